"""Finds what is said to happen: event verbs and nouns with who, where, when, and whether it has come about."""

from __future__ import annotations

from crossread.annotate.events.find import find_events

__all__ = ["find_events"]

"""Reads a table of words written as plain text."""

from __future__ import annotations


def words(table: str) -> frozenset[str]:
    """Give the words of a table, whatever white space stands between them."""
    return frozenset(table.split())

"""Finds text that stands in more than one report, says how it came there, and which reports share an origin."""

from crossread.link.copies.find import find_copies
from crossread.link.copies.origins import origin_groups

__all__ = ["find_copies", "origin_groups"]

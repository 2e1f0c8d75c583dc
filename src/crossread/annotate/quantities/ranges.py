"""Ranges of a text that do not overlap, to be asked which of them covers a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ranges:
    """Sorted, merged half-open ranges of code points."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def at(self, place: int) -> tuple[int, int] | None:
        """Give the range that covers a place, None if none does."""
        index = bisect_right(self.starts, place) - 1
        return (self.starts[index], self.ends[index]) if index >= 0 and place < self.ends[index] else None

    def overlap(self, start: int, end: int) -> bool:
        """Say whether any range shares a character with the given one."""
        index = bisect_right(self.starts, end - 1) - 1
        return index >= 0 and start < self.ends[index]

    def covers(self, start: int, end: int) -> bool:
        """Say whether one range covers the given one wholly."""
        found = self.at(start)
        return found is not None and end <= found[1]


def merged(ranges: Iterable[tuple[int, int]]) -> Ranges:
    """Sort ranges and merge those that overlap.

    Args:
        ranges: half-open ranges in any order.

    Returns:
        The merged ranges.
    """
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(ranges):
        if starts and start < ends[-1]:
            ends[-1] = max(ends[-1], end)
        elif start < end:
            starts.append(start)
            ends.append(end)
    return Ranges(tuple(starts), tuple(ends))

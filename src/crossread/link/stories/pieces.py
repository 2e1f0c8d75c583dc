"""Pieces: the reports that alike pairs hold together; what is in one piece never touches what is in another.

Two groups with a mean contrast over the threshold contain a pair over it, so average link joins nothing between
pieces. A piece that would be too large is taken at the next higher level, and so on. Which piece a report is in
therefore depends only on what reports there are, and can be found by looking at its surroundings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np

from crossread.link.stories.contrast import contrast
from crossread.link.stories.shelf import NOWHERE, Columns, Shelf
from crossread.link.stories.vectors import Ints

# A piece larger than this is taken at the next level: sorting 300 reports costs about 50 ms. Where a level is the
# last, its pieces are one story each however large: all their reports are very much alike.
MOST_PIECE: Final = 300
LEVELS_ABOVE: Final = (0.62, 0.66, 0.70, 0.75)


class Pieces:
    """Finds the pieces of reports, remembering what it has looked at."""

    def __init__(self, shelf: Shelf, columns: Columns, threshold: float) -> None:
        self._shelf = shelf
        self._columns = columns
        self._levels = (threshold, *LEVELS_ABOVE)
        self._near: dict[int, tuple[Ints, Ints]] = {}  # others and levels passed, per report
        self._sizes = np.bincount(columns.piece[columns.piece != NOWHERE], minlength=len(columns.piece))
        self._too_large: tuple[set[int], ...] = tuple(set() for _ in self._levels)

    def around(self, numbers: Iterable[int]) -> list[list[int]]:
        """Give the pieces of some reports, and of all that were in one piece with them before.

        Args:
            numbers: reports whose neighbourhood or pairs have changed.

        Returns:
            The pieces, each ascending.
        """
        waiting, placed, old = sorted(set(numbers), reverse=True), set[int](), set[int]()
        found = []
        self._load(waiting)
        self._load([int(other) for number in waiting for other in self._others(number, 0)])
        while waiting:
            number = waiting.pop()
            if number in placed:
                continue
            piece = self._piece(number)
            placed.update(piece)
            found.append(piece)
            before = Counter(self._columns.piece[piece].tolist())
            for place in sorted(before.keys() - old - {NOWHERE}):
                if before[place] < self._sizes[place]:  # others were in one piece with these
                    waiting.extend(np.flatnonzero(self._columns.piece == place).tolist())
            old |= before.keys()
        return found

    def stands(self, piece: Sequence[int]) -> bool:
        """Say whether a piece holds just the reports that it held before."""
        held = self._columns.piece[piece]
        return bool((held == piece[0]).all()) and int(self._sizes[piece[0]]) == len(piece)

    def _piece(self, number: int) -> list[int]:
        for level in range(len(self._levels)):
            piece = self._reach(number, level)
            if piece is not None:
                return sorted(piece)
        raise AssertionError("the last level has no limit")

    def _reach(self, start: int, level: int) -> set[int] | None:
        """Give all that pairs at a level connect with a report, None if there are too many."""
        large, limit = self._too_large[level], MOST_PIECE if level + 1 < len(self._levels) else None
        seen, fresh = {start}, [start]
        while fresh:
            if limit is not None and (len(seen) > limit or not large.isdisjoint(fresh)):
                large |= seen
                return None
            self._load(fresh)
            reached = {int(other) for number in fresh for other in self._others(number, level)}
            fresh = sorted(reached - seen)
            seen |= reached
        return seen

    def _others(self, number: int, level: int) -> Ints:
        others, passed = self._near[number]
        return others[passed > level]

    def _load(self, numbers: list[int]) -> None:
        columns = self._columns
        unknown = sorted(set(numbers) - self._near.keys())
        if not unknown:
            return
        rows = self._shelf.edges(unknown)
        rows = rows[columns.piece[rows[:, 1]] != NOWHERE]
        ones, others, alike = rows.T
        near, far = (columns.near[ones], columns.near[others]), (columns.far[ones], columns.far[others])
        passed = np.searchsorted(self._levels, contrast(alike, near, far), side="right")
        ends = np.searchsorted(ones, unknown, side="right").tolist()
        for number, start, end in zip(unknown, [0, *ends], ends, strict=False):
            self._near[number] = others[start:end], passed[start:end]

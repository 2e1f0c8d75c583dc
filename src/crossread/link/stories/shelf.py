"""What is kept of the reports so that a new one finds its like: term lists, neighbourhoods, pairs."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

import numpy as np

from crossread.link.stories.contrast import FURTHEST
from crossread.link.stories.vectors import Document, Ints, Vector

NOWHERE = -1


@dataclass(slots=True, eq=False)
class Columns:
    """A few numbers per report; a report's number is its place in every column.

    ``day`` is its day number (-1 unknown); ``near``, ``far`` are its neighbourhoods and ``cut`` its likeness to the
    last of its nearest reports, in millionths; ``piece`` is the number of the piece it is sorted with, ``NOWHERE`` for
    one that is not sorted: named by a person, or not taken in yet. ``there`` is 0 for a report not taken in.
    """

    day: Ints
    near: Ints
    far: Ints
    cut: Ints
    piece: Ints
    there: Ints

    WIDTH: ClassVar[int] = 6

    @staticmethod
    def of(rows: Ints) -> Columns:
        """Give the columns that ``rows`` was taken from, ready to be changed."""
        return Columns(*(rows[:, column].copy() for column in range(Columns.WIDTH)))

    def rows(self) -> Ints:
        """Give one row of numbers per report."""
        return np.stack(self._all(), axis=1)

    @staticmethod
    def empty(size: int) -> Columns:
        """Give columns for so many reports that were not taken in yet."""
        return Columns.of(np.tile(np.array((-1, 0, 0, 0, NOWHERE, 0), dtype=np.int64), (size, 1)))

    def grown(self, size: int) -> Columns:
        """Give the same columns with room for so many reports."""
        return Columns.of(np.concatenate([self.rows(), Columns.empty(size - len(self.day)).rows()]))

    def _all(self) -> tuple[Ints, ...]:
        return (self.day, self.near, self.far, self.cut, self.piece, self.there)


class Shelf(Protocol):
    """Where reports are kept, by number; in memory, or in a store."""

    def ids(self, numbers: Iterable[int]) -> dict[int, str]:
        """Give the ids of reports, by which ties are broken."""

    def documents(self, numbers: Iterable[int]) -> Mapping[int, Document]:
        """Give the terms of reports."""

    def vectors(self, numbers: Iterable[int]) -> Mapping[int, Vector]:
        """Give the vectors of reports."""

    def forget(self) -> None:
        """Forget everything but the reports themselves: lists, nearest, pairs."""

    def postings(self, terms: Iterable[str]) -> dict[str, Ints]:
        """Give, per term, an array of (number, weight) rows: who holds it, and with what weight."""

    def add_postings(self, rows: Mapping[int, Vector]) -> None:
        """Enter vectors into the lists of their terms."""

    def best(self, numbers: Iterable[int]) -> dict[int, Ints]:
        """Give the likeness of reports to their nearest, descending."""

    def put_best(self, rows: Mapping[int, Ints]) -> None:
        """Keep the likeness of reports to their nearest."""

    def edges(self, numbers: Iterable[int]) -> Ints:
        """Give the pairs that reports are part of: one row (report, other, likeness) per pair, sorted."""

    def add_edges(self, rows: Sequence[tuple[int, int, int]]) -> None:
        """Keep pairs (one, other, likeness); both find each other."""


class MemoryShelf:
    """A shelf in memory."""

    def __init__(self, rows: Sequence[tuple[str, Document, Vector]] = ()) -> None:
        self._rows = list(rows)
        self._postings: dict[str, array[int]] = {}
        self._best: dict[int, Ints] = {}
        self._edges: dict[int, list[tuple[int, int]]] = {}

    def ids(self, numbers: Iterable[int]) -> dict[int, str]:
        """See ``Shelf``."""
        return {number: self._rows[number][0] for number in numbers}

    def documents(self, numbers: Iterable[int]) -> Mapping[int, Document]:
        """See ``Shelf``."""
        return {number: self._rows[number][1] for number in numbers}

    def vectors(self, numbers: Iterable[int]) -> Mapping[int, Vector]:
        """See ``Shelf``."""
        return {number: self._rows[number][2] for number in numbers}

    def forget(self) -> None:
        """See ``Shelf``."""
        self._postings, self._best, self._edges = {}, {}, {}

    def postings(self, terms: Iterable[str]) -> dict[str, Ints]:
        """See ``Shelf``."""
        held = ((term, self._postings[term]) for term in terms if term in self._postings)
        return {term: np.array(row, dtype=np.int64).reshape(-1, 2) for term, row in held}

    def add_postings(self, rows: Mapping[int, Vector]) -> None:
        """See ``Shelf``."""
        for number, vector in rows.items():
            for term, weight in vector.items():
                self._postings.setdefault(term, array("q")).extend((number, weight))

    def best(self, numbers: Iterable[int]) -> dict[int, Ints]:
        """See ``Shelf``."""
        nobody = np.zeros(FURTHEST, dtype=np.int64)
        return {number: self._best.get(number, nobody) for number in numbers}

    def put_best(self, rows: Mapping[int, Ints]) -> None:
        """See ``Shelf``."""
        self._best.update(rows)

    def edges(self, numbers: Iterable[int]) -> Ints:
        """See ``Shelf``."""
        rows = [(number, *pair) for number in sorted(set(numbers)) for pair in sorted(self._edges.get(number, ()))]
        return np.array(rows, dtype=np.int64).reshape(-1, 3)

    def add_edges(self, rows: Sequence[tuple[int, int, int]]) -> None:
        """See ``Shelf``."""
        for one, other, alike in rows:
            self._edges.setdefault(one, []).append((other, alike))
            self._edges.setdefault(other, []).append((one, alike))

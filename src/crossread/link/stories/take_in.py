"""Takes new reports into the shelf and says which reports must be sorted anew."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crossread.link.stories.contrast import FLOOR, FURTHEST, NOISE, Floats, contrast, faded, surroundings
from crossread.link.stories.shelf import NOWHERE, Columns, Shelf
from crossread.link.stories.vectors import MILLION, Ints, Vector

# Reports that are compared with all others in one go, so that the lists they need are fetched together.
AT_ONCE: Final = 1_000
# Gains of older reports that are held in memory before they are entered: 16 MB.
GAINS_AT_ONCE: Final = 1_000_000
# What ``Columns.there`` holds: taken in earlier; new and not compared yet; new and compared.
HELD, WAITING, COMPARED = 1, 2, 3

# Who holds a term, and with what weight: half the room of ``Ints``, since every list may be in memory at once.
TermList = tuple[NDArray[np.int32], NDArray[np.float32]]


@dataclass(slots=True)
class _Found:
    """What comparing new reports gave: the nearest of each, pairs that may be close, and gains of older reports."""

    best: dict[int, Ints] = field(default_factory=dict)
    pairs: list[tuple[int, Ints, Ints]] = field(default_factory=list)  # new report, others, likeness
    gains: list[tuple[Ints, Ints]] = field(default_factory=list)  # older reports, likeness
    gained: int = 0


class _TermLists:
    """The lists of terms, each fetched once in a reading."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._lists: dict[str, TermList] = {}

    def of(self, vectors: Mapping[int, Vector]) -> Mapping[str, TermList]:
        """Give the lists of all terms of some reports that another report has too."""
        unknown = {term for vector in vectors.values() for term in vector if term not in self._lists}
        for term, rows in self._shelf.postings(unknown).items():
            if len(rows) > 1:  # a report's own term is never asked for again
                self._lists[term] = rows[:, 0].astype(np.int32), rows[:, 1].astype(np.float32)
        return self._lists


def take_in(
    shelf: Shelf, columns: Columns, new: Mapping[int, int], threshold: float, named: Collection[int]
) -> tuple[set[int], set[int]]:
    """Compare new reports with all reports there are.

    Args:
        shelf: where the reports are kept; their vectors are there already.
        columns: the reports' numbers, with room for the new ones; changed in place.
        new: number → day of each new report.
        threshold: the contrast from which a pair may be one story.
        named: reports that a person has put into a story; they are only background to the others.

    Returns:
        The reports that are new or whose neighbourhoods have changed, and those that have a pair with one of them;
        without the named ones.
    """
    numbers = sorted(new)
    for some in _portions(numbers):
        shelf.add_postings(shelf.vectors(some))
    for number in numbers:
        columns.day[number] = new[number]
        columns.there[number] = WAITING
        columns.piece[number] = NOWHERE if number in named else number
    size = int(np.count_nonzero(columns.there))
    found, changed, lists, least = _Found(), set(numbers), _TermLists(shelf), _least(columns)
    for some in _portions(numbers):
        vectors = shelf.vectors(some)
        held = lists.of(vectors)
        for number, vector in sorted(vectors.items()):
            alike = likeness(held, vector, len(columns.day))
            _compare(columns, number, (alike, least), found, (size, threshold))
            columns.there[number] = COMPARED
            if found.gained > GAINS_AT_ONCE:
                changed |= _gained(shelf, columns, found, size)
                least = _least(columns)
        shelf.put_best(found.best)
        found.best.clear()
    changed |= _gained(shelf, columns, found, size)
    columns.there[numbers] = HELD
    shelf.add_edges(_close(columns, found, threshold))
    seeds = {number for number in changed if columns.piece[number] != NOWHERE}
    partners = {int(number) for number in np.unique(shelf.edges(changed)[:, 1])}
    return seeds, {number for number in partners - seeds if columns.piece[number] != NOWHERE}


def likeness(lists: Mapping[str, TermList], vector: Vector, size: int) -> Floats:
    """Compare a report with all others.

    Args:
        lists: who holds each of its terms.
        vector: the report.
        size: how many numbers there are.

    Returns:
        Likeness by number, in whole millionths, days not considered; what is alike word for word may be over a
        million.
    """
    terms = [term for term in sorted(vector) if term in lists]
    if not terms:
        return np.zeros(size)
    holders = np.concatenate([lists[term][0] for term in terms])
    weights = np.concatenate([lists[term][1] * np.float32(vector[term]) for term in terms])
    sums: Floats = np.bincount(holders, weights=weights, minlength=size).astype(np.float64, copy=False)
    return sums


def _least(columns: Columns) -> Ints:
    """Give what a new report must be like each report, days not considered, to matter to either of the two.

    Under ``FLOOR`` there are no pairs; but the neighbourhood of an older report may gain by it.
    """
    return np.where(columns.there == HELD, np.clip(columns.cut + 1, NOISE, FLOOR), FLOOR)


def _compare(
    columns: Columns, number: int, alike_least: tuple[Floats, Ints], found: _Found, limits: tuple[int, float]
) -> None:
    """Find the nearest of a new report, the pairs it may be part of, and the older reports it is near to."""
    (raw, least), (size, threshold) = alike_least, limits
    raw[number] = 0
    others, alike = _faded(columns, number, raw, least)
    found.best[number] = best = _nearest(columns, number, raw, alike)
    columns.near[number], columns.far[number] = (int(means[0]) for means in surroundings(best[None], size - 1))
    columns.cut[number] = best[-1]
    gains = (columns.there[others] == HELD) & (alike > columns.cut[others])
    if gains.any():
        found.gains.append((others[gains], alike[gains]))
        found.gained += len(found.gains[-1][0])
    close = (alike >= FLOOR) & (columns.there[others] != WAITING) & (columns.piece[others] != NOWHERE)
    others, alike = others[close], alike[close]
    near, far = (columns.near[number], columns.near[others]), (columns.far[number], columns.far[others])
    passed = contrast(alike, near, far) >= threshold
    if passed.any() and columns.piece[number] != NOWHERE:
        found.pairs.append((number, others[passed], alike[passed]))


def _faded(columns: Columns, number: int, raw: Floats, least: Ints | int) -> tuple[Ints, Ints]:
    """Give the reports that are at least so much alike before days are considered, and how alike they are after."""
    others = np.flatnonzero(raw >= least)
    alike = np.minimum(raw[others], MILLION).astype(np.int64)
    return others, faded(alike, int(columns.day[number]), columns.day[others])


def _nearest(columns: Columns, number: int, raw: Floats, alike: Ints) -> Ints:
    """Give how like a report is to its nearest; ``alike`` holds at least all that reach ``FLOOR``."""
    if np.count_nonzero(alike >= FLOOR) < FURTHEST:
        _, alike = _faded(columns, number, raw, NOISE)
    best = np.zeros(FURTHEST, dtype=np.int64)
    nearest = alike if len(alike) <= FURTHEST else np.partition(alike, -FURTHEST)[-FURTHEST:]
    best[: len(nearest)] = np.sort(nearest)[::-1]
    return best


def _gained(shelf: Shelf, columns: Columns, found: _Found, size: int) -> set[int]:
    """Enter what older reports have gained; give those whose neighbourhood has changed by a step or more."""
    if not found.gains:
        return set()
    numbers = np.concatenate([others for others, _ in found.gains])
    values = np.concatenate([alike for _, alike in found.gains])
    found.gains.clear()
    found.gained = 0
    order = np.argsort(numbers, kind="stable")
    held, starts = np.unique(numbers[order], return_index=True)
    gains = dict(zip(held.tolist(), np.split(values[order], starts[1:]), strict=True))
    changed = set[int]()
    for some in _portions(held.tolist()):
        old = shelf.best(some)
        best = np.array([np.sort(np.concatenate([old[n], gains[n]]))[: -FURTHEST - 1 : -1] for n in some])
        near, far = surroundings(best, size - 1)
        moved = (near != columns.near[some]) | (far != columns.far[some])
        changed.update(number for number, other in zip(some, moved.tolist(), strict=True) if other)
        columns.near[some], columns.far[some], columns.cut[some] = near, far, best[:, -1]
        shelf.put_best(dict(zip(some, best, strict=True)))
    return changed


def _close(columns: Columns, found: _Found, threshold: float) -> list[tuple[int, int, int]]:
    """Give the pairs that are close now that all neighbourhoods are known."""
    rows = []
    for number, others, alike in found.pairs:
        near, far = (columns.near[number], columns.near[others]), (columns.far[number], columns.far[others])
        passed = contrast(alike, near, far) >= threshold
        rows += [(number, int(o), int(a)) for o, a in zip(others[passed], alike[passed], strict=True)]
    return rows


def _portions(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    for at in range(0, len(numbers), AT_ONCE):
        yield numbers[at : at + AT_ONCE]

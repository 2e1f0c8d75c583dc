"""Takes new reports into the shelf and says which reports must be sorted anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from crossread.link.stories.contrast import FURTHEST, NOISE, contrast, faded, surroundings
from crossread.link.stories.shelf import NOWHERE, Columns, Shelf
from crossread.link.stories.vectors import MILLION, Ints, Vector

# Reports that are compared with all others in one go, so that a list that many of them need is fetched once.
AT_ONCE = 500
# What ``Columns.there`` holds: taken in earlier; new and not compared yet; new and compared.
HELD, WAITING, COMPARED = 1, 2, 3


@dataclass(slots=True)
class _Found:
    """What comparing the new reports gave: the nearest of each, pairs that may be close, and gains of older reports."""

    best: dict[int, Ints] = field(default_factory=dict)
    pairs: list[tuple[int, Ints, Ints]] = field(default_factory=list)  # new report, others, likeness
    gains: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))


def take_in(
    shelf: Shelf, columns: Columns, new: Mapping[int, int], threshold: float, named: Collection[int]
) -> set[int]:
    """Compare new reports with all reports there are.

    Args:
        shelf: where the reports are kept; their vectors are there already.
        columns: the reports' numbers, with room for the new ones; changed in place.
        new: number → day of each new report.
        threshold: the contrast from which a pair may be one story.
        named: reports that a person has put into a story; they are only background to the others.

    Returns:
        The reports whose pairs or neighbourhoods have changed, the new ones among them, without the named ones.
    """
    numbers = sorted(new)
    for some in _portions(numbers):
        shelf.add_postings(shelf.vectors(some))
    for number in numbers:
        columns.day[number] = new[number]
        columns.there[number] = WAITING
        columns.piece[number] = NOWHERE if number in named else number
    size = int(np.count_nonzero(columns.there))
    found = _Found()
    for some in _portions(numbers):
        vectors = shelf.vectors(some)
        lists = shelf.postings({term for vector in vectors.values() for term in vector})
        for number, vector in sorted(vectors.items()):
            raw = likeness(lists, vector, len(columns.day))
            _compare(columns, number, raw, found, (size, threshold))
            columns.there[number] = COMPARED
    columns.there[numbers] = HELD
    changed = _gained(shelf, columns, found, size)
    shelf.put_best(found.best)
    shelf.add_edges(_close(columns, found, threshold))
    seeds = changed | set(numbers)
    partners = {other for pairs in shelf.edges(sorted(seeds)).values() for other, _ in pairs}
    return {number for number in seeds | partners if columns.piece[number] != NOWHERE}


def likeness(lists: Mapping[str, Ints], vector: Vector, size: int) -> Ints:
    """Compare a report with all others.

    Args:
        lists: (number, weight) of the reports that hold each of its terms.
        vector: the report.
        size: how many numbers there are.

    Returns:
        Likeness by number, in millionths, days not considered.
    """
    terms = [term for term in sorted(vector) if term in lists]
    if not terms:
        return np.zeros(size, dtype=np.int64)
    rows = np.concatenate([lists[term] for term in terms])
    weights = np.repeat([vector[term] for term in terms], [len(lists[term]) for term in terms])
    sums = np.bincount(rows[:, 0], weights=(rows[:, 1] * weights).astype(np.float64), minlength=size)
    return np.minimum(sums, MILLION).astype(np.int64)


def _compare(columns: Columns, number: int, raw: Ints, found: _Found, limits: tuple[int, float]) -> None:
    """Find the nearest of a new report, the pairs it may be part of, and the older reports it is near to."""
    size, threshold = limits
    raw[number] = 0
    others = np.flatnonzero(raw >= NOISE)
    alike = faded(raw[others], int(columns.day[number]), columns.day[others])
    best = np.zeros(FURTHEST, dtype=np.int64)
    nearest = alike if len(alike) <= FURTHEST else np.partition(alike, -FURTHEST)[-FURTHEST:]
    nearest = np.sort(nearest)[::-1]
    best[: len(nearest)] = nearest
    found.best[number] = best
    columns.near[number], columns.far[number] = surroundings(best, size - 1)
    columns.cut[number] = best[-1]
    gains = (columns.there[others] == HELD) & (alike > columns.cut[others])
    for other, value in zip(others[gains].tolist(), alike[gains].tolist(), strict=True):
        found.gains[other].append(value)
    close = (columns.there[others] != WAITING) & (columns.piece[others] != NOWHERE)
    others, alike = others[close], alike[close]
    near, far = (columns.near[number], columns.near[others]), (columns.far[number], columns.far[others])
    passed = contrast(alike, near, far) >= threshold
    if passed.any() and columns.piece[number] != NOWHERE:
        found.pairs.append((number, others[passed], alike[passed]))


def _gained(shelf: Shelf, columns: Columns, found: _Found, size: int) -> set[int]:
    """Enter what older reports have gained; give those whose neighbourhood has changed by a step or more."""
    changed = set()
    for number, old in sorted(shelf.best(sorted(found.gains)).items()):
        best = np.sort(np.concatenate([old, found.gains[number]]))[::-1][:FURTHEST]
        found.best[number] = best
        near, far = surroundings(best, size - 1)
        if (near, far) != (columns.near[number], columns.far[number]):
            changed.add(number)
        columns.near[number], columns.far[number], columns.cut[number] = near, far, best[-1]
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

"""Puts together, in a story told within weeks, what most likely tells one event: average link over mentions."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import numpy as np

from crossread.link.happenings.features import sheet_of
from crossread.link.happenings.likeness import count_pairs, likeness, related_pairs
from crossread.link.happenings.score import Group, group_of

# Two groups are joined while the mean likeness of their mentions reaches this. Set on ECB+, training part, in two
# halves by topic, each read with a network fitted to the other half and MEANTIME: CoNLL F1 .785 at .25, .782 at .3,
# .777 at .35. The middle one is taken, as a false join costs a reader more than a missed one.
LEAST: Final = 0.3
# More mentions or pairs than this come from damaged or hostile pages; comparing them all would take seconds and much
# memory (8 bytes for each two mentions).
MOST_MENTIONS: Final = 2500
MOST_PAIRS: Final = 300_000
# Mean likenesses under this count as none.
_NONE: Final = 0.02

Sums = dict[int, dict[int, float]]
Candidate = tuple[float, tuple[str, int, str], tuple[str, int, str], int, int]


def pooled(groups: Sequence[Group], apart: Callable[[Group, Group], bool]) -> list[Group]:
    """Join the groups of a story whose mentions are likely to tell one event, the likeliest first.

    Args:
        groups: what is joined already, in a fixed order.
        apart: says whether two groups exclude each other.

    Returns:
        Groups; every mention stands in exactly one.
    """
    sums = _sums(groups)
    if sums is None:
        return list(groups)
    held = dict(enumerate(groups))
    heap: list[Candidate] = []
    for a in sorted(sums):
        _note(a, {b: total for b, total in sums[a].items() if a < b}, held, heap)
    following = len(groups)
    while heap:
        _, _, _, a, b = heapq.heappop(heap)
        if a not in held or b not in held or b not in sums[a]:
            continue
        if apart(held[a], held[b]):
            del sums[a][b], sums[b][a]
            continue
        merged = group_of((*held.pop(a).members, *held.pop(b).members))
        _merge(sums, a, b, following)
        held[following] = merged
        _note(following, sums[following], held, heap)
        following += 1
    return [held[number] for number in sorted(held, key=lambda n: held[n].key)]


def _note(number: int, sums: Mapping[int, float], held: Mapping[int, Group], heap: list[Candidate]) -> None:
    """Enter the groups that are like enough to one to be joined with it."""
    one = held[number]
    for other, total in sums.items():
        mean = round(total / (len(one.members) * len(held[other].members)), 6)
        if mean >= LEAST:
            low, high = sorted((one.key, held[other].key))
            heapq.heappush(heap, (-mean, low, high, number, other))


def _sums(groups: Sequence[Group]) -> Sums | None:
    """Sum the likeness of the mentions of each two groups; None where there are too many."""
    told = [row for group in groups for row in group.members]
    if len(told) > MOST_MENTIONS:
        return None
    sheet = sheet_of(told)
    if count_pairs(sheet) > MOST_PAIRS:
        return None
    sizes = np.array([len(group.members) for group in groups], dtype=np.int64)
    owner = np.repeat(np.arange(len(groups)), sizes)
    first, second = related_pairs(sheet)
    low, high = np.minimum(owner[first], owner[second]), np.maximum(owner[first], owner[second])
    codes, back = np.unique(low * len(groups) + high, return_inverse=True)
    totals = np.bincount(back, weights=likeness(sheet, first, second), minlength=len(codes))
    low, high = codes // len(groups), codes % len(groups)
    kept = (low != high) & (totals >= _NONE * sizes[low] * sizes[high])
    sums: Sums = {number: {} for number in range(len(groups))}
    for a, b, total in zip(low[kept].tolist(), high[kept].tolist(), totals[kept].tolist(), strict=True):
        sums[a][b] = sums[b][a] = total
    return sums


def _merge(sums: Sums, a: int, b: int, new: int) -> None:
    one, two = sums.pop(a), sums.pop(b)
    one.pop(b, None)
    two.pop(a, None)
    joined = {other: one.get(other, 0.0) + two.get(other, 0.0) for other in sorted(one.keys() | two.keys())}
    sums[new] = joined
    for other, total in joined.items():
        sums[other].pop(a, None)
        sums[other].pop(b, None)
        sums[other][new] = total

"""Joins mentions into groups, the surest pair first, whatever order they come in."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence

from crossread.link.happenings.bare import attached
from crossread.link.happenings.score import SURE, Group, group_of, score
from crossread.link.happenings.told import Told

Key = tuple[str, int, str]
Candidate = tuple[float, Key, Key, int, int]
Blocks = dict[tuple[str, str], set[int]]


def join(told: Sequence[Told]) -> list[Group]:
    """Join the mentions that tell one event.

    Args:
        told: the mentions of one story, in any order.

    Returns:
        Groups sorted by key; every mention stands in exactly one.
    """
    start = sorted((group_of(same) for same in _same(told)), key=lambda g: g.key)
    groups: dict[int, Group] = {}
    heap: list[Candidate] = []
    blocks: Blocks = {}
    for number, group in enumerate(start):
        _place(number, group, groups, blocks, heap)
    following = len(start)
    while heap:
        _, _, _, left, right = heapq.heappop(heap)
        if left in groups and right in groups:
            merged = group_of((*_take(left, groups, blocks).members, *_take(right, groups, blocks).members))
            _place(following, merged, groups, blocks, heap)
            following += 1
    return sorted(attached(sorted(groups.values(), key=lambda g: g.key)), key=lambda g: g.key)


def _same(told: Sequence[Told]) -> Iterable[list[Told]]:
    """Put together mentions that say the same to the letter: word, participants, place and day.

    Without a single day only those of one report that name somebody or a place: the rules would join most of them one
    by one, in a time that grows with the square of their number.
    """
    found: dict[object, list[Told]] = {}
    for row in told:
        where: object = row.key
        if (row.entities or row.place) and row.days is not None and row.days[0] == row.days[1]:
            where = None
        elif row.entities or row.place:
            where = (row.ref.report, row.window, row.ref.mention.status in SURE)
        found.setdefault((row.lemma, row.roles, row.place, row.days, where), []).append(row)
    return found.values()


def _keys(group: Group) -> list[tuple[str, str]]:
    return [(kind, entity) for kind in group.kinds for entity in group.entities | group.places]


def _take(number: int, groups: dict[int, Group], blocks: Blocks) -> Group:
    group = groups.pop(number)
    for key in _keys(group):
        blocks[key].discard(number)
    return group


def _place(number: int, group: Group, groups: dict[int, Group], blocks: Blocks, heap: list[Candidate]) -> None:
    """Enter a group and note every earlier one it may be joined with."""
    keys = _keys(group)
    near = set().union(*(blocks.get(key, ()) for key in keys))
    for other in near:
        points = score(group, groups[other])
        if points > 0:
            a, b = sorted((group.key, groups[other].key))
            heapq.heappush(heap, (-points, a, b, number, other))
    groups[number] = group
    for key in keys:
        blocks.setdefault(key, set()).add(number)

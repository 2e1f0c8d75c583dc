"""Joins mentions into groups, the surest pair first, whatever order they come in."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence

from crossread.link.happenings.score import Group, group_of, score
from crossread.link.happenings.told import Told

# Two shared participants, one of them a person; or one and a common day.
ENOUGH = 3.0


def join(told: Sequence[Told]) -> list[Group]:
    """Join the mentions that tell one event.

    Args:
        told: the mentions of one story, in any order.

    Returns:
        Groups sorted by key; every mention stands in exactly one.
    """
    groups = dict(enumerate(sorted((group_of(same) for same in _same(told)), key=lambda g: g.key)))
    heap: list[tuple[float, tuple[str, int, str], tuple[str, int, str], int, int]] = []
    blocks: dict[tuple[str, str], set[int]] = {}
    for number, group in groups.items():
        _pair(number, groups, blocks, heap)
        _enter(number, group, blocks)
    following = len(groups)
    while heap:
        _, _, _, left, right = heapq.heappop(heap)
        if left not in groups or right not in groups:
            continue
        one, two = groups.pop(left), groups.pop(right)
        for number, group in ((left, one), (right, two)):
            _leave(number, group, blocks)
        groups[following] = group_of((*one.members, *two.members))
        _pair(following, groups, blocks, heap)
        _enter(following, groups[following], blocks)
        following += 1
    return sorted(groups.values(), key=lambda g: g.key)


def _same(told: Sequence[Told]) -> Iterable[list[Told]]:
    """Put together mentions that say the same to the letter: word, participants, place and day."""
    found: dict[object, list[Told]] = {}
    for row in told:
        sure = row.entities and row.days is not None and (len(row.entities) > 1 or row.days[0] == row.days[1])
        where = None if sure else row.key
        found.setdefault((row.lemma, row.roles, row.place, row.days, where), []).append(row)
    return found.values()


def _keys(group: Group) -> Iterable[tuple[str, str]]:
    return ((kind, entity) for kind in group.kinds for entity in group.entities)


def _enter(number: int, group: Group, blocks: dict[tuple[str, str], set[int]]) -> None:
    for key in _keys(group):
        blocks.setdefault(key, set()).add(number)


def _leave(number: int, group: Group, blocks: dict[tuple[str, str], set[int]]) -> None:
    for key in _keys(group):
        blocks[key].discard(number)


def _pair(
    number: int,
    groups: dict[int, Group],
    blocks: dict[tuple[str, str], set[int]],
    heap: list[tuple[float, tuple[str, int, str], tuple[str, int, str], int, int]],
) -> None:
    group = groups[number]
    near = set().union(*(blocks.get(key, set()) for key in _keys(group)))
    for other in near:
        points = score(group, groups[other])
        if points >= ENOUGH:
            a, b = sorted((group.key, groups[other].key))
            heapq.heappush(heap, (-points, a, b, number, other))

"""Decides whether two groups of mentions may tell one event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from crossread.link.happenings.told import Days, Told

# A date that covers more days than this ("this year") does not say which of several events is meant.
PRECISE_DAYS = 3


@dataclass(frozen=True, slots=True)
class Group:
    """Mentions joined so far, and what they say together. ``days`` is the narrowest span of days among them."""

    members: tuple[Told, ...]
    kinds: frozenset[str]
    entities: frozenset[str]
    people: frozenset[str]
    places: frozenset[str]
    days: Days | None
    key: tuple[str, int, str]


def group_of(members: Iterable[Told]) -> Group:
    """Sum up what some mentions say."""
    listed = tuple(sorted(members, key=lambda told: told.key))
    kinds = frozenset.intersection(*(told.kinds for told in listed))
    days: Days | None = None
    for told in listed:
        days = _narrower(days, told.days)
    return Group(
        listed,
        kinds,
        frozenset().union(*(told.entities for told in listed)),
        frozenset().union(*(told.people for told in listed)),
        frozenset(told.place for told in listed if told.place),
        days,
        listed[0].key,
    )


def _narrower(a: Days | None, b: Days | None) -> Days | None:
    if a is None or b is None:
        return a or b
    return max(a[0], b[0]), min(a[1], b[1])


def overlap(a: Days, b: Days) -> bool:
    """Say whether two spans of days share a day."""
    return a[0] <= b[1] and b[0] <= a[1]


def length(days: Days) -> int:
    """Count the days of a span."""
    return (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days + 1


def score(a: Group, b: Group) -> float:
    """Say how much speaks for two groups telling one event.

    Args:
        a: one group.
        b: another.

    Returns:
        0 where something speaks against it or nothing for it; the larger, the surer.
    """
    kinds = a.kinds & b.kinds
    if not kinds or _clash(a, b):
        return 0.0
    if a.days and b.days and not overlap(a.days, b.days):
        return 0.0
    shared = a.entities & b.entities
    if not shared:
        return 0.0
    points = min(len(shared), 3) + (1.0 if a.people & b.people else 0.0)
    points += 0.5 if any(kind.startswith("=") for kind in kinds) else 0.0
    points += _dates(a.days, b.days)
    points += 1.0 if a.places & b.places else 0.0
    return points


def _clash(a: Group, b: Group) -> bool:
    """Say whether the two name different partners or places."""
    if a.places and b.places and not a.places & b.places:
        return True
    return bool(a.people - b.people and b.people - a.people)


def _dates(a: Days | None, b: Days | None) -> float:
    if a is None or b is None:
        return 0.0
    size = max(length(a), length(b))
    return 2.0 if size <= PRECISE_DAYS else 0.5

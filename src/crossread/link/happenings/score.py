"""Decides whether two groups of mentions may tell one event, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from crossread.link.happenings.told import Days, Told
from crossread.link.happenings.words import recurs

# A date that covers more days than this ("this year") does not say which of several events is meant.
PRECISE_DAYS: Final = 3
VAGUE_DAYS: Final = 31
# Kinds in which it does not matter who is named as subject: talking, meeting, playing.
TOGETHER: Final = frozenset(("contact", "meeting", "visit", "match", "agreement", "trial", "marriage"))
SOON_DAYS: Final = 7
# Statuses of what took place or is announced.
SURE: Final = frozenset(("happened", "ongoing", "planned", "expected", "denied"))
# Events without a date are joined only where they have this many participants in common.
SHARED_UNDATED: Final = 2


@dataclass(frozen=True)
class Group:
    """Mentions joined so far, and what they say together.

    ``named`` are the persons with their roles; ``days`` are the days that all their dates share, None where no mention
    gives a date; ``window`` are the days in which all of them can lie.
    """

    members: tuple[Told, ...]
    kinds: frozenset[str]
    entities: frozenset[str]
    people: frozenset[str]
    places: frozenset[str]
    named: frozenset[tuple[str, str]]
    days: Days | None
    window: Days | None
    reports: frozenset[str]
    key: tuple[str, int, str]

    @property
    def sure(self) -> bool:
        """Whether a mention says that it took place or is announced."""
        return any(told.ref.mention.status in SURE for told in self.members)

    @property
    def ahead(self) -> bool:
        """Whether all mentions announce it."""
        return all(told.ref.mention.status in ("planned", "expected") for told in self.members)

    @cached_property
    def parts(self) -> frozenset[tuple[str, str]]:
        """The participants with their roles."""
        return frozenset(part for told in self.members for part in told.roles)

    def taken(self, role: str) -> frozenset[str]:
        """Give the entities that take a role."""
        return frozenset(entity for entity, as_what in self.parts if as_what == role)

    @cached_property
    def surroundings(self) -> frozenset[str]:
        """Who takes part, and the entities and words near the mentions."""
        contexts = (told.context for told in self.members)
        parts = (members for told in self.members for members in told.parts.values())
        return frozenset().union(*parts, *((*context.close, *context.near) for context in contexts))

    @property
    def lemmas(self) -> frozenset[str]:
        """The words that tell the event."""
        return frozenset(told.lemma for told in self.members)


def group_of(members: Iterable[Told]) -> Group:
    """Sum up what some mentions say."""
    listed = tuple(sorted(members, key=lambda told: told.key))
    days: Days | None = None
    window: Days | None = None
    for told in listed:
        days = _common(days, told.days)
        window = _common(window, told.window)
    return Group(
        listed,
        frozenset.intersection(*(told.kinds for told in listed)),
        frozenset().union(*(told.entities for told in listed)),
        frozenset().union(*(told.people for told in listed)),
        frozenset().union(*(told.places for told in listed)),
        frozenset((role, entity) for told in listed for entity, role in told.roles if entity in told.people),
        days,
        window,
        frozenset(told.ref.report for told in listed),
        listed[0].key,
    )


def _common(a: Days | None, b: Days | None) -> Days | None:
    if a is None or b is None:
        return a or b
    return max(a[0], b[0]), min(a[1], b[1])


def overlap(a: Days | None, b: Days | None) -> bool:
    """Say whether two spans of days can share a day; unknown ones can."""
    return a is None or b is None or (a[0] <= b[1] and b[0] <= a[1])


def length(days: Days) -> int:
    """Count the days of a span."""
    return (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days + 1


def score(a: Group, b: Group) -> float:
    """Say how much speaks for two groups telling one event.

    Args:
        a: one group.
        b: another.

    Returns:
        0 where something speaks against it or too little for it; the larger, the surer.
    """
    kinds = a.kinds & b.kinds
    shared = a.entities & b.entities
    if not kinds or clash(a, b):
        return 0.0
    together = _dates(a.days, b.days)
    same_place = bool(a.places & (b.places | b.entities) or b.places & a.entities)
    if not shared and not (same_place and together > 0):
        return 0.0
    alike = len(shared) >= SHARED_UNDATED or bool(a.parts & b.parts) or bool(kinds & TOGETHER)
    if shared and not alike and not same_place:
        return 0.0
    known = bool(a.named & b.named) or len(shared) >= SHARED_UNDATED
    once = known and any(not recurs(kind) for kind in kinds) and a.sure and b.sure
    if together < 2 and not once and not _enough(a, b, shared, same_place=same_place, near=together > 0):
        return 0.0
    same_word = any(kind.startswith("=") for kind in kinds)
    return 1.0 + together + min(len(shared), 3) + same_place + 0.5 * same_word + 0.5 * bool(a.reports & b.reports)


def _enough(a: Group, b: Group, shared: frozenset[str], *, same_place: bool, near: bool) -> bool:
    """Say whether the participants alone identify the event where no precise date does."""
    if a.sure != b.sure:
        return False
    within = bool(a.reports & b.reports)
    if not within and not near and (a.window is None or b.window is None):
        return False
    if a.people != b.people:
        return same_place and _soon(a, b) and bool(a.people & b.people)
    if len(shared) >= SHARED_UNDATED:
        return near or same_place or shared >= a.entities or shared >= b.entities
    return (same_place and near) or (within and a.entities == b.entities and a.sure)


def _soon(a: Group, b: Group) -> bool:
    """Say whether one side announces without a date what the other dates within a week of the announcement."""
    for early, late in ((a, b), (b, a)):
        if early.days is None and early.window and late.days and early.ahead:
            span = (early.window[0], late.days[0])
            if span[0] <= span[1] and length(span) <= SOON_DAYS:
                return True
    return False


def clash(a: Group, b: Group) -> bool:
    """Say whether days, places or partners exclude each other."""
    if not overlap(a.days, b.days) or not overlap(a.window, b.window):
        return True
    if a.places and b.places and not a.places & b.places and not (a.days and b.days):
        return True
    if a.people - b.people and b.people - a.people:
        return True
    return any(_others(role, a, b) for role in ("agent", "patient"))


def _others(role: str, a: Group, b: Group) -> bool:
    """Say whether a role is taken by persons of whom no one is the same."""
    one = {entity for as_what, entity in a.named if as_what == role}
    two = {entity for as_what, entity in b.named if as_what == role}
    return bool(one and two and not one & two and not (one <= b.people or two <= a.people))


def _dates(a: Days | None, b: Days | None) -> float:
    """Give 2 for dates that agree to the day or so, 0.5 to the month, 0 for vaguer ones and where one has none."""
    if a is None or b is None:
        return 0.0
    longest = max(length(a), length(b))
    return 2.0 if longest <= PRECISE_DAYS else 0.5 if longest <= VAGUE_DAYS else 0.0

"""What one mention tells, in a form that can be compared: kind, participants, place, days."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from crossread.link.entities.described import core_of
from crossread.link.happenings.context import NO_CONTEXT, Context, Reader
from crossread.link.happenings.words import kinds_of, recurs
from crossread.model.annotations import EntityKind, EventMention, EventStatus, TimeExpression
from crossread.model.links import EntityIndex, MentionRef, ReadReport
from crossread.model.lookup import entity_at
from crossread.model.reports import When
from crossread.model.spans import Extent
from crossread.model.when import days_of, expression_at, when_of

Days = tuple[str, str]

# Days before and after its report's date in which an event without a date of its own is taken to lie. News tells what
# is two weeks old with a date; what is announced without one lies within two months.
_WINDOWS: Final[Mapping[EventStatus, tuple[int, int]]] = {
    "happened": (-14, 0),
    "denied": (-14, 14),
    "ongoing": (-2, 2),
    "planned": (0, 60),
    "expected": (0, 60),
    "possible": (-14, 60),
    "conditional": (0, 60),
    "asked": (-14, 60),
}
_YEARLESS: Final = re.compile(r"XXXX-\d\d(?:-\d\d)?")
# A clause that says what happened on the date before it, up to the word that tells it, within so many characters.
_WHEN_CLAUSE: Final = re.compile(r",? when\s[^,.;:!?]*\Z")
_CLAUSE: Final = 80
# What may stand between the word for an event and its date: who meets and where.
_WHO_AND_WHERE: Final = re.compile(r"(?: (?:between|with|in|at|of|and|the|[A-Z][\w.’'-]*))* ")
# A determiner and at most two words before the trigger, in so many characters.
_DEFINITE: Final = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:[\w-]+\s+){0,2}\Z")
_PHRASE: Final = 40
# So many characters of a description are read to find the word at its head.
_DESCRIBED: Final = 120
# A headline and the first sentences tell what is new; what happens once (a crash) is retold there for weeks.
_LEDE_SENTENCES: Final = 3
_LEDE_DAYS: Final = 4


@dataclass(frozen=True, slots=True)
class Told:
    """One event mention with its entities and days.

    ``roles`` are (entity, role) pairs; ``people`` the persons among them; ``places`` the place and those it lies in;
    ``days`` the first and last day its time expression covers, ``window`` those days or, where it has none, the days in
    which it must lie for its report's date. ``printed`` is that date; ``named`` is true where somebody or something
    named takes part, ``definite`` for "the crash", "that meeting". ``key`` is the same for the same content on any
    machine and in any order of reports; ``context`` is what stands around the mention. ``parts`` says for each role
    who takes it: entities, and the words at the head of descriptions ("the crew" → "crew").
    """

    ref: MentionRef
    lemma: str
    kinds: frozenset[str]
    roles: tuple[tuple[str, str], ...]
    entities: frozenset[str]
    people: frozenset[str]
    place: str | None
    places: frozenset[str]
    when: When | None
    days: Days | None
    window: Days | None
    printed: str | None
    named: bool
    definite: bool
    key: tuple[str, int, str]
    context: Context = NO_CONTEXT
    parts: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Around:
    """What the story's reports say of its entities: their kinds, and which place lies in which ("Vask, Norland")."""

    kinds: Mapping[str, EntityKind]
    within: Mapping[str, frozenset[str]]


def around(reports: Sequence[ReadReport], index: EntityIndex) -> Around:
    """Collect the kinds of the entities and the places that are named inside others."""
    kinds = {entity.id: entity.kind for entity in index.entities}
    within: dict[str, set[str]] = {}
    for report in reports:
        places = [m for m in report.layers.mentions if m.kind in ("place", "facility") and m.form == "name"]
        for small, large in pairwise(places):
            if report.text[small.end : large.start] in (", ", " in "):
                inner = index.at(report.page, Extent(small.start, small.end))
                outer = index.at(report.page, Extent(large.start, large.end))
                if inner is not None and outer is not None and inner != outer:
                    within.setdefault(inner, set()).add(outer)
    return Around(kinds, {place: frozenset(larger) for place, larger in within.items()})


def told_in(report: ReadReport, index: EntityIndex, around: Around) -> list[Told]:
    """Read all event mentions of a report.

    Args:
        report: the report, dated as well as it can be.
        index: the entities across reports.
        around: what the story says of its entities.

    Returns:
        One row per mention, in the order of the text.
    """
    first, last = days_of(report.document.report.published)
    published = last if first == last else None
    ordered = report.layers.sentences
    lede = ordered[min(_LEDE_SENTENCES, len(ordered)) - 1].end if ordered else 0
    reader = Reader(report, index)
    return [
        replace(_told(report, event, index, around, (published, lede)), context=reader.around(event))
        for event in report.layers.events
    ]


def _told(
    report: ReadReport,
    event: EventMention,
    index: EntityIndex,
    around: Around,
    dated: tuple[str | None, int],
) -> Told:
    roles: dict[str, str] = {}
    parts: dict[str, set[str]] = {}
    for role in event.roles:
        entity = entity_at(report, role.mention, index)
        words = report.text[role.mention.start : min(role.mention.end, role.mention.start + _DESCRIBED)]
        parts.setdefault(role.role, set()).update(core_of(words)[-1:])
        if entity is not None:
            roles.setdefault(entity, role.role)
            parts[role.role].add(entity)
    place = entity_at(report, event.place, index)
    kinds = around.kinds
    when = _when(report, event)
    days = _days(when)
    return Told(
        MentionRef(report.id, event),
        event.lemma,
        kinds_of(event.lemma),
        tuple(sorted(roles.items())),
        frozenset(roles),
        frozenset(e for e in roles if kinds.get(e) == "person"),
        place,
        frozenset((place, *around.within.get(place, ()))) if place is not None else frozenset(),
        when,
        days,
        days or _window(event, *dated),
        dated[0],
        any(kinds.get(e, "anonymous") != "anonymous" for e in roles),
        _DEFINITE.search(report.text, max(0, event.trigger.start - _PHRASE), event.trigger.start) is not None,
        (report.page, event.trigger.start, event.lemma),
        parts={role: frozenset(found) for role, found in parts.items()},
    )


def _when(report: ReadReport, event: EventMention) -> When | None:
    expression = expression_at(report.layers.times, event.time) if event.time else _time_around(report, event)
    if expression is None:
        return None
    if _YEARLESS.fullmatch(expression.value):
        span = report.span(Extent(expression.start, expression.end))
        return When(expression.value, "unknown", "resolved", "The report does not show which year is meant.", (span,))
    return when_of(expression, report.page, report.text)


def _time_around(report: ReadReport, event: EventMention) -> TimeExpression | None:
    """Find the date of "in May, when she held talks" and of "the talks between Solano and Havel in Vask last May"."""
    text, trigger = report.text, event.trigger
    first = max(0, trigger.start - _CLAUSE)
    before = _WHEN_CLAUSE.search(text[first : trigger.start])
    for expression in report.layers.times:
        if expression.type != "DATE":
            continue
        if before is not None and expression.end == first + before.start():
            return expression
        if 0 < expression.start - trigger.end <= _CLAUSE and _WHO_AND_WHERE.fullmatch(
            text, trigger.end, expression.start
        ):
            return expression
    return None


def _days(when: When | None) -> Days | None:
    first, last = days_of(when)
    return (first, last) if first is not None and last is not None else None


def _window(event: EventMention, published: str | None, lede: int) -> Days | None:
    """Give the days in which an event without a date must lie."""
    if published is None:
        return None
    before, after = _WINDOWS[event.status]
    if event.trigger.start < lede and event.status == "happened" and any(map(recurs, kinds_of(event.lemma))):
        before = -_LEDE_DAYS
    day = date.fromisoformat(published)
    return (day + timedelta(days=before)).isoformat(), (day + timedelta(days=after)).isoformat()

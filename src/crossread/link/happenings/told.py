"""What one mention tells, in a form that can be compared: kind, participants, place, days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crossread.link.happenings.words import kinds_of
from crossread.model.annotations import EntityKind, EventMention
from crossread.model.links import EntityIndex, MentionRef, ReadReport
from crossread.model.lookup import entity_at
from crossread.model.reports import When
from crossread.model.when import days_of, expression_at, when_of

Days = tuple[str, str]

_PEOPLE = frozenset(("person",))


@dataclass(frozen=True, slots=True)
class Told:
    """One event mention with its entities and days.

    ``roles`` are (entity, role) pairs; ``people`` the persons among them; ``days`` the first and last day its time
    expression covers. ``key`` is the same for the same content on any machine and in any order of reports.
    """

    ref: MentionRef
    lemma: str
    kinds: frozenset[str]
    roles: tuple[tuple[str, str], ...]
    entities: frozenset[str]
    people: frozenset[str]
    place: str | None
    when: When | None
    days: Days | None
    published: str | None
    named: bool
    key: tuple[str, int, str]


def told_in(report: ReadReport, index: EntityIndex, kinds: Mapping[str, EntityKind]) -> list[Told]:
    """Read all event mentions of a report.

    Args:
        report: the report, dated as well as it can be.
        index: the entities across reports.
        kinds: entity id → kind.

    Returns:
        One row per mention, in the order of the text.
    """
    first, last = days_of(report.document.report.published)
    published = last if first == last else None
    return [_told(report, event, index, kinds, published) for event in report.layers.events]


def _told(
    report: ReadReport,
    event: EventMention,
    index: EntityIndex,
    kinds: Mapping[str, EntityKind],
    published: str | None,
) -> Told:
    roles: dict[str, str] = {}
    for role in event.roles:
        entity = entity_at(report, role.mention, index)
        if entity is not None:
            roles.setdefault(entity, role.role)
    place = entity_at(report, event.place, index)
    when = _when(report, event)
    return Told(
        MentionRef(report.id, event),
        event.lemma,
        kinds_of(event.lemma),
        tuple(sorted(roles.items())),
        frozenset(roles),
        frozenset(e for e in roles if kinds.get(e) in _PEOPLE),
        place,
        when,
        _days(when),
        published,
        any(kinds.get(e, "anonymous") != "anonymous" for e in roles),
        (report.page, event.trigger.start, event.lemma),
    )


def _when(report: ReadReport, event: EventMention) -> When | None:
    expression = expression_at(report.layers.times, event.time)
    return when_of(expression, report.page, report.text) if expression is not None else None


def _days(when: When | None) -> Days | None:
    first, last = days_of(when)
    return (first, last) if first is not None and last is not None else None

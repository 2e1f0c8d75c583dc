"""Dates what a headline tells by the one day that the opening of its report names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from crossread.model.annotations import TimeExpression
from crossread.model.dossier import Event
from crossread.model.links import ReadReport
from crossread.model.reports import When
from crossread.model.spans import Extent
from crossread.model.when import days_of, when_of
from crossread.reconcile.facts import StoryFacts

# Paragraphs that make the opening, and how old its day may be, in days.
OPENING = 2
RECENT_DAYS = 6


def dated_by_openings(facts: StoryFacts, events: Sequence[Event]) -> tuple[Event, ...]:
    """Give an undated event told in a headline the only day that the opening of its report names.

    Read on 14 stories of bench stories/news_cluster (dev) and the examples: five of five were right.

    Args:
        facts: the story.
        events: its events; a date that is there is never changed.

    Returns:
        The events in the same order.
    """
    return tuple(event if event.when is not None else replace(event, when=_when(facts, event)) for event in events)


def _when(facts: StoryFacts, event: Event) -> When | None:
    """Give the day on which all headlines that tell the event agree."""
    found: dict[str | None, When] = {}
    for telling in event.mentions:
        report = facts.by_id[telling.report]
        titles = (block.extent for block in report.document.prose if block.kind == "title")
        if telling.status != "happened" or not any(title.contains(telling.span.extent) for title in titles):
            continue
        for when in _opening_days(facts, report):
            found.setdefault(days_of(when)[0], when)
    return next(iter(found.values())) if len(found) == 1 else None


def _opening_days(facts: StoryFacts, report: ReadReport) -> Iterator[When]:
    """Give the day the title and the first paragraphs name, if it is the only one and not long before printing."""
    blocks = [b for b in report.document.prose if b.kind == "title"][:1] + list(report.document.paragraphs[:OPENING])
    inside = [t for t in report.layers.times if not t.quoted and any(b.start <= t.start < b.end for b in blocks)]
    days = {t.first: t for t in inside if t.type in ("DATE", "TIME") and t.first and t.first == t.last}
    printed = facts.published[report.id][1]
    recent = [t for day, t in days.items() if day and printed and 0 <= _days(day, printed) <= RECENT_DAYS]
    if len(recent) == 1:
        yield from _carried(report, recent[0])


def _carried(report: ReadReport, expression: TimeExpression) -> Iterator[When]:
    when = when_of(expression, report.page, report.text)
    if when is not None:
        words = report.span(Extent(expression.start, expression.end)).text
        reason = f"The headline gives no day; its opening names only “{words}”. {when.reason}"
        yield When(str(expression.first), "day", "carried", reason, when.evidence)


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days

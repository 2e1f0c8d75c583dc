"""Compares the days that reports give for one event."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.base.ids import content_id
from crossread.model.dossier import Comparison, Event, Side
from crossread.model.links import Happening, MentionRef
from crossread.model.reports import When
from crossread.model.spans import Extent
from crossread.model.when import days_of, expression_at, when_of
from crossread.reconcile.events import told_by
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.support import SupportCounter, Voice

Dated = tuple[MentionRef, When]


def compare_dates(facts: StoryFacts, events: Sequence[Event], counter: SupportCounter) -> list[Comparison]:
    """Compare the days given for events that several reports date.

    Args:
        facts: the story.
        events: its events, in the order of ``facts.happenings``.
        counter: counts the chains behind each side.

    Returns:
        One comparison per event that at least two reports date to the day.
    """
    found = []
    for happening, event in zip(facts.happenings, events, strict=True):
        dated = [row for ref in happening.mentions if (row := _dated(facts, ref)) is not None]
        if len({ref.report for ref, _ in dated}) > 1:
            found.append(_comparison(facts, happening, event, dated, counter))
    return found


def _dated(facts: StoryFacts, ref: MentionRef) -> Dated | None:
    report = facts.by_id[ref.report]
    expression = expression_at(report.layers.times, ref.mention.time)
    when = when_of(expression, report.page, report.text) if expression else None
    return (ref, when) if when is not None and when.precision in ("day", "time") else None


def _comparison(
    facts: StoryFacts, happening: Happening, event: Event, dated: Sequence[Dated], counter: SupportCounter
) -> Comparison:
    by_day: dict[str, list[Dated]] = {}
    for ref, when in dated:
        by_day.setdefault(days_of(when)[0] or when.edtf, []).append((ref, when))
    agree = len(by_day) == 1
    sides = tuple(_side(facts, day, rows, counter) for day, rows in sorted(by_day.items()))
    if agree:
        reason = "The reports give the same day, each in its own words."
    else:
        reason = "The reports give different days for what they tell in the same terms."
    about = facts.by_id[dated[0][0].report].span(dated[0][0].mention.trigger).text
    names = ", ".join(facts.name(p.entity) for p in event.participants[:3])
    about = f"day: {about}" + (f" ({names})" if names else "")
    key = content_id("c", "date", happening.id)
    return Comparison(key, "date", about, (event.id,), sides, "agree" if agree else "differ", reason)


def _side(facts: StoryFacts, day: str, rows: Sequence[Dated], counter: SupportCounter) -> Side:
    reports = tuple(r for r in facts.ordered if r in {ref.report for ref, _ in rows})
    spans = tuple(
        facts.by_id[ref.report].span(facts.sentence(ref.report, Extent(ref.mention.start, ref.mention.end)))
        for ref, _ in rows
    )
    sources = [told_by(facts, ref) for ref, _ in rows]
    voices = [Voice(ref.report, told) for (ref, _), told in zip(rows, sources, strict=True)]
    claimed = tuple(sorted({who for told in sources for who in told}))
    return Side(day, spans, reports, claimed, counter.independent(voices))

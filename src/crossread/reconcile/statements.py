"""Collects what a story's reports state about days: an event on a day, an event so many days after another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from crossread.model.links import MentionRef, ReadReport
from crossread.model.reports import When
from crossread.model.spans import Extent, Span
from crossread.model.when import days_of, expression_at, when_of
from crossread.reconcile import days_en as en
from crossread.reconcile.clashing import Bounds
from crossread.reconcile.events import told_by
from crossread.reconcile.facts import StoryFacts

# The words "two days after" stand at most so many characters before what they count from.
REACH = 80
# A count opens its sentence if at most so many characters stand before it ("But two days after…").
OPENING = 5
# "as of early " before a day, in code points.
EDGE = 20


@dataclass(frozen=True, slots=True)
class Statement:
    """One report's statement about days, with the words that make it.

    ``bounds`` name events by the ids of their happenings. ``words`` are the time expression or the count as printed,
    ``span`` the sentence; ``by`` the entities on whose word it is told; ``lemma`` the word that tells the event.
    """

    report: str
    bounds: Bounds
    words: str
    span: Span
    by: tuple[str, ...]
    lemma: str


def day_of(facts: StoryFacts, ref: MentionRef) -> When | None:
    """Give the single day a report states for an event, None where it states none or says no more than "by Friday"."""
    report = facts.by_id[ref.report]
    expression = expression_at(report.layers.times, ref.mention.time)
    if expression and en.EDGE_OF_TIME.search(report.text, max(0, expression.start - EDGE), expression.start):
        return None
    when = when_of(expression, report.page, report.text) if expression else None
    return when if when is not None and when.precision in ("day", "time") else None


def stated_days(facts: StoryFacts) -> Iterator[Statement]:
    """Give the statements that put an event on a day.

    Args:
        facts: the story.

    Yields:
        One statement per mention with a day.
    """
    for happening in facts.happenings:
        for ref in happening.mentions:
            when = day_of(facts, ref)
            first = days_of(when)[0]
            if when is None or first is None:
                continue
            day = date.fromisoformat(first).toordinal()
            words = when.evidence[0].text if when.evidence else first
            yield _statement(facts, ref, Bounds(None, happening.id, day, day), words)


def stated_gaps(facts: StoryFacts) -> Iterator[Statement]:
    """Give the statements that put one event so many days before or after another ("two days after the vote").

    Args:
        facts: the story.

    Yields:
        One statement per count that stands between the words of two events in one sentence.
    """
    found: dict[str, list[tuple[int, str, MentionRef]]] = {}
    for happening in facts.happenings:
        for ref in happening.mentions:
            found.setdefault(ref.report, []).append((ref.mention.trigger.start, happening.id, ref))
    for ident in facts.ordered:
        rows = sorted(found.get(ident, ()), key=lambda row: row[:2])
        if len(rows) > 1:
            yield from _gaps_of(facts, facts.by_id[ident], rows)


def _gaps_of(facts: StoryFacts, report: ReadReport, rows: Sequence[tuple[int, str, MentionRef]]) -> Iterator[Statement]:
    starts = [row[0] for row in rows]
    for sentence in report.layers.sentences:
        inside = rows[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if len(inside) < 2:
            continue
        for match in en.GAP.finditer(report.text, sentence.start, sentence.end):
            opens = match.start() - sentence.start <= OPENING
            pair = _pair(match.start(), match.end(), inside, opens=opens)
            if pair is not None:
                yield _gap(facts, match, *pair)


def _pair(
    start: int, end: int, rows: Sequence[tuple[int, str, MentionRef]], *, opens: bool
) -> tuple[tuple[str, MentionRef], tuple[str, MentionRef]] | None:
    """Give the event that is dated by a count and the event it is counted from.

    What is dated stands before the count ("resigned two days after the vote") or, where the count opens the sentence,
    after both.
    """
    origin = next((row for row in rows if end <= row[0] <= end + REACH), None)
    if origin is None:
        return None
    before = [row for row in rows if row[0] < start]
    after = [row for row in rows if row[0] > origin[0]] if opens else []
    dated = before[-1] if before else after[0] if after else None
    if dated is None or dated[1] == origin[1]:
        return None
    return (dated[1], dated[2]), (origin[1], origin[2])


def _gap(
    facts: StoryFacts, match: re.Match[str], dated: tuple[str, MentionRef], origin: tuple[str, MentionRef]
) -> Statement:
    number, unit = en.number_of(match["number"]), match["unit"].casefold()
    days = number * en.UNIT_DAYS[unit]
    slack = en.UNIT_SLACK[unit] if days > 1 else 0
    if match["way"].casefold() in ("before", "ahead of"):
        days = -days
    bounds = Bounds(origin[0], dated[0], days - slack, days + slack)
    return _statement(facts, dated[1], bounds, match.group())


def _statement(facts: StoryFacts, ref: MentionRef, bounds: Bounds, words: str) -> Statement:
    extent = Extent(ref.mention.start, ref.mention.end)
    span = facts.by_id[ref.report].span(facts.sentence(ref.report, extent))
    return Statement(ref.report, bounds, " ".join(words.split()), span, told_by(facts, ref), ref.mention.lemma)

"""Resolve the readings of a text one after the other, each in the light of those before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crossread.annotate.times.calendar import Point
from crossread.annotate.times.quoted import Quotes
from crossread.annotate.times.reading import Found, Reading
from crossread.annotate.times.resolve import Context, Outcome, resolve
from crossread.annotate.times.tense import Tense, tense_at
from crossread.base.edtf import days_covered, from_timex
from crossread.model.annotations import TimeExpression
from crossread.model.spans import Extent

# A text tells history if so many of its expressions name months or days with a year far from the report's, and so many
# for each that is told from the report's day. Set on WikiWars and MEANTIME: news with a background section stays news.
NARRATIVE_DATES = 5
NARRATIVE_RATIO = 4
# A year this many before the report's is far.
FAR_YEARS = 2
# "A year ago" means the same quarter if one was named within so many sentences: companies compare quarters.
QUARTER_SENTENCES = 4
# In a report of unknown date a day without its year is counted from a day or month named just before, not from a year:
# "since 1991 … on November 19" is this year's November.
NEAR_UNITS = ("D", "W", "M")


@dataclass(slots=True)
class _Memory:
    """The date last named, and in which sentence."""

    last: Point | None = None
    sentence: int = -9
    quarter: Point | None = None
    quarter_sentence: int = -9

    def note(self, point: Point, sentence: int, *, counted: bool) -> None:
        """Keep a date just named; a quarter only if it was named itself, not counted from another."""
        self.last, self.sentence = point, sentence
        if point.unit == "Q" and not counted:
            self.quarter, self.quarter_sentence = point, sentence


def expressions(
    text: str,
    found: list[Found],
    sentences: list[tuple[int, int]],
    anchor: date | None,
    spoken: Sequence[tuple[Extent, date | None]],
) -> tuple[TimeExpression, ...]:
    """Resolve readings in the order of the text; clock times afterwards, as their day may follow them.

    Args:
        text: the whole text.
        found: the readings, in order.
        sentences: beginnings and ends of sentences, in order.
        anchor: the report's date, None if unknown.
        spoken: quoted words with the day they were spoken, None where it is not known.

    Returns:
        One expression per reading.
    """
    quotes = Quotes(text, found, spoken)
    starts = [bounds[0] for bounds in sentences]
    narrative = _tells_history([item.reading for item in found], anchor)
    memory = _Memory()
    outcomes: list[Outcome | None] = []
    contexts: list[Context] = []
    indexes: list[int] = []
    for item in found:
        index = max(0, bisect_right(starts, item.start) - 1)
        indexes.append(index)
        known = narrative or index - memory.sentence <= 1
        if anchor is None and not narrative and memory.last is not None and memory.last.unit not in NEAR_UNITS:
            known = False
        said = quotes.around(item)[1]
        context = Context(
            anchor=said or anchor,
            last=memory.last if known else None,
            narrative=narrative,
            tense=_tense(text, item, sentences[index] if sentences else (0, len(text))),
            spoken=said is not None,
            quarter=memory.quarter if index - memory.quarter_sentence <= QUARTER_SENTENCES else None,
        )
        contexts.append(context)
        outcome = None if item.reading.kind == "clock" else resolve(item.reading, context)
        outcomes.append(outcome)
        if outcome is not None and outcome.point is not None and not (narrative and _told_from_now(item.reading)):
            memory.note(outcome.point, index, counted=item.reading.kind == "shift")
    return tuple(
        _expression(text, item, outcome or _clock(position, found, outcomes, indexes, contexts), quotes)
        for position, (item, outcome) in enumerate(zip(found, outcomes, strict=True))
    )


def _tells_history(all_readings: list[Reading], anchor: date | None) -> bool:
    """Say whether most dates of a text lie years before the report and hardly any is told from the report's day.

    Without the report's date every date with its year counts as far.
    """
    dated = [r for r in all_readings if r.kind == "calendar" and r.year is not None and r.month is not None]
    far = sum(anchor is None or anchor.year - (r.year or 0) >= FAR_YEARS for r in dated)
    near = sum(
        _told_from_now(r) or (r.kind == "calendar" and r.weekday is not None and r.day is None) for r in all_readings
    )
    return far >= NARRATIVE_DATES and far > NARRATIVE_RATIO * near


def _told_from_now(reading: Reading) -> bool:
    """Say whether history steps out of its time: "today", "this year"."""
    return reading.kind == "unit" and reading.base == "report"


def _tense(text: str, item: Found, sentence: tuple[int, int]) -> Tense:
    """Give the tense around an expression that does not tell its year or week."""
    if item.reading.kind != "calendar" or item.reading.year is not None:
        return "unknown"
    return tense_at(text, item.start, item.end, sentence)


def _clock(
    position: int, found: list[Found], outcomes: list[Outcome | None], indexes: list[int], contexts: list[Context]
) -> Outcome:
    """Resolve a time of day against the day named nearest in its sentence."""
    item = found[position]
    best: tuple[int, Point] | None = None
    for other in range(max(0, position - 3), min(len(found), position + 4)):
        outcome = outcomes[other]
        if outcome is None or outcome.point is None or outcome.point.unit != "D" or indexes[other] != indexes[position]:
            continue
        distance = found[other].start - item.end if other > position else (item.start - found[other].end) * 2
        if best is None or distance < best[0]:
            best = (distance, outcome.point)
    context = contexts[position]
    last = best[1] if best else context.last
    return resolve(item.reading, replace(context, last=last))


def _days(reading: Reading, outcome: Outcome) -> tuple[date | None, date | None]:
    """Give the first and last day an expression covers."""
    if reading.type not in ("DATE", "TIME") or reading.fiscal:
        return None, None
    if outcome.point is not None:
        last = outcome.point.last
        return outcome.point.first, last + timedelta(days=1) if reading.into_next_day and last < date.max else last
    edtf = from_timex(outcome.value)
    return days_covered(edtf) if edtf else (None, None)


def _expression(text: str, item: Found, outcome: Outcome, quotes: Quotes) -> TimeExpression:
    reading = item.reading
    first, last = _days(reading, outcome)
    return TimeExpression(
        start=item.start,
        end=item.end,
        type=reading.type,
        value=outcome.value,
        anchor=outcome.base.isoformat() if outcome.base else None,
        mod=reading.mod,
        first=first.isoformat() if first else None,
        last=last.isoformat() if last else None,
        stated=reading.stated,
        quoted=quotes.around(item)[0],
        reason=f"“{text[item.start : item.end]}”, {outcome.why}.",
    )

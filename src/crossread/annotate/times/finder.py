"""Find and resolve the time expressions of a report."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from crossread.annotate.times.build_dates import DATES
from crossread.annotate.times.build_others import OTHERS
from crossread.annotate.times.calendar import Point
from crossread.annotate.times.compose import compose
from crossread.annotate.times.grammar import readings
from crossread.annotate.times.reading import Found, Reading
from crossread.annotate.times.resolve import Context, Outcome, resolve
from crossread.annotate.times.tense import tense_at
from crossread.annotate.times.tokens import tokenise
from crossread.base.edtf import days_covered, from_timex
from crossread.base.errors import InputError
from crossread.model.annotations import Sentence, TimeExpression
from crossread.model.reports import Document
from crossread.model.spans import Extent

_STOP = re.compile(
    r"[.!?\n](?:(?<=\n)\s*\n"
    r"|(?<=[.!?])(?<![ap]\.m\.)(?<!\b[A-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z]{2}\.)(?<!\bSept\.)[\"'”’)]*\s+(?=[A-Z\"“‘(]))"
)
_BUILDERS = DATES | OTHERS
# A text tells history if so many of its expressions name months or days with a year far from the report's, and so many
# for each that is told from the report's day. Set on WikiWars and MEANTIME: news with a background section stays news.
NARRATIVE_DATES = 5
NARRATIVE_RATIO = 4
# A year this many before the report's is far.
FAR_YEARS = 2
# "A year ago" means the same quarter if one was named within so many sentences: companies compare quarters.
QUARTER_SENTENCES = 4


def find_times(
    document: Document,
    sentences: Sequence[Sentence],
    *,
    anchor: str | None = None,
    utterances: Sequence[tuple[Extent, str]] = (),
) -> tuple[TimeExpression, ...]:
    """Find every date, time, duration and repetition in a report's own words and work out which days they mean.

    Args:
        document: the report.
        sentences: its sentences.
        anchor: the report's date (YYYY-MM-DD), None if unknown.
        utterances: quoted words with the ISO date they were spoken, "" where it is not known.

    Returns:
        TIMEX3 expressions in order (ISO-TimeML; extents by the TimeML 1.2.1 annotation guidelines). Offsets are code
        points in the page's text.

    Raises:
        InputError: if a date is not an ISO date.
    """
    found: list[Found] = []
    for block in document.prose:
        found.extend(_found(document.text, block.start, block.end))
    bounds = [(sentence.start, sentence.end) for sentence in sentences]
    return _resolved(document.text, found, bounds, _day(anchor), _spoken(utterances))


def find_times_in(
    text: str,
    anchor: str | None = None,
    start: int = 0,
    end: int | None = None,
    utterances: Sequence[tuple[Extent, str]] = (),
) -> tuple[TimeExpression, ...]:
    """Find the time expressions in a stretch of text without knowing its sentences.

    Args:
        text: the whole text.
        anchor: the date of the text (YYYY-MM-DD), None if unknown.
        start: where to begin, in code points.
        end: where to stop, None for the end of the text.
        utterances: as in ``find_times``.

    Returns:
        TIMEX3 expressions in order.

    Raises:
        InputError: if a date is not an ISO date.
    """
    stop = len(text) if end is None else end
    return _resolved(
        text, _found(text, start, stop), _plain_sentences(text, start, stop), _day(anchor), _spoken(utterances)
    )


def _day(text: str | None) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"not an ISO date: {text!r}; write it as 2025-10-17") from error


def _spoken(utterances: Sequence[tuple[Extent, str]]) -> list[tuple[Extent, date | None]]:
    return [(extent, _day(day)) for extent, day in utterances]


def _plain_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut at full stops before white space and a capital; enough for finding verbs near an expression."""
    bounds, begin = [], start
    for match in _STOP.finditer(text, start, end):
        bounds.append((begin, match.start() + 1))
        begin = match.end()
    bounds.append((begin, end))
    return bounds


def _found(text: str, start: int, end: int) -> list[Found]:
    tokens = tokenise(text, start, end)
    found = [
        Found(tokens.starts[first], tokens.ends[stop - 1], reading)
        for first, stop, reading in readings(tokens, _BUILDERS)
    ]
    return compose(text, found)


@dataclass(slots=True)
class _Memory:
    """The date last named, and in which sentence."""

    last: Point | None = None
    sentence: int = -9
    quarter: Point | None = None
    quarter_sentence: int = -9

    def note(self, point: Point, sentence: int) -> None:
        """Keep a date just named."""
        self.last, self.sentence = point, sentence
        if point.unit == "Q":
            self.quarter, self.quarter_sentence = point, sentence


def _resolved(
    text: str,
    found: list[Found],
    sentences: list[tuple[int, int]],
    anchor: date | None,
    spoken: list[tuple[Extent, date | None]],
) -> tuple[TimeExpression, ...]:
    """Resolve readings in the order of the text; clock times afterwards, as their day may follow them."""
    starts = [bounds[0] for bounds in sentences]
    narrative = anchor is None or _tells_history([item.reading for item in found], anchor)
    memory = _Memory()
    outcomes: list[Outcome | None] = []
    contexts: list[Context] = []
    indexes: list[int] = []
    for item in found:
        index = max(0, bisect_right(starts, item.start) - 1)
        indexes.append(index)
        known = narrative or index - memory.sentence <= 1
        context = _context(text, item, sentences[index] if sentences else (0, len(text)), anchor, spoken)
        quarter = memory.quarter if index - memory.quarter_sentence <= QUARTER_SENTENCES else None
        context = replace(context, narrative=narrative, last=memory.last if known else None, quarter=quarter)
        contexts.append(context)
        outcome = None if item.reading.kind == "clock" else resolve(item.reading, context)
        outcomes.append(outcome)
        if outcome is not None and outcome.point is not None and not (narrative and _told_from_now(item.reading)):
            memory.note(outcome.point, index)
    return tuple(
        _expression(text, item, outcome or _clock(position, found, outcomes, indexes, contexts), context, spoken)
        for position, (item, outcome, context) in enumerate(zip(found, outcomes, contexts, strict=True))
    )


def _tells_history(all_readings: list[Reading], anchor: date) -> bool:
    """Say whether most dates of a text lie years before the report and hardly any is told from the report's day."""
    far = sum(
        r.kind == "calendar" and r.year is not None and r.month is not None and anchor.year - r.year >= FAR_YEARS
        for r in all_readings
    )
    near = sum(
        _told_from_now(r) or (r.kind == "calendar" and r.weekday is not None and r.day is None) for r in all_readings
    )
    return far >= NARRATIVE_DATES and far > NARRATIVE_RATIO * near


def _told_from_now(reading: Reading) -> bool:
    """Say whether history steps out of its time: "today", "this year"."""
    return reading.kind == "unit" and reading.base == "report"


def _context(
    text: str,
    item: Found,
    sentence: tuple[int, int],
    anchor: date | None,
    spoken: list[tuple[Extent, date | None]],
) -> Context:
    said = next((day for extent, day in spoken if extent.start <= item.start and item.end <= extent.end), None)
    reading = item.reading
    needs_tense = reading.kind == "calendar" and reading.year is None
    tense = tense_at(text, item.start, item.end, sentence) if needs_tense else "unknown"
    return Context(said or anchor, None, False, tense, spoken=said is not None)


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
        return outcome.point.first, outcome.point.last
    edtf = from_timex(outcome.value)
    return days_covered(edtf) if edtf else (None, None)


def _expression(
    text: str, item: Found, outcome: Outcome, context: Context, spoken: list[tuple[Extent, date | None]]
) -> TimeExpression:
    reading = item.reading
    quoted = any(extent.start <= item.start and item.end <= extent.end for extent, _ in spoken)
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
        quoted=quoted,
        reason=f"“{text[item.start : item.end]}”, {outcome.why}.",
    )

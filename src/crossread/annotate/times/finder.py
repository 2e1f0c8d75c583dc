"""Find and resolve the time expressions of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from crossread.annotate.times.build_dates import DATES
from crossread.annotate.times.build_others import OTHERS
from crossread.annotate.times.compose import compose
from crossread.annotate.times.grammar import readings
from crossread.annotate.times.reading import Found
from crossread.annotate.times.reckon import expressions
from crossread.annotate.times.tokens import tokenise
from crossread.base.errors import InputError
from crossread.model.annotations import Sentence, TimeExpression
from crossread.model.reports import Document
from crossread.model.spans import Extent

_STOP = re.compile(
    r"[.!?\n](?:(?<=\n)\s*\n"
    r"|(?<=[.!?])(?<![ap]\.m\.)(?<!\b[A-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z]{2}\.)(?<!\bSept\.)[\"'”’)]*\s+(?=[A-Z\"“‘(]))"
)
_BUILDERS = DATES | OTHERS


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
    return expressions(document.text, found, bounds, _day(anchor), _spoken(utterances))


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
    return expressions(
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
    return compose(text, found, start, end)

"""Quantities: numbers with their units, bounds, base values and what they measure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.annotate.quantities.build import extent_of, measured_of, quantity, restatements
from crossread.annotate.quantities.contrasts import contrasted
from crossread.annotate.quantities.found import Found
from crossread.annotate.quantities.grammar import scan
from crossread.annotate.quantities.keep import Context, context_of, keep, quoted_ranges
from crossread.annotate.quantities.measures import read_measure
from crossread.annotate.quantities.parsed import read_parsed
from crossread.annotate.quantities.people import named_people, with_people
from crossread.annotate.quantities.ranges import Ranges, merged
from crossread.annotate.quantities.reading import Reading
from crossread.annotate.quantities.starts import may_hold_number
from crossread.annotate.quantities.tokens import Token, tokenize
from crossread.annotate.sentences import split_text
from crossread.annotate.syntax import Syntax
from crossread.model.annotations import Mention, Quantity, Sentence, TimeExpression
from crossread.model.reports import Document

__all__ = ["find_quantities", "find_quantities_in"]

_LINE = re.compile(r"[^\n]+")


def find_quantities_in(text: str) -> tuple[Quantity, ...]:
    """Find every quantity of a plain text: numbers with units, percentages, money, durations, ages, counts.

    Unlike `find_quantities` it knows no time expressions, so durations ("5 years") are included; dates, clock times,
    names with numbers and idioms are not.

    Args:
        text: any text.

    Returns:
        The quantities in order; offsets are code points in ``text``.
    """
    found: list[Quantity] = []
    for line in _LINE.finditer(text):
        for start, end in split_text(text, line.start(), line.end()):
            found += with_people(_in_stretch(text, start, end), named_people(text, start, end))
    return tuple(found)


def find_quantities(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    times: Sequence[TimeExpression],
    syntax: Syntax | None = None,
) -> tuple[Quantity, ...]:
    """Find the figures of one report and what each of them measures.

    A number that is part of a time expression, a name, an address, a score or an idiom is no quantity, nor is a bare
    number of which nothing says what it counts.

    Args:
        document: the report with its page's text.
        sentences: its sentences.
        mentions: its mentions, sorted by start; they widen the entity a figure measures.
        times: its time expressions.
        syntax: its syntax, where the encoder has read it; it says what more of the figures measure.

    Returns:
        The quantities of the report's prose in order.
    """
    prose = document.prose
    covered = [(s.start, s.end) for s in sentences] or [(block.start, block.end) for block in prose]
    blocks = [(block.start, block.end) for block in prose]
    inside = merged(blocks)
    stretches = [one for one in sorted(covered) if inside.covers(*one)]
    context = context_of(times, mentions, quoted_ranges(document.text, blocks))
    found: list[Quantity] = []
    for start, end in stretches:
        people = [context.mark(one) for one in named_people(document.text, start, end)]
        found += with_people(_figures(document.text, start, end, context, syntax), people)
    return tuple(found)


def _figures(text: str, start: int, end: int, context: Context, syntax: Syntax | None) -> list[Quantity]:
    """Find the figures of one sentence."""
    if not may_hold_number(text, start, end):
        return []
    tokens = tokenize(text, start, end)
    everything, links = restatements(tokens, scan(text, tokens))
    readings = [read_measure(tokens, one) for one in everything]
    if syntax is not None:
        readings = [read_parsed(syntax, tokens, *pair) for pair in zip(everything, readings, strict=True)]
    readings = contrasted(tokens, everything, readings)
    figures: list[Quantity] = []
    for at, one in enumerate(everything):
        first = links.get(at)
        reading = readings[at if first is None else first]
        if reading is None or not keep(tokens, one, reading, context):
            continue
        measured = measured_of(tokens, reading, context.names)
        same_as = None if first is None else extent_of(tokens, everything[first])
        figures.append(context.mark(quantity(tokens, one, measured, same_as)))
    return figures


def _in_stretch(text: str, start: int, end: int) -> list[Quantity]:
    """Find the quantities of one stretch of plain text."""
    if not may_hold_number(text, start, end):
        return []
    tokens: list[Token] = tokenize(text, start, end)
    found: list[Found]
    found, links = restatements(tokens, scan(text, tokens))
    result = []
    readings = contrasted(tokens, found, [read_measure(tokens, one) for one in found])
    for at, one in enumerate(found):
        reading: Reading | None = readings[at]
        measured = None if reading is None else measured_of(tokens, reading, Ranges())
        result.append(quantity(tokens, one, measured, extent_of(tokens, found[links[at]]) if at in links else None))
    return result

"""Which quantities of a sentence are figures a reader would want to compare."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.annotate.lang.en_counts import TIME_NOUNS
from crossread.annotate.lang.en_function import DEFINITE
from crossread.annotate.quantities.found import Found
from crossread.annotate.quantities.ranges import Ranges, merged
from crossread.annotate.quantities.reading import Reading
from crossread.annotate.quantities.tokens import Token
from crossread.model.annotations import Mention, Quantity, TimeExpression

_PAIRS = {"“": "”", "«": "»", "„": "“", '"': '"'}
_MARKS = re.compile('[“”«»„"]')


@dataclass(frozen=True, slots=True)
class Context:
    """Where the report has time expressions, names and quoted words."""

    times: Ranges
    names: Ranges
    quoted: Ranges

    def mark(self, one: Quantity) -> Quantity:
        """Mark a quantity that stands inside quotation marks."""
        return replace(one, quoted=True) if self.quoted.covers(one.start, one.end) else one


def context_of(times: Sequence[TimeExpression], mentions: Sequence[Mention], quoted: Ranges) -> Context:
    """Lay out a report's other layers so that a place can be looked up fast.

    Args:
        times: its time expressions.
        mentions: its mentions; only names count.
        quoted: what stands in quotation marks.

    Returns:
        The ranges of each.
    """
    names = merged((mention.start, mention.end) for mention in mentions if mention.form == "name")
    return Context(merged((time.start, time.end) for time in times), names, quoted)


def keep(tokens: list[Token], found: Found, reading: Reading, context: Context) -> bool:
    """Say whether a quantity is a figure: not a time, not a mere way to say "one" or "the two".

    Args:
        tokens: the sentence's tokens.
        found: the quantity.
        reading: what it measures.
        context: the report's other layers.

    Returns:
        True if it belongs in the record.
    """
    if found.unit is not None and found.unit.kind == "time" and not found.age:
        return False
    if found.noun is not None and (
        found.noun.lemma in TIME_NOUNS or (found.low is None and found.noun.lemma == "time")
    ):
        return found.ordinal
    first, last = found.core
    if not found.age and context.times.overlap(tokens[first].start, tokens[last - 1].end):
        return False
    if found.unit is not None or found.ordinal or found.age:
        return True
    bounded = found.bound != "exact"
    word = tokens[first].kind == "word"
    before = tokens[found.left - 1].lower if found.left else ""
    after = tokens[found.right].lower if found.right < len(tokens) else ""
    if found.low == 1 and found.high == 1 and word:
        return reading.sure and after != "of" and found.noun is not None
    tied = last < len(tokens) and tokens[last].text in "-‐‑" and tokens[last].glued  # "the four-page memo"
    if word and before in DEFINITE and not bounded and not tied:
        return reading.sure and found.noun is not None
    return reading.sure or found.noun is not None


def quoted_ranges(text: str, blocks: Sequence[tuple[int, int]]) -> Ranges:
    """Find what stands inside quotation marks, block by block.

    Args:
        text: the page's text.
        blocks: start and end of each block.

    Returns:
        The ranges. A quotation that is not closed runs to the end of its block.
    """
    ranges: list[tuple[int, int]] = []
    for start, end in blocks:
        opened, closing = -1, ""
        for mark in _MARKS.finditer(text, start, end):
            if opened < 0 and mark.group() in _PAIRS:
                opened, closing = mark.start(), _PAIRS[mark.group()]
            elif opened >= 0 and mark.group() == closing:
                ranges.append((opened, mark.start()))
                opened = -1
        if opened >= 0:
            ranges.append((opened, end))
    return merged(ranges)

"""Which quantities of a sentence are figures a reader would want to compare."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.annotate.quantities.grammar import Found
from crossread.annotate.quantities.measures import Reading
from crossread.annotate.quantities.tokens import Token
from crossread.model.annotations import Mention, Quantity, TimeExpression

_DEFINITE = frozenset({"the", "these", "those", "both", "its", "their", "his", "her", "our", "my", "your"})
_PAIRS = {"“": "”", "«": "»", "„": "“"}


@dataclass(frozen=True, slots=True)
class Context:
    """What the other layers found in the report: time expressions, mentions, quoted ranges."""

    times: Sequence[TimeExpression]
    mentions: Sequence[Mention]
    quoted: Sequence[tuple[int, int]]

    def timed(self, start: int, end: int) -> bool:
        """Say whether a range of the text overlaps a time expression."""
        return any(time.start < end and start < time.end for time in self.times)

    def mark(self, one: Quantity) -> Quantity:
        """Mark a quantity that stands inside quotation marks."""
        at = bisect_right(self.quoted, (one.start, len(self.quoted) and self.quoted[-1][1])) - 1
        inside = at >= 0 and self.quoted[at][0] <= one.start and one.end <= self.quoted[at][1]
        return replace(one, quoted=True) if inside else one


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
    first, last = found.core
    if not found.age and context.timed(tokens[first].start, tokens[last - 1].end):
        return False
    if found.unit is not None or found.ordinal or found.age:
        return True
    bounded = found.bound != "exact"
    word = tokens[first].kind == "word"
    before = tokens[found.left - 1].lower if found.left else ""
    after = tokens[found.right].lower if found.right < len(tokens) else ""
    if found.low == 1 and found.high == 1 and word:
        return reading.sure and after != "of" and found.noun is not None
    if word and before in _DEFINITE and not bounded:
        return reading.sure and found.noun is not None
    return reading.sure or found.noun is not None


def quoted_ranges(text: str, blocks: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Find what stands inside quotation marks, block by block.

    Args:
        text: the page's text.
        blocks: start and end of each block.

    Returns:
        Ranges in order. A quotation that is not closed runs to the end of its block.
    """
    ranges: list[tuple[int, int]] = []
    for start, end in blocks:
        at = start
        while at < end:
            closing = _PAIRS.get(text[at]) or ('"' if text[at] == '"' else None)
            if closing is None:
                at += 1
                continue
            close = text.find(closing, at + 1, end)
            close = end if close < 0 else close
            ranges.append((at, close))
            at = close + 1
    return tuple(ranges)

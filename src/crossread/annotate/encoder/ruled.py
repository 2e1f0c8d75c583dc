"""Tells the encoder what the rules for names found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from crossread.annotate.encoder.features import RULED, Ruled
from crossread.annotate.names.candidates import Candidate
from crossread.annotate.names.tokens import Tokens
from crossread.model.annotations import EntityKind

Named = tuple[int, int, EntityKind]


def named_by_rules(tokens: Tokens, found: Iterable[Candidate]) -> list[Named]:
    """Give the rules' names as ranges in the page's text, sorted by start.

    Args:
        tokens: the rules' tokens of the report.
        found: the rules' candidates, with kinds.

    Returns:
        Start, end and kind of each.
    """
    return [(tokens.starts[c.first], tokens.ends[c.last - 1], c.kind) for c in found if c.kind in RULED]


def by_words(named: Sequence[Named], spans: Sequence[tuple[int, int]]) -> tuple[Ruled, ...]:
    """Say which words of a sentence the rules' names cover.

    Args:
        named: names as ranges, sorted by start.
        spans: the words' ranges, sorted.

    Returns:
        First word, word behind the last and kind of each name that covers a word.
    """
    if not spans:
        return ()
    result = []
    begin = bisect_left(named, spans[0][0], key=lambda name: name[1])
    for start, end, kind in named[begin:]:
        if start >= spans[-1][1]:
            break
        first = bisect_right(spans, start, key=lambda span: span[1])
        last = bisect_left(spans, end, key=lambda span: span[0])
        if first < last:
            result.append((first, last, kind))
    return tuple(result)

"""Puts joined quotes together into utterances, so that no utterance contradicts itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Final

from crossread.link.utterances.decide import DAY_OFF, Join, days_fit, speakers_fit
from crossread.link.utterances.prepare import Prepared

# Surest reasons first: the same words, then accounts and translations, then short quotes inside longer ones.
_ORDER: Final = {"words": 0, "account": 1, "translation": 1, "retold": 1, "fragment": 2}

Joins = Mapping[tuple[int, int], Join]


def group_quotes(quotes: Sequence[Prepared], joins: Joins) -> list[list[int]]:
    """Put quotes together that print one act of speech.

    Pairs are taken in the order of their evidence. Two groups become one only if speakers and dates fit throughout
    and their longest quotes are themselves joined, or one quote is retold from the other's outlet; a short quote that
    fits two groups stays alone.

    Args:
        quotes: all quotes.
        joins: the pairs of positions that print one act of speech, with the reason.

    Returns:
        Positions in groups, each ascending, sorted.
    """
    groups: dict[int, list[int]] = {position: [position] for position in range(len(quotes))}
    ranked = sorted(joins.items(), key=lambda item: (_ORDER[item[1].kind], -item[1].content, -item[1].words, item[0]))
    for (a, b), join in ranked:
        if groups[a] is groups[b] or not _fit(groups[a], groups[b], quotes, joins, join.kind == "retold"):
            continue
        if join.kind == "fragment" and _fits_elsewhere(a, b, groups, quotes, joins):
            continue
        merged = sorted(groups[a] + groups[b])
        for position in merged:
            groups[position] = merged
    return [list(group) for group in sorted({tuple(group) for group in groups.values()})]


def _fit(
    left: Sequence[int], right: Sequence[int], quotes: Sequence[Prepared], joins: Joins, retold: bool = False
) -> bool:
    if not all(
        speakers_fit(quotes[x], quotes[y]) and days_fit(quotes[x], quotes[y], DAY_OFF) for x, y in product(left, right)
    ):
        return False
    if retold:  # another report's longer quote cannot be known to the one that follows this outlet
        return True
    a, b = longest(left, quotes), longest(right, quotes)
    return (min(a, b), max(a, b)) in joins


def longest(group: Sequence[int], quotes: Sequence[Prepared]) -> int:
    """Give the quote of a group with the most words; a quote in marks before an account, then the lowest position."""
    return min(group, key=lambda position: (quotes[position].indirect, -len(quotes[position].words), position))


def _fits_elsewhere(a: int, b: int, groups: dict[int, list[int]], quotes: Sequence[Prepared], joins: Joins) -> bool:
    """Say whether the short quote of a pair fits another group as well, so that nothing tells which it belongs to."""
    short, long = sorted((a, b), key=lambda position: (len(quotes[position].words), position))
    return any(
        short in pair
        and groups[other] is not groups[long]
        and groups[other] is not groups[short]
        and not _fit(groups[other], groups[long], quotes, joins)
        for pair in joins
        for other in pair
        if other != short
    )

"""Which quotes are worth comparing: those that share three words in a row, or a speaker and a telling word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from crossread.base.words_en import FUNCTION_WORDS
from crossread.link.utterances.prepare import Prepared

# Words in a row that propose a pair.
GRAM = 3
# Quotes that may share three words, or a speaker and a word, before these are held for a set phrase or a subject.
MOST_QUOTES = 150


def candidate_pairs(quotes: Sequence[Prepared]) -> list[tuple[int, int]]:
    """Give the pairs of quotes worth comparing.

    Args:
        quotes: all quotes.

    Returns:
        (position, later position), in ascending order.
    """
    holders: defaultdict[tuple[str | None, ...], list[int]] = defaultdict(list)
    for position, quote in enumerate(quotes):
        for key in sorted(_keys(quote), key=repr):
            holders[key].append(position)
    pairs = {pair for held in holders.values() if len(held) <= MOST_QUOTES for pair in combinations(held, 2)}
    return sorted(pairs)


def _keys(quote: Prepared) -> set[tuple[str | None, ...]]:
    words = quote.words.keys
    grams = {words[i : i + GRAM] for i in range(len(words) - GRAM + 1)}
    keys: set[tuple[str | None, ...]] = {gram for gram in grams if not all(word in FUNCTION_WORDS for word in gram)}
    if quote.speaker is not None:
        keys |= {(quote.speaker, word) for _, word in quote.content}
    return keys

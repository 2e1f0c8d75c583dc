"""How telling a term is: rare in the batch at hand, and rare in news at large."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import Final

# In how many of 10,000 news articles a word stands: counts of words over 33,554 articles, words of 20 and more.
_TABLE: Final = "story_words_en.tsv"
TABLE_ARTICLES = 10_000
# What a word that the table lacks, and a pair of capitalised words, are taken to have: one in 20,000.
UNLISTED = 0.5
# The table weighs as much as this many reports of the batch: small batches say little about what is rare.
TABLE_WEIGHT = 200


@lru_cache(maxsize=1)
def news_frequencies() -> Mapping[str, int]:
    """Read in how many of 10,000 news articles each common word stands."""
    text = resources.files("crossread.data").joinpath(_TABLE).read_text(encoding="utf-8")
    pairs = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {word: int(count) for word, count in pairs}


def rarity(documents: Sequence[Mapping[str, float]], table_weight: float = TABLE_WEIGHT) -> dict[str, float]:
    """Weigh each term by how rare it is, in the batch and in news at large (inverse document frequency).

    Args:
        documents: the terms of each report.
        table_weight: how many reports of the batch the table of news counts for.

    Returns:
        Term to weight (natural logarithm, 0 and more), in alphabetical order.
    """
    counts = Counter(term for document in documents for term in document)
    table, size = news_frequencies(), len(documents)
    share = table_weight / (table_weight + size)
    return {
        term: max(
            0.0,
            -(1 - share) * math.log((counts[term] + 1) / (size + 2))
            - share * math.log((table.get(term, 0) + UNLISTED) / (TABLE_ARTICLES + 1)),
        )
        for term in sorted(counts)
    }


def weigh(document: Mapping[str, float], rare: Mapping[str, float]) -> dict[str, float]:
    """Turn a report's term weights into a vector of length 1: damped by the logarithm, times rarity.

    Args:
        document: the report's terms.
        rare: how rare each is; terms it lacks are left out.

    Returns:
        Term to weight; empty where nothing telling stands in the report.
    """
    vector = {
        term: (1 + math.log(weight) if weight >= 1 else weight) * rare[term]
        for term, weight in document.items()
        if rare.get(term, 0.0) > 0
    }
    length = math.sqrt(math.fsum(value * value for value in vector.values()))
    return {term: value / length for term, value in vector.items()} if length else {}

"""Says how much the words around two figures are alike, and how much the values themselves tell.

The words of a clause weigh by how rare they are in the story and by how near they stand to the number; two clauses are
as alike as the share of the lighter one's weight that both have (the overlap coefficient of weighted sets). What
stands next to a number says best what it counts.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from crossread.base.words_en import CALENDAR_WORDS, FUNCTION_WORDS
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.figures import Stated
from crossread.reconcile.words_en import same_noun, stem

# How far around the number its clause is read, in code points.
CLAUSE_CHARACTERS = 160
# The first so many telling words on either side of the number weigh in full, the next less, the rest least. A headline
# has hardly more than the first.
NEAR_WORDS, FAR_WORDS = 3, 7
NEAR, FURTHER, FAR = 1.0, 0.6, 0.3

_WORD = re.compile(r"[^\W\d_][\w-]+")

Clause = Mapping[str, float]


class Likeness:
    """Compares the clauses in which the figures of one story stand."""

    def __init__(self, facts: StoryFacts) -> None:
        self._facts = facts
        self._count: Counter[str] = Counter()
        self._sentences = 1
        self._clauses: dict[str, Clause] = {}
        for report in facts.reports:
            for sentence in report.layers.sentences:
                self._count.update({_key(word) for word in _WORD.findall(report.text, sentence.start, sentence.end)})
                self._sentences += 1

    def of(self, a: Stated, b: Stated) -> tuple[float, int]:
        """Say how alike two clauses are.

        Args:
            a: a figure.
            b: another.

        Returns:
            The share of the lighter clause's weight that both have, 0 to 1, and the number of words both have.
        """
        left, right = self.clause(a), self.clause(b)
        shared = left.keys() & right.keys()
        if not shared:
            return 0.0, 0
        both = math.fsum(self._rarity(key) * min(left[key], right[key]) for key in shared)
        least = min(self._weight(left), self._weight(right))
        return (min(1.0, both / least) if least else 0.0), len(shared)

    def clause(self, stated: Stated) -> Clause:
        """Give the telling words around a figure, each with its weight by nearness, 0 to 1."""
        known = self._clauses.get(stated.figure.id)
        if known is None:
            text = self._facts.by_id[stated.figure.report].text
            span, sentence = stated.figure.span, stated.sentence
            before = _WORD.findall(text, max(sentence.start, span.start - CLAUSE_CHARACTERS), span.start)
            after = _WORD.findall(text, span.end, min(sentence.end, span.end + CLAUSE_CHARACTERS))
            known = {}
            for words in (before[::-1], after):
                for key, weight in _weighted(words):
                    known[key] = max(known.get(key, 0.0), weight)
            self._clauses[stated.figure.id] = known
        return known

    def _rarity(self, key: str) -> float:
        return math.log((self._sentences + 1) / (self._count[key] + 0.5))

    def _weight(self, clause: Clause) -> float:
        return math.fsum(self._rarity(key) * weight for key, weight in sorted(clause.items()))


def _weighted(words: list[str]) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []
    for word in words:
        lowered = word.casefold()
        if lowered in FUNCTION_WORDS or lowered in CALENDAR_WORDS or len(lowered) < 3:
            continue
        at = len(found)
        found.append((_key(word), NEAR if at < NEAR_WORDS else FURTHER if at < FAR_WORDS else FAR))
    return found


@lru_cache(maxsize=1 << 14)
def _key(word: str) -> str:
    return stem(same_noun(word.casefold()))

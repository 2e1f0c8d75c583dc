"""Chooses for every phrase what it takes up, the best of those before it or nothing.

A ranking of antecedents with a log-linear model (Denis and Baldridge 2008; Durrett and Klein 2013); its weights are
fitted by ``training/coreference.py``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from math import exp, log

from crossread.annotate.coreference.chain import Chain
from crossread.annotate.coreference.features import alone, class_of, pair, telling
from crossread.annotate.coreference.phrases import Phrase
from crossread.annotate.encoder.types import Link
from crossread.annotate.syntax import Syntax

Weights = Mapping[str, Mapping[str, float]]
Links = Mapping[tuple[int, int], float]
# Pronouns look back this many sentences, descriptions and names too, and further where words agree.
REACH = 3
# The most earlier phrases with a word in common that are looked at.
MOST_ALIKE = 12
# What the network says counts as so many times the logarithm of its probability, this much added to it first. It was
# trained on the texts that the weights are fitted on and is surer there than elsewhere, so these two were set on the
# development halves of GUM and GAP, where the figures are flat around them.
SHARE, FLOOR = 0.8, 0.02


_SOMEBODY = frozenset(("m", "f", "a"))
# The kinds of phrase for which the network's word counts; for nouns and names it made the figures worse.
_LINKED = frozenset(("he", "it", "they"))


@cache
def weights() -> Weights:
    """Give the weights, one table per kind of phrase."""
    path = files("crossread.data") / "coreference" / "weights_en.json"
    table: Weights = json.loads(path.read_text(encoding="utf-8"))
    return table


class Candidates:
    """Gives for one phrase after the other those before it that it may take up."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self.phrases = phrases
        self._words = telling(phrases)
        self._with: dict[str, list[int]] = {}

    def of(self, number: int) -> list[int]:
        """Give the candidates of a phrase, nearest first, and note the phrase; to be asked in order."""
        phrase = self.phrases[number]
        found = before(self.phrases, number)
        if phrase.form != "pronoun":
            taken = set(found)
            alike = {o for word in sorted(self._words[number]) for o in self._with.get(word, ())[-MOST_ALIKE:]}
            found += sorted((o for o in alike - taken if fits(phrase, self.phrases[o])), reverse=True)[:MOST_ALIKE]
        elif phrase.person < 3:
            earlier = self._with.get(f"{phrase.person}{phrase.number}", ())
            found += [o for o in earlier[-1:] if o not in found]
        for word in sorted(self._words[number]):
            self._with.setdefault(word, []).append(number)
        if phrase.person < 3:
            self._with.setdefault(f"{phrase.person}{phrase.number}", []).append(number)
        return found


def before(phrases: Sequence[Phrase], number: int) -> list[int]:
    """Give the phrases in the sentences just before a phrase, and in its own, that it may take up, nearest first."""
    phrase, found = phrases[number], []
    for other in range(number - 1, -1, -1):
        if phrase.sentence - phrases[other].sentence > REACH:
            break
        if fits(phrase, phrases[other]):
            found.append(other)
    return found


def fits(phrase: Phrase, other: Phrase) -> bool:
    """Say whether a phrase can mean the same as another as far as gender, number and their places go."""
    if phrase.form == "pronoun":
        genders = {phrase.gender, other.gender}
        if genders in ({"m", "f"}, {"m", "n"}, {"f", "n"}) and other.form != "nominal":
            return False
        if {"m", "f"} == genders:
            return False
        if phrase.gender in ("m", "f") and other.number == "p":
            return False
        return other.form != "pronoun" or (phrase.person == other.person) or bool(phrase.quote or other.quote)
    if other.form == "pronoun" and phrase.form == "name":
        return other.person == 3 and other.gender in ("m", "f") and phrase.gender in ("m", "f", "a", "u")
    return not (other.first <= phrase.head < other.last and phrase.role != "appos")


@dataclass(frozen=True, slots=True)
class Ranker:
    """Ranks what the phrases of one report may take up.

    ``phrases`` are sorted by position; ``links`` is what the network says, by positions of head words (later,
    earlier), None where it says nothing; ``table`` holds the weights.
    """

    syntax: Syntax
    phrases: Sequence[Phrase]
    links: Links | None = None
    table: Weights = field(default_factory=weights)

    def resolve(self) -> list[int]:
        """Number the chains of the phrases.

        Returns:
            For every phrase the number of its chain, from 0 in order.
        """
        chains: list[Chain] = []
        numbers: list[int] = []
        candidates = Candidates(self.phrases)
        for number, phrase in enumerate(self.phrases):
            likely = self.likely(number, candidates.of(number), lambda other: chains[numbers[other]])
            best = max(likely, key=lambda other: (likely[other], -1 if other is None else other))
            if best is None:
                numbers.append(len(chains))
                chains.append(Chain())
            else:
                numbers.append(numbers[best])
            chains[numbers[-1]].add(phrase)
        return numbers

    def likely(self, number: int, others: Sequence[int], chain_of: Callable[[int], Chain]) -> dict[int | None, float]:
        """Give how likely a phrase takes up each of its candidates, or nothing (None).

        Args:
            number: the phrase.
            others: its candidates.
            chain_of: gives the chain of a candidate.

        Returns:
            Probabilities.
        """
        phrase = self.phrases[number]
        table = self.table.get(class_of(phrase), {})
        choices = self.choices(number, others, chain_of)
        scores = {other: sum([table.get(name, 0.0) for name in names]) for other, names in choices.items()}
        if self.links is not None and class_of(phrase) in _LINKED:
            linked = {other: self._linked(phrase, self.phrases[other]) for other in others}
            for other in scores:
                share = linked[other] if other is not None else max(0.0, 1.0 - sum(linked.values()))
                scores[other] += SHARE * log(FLOOR + share)
        top = max(scores.values())
        total = sum(exp(score - top) for score in scores.values())
        return {other: exp(score - top) / total for other, score in scores.items()}

    def choices(
        self, number: int, others: Sequence[int], chain_of: Callable[[int], Chain]
    ) -> dict[int | None, list[str]]:
        """Give the features of every choice a phrase has; None stands for taking up nothing."""
        phrase = self.phrases[number]
        found: dict[int | None, list[str]] = {None: alone(self.syntax, phrase)}
        between: dict[int, int] = {}
        for other in others:
            chain = chain_of(other)
            somebody = self.phrases[other].gender in _SOMEBODY or chain.gender in _SOMEBODY
            place = between.get(id(chain), len(between))
            if somebody or phrase.gender not in _SOMEBODY:
                between.setdefault(id(chain), place)
            found[other] = pair(self.syntax, phrase, self.phrases[other], chain, place)
        return found

    def _linked(self, phrase: Phrase, other: Phrase) -> float:
        """Give how likely the network takes one of two phrases for the other's antecedent."""
        return (self.links or {}).get((max(phrase.head, other.head), min(phrase.head, other.head)), 0.0)


def links_of(syntax: Syntax, links: Sequence[Link]) -> Links | None:
    """Give the encoder's links by positions of words; None where it has none at all."""
    if not links:
        return None
    place = {token.start: number for number, token in enumerate(syntax.tokens)}
    return {(place[one.later], place[one.earlier]): one.score for one in links}

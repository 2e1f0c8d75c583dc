"""The words that tell the events of a story, compared with each other once: spelling, kind, act, meaning."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crossread.link.happenings.vectors import Floats, vectors_of
from crossread.link.happenings.words import acts_of
from crossread.link.stories.weights import TABLE_ARTICLES, UNLISTED, news_frequencies

Flags = NDArray[np.bool_]

# Two words are worth comparing when their vectors are this near; 97 of 100 pairs of different words that tell one event
# in ECB+ (training part) are of one kind, share a beginning or reach it, and one pair in seven of all others.
LEAST_COSINE: Final = 0.25
LEAST_PREFIX: Final = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Lemmas:
    """The different words of a story's mentions, compared with each other: square arrays."""

    same: Floats
    prefix: Floats
    kind: Floats
    act: Floats
    meaning: Floats
    unknown: Flags
    rarity: Floats

    @property
    def related(self) -> Flags:
        """Which two words may tell one event."""
        near = (self.meaning >= LEAST_COSINE) | (self.prefix >= LEAST_PREFIX)
        return near | (self.kind > 0) | (self.act > 0) | (self.same > 0)


def compare_lemmas(names: Sequence[str], kinds: Mapping[str, frozenset[str]]) -> Lemmas:
    """Compare words with each other.

    Args:
        names: different base forms.
        kinds: the kinds of event each may tell.

    Returns:
        Square arrays in the order of the names.
    """
    vectors = vectors_of(names)
    unknown: Flags = np.logical_not(np.any(vectors, axis=1))
    meaning = (vectors @ vectors.T).round(6)
    same = np.eye(len(names))
    kind = _meeting([kinds[name] for name in names])
    act = _meeting([acts_of(name) for name in names])
    prefix = np.eye(len(names))
    for members in _members([(name[:3],) for name in names]):
        for i in members:
            for j in members:
                prefix[i, j] = _shared_start(names[i], names[j])
    meaning[unknown] = meaning[:, unknown] = -1.0
    meaning = np.where(same > 0, 1.0, meaning)
    return Lemmas(same, prefix, kind, act, meaning, unknown, np.array([rarity(name) for name in names]))


def _members(groups: Sequence[Iterable[object]]) -> Iterable[list[int]]:
    """Turn around which word stands in which groups: the words of each group, in order."""
    found: dict[object, list[int]] = {}
    for number, names in enumerate(groups):
        for name in names:
            found.setdefault(name, []).append(number)
    return found.values()


def _meeting(groups: Sequence[Iterable[object]]) -> Floats:
    """Give 1 where two words share a group, a square array."""
    found = np.zeros((len(groups), len(groups)))
    for members in _members(groups):
        found[np.ix_(members, members)] = 1.0
    return found


def _shared_start(a: str, b: str) -> float:
    length = 0
    while length < min(len(a), len(b)) and a[length] == b[length]:
        length += 1
    return length / max(len(a), len(b), 1)


def rarity(word: str) -> float:
    """Say how rare a word is in news at large: minus the logarithm of its share of articles."""
    return math.log((TABLE_ARTICLES + 1) / (news_frequencies().get(word, 0) + UNLISTED))

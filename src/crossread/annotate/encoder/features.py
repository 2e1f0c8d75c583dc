"""What the encoder is told about each word besides its letters: how it is written and which word lists hold it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from crossread.annotate.encoder.kinds import KINDS
from crossread.data.names import adjectives, common_words, country_names, given_names, peoples, places
from crossread.model.annotations import EntityKind

# How a word is written.
SHAPES = ("pad", "lower", "title", "initial", "upper", "mixed", "number", "with_number", "mark", "other")
_SHAPE = {name: index for index, name in enumerate(SHAPES)}
LISTED = ("given", "common", "place", "country", "adjective", "people", "first", "headline", "shouted")
# What the rules for names say of the word: that it begins a name, and the kind of name it stands in.
RULED: tuple[EntityKind, ...] = (*KINDS, "other")
FLAGS = (*LISTED, "begins", *RULED)
Ruled = tuple[int, int, EntityKind]
# A sentence is written in headline capitals when this share of its words of four letters and more is capitalised,
# over at least four of them (as in the rules for names).
HEADLINE_SHARE = 0.7
HEADLINE_WORDS = 4
_LONGEST_PHRASE = 3


@lru_cache(maxsize=1 << 15)
def shape_of(word: str) -> int:
    """Give the number of a word's shape, a position in ``SHAPES``."""
    if word.isalpha():
        if word.islower():
            return _SHAPE["lower"]
        if word.isupper():
            return _SHAPE["initial" if len(word) == 1 else "upper"]
        return _SHAPE["title" if word[0].isupper() and word[1:].islower() else "mixed"]
    if any(c.isdigit() for c in word):
        return _SHAPE["with_number" if any(c.isalpha() for c in word) else "number"]
    if not any(c.isalpha() for c in word):
        return _SHAPE["mark"]
    return _SHAPE["upper" if word.isupper() else "title" if word[0].isupper() else "other"]


@cache
def _lists() -> tuple[frozenset[str], ...]:
    """Give the word lists in the order of the flags that stand for them, ``common`` and ``given`` left out."""
    return (frozenset(places()), frozenset(country_names()), frozenset(adjectives()), frozenset(peoples()))


def flags_of(words: Sequence[str], ruled: Sequence[Ruled] = ()) -> list[list[float]]:
    """Say of each word of a sentence which flags it has, 1 or 0 in the order of ``FLAGS``.

    Args:
        words: the words of one sentence.
        ruled: the names that the rules find in it, as first word, word behind the last, kind.

    Returns:
        One row per word. Names of places and countries of up to three words set the flag on each of them.
    """
    given, common = given_names(), common_words()
    long = [w for w in words if len(w) > 3 and w.isalpha()]
    headline = len(long) >= HEADLINE_WORDS and sum(w[0].isupper() for w in long) >= HEADLINE_SHARE * len(long)
    shouted = len(long) >= 2 and all(w.isupper() for w in long)
    rest = [0.0] * (len(FLAGS) - 2)
    rows = [[float(w in given), float(w.lower() in common), *rest] for w in words]
    for row in rows:
        row[7], row[8] = float(headline), float(shouted)
    if rows:
        rows[0][6] = 1.0
    for begin, end, kind in ruled:
        rows[begin][len(LISTED)] = 1.0
        for row in rows[begin:end]:
            row[len(LISTED) + 1 + RULED.index(kind)] = 1.0
    capital = [w[:1].isupper() for w in words]
    for start in range(len(words)):
        if not capital[start]:
            continue
        for stop in range(start + 1, min(start + _LONGEST_PHRASE, len(words)) + 1):
            phrase = " ".join(words[start:stop])
            for position, entries in enumerate(_lists(), start=2):
                if phrase in entries:
                    for row in rows[start:stop]:
                        row[position] = 1.0
    return rows

"""What two event mentions of a story have in common, as numbers for the network that weighs them.

The sets and bags of words are hashed into rows of fixed width (Weinberger et al. 2009), so that many pairs are compared
in a few operations on arrays.
"""

from __future__ import annotations

import math
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crossread.link.happenings.lemmas import Lemmas, compare_lemmas, rarity
from crossread.link.happenings.told import Told
from crossread.link.happenings.vectors import Floats

Ints = NDArray[np.int64]

# Columns that words and entities are hashed into; a sentence has some twenty.
WIDTH: Final = 256
# Sentences up to this number (from 0) are the opening.
_OPENING: Final = 2
FEATURES: Final = (
    *("same word", "shared beginning", "one kind", "one act", "meaning", "word unknown"),
    *("sentence", "near words", "near or sentence", "next words"),
    *("participants", "share of participants", "entities of the sentence", "entities near"),
    *("one place", "other place", "one day", "other day", "other people"),
    "reports",
    *("one report", "sentences between", "same status", "openings", "rarer word", "same polarity"),
)


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A story's mentions as arrays, one row each; ``lemma`` is the number of its word in ``lemmas``."""

    lemmas: Lemmas
    lemma: Ints
    bags: Mapping[str, Floats]
    sets: Mapping[str, Floats]
    days: Ints
    reports: Floats
    report: Ints
    sentence: Ints
    status: Ints
    negated: Ints


def sheet_of(told: Sequence[Told]) -> Sheet:
    """Write the mentions of a story as arrays.

    Args:
        told: the mentions, in a fixed order.

    Returns:
        The arrays, rows in that order.
    """
    names = sorted({row.lemma for row in told})
    numbers = {name: number for number, name in enumerate(names)}
    kinds = {row.lemma: row.kinds for row in told}
    weights = _weights(told)
    bags = {
        "sentence": _bags([row.context.words for row in told], weights),
        "near": _bags([row.context.near for row in told], weights),
    }
    sets = {
        "left": _sets(row.context.left for row in told),
        "right": _sets(row.context.right for row in told),
        "parts": _sets(row.entities for row in told),
        "people": _sets(row.people for row in told),
        "entities": _sets(row.context.entities for row in told),
        "close": _sets(row.context.close for row in told),
        "places": _sets(row.places for row in told),
    }
    days = np.array([[_ordinal(day) for day in row.days] if row.days else (-1, -1) for row in told], dtype=np.int64)
    return Sheet(
        compare_lemmas(names, kinds),
        np.array([numbers[row.lemma] for row in told], dtype=np.int64),
        bags,
        sets,
        days.reshape(-1, 2),
        _bags(_by_report(told), weights),
        _numbered(row.ref.report for row in told),
        np.array([row.context.sentence for row in told], dtype=np.int64),
        _numbered(row.ref.mention.status for row in told),
        np.array([row.ref.mention.negated for row in told], dtype=np.int64),
    )


def features(sheet: Sheet, first: Ints, second: Ints) -> Floats:
    """Compare pairs of mentions.

    Args:
        sheet: the mentions.
        first: row numbers.
        second: row numbers, as many.

    Returns:
        One row per pair, one column per name in ``FEATURES``.
    """
    words, a, b = sheet.lemmas, sheet.lemma[first], sheet.lemma[second]
    columns = [words.same[a, b], words.prefix[a, b], words.kind[a, b], words.act[a, b], words.meaning[a, b]]
    columns.append((words.unknown[a] | words.unknown[b]).astype(np.float64))
    columns.extend(_contexts(sheet, first, second))
    columns.extend(_identity(sheet, first, second))
    one = sheet.report[first] == sheet.report[second]
    columns.append(np.where(one, 1.0, _dot(sheet.reports, sheet.reports, sheet.report[first], sheet.report[second])))
    between = np.minimum(np.abs(sheet.sentence[first] - sheet.sentence[second]), 10)
    opening = (sheet.sentence < _OPENING).astype(np.float64)
    columns.append(one.astype(np.float64))
    columns.append(np.where(one, between, -1).astype(np.float64))
    columns.append((sheet.status[first] == sheet.status[second]).astype(np.float64))
    columns.append(opening[first] + opening[second])
    columns.append(np.maximum(words.rarity[a], words.rarity[b]))
    columns.append((sheet.negated[first] == sheet.negated[second]).astype(np.float64))
    return np.stack(columns, axis=1)


def _contexts(sheet: Sheet, first: Ints, second: Ints) -> list[Floats]:
    sentence, near = sheet.bags["sentence"], sheet.bags["near"]
    direct = _dot(near, near, first, second)
    crossed = np.maximum(_dot(sentence, near, first, second), _dot(sentence, near, second, first))
    left, right = sheet.sets["left"], sheet.sets["right"]
    next_words = _dot(left, left, first, second) + _dot(right, right, first, second)
    return [_dot(sentence, sentence, first, second), direct, np.maximum(direct, crossed), next_words]


def _identity(sheet: Sheet, first: Ints, second: Ints) -> list[Floats]:
    sets = sheet.sets
    shared = {name: _dot(sets[name], sets[name], first, second) for name in ("parts", "people", "places")}
    days = sheet.days
    dated = (days[first, 0] >= 0) & (days[second, 0] >= 0)
    meet = (days[first, 0] <= days[second, 1]) & (days[second, 0] <= days[first, 1])
    return [
        shared["parts"],
        *(_jaccard(sets[name], first, second) for name in ("parts", "entities", "close")),
        (shared["places"] > 0).astype(np.float64),
        _both(sets["places"], first, second) * (shared["places"] == 0),
        (dated & meet).astype(np.float64),
        (dated & ~meet).astype(np.float64),
        _both(sets["people"], first, second) * (shared["people"] == 0),
    ]


def _weights(told: Sequence[Told]) -> dict[str, float]:
    """Weigh the words by how rare they are in news at large and in this story."""
    held = {(row.ref.report, word) for row in told for word in (*row.context.words, row.lemma)}
    counts = Counter(word for _, word in held)
    size = len({row.ref.report for row in told})
    return {word: rarity(word) * math.log((size + 1) / (counts[word] + 0.5) + 1) for word in counts}


def _by_report(told: Sequence[Told]) -> list[tuple[str, ...]]:
    """Give the words around the mentions of each report, reports by id."""
    found: dict[str, set[str]] = {}
    for row in told:
        found.setdefault(row.ref.report, set()).update(row.context.words, (row.lemma,))
    return [tuple(sorted(found[report])) for report in sorted(found)]


def _bags(rows: Iterable[tuple[str, ...]], weights: Mapping[str, float]) -> Floats:
    listed = list(rows)
    found = np.zeros((len(listed), WIDTH))
    for number, words in enumerate(listed):
        for word in words:
            column, sign = _column(word)
            found[number, column] += sign * weights.get(word, 0.0)
    lengths = np.sqrt((found * found).sum(axis=1, keepdims=True))
    result: Floats = np.divide(found, lengths, out=np.zeros_like(found), where=lengths > 0)
    return result


def _sets(rows: Iterable[Iterable[str]]) -> Floats:
    listed = list(rows)
    found = np.zeros((len(listed), WIDTH))
    for number, members in enumerate(listed):
        for member in members:
            found[number, _column(member)[0]] = 1.0
    return found


@lru_cache(maxsize=1 << 16)
def _column(word: str) -> tuple[int, float]:
    hashed = zlib.crc32(word.encode("utf-8", "surrogatepass"))
    return hashed % WIDTH, 1.0 if hashed >> 16 & 1 else -1.0


def _dot(left: Floats, right: Floats, first: Ints, second: Ints) -> Floats:
    """Give the dot products of pairs of rows, rounded; all of them at once is faster than pair by pair."""
    result: Floats = (left @ right.T)[first, second].round(9)
    return result


def _jaccard(rows: Floats, first: Ints, second: Ints) -> Floats:
    sizes = rows.sum(axis=1)
    shared = _dot(rows, rows, first, second)
    union = sizes[first] + sizes[second] - shared
    result: Floats = np.where((sizes[first] > 0) & (sizes[second] > 0), shared / np.maximum(union, 1.0), -1.0)
    return result


def _both(rows: Floats, first: Ints, second: Ints) -> Floats:
    some = np.sign(rows.sum(axis=1))
    result: Floats = some[first] * some[second]
    return result


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _numbered(names: Iterable[str]) -> Ints:
    listed = list(names)
    numbers = {name: number for number, name in enumerate(sorted(set(listed)))}
    return np.array([numbers[name] for name in listed], dtype=np.int64)

"""What two event mentions of a story have in common, as numbers for the network that weighs them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from crossread.link.happenings.lemmas import Lemmas, compare_lemmas, rarity
from crossread.link.happenings.rows import Ints, bags, blends, both, dot, jaccard, sets, shared_or_not
from crossread.link.happenings.told import Told
from crossread.link.happenings.vectors import Floats
from crossread.link.happenings.words import recurs, weak_words

# Reports added to those of a story when shares of them are counted: in two reports everything is widespread.
FEW: Final = 2
# Sentences up to this number (from 0) are the opening.
_OPENING: Final = 2
FEATURES: Final = (
    *("same word", "shared beginning", "one kind", "one act", "meaning", "word unknown"),
    *("sentence", "near words", "near or sentence", "next words"),
    *("participants", "share of participants", "entities of the sentence", "entities near"),
    *("one place", "other place", "one day", "other day", "other people"),
    "reports",
    *("one report", "sentences between", "same status", "openings", "rarer word", "same polarity"),
    *("meaning near", "meaning of next words"),
    *("spread of the wider word", "spread of the other", "weak words", "recurring kinds"),
    *("one weekday", "other weekday", "one number", "other number"),
    *("one agent", "other agent", "one patient", "other patient"),
)


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A story's mentions as arrays, one row each.

    ``lemma`` is the number of its word in ``lemmas``; ``spread`` the share of the story's reports that use the word.
    """

    lemmas: Lemmas
    lemma: Ints
    bags: Mapping[str, Floats]
    blends: Mapping[str, Floats]
    sets: Mapping[str, Floats]
    days: Ints
    reports: Floats
    report: Ints
    sentence: Ints
    status: Ints
    negated: Ints
    spread: Floats
    weak: Floats
    recurring: Floats


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
    words = {
        "sentence": bags((row.context.words for row in told), weights),
        "near": bags((row.context.near for row in told), weights),
    }
    meanings = {
        "near": blends([row.context.near for row in told], weights),
        "next": blends([(*row.context.left, *row.context.right) for row in told], weights),
    }
    days = np.array([[_ordinal(day) for day in row.days] if row.days else (-1, -1) for row in told], dtype=np.int64)
    return Sheet(
        compare_lemmas(names, kinds),
        np.array([numbers[row.lemma] for row in told], dtype=np.int64),
        words,
        meanings,
        _sets(told),
        days.reshape(-1, 2),
        bags(_by_report(told), weights),
        _numbered(row.ref.report for row in told),
        np.array([row.context.sentence for row in told], dtype=np.int64),
        _numbered(row.ref.mention.status for row in told),
        np.array([row.ref.mention.negated for row in told], dtype=np.int64),
        _spread(told),
        np.array([row.lemma in weak_words() for row in told], dtype=np.float64),
        np.array([any(map(recurs, row.kinds)) for row in told], dtype=np.float64),
    )


def _sets(told: Sequence[Told]) -> dict[str, Floats]:
    return {
        "left": sets(row.context.left for row in told),
        "right": sets(row.context.right for row in told),
        "parts": sets(row.entities for row in told),
        "people": sets(row.people for row in told),
        "entities": sets(row.context.entities for row in told),
        "close": sets(row.context.close for row in told),
        "places": sets(row.places for row in told),
        "weekdays": sets(row.context.weekdays for row in told),
        "numbers": sets(row.context.numbers for row in told),
        "agents": sets(row.parts.get("agent", ()) for row in told),
        "patients": sets(row.parts.get("patient", ()) for row in told),
    }


def _spread(told: Sequence[Told]) -> Floats:
    """Give the share of the story's reports that use each mention's word, a little less where reports are few."""
    using: dict[str, set[str]] = {}
    for row in told:
        using.setdefault(row.lemma, set()).add(row.ref.report)
    size = len({row.ref.report for row in told})
    return np.array([len(using[row.lemma]) / (size + FEW) for row in told], dtype=np.float64)


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
    columns.append(np.where(one, 1.0, dot(sheet.reports, sheet.reports, sheet.report[first], sheet.report[second])))
    between = np.minimum(np.abs(sheet.sentence[first] - sheet.sentence[second]), 10)
    opening = (sheet.sentence < _OPENING).astype(np.float64)
    columns.append(one.astype(np.float64))
    columns.append(np.where(one, between, -1).astype(np.float64))
    columns.append((sheet.status[first] == sheet.status[second]).astype(np.float64))
    columns.append(opening[first] + opening[second])
    columns.append(np.maximum(words.rarity[a], words.rarity[b]))
    columns.append((sheet.negated[first] == sheet.negated[second]).astype(np.float64))
    columns.extend(dot(sheet.blends[name], sheet.blends[name], first, second) for name in ("near", "next"))
    columns.append(np.maximum(sheet.spread[first], sheet.spread[second]))
    columns.append(np.minimum(sheet.spread[first], sheet.spread[second]))
    columns.append(sheet.weak[first] + sheet.weak[second])
    columns.append(sheet.recurring[first] + sheet.recurring[second])
    for name in ("weekdays", "numbers", "agents", "patients"):
        columns.extend(shared_or_not(sheet.sets[name], first, second))
    return np.stack(columns, axis=1)


def _contexts(sheet: Sheet, first: Ints, second: Ints) -> list[Floats]:
    sentence, near = sheet.bags["sentence"], sheet.bags["near"]
    direct = dot(near, near, first, second)
    crossed = np.maximum(dot(sentence, near, first, second), dot(sentence, near, second, first))
    left, right = sheet.sets["left"], sheet.sets["right"]
    next_words = dot(left, left, first, second) + dot(right, right, first, second)
    return [dot(sentence, sentence, first, second), direct, np.maximum(direct, crossed), next_words]


def _identity(sheet: Sheet, first: Ints, second: Ints) -> list[Floats]:
    held = sheet.sets
    shared = {name: dot(held[name], held[name], first, second) for name in ("parts", "people", "places")}
    days = sheet.days
    dated = (days[first, 0] >= 0) & (days[second, 0] >= 0)
    meet = (days[first, 0] <= days[second, 1]) & (days[second, 0] <= days[first, 1])
    return [
        shared["parts"],
        *(jaccard(held[name], first, second) for name in ("parts", "entities", "close")),
        (shared["places"] > 0).astype(np.float64),
        both(held["places"], first, second) * (shared["places"] == 0),
        (dated & meet).astype(np.float64),
        (dated & ~meet).astype(np.float64),
        both(held["people"], first, second) * (shared["people"] == 0),
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


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _numbered(names: Iterable[str]) -> Ints:
    listed = list(names)
    numbers = {name: number for number, name in enumerate(sorted(set(listed)))}
    return np.array([numbers[name] for name in listed], dtype=np.int64)

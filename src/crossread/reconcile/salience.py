"""Which days of a long story matter, and which sentences tell them best.

The idea is that of the date-wise methods of timeline summarisation (Gholipour Ghalandari and Ifrim, "Examining the
State-of-the-Art in News Timeline Summarization", ACL 2020; features of dates from Tran et al. 2013): a day is important
when reports name it, and more so when reports of many other days still do. Nothing is learned here: the weights are the
three constants below. Sentences are chosen by how close they come to the middle of all that is told of the day
(centroid of tf-idf vectors, Radev et al. 2004).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crossread.base.words import words_in
from crossread.base.words_en import FUNCTION_WORDS
from crossread.reconcile.words_en import stem

# Up to so many days after it a day is news; what is still told later is remembered.
NEWS_DAYS = 7
# What one day of reporting adds to a day that it announces, reports as news, or remembers. Round numbers; the form was
# chosen among 28 with the development timelines of t17 in view, so the figure there is a little kind. Date F1 stays
# between .64 and .68 for remembering 1 to 3 and announcing 0 to 1.
ANNOUNCED, NEWS, REMEMBERED = 0.5, 1.0, 2.0
# A sentence that shares so much with one already chosen (cosine) says nothing new.
REPEATED = 0.5
# Sentences with fewer telling words are captions and remnants.
LEAST_WORDS = 4

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence that tells of a day. ``day`` and ``told`` (when its report appeared) are ISO dates.

    ``told`` is None where the report has no date. ``named`` is false where the sentence does not name the day and is
    only taken to speak of it, such as the opening of a report of that day.
    """

    day: str
    words: str
    told: str | None
    named: bool = True


def rank_days(tellings: Iterable[Telling]) -> tuple[tuple[str, float], ...]:
    """Order the days that reports tell of by how much they matter to the story.

    Args:
        tellings: sentences with the day each tells of.

    Returns:
        (day, weight) pairs, the weightiest first, earlier days first among equals. Days that no sentence names have
        weight 0.
    """
    told: defaultdict[str, set[str | None]] = defaultdict(set)
    for telling in tellings:
        told[telling.day].update((telling.told,) if telling.named else ())
    weights = {day: salience(day, days) for day, days in told.items()}
    return tuple(sorted(weights.items(), key=lambda row: (-row[1], row[0])))


def salience(day: str, told: Iterable[str | None]) -> float:
    """Say how much a day matters, by the days on which reports speak of it.

    Args:
        day: the ISO date.
        told: ISO dates of the reports that name it, None for a report without a date.

    Returns:
        The sum over the different days; all reports without a date count as one day of news.
    """
    at = date.fromisoformat(day)
    return math.fsum(_weight(at, when) for when in set(told))


def _weight(day: date, told: str | None) -> float:
    if told is None:
        return NEWS
    after = (date.fromisoformat(told) - day).days
    return ANNOUNCED if after < 0 else NEWS if after <= NEWS_DAYS else REMEMBERED


def best_sentences(tellings: Sequence[Telling], days: Iterable[str], count: int) -> dict[str, tuple[str, ...]]:
    """Choose for each day the sentences that tell it best.

    Args:
        tellings: all sentences of the story with the day each tells of.
        days: the days wanted.
        count: how many sentences to give for each at most.

    Returns:
        Day to sentences, the most central first; no two say the same. Of a day that only few short sentences tell,
        fewer are given.
    """
    wanted = set(days)
    by_day: defaultdict[str, dict[str, bool]] = defaultdict(dict)
    for telling in tellings:
        if telling.day in wanted:
            by_day[telling.day][telling.words] = telling.named or by_day[telling.day].get(telling.words, False)
    rare = _rarity({telling.words for telling in tellings})
    return {day: _central(by_day[day], rare, count) for day in sorted(wanted)}


def _central(sentences: Mapping[str, bool], rare: Mapping[str, float], count: int) -> tuple[str, ...]:
    vectors = {words: _vector(words, rare) for words in sorted(sentences)}
    vectors = {words: vector for words, vector in vectors.items() if len(vector) >= LEAST_WORDS} or vectors
    middle: Counter[str] = Counter()
    for vector in vectors.values():
        middle.update(vector)
    order = sorted(vectors, key=lambda words: (-_product(vectors[words], middle), words))
    chosen: list[str] = []
    for words in order:
        if len(chosen) < count and all(_product(vectors[words], vectors[other]) < REPEATED for other in chosen):
            chosen.append(words)
    return tuple(chosen)


def _stems(words: str) -> list[str]:
    return [stem(key) for key in words_in(words).keys if len(key) > 1 and key not in FUNCTION_WORDS]


def _rarity(sentences: Iterable[str]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    size = 0
    for words in sentences:
        counts.update(set(_stems(words)))
        size += 1
    return {word: math.log((size + 1) / count) for word, count in counts.items()}


def _vector(words: str, rare: Mapping[str, float]) -> Vector:
    """Give a sentence's telling words, weighted by how rare they are in the story, at length 1."""
    counts = Counter(_stems(words))
    vector = {word: (1 + math.log(n)) * rare[word] for word, n in sorted(counts.items()) if rare.get(word, 0) > 0}
    length = math.sqrt(math.fsum(value * value for value in vector.values()))
    return {word: value / length for word, value in vector.items()}


def _product(left: Vector, right: Vector) -> float:
    return round(math.fsum(value * right.get(word, 0.0) for word, value in left.items()), 9)

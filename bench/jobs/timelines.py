"""Timelines of long stories against those of news desks (Timeline17), beside counting publications.

As in the literature the number of dates and of sentences and the first and last day of each reference timeline are
given. Date F1 is over exact days. AR1 and AR2 are the alignment-based ROUGE F1 "align+ m:1" of Martschat and Markert
(2017), written here: every date of one side goes to the date of the other that costs least, days apart and different
words both costing, and what they share counts less the further they are apart. Recall aligns the reference's dates,
precision ours. Words are compared in lower case, roughly stemmed. All figures are means over timelines.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from bench.harness import Result, digest, prf, records, require
from crossread.annotate.times import find_times_in
from crossread.base.words import words_in
from crossread.reconcile.salience import Telling, best_sentences, rank_days
from crossread.reconcile.words_en import stem

T17 = "github.com/complementizer/news-tls (Timeline17, Tran et al. 2013)"
# Sentences of a report that are taken to tell of the day it appeared, when they name no other.
OPENING = 5
RIVAL = "publication count"

Summary = Mapping[str, Sequence[str]]


def t17(data: Path) -> Result:
    """Choose the dates that matter, and the sentences that tell them."""
    folder = data / "timelines" / "t17"
    documents, references = (require(folder / f"{name}_dev.jsonl", T17) for name in ("docs", "timelines"))
    tellings: defaultdict[str, list[Telling]] = defaultdict(list)
    published: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in records(documents):
        if row["dup_of"] is None:
            tellings[row["collection"]].extend(_tellings(row))
            published[row["collection"]][row["published"]] += 1
    ours, theirs, notes = [], [], []
    for row in records(references):
        gold = _summary(row)
        rows = tellings[row["collection"]]
        days = [day for day, _ in rank_days(rows)]
        counts = published[row["collection"]]
        ours.append(_scored(gold, days, rows))
        theirs.append(_scored(gold, sorted(counts, key=lambda day: (-counts[day], day)), rows))
        notes.append(f"{row['collection']}: " + _line(ours[-1]) + f"  ({RIVAL}: {_line(theirs[-1])})")
        notes[-1] += f"  dates without first and last day given {date_f1(gold, days[: len(gold)]):.3f}"
    names = ("date_f1", "ar1", "ar2")
    means, rival = ([math.fsum(column) / len(ours) for column in zip(*rows, strict=True)] for rows in (ours, theirs))
    return Result(
        dict(zip(names, means, strict=True)),
        digest(documents, references),
        {name: {RIVAL: value} for name, value in zip(names, rival, strict=True)},
        tuple(notes),
    )


def _line(scores: Sequence[float]) -> str:
    return " / ".join(f"{value:.3f}" for value in scores)


def _summary(row: dict[str, Any]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for event in row["events"]:
        found[event["date"]].extend(event["sentences"])
    return dict(found)


def _tellings(row: dict[str, Any]) -> Iterator[Telling]:
    """Give the sentences of an article with the days they name; its opening also tells of its own day."""
    text, told = row["text"], row["published"]
    days: defaultdict[int, set[str]] = defaultdict(set)
    ends = [at for at, letter in enumerate(text) if letter == "\n"] + [len(text)]
    times = [t for t in find_times_in(text, told) if t.type in ("DATE", "TIME") and t.first and t.first == t.last]
    line = 0
    for expression in times:
        while ends[line] < expression.start:
            line += 1
        days[line].add(expression.first or "")
    for number, words in enumerate(text.split("\n")):
        named = sorted(days.get(number, ()))
        if words.strip():
            yield from (Telling(day, words.strip(), told) for day in named)
            if number < OPENING and not named:
                yield Telling(told, words.strip(), told, named=False)


def _scored(gold: Summary, days: Sequence[str], tellings: Sequence[Telling]) -> tuple[float, float, float]:
    """Fill as many dates as the reference has, each with as many sentences as it has on average."""
    inside = [day for day in days if min(gold) <= day <= max(gold)][: len(gold)]
    count = round(sum(map(len, gold.values())) / len(gold))
    ours = best_sentences(tellings, inside, max(1, count))
    return date_f1(gold, inside), alignment_rouge(gold, ours, 1), alignment_rouge(gold, ours, 2)


def date_f1(gold: Summary, days: Sequence[str]) -> float:
    """Give the F1 of the days chosen."""
    return prf(len(set(days) & set(gold)), len(days), len(gold))[2]


def alignment_rouge(gold: Summary, ours: Summary, size: int) -> float:
    """Score the words of a timeline, date by date, against a reference (Martschat and Markert 2017, align+ m:1).

    Args:
        gold: the reference: day to sentences.
        ours: the timeline to score.
        size: words per n-gram, 1 or 2.

    Returns:
        The F1.
    """
    recall, precision = _covered(gold, ours, size), _covered(ours, gold, size)
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def _covered(side: Summary, other: Summary, size: int) -> float:
    """Give the share of one side's n-grams that the dates they are aligned with hold, less for days apart."""
    grams = {day: [_grams(" ".join(side[day]), n) for n in (1, size)] for day in side}
    others = {day: [_grams(" ".join(other[day]), n) for n in (1, size)] for day in other}
    shared = total = 0.0
    for day, (single, wanted) in sorted(grams.items()):
        total += wanted.total()
        if others:
            mate = min(sorted(others), key=lambda o: (1 - _near(day, o)) * (1 - _f1(single, others[o][0])))
            shared += _near(day, mate) * (wanted & others[mate][1]).total()
    return shared / total if total else 0.0


@lru_cache(maxsize=1 << 16)
def _near(day: str, other: str) -> float:
    return 1 / (abs((date.fromisoformat(day) - date.fromisoformat(other)).days) + 1)


def _f1(left: Counter[tuple[str, ...]], right: Counter[tuple[str, ...]]) -> float:
    return prf((left & right).total(), left.total(), right.total())[2]


def _grams(text: str, size: int) -> Counter[tuple[str, ...]]:
    words = [stem(key) for key in words_in(text).keys]
    return Counter(zip(*(words[at:] for at in range(size)), strict=False))

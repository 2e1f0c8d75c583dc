"""Fits the weights that choose antecedents: ``python -m training.coreference --data DATA --out FILE``.

Reads names/gum_entities and names/gap (training halves; of GUM the genres under open licences) as a report is read,
with the shipped encoder, and fits a log-linear ranking of antecedents per kind of phrase: minus the logarithm of the
summed probability of all right choices, with a penalty on squares. No chance is involved.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bench.jobs.coref import gap_choices, gold_of, read_record
from crossread.annotate.coreference.chain import Chain
from crossread.annotate.coreference.features import class_of
from crossread.annotate.coreference.rank import Candidates, Ranker

# Steps of gradient descent (Adam) and its rate; the penalty, chosen on a tenth of the training texts.
STEPS, RATE, PENALTY = 200, 0.1, 0.5
# Features rarer than this are left out.
LEAST = 5


@dataclass(frozen=True, slots=True)
class Case:
    """One phrase with its choices: their features and whether each is right."""

    kind: str
    choices: list[list[str]]
    right: list[bool]


def gum_cases(reading: Ranker, spans: Sequence[dict[str, Any]]) -> Iterator[Case]:
    """Give the cases of a text with all its chains annotated."""
    gold = gold_of(reading, spans)
    phrases = reading.phrases
    chains: dict[Any, Chain] = {}
    mine = [gold.get(number, ("alone", number)) for number in range(len(phrases))]
    candidates = Candidates(phrases)
    for number, phrase in enumerate(phrases):
        others = candidates.of(number)
        choices = reading.choices(number, others, lambda other: chains[mine[other]])
        right = [o is not None and mine[o] == mine[number] for o in choices]
        if not any(right):
            right = [o is None for o in choices]
        if not (phrase.form == "pronoun" and mine[number] in chains and right[0]):
            yield Case(class_of(phrase), list(choices.values()), right)
        chains.setdefault(mine[number], Chain()).add(phrase)


def gap_cases(reading: Ranker, record: dict[str, Any]) -> Iterator[Case]:
    """Give the case of a snippet with one pronoun and two names, where either may be meant or neither."""
    found = gap_choices(reading, record)
    if found is None:
        return
    choices, names = found
    true = {"A": record["a_coref"], "B": record["b_coref"]}
    right = [o in names and true[names[o]] for o in choices]
    if not any(right):
        right = [o not in names for o in choices]
    yield Case("he", list(choices.values()), right)


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """Fit the weights of one kind of phrase."""
    counts: dict[str, int] = defaultdict(int)
    for case in cases:
        for names in case.choices:
            for name in names:
                counts[name] += 1
    names = sorted(name for name, count in counts.items() if count >= LEAST)
    place = {name: i for i, name in enumerate(names)}
    ids: list[int] = []
    starts: list[int] = []
    owner: list[int] = []
    right: list[bool] = []
    for number, case in enumerate(cases):
        for choice, good in zip(case.choices, case.right, strict=True):
            starts.append(len(ids))
            ids += [place[name] for name in choice if name in place] or [len(names)]
            owner.append(number)
            right.append(good)
    weights = _descend(np.array(ids), np.array(starts), np.array(owner), np.array(right, float), len(names))
    return {name: round(float(w), 3) for name, w in zip(names, weights, strict=True) if abs(w) >= 0.01}


def _descend(
    ids: np.ndarray[Any, Any], starts: np.ndarray[Any, Any], owner: np.ndarray[Any, Any],
    right: np.ndarray[Any, Any], width: int,
) -> np.ndarray[Any, Any]:  # fmt: skip
    weights, mean, square = np.zeros(width + 1), np.zeros(width + 1), np.zeros(width + 1)
    which = np.repeat(np.arange(len(starts)), np.diff([*starts, len(ids)]))
    begins = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
    for step in range(1, STEPS + 1):
        scores = np.add.reduceat(weights[ids], starts)
        likely = np.exp(scores - np.maximum.reduceat(scores, begins)[owner])
        all_of = likely / np.add.reduceat(likely, begins)[owner]
        good = likely * right
        good_of = good / np.add.reduceat(good, begins)[owner]
        slope = np.bincount(ids, (all_of - good_of)[which], minlength=width + 1) + PENALTY * weights
        slope[width] = 0.0
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights[:width]


def main() -> None:
    """Read, fit and write."""
    parser = argparse.ArgumentParser(prog="python -m training.coreference", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of annotated data, see README.md")
    parser.add_argument("--out", type=Path, required=True, help="the file of weights to write")
    options = parser.parse_args()
    cases: dict[str, list[Case]] = defaultdict(list)
    for name, find in (("gum_entities", _gum), ("gap", gap_cases)):
        with (options.data / "names" / name / "train.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                if record.get("open_licence", True):
                    for case in find(read_record(record), record):
                        cases[case.kind].append(case)
    table = {kind: fit(found) for kind, found in sorted(cases.items())}
    options.out.write_text(json.dumps(table, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def _gum(reading: Ranker, record: dict[str, Any]) -> Iterator[Case]:
    return gum_cases(reading, record["spans"])


if __name__ == "__main__":
    main()

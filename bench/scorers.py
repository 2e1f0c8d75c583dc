"""Scores of coreference: MUC, B-cubed, CEAF-e and their mean, the CoNLL F1.

A clustering is a mapping from mention to the name of its cluster; gold and system cover the same mentions. Clusters of
one mention count. Sources: Vilain et al. (1995), Bagga and Baldwin (1998), Luo (2005); the mean as in CoNLL 2012
(Pradhan et al.).
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

Clustering = Mapping[Any, Any]


@dataclass(frozen=True)
class Score:
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean; 0 where both are 0."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def clusters(clustering: Clustering) -> list[frozenset[Hashable]]:
    """Give the clusters as sets, in the order in which their names first stand."""
    found: dict[Hashable, set[Hashable]] = {}
    for mention, name in clustering.items():
        found.setdefault(name, set()).add(mention)
    return [frozenset(members) for members in found.values()]


def _links(of: Clustering, against: Clustering) -> float:
    """The share of links that must not be cut to part the clusters of one side along the other's (MUC)."""
    kept = total = 0
    for members in clusters(of):
        kept += len(members) - len({against[m] for m in members})
        total += len(members) - 1
    return kept / total if total else 0.0


def muc(gold: Clustering, system: Clustering) -> Score:
    """Count the links between mentions that both sides have (Vilain et al. 1995)."""
    return Score(_links(system, gold), _links(gold, system))


def b_cubed(gold: Clustering, system: Clustering) -> Score:
    """Count, for every mention, how much of its cluster both sides share (Bagga and Baldwin 1998)."""
    if not gold:
        return Score(0.0, 0.0)
    gold_sizes = {gold[next(iter(c))]: len(c) for c in clusters(gold)}
    system_sizes = {system[next(iter(c))]: len(c) for c in clusters(system)}
    common: dict[tuple[Hashable, Hashable], int] = {}
    for mention, name in gold.items():
        pair = (name, system[mention])
        common[pair] = common.get(pair, 0) + 1
    precision = sum(n * n / system_sizes[s] for (_, s), n in common.items())
    recall = sum(n * n / gold_sizes[g] for (g, _), n in common.items())
    return Score(precision / len(gold), recall / len(gold))


def ceaf_e(gold: Clustering, system: Clustering) -> Score:
    """Match clusters one to one so that their likeness is largest, and count it per cluster (Luo 2005, phi 4)."""
    left, right = clusters(gold), clusters(system)
    if not left or not right:
        return Score(0.0, 0.0)
    number = {m: j for j, members in enumerate(right) for m in members}
    likeness = np.zeros((len(left), len(right)))
    for i, members in enumerate(left):
        for j in {number[m] for m in members}:
            likeness[i, j] = 2 * len(members & right[j]) / (len(members) + len(right[j]))
    best = float(sum(likeness[i, j] for i, j in assignment(likeness)))
    return Score(best / len(right), best / len(left))


def conll_f1(gold: Clustering, system: Clustering) -> float:
    """Give the mean of the F1 of MUC, B-cubed and CEAF-e."""
    return sum(measure(gold, system).f1 for measure in (muc, b_cubed, ceaf_e)) / 3


def assignment(value: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> list[tuple[int, int]]:
    """Choose at most one column per row and one row per column so that the sum is largest.

    The Hungarian method with potentials (Kuhn 1955, Munkres 1957), rows added one by one.

    Args:
        value: what each pair is worth.

    Returns:
        (row, column) pairs, sorted; as many as the smaller side has.
    """
    if value.shape[0] > value.shape[1]:
        return sorted((i, j) for j, i in assignment(value.T))
    cost = value.max(initial=0.0) - value
    rows, columns = cost.shape
    owner = np.full(columns + 1, -1)  # the row that has each column; the last column is a stand-in
    row_height, column_height = np.zeros(rows), np.zeros(columns + 1)
    for row in range(rows):
        _add_row(cost, row, owner, row_height, column_height)
    return sorted((int(owner[j]), j) for j in range(columns) if owner[j] >= 0)


def _add_row(
    cost: np.ndarray[tuple[int, int], np.dtype[np.float64]],
    row: int,
    owner: np.ndarray[tuple[int], np.dtype[np.int64]],
    row_height: np.ndarray[tuple[int], np.dtype[np.float64]],
    column_height: np.ndarray[tuple[int], np.dtype[np.float64]],
) -> None:
    """Give a row its column along the cheapest chain of exchanges."""
    columns = cost.shape[1]
    nearest = np.full(columns, np.inf)
    came = np.full(columns, columns)
    used = np.zeros(columns + 1, dtype=bool)
    at = columns
    owner[columns] = row
    while owner[at] >= 0:
        used[at] = True
        i = owner[at]
        reduced = cost[i] - row_height[i] - column_height[:columns]
        better = ~used[:columns] & (reduced < nearest)
        nearest[better] = reduced[better]
        came[better] = at
        following = int(np.argmin(np.where(used[:columns], np.inf, nearest)))
        step = nearest[following]
        row_height[owner[used]] += step
        column_height[used] -= step
        nearest[~used[:columns]] -= step
        at = following
    while at != columns:
        owner[at] = owner[came[at]]
        at = int(came[at])

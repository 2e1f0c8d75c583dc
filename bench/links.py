"""Scores of coreference where the mentions are found too: MUC, B-cubed, CEAF-e and their mean.

As the reference scorer of CoNLL 2012 (Pradhan et al. 2014): a mention that only one side has counts against that side.
Clusters of one mention count.
"""

from __future__ import annotations

from collections.abc import Hashable

import numpy as np

from bench.scorers import Clustering, Score, assignment, clusters


def _muc_part(of: Clustering, against: Clustering) -> float:
    kept = total = 0
    for members in clusters(of):
        known = {against[m] for m in members if m in against}
        kept += len(members) - len(known) - sum(m not in against for m in members)
        total += len(members) - 1
    return kept / total if total else 0.0


def muc(gold: Clustering, ours: Clustering) -> Score:
    """Count links; mentions of one side only are clusters of their own on the other."""
    return Score(_muc_part(ours, gold), _muc_part(gold, ours))


def _b_part(of: Clustering, against: Clustering) -> float:
    total = 0.0
    for members in clusters(of):
        common: dict[object, int] = {}
        for member in members:
            if member in against:
                common[against[member]] = common.get(against[member], 0) + 1
        total += sum(n * n for n in common.values()) / len(members)
    return total / len(of) if of else 0.0


def b_cubed(gold: Clustering, ours: Clustering) -> Score:
    """Count, for every mention, how much of its cluster both sides share; nothing where one side lacks it."""
    return Score(_b_part(ours, gold), _b_part(gold, ours))


def conll(gold: Clustering, ours: Clustering) -> dict[str, float]:
    """Give the F1 of the three measures and their mean.

    Args:
        gold: mention → cluster.
        ours: the same, found; its mentions may be others.

    Returns:
        ``muc``, ``b3``, ``ceaf_e`` and ``conll_f1``.
    """
    scores = {"muc": muc(gold, ours).f1, "b3": b_cubed(gold, ours).f1, "ceaf_e": _ceaf(gold, ours)}
    return {**scores, "conll_f1": sum(scores.values()) / 3}


def _ceaf(gold: Clustering, ours: Clustering) -> float:
    """CEAF-e text by text (a mention's first part): clusters never span two, so the best matching is that of parts."""
    best = 0.0
    left, right = _by_text(gold), _by_text(ours)
    for name in left.keys() & right.keys():
        best += _likeness(left[name], right[name])
    expected, found = (sum(map(len, side.values())) for side in (left, right))
    return Score(best / found if found else 0.0, best / expected if expected else 0.0).f1


def _by_text(clustering: Clustering) -> dict[Hashable, list[frozenset[Hashable]]]:
    texts: dict[Hashable, list[frozenset[Hashable]]] = {}
    for members in clusters(clustering):
        (name,) = {member[0] for member in members}  # type: ignore[index]
        texts.setdefault(name, []).append(members)
    return texts


def _likeness(left: list[frozenset[Hashable]], right: list[frozenset[Hashable]]) -> float:
    number = {m: j for j, members in enumerate(right) for m in members}
    likeness = np.zeros((len(left), len(right)))
    for i, members in enumerate(left):
        for j in {number[m] for m in members if m in number}:
            likeness[i, j] = 2 * len(members & right[j]) / (len(members) + len(right[j]))
    return float(sum(likeness[i, j] for i, j in assignment(likeness)))

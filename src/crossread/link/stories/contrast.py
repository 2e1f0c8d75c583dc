"""How much closer two reports are to each other than to their neighbourhoods.

A plain threshold on cosine similarity cannot serve a batch of many alike reports (two hundred shootings) and a batch
of unlike ones at once. So a similarity is set in relation to how similar both reports are to those that come next
(local scaling: Zelnik-Manor and Perona 2004; Schnitzer et al. 2012 on hubs) and to the batch as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

# Neighbours, nearest first, that make up a report's neighbourhood: after those that may tell the same story.
NEAR, FAR = 10, 40
# What a missing neighbour counts as, in a batch smaller than that.
MISSING_NEIGHBOUR = 0.05
# A neighbourhood never counts for more than this, so that one big story does not push its own reports apart.
MOST_NEIGHBOURHOOD = 0.15
# Weight of, and limit on, what a pair of reports drawn from the batch has in common (the median similarity).
BATCH_WEIGHT, MOST_BATCH = 2.0, 0.025
# A batch smaller than this is filled up with the median of unrelated news (news at large: 0.007).
SMALL_BATCH, UNRELATED = 60, 0.007
# Keeps the contrast of two reports without any neighbourhood below 1.
LEAST = 0.005
# Similarities under this are taken for none: the 90th percentile of unrelated reports.
FLOOR = 0.03
# Similarity falls with the days between two dated reports, to the lowest share, with this time constant. Set so that
# a follow-up a week later keeps 87 % and one after three months 43 %.
DAY_CONSTANT, OLDEST_SHARE = 30.0, 0.4
# Their values were set on ECB+ train together with StoryConfig.threshold; the form of the contrast was chosen with the
# dev figures of gva_incidents and news_cluster in view, so those are a little optimistic. Retune them together.

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Which reports hold each term, and with what weight."""

    size: int
    numbers: Mapping[str, int]
    holders: tuple[Ints, ...]
    weights: tuple[Floats, ...]


def index_vectors(vectors: Sequence[Vector]) -> Postings:
    """Turn vectors around: from each term to the reports that hold it."""
    holders: dict[str, list[int]] = {}
    weights: dict[str, list[float]] = {}
    for position, vector in enumerate(vectors):
        for term, weight in vector.items():
            holders.setdefault(term, []).append(position)
            weights.setdefault(term, []).append(weight)
    terms = sorted(holders)
    return Postings(
        len(vectors),
        {term: number for number, term in enumerate(terms)},
        tuple(np.array(holders[term], dtype=np.int64) for term in terms),
        tuple(np.array(weights[term]) for term in terms),
    )


def similarities(vector: Vector, postings: Postings) -> Floats:
    """Give the cosine similarity of a report to every report of an index, rounded to 9 decimals."""
    held = [(postings.numbers[term], weight) for term, weight in vector.items() if term in postings.numbers]
    if not held:
        return np.zeros(postings.size)
    where = np.concatenate([postings.holders[number] for number, _ in held])
    what = np.concatenate([postings.weights[number] * weight for number, weight in held])
    return np.round(np.bincount(where, weights=what, minlength=postings.size), 9)


def ordinals(dates: Sequence[str | None]) -> Ints:
    """Give the day numbers of ISO dates, -1 for what is no date."""
    return np.array([_ordinal(day) for day in dates], dtype=np.int64)


def _ordinal(day: str | None) -> int:
    try:
        return date.fromisoformat((day or "")[:10]).toordinal()
    except ValueError:
        return -1


def fading(day: int, days: Ints) -> Floats:
    """Give the share of their similarity that reports keep over the days between them; 1 where a date is unknown."""
    share = OLDEST_SHARE + (1 - OLDEST_SHARE) * np.exp(-np.abs(days - day) / DAY_CONSTANT)
    return np.where((days >= 0) & (day >= 0), share, 1.0)


def neighbourhood(others: Floats) -> float:
    """Give how similar a report is to those that come after its nearest ones.

    Args:
        others: its similarities to all other reports of the batch.

    Returns:
        The mean over the neighbours from ``NEAR`` to ``FAR``.
    """
    nearest = np.sort(others)[::-1][:FAR]
    filled = np.concatenate([nearest, np.full(FAR - len(nearest), MISSING_NEIGHBOUR)])
    return float(filled[NEAR:].mean())


def commonness(others: Floats) -> float:
    """Give what a report has in common with any report of the batch: its median similarity."""
    missing: Final = max(0, SMALL_BATCH - len(others))
    return float(np.median(np.concatenate([others, np.full(missing, UNRELATED)])))


def contrast(similar: Floats, near: tuple[float, Floats], common: tuple[float, Floats]) -> Floats:
    """Set similarities in relation to the neighbourhoods of both reports.

    Args:
        similar: the similarities of one report to some others, dates considered.
        near: the neighbourhood of the one and of the others.
        common: the commonness of the one and of the others.

    Returns:
        The contrast, 0 to 1; 0 for a similarity under ``FLOOR``.
    """
    background = np.minimum(np.sqrt(near[0] * near[1]), MOST_NEIGHBOURHOOD)
    batch = BATCH_WEIGHT * np.minimum(np.sqrt(common[0] * common[1]), MOST_BATCH)
    related = similar / (similar + background + batch + LEAST)
    return np.where(similar < FLOOR, 0.0, related).round(9)

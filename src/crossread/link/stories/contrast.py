"""How much closer two reports are to each other than to their neighbourhoods.

A plain threshold on cosine similarity cannot serve a batch of many alike reports (two hundred shootings) and a batch
of unlike ones at once. So a likeness is set in relation to how like both reports are to those that come next (local
scaling: Zelnik-Manor and Perona 2004; Schnitzer et al. 2012 on hubs). Likeness is counted in whole millionths.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crossread.link.stories.vectors import MILLION, Ints

Floats = NDArray[np.float64]

# Neighbours, nearest first, that make up a report's neighbourhood (after those that may tell the same story), and
# those that show what kind of news surrounds it.
NEAR, FAR, FURTHEST = 10, 40, 100
# What a missing neighbour counts as where there are fewer reports than that, in millionths.
MISSING_NEAR, MISSING_FAR = 50_000, 7_000
# Neither counts for more than this, so that one big story does not push its own reports apart.
MOST_NEAR, MOST_FAR = 150_000, 50_000
# Keeps the contrast of two reports without any neighbourhood below 1.
LEAST = 5_000
# Likeness under this is taken for none: the 90th percentile of unrelated reports.
FLOOR = 30_000
# Likeness under this is not even counted in a neighbourhood: it is one common word of sixty.
NOISE = 10_000
# Likeness falls with the days between two dated reports, to the lowest share, with this time constant. Set so that a
# follow-up a week later keeps 87 % and one after three months 43 %.
DAY_CONSTANT, OLDEST_SHARE = 30.0, 0.4
# Their values were set on ECB+ train together with StoryConfig.threshold; the form of the contrast was chosen with the
# dev figures of gva_incidents and news_cluster in view, so those are a little optimistic. Retune them together.


def _steps() -> Ints:
    """Give the grid on which neighbourhoods are counted: each step is a tenth more than the one before."""
    steps = [0, 1000]
    while steps[-1] < MILLION:
        steps.append(steps[-1] * 11 // 10)
    return np.array(steps, dtype=np.int64)


# A new report changes the neighbourhoods of a hundred others by a little; on a grid nearly all of them stay the same,
# and with them all that was concluded.
GRID: Final = _steps()
# The share of likeness that is left by the days between two reports; after 1,200 days it is the lowest to the last bit.
SHARES: Final = OLDEST_SHARE + (1 - OLDEST_SHARE) * np.exp(-np.arange(1_200) / DAY_CONSTANT)


def ordinals(dates: Sequence[str | None]) -> Ints:
    """Give the day numbers of ISO dates, -1 for what is no date."""
    return np.array([ordinal(day) for day in dates], dtype=np.int64)


def ordinal(day: str | None) -> int:
    """Give the day number of an ISO date, -1 for what is no date."""
    try:
        return date.fromisoformat((day or "")[:10]).toordinal()
    except ValueError:
        return -1


def fading(day: int, days: Ints) -> Floats:
    """Give the share of their likeness that reports keep over the days between them; 1 where a date is unknown."""
    share = SHARES[np.minimum(np.abs(days - day), len(SHARES) - 1)]
    return np.where((days >= 0) & (day >= 0), share, 1.0)


def faded(alike: Ints, day: int, days: Ints) -> Ints:
    """Give likeness with the days between considered, in millionths."""
    return np.rint(alike * fading(day, days)).astype(np.int64)


def surroundings(best: Ints, others: int) -> tuple[Ints, Ints]:
    """Say how like reports are to those that come after their nearest ones.

    Args:
        best: one row per report: its likeness to its ``FURTHEST`` nearest reports, descending, 0 where there is none.
        others: how many other reports there are.

    Returns:
        Per report the means over the neighbours from ``NEAR`` to ``FAR`` and from there to ``FURTHEST``, each on the
        grid.
    """
    near, far = best[:, :FAR].copy(), best.copy()
    near[:, others:], far[:, others:] = MISSING_NEAR, MISSING_FAR
    means = near[:, NEAR:].mean(axis=1), far[:, FAR:].mean(axis=1)
    first, second = (GRID[np.searchsorted(GRID, mean.astype(np.int64), side="right") - 1] for mean in means)
    return first, second


def contrast(alike: Ints, near: tuple[Ints, Ints], far: tuple[Ints, Ints]) -> Floats:
    """Set likeness in relation to the neighbourhoods of both reports.

    Args:
        alike: how alike pairs of reports are, dates considered.
        near: the near neighbourhoods of the one side and of the other.
        far: the far neighbourhoods, likewise.

    Returns:
        The contrast, 0 to 1; 0 for a likeness under ``FLOOR``.
    """
    background = np.minimum(np.sqrt(near[0] * near[1]), MOST_NEAR) + np.minimum(np.sqrt(far[0] * far[1]), MOST_FAR)
    return np.where(alike < FLOOR, 0.0, alike / (alike + background + LEAST)).round(9)

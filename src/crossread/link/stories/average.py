"""Average-link clustering, with ties broken by position."""

from __future__ import annotations

import numpy as np

from crossread.link.stories.contrast import Floats
from crossread.link.stories.vectors import Ints


def average_link(alike: Floats, threshold: float, groups: int = 1) -> list[list[int]]:
    """Join the two groups that are most alike on average, again and again.

    Args:
        alike: how alike each two items are, symmetric, (n, n); the diagonal is not read.
        threshold: the mean likeness below which nothing is joined.
        groups: how many groups to stop at.

    Returns:
        Positions in groups, each ascending, sorted by their first position.
    """
    size = len(alike)
    total = alike.astype(np.float64).copy()
    np.fill_diagonal(total, -np.inf)
    counts = np.ones(size)
    members = {position: [position] for position in range(size)}
    best, mate = _rows_best(total, counts, np.arange(size))
    while len(members) > groups:
        first = int(np.argmax(best))
        if best[first] < threshold or not np.isfinite(best[first]):
            break
        second = int(mate[first])
        first, second = min(first, second), max(first, second)
        _join(total, counts, first, second)
        members[first] += members.pop(second)
        best[second] = -np.inf
        alive = np.array(sorted(members))
        stale = alive[(mate[alive] == first) | (mate[alive] == second) | (alive == first)]
        best[stale], mate[stale] = _rows_best(total[stale], counts, stale)
        fresh = alive[alive != first]
        value = np.round(total[fresh, first] / (counts[fresh] * counts[first]), 9)
        better = (value > best[fresh]) | ((value == best[fresh]) & (first < mate[fresh]))
        best[fresh[better]], mate[fresh[better]] = value[better], first
    return sorted(sorted(group) for group in members.values())


def _rows_best(total: Floats, counts: Floats, rows: Ints) -> tuple[Floats, Ints]:
    """Give, for some rows of summed likeness, the best mean and whose it is (the lowest position among equals)."""
    means = np.round(total / (counts[rows][:, None] * counts[None, :]), 9)
    mate = np.argmax(means, axis=1)
    return means[np.arange(len(rows)), mate], mate


def _join(total: Floats, counts: Floats, first: int, second: int) -> None:
    """Add the second row and column to the first and take the second out."""
    total[first] += total[second]
    total[:, first] = total[first]
    total[first, first] = -np.inf
    total[second] = -np.inf
    total[:, second] = -np.inf
    counts[first] += counts[second]

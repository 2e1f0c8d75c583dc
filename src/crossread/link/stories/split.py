"""Takes apart a group that holds two stories of one kind: two earthquakes, two arrests in one team.

What all reports of the group share is set aside (rarity is counted within the group), and if the two halves that
then form have next to nothing in common, they are two stories.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from crossread.link.stories.average import average_link
from crossread.link.stories.contrast import Floats, fading
from crossread.link.stories.vectors import Ints
from crossread.link.stories.weights import TABLE_ARTICLES, UNLISTED, news_frequencies, weigh

# Two halves are two stories when the similarity between them is at most this share of that within them, each has at
# least so many reports, and together they have at least so many. Set on ECB+ train: two-story groups up to 0.22,
# one-story groups from 0.25; smaller halves split for any reason.
MOST_BETWEEN = 0.22
LEAST_HALF = 3
LEAST_GROUP = 8
# A group larger than this is not taken apart: what it shares is then its subject.
MOST_GROUP = 200


Documents = Callable[[Sequence[int]], Sequence[Mapping[str, float]]]


def split_groups(groups: Sequence[Sequence[int]], documents: Documents, days: Ints) -> list[list[int]]:
    """Split the groups that hold two stories, as often as needed.

    Args:
        groups: positions of reports.
        documents: gives the terms of the reports at some positions; asked only for groups that may be split.
        days: the day number of each report, -1 where unknown.

    Returns:
        The groups, sorted.
    """
    waiting, done = [list(group) for group in groups], []
    while waiting:
        group = waiting.pop()
        halves = _halves(group, documents, days) if LEAST_GROUP <= len(group) <= MOST_GROUP else None
        if halves is None:
            done.append(group)
        else:
            waiting.extend(halves)
    return sorted(done)


def _halves(group: list[int], documents: Documents, days: Ints) -> list[list[int]] | None:
    alike = _local_similarity(documents(group))
    alike *= np.array([fading(int(days[position]), days[group]) for position in group])
    halves = average_link(alike, -1.0, groups=2)
    if len(halves) != 2 or min(map(len, halves)) < LEAST_HALF:
        return None
    left, right = halves
    between = float(alike[np.ix_(left, right)].mean())
    sums = [float(alike[np.ix_(half, half)].sum() - np.trace(alike[np.ix_(half, half)])) for half in halves]
    within = sum(sums) / sum(len(half) * (len(half) - 1) for half in halves)
    if within <= 0 or between > MOST_BETWEEN * within:
        return None
    return [[group[i] for i in half] for half in halves]


def _local_similarity(documents: Sequence[Mapping[str, float]]) -> Floats:
    """Give the cosine similarities of the reports of a group, by terms that at least two but not all of them hold."""
    counts = Counter(term for document in documents for term in document)
    table, size = news_frequencies(), len(documents)
    rare = {
        term: max(0.0, math.log((size + 1) / (count + 0.5))) * _rare_in_news(term, table)
        for term, count in counts.items()
        if count >= 2
    }
    numbers = {term: number for number, term in enumerate(sorted(rare))}
    matrix = np.zeros((size, len(numbers)))
    for row, document in enumerate(documents):
        for term, weight in weigh(document, rare).items():
            matrix[row, numbers[term]] = weight
    alike: Floats = (matrix @ matrix.T).round(9)
    return alike


def _rare_in_news(term: str, table: Mapping[str, int]) -> float:
    """Give 1.5 for a name of two words, otherwise 0 (in every article) to 1 (in at most one of 400)."""
    if "_" in term:
        return 1.5
    return min(1.0, math.log((TABLE_ARTICLES + 1) / (table.get(term, 0) + UNLISTED)) / 6)

"""Groups a batch of reports into stories."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from crossread.link.stories.average import average_link
from crossread.link.stories.contrast import (
    FLOOR,
    Floats,
    Ints,
    Vector,
    commonness,
    contrast,
    fading,
    index_vectors,
    neighbourhood,
    ordinals,
    similarities,
)
from crossread.link.stories.split import split_groups
from crossread.link.stories.terms import terms_of
from crossread.link.stories.types import DEFAULT, StoryConfig, StoryReport
from crossread.link.stories.weights import rarity, weigh

# In a curated reading the table of news alone says what is rare: what all its reports share is what joins them.
CURATED_TABLE_WEIGHT = 1e9


def group_stories(reports: Sequence[StoryReport], *, config: StoryConfig = DEFAULT) -> tuple[tuple[str, ...], ...]:
    """Group reports into stories by their words, names and dates.

    Reports are compared by tf-idf vectors; similarities are set in relation to each report's neighbourhood, grouped
    by average link, and groups that hold two stories of one kind are taken apart. In a curated reading plain mean
    similarity decides.

    Args:
        reports: the reports, with different ids.
        config: how alike reports must be.

    Returns:
        Report ids in groups, the largest group first, then by first id. The same for any order of reports.
    """
    ordered = sorted(reports, key=lambda report: (report.id, report.title, report.text))
    documents = [terms_of(report) for report in ordered]
    days = ordinals([report.date for report in ordered])
    if config.curated:
        rare = rarity(documents, CURATED_TABLE_WEIGHT)
        rows = _plain_rows([weigh(document, rare) for document in documents])
        groups = _linked(rows, config.curated_threshold)
    else:
        rare = rarity(documents)
        rows = _contrast_rows([weigh(document, rare) for document in documents], days)
        groups = split_groups(_linked(rows, config.threshold), documents, days)
    named = [tuple(ordered[position].id for position in group) for group in groups]
    return tuple(sorted(named, key=lambda group: (-len(group), group)))


Row = tuple[Ints, Floats]


def _plain_rows(vectors: Sequence[Vector]) -> list[Row]:
    """Give, per report, the others it shares anything with and how similar they are."""
    postings = index_vectors(vectors)
    return [_sparse(similarities(vector, postings), position) for position, vector in enumerate(vectors)]


def _contrast_rows(vectors: Sequence[Vector], days: Ints) -> list[Row]:
    """Give, per report, the others that are similar to it and with what contrast."""
    postings = index_vectors(vectors)
    plain, near, common = [], np.zeros(len(vectors)), np.zeros(len(vectors))
    for position, vector in enumerate(vectors):
        raw = similarities(vector, postings)
        faded = raw * fading(int(days[position]), days)
        near[position] = neighbourhood(np.delete(faded, position))
        common[position] = commonness(np.delete(raw, position))
        plain.append(_sparse(np.where(faded < FLOOR, 0.0, faded), position))
    return [
        (others, contrast(values, (near[i], near[others]), (common[i], common[others])))
        for i, (others, values) in enumerate(plain)
    ]


def _sparse(row: Floats, position: int) -> Row:
    row[position] = 0.0
    others = np.flatnonzero(row > 0)
    return others, row[others]


def _linked(rows: Sequence[Row], threshold: float) -> list[list[int]]:
    """Cluster by average link within the pieces that pairs over the threshold hold together.

    Two groups with a mean over the threshold contain a pair over it, so no join is lost between pieces.
    """
    groups: list[list[int]] = []
    place = np.full(len(rows), -1, dtype=np.int64)
    for piece in _pieces(rows, threshold):
        place[piece] = np.arange(len(piece))
        alike = np.zeros((len(piece), len(piece)))
        for number, position in enumerate(piece):
            others, values = rows[position]
            inside = place[others] >= 0
            alike[number, place[others[inside]]] = values[inside]
        place[piece] = -1
        groups += [[piece[i] for i in group] for group in average_link(np.maximum(alike, alike.T), threshold)]
    return sorted(groups)


def _pieces(rows: Sequence[Row], threshold: float) -> list[list[int]]:
    """Give the connected components of the pairs at or over the threshold."""
    seen: set[int] = set()
    pieces = []
    for start in range(len(rows)):
        if start in seen:
            continue
        piece, waiting = [], [start]
        seen.add(start)
        while waiting:
            position = waiting.pop()
            piece.append(position)
            others, values = rows[position]
            for other in others[values >= threshold].tolist():
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        pieces.append(sorted(piece))
    return pieces

"""Groups the reports of a curated reading: by their whole vectors, without a look at neighbourhoods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from crossread.link.stories.average import average_link
from crossread.link.stories.contrast import Floats
from crossread.link.stories.vectors import Document, fixed_rarity
from crossread.link.stories.weights import weigh


def group_plainly(documents: Sequence[Document], threshold: float) -> list[list[int]]:
    """Group reports by plain mean likeness.

    Args:
        documents: the reports' terms.
        threshold: the mean cosine similarity two groups need to be joined.

    Returns:
        Positions in groups, each ascending, sorted by their first position.
    """
    if not documents:
        return []
    return average_link(_cosines([weigh(document, fixed_rarity(document)) for document in documents]), threshold)


def _cosines(vectors: Sequence[Mapping[str, float]]) -> Floats:
    """Give the cosine similarities of vectors of length 1, rounded so that no order of adding up shows."""
    columns: dict[str, int] = {}
    for vector in vectors:
        for term in vector:
            columns.setdefault(term, len(columns))
    matrix = np.zeros((len(vectors), len(columns)))
    for row, vector in enumerate(vectors):
        matrix[row, [columns[term] for term in vector]] = list(vector.values())
    alike: Floats = (matrix @ matrix.T).round(9)
    return alike

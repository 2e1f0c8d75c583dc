"""Puts one new report into stories that are already there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from crossread.link.stories.contrast import (
    Floats,
    Ints,
    Postings,
    commonness,
    contrast,
    fading,
    index_vectors,
    neighbourhood,
    ordinals,
    similarities,
)
from crossread.link.stories.group import CURATED_TABLE_WEIGHT
from crossread.link.stories.terms import terms_of
from crossread.link.stories.types import DEFAULT, StoryConfig, StoryReport
from crossread.link.stories.weights import TABLE_WEIGHT, rarity, weigh


@dataclass(frozen=True, slots=True, eq=False)
class StoryIndex:
    """Stories that are there, ready for one more report. ``groups`` holds positions among the reports, sorted by id."""

    ids: tuple[str, ...]
    groups: tuple[tuple[int, ...], ...]
    rare: Mapping[str, float]
    postings: Postings
    days: Ints
    near: Floats
    common: Floats
    config: StoryConfig


def build_index(
    reports: Sequence[StoryReport], stories: Sequence[Sequence[str]], *, config: StoryConfig = DEFAULT
) -> StoryIndex:
    """Prepare stories for taking in new reports.

    Args:
        reports: the reports the stories consist of.
        stories: report ids in groups, as ``group_stories`` gives them or as a person changed them.
        config: how alike reports must be.

    Returns:
        The index; it does not change.
    """
    ordered = sorted(reports, key=lambda report: (report.id, report.title, report.text))
    place = {report.id: position for position, report in enumerate(ordered)}
    documents = [terms_of(report) for report in ordered]
    rare = rarity(documents, CURATED_TABLE_WEIGHT if config.curated else TABLE_WEIGHT)
    vectors = [weigh(document, rare) for document in documents]
    postings, days = index_vectors(vectors), ordinals([report.date for report in ordered])
    rows = [similarities(vector, postings) for vector in vectors]
    faded = [row * fading(int(days[i]), days) for i, row in enumerate(rows)]
    near = np.array([neighbourhood(np.delete(row, i)) for i, row in enumerate(faded)])
    common = np.array([commonness(np.delete(row, i)) for i, row in enumerate(rows)])
    groups = tuple(tuple(sorted(place[ident] for ident in story if ident in place)) for story in stories)
    return StoryIndex(tuple(place), groups, rare, postings, days, near, common, config)


def assign(report: StoryReport, index: StoryIndex) -> tuple[str, ...] | None:
    """Say which story a new report belongs to.

    The new report is compared with the stories as they stand; it never joins, splits or re-weighs them. The result is
    therefore what ``group_stories`` gives for clear cases and may differ from it for a report between two stories.

    Args:
        report: the new report.
        index: the stories that are there.

    Returns:
        The ids of the story's reports, or None where the report starts a story of its own.
    """
    config = index.config
    raw = similarities(weigh(terms_of(report), index.rare), index.postings)
    if config.curated:
        alike, threshold = raw, config.curated_threshold
    else:
        day = int(ordinals([report.date])[0])
        faded = raw * fading(day, index.days)
        near, common = neighbourhood(faded), commonness(raw)
        alike, threshold = contrast(faded, (near, index.near), (common, index.common)), config.threshold
    means = [float(np.round(alike[list(group)].mean(), 9)) if group else -1.0 for group in index.groups]
    if not means or max(means) < threshold:
        return None
    best = max(range(len(means)), key=lambda number: (means[number], -number))
    return tuple(index.ids[position] for position in index.groups[best])

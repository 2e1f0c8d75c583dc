"""Groups a batch of reports into stories."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.link.stories.contrast import ordinal
from crossread.link.stories.plain import group_plainly
from crossread.link.stories.shelf import Columns, MemoryShelf
from crossread.link.stories.sort import sort_in
from crossread.link.stories.terms import terms_of
from crossread.link.stories.types import DEFAULT, StoryConfig, StoryReport
from crossread.link.stories.vectors import vector_of


def group_stories(reports: Sequence[StoryReport], *, config: StoryConfig = DEFAULT) -> tuple[tuple[str, ...], ...]:
    """Group reports into stories by their words, names and dates.

    Reports are compared by their most telling terms; likeness is set in relation to each report's neighbourhood,
    grouped by average link, and groups that hold two stories of one kind are taken apart. In a curated reading plain
    mean likeness decides.

    Args:
        reports: the reports, with different ids.
        config: how alike reports must be.

    Returns:
        Report ids in groups, the largest group first, then by first id. The same for any order of reports.
    """
    ordered = sorted(reports, key=lambda report: (report.id, report.title, report.text))
    documents = [terms_of(report) for report in ordered]
    if config.curated:
        groups = group_plainly(documents, config.curated_threshold)
    else:
        rows = [(report.id, document, vector_of(document)) for report, document in zip(ordered, documents, strict=True)]
        new = {number: ordinal(report.date) for number, report in enumerate(ordered)}
        _, groups = sort_in(MemoryShelf(rows), Columns.empty(0), new, (), config)
    named = [tuple(ordered[position].id for position in group) for group in groups]
    return tuple(sorted(named, key=lambda group: (-len(group), group)))

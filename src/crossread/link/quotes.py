"""Gives every quotation of a story its id, its speaker across reports, and the day it was said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.base.ids import content_id
from crossread.model.annotations import Quotation
from crossread.model.links import EntityIndex, QuoteRef, ReadReport
from crossread.model.lookup import entity_at
from crossread.model.reports import When
from crossread.model.spans import Extent
from crossread.model.when import expression_at, when_of

# Words beside the names of places where nobody is meant but the places themselves.
_BESIDE_PLACES = frozenset(("the", "and", "both", "as", "well"))


def quote_refs(reports: Sequence[ReadReport], index: EntityIndex) -> tuple[QuoteRef, ...]:
    """Name every quotation of a story.

    Args:
        reports: the story's reports with their layers.
        index: which mention belongs to which entity.

    Returns:
        One row per quotation, in order of report and position; where a report attributes the same words twice ("A told
        B, according to C"), the first stands.
    """
    refs: dict[str, QuoteRef] = {}
    for report in reports:
        for quotation in report.layers.quotations:
            key = content_id("q", report.page, report.id, quotation.start, quotation.end, quotation.kind)
            if key not in refs:
                speaker, said = speaker_of(report, quotation, index), said_of(report, quotation)
                refs[key] = QuoteRef(key, report.id, quotation, speaker, said)
    return tuple(refs.values())


def speaker_of(report: ReadReport, quotation: Quotation, index: EntityIndex) -> str | None:
    """Find the entity that speaks, by the fuller mention first."""
    if quotation.speaker is None:
        return None
    for extent in (quotation.speaker.resolved, quotation.speaker.span):
        found = entity_at(report, extent, index)
        if found is not None and not (extent is not None and _only_of_a_place(report, extent, found, index)):
            return found
    return None


def _only_of_a_place(report: ReadReport, extent: Extent, found: str, index: EntityIndex) -> bool:
    """True for "the California Democrat", "a senator from Tarn": the place somebody is of does not speak.

    Whoever is known by the whole description ("the Averland president") does.
    """
    inside = [m for m in report.layers.mentions if extent.start <= m.start and m.end <= extent.end]
    named = [m for m in inside if (m.start, m.end) != (extent.start, extent.end) and m.form == "name"]
    if any(m.kind != "place" for m in named):
        return False
    if found not in {index.at(report.page, Extent(m.start, m.end)) for m in named}:
        return False
    rest = "".join(
        " " if any(m.start <= at < m.end for m in named) else report.text[at] for at in range(extent.start, extent.end)
    )
    return not _BESIDE_PLACES.issuperset(re.findall(r"[^\W\d_]+", rest.casefold()))


def said_of(report: ReadReport, quotation: Quotation) -> When | None:
    """Give the day the words were said, where the report says so beside them."""
    expression = expression_at(report.layers.times, quotation.time)
    return None if expression is None else when_of(expression, report.page, report.text)

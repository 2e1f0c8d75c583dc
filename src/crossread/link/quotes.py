"""Gives every quotation of a story its id, its speaker across reports, and the day it was said."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.base.ids import content_id
from crossread.model.annotations import Quotation
from crossread.model.links import EntityIndex, QuoteRef, ReadReport
from crossread.model.lookup import entity_at
from crossread.model.reports import When
from crossread.model.when import expression_at, when_of


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
        if found is not None:
            return found
    return None


def said_of(report: ReadReport, quotation: Quotation) -> When | None:
    """Give the day the words were said, where the report says so beside them."""
    expression = expression_at(report.layers.times, quotation.time)
    return None if expression is None else when_of(expression, report.page, report.text)

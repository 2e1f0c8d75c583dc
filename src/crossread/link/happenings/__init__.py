"""Joins the mentions of several reports that tell one real-world event."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.link.happenings.build import happening, worth_showing
from crossread.link.happenings.join import join
from crossread.link.happenings.told import told_in
from crossread.model.links import EntityIndex, Happening, ReadReport


def link_happenings(reports: Sequence[ReadReport], index: EntityIndex) -> tuple[Happening, ...]:
    """Join the event mentions that tell one real-world event, within a report and across reports.

    Args:
        reports: the reports of one story, in any order, dated as well as they can be.
        index: who is who across them.

    Returns:
        The happenings worth showing, by first day, then id; a mention stands in one at most.
    """
    kinds = {entity.id: entity.kind for entity in index.entities}
    told = [row for report in reports for row in told_in(report, index, kinds)]
    found = [happening(group) for group in join(told) if worth_showing(group)]
    return tuple(sorted(found, key=lambda h: h.id))

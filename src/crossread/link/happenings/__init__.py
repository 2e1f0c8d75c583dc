"""Joins the mentions of several reports that tell one real-world event."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.link.happenings.build import happening, worth_showing
from crossread.link.happenings.join import join
from crossread.link.happenings.score import Group
from crossread.link.happenings.told import around, told_in
from crossread.model.links import EntityIndex, Happening, MentionRef, ReadReport


def link_happenings(reports: Sequence[ReadReport], index: EntityIndex) -> tuple[Happening, ...]:
    """Join the event mentions that tell one real-world event, within a report and across reports.

    Args:
        reports: the reports of one story, in any order, dated as well as they can be.
        index: who is who across them.

    Returns:
        The happenings worth showing, by first day, then id; a mention stands in one at most.
    """
    found = [happening(group) for group in _groups(reports, index) if worth_showing(group)]
    return tuple(sorted(found, key=lambda h: h.id))


def group_mentions(reports: Sequence[ReadReport], index: EntityIndex) -> tuple[tuple[MentionRef, ...], ...]:
    """Sort all event mentions by the event they tell, those too vague to be shown included.

    Args:
        reports: the reports of one story, in any order.
        index: who is who across them.

    Returns:
        Groups of mentions; every mention of the reports stands in exactly one.
    """
    return tuple(tuple(told.ref for told in group.members) for group in _groups(reports, index))


def _groups(reports: Sequence[ReadReport], index: EntityIndex) -> list[Group]:
    known = around(reports, index)
    return join([row for report in reports for row in told_in(report, index, known)])

"""Finds weekdays that their own date does not fall on: "Tuesday, 9 April 2031", which was a Wednesday."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from crossread.base.ids import content_id
from crossread.model.annotations import TimeExpression
from crossread.model.dossier import Comparison, Side
from crossread.model.links import ReadReport
from crossread.model.spans import Extent
from crossread.reconcile.days_en import WEEKDAY, WEEKDAYS
from crossread.reconcile.facts import StoryFacts


def wrong_weekdays(facts: StoryFacts) -> Iterator[Comparison]:
    """Compare weekdays with the dates printed beside them, where the year is printed too.

    Args:
        facts: the story.

    Yields:
        One comparison per expression whose weekday is not that of its date.
    """
    for ident in facts.ordered:
        report = facts.by_id[ident]
        for expression in report.layers.times:
            weekday = WEEKDAY.search(report.text, expression.start, expression.end)
            if weekday is None or not expression.stated or expression.first is None:
                continue
            if expression.first == expression.last and not _falls_on(expression, weekday.group()):
                yield _slip(report, expression, Extent(*weekday.span()))


def _falls_on(expression: TimeExpression, weekday: str) -> bool:
    assert expression.first is not None
    return date.fromisoformat(expression.first).weekday() == WEEKDAYS.index(weekday)


def _slip(report: ReadReport, expression: TimeExpression, weekday: Extent) -> Comparison:
    assert expression.first is not None
    whole = report.span(Extent(expression.start, expression.end))
    day = date.fromisoformat(expression.first)
    sides = tuple(
        Side(says, (span,), (report.id,), (), 1)
        for says, span in ((weekday.of(report.text), report.span(weekday)), (expression.first, whole))
    )
    reason = f"{expression.first} was a {WEEKDAYS[day.weekday()]}: the weekday or the date is wrong."
    key = content_id("c", "weekday", report.page, expression.start)
    return Comparison(key, "date", f"day: {' '.join(whole.text.split())}", (), sides, "differ", reason)

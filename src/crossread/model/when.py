"""From a resolved time expression to a dossier date."""

from __future__ import annotations

from crossread.base import edtf
from crossread.model.annotations import TimeExpression
from crossread.model.reports import DateBasis, When
from crossread.model.spans import Extent, Span


def when_of(expression: TimeExpression, page: str, text: str) -> When | None:
    """Give the date a time expression stands for.

    Args:
        expression: the expression as resolved.
        page: the page's id.
        text: the page's whole text.

    Returns:
        The date with its basis, reason and evidence; None for durations, repetitions and what covers no known days.
    """
    if expression.type not in ("DATE", "TIME"):
        return None
    value = edtf.from_timex(expression.value)
    if value is None:
        return None
    dated = edtf.parse(value)
    if dated.first is None and dated.last is None:
        return None
    basis: DateBasis = "stated" if expression.stated else "resolved"
    reason = expression.reason or "stated in the text"
    span = Span(page, expression.start, expression.end, text[expression.start : expression.end])
    return When(value, dated.precision, basis, reason, (span,))


def expression_at(expressions: tuple[TimeExpression, ...], extent: Extent | None) -> TimeExpression | None:
    """Find the time expression at an extent: the same, or the first that overlaps it."""
    if extent is None:
        return None
    same = next((t for t in expressions if (t.start, t.end) == (extent.start, extent.end)), None)
    return same or next((t for t in expressions if t.start < extent.end and extent.start < t.end), None)


def days_of(when: When | None) -> tuple[str | None, str | None]:
    """Give the first and last calendar day of a date as ISO texts, None where unknown or open."""
    if when is None:
        return None, None
    first, last = edtf.days_covered(when.edtf)
    return (first.isoformat() if first else None, last.isoformat() if last else None)

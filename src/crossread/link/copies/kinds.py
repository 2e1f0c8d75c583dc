"""Why a passage stands in two reports: agency copy, republishing, a shared statement, a quoted outlet, boilerplate."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.link.copies.credit import agency_of, credits, names_of, same_source
from crossread.link.copies.passages import Run
from crossread.link.copies.shingles import Shingled
from crossread.model.annotations import Quotation
from crossread.model.links import CopyKind, ReadReport
from crossread.model.spans import Extent

# Share of the shorter report that must stand in the other for the two to have one origin. On wire_copies dev, versions
# of one agency report share 0.39 and more, separate reports of one event at most 0.19 (a stub of 14 words).
SAME_ORIGIN = 0.2
# "Repeats most of it": for a report that credits nobody beside one that credits an agency.
MOST = 0.5
# Share of a passage's words inside quotation marks that makes it somebody's statement.
MOSTLY_QUOTED = 0.7
# What two reports of one outlet share, if it is little, is its background or boilerplate; so is a short passage in the
# last third of both. Read off the copies between unrelated reports of news_4000.
TAIL = 2 / 3
MAX_CLOSING_WORDS = 80
# Characters around a passage in which the other outlet may be credited.
CREDIT_REACH = 200


def kind_of(a: Shingled, b: Shingled, run: Run, similarity: float) -> CopyKind:
    """Say how a shared passage came to stand in two reports.

    Args:
        a: one report.
        b: the other.
        run: the passage.
        similarity: the containment of the two reports, 0 to 1.

    Returns:
        The kind; ``unknown`` where nothing shows it.
    """
    if quoted_share(a, run.a, run.a_end) >= MOSTLY_QUOTED and quoted_share(b, run.b, run.b_end) >= MOSTLY_QUOTED:
        return "shared_statement"
    if shows_republishing(a.report, b.report) and similarity >= SAME_ORIGIN:
        return "republished"
    if similarity < SAME_ORIGIN and _one_outlet(a.report, b.report):
        return "boilerplate"
    agencies = agency_of(a.report), agency_of(b.report)
    if all(agencies) and same_source(*agencies):
        return "same_agency"
    if similarity >= MOST:
        return "same_agency" if _one_credits(a.report, b.report) else "republished"
    if quotes_outlet(a, b, run):
        return "quoted_source"
    return "boilerplate" if similarity < SAME_ORIGIN and _closes_both(a, b, run) else "unknown"


def quoted_share(side: Shingled, start: int, end: int) -> float:
    """Give the share of a passage's words that stand inside quotation marks, 0 to 1."""
    return sum(_quoted(side, start, end)) / (end - start)


def _quoted(side: Shingled, start: int, end: int) -> list[bool]:
    """Say for each word of a passage whether it stands inside quotation marks."""
    marked = [q for q in side.report.layers.quotations if q.kind != "indirect"]
    extents = _pieces(marked, side.words.starts[start], side.words.ends[end - 1])
    return [any(extent.start <= side.words.starts[i] < extent.end for extent in extents) for i in range(start, end)]


def statement_only(a: Shingled, b: Shingled, run: Run) -> Run:
    """Take off the words before and after a shared statement that stand outside the quotation marks.

    Args:
        a: one report.
        b: the other.
        run: a passage most of which is quoted in both.

    Returns:
        The passage from its first to its last word that both quote; unchanged where that leaves nothing.
    """
    left, right = _quoted(a, run.a, run.a_end), _quoted(b, run.b, run.b_end)
    size = min(len(left), len(right))
    head = next((i for i in range(size) if left[i] and right[i]), 0)
    tail = next((i for i in range(size) if left[-1 - i] and right[-1 - i]), 0)
    if head + tail >= run.words:
        return run
    return Run(run.a + head, run.b + head, run.a_end - tail, run.b_end - tail, run.words - head - tail)


def _pieces(quotations: Sequence[Quotation], start: int, end: int) -> list[Extent]:
    pieces = (
        piece for q in quotations if q.start < end and start < q.end for piece in (q.parts or (Extent(q.start, q.end),))
    )
    return [piece for piece in pieces if piece.start < end and start < piece.end]


def shows_republishing(a: ReadReport, b: ReadReport) -> bool:
    """Say whether one report states that it was first printed by the other's outlet."""
    for one, other in ((a, b), (b, a)):
        origin, outlet = one.document.report.republished_from, other.document.report.outlet
        if origin is not None and outlet is not None and same_source(origin.name, outlet.name):
            return True
    return False


def _one_credits(a: ReadReport, b: ReadReport) -> bool:
    """Say whether one report credits an agency while the other credits none, or is that agency's own."""
    for one, other in ((a, b), (b, a)):
        agency = agency_of(one)
        if agency and (not agency_of(other) or any(same_source(agency, name) for name in names_of(other))):
            return True
    return False


def quotes_outlet(a: Shingled, b: Shingled, run: Run) -> bool:
    """Say whether one report credits the other's outlet by name beside the passage."""
    sides = ((a, run.a, run.a_end, b.report), (b, run.b, run.b_end, a.report))
    for side, start, end, other in sides:
        low = max(side.report.document.report.span.start, side.words.starts[start] - CREDIT_REACH)
        high = min(side.report.document.report.span.end, side.words.ends[end - 1] + CREDIT_REACH)
        if credits(side.report.text, low, high, names_of(other)) and not _shares_name(side.report, other):
            return True
    return False


def _shares_name(a: ReadReport, b: ReadReport) -> bool:
    return any(same_source(x, y) for x in names_of(a) for y in names_of(b))


def _one_outlet(a: ReadReport, b: ReadReport) -> bool:
    one, other = a.document.report.outlet, b.document.report.outlet
    return one is not None and other is not None and same_source(one.name, other.name)


def _closes_both(a: Shingled, b: Shingled, run: Run) -> bool:
    """Say whether a short passage stands in the last third of both reports."""
    return run.words <= MAX_CLOSING_WORDS and run.a >= len(a.ids) * TAIL and run.b >= len(b.ids) * TAIL

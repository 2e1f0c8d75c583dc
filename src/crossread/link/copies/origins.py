"""Which reports go back to one original: the same agency text, one report printed again, one retold by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from crossread.link.copies.credit import agency_of, credits, lede, names_of, same_source
from crossread.link.copies.kinds import SAME_ORIGIN
from crossread.model.links import Copy, CopyKind, ReadReport
from crossread.model.spans import Span

# Kinds of copy that say nothing about where a report comes from.
_NO_ORIGIN: Final[frozenset[CopyKind]] = frozenset({"shared_statement", "quoted_source", "boilerplate"})
# Words two reports must share outside statements for one origin; a shared headline is less.
MIN_ORIGIN_WORDS = 25
# Share of the shorter report's characters in such passages: beside a containment of SAME_ORIGIN, and by itself, for a
# report retold in other words. Separate reports of one event in wire_copies dev reach 0.14.
MIN_COVERED = 0.15
RETOLD = 0.4


@dataclass(slots=True)
class _Shared:
    """What two reports share: containment, words and characters that show an origin, and all words."""

    similarity: float = 0.0
    words: int = 0
    all_words: int = 0
    covered_a: int = 0
    covered_b: int = 0


def origin_groups(reports: Sequence[ReadReport], copies: Sequence[Copy]) -> tuple[tuple[str, ...], ...]:
    """Group the reports that go back to one original.

    Two reports share an origin when a fifth of the shorter one stands in the other, or half of it is retold there,
    quoted statements aside; or when one says in its opening paragraph that it rests on the other's outlet and shares
    a passage with it. Groups that credit different agencies are never joined through a third report.

    Args:
        reports: all reports.
        copies: what ``find_copies`` found among them.

    Returns:
        Report ids in groups; a report with an origin of its own is a group of one. Sorted.
    """
    by_id = {report.id: report for report in reports}
    joins = [
        (-shared.similarity, a, b)
        for (a, b), shared in _shared(reports, copies).items()
        if _one_origin(by_id[a], by_id[b], shared)
    ]
    groups = {ident: {ident} for ident in by_id}
    for _, a, b in sorted(joins):
        if groups[a] is not groups[b] and not _conflict(groups[a], groups[b], by_id):
            joined = groups[a] | groups[b]
            for ident in joined:
                groups[ident] = joined
    return tuple(sorted({tuple(sorted(group)) for group in groups.values()}))


def _one_origin(a: ReadReport, b: ReadReport, shared: _Shared) -> bool:
    lengths = [max(1, len(report.document.report.span.text)) for report in (a, b)]
    covered = shared.covered_a / lengths[0] if lengths[0] <= lengths[1] else shared.covered_b / lengths[1]
    copied = shared.similarity >= SAME_ORIGIN and covered >= MIN_COVERED
    if shared.words >= MIN_ORIGIN_WORDS and (copied or covered >= RETOLD):
        return True
    return shared.all_words > 0 and _retells(a, b)


def _shared(reports: Sequence[ReadReport], copies: Sequence[Copy]) -> dict[tuple[str, str], _Shared]:
    """Sum up the copies of each pair of reports, the lower id first."""
    pages: dict[str, list[ReadReport]] = {}
    for report in reports:
        pages.setdefault(report.page, []).append(report)
    pairs: dict[tuple[str, str], _Shared] = {}
    for copy in copies:
        a, b = _owner(copy.a, pages.get(copy.a.page, ())), _owner(copy.b, pages.get(copy.b.page, ()))
        if a is None or b is None or a == b:
            continue
        (a, left), (b, right) = sorted(((a, len(copy.a.text)), (b, len(copy.b.text))))
        pair = pairs.setdefault((a, b), _Shared())
        pair.similarity = copy.similarity
        pair.all_words += copy.words
        if copy.kind not in _NO_ORIGIN:
            pair.words, pair.covered_a, pair.covered_b = (
                pair.words + copy.words,
                pair.covered_a + left,
                pair.covered_b + right,
            )
    return pairs


def _owner(span: Span, candidates: Iterable[ReadReport]) -> str | None:
    for report in candidates:
        if report.document.report.span.extent.contains(span.extent):
            return report.id
    return None


def _retells(a: ReadReport, b: ReadReport) -> bool:
    """Say whether one report's opening rests on the other's outlet or agency by name."""
    return any(
        credits(one.text, *lede(one), names_of(other))
        and not any(same_source(x, y) for x in names_of(one) for y in names_of(other))
        for one, other in ((a, b), (b, a))
    )


def _conflict(left: set[str], right: set[str], by_id: dict[str, ReadReport]) -> bool:
    """Say whether two groups credit agencies, and none of them in common."""
    a = {agency_of(by_id[ident]) for ident in left} - {""}
    b = {agency_of(by_id[ident]) for ident in right} - {""}
    return bool(a and b) and not any(same_source(x, y) for x in a for y in b)

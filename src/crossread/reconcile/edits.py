"""Finds texts that were changed without saying so: two versions of one page that are not the same."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from crossread.model.dossier import Change
from crossread.model.links import Copy, ReadReport
from crossread.reconcile.facts import StoryFacts

# Two texts by one outlet that share this much are one page saved twice; what differs was edited.
SAME_PAGE = 0.8
# How many changed sentences a reason quotes.
QUOTED_CHANGES = 3


def edits(facts: StoryFacts, since: str) -> Iterator[Change]:
    """Name the pages of which two versions were taken in, with the sentences that differ.

    Args:
        facts: the story.
        since: what the change is measured from, as the dossier states it.

    Yields:
        One change per pair of versions: the older report, then the newer.
    """
    for old, new in sorted(_versions(facts)):
        changed = list(_changed_sentences(facts.by_id[old], facts.by_id[new]))
        if changed:
            more = f"; and {len(changed) - QUOTED_CHANGES} more" if len(changed) > QUOTED_CHANGES else ""
            said = "; ".join(changed[:QUOTED_CHANGES])
            yield Change("edited", (old, new), since, f"{facts.outlet(new)} changed its text: {said}{more}.")


def _versions(facts: StoryFacts) -> set[tuple[str, str]]:
    """Give pairs of reports that are two versions of one text, the older first."""
    source = {page.id: page.address or page.source for page in facts.pages}
    found = set()
    for copy in facts.copies:
        pair = _pair(facts, copy)
        if pair is None or copy.similarity < SAME_PAGE:
            continue
        one, two = (facts.by_id[r].document.report for r in pair)
        same_place = source.get(one.page) == source.get(two.page)
        same_outlet = one.outlet is not None and two.outlet is not None and one.outlet.name == two.outlet.name
        same_title = (one.title.text if one.title else None) == (two.title.text if two.title else None)
        if same_place or (same_outlet and same_title):
            found.add(pair)
    return found


def _pair(facts: StoryFacts, copy: Copy) -> tuple[str, str] | None:
    left = _holder(facts, copy.a.page, copy.a.start)
    right = _holder(facts, copy.b.page, copy.b.start)
    if left is None or right is None or left.page == right.page:
        return None

    def age(report: ReadReport) -> tuple[int, str, str, str]:
        updated = report.document.report.updated
        stamp = updated.edtf if updated else facts.published[report.id][0] or ""
        captured = next((p.captured or "" for p in facts.pages if p.id == report.page), "")
        return facts.taken.get(report.page, 0), captured, stamp, _source(facts, report.page)

    old, new = sorted((left, right), key=age)
    return old.id, new.id


def _source(facts: StoryFacts, page: str) -> str:
    return next((p.source for p in facts.pages if p.id == page), page)


def _holder(facts: StoryFacts, page: str, offset: int) -> ReadReport | None:
    for report in facts.reports:
        span = report.document.report.span
        if report.page == page and span.start <= offset < span.end:
            return report
    return None


def _changed_sentences(old: ReadReport, new: ReadReport) -> Iterator[str]:
    before, after = _sentences(old), _sentences(new)
    for what, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "replace":
            yield f"“{' '.join(before[a:b])}” now reads “{' '.join(after[c:d])}”"
        elif what == "delete":
            yield f"“{' '.join(before[a:b])}” is gone"
        elif what == "insert":
            yield f"“{' '.join(after[c:d])}” is new"


def _sentences(report: ReadReport) -> list[str]:
    return [" ".join(report.text[s.start : s.end].split()) for s in report.layers.sentences]

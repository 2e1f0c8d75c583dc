"""Counts independent chains of reporting: who repeats whom counts once, and the reason is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crossread.model.dossier import Group, Independence
from crossread.reconcile.facts import StoryFacts

# A report that shares this much of its words (5-word runs of the shorter one) with another repeats it. Reports of
# one agency text in bench copies/wire_copies share 0.2 and more even after cutting and rewriting; reports written
# apart share less than 0.05, and most of that is quoted speech.
REPEATS = 0.2


@dataclass(frozen=True, slots=True)
class Edge:
    """Two reports that count once: why, or how many words they share and which share of the shorter that is."""

    left: str
    right: str
    reason: str = ""
    words: int = 0
    share: int = 0  # percent


def independence(facts: StoryFacts) -> Independence:
    """Sort a story's reports into groups that count once.

    Args:
        facts: the story.

    Returns:
        The groups with the reason for each, and how many independent chains that leaves.
    """
    edges = [*_same_agency(facts), *_copies(facts), *_republished(facts)]
    parent = {report: report for report in facts.by_id}

    def root(report: str) -> str:
        while parent[report] != report:
            report = parent[report]
        return report

    for edge in edges:
        a, b = sorted((root(edge.left), root(edge.right)))
        parent[b] = a
    groups: dict[str, list[str]] = {}
    for report in facts.ordered:
        groups.setdefault(root(report), []).append(report)
    rows = [Group(tuple(members), _why(facts, members, edges)) for members in groups.values()]
    return Independence(tuple(sorted(rows, key=lambda g: (-len(g.reports), g.reports))), len(rows))


def group_of(found: Independence) -> dict[str, int]:
    """Give the number of the group each report belongs to."""
    return {report: number for number, group in enumerate(found.groups) for report in group.reports}


def _same_agency(facts: StoryFacts) -> Iterable[Edge]:
    by_agency: dict[str, list[str]] = {}
    for report in facts.reports:
        agency = report.document.report.agency
        if agency is not None:
            by_agency.setdefault(agency.name, []).append(report.id)
    for agency_name, reports in sorted(by_agency.items()):
        yield from (Edge(reports[0], other, f"both credit {agency_name}") for other in reports[1:])


def _copies(facts: StoryFacts) -> Iterable[Edge]:
    of_page: dict[str, list[str]] = {}
    for report in facts.reports:
        of_page.setdefault(report.page, []).append(report.id)
    for copy in facts.copies:
        if copy.similarity < REPEATS or copy.kind in ("shared_statement", "quoted_source", "boilerplate"):
            continue
        left = _holder(facts, of_page.get(copy.a.page, []), copy.a.start)
        right = _holder(facts, of_page.get(copy.b.page, []), copy.b.start)
        if left and right and left != right:
            yield Edge(left, right, words=copy.words, share=round(copy.similarity * 100))


def _holder(facts: StoryFacts, reports: list[str], offset: int) -> str | None:
    for report in reports:
        span = facts.by_id[report].document.report.span
        if span.start <= offset < span.end:
            return report
    return None


def _republished(facts: StoryFacts) -> Iterable[Edge]:
    by_outlet: dict[str, str] = {}
    for report_id in facts.ordered:
        outlet = facts.by_id[report_id].document.report.outlet
        if outlet is not None:
            by_outlet.setdefault(plain_name(outlet.name), report_id)
    first_from: dict[str, str] = {}
    for report_id in facts.ordered:
        source = facts.by_id[report_id].document.report.republished_from
        if source is None:
            continue
        name = plain_name(source.name)
        if by_outlet.get(name, report_id) != report_id:
            yield Edge(by_outlet[name], report_id, f"one repeats the reporting of {source.name}")
        elif name in first_from:
            yield Edge(first_from[name], report_id, f"both repeat the reporting of {source.name}")
        first_from.setdefault(name, report_id)


def plain_name(name: str) -> str:
    """Give an outlet's name in lower case without its article, for comparing."""
    lowered = name.casefold().strip()
    return lowered.removeprefix("the ").strip()


def _why(facts: StoryFacts, members: list[str], edges: list[Edge]) -> str:
    if len(members) == 1:
        report = facts.by_id[members[0]].document.report
        if report.republished_from is not None:
            return f"stands alone here; it repeats the reporting of {report.republished_from.name}"
        if report.agency is not None:
            return f"stands alone here; its text comes from {report.agency.name}"
        return "stands alone: it credits no agency and shares no passage with the others beyond quotations"
    inside = [edge for edge in edges if edge.left in members and edge.right in members]
    reasons = sorted({edge.reason for edge in inside if edge.reason})
    shared = [edge for edge in inside if edge.words]
    return "; ".join([*reasons, _shared(shared)] if shared else reasons)


def _shared(edges: list[Edge]) -> str:
    """Say how much the reports of a group share: the longest passage, and the least and most of the shorter text."""
    words = max(edge.words for edge in edges)
    shares = sorted(edge.share for edge in edges)
    share = f"{shares[0]} %" if shares[0] == shares[-1] else f"{shares[0]} to {shares[-1]} %"
    passage = "a passage" if len(edges) == 1 else "passages"
    return f"they share {passage} of {'' if len(edges) == 1 else 'up to '}{words} words ({share} of the shorter text)"

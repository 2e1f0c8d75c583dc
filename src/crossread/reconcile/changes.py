"""What is new in a story since a given day: reports, events, figures, confirmations, silent edits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.model.dossier import Change, Comparison, Event
from crossread.model.links import Copy
from crossread.reconcile.facts import StoryFacts

# Two texts by one outlet that share this much are one page saved twice; what differs was edited.
SAME_PAGE = 0.8


def changes(facts: StoryFacts, events: Sequence[Event], comparisons: Sequence[Comparison]) -> tuple[Change, ...]:
    """List what is material and new.

    Args:
        facts: the story; ``facts.since`` is the day, or None for the last day on which something was published
            before the newest report.
        events: its events.
        comparisons: its comparisons.

    Returns:
        New reports, events first told and figures changed since that day, then silent edits.
    """
    since = facts.since or _last_but_one(facts)
    rows = list(_edited(facts, since or ""))
    if since is not None:
        fresh = {r for r in facts.ordered if (facts.published[r][0] or "") > since}
        rows.extend(_new_reports(facts, fresh, since))
        rows.extend(_new_events(events, fresh, since))
        rows.extend(_changed(comparisons, fresh, since))
    return tuple(rows)


def _last_but_one(facts: StoryFacts) -> str | None:
    days = sorted({last for first, last in facts.published.values() if first and last and first == last})
    return days[-2] if len(days) > 1 else None


def _new_reports(facts: StoryFacts, fresh: set[str], since: str) -> Iterator[Change]:
    for report in facts.ordered:
        if report in fresh:
            day = facts.published[report][0]
            yield Change("new_report", (report,), since, f"{facts.outlet(report)} published it on {day}.")


def _new_events(events: Sequence[Event], fresh: set[str], since: str) -> Iterator[Change]:
    for event in events:
        tellers = {m.report for m in event.mentions}
        if tellers <= fresh and len(tellers) > 1:
            yield Change("new_event", (event.id,), since, "Only reports published since then tell it.")


def _changed(comparisons: Sequence[Comparison], fresh: set[str], since: str) -> Iterator[Change]:
    for comparison in comparisons:
        new = [side for side in comparison.sides if set(side.reports) <= fresh]
        if not new or len(new) == len(comparison.sides):
            continue
        if comparison.verdict == "developed":
            yield Change("changed_figure", comparison.items, since, comparison.reason)
        elif comparison.verdict in ("differ", "disputed"):
            yield Change("new_dispute", comparison.items, since, comparison.reason)
        elif comparison.verdict == "agree":
            yield Change("new_confirmation", comparison.items, since, "A report published since then gives the same.")


def _edited(facts: StoryFacts, since: str) -> Iterator[Change]:
    for copy in facts.copies:
        pair = _same_page(facts, copy)
        if pair is not None:
            yield Change(
                "edited", pair, since, f"{facts.outlet(pair[0])} has two versions of this text that are not the same."
            )


def _same_page(facts: StoryFacts, copy: Copy) -> tuple[str, str] | None:
    if copy.similarity < SAME_PAGE or copy.a.page == copy.b.page:
        return None
    left = next((r for r in facts.reports if r.page == copy.a.page and _holds(facts, r.id, copy.a.start)), None)
    right = next((r for r in facts.reports if r.page == copy.b.page and _holds(facts, r.id, copy.b.start)), None)
    if left is None or right is None:
        return None
    one, two = left.document.report, right.document.report
    same = one.outlet is not None and two.outlet is not None and one.outlet.name == two.outlet.name
    titled = one.title is not None and two.title is not None
    if not same or (titled and one.title and two.title and one.title.text != two.title.text):
        return None
    a, b = sorted((left.id, right.id), key=facts.ordered.index)
    return (a, b) if one.span.text != two.span.text else None


def _holds(facts: StoryFacts, report: str, offset: int) -> bool:
    span = facts.by_id[report].document.report.span
    return span.start <= offset < span.end

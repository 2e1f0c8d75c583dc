"""What is new in a story since a given day or reading: reports, events, figures, confirmations, silent edits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.model.dossier import Change, Comparison, Event
from crossread.reconcile.edits import edits
from crossread.reconcile.facts import StoryFacts


def changes(facts: StoryFacts, events: Sequence[Event], comparisons: Sequence[Comparison]) -> tuple[Change, ...]:
    """List what is material and new.

    Args:
        facts: the story; ``facts.since`` is a day or the number of a reading, or None for the last day on which
            something was published before the newest report.
        events: its events.
        comparisons: its comparisons.

    Returns:
        New reports, events first told and figures changed since that day, then silent edits.
    """
    since = facts.since or _last_but_one(facts)
    rows = list(edits(facts, since or ""))
    if since is not None:
        fresh = _fresh(facts, since)
        rows.extend(_new_reports(facts, fresh, since))
        rows.extend(_new_events(events, fresh, since))
        rows.extend(_changed(comparisons, fresh, since))
    return tuple(rows)


def _fresh(facts: StoryFacts, since: str) -> set[str]:
    """Give the reports published after a day, or taken in after a reading."""
    if since.isdigit():
        return {r.id for r in facts.reports if facts.taken.get(r.page, 0) > int(since)}
    return {r for r in facts.ordered if (facts.published[r][0] or "") > since}


def _last_but_one(facts: StoryFacts) -> str | None:
    days = sorted({last for first, last in facts.published.values() if first and last and first == last})
    return days[-2] if len(days) > 1 else None


def _new_reports(facts: StoryFacts, fresh: set[str], since: str) -> Iterator[Change]:
    for report in facts.ordered:
        if report in fresh:
            day = facts.published[report][0]
            when = f"published it on {day}" if day else "gives no date for it"
            yield Change("new_report", (report,), since, f"{facts.outlet(report)} {when}.")


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

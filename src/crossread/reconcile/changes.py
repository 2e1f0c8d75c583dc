"""What is new in a story since a given day or reading: reports, events, figures, confirmations, silent edits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from crossread.model.dossier import Change, Comparison, Event, Outlook
from crossread.model.spans import Span
from crossread.model.when import days_of
from crossread.reconcile.edits import edits
from crossread.reconcile.facts import StoryFacts

# An event that new reports tell of a day so long before them is background, not news, in days.
BACKGROUND_DAYS = 31
# Words of an event's sentence in a reason.
SHOWN_WORDS = 14


def changes(
    facts: StoryFacts, events: Sequence[Event], comparisons: Sequence[Comparison], ahead: Sequence[Outlook] = ()
) -> tuple[Change, ...]:
    """List what is material and new.

    Args:
        facts: the story; ``facts.since`` is a day or the number of a reading, or None for the last day on which
            something was published before the newest report.
        events: its events.
        comparisons: its comparisons.
        ahead: what was announced, with what became of it.

    Returns:
        Silent edits, then new reports, events first told, announcements whose outcome is now told, and figures changed
        since that day.
    """
    since = facts.since or _last_but_one(facts)
    rows = list(edits(facts, since or ""))
    if since is not None:
        fresh = _fresh(facts, since)
        rows.extend(_new_reports(facts, fresh, since))
        rows.extend(_new_events(facts, events, fresh, since))
        rows.extend(_came_about(facts, ahead, fresh, since))
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


def _new_events(facts: StoryFacts, events: Sequence[Event], fresh: set[str], since: str) -> Iterator[Change]:
    printed = sorted(day for report in fresh if (day := facts.published[report][0]) is not None)
    earliest = (date.fromisoformat(printed[0]) - timedelta(days=BACKGROUND_DAYS)).isoformat() if printed else ""
    for event in events:
        tellers = {m.report for m in event.mentions}
        if tellers <= fresh and len(tellers) > 1 and (days_of(event.when)[1] or "9999") >= earliest:
            yield Change("new_event", (event.id,), since, f"Only reports that are new tell “{_short(event.summary)}”")


def _came_about(facts: StoryFacts, ahead: Sequence[Outlook], fresh: set[str], since: str) -> Iterator[Change]:
    """Announcements of earlier reports of which a new report tells what became."""
    pages: dict[str, list[str]] = {}
    for report in facts.reports:
        pages.setdefault(report.page, []).append(report.id)
    for row in ahead:
        if row.outcome not in ("happened", "changed", "late", "cancelled") or len(row.evidence) < 2:
            continue
        told = [_is_fresh(facts, span, pages, fresh) for span in (row.evidence[0], row.evidence[-1])]
        if told == [False, True]:
            yield Change("resolved", (row.id,), since, f"{row.reason} It was announced: “{_short(row.evidence[0])}”")


def _is_fresh(facts: StoryFacts, span: Span, pages: Mapping[str, Sequence[str]], fresh: set[str]) -> bool:
    holders = (r for r in pages.get(span.page, ()) if facts.by_id[r].document.report.span.extent.contains(span.extent))
    return any(report in fresh for report in holders)


def _short(span: Span) -> str:
    words = span.text.split()
    return " ".join(words[:SHOWN_WORDS]) + ("…" if len(words) > SHOWN_WORDS else "")


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

"""Dates events by other events of the story: "two days after the vote", where another report dates the vote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from crossread.base import edtf
from crossread.model.dossier import Event
from crossread.model.reports import When
from crossread.model.when import days_of
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.statements import Statement, stated_gaps

# Steps from a dated event: "a day after the talks, which came two days after the vote".
STEPS = 3


def dated_by_counts(facts: StoryFacts, events: Sequence[Event]) -> tuple[Event, ...]:
    """Give undated events the day that a count from a dated event of the story leads to.

    Args:
        facts: the story.
        events: its events; a day that is stated is never changed.

    Returns:
        The events in the same order.
    """
    named = {event.id: event for event in events}
    gaps = list(stated_gaps(facts))
    for _ in range(STEPS):
        found = {}
        for gap in gaps:
            left, right = gap.bounds.left, gap.bounds.right
            if left in named and right in named and named[right].when is None and right not in found:
                when = _counted(facts, gap, named[left])
                if when is not None:
                    found[right] = when
        if not found:
            break
        named.update({ident: replace(named[ident], when=when) for ident, when in found.items()})
    return tuple(named[event.id] for event in events)


def _counted(facts: StoryFacts, gap: Statement, origin: Event) -> When | None:
    """Count from an event with a single day; round counts ("three weeks") leave a range."""
    first, last = days_of(origin.when)
    if first is None or first != last or origin.when is None:
        return None
    slack = (gap.bounds.most - gap.bounds.least) // 2
    middle = date.fromisoformat(first) + timedelta(days=gap.bounds.least + slack)
    spread = timedelta(days=slack if slack > 1 else 0)
    value = edtf.from_days(middle - spread, middle + spread)
    told = origin.mentions[0]
    reason = f"“{gap.words}” what {facts.outlet(told.report)} tells of {first}: “{_short(told.span.text)}”."
    return When(value, edtf.parse(value).precision, "story", reason, (gap.span, *origin.when.evidence))


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:10]) + ("…" if len(words) > 10 else "")

"""The dated events of a story in order of time."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.dossier import Event
from crossread.model.when import days_of
from crossread.reconcile.events import REAL


def timeline(events: Sequence[Event]) -> tuple[str, ...]:
    """Put the events that have a date in order.

    Args:
        events: the story's events.

    Returns:
        Ids of the dated events that at least one report tells as happened or going on, and of those that are ahead,
        by first day, then last day, then id.
    """
    rows = []
    for event in events:
        first, last = days_of(event.when)
        if first is not None and (last is not None or any(m.status in REAL for m in event.mentions)):
            rows.append((first, last or first, event.id))
    return tuple(event for _, _, event in sorted(rows))

"""The dated events of a story in order of time, and which of them matter where there are many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from crossread.model.dossier import Event
from crossread.model.when import days_of
from crossread.reconcile.events import REAL
from crossread.reconcile.salience import salience

# A timeline of so many events is read as a whole; a longer one needs to say what matters.
LONG = 40


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


def foremost(events: Sequence[Event], published: Mapping[str, str | None], most: int = LONG) -> tuple[str, ...]:
    """Choose the events of a long timeline that matter most.

    An event matters by the days on which reports tell it (see ``salience``), then by how much its first day matters
    with all that is told of it, then by its independent chains.

    Args:
        events: the story's events.
        published: report id to the ISO date it appeared on, None where that is unknown.
        most: how many events to choose at most.

    Returns:
        Ids in the order of ``timeline``; all of them where there are no more than ``most``.
    """
    order = timeline(events)
    if len(order) <= most:
        return order
    dated = {event.id: event for event in events}
    days = {ident: days_of(dated[ident].when)[0] or "" for ident in order}
    told = {ident: {published.get(m.report) for m in dated[ident].mentions} for ident in order}
    of_day: defaultdict[str, set[str | None]] = defaultdict(set)
    for ident in order:
        of_day[days[ident]] |= told[ident]
    weights = {day: salience(day, when) for day, when in of_day.items()}

    def rank(ident: str) -> tuple[float, float, int, str, str]:
        day = days[ident]
        chains = dated[ident].support.independent
        return (-salience(day, told[ident]), -weights[day], -chains, day, ident)

    chosen = set(sorted(order, key=rank)[:most])
    return tuple(ident for ident in order if ident in chosen)

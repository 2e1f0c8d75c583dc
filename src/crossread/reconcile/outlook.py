"""What was announced, by whom, for when, and what later reports say became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from crossread.base.ids import content_id
from crossread.model.dossier import Event, Outcome, Outlook, Telling
from crossread.model.reports import When
from crossread.model.spans import Span
from crossread.model.when import days_of
from crossread.reconcile.events import REAL
from crossread.reconcile.facts import StoryFacts

_ANNOUNCED = frozenset({"planned", "expected"})
_CANCELLED = (
    "cancel",
    "called off",
    "call off",
    "scrap",
    "shelved",
    "postponed",
    "abandon",
    "will not",
    "won't",
    "won’t",
)
# What is told to have come about within so many days after the day announced is the act announced, late.
LATE_DAYS = 30
_LATE = ("postpone", "delay", "put off", "pushed back", "later than")


def outlook(facts: StoryFacts, events: Sequence[Event]) -> tuple[Outlook, ...]:
    """List the events that a report announces, with their outcome.

    Args:
        facts: the story.
        events: its events.

    Returns:
        One row per announced event, by expected day, then id.
    """
    rows = [_row(facts, event, events) for event in events if any(m.status in _ANNOUNCED for m in event.mentions)]
    return tuple(sorted(rows, key=lambda row: (days_of(row.expected)[0] or "9999", row.id)))


def _row(facts: StoryFacts, event: Event, events: Sequence[Event]) -> Outlook:
    ahead = [m for m in event.mentions if m.status in _ANNOUNCED]
    ahead.sort(key=lambda m: (facts.ordered.index(m.report), m.span.start))
    outcome, reason, evidence = _outcome(facts, event, ahead)
    if outcome in ("open", "overdue"):
        outcome, reason, evidence = _came_late(facts, event, events) or (outcome, reason, evidence)
    announcers = tuple(sorted({who for m in ahead for who in m.according_to}))
    announced = facts.by_id[ahead[0].report].document.report.published
    return Outlook(
        id=content_id("o", event.id),
        event=event.id,
        announced_by=announcers,
        announced=announced,
        expected=event.when,
        outcome=outcome,
        evidence=(*(m.span for m in ahead), *evidence),
        reason=reason,
    )


def _outcome(facts: StoryFacts, event: Event, ahead: Sequence[Telling]) -> tuple[Outcome, str, tuple[Span, ...]]:
    first = facts.published[ahead[0].report][0]
    announcing = {telling.report for telling in ahead}
    for telling in event.mentions:
        day = facts.published[telling.report][1]
        later = first is not None and day is not None and day >= first
        words = telling.span.text.casefold()
        if telling.status == "denied" and later and telling not in ahead and any(word in words for word in _CANCELLED):
            return "cancelled", f"{facts.outlet(telling.report)} says that it will not take place.", (telling.span,)
        told = telling.status in REAL and telling.report not in announcing
        if told and later and not _before(facts, telling, event.when):
            return "happened", f"{facts.outlet(telling.report)} reports that it took place.", (telling.span,)
    for telling in ahead[1:]:
        if any(word in telling.span.text.casefold() for word in _LATE):
            return "late", f"{facts.outlet(telling.report)} says that it is put off.", (telling.span,)
    last = days_of(event.when)[1]
    if facts.as_of is not None and last is not None and last < facts.as_of:
        return (
            "overdue",
            f"It was expected by {last}; as of {facts.as_of} no report of this story says that it came about.",
            (),
        )
    return "open", "No later report of this story says what became of it.", ()


def _came_late(
    facts: StoryFacts, event: Event, events: Sequence[Event]
) -> tuple[Outcome, str, tuple[Span, ...]] | None:
    """Look for the same act by the same people on a day after the one announced."""
    expected = days_of(event.when)[1]
    if expected is None:
        return None
    words, people = _words(facts, event), {p.entity for p in event.participants}
    for other in sorted(events, key=lambda e: (days_of(e.when)[0] or "9999", e.id)):
        day = days_of(other.when)[0]
        real = [m for m in other.mentions if m.status in REAL]
        if day is None or not real or not 0 < _days_between(expected, day) <= LATE_DAYS:
            continue
        if words & _words(facts, other) and people and people == {p.entity for p in other.participants}:
            outlet = facts.outlet(real[0].report)
            return "late", f"It was expected by {expected}; {outlet} tells it of {day}.", (real[0].span,)
    return None


def _words(facts: StoryFacts, event: Event) -> set[str]:
    """Give the words that tell an event, in their base forms."""
    return {ref.mention.lemma for h in facts.happenings if h.id == event.id for ref in h.mentions}


def _days_between(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _before(facts: StoryFacts, telling: Telling, when: When | None) -> bool:
    """True where a report was printed before the expected day: it cannot tell that the event took place."""
    first = days_of(when)[0]
    last_printed = facts.published[telling.report][1]
    return first is not None and last_printed is not None and last_printed < first

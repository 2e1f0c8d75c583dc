"""Compares what reports state about days: on which day, and how many days before or after another event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crossread.base.ids import content_id
from crossread.model.dossier import Comparison, Event, Side
from crossread.reconcile import days_en as en
from crossread.reconcile.beside import alike, matter_of
from crossread.reconcile.clashing import Bounds, smallest_clash
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.slips import wrong_weekdays
from crossread.reconcile.statements import Statement, stated_days, stated_gaps
from crossread.reconcile.support import SupportCounter, Voice
from crossread.reconcile.twins import twins

# Clashes of one story that are shown; what holds more than these is no story but a damaged page.
MOST_CLASHES = 20

Said = dict[Bounds, list[Statement]]


@dataclass(frozen=True)
class _Frame:
    """What every comparison is written with: the story, its events by id, the word that tells each, the counter."""

    facts: StoryFacts
    events: Mapping[str, Event]
    words: Mapping[str, str]
    counter: SupportCounter

    def about(self, ident: str) -> str:
        """Say in a few words which event is meant."""
        names = ", ".join(self.facts.name(p.entity) for p in self.events[ident].participants[:3])
        return f"day: {self.words[ident]}" + (f" ({names})" if names else "")


def _frame(facts: StoryFacts, events: Sequence[Event], counter: SupportCounter) -> _Frame:
    first = {happening.id: happening.mentions[0] for happening in facts.happenings}
    words = {ident: ref.mention.trigger.of(facts.by_id[ref.report].text) for ident, ref in first.items()}
    return _Frame(facts, {event.id: event for event in events}, words, counter)


def compare_dates(facts: StoryFacts, events: Sequence[Event], counter: SupportCounter) -> list[Comparison]:
    """Compare the days given for events.

    Args:
        facts: the story.
        events: its events, in the order of ``facts.happenings``.
        counter: counts the chains behind each side.

    Returns:
        One comparison per event that at least two reports put on the same day, one per smallest set of statements
        that cannot all be true, and one per weekday that its date does not fall on.
    """
    frame = _frame(facts, events, counter)
    same = twins(facts)
    said = _said([*stated_days(facts), *stated_gaps(facts)], same)
    clashing: set[str] = set()
    found: list[Comparison] = []
    for clash in _clashes(said):
        rows = {bounds: said[bounds] for bounds in clash}
        clashing.update(bounds.right for bounds in rows)
        found.append(_clash(frame, rows, same))
    found.extend(_agreements(frame, said, clashing))
    found.extend(wrong_weekdays(facts))
    return found


def _said(statements: Sequence[Statement], same: Mapping[str, str]) -> Said:
    """Put together what says the same of the same events; twins are one event."""
    said: Said = {}
    for statement in statements:
        bounds = statement.bounds
        left = None if bounds.left is None else same.get(bounds.left, bounds.left)
        bounds = replace(bounds, left=left, right=same.get(bounds.right, bounds.right))
        if bounds.left != bounds.right:
            said.setdefault(bounds, []).append(statement)
    return said


def _clashes(said: Said) -> Iterator[tuple[Bounds, ...]]:
    """Give smallest clashing sets, each without the least supported statement of those before it."""
    left = sorted(_doubtful(said), key=lambda b: (b.left or "", b.right, b.least, b.most))
    for _ in range(MOST_CLASHES):
        clash = smallest_clash(left)
        if clash is None:
            return
        rows = tuple(left[position] for position in clash)
        yield rows
        left.remove(min(rows, key=lambda b: (len({s.report for s in said[b]}), b.left is None, -left.index(b))))


def _doubtful(said: Said) -> list[Bounds]:
    """Leave out what cannot clash: the only day of an event that no count names."""
    counted = {ident for bounds in said if bounds.left is not None for ident in (bounds.left, bounds.right)}
    days = Counter(bounds.right for bounds in said if bounds.left is None)
    return [bounds for bounds in said if bounds.left is not None or bounds.right in counted or days[bounds.right] > 1]


def _clash(frame: _Frame, rows: Said, same: Mapping[str, str]) -> Comparison:
    """Write one set of statements that cannot all be true, one side per statement."""
    items = tuple(sorted({ident for bounds in rows for ident in _events_of(bounds, same)}))
    sides = tuple(_side(frame, bounds, told) for bounds, told in rows.items())
    said = [
        f"{frame.facts.outlet(told[0].report)} says {side.says}"
        for told, side in zip(rows.values(), sides, strict=True)
    ]
    about = frame.about(min(bounds.right for bounds in rows))
    reason = _reason(said, days_only=all(bounds.left is None for bounds in rows))
    key = content_id("c", "dates", *items, *(f"{b.left} {b.right} {b.least} {b.most}" for b in rows))
    return Comparison(key, "date", about, items, sides, "differ", reason)


def _events_of(bounds: Bounds, same: Mapping[str, str]) -> Iterator[str]:
    for ident in (bounds.left, bounds.right):
        if ident is not None:
            yield ident
            yield from (twin for twin, stands_for in same.items() if stands_for == ident)


def _reason(said: Sequence[str], *, days_only: bool) -> str:
    every = "; ".join(said)
    if days_only:
        return f"The reports give different days for what they tell in the same terms: {every}."
    number = ("two", "three", "four", "five", "six")[len(said) - 2]
    return f"These {number} statements cannot all be true; without any one of them the others can: {every}."


def _side(frame: _Frame, bounds: Bounds, told: Sequence[Statement]) -> Side:
    words = ", ".join(dict.fromkeys(f"“{statement.words}”" for statement in told))
    if bounds.left is None:
        says = f"{words}, {date.fromordinal(bounds.least).isoformat()}"
    else:
        says = f"{words} ({frame.words[bounds.left]})"
    reports = tuple(r for r in frame.facts.ordered if r in {statement.report for statement in told})
    voices = [Voice(statement.report, statement.by) for statement in told]
    claimed = tuple(sorted({who for statement in told for who in statement.by}))
    spans = tuple(dict.fromkeys(statement.span for statement in told))
    return Side(says, spans, reports, claimed, frame.counter.independent(voices))


def _agreements(frame: _Frame, said: Said, clashing: set[str]) -> Iterator[Comparison]:
    reason = "The reports give the same day, each in its own words."
    for bounds, statements in said.items():
        if bounds.left is not None or bounds.right in clashing:
            continue
        told = _of_one_matter(frame.facts, statements)
        if len({s.report for s in told}) < 2:
            continue
        key = content_id("c", "date", bounds.right, bounds.least)
        side = _side(frame, bounds, told)
        yield Comparison(key, "date", frame.about(bounds.right), (bounds.right,), (side,), "agree", reason)


def _of_one_matter(facts: StoryFacts, told: Sequence[Statement]) -> list[Statement]:
    """Keep the statements that tell what a statement of another report tells, by the words and names beside the act.

    Two deaths of one day are told with the same word, and so are two meetings.
    """
    keys = [matter_of(facts, s.report, s.span, (s.lemma,)) for s in told]
    return [
        statement
        for statement, key in zip(told, keys, strict=True)
        if statement.lemma not in en.SAYING
        and any(alike(key, other) for other, by in zip(keys, told, strict=True) if by.report != statement.report)
    ]

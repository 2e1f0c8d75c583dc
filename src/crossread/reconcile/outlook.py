"""What was announced, by whom, for when, and what later reports say became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from crossread.base.ids import content_id
from crossread.model.dossier import Event, Outcome, Outlook, Telling
from crossread.model.links import MentionRef
from crossread.model.reports import When
from crossread.model.spans import Span
from crossread.model.when import days_of
from crossread.reconcile import announced_en as en
from crossread.reconcile.announced import Act, act_of, announcements, announcers, same_act
from crossread.reconcile.beside import alike, matter_of
from crossread.reconcile.events import REAL
from crossread.reconcile.facts import StoryFacts

# What is told to have come about within so many days after the day announced is the act announced, late.
LATE_DAYS = 30

Row = tuple[MentionRef, Telling]
Found = tuple[Outcome, str, tuple[Span, ...]]


def outlook(facts: StoryFacts, events: Sequence[Event]) -> tuple[Outlook, ...]:
    """List the acts that a report announces, with their outcome.

    Args:
        facts: the story.
        events: its events, in the order of ``facts.happenings``.

    Returns:
        One row per act and expected day, by that day, then id.
    """
    acts = [act_of(facts, happening, event) for happening, event in zip(facts.happenings, events, strict=True)]
    alike: defaultdict[str, list[Act]] = defaultdict(list)
    for act in acts:
        for lemma in sorted(act.lemmas):
            alike[lemma].append(act)
    groups = _grouped(facts, acts)
    rows = []
    for act, ahead in _told_once(groups):
        near = {other.event.id: other for lemma in sorted(act.lemmas) for other in alike[lemma] if other is not act}
        rows.append(_row(facts, act, _in_order(facts, ahead), [o for o in near.values() if same_act(act, o)]))
    return tuple(sorted(rows, key=lambda row: (days_of(row.expected)[0] or "9999", row.id)))


def _grouped(facts: StoryFacts, acts: Sequence[Act]) -> list[tuple[Act, list[Row]]]:
    """Put announcements of one act for one day together."""
    groups: list[tuple[Act, list[Row]]] = []
    by_day: defaultdict[tuple[str | None, str | None], list[tuple[Act, list[Row]]]] = defaultdict(list)
    for act in acts:
        ahead = announcements(facts, act)
        if not ahead:
            continue
        days = days_of(act.event.when)
        home = next((g for g in by_day[days] if _same_day(g[0], act) and same_act(g[0], act)), None)
        if home is None:
            groups.append((act, ahead))
            by_day[days].append(groups[-1])
        else:
            home[1].extend(ahead)
    return groups


def _told_once(groups: Sequence[tuple[Act, list[Row]]]) -> list[tuple[Act, list[Row]]]:
    """Leave out what only stands inside another announcement: "a meeting" in "plans to offer a motion at a meeting"."""
    first = [rows[0][1].span for _, rows in groups]

    def inside(n: int) -> bool:
        own = first[n]
        return any(
            m != n
            and own.page == other.page
            and other.start <= own.start
            and own.end <= other.end
            and ((other.start, other.end) != (own.start, own.end) or m < n)
            and days_of(groups[m][0].event.when) == days_of(groups[n][0].event.when)
            for m, other in enumerate(first)
        )

    return [group for n, group in enumerate(groups) if len(group[1]) > 1 or not inside(n)]


def _same_day(a: Act, b: Act) -> bool:
    """Say whether two acts are put on the same days; unknown days are not the same."""
    return days_of(a.event.when)[0] is not None and days_of(a.event.when) == days_of(b.event.when)


def _in_order(facts: StoryFacts, rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (facts.ordered.index(row[0].report), row[1].span.start))


def _row(facts: StoryFacts, act: Act, ahead: Sequence[Row], others: Sequence[Act]) -> Outlook:
    tellings = [telling for _, telling in ahead]
    found = _told_later(facts, act, tellings, others) or _moved(facts, act, tellings, others)
    outcome, reason, evidence = found or _nothing_later(facts, act)
    return Outlook(
        id=content_id("o", act.event.id),
        event=act.event.id,
        announced_by=tuple(sorted({who for telling in tellings for who in telling.according_to})),
        announced=facts.by_id[tellings[0].report].document.report.published,
        expected=_expected(facts, act, ahead),
        outcome=outcome,
        evidence=tuple(dict.fromkeys((*(telling.span for telling in tellings), *evidence))),
        reason=reason,
        announcers=announcers(facts, ahead),
    )


def _expected(facts: StoryFacts, act: Act, ahead: Sequence[Row]) -> When | None:
    """Give when the act is expected: not a time that had begun by then and that only a later report gives."""
    first = days_of(act.event.when)[0]
    printed = min((day for _, t in ahead if (day := facts.published[t.report][0]) is not None), default=None)
    begun = first is not None and printed is not None and first < printed
    return None if begun and all(ref.mention.time is None for ref, _ in ahead) else act.event.when


def _told_later(facts: StoryFacts, act: Act, ahead: Sequence[Telling], others: Sequence[Act]) -> Found | None:
    """Look for later reports that tell the act as done, called off or put off."""
    first = facts.published[ahead[0].report][0]
    announcing = {telling.report for telling in ahead}
    plans = [matter_of(facts, telling.report, telling.span, act.lemmas) for telling in ahead]
    told = [*act.tellings, *(t for other in others if _same_day(act, other) for t in other.tellings)]
    for telling in told:
        day = facts.published[telling.report][1]
        if first is None or day is None or day < first:
            continue
        outlet = facts.outlet(telling.report)
        if telling.status == "denied" and telling not in ahead and en.CANCELLED.search(telling.span.text):
            return "cancelled", f"{outlet} says that it will not take place.", (telling.span,)
        undated = act.event.when is None and day == first  # on one day the two may tell of different things
        real = telling.status in REAL and telling.report not in announcing and not undated
        real = real and any(alike(plan, matter_of(facts, telling.report, telling.span, act.lemmas)) for plan in plans)
        if real and not _before(facts, telling, act.event.when):
            return "happened", f"{outlet} reports that it took place.", (telling.span,)
    for telling in ahead[1:]:
        if en.PUT_OFF.search(telling.span.text):
            return "late", f"{facts.outlet(telling.report)} says that it is put off.", (telling.span,)
    return None


def _moved(facts: StoryFacts, act: Act, ahead: Sequence[Telling], others: Sequence[Act]) -> Found | None:
    """Look for the same act on another day: told as done later than announced, or announced anew."""
    expected = days_of(act.event.when)[1]
    printed = facts.published[ahead[-1].report][0]
    if expected is None:
        return None
    for other in sorted(others, key=lambda o: (days_of(o.event.when)[0] or "9999", o.event.id)):
        day = days_of(other.event.when)[0]
        if day is None or not 0 < _days_between(expected, day) <= LATE_DAYS:
            continue
        real = [telling for telling in other.tellings if telling.status in REAL]
        if real:
            outlet = facts.outlet(real[0].report)
            return "late", f"It was expected by {expected}; {outlet} tells it of {day}.", (real[0].span,)
        anew = [telling for _, telling in announcements(facts, other)]
        when = facts.published[anew[0].report][0] if anew else None
        if when is not None and printed is not None and printed < when <= expected:
            outlet = facts.outlet(anew[0].report)
            return "changed", f"It was announced for {expected}; {outlet} now gives {day}.", (anew[0].span,)
    return None


def _nothing_later(facts: StoryFacts, act: Act) -> Found:
    last = days_of(act.event.when)[1]
    if facts.as_of is not None and last is not None and last < facts.as_of:
        reason = f"It was expected by {last}; as of {facts.as_of} no report of this story says that it came about."
        return "overdue", reason, ()
    return "open", "No later report of this story says what became of it.", ()


def _days_between(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _before(facts: StoryFacts, telling: Telling, when: When | None) -> bool:
    """True where a report was printed before the expected day: it cannot tell that the event took place."""
    first = days_of(when)[0]
    last_printed = facts.published[telling.report][1]
    return first is not None and last_printed is not None and last_printed < first

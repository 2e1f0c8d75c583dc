"""Takes up announcements that linking left out: one mention, told by one report, but a plan somebody named has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from crossread.base.ids import content_id
from crossread.model.links import Happening, MentionRef, ReadReport
from crossread.model.lookup import entity_at
from crossread.model.reports import When
from crossread.model.spans import Extent
from crossread.model.when import days_of, expression_at, when_of
from crossread.reconcile import announced_en as en
from crossread.reconcile.announced import ANNOUNCED
from crossread.reconcile.facts import StoryFacts

# What is announced for a span of days longer than this is announced for no day.
LONGEST_DAYS = 31
# Announcements taken up from one report; a programme of many points is no list of news.
MOST = 8


def with_announced(facts: StoryFacts) -> StoryFacts:
    """Add the announcements of the story that are no event of it yet.

    Linking keeps events that several mentions tell, or one with a day and people. An announcement says enough with
    less: who will do what ("is expected to offer", "plans to appeal"), or that something is set for a day or a week.

    Args:
        facts: the story.

    Returns:
        The story with one happening more per such announcement.
    """
    known = {
        (ref.report, ref.mention.trigger)
        for happening in facts.happenings
        for ref in happening.mentions
        if ref.mention.status in ANNOUNCED
    }
    found = [
        happening
        for ident in facts.ordered
        for happening in _of_report(
            facts, facts.by_id[ident], {trigger for report, trigger in known if report == ident}
        )
    ]
    return replace(facts, happenings=(*facts.happenings, *found))


def _of_report(facts: StoryFacts, report: ReadReport, known: set[Extent]) -> Iterator[Happening]:
    told = {facts.sentence(report.id, trigger) for trigger in known}
    taken = 0
    for mention in sorted(report.layers.events, key=lambda m: m.trigger.start):
        sentence = facts.sentence(report.id, mention.trigger)
        if mention.status not in ANNOUNCED or mention.negated or sentence in told or taken == MOST:
            continue
        clause = report.text[sentence.start : mention.trigger.start]
        own = clause[max(0, mention.start - sentence.start) :]
        if mention.lemma in en.NO_ACT or en.OPEN.search(own) or en.GUESSED.search(own):
            continue
        ref = MentionRef(report.id, mention)
        when, people = _ahead(facts, ref), _people(facts, ref)
        planned = en.PLAN.search(clause) is not None
        if (planned and any(role == "agent" for _, role in people)) or (when is not None and en.DATED.search(clause)):
            told.add(sentence)
            taken += 1
            place = entity_at(report, mention.place, facts.index)
            ident = content_id("v", report.page, report.id, mention.trigger.start, mention.trigger.end)
            yield Happening(ident, (ref,), people, place, when, ("one report announces it",))


def _people(facts: StoryFacts, ref: MentionRef) -> tuple[tuple[str, str], ...]:
    report = facts.by_id[ref.report]
    found: dict[str, str] = {}
    for role in ref.mention.roles:
        entity = entity_at(report, role.mention, facts.index)
        if entity is not None:
            found.setdefault(entity, role.role)
    return tuple(found.items())


def _ahead(facts: StoryFacts, ref: MentionRef) -> When | None:
    """Give the days a mention is announced for, None where they are over, unknown or too many."""
    report = facts.by_id[ref.report]
    expression = expression_at(report.layers.times, ref.mention.time)
    when = when_of(expression, report.page, report.text) if expression else None
    first, last = days_of(when)
    printed = facts.published[ref.report][0]
    if first is None or last is None or printed is None or last < printed:
        return None
    return when if (date.fromisoformat(last) - date.fromisoformat(first)).days <= LONGEST_DAYS else None

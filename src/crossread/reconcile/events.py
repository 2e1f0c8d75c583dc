"""Happenings as events of the dossier: best sentence, participants, date, tellings, support."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crossread.model.dossier import Event, Participant, Telling
from crossread.model.links import Happening, MentionRef
from crossread.model.spans import Extent, Span
from crossread.reconcile import words_en as en
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.support import SupportCounter, Voice

# Statuses under which a mention says that the event took or takes place.
REAL = frozenset({"happened", "ongoing"})


def events(facts: StoryFacts, counter: SupportCounter) -> tuple[Event, ...]:
    """Write the story's happenings as events.

    Args:
        facts: the story.
        counter: counts what stands behind each.

    Returns:
        The events in the order of the happenings.
    """
    best = [best_mention(facts, happening.mentions) for happening in facts.happenings]
    sentences = Counter(summary_span(facts, ref) for ref in best)
    return tuple(
        _event(facts, happening, _summary(facts, ref, sentences), counter)
        for happening, ref in zip(facts.happenings, best, strict=True)
    )


def _summary(facts: StoryFacts, ref: MentionRef, sentences: Counter[Span]) -> Span:
    """Give the sentence that tells an event best; its own clause where the sentence tells several events best."""
    whole = summary_span(facts, ref)
    if sentences[whole] < 2:
        return whole
    return facts.by_id[ref.report].span(Extent(ref.mention.start, ref.mention.end))


def _event(facts: StoryFacts, happening: Happening, summary: Span, counter: SupportCounter) -> Event:
    tellings = tuple(_telling(facts, ref) for ref in happening.mentions)
    voices = [Voice(t.report, t.according_to) for t in tellings]
    return Event(
        id=happening.id,
        summary=summary,
        participants=tuple(Participant(entity, role) for entity, role in happening.participants),
        place=happening.place,
        when=happening.when,
        mentions=tellings,
        support=counter.support(voices),
        code=_code(happening),
    )


def _code(happening: Happening) -> str:
    """Give the PLOVER type that most mentions of an event have, those that tell it as done before the others."""
    coded = [ref.mention for ref in happening.mentions if ref.mention.code]
    counts = Counter(m.code for m in [m for m in coded if m.status in REAL] or coded)
    return min(counts, key=lambda code: (-counts[code], code)) if counts else ""


def summary_span(facts: StoryFacts, ref: MentionRef) -> Span:
    """Give the sentence that tells a mention, as it stands in the report."""
    extent = Extent(ref.mention.start, ref.mention.end)
    return facts.by_id[ref.report].span(facts.sentence(ref.report, extent))


# A clause that begins later than this in its sentence (code points) is a side remark: "…, the first since a warehouse
# exploded on Monday". Set on the example stories.
MAIN_CLAUSE = 40
# Words between "after" and the event that it only mentions: "after a long telephone call".
NEAR = 4


def best_mention(facts: StoryFacts, mentions: Sequence[MentionRef]) -> MentionRef:
    """Choose the mention that tells the event best.

    As happened, as the main matter, in a sentence that names who it is about, dated, with most participants.
    """

    def rank(ref: MentionRef) -> tuple[bool, bool, bool, bool, int, int, int]:
        mention = ref.mention
        sentence = facts.sentence(ref.report, Extent(mention.start, mention.end))
        text = facts.by_id[ref.report].text
        before, clause = text[sentence.start : mention.start].split(), text[mention.start : mention.end].split()
        aside = mention.trigger.start - sentence.start > 2 * MAIN_CLAUSE or mention.start - sentence.start > MAIN_CLAUSE
        near = text[sentence.start : mention.trigger.start].lower().split()[-NEAR:]
        opening = {*(w.lower() for w in before[-1:]), *(w.lower() for w in clause[:1])}
        aside = aside or not en.BESIDE.isdisjoint(near) or not en.ASIDE.isdisjoint(opening)
        points = next(iter([*before, *clause]), "").lower() in en.POINTING
        where, said = facts.ordered.index(ref.report), mention.status not in REAL
        return (said, aside, points, mention.time is None, -len(mention.roles), where, mention.start)

    return min(mentions, key=rank)


def _telling(facts: StoryFacts, ref: MentionRef) -> Telling:
    report = facts.by_id[ref.report]
    extent = Extent(ref.mention.start, ref.mention.end)
    return Telling(ref.report, report.span(extent), ref.mention.status, told_by(facts, ref))


def told_by(facts: StoryFacts, ref: MentionRef) -> tuple[str, ...]:
    """Give the entities on whose word a report tells an event: the speakers of the quotations that hold its trigger."""
    trigger = ref.mention.trigger
    speakers: set[str] = set()
    for quote in facts.quotes_of.get(ref.report, ()):
        inside = quote.quotation.start <= trigger.start and trigger.end <= quote.quotation.end
        if inside and quote.speaker:
            speakers.add(quote.speaker)
    return tuple(sorted(speakers))

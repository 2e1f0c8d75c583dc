"""Which mentions of events are announcements, and which of them announce one act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.model.dossier import Event, Telling
from crossread.model.links import Happening, MentionRef
from crossread.model.spans import Extent, Span
from crossread.model.when import days_of, expression_at, when_of
from crossread.reconcile import announced_en as en
from crossread.reconcile.facts import StoryFacts

ANNOUNCED = frozenset({"planned", "expected"})
# Words that two descriptions of who acts share where they mean one on one day: a first name and a surname.
SHARED_WORDS = 2


@dataclass(frozen=True, slots=True)
class Act:
    """An event with the mentions that tell it, and the words that say who acts on what.

    ``tellings`` stand in the order of ``refs``. ``who`` and ``what`` are words before and after the word that names
    the act; ``people`` the entities that take part.
    """

    event: Event
    refs: tuple[MentionRef, ...]
    lemmas: frozenset[str]
    people: frozenset[str]
    who: frozenset[frozenset[str]]
    what: frozenset[str]

    @property
    def tellings(self) -> tuple[Telling, ...]:
        """The tellings of the event."""
        return self.event.mentions


def act_of(facts: StoryFacts, happening: Happening, event: Event) -> Act:
    """Collect what tells which act an event is.

    Args:
        facts: the story.
        happening: its mentions.
        event: the same as an event of the dossier.

    Returns:
        The act.
    """
    who: list[frozenset[str]] = []
    what: set[str] = set()
    for ref in happening.mentions:
        text, mention = facts.by_id[ref.report].text, ref.mention
        agents = " ".join(role.mention.of(text) for role in mention.roles if role.role == "agent")
        who.append(_words(agents) | _words(text[mention.start : mention.trigger.start]))
        what |= _words(text[mention.trigger.end : mention.end])
    return Act(
        event,
        happening.mentions,
        frozenset(ref.mention.lemma for ref in happening.mentions),
        frozenset(entity for entity, _ in happening.participants),
        frozenset(words for words in who if words),
        frozenset(what),
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in en.WORD.findall(text.casefold()) if word not in en.EMPTY)


def same_act(a: Act, b: Act) -> bool:
    """Say whether two events are one act: the same word, the same people or the same words for who acts on what."""
    if not a.lemmas & b.lemmas:
        return False
    if a.people and b.people:
        return a.people == b.people
    who = a.who & b.who or (days_of(a.event.when) == days_of(b.event.when) and _alike(a.who, b.who))
    return bool(who) and _fit(a.what, b.what)


def _alike(a: frozenset[frozenset[str]], b: frozenset[frozenset[str]]) -> bool:
    """Say whether some words for who acts share a full name or as much."""
    return any(len(one & two) >= SHARED_WORDS for one in a for two in b)


def _fit(a: frozenset[str], b: frozenset[str]) -> bool:
    return not a or not b or bool(a & b)


def announcements(facts: StoryFacts, act: Act) -> list[tuple[MentionRef, Telling]]:
    """Give the mentions that announce an act, in order of printing.

    A mention announces where its status says so, its clause has words of announcing, and it does not give a day that
    was over when the report was printed.

    Args:
        facts: the story.
        act: any act.

    Returns:
        The mentions with their tellings.
    """
    rows = [
        (ref, telling)
        for ref, telling in zip(act.refs, act.tellings, strict=True)
        if telling.status in ANNOUNCED and _announces(facts, ref) and not _over(facts, ref)
    ]
    return sorted(rows, key=lambda row: (facts.ordered.index(row[0].report), row[1].span.start))


def _announces(facts: StoryFacts, ref: MentionRef) -> bool:
    text, mention = facts.by_id[ref.report].text, ref.mention
    sentence = facts.sentence(ref.report, Extent(mention.start, mention.end))
    before = text[min(mention.start, sentence.start) : mention.trigger.start]
    clause = text[mention.start : mention.trigger.start]
    if en.OPEN.search(clause):
        return False
    if en.ANNOUNCES.search(clause) or en.FIXED.fullmatch(mention.trigger.of(text)):
        return True
    if mention.time is not None and en.TO.search(clause):
        return True
    near = before[-len(clause) - 40 :] if mention.time is None else before
    return bool(en.ANNOUNCES.search(near)) and not en.OPEN.search(near)


def _over(facts: StoryFacts, ref: MentionRef) -> bool:
    """Say whether the day a mention gives was over when its report was printed."""
    report = facts.by_id[ref.report]
    expression = expression_at(report.layers.times, ref.mention.time)
    last = days_of(when_of(expression, report.page, report.text) if expression else None)[1]
    printed = facts.published[ref.report][0]
    return last is not None and printed is not None and last < printed


def announcers(facts: StoryFacts, rows: Sequence[tuple[MentionRef, Telling]]) -> tuple[Span, ...]:
    """Give the words with which the reports name who announced it, where they are no entity of the story."""
    found: dict[str, Span] = {}
    for ref, telling in rows:
        words = None if telling.according_to else ref.mention.source or _source(facts, ref)
        if words is not None:
            span = facts.by_id[ref.report].span(words)
            found.setdefault(span.text.casefold(), span)
    return tuple(found.values())


def _source(facts: StoryFacts, ref: MentionRef) -> Extent | None:
    """Give the attribution of the words in which an event is told, as printed."""
    trigger = ref.mention.trigger
    for quote in facts.quotes_of.get(ref.report, ()):
        said = quote.quotation
        if said.start <= trigger.start and trigger.end <= said.end:
            return said.source or (said.speaker.span if said.speaker else None)
    return None

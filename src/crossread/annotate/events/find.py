"""Walks through a report sentence by sentence and builds its event mentions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from crossread.annotate.encoder.types import Trigger
from crossread.annotate.events.around import Around
from crossread.annotate.events.clauses import Clause, clauses_of
from crossread.annotate.events.drafts import Draft
from crossread.annotate.events.frame import Frame, frame_of
from crossread.annotate.events.graph import Graph
from crossread.annotate.events.nouns import noun_at, noun_roles
from crossread.annotate.events.parsed import parsed_events
from crossread.annotate.events.roles import complete, subject_of
from crossread.annotate.events.settle import Settler
from crossread.annotate.events.verbs import Verb, verb_at
from crossread.annotate.events.voices import give_voices
from crossread.annotate.lang.en_events import LIGHT
from crossread.annotate.syntax import Syntax
from crossread.model.annotations import EventMention, Mention, Quotation, Sentence, TimeExpression
from crossread.model.reports import Document


def find_events(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    times: Sequence[TimeExpression],
    quotations: Sequence[Quotation],
    syntax: Syntax | None = None,
    triggers: Sequence[Trigger] = (),
) -> tuple[EventMention, ...]:
    """Find what a report says to have happened, to be happening or to be planned.

    Args:
        document: the report and its page's text.
        sentences: its sentences, in order.
        mentions: its names, descriptions and pronouns, sorted by start.
        times: its time expressions, resolved as far as possible, sorted by start.
        quotations: its quotations.
        syntax: what its words hang on; None where that is not known, then rules of word order are used.
        triggers: the words that the encoder takes for events; empty where it has no opinion.

    Returns:
        One mention per trigger word, sorted by start of the trigger; offsets are Unicode code points.
    """
    titles = frozenset(n for n, block in enumerate(document.report.blocks) if block.kind in ("title", "subhead"))
    around = Around(document.report.published, mentions, times, quotations)
    if syntax is not None:
        graph = Graph(syntax, mentions)
        give_voices(graph, mentions, quotations)
        found = list(parsed_events(graph, sentences, titles, around, triggers))
    else:
        found = list(_ruled_events(document, sentences, mentions, titles, around))
    return tuple(sorted(found, key=lambda event: (event.trigger.start, event.trigger.end)))


def _ruled_events(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    titles: frozenset[int],
    around: Around,
) -> Iterator[EventMention]:
    settler = Settler(around)
    starts = [mention.start for mention in mentions]
    for sentence in sentences:
        inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        frame = frame_of(document.text, sentence, inside, title=sentence.block in titles)
        clauses, verbs, drafts = drafts_of(frame)
        yield from settler.settle(frame, clauses, verbs, drafts)


def drafts_of(frame: Frame) -> tuple[tuple[Clause, ...], frozenset[int], list[Draft]]:
    """Find the triggers of one sentence with their participants."""
    verbs = {i: verb for i, form in enumerate(frame.verbs) if form is not None and (verb := verb_at(frame, i))}
    if not verbs and not any(frame.nouns):
        return (), frozenset(), []
    clauses = clauses_of(frame, verbs)
    nouns = [
        noun
        for clause in clauses
        for i in range(clause.first, clause.last + 1)
        if frame.nouns[i] is not None and (noun := noun_at(frame, i, verbs, clause))
    ]
    carriers = {noun.carrier.at for noun in nouns if noun.light and noun.carrier is not None}
    carriers |= {noun.carrier.at for noun in nouns if noun.carrier is not None and noun.carrier.lemma in LIGHT}
    drafts = list(_verb_drafts(frame, clauses, verbs, carriers))
    by_word = [(clause, noun) for clause in clauses for noun in nouns if clause.first <= noun.at <= clause.last]
    drafts.extend(Draft(clause, noun, noun_roles(frame, noun, clause, clauses, verbs)) for clause, noun in by_word)
    return clauses, frozenset(verbs), drafts


def _verb_drafts(
    frame: Frame, clauses: tuple[Clause, ...], verbs: Mapping[int, Verb], carriers: set[int]
) -> Iterator[Draft]:
    for clause in clauses:
        for i in range(clause.first, clause.last + 1):
            verb = verbs.get(i)
            if verb is None or not verb.event or i in carriers:
                continue
            subjects = subject_of(frame, clause, verb, clauses)
            yield Draft(clause, verb, complete(frame, clause, verb, subjects))

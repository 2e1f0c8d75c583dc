"""Gives drafts of events their time, source and certainty, and drops what a reporter would not call an event."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.annotate.events.around import Around
from crossread.annotate.events.clauses import Clause
from crossread.annotate.events.dating import Dating, dating_of, time_of
from crossread.annotate.events.drafts import Draft
from crossread.annotate.events.frame import Frame
from crossread.annotate.events.plover import code_of
from crossread.annotate.events.verbs import Verb
from crossread.annotate.lang.en_events import CONDITIONAL
from crossread.model.annotations import EventMention, EventStatus, Quotation, TimeExpression
from crossread.model.spans import Extent


class Settler:
    """Turns drafts into event mentions, knowing the report around their sentences."""

    def __init__(self, around: Around) -> None:
        self._around = around

    def settle(
        self, frame: Frame, clauses: tuple[Clause, ...], verbs: frozenset[int], drafts: list[Draft]
    ) -> Iterator[EventMention]:
        """Turn the drafts of one sentence into event mentions.

        Args:
            frame: the sentence.
            clauses: its clauses.
            verbs: the positions of its verbs.
            drafts: its triggers.

        Yields:
            The mentions worth keeping.
        """
        sentence = dating_of(frame, clauses, verbs, drafts, self._around.times_in(frame.sentence))
        for draft in drafts:
            event = self._event(frame, draft, sentence)
            if event is not None:
                yield event

    def _event(self, frame: Frame, draft: Draft, sentence: Dating) -> EventMention | None:
        at = draft.word.at
        trigger = Extent(frame.starts[at], frame.ends[at])
        quotation = self._around.quotation_at(trigger)
        roles = draft.found.listed()
        named = any((r.mention.start, r.mention.end) in self._around.names for r in roles)
        if trigger.start in self._around.direct_cues or (
            quotation is not None and quotation.kind != "indirect" and not named
        ):
            return None
        time = time_of(sentence, draft, quotation)
        status, negated = self._status(sentence, draft, quotation, time)
        return EventMention(
            frame.starts[draft.clause.first],
            frame.ends[draft.clause.last],
            trigger,
            draft.word.lemma,
            status,
            roles,
            draft.found.place,
            Extent(time.start, time.end) if time else None,
            quotation.source if quotation else None,
            negated,
            code_of(draft.word.lemma, status),
        )

    def _status(
        self, sentence: Dating, draft: Draft, quotation: Quotation | None, time: TimeExpression | None
    ) -> tuple[EventStatus, bool]:
        frame = sentence.frame
        status, negated = draft.word.status, draft.word.negated
        if status == "possible" and frame.title and isinstance(draft.word, Verb) and _heads(sentence, draft.word):
            return "planned", negated
        opening = frame.low[draft.clause.first : draft.clause.first + 2]
        if status in ("happened", "planned") and not CONDITIONAL.isdisjoint(opening):
            return "conditional", negated
        if isinstance(draft.word, Verb):
            status = self._around.reported(frame.text, quotation, status)
        past = isinstance(draft.word, Verb) and draft.word.form == "d"
        return self._around.ahead(status, time, past=past), negated


def _heads(sentence: Dating, verb: Verb) -> bool:
    """Say whether a headline tells a plan by "to" alone: "Minister to visit Lisbon"."""
    to = any(sentence.frame.tag[j] == "T" for j in range(verb.first, verb.at))
    return to and not any(at < verb.first for at in sentence.verbs)

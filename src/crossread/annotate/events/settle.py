"""Gives drafts of events their time, source and certainty, and drops what a reporter would not call an event."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from crossread.annotate.events.clauses import Clause
from crossread.annotate.events.dating import Dating, dating_of, time_of
from crossread.annotate.events.drafts import Draft
from crossread.annotate.events.frame import Frame
from crossread.annotate.events.verbs import Verb
from crossread.annotate.lang.en_events import CONDITIONAL, CUE_STATUS
from crossread.model.annotations import EventMention, EventStatus, Mention, Quotation, TimeExpression
from crossread.model.reports import When
from crossread.model.spans import Extent
from crossread.model.when import days_of

# Quotations lie inside each other only a few levels deep; looking further back would cost time on damaged pages.
_QUOTATIONS_BACK = 64


class Settler:
    """Knows the report around the sentences: its date, times and quotations."""

    def __init__(
        self,
        published: When | None,
        mentions: Sequence[Mention],
        times: Sequence[TimeExpression],
        quotations: Sequence[Quotation],
    ) -> None:
        self._day = days_of(published)[1] if published is not None and published.precision in ("day", "time") else None
        self._names = {(m.start, m.end) for m in mentions if m.form == "name"}
        self._times = [t for t in times if t.type in ("DATE", "TIME") and not t.value.endswith("_REF")]
        self._starts = [t.start for t in self._times]
        self._quotations = sorted(quotations, key=lambda q: q.start)
        self._reach = max((q.end - q.start for q in quotations), default=0)
        self._quote_starts = [q.start for q in self._quotations]
        self._direct_cues = {q.cue.start for q in quotations if q.cue is not None and q.kind == "direct"}

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
        inside = self._times[
            bisect_left(self._starts, frame.sentence.start) : bisect_left(self._starts, frame.sentence.end)
        ]
        sentence = dating_of(frame, clauses, verbs, drafts, inside)
        for draft in drafts:
            event = self._event(frame, draft, sentence)
            if event is not None:
                yield event

    def _event(self, frame: Frame, draft: Draft, sentence: Dating) -> EventMention | None:
        at = draft.word.at
        trigger = Extent(frame.starts[at], frame.ends[at])
        quotation = self._around(trigger)
        roles = draft.found.listed()
        named = any((r.mention.start, r.mention.end) in self._names for r in roles)
        if trigger.start in self._direct_cues or (quotation is not None and quotation.kind != "indirect" and not named):
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
        )

    def _around(self, trigger: Extent) -> Quotation | None:
        """Give the shortest quotation whose content holds a trigger."""
        last = bisect_left(self._quote_starts, trigger.start + 1)
        best: Quotation | None = None
        for k in range(last - 1, max(-1, last - 1 - _QUOTATIONS_BACK), -1):
            quotation = self._quotations[k]
            if quotation.start < trigger.start - self._reach:
                break
            holds = any(part.contains(trigger) for part in quotation.parts)
            if holds and (best is None or quotation.end - quotation.start < best.end - best.start):
                best = quotation
        return best

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
        verb = isinstance(draft.word, Verb)
        if verb and quotation is not None and quotation.cue is not None and status in ("happened", "ongoing"):
            cue = frame.text[quotation.cue.start : quotation.cue.end].lower()
            status = CUE_STATUS.get(cue, status)
        if status in ("happened", "ongoing") and self._day is not None and time is not None:
            past = isinstance(draft.word, Verb) and draft.word.form == "d"
            if time.first is not None and time.first > self._day and not past:
                status = "planned"
        return status, negated


def _heads(sentence: Dating, verb: Verb) -> bool:
    """Say whether a headline tells a plan by "to" alone: "Minister to visit Lisbon"."""
    to = any(sentence.frame.tag[j] == "T" for j in range(verb.first, verb.at))
    return to and not any(at < verb.first for at in sentence.verbs)

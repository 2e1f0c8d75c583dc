"""Gives drafts of events their time, source and certainty, and drops what a reporter would not call an event."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from crossread.annotate.events.clauses import Clause
from crossread.annotate.events.drafts import Draft
from crossread.annotate.events.frame import Frame
from crossread.annotate.events.nouns import Noun
from crossread.annotate.events.verbs import Verb
from crossread.annotate.lang.en_events import CONDITIONAL, CUE_STATUS
from crossread.model.annotations import EventMention, EventStatus, Mention, Quotation, TimeExpression
from crossread.model.reports import When
from crossread.model.spans import Extent
from crossread.model.when import days_of


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
        self._times = [t for t in times if t.type in ("DATE", "TIME") and t.first is not None]
        self._starts = [t.start for t in self._times]
        self._quotations = sorted(quotations, key=lambda q: q.start)
        self._reach = max((q.end - q.start for q in quotations), default=0)
        self._quote_starts = [q.start for q in self._quotations]
        self._direct_cues = {q.cue.start for q in quotations if q.cue is not None and q.kind == "direct"}

    def settle(self, frame: Frame, clauses: tuple[Clause, ...], drafts: list[Draft]) -> Iterator[EventMention]:
        """Turn the drafts of one sentence into event mentions.

        Args:
            frame: the sentence.
            clauses: its clauses.
            drafts: its triggers.

        Yields:
            The mentions worth keeping.
        """
        inside = self._times[
            bisect_left(self._starts, frame.sentence.start) : bisect_left(self._starts, frame.sentence.end)
        ]
        for draft in drafts:
            free = _free(frame, drafts, draft, inside) if inside else inside
            event = self._event(frame, clauses, draft, free)
            if event is not None:
                yield event

    def _event(
        self, frame: Frame, clauses: tuple[Clause, ...], draft: Draft, inside: Sequence[TimeExpression]
    ) -> EventMention | None:
        at = draft.word.at
        trigger = Extent(frame.starts[at], frame.ends[at])
        quotation = self._around(trigger)
        roles = draft.found.listed()
        named = any((r.mention.start, r.mention.end) in self._names for r in roles)
        if trigger.start in self._direct_cues or (quotation is not None and quotation.kind != "indirect" and not named):
            return None
        time = time_of(frame, clauses, draft, inside)
        if not roles and time is None and draft.found.place is None and not frame.title:
            return None
        status, negated = self._status(frame, draft, quotation, time)
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
        for k in range(last - 1, -1, -1):
            quotation = self._quotations[k]
            if quotation.start < trigger.start - self._reach:
                break
            holds = any(part.contains(trigger) for part in quotation.parts)
            if holds and (best is None or quotation.end - quotation.start < best.end - best.start):
                best = quotation
        return best

    def _status(
        self, frame: Frame, draft: Draft, quotation: Quotation | None, time: TimeExpression | None
    ) -> tuple[EventStatus, bool]:
        status, negated = draft.word.status, draft.word.negated
        if status == "happened" and frame.title and isinstance(draft.word, Verb) and _to_before(frame, draft.word):
            return "planned", negated
        if status in ("happened", "planned") and frame.low[draft.clause.first] in CONDITIONAL:
            return "conditional", negated
        if quotation is not None and quotation.cue is not None and status in ("happened", "ongoing"):
            cue = frame.text[quotation.cue.start : quotation.cue.end].lower()
            status = CUE_STATUS.get(cue, status)
        if status in ("happened", "ongoing") and self._day is not None and time is not None:
            past = isinstance(draft.word, Verb) and draft.word.form == "d"
            if time.first is not None and time.first > self._day and not past:
                status = "planned"
        return status, negated


def _to_before(frame: Frame, verb: Verb) -> bool:
    return any(frame.tag[j] == "T" for j in range(verb.first, verb.at))


def _free(
    frame: Frame, drafts: list[Draft], draft: Draft, inside: Sequence[TimeExpression]
) -> Sequence[TimeExpression]:
    """Leave out the expressions that stand in the phrase of another event noun ("after Friday's attack")."""
    taken = [
        (frame.starts[other.phrase.start], frame.starts[other.word.at])
        for other in drafts
        if other is not draft and isinstance(other.word, Noun) and other.word.first < other.word.at
    ]
    return [t for t in inside if not any(first <= t.start < last for first, last in taken)]


def time_of(
    frame: Frame, clauses: tuple[Clause, ...], draft: Draft, inside: Sequence[TimeExpression]
) -> TimeExpression | None:
    """Choose the time expression that dates an event.

    Args:
        frame: the sentence.
        clauses: its clauses.
        draft: the event.
        inside: the dated expressions of the sentence.

    Returns:
        The nearest one in the event's clause; else the only one of the sentence where it stands in front of
        everything ("On Friday, …").
    """
    if not inside:
        return None
    first, end = frame.starts[draft.clause.first], frame.ends[draft.clause.last]
    at = frame.starts[draft.word.at]
    own = [t for t in inside if first <= t.start < end]
    if own:
        return min(own, key=lambda t: (_distance(t, at), t.start))
    if (
        len(inside) == 1
        and clauses
        and inside[0].start < frame.ends[clauses[0].first] + 12
        and draft.clause.opener != "R"
    ):
        return inside[0]
    return None


def _distance(time: TimeExpression, at: int) -> int:
    return time.start - at if time.start > at else at - time.end

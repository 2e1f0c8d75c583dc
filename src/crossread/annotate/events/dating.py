"""Chooses the time expression that dates an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.annotate.events.clauses import Clause
from crossread.annotate.events.drafts import Draft
from crossread.annotate.events.frame import Frame
from crossread.annotate.events.nouns import Noun
from crossread.annotate.events.verbs import Verb
from crossread.annotate.lang.en_events import BOUNDS, SPEECH_ACTS
from crossread.model.annotations import Quotation, TimeExpression

# A sentence may open with its date ("Early on Friday morning, …"): it begins within this many words.
_OPENING_WORDS = 4
# An expression further off than this many others of its clause dates something else.
_CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class Dating:
    """A sentence with its clauses, verbs, triggers and the time expressions that can date an event."""

    frame: Frame
    clauses: tuple[Clause, ...]
    verbs: frozenset[int]
    drafts: Sequence[Draft]
    times: tuple[TimeExpression, ...]


def dating_of(
    frame: Frame,
    clauses: tuple[Clause, ...],
    verbs: frozenset[int],
    drafts: Sequence[Draft],
    times: Sequence[TimeExpression],
) -> Dating:
    """Set aside the expressions that only say since or until when."""
    phrases = [(frame.starts[d.word.first], frame.starts[d.word.at]) for d in drafts if isinstance(d.word, Noun)]
    kept = tuple(
        t
        for t in times
        if frame.word_before(t.start) not in BOUNDS or any(first <= t.start < at for first, at in phrases)
    )
    return Dating(frame, clauses, verbs, drafts, kept)


def time_of(sentence: Dating, draft: Draft, quotation: Quotation | None) -> TimeExpression | None:
    """Choose the time expression that dates an event.

    Args:
        sentence: the sentence.
        draft: the event.
        quotation: what somebody is quoted with, where the event is told there; a date outside says when it was said.

    Returns:
        The nearest expression of the event's clause that belongs to no other event; else the one right before
        "when"; else the one that opens the sentence.
    """
    free = [t for t in sentence.times if quotation is None or quotation.start <= t.start < quotation.end]
    if not free:
        return None
    frame, clause = sentence.frame, draft.clause
    first, end = frame.starts[clause.first], frame.ends[clause.last]
    at = frame.starts[draft.word.at]
    own = sorted((t for t in free if first <= t.start < end), key=lambda t: (abs(t.start - at), t.start))
    nearest = next((t for t in own[:_CANDIDATES] if _belongs(sentence, draft, t)), None)
    if nearest is not None:
        return nearest
    if frame.low[clause.first] == "when":
        return next((t for t in free if 0 <= first - t.end <= 2), None)
    opening = frame.starts[min(_OPENING_WORDS, len(frame)) - 1]
    if clause.opener == "R" or len(free) > 1 or free[0].start > opening or first <= free[0].start < end:
        return None
    return None if _in_phrase(sentence, draft, free[0]) else free[0]


def _belongs(sentence: Dating, draft: Draft, time: TimeExpression) -> bool:
    """Say whether an expression of the event's clause dates this event, not another one beside it."""
    if _in_phrase(sentence, draft, time):
        return False
    if isinstance(draft.word, Noun):
        return _dates_noun(sentence, draft, draft.word, time)
    return _dates_verb(sentence, draft, draft.word, time)


def _in_phrase(sentence: Dating, draft: Draft, time: TimeExpression) -> bool:
    """Say whether an expression stands in or right behind another event noun ("Friday's attack", "talks Friday")."""
    frame = sentence.frame
    for other in sentence.drafts:
        if other is draft or not isinstance(other.word, Noun):
            continue
        phrase = frame.starts[other.word.first], frame.starts[other.word.at]
        if phrase[0] <= time.start < phrase[1] or 0 <= time.start - frame.ends[other.word.at] <= 1:
            return True
    return False


def _dates_noun(sentence: Dating, draft: Draft, noun: Noun, time: TimeExpression) -> bool:
    frame = sentence.frame
    if frame.starts[noun.first] <= time.start < frame.starts[noun.at]:
        return True
    if time.start > frame.starts[noun.at]:
        between = frame.between(frame.starts[noun.at] + 1, time.start)
        others = {d.word.at for d in sentence.drafts if isinstance(d.word, Noun)}
        happens = {noun.carrier.at} if noun.carrier is not None else set()
        return not any(i in others or (i in sentence.verbs and i not in happens) for i in between)
    if noun.light:
        return True
    return not any(i in sentence.verbs for i in range(draft.clause.first, noun.first)) and (
        noun.carrier is None or noun.carrier.at > noun.at
    )


def _dates_verb(sentence: Dating, draft: Draft, verb: Verb, time: TimeExpression) -> bool:
    frame = sentence.frame
    if time.start > frame.starts[verb.at]:
        between = frame.between(frame.starts[verb.at] + 1, time.start)
        if any(i in sentence.verbs for i in between):
            return False
        nouns = {d.word.at for d in sentence.drafts if isinstance(d.word, Noun)}
        return verb.lemma not in SPEECH_ACTS or not any(i in nouns for i in between)
    return not any(i in sentence.verbs for i in frame.between(frame.starts[draft.clause.first], time.start))

"""Finds who each verb of saying in a frame belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.annotate.lang.en_speech import (
    AUXILIARIES,
    DETERMINERS,
    INVERTS,
    PLAIN_PASTS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    WEEKDAYS,
)
from crossread.annotate.lang.en_verbs import CUE_FORMS
from crossread.annotate.quotations.adjuncts import medium_at
from crossread.annotate.quotations.cues import Cue, is_adverb
from crossread.annotate.quotations.followers import phrase_after
from crossread.annotate.quotations.frames import QUOTE, Frame
from crossread.annotate.quotations.parsed import parsed_source, root_subject, weigh
from crossread.annotate.quotations.phrases import DASHES, Phrase
from crossread.annotate.quotations.subjects import subject_before

# How far before "and said" its subject is looked for.
_LONGEST_SHARED = 40
# Words of the longest time between a verb of saying and its source ("late on Monday evening").
_LONGEST_TIME = 4


@dataclass(frozen=True, slots=True)
class Found:
    """A cue with its source, before its content is known; ``start`` is where its own clause begins."""

    cue: Cue
    source: Phrase | None
    start: int
    inverted: bool
    shared: bool


def sources(frame: Frame, cues: Sequence[Cue]) -> list[Found]:
    """Find the source of every cue, and where the clause of each begins."""
    found: list[Found] = []
    for cue in cues:
        if cue.modal and not cue.negated and cue.form.sense != "say":
            continue
        if cue.passive:
            continue
        item = _one(frame, cue, found)
        if item is not None:
            found.append(item)
    return found


def _one(frame: Frame, cue: Cue, found: Sequence[Found]) -> Found | None:
    """Find the source of one cue."""
    before = frame.low(cue.first - 1)
    source = subject_before(frame, cue.first)
    if cue.form.form == "gerund" and frame.low(cue.verb - 1) in (",", QUOTE, "and", "—", "–", "-", "while", "by"):
        source = None
    if source is not None and cue.form.form == "gerund" and cue.first == cue.verb:
        source = _nearest_noun(frame, source)
    if source is not None:
        source = weigh(frame, cue, source, shared=False)
        if source is not None and source.first < cue.first:
            return Found(cue, source, source.first, inverted=False, shared=False)
    parsed = parsed_source(frame, cue)
    owned = parsed is not None and not parsed[1] and parsed[0].last < cue.first
    if _may_invert(frame, cue):
        after = _behind_time(frame, cue) or phrase_after(frame, cue.last + 1) or _behind_medium(frame, cue)
        if after is not None and (not owned or frame.low(after.last + 1) in ("", ".")):
            return Found(cue, after, cue.first, inverted=True, shared=False)
    if parsed is not None and owned:
        return Found(cue, parsed[0], parsed[0].first, inverted=False, shared=False)
    if before == "," and cue.form.form != "gerund" and cue.first == cue.verb and parsed is None:
        return None
    if before in ("and", "but", ",", QUOTE, "or", "while", "by") or before in DASHES or not before or parsed:
        shared = weigh(frame, cue, _shared_source(frame, found, cue.first), shared=True)
        return Found(cue, shared, cue.first, inverted=False, shared=True)
    return None


def _nearest_noun(frame: Frame, source: Phrase) -> Phrase:
    """Keep the last noun phrase before "saying": in "began a talk with a note saying ..." the note speaks."""
    for position in range(source.last, source.first, -1):
        if frame.low(position) in DETERMINERS:
            return Phrase(position, source.last, position, source.last)
    return source


def _may_invert(frame: Frame, cue: Cue) -> bool:
    """Say whether the source may stand behind the verb: words come before it, nothing stands between."""
    if cue.first != cue.verb or cue.form.form not in ("past", "third"):
        return False
    before = frame.low(cue.first - 1)
    if cue.form.lemma == "tell":
        return _tells_behind(frame, cue, before)
    if cue.form.lemma not in INVERTS:
        return False
    return before in (",", QUOTE) or before in DASHES or (cue.first == 0 and cue.form.lemma in ("say", "add", "write"))


def _behind_medium(frame: Frame, cue: Cue) -> Phrase | None:
    """Find a source behind "in his report" and the like: "...", wrote in his report Ana Soto."""
    medium = medium_at(frame, cue.last + 1)
    if medium is None or not frame.is_capital(medium[1] + 1):
        return None
    return phrase_after(frame, medium[1] + 1)


def _behind_time(frame: Frame, cue: Cue) -> Phrase | None:
    """Find a source behind the day of the saying, as translations put it: "...", - said on Monday the mayor."""
    before = frame.low(cue.first - 1)
    if before != QUOTE and before not in DASHES:
        return None
    start = position = cue.last + 1 + (frame.low(cue.last + 1) in ("on", "in"))
    while position - start < _LONGEST_TIME and _is_time(frame, position, dated=start > cue.last + 1):
        position += 1
    if position == start or not (frame.is_capital(position) or frame.low(position) in DETERMINERS):
        return None
    return phrase_after(frame, position)


def _is_time(frame: Frame, position: int, *, dated: bool) -> bool:
    """Say whether a word belongs to a time; without "on" before it a month may be a first name ("said April Soto")."""
    low = frame.low(position)
    return low in ("on", "in") or (low in TIME_WORDS and (dated or not frame.is_capital(position) or low in WEEKDAYS))


def _tells_behind(frame: Frame, cue: Cue, before: str) -> bool:
    """Say whether "told" is followed by who tells, as in translations: "...", - told Soto to the newspaper."""
    if not (before == QUOTE or before in DASHES) or not frame.is_capital(cue.last + 1):
        return False
    source = phrase_after(frame, cue.last + 1)
    return source is not None and frame.low(source.last + 1) in ("to", "", ".")


def _shared_source(frame: Frame, found: Sequence[Found], first: int) -> Phrase | None:
    """Find the source of a verb that has no subject of its own: "Trump ... and said"."""
    subject = _nearest_subject(frame, first)
    earlier = [f.source for f in found if f.source is not None and f.cue.last < first]
    if earlier and (subject is None or earlier[-1].first >= subject.first):
        return earlier[-1]
    return subject


def _is_verbal(frame: Frame, position: int) -> bool:
    """Say whether a word looks like a finite verb."""
    low = frame.low(position)
    if frame.is_capital(position) or low == QUOTE:
        return False
    if frame.tree is not None and frame.tree.upos(position) not in ("VERB", "AUX", ""):
        return False
    return (
        low.endswith("n't")
        or low in AUXILIARIES
        or low in PLAIN_PASTS
        or (low.endswith("ed") and len(low) > 4)
        or low in CUE_FORMS
    )


def _nearest_subject(frame: Frame, before: int) -> Phrase | None:
    """Find the subject of the last verb before a word; of the first verb where that one is unclear."""
    for position in range(before - 1, max(0, before - _LONGEST_SHARED), -1):
        low = frame.low(position)
        if low in (";", ":", QUOTE):
            break
        participle = low.endswith("ed") and frame.low(position + 1) in PREPOSITIONS
        if _is_verbal(frame, position) and not participle:
            subject = subject_before(frame, position)
            if subject is not None and subject.first == subject.last and frame.low(subject.first) in SUBJECT_PRONOUNS:
                return subject
    return _first_subject(frame, before)


def main_subject(frame: Frame, before: int) -> Phrase | None:
    """Find the subject of a frame's main verb, or of its first one, that stands before a word."""
    return root_subject(frame, before) or _first_subject(frame, before)


def _first_subject(frame: Frame, before: int) -> Phrase | None:
    """Find the subject of the first verb in a frame that stands before a word."""
    for position in range(1, before):
        if _is_verbal(frame, position):
            first = position
            while first > 0 and is_adverb(frame.low(first - 1)):
                first -= 1
            subject = subject_before(frame, first)
            if subject is not None:
                return subject
    return None

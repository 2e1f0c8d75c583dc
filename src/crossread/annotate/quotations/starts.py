"""Finds where the noun phrase that ends at a word begins."""

from __future__ import annotations

from crossread.annotate.lang.en_speakers import TITLE_WORDS
from crossread.annotate.lang.en_speech import (
    AUXILIARIES,
    CONTRACTED_SUBJECTS,
    DETERMINERS,
    NUMERALS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
)
from crossread.annotate.lang.en_verbs import CUE_FORMS
from crossread.annotate.quotations.cues import is_adverb
from crossread.annotate.quotations.frames import Frame
from crossread.annotate.quotations.phrases import (
    CLAUSE_WORDS,
    HARD,
    LONGEST_SUBJECT,
    RELATIVES,
    is_cue_word,
    is_plain_past,
)


def phrase_start(frame: Frame, last: int) -> int | None:
    """Find where the noun phrase that ends at a word begins."""
    low = frame.low(last)
    if low != ")" and (not frame.is_word(last) or low in PREPOSITIONS or low in SUBORDINATORS or low in AUXILIARIES):
        return None
    left = _clause_start(frame, last)
    if left > last:
        return None
    left = _after_inner_verb(frame, left, last)
    left = _after_object(frame, _after_lead(frame, left, last), last)
    return left if left <= last and frame.low(last) not in ("the", "a", "an") else None


def _clause_start(frame: Frame, last: int) -> int:
    """Walk left to the sign or word behind which the clause of a word begins."""
    position = last
    while position >= 0 and last - position < LONGEST_SUBJECT:
        low = frame.low(position)
        if low == ")":
            opening = position
            while opening > 0 and position - opening < 12 and frame.low(opening) != "(":
                opening -= 1
            if frame.low(opening) != "(":
                return position + 1
            position = opening - 1
            continue
        if low in HARD or (low in CLAUSE_WORDS and not (low == "as" and _in_relative(frame, position))):
            return position + 1
        if low == "that" and (position == 0 or is_cue_word(frame, position - 1)):
            return position + 1
        position -= 1
    return position + 1


def _in_relative(frame: Frame, position: int) -> bool:
    """Say whether a word stands in a relative clause without commas: "a driver who gave his name as Tomas"."""
    return (
        "who" in frame.lows[max(0, position - 8) : position] and "," not in frame.lows[max(0, position - 8) : position]
    )


def _after_inner_verb(frame: Frame, left: int, last: int) -> int:
    """Leave out an earlier clause of the same stretch: "I know the army says" → "the army"."""
    relative = False
    start = left
    singular = frame.low(last + 1) in CUE_FORMS and CUE_FORMS[frame.low(last + 1)].form == "third"
    for position in range(left, last):
        low = frame.low(position)
        if low in RELATIVES and (frame.low(position + 1) in DETERMINERS or frame.is_capital(position + 1)):
            start = position + 1
        elif low in RELATIVES:
            relative = True
        elif (
            (low == "and" and singular and not relative)
            or (not relative and (low in AUXILIARIES or low in CONTRACTED_SUBJECTS or is_plain_past(frame, position)))
            or (low == "and" and start > left)
        ):
            start = position + 1
    return start


def _after_lead(frame: Frame, left: int, last: int) -> int:
    """Leave out what leads in without a comma: conjunctions, adverbs, "In April", "After the call"."""
    lead = frame.low(left - 1)
    while left < last and (
        frame.low(left) in ("and", "or", "so", "yet", "nor", "even", "that") or is_adverb(frame.low(left))
    ):
        if frame.low(left) in ("only", "first", "even") and frame.low(left) != "even":
            break
        left += 1
    counted = frame.low(left) in ("about", "around", "over", "under") and _is_number(frame.low(left + 1))
    timed = lead in ("after", "before", "since", "until")
    if (frame.low(left) in PREPOSITIONS and not counted) or timed:
        left = _after_prepositions(frame, left, last)
    while left < last and frame.low(left) in TIME_WORDS and not _is_title_time(frame, left, last):
        left += 1
    return left


def _is_number(low: str) -> bool:
    """Say whether a word is a number: "40", "two-thirds", "half"."""
    return low[:1].isdigit() or low.split("-")[0] in NUMERALS or low in ("half", "one", "a")


def _after_object(frame: Frame, left: int, last: int) -> int:
    """Leave out a noun that a relative clause without "that" hangs on: "a point the mayor" → "the mayor"."""
    for position in range(last, left + 1, -1):
        if any(low in RELATIVES for low in frame.lows[left:position]):
            break
        if frame.low(position) in ("the", "a", "an", "his", "her", "their", "its"):
            before = frame.low(position - 1)
            linked = before in PREPOSITIONS or before in DETERMINERS or before in ("and", "or", "&")
            if not linked and not before.endswith(("ing", "ed")) and not is_adverb(before):
                return position
    return left


def _is_title_time(frame: Frame, left: int, last: int) -> bool:
    """Say whether a time word belongs to a name ("Sunday Times", "May Lee")."""
    return (
        frame.low(left) in ("may", "june", "april", "august", "march") and frame.is_capital(left) and last - left <= 2
    )


def _after_prepositions(frame: Frame, left: int, last: int) -> int:
    """Find the last noun phrase behind a leading prepositional one: "In April federal prosecutors" → the last two."""
    start = left
    for position in range(left, last):
        low = frame.low(position)
        if low in PREPOSITIONS and low != "of":
            start = position + 1
        elif low in DETERMINERS and position > start:
            start = position
    if frame.is_capital(last) and start == left:
        run = last
        while run - 1 >= start and (frame.is_capital(run - 1) or frame.low(run - 1) in TITLE_WORDS):
            run -= 1
        return run
    return start

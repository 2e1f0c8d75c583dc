"""Reads the noun phrase that begins at a word: "said Ana Soto, the mayor", "according to police in Hull"."""

from __future__ import annotations

from crossread.annotate.lang.en_speakers import TITLE_WORDS
from crossread.annotate.lang.en_speech import (
    AUXILIARIES,
    DETERMINERS,
    MEDIUM_PREPOSITIONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    WEEKDAYS,
)
from crossread.annotate.quotations.cues import is_adverb
from crossread.annotate.quotations.frames import Frame
from crossread.annotate.quotations.phrases import CLAUSE_WORDS, HARD, RELATIVES, Phrase, is_cue_verb, leads_to_medium

_LONGEST_PHRASE = 40


def phrase_after(frame: Frame, first: int, *, before_clause: bool = False) -> Phrase | None:
    """Read the noun phrase that begins at a word: "said Ana Soto, the mayor", "according to police in Hull".

    Args:
        frame: a row of words.
        first: the word it begins with.
        before_clause: whether a clause follows behind a comma ("According to X, ..."); additions must then be closed.

    Returns:
        The phrase, or None where no noun phrase begins there.
    """
    low = frame.low(first)
    if not frame.is_word(first) or low in PREPOSITIONS or low in SUBORDINATORS or low in AUXILIARIES:
        return None
    if low in SUBJECT_PRONOUNS or (low in ("him", "her", "them", "us", "me") and not frame.is_word(first + 1)):
        return Phrase(first, first, first, first)
    head_last = _phrase_end(frame, first)
    last, added = head_last, None
    several = "and" in frame.lows[first : head_last + 1]
    while frame.low(last + 1) == "," and not several:
        end = _addition_end(frame, last + 2, closed=before_clause)
        if end is None:
            break
        added = added or last + 2
        last = end
    return Phrase(first, last, first, head_last, added)


def _phrase_end(frame: Frame, first: int) -> int:
    """Find the last word of a noun phrase without additions."""
    named, relative = True, False
    last = first
    position = first
    while position < len(frame) and position - first < _LONGEST_PHRASE:
        low = frame.low(position)
        if low == "(":
            closing = position
            while closing < len(frame) and closing - position < 12 and frame.low(closing) != ")":
                closing += 1
            if frame.low(closing) == ")" and position > first:
                position = closing + 1
                last = closing
                continue
        if (low in HARD and low != "/") or (
            position > first and _stops_phrase(frame, position, named=named, relative=relative)
        ):
            break
        relative = relative or low in RELATIVES
        if not frame.is_capital(position) and low not in PREPOSITIONS and low not in ("the", "and", "&"):
            named = named and low in TITLE_WORDS
        if low not in PREPOSITIONS and low not in DETERMINERS and low != "and":
            last = position
        position += 1
    return last


def _stops_phrase(frame: Frame, position: int, *, named: bool, relative: bool) -> bool:
    """Say whether a noun phrase ends before a word."""
    low = frame.low(position)
    if low == "and":
        return not (frame.is_capital(position + 1) or frame.low(position + 1) in DETERMINERS or not named)
    if low in WEEKDAYS or (low in ("late", "earlier", "later", "last") and not relative):
        return True
    if low in PREPOSITIONS or low in ("on", "to"):
        if frame.low(position - 1) in ("briefed", "familiar", "involved", "present", "aware", "privy"):
            return False
        if low in MEDIUM_PREPOSITIONS and leads_to_medium(frame, position):
            return True
        if named and low not in ("of", "for", "with", "from", "at"):
            return True
        return (
            low in ("during", "after", "before", "since", "until", "following", "amid", "as", "despite")
            and not relative
        )
    if low in SUBORDINATORS and low not in ("and", "or", "that", "nor"):
        return True
    return low in AUXILIARIES and not relative


def _addition_end(frame: Frame, first: int, *, closed: bool) -> int | None:
    """Find the end of what a comma adds to a name; None where what follows is something else."""
    low = frame.low(first)
    if not frame.is_word(first) or low in CLAUSE_WORDS or low in ("and", "or", "but", "so") or is_adverb(low):
        return None
    starts_well = (
        low in DETERMINERS
        or low in ("who", "whose")
        or low in TITLE_WORDS
        or frame.lows[first].isdigit()
        or not frame.is_capital(first)
        or frame.is_capital(first)
    )
    if not starts_well or low in PREPOSITIONS or (low.endswith("ing") and not frame.is_capital(first)):
        return None
    end = first
    relative = low in ("who", "whose", "which")
    while end + 1 < len(frame) and frame.low(end + 1) not in HARD:
        end += 1
        if frame.low(end) in RELATIVES:
            relative = True
        if not relative and (
            frame.low(end) in AUXILIARIES or frame.low(end) in SUBJECT_PRONOUNS or is_cue_verb(frame, end)
        ):
            return None
        if frame.low(end) in MEDIUM_PREPOSITIONS and not relative and leads_to_medium(frame, end):
            return end - 1 if not closed else None
    if closed and frame.low(end + 1) != ",":
        return None
    return end

"""What the rules for noun phrases share: the phrase itself and the words that bound it."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.annotate.lang.en_speech import DETERMINERS, MEDIA, PREPOSITIONS, SUBORDINATORS, TIME_WORDS, WEEKDAYS
from crossread.annotate.lang.en_verbs import CUE_FORMS
from crossread.annotate.quotations.frames import QUOTE, Frame

Range = tuple[int, int]
DASHES = frozenset({"—", "–", "-", "--", "―", "‒"})
HARD = frozenset({",", ";", ":", ".", "!", "?", "…", QUOTE, "(", "[", "]", "/", "•", "|", "<", ">"}) | DASHES
CLAUSE_WORDS = (SUBORDINATORS - {"and", "or", "nor", "even", "so", "yet", "that"}) | {"said", "says"}
RELATIVES = frozenset({"who", "which", "that", "whose", "whom"})
# How far to look for a subject: longer ones are not read (the longest source of PolNeAR dev has 31 words).
LONGEST_SUBJECT = 60
# Longest time expression and way of saying that is skipped ("in a statement posted on its website late on Monday").
LONGEST_ADJUNCT = 14


@dataclass(frozen=True, slots=True)
class Phrase:
    """Who speaks, as words of a frame.

    ``first``..``last`` is the source as printed, ``head_first``..``head_last`` without what is added behind a comma.
    ``added`` is where the addition begins, None where there is none.
    """

    first: int
    last: int
    head_first: int
    head_last: int
    added: int | None = None


def is_plain_past(frame: Frame, position: int) -> bool:
    """Say whether a word is a past tense with an object behind it rather than a participle ("people briefed on")."""
    low, after = frame.low(position), frame.low(position + 1)
    if frame.is_capital(position) or not ((low.endswith("ed") and len(low) > 4) or low in CUE_FORMS):
        return False
    if low in CUE_FORMS and CUE_FORMS[low].form not in ("past", "participle"):
        return False
    before = frame.low(position - 1)
    if before in DETERMINERS or before.endswith("'s") or before in PREPOSITIONS:
        return False
    return after in DETERMINERS or after in ("him", "them", "us", "me", "that")


def is_cue_word(frame: Frame, position: int) -> bool:
    """Say whether "that" behind a word opens reported words: a verb of saying, a weekday, a medium."""
    return frame.low(position) in CUE_FORMS or frame.low(position) in WEEKDAYS or frame.low(position) in MEDIA


def is_cue_verb(frame: Frame, position: int) -> bool:
    """Say whether a word can only be a verb of saying in a full clause."""
    form = CUE_FORMS.get(frame.low(position))
    if form is None or frame.is_capital(position) or frame.low(position - 1) in DETERMINERS:
        return False
    return form.form == "past" and frame.low(position + 1) not in PREPOSITIONS


def leads_to_medium(frame: Frame, position: int) -> bool:
    """Say whether a preposition leads to a time or to where words were said: "on Monday", "in a statement"."""
    for step in range(1, 6):
        low = frame.low(position + step)
        if low in WEEKDAYS or low in MEDIA or (step < 3 and low in TIME_WORDS):
            return True
        if not frame.is_word(position + step) or low in PREPOSITIONS:
            return False
    return False

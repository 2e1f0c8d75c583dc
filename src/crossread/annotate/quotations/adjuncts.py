"""Reads what stands between a verb of saying and the words themselves: who was told, when, and where it was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.annotate.lang.en_speech import (
    AUXILIARIES,
    COMPLEMENTIZERS,
    DETERMINERS,
    DISTANT_MEDIA,
    EVERYBODY_TOLD,
    MEDIA,
    MEDIUM_PREPOSITIONS,
    MONTHS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    WEEKDAYS,
)
from crossread.annotate.lang.en_verbs import CUE_FORMS
from crossread.annotate.quotations.addressees import addressee_at
from crossread.annotate.quotations.cues import is_adverb
from crossread.annotate.quotations.frames import QUOTE, Frame
from crossread.annotate.quotations.phrases import LONGEST_ADJUNCT, Range

Follows = Literal["end", "quote", "colon", "comma", "that", "adverbial", "clause"]


@dataclass(frozen=True, slots=True)
class Adjuncts:
    """What follows a verb of saying: the words proper begin at ``start``; ``follows`` says with what."""

    start: int
    follows: Follows
    addressee: Range | None = None
    medium: Range | None = None
    time: Range | None = None


def adjuncts_after(frame: Frame, last: int, lemma: str) -> Adjuncts:
    """Read on from the last word of a cue to the words it introduces.

    Args:
        frame: a row of words.
        last: the last word of the cue.
        lemma: the base form of its verb.

    Returns:
        Where the words begin, and the addressee, the medium and the time printed before them.
    """
    position = last + 1
    addressee = addressee_at(frame, position, lemma)
    if addressee is not None:
        position = addressee[1] + 1
    medium: Range | None = None
    time: Range | None = None
    for _ in range(4):
        end = _time_end(frame, position)
        if end is not None:
            time = time or (position, end)
            position = end + 1
            continue
        found = medium_at(frame, position) or _platform_at(frame, position, lemma)
        if found is None:
            break
        medium = medium or found
        position = found[1] + 1
    if position > last + 1 or frame.low(position) in PREPOSITIONS:
        position = _skip_to_that(frame, position)
    if is_adverb(frame.low(position)) and frame.low(position + 1) in ("", ".", ",", ":", QUOTE):
        position += 1
    follows = _follows(frame, position)
    if follows == "comma":
        behind = _behind_parenthesis(frame, position)
        if behind is not None:
            return Adjuncts(behind, _follows(frame, behind), addressee, medium, time)
    if follows in ("adverbial", "comma"):
        quote = _quote_further_on(frame, position)
        if quote is not None:
            return Adjuncts(quote, "quote", addressee, medium, time)
    return Adjuncts(position, follows, addressee, medium, time)


def _behind_parenthesis(frame: Frame, comma: int) -> int | None:
    """Find a "that" behind what two commas set apart: "said, when asked, that"; "answered, she said, that".

    Args:
        frame: a row of words.
        comma: the first of the commas.

    Returns:
        The position of "that", or None.
    """
    for position in range(comma + 2, min(len(frame), comma + LONGEST_ADJUNCT)):
        low = frame.low(position)
        if low in (QUOTE, ";", ":", ".") or low == "who" or low == "which":
            return None
        if low == ",":
            return position + 1 if frame.low(position + 1) == "that" else None
    return None


def _quote_further_on(frame: Frame, position: int) -> int | None:
    """Find a passage behind a longer adjunct ("said, pointing at the door, ..."): the sign in front of it."""
    for step in range(1, LONGEST_ADJUNCT):
        low = frame.low(position + step)
        if low == QUOTE:
            return position + step - 1 if frame.low(position + step - 1) in (",", ":") else None
        form = CUE_FORMS.get(low)
        if low in (".", ";", "") or (
            form is not None and form.form != "gerund" and not frame.is_capital(position + step)
        ):
            return None
    return None


def _follows(frame: Frame, position: int) -> Follows:
    """Say what kind of thing begins at a word."""
    low = frame.low(position)
    if position >= len(frame) or low in (".", "!", "?", ";", "…"):
        return "end"
    if low == QUOTE:
        return "quote"
    if low == ":":
        return "colon"
    if low == ",":
        return "quote" if frame.low(position + 1) == QUOTE else "comma"
    if low in COMPLEMENTIZERS and low != "when":
        return "that"
    if low == "to":
        return "adverbial" if _is_toward(frame, position + 1) else "clause"
    if low in PREPOSITIONS or low in (
        "when",
        "while",
        "because",
        "and",
        "but",
        "although",
        "though",
        "(",
        "—",
        "–",
        "-",
    ):
        return "adverbial"
    return "clause"


def _is_toward(frame: Frame, position: int) -> bool:
    """Say whether "to" leads to somebody ("to reporters") and not to a verb ("to go")."""
    low = frame.low(position)
    return low in DETERMINERS or low in OBJECT_PRONOUNS or low in EVERYBODY_TOLD or frame.is_capital(position)


def _time_end(frame: Frame, position: int) -> int | None:
    """Find the last word of a time expression: "late Thursday", "on May 22", "two weeks ago"."""
    start = position
    after = frame.low(position + 1)
    dated = after in WEEKDAYS or after in MONTHS or after in ("late", "early")
    if dated and frame.low(position) in ("on", "in", "during", "since"):
        position += 1
    last = None
    while position < len(frame) and position - start < 7:
        low = frame.low(position)
        digits = low.rstrip("thsndr").isdigit()
        if low in TIME_WORDS or (digits and last is not None):
            last = position
        elif low == "," and last is not None and frame.low(position + 1).isdigit():
            pass
        elif not (digits or (low in ("two", "three", "four", "five", "a", "few", "the", "in") and last is None)):
            break
        position += 1
    if (
        last is not None
        and frame.low(start) not in TIME_WORDS
        and frame.low(start) not in ("on", "in", "during", "since")
    ):
        return last if frame.low(last) == "ago" else None
    return last


def medium_at(frame: Frame, position: int) -> Range | None:
    """Read where something was said, if that begins at a word: "in a statement", "on Truth Social".

    Args:
        frame: a row of words.
        position: the word it would begin with.

    Returns:
        First and last word, or None.
    """
    if frame.low(position) not in MEDIUM_PREPOSITIONS and frame.low(position) not in ("by", "from"):
        return None
    last = None
    for step in range(1, 8):
        low = frame.low(position + step)
        if not frame.is_word(position + step) or low == "that" or low in AUXILIARIES or low in SUBJECT_PRONOUNS:
            break
        if low in PREPOSITIONS:
            break
        if low in MEDIA:
            last = position + step
        elif last is not None:
            break
    if last is None or (frame.low(position) in ("by", "from") and frame.low(last) not in DISTANT_MEDIA):
        return None
    if frame.low(last + 1) in ("with", "to", "for") and frame.is_capital(last + 2):
        last += 2
        while frame.is_capital(last + 1) and frame.is_word(last + 1) and frame.low(last + 1) not in WEEKDAYS:
            last += 1
    return (position, last)


def _platform_at(frame: Frame, position: int, lemma: str) -> Range | None:
    """Read the name of a platform behind a verb of writing: "wrote on Chirper"."""
    if lemma not in ("write", "post", "tweet", "repost", "share") or frame.low(position) not in ("on", "in"):
        return None
    last = position
    while frame.is_capital(last + 1) and frame.is_word(last + 1) and frame.low(last + 1) not in WEEKDAYS | MONTHS:
        last += 1
    return (position, last) if last > position else None


def _skip_to_that(frame: Frame, position: int) -> int:
    """Go on to a "that" which opens the reported words behind a longer adjunct; stay where there is none."""
    if frame.low(position) not in PREPOSITIONS:
        return position
    for step in range(1, LONGEST_ADJUNCT):
        low = frame.low(position + step)
        if low == "that" and frame.low(position + step - 1) not in PREPOSITIONS:
            return position + step
        if low == "," and frame.low(position + step + 1) == "that":
            return position + step + 1
        if low in (",", ":", QUOTE, ".", ";", "") or low in AUXILIARIES or (low in CUE_FORMS and step > 1):
            return position
    return position

"""Finds speakers beside quoted words where no known verb of saying helps: "...," Soto sang; "..." — Ana Soto."""

from __future__ import annotations

from crossread.annotate.lang.en_speakers import NO_SPEAKERS, TITLE_WORDS
from crossread.annotate.lang.en_speech import DETERMINERS, PLAIN_PASTS, PREPOSITIONS, SUBJECT_PRONOUNS
from crossread.annotate.quotations.frames import QUOTE, Frame
from crossread.annotate.quotations.marks import ALL_MARKS
from crossread.annotate.quotations.phrases import DASHES, Phrase
from crossread.annotate.quotations.terms import is_title_case

# A signature behind a dash is a short name; longer words there go on with the sentence.
_LONGEST_SIGNATURE = 8
# So is the label in front of a headline's colon.
_LONGEST_LABEL = 4


def unknown_verb(frame: Frame, quote: int) -> tuple[Phrase, int] | None:
    """Find a name or pronoun and a verb directly behind quoted words that lead on: "Never," Soto sang.

    Args:
        frame: a row of words.
        quote: the position of the passage.

    Returns:
        Who speaks and the position of the verb, or None.
    """
    passage = frame.quotes[quote]
    if passage.content.of(frame.text).rstrip(ALL_MARKS + " ")[-1:] not in tuple(",?!"):
        return None
    if is_title_case(frame.text, passage.content):
        return None
    first = quote + 1
    if frame.low(first) in SUBJECT_PRONOUNS:
        return (Phrase(first, first, first, first), first + 1) if _is_verb(frame, first + 1) else None
    last = first
    while frame.is_capital(last) and frame.is_word(last):
        last += 1
    if last == first or not _is_verb(frame, last):
        return None
    return Phrase(first, last - 1, first, last - 1), last


def _is_verb(frame: Frame, position: int) -> bool:
    low = frame.low(position)
    return frame.is_word(position) and not frame.is_capital(position) and (
        low in PLAIN_PASTS or (low.endswith(("ed", "s")) and len(low) > 3) or low in ("sang", "rang", "read")
    )  # fmt: skip


def signature(frame: Frame, quote: int) -> tuple[Phrase, int] | None:
    """Find a name behind quoted words and a dash, to the end of the frame: "Never." — Ana Soto, Hull.

    Args:
        frame: a row of words.
        quote: the position of the passage.

    Returns:
        Who speaks and the position of the dash, or None.
    """
    dash = quote + 1
    if frame.low(dash) not in DASHES or not frame.is_capital(dash + 1) or len(frame) - dash > _LONGEST_SIGNATURE:
        return None
    last = dash + 1
    while frame.is_capital(last + 1) and frame.is_word(last + 1):
        last += 1
    if frame.low(last + 1) not in ("", ".", ",") or any(low == QUOTE for low in frame.lows[dash:]):
        return None
    return Phrase(dash + 1, last, dash + 1, last), dash


def label(frame: Frame, quote: int) -> tuple[Phrase, int] | None:
    """Find a speaker in front of a colon that opens a headline: 'Varga: Talks "are over"'.

    Args:
        frame: a row of words.
        quote: the position of a passage behind the colon.

    Returns:
        Who speaks and the position of the colon, or None.
    """
    first = _after_bullet(frame)
    colon = next((i for i in range(first, quote) if frame.low(i) == ":"), 0)
    if colon <= first or frame.low(colon - 1) in NO_SPEAKERS:
        return None
    comma = next((i for i in range(first, colon) if frame.low(i) == ","), None)
    if comma is not None:
        return _described_label(frame, first, comma, colon) if quote == colon + 1 else None
    if any(low in DETERMINERS or low in PREPOSITIONS for low in frame.lows[first:colon]):
        return None  # "MOVE OF THE DAY:" is a heading
    if colon - first > _LONGEST_LABEL or not all(frame.is_word(i) for i in range(first, colon)):
        return None
    named = colon - first >= 2 and all(frame.is_capital(i) for i in range(first, colon))
    if not named and frame.low(colon - 1) not in TITLE_WORDS:
        return None
    return Phrase(first, colon - 1, first, colon - 1), colon


def _described_label(frame: Frame, first: int, comma: int, colon: int) -> tuple[Phrase, int] | None:
    """Read a label with what its speaker is or does: 'Ana Soto, cutter: "No."', 'Soto, speaking in Hull: "No."'."""
    if not 0 < comma - first <= _LONGEST_LABEL or colon - comma > _LONGEST_SIGNATURE:
        return None
    if not all(frame.is_word(i) and frame.is_capital(i) for i in range(first, comma)):
        return None
    if any(not frame.is_word(i) and frame.low(i) != "," for i in range(comma, colon)):
        return None
    return Phrase(first, colon - 1, first, comma - 1, comma + 1), colon


def _after_bullet(frame: Frame) -> int:
    """Give the first word behind a dash, a bullet or a time of day that opens a line."""
    if frame.low(0) in DASHES or frame.low(0) in ("•", "*"):
        return 1
    if frame.low(0).isdigit() and frame.low(1) in (":", ".") and frame.low(2).isdigit():
        return 3
    return 0


def turn(frame: Frame) -> tuple[Phrase, int] | None:
    """Find the speaker of a turn in a transcript ("VARGA: We will see.").

    Args:
        frame: a row of words.

    Returns:
        Who speaks and the position of the colon, or None.
    """
    colon = next((i for i in range(1, min(len(frame), _LONGEST_LABEL + 1)) if frame.low(i) == ":"), None)
    if colon is None or colon + 2 >= len(frame) or frame.low(colon - 1) in NO_SPEAKERS:
        return None
    shouted = all(frame.is_word(i) and frame.word(i).isupper() for i in range(colon)) and len(frame.word(colon - 1)) > 1
    return (Phrase(0, colon - 1, 0, colon - 1), colon) if shouted and frame.low(colon + 1) != QUOTE else None

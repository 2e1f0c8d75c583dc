"""Finds where attributed words begin and end, and which words cannot be part of them."""

from __future__ import annotations

from collections.abc import Mapping

from crossread.annotate.lang.en_speech import AUXILIARIES, PLAIN_PASTS, SUMMING_UP
from crossread.annotate.lang.en_verbs import CUE_FORMS
from crossread.annotate.quotations.adjuncts import Adjuncts
from crossread.annotate.quotations.frames import QUOTE, Frame
from crossread.annotate.quotations.marks import ALL_MARKS
from crossread.annotate.quotations.phrases import DASHES, Range
from crossread.model.spans import Extent

# A dateline is at most this many words and signs long ("ST. ORLA, Vell, Sept. 26 (Agency) -").
_LONGEST_DATELINE = 14
# Words that begin something new behind a comma.
_NEW_CLAUSE = frozenset(
    {"and", "but", "which", "who", "adding", "citing", "noting", "while", "as", "though", "although"}
)


def after_dateline(frame: Frame) -> int:
    """Give the first word behind a dateline such as "HULL (Agency) -" at the head of a frame; 0 without one."""
    shouted = frame.lows[0].isalpha() and len(frame.lows[0]) > 2 and frame.word(0).isupper()
    for position in range(1, min(len(frame) - 1, _LONGEST_DATELINE)):
        if frame.low(position) == ":" and shouted:
            return position + 1
        if frame.low(position) in DASHES:
            return position + 1 if shouted or frame.low(position - 1) == ")" else 0
    return 0


def clause_left(frame: Frame, last: int) -> int:
    """Find where the clause begins that ends at a word in front of a cue."""
    position = last
    while position > 0 and frame.low(position - 1) not in (";",):
        position -= 1
    start = after_dateline(frame) if position == 0 else 0
    return start if 0 < start <= last else position


def _widen_left(frame: Frame, quote: int) -> int:
    """Take in the reporter's words in front of a passage when they are one clause with it; else the passage alone."""
    return quote if quote == 0 or frame.low(quote - 1) in (":", ";", ".") else clause_left(frame, quote)


def left_piece(frame: Frame, start: int, cuts: Mapping[int, bool]) -> Range | None:
    """Give the words in front of a clause, up to the sign that parts them from it."""
    last = start - 1
    low = frame.low(last)
    if low == "as" and frame.low(last - 1) == ",":
        last -= 1
        low = ","
    if low in DASHES and frame.low(last - 1) == ",":
        last -= 1  # "...", - wrote Tarn
    if low in (",",) or low in DASHES:
        last -= 1
    elif low != QUOTE:
        return None
    if last < 0 or frame.low(last) in (",", ";", ":"):
        return None
    if frame.low(last) == QUOTE:
        first = last
        return (_widen_left(frame, first), last)
    return (clause_left(frame, last), last)


def right_half(frame: Frame, adjuncts: Adjuncts, left: Range) -> Range | None:
    """Give the second half of words with the cue in their middle."""
    if adjuncts.follows == "quote":
        first = adjuncts.start + (1 if frame.low(adjuncts.start) == "," else 0)
        return (first, trim_end(frame, first, len(frame) - 1))
    if adjuncts.follows == "comma" and frame.low(left[1]) != QUOTE:
        first = adjuncts.start + 1
        if frame.low(first) in _NEW_CLAUSE or first >= len(frame) or _sums_up(frame, first):
            return None
        if goes_on(frame, first):
            return (first, trim_end(frame, first, len(frame) - 1))
    return None


def right_end(frame: Frame, first: int, cuts: Mapping[int, bool]) -> int:
    """Find where the words behind a cue end: with the frame, or before the next thing somebody says."""
    end = len(frame) - 1
    for position in range(first + 1, len(frame)):
        low = frame.low(position)
        if low in (";",):
            end = position - 1
            break
        if position in cuts and _parts_from(frame, position, shared=cuts[position]):
            end = position - 1
            break
        if low == "," and _sums_up(frame, position + 1):
            end = position - 1
            break
    return trim_end(frame, first, end)


def _parts_from(frame: Frame, position: int, *, shared: bool) -> bool:
    """Say whether a clause that begins at a word is beside the one before it, not part of it."""
    before = frame.low(position - 1)
    if shared and before in ("and", "but"):
        return True
    if before in ("but", "while", "and", ";", "although", "though", "whereas"):
        return (
            frame.low(position - 2) == ","
            or (position < len(frame) and frame.low(position) in CUE_FORMS)
            or before != "and"
        )
    return before == "," or before in DASHES or frame.low(position) == "according"


def _sums_up(frame: Frame, position: int) -> bool:
    if frame.low(position) == "part":
        return frame.low(position + 1) == "of"
    return frame.low(position) in ("a", "an") and any(frame.low(position + step) in SUMMING_UP for step in range(1, 4))


def trim_end(frame: Frame, first: int, last: int) -> int:
    """Cut signs and joining words off the end."""
    while last > first and (
        frame.low(last) in (",", ":", ";", ".", "but", "and", "while", "although", "though", "whereas")
        or frame.low(last) in DASHES
    ):
        last -= 1
    return last


def goes_on(frame: Frame, position: int) -> bool:
    """Say whether a clause goes on behind a cue between commas: "The vote, he said, was late"."""
    low = frame.low(position)
    return len(frame) - position > 2 and low not in _NEW_CLAUSE and not low.endswith("ing")


def ends_open_to_cue(text: str, content: Extent) -> bool:
    """Say whether quoted words end in a sign that leads on to "he said": a comma, a question, a dash."""
    return content.of(text).rstrip(ALL_MARKS + " ")[-1:] in tuple(",?!—–-…")


def has_verb(frame: Frame, first: int, last: int) -> bool:
    """Say whether some words hold a verb, so that they may be a clause."""
    for position in range(first, last + 1):
        low = frame.low(position)
        if low in AUXILIARIES or low in PLAIN_PASTS or low == QUOTE or low.endswith(("n't", "'s", "'re")):
            return True
        if position > first and len(low) > 3 and low.endswith(("ed", "es", "s")) and not frame.is_capital(position):
            return True
    return False

"""Finds the words that name a speaker in front of a verb of saying, without a parser."""

from __future__ import annotations

from crossread.annotate.lang.en_speakers import TITLE_WORDS
from crossread.annotate.lang.en_speech import (
    AUXILIARIES,
    CONTRACTED_SUBJECTS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    WEEKDAYS,
)
from crossread.annotate.lang.en_verbs import CUE_FORMS
from crossread.annotate.quotations.cues import is_adverb
from crossread.annotate.quotations.frames import QUOTE, Frame
from crossread.annotate.quotations.phrases import (
    DASHES,
    LONGEST_SUBJECT,
    RELATIVES,
    Phrase,
    is_cue_verb,
    is_cue_word,
    is_plain_past,
)
from crossread.annotate.quotations.starts import phrase_start

_ADVERBIALS = frozenset(
    {"for", "in", "at", "on", "during", "after", "when", "while", "though", "too", "as", "by", "like"}
)
_NOUNS_OF_TIME = frozenset(
    {"day", "days", "week", "month", "year", "weeks", "months", "years", "night", "morning", "evening"}
)
_OWNERS = frozenset({"his", "her", "their", "its", "my", "our", "your"})


def subject_before(frame: Frame, verb: int) -> Phrase | None:
    """Find the subject in front of a verb group.

    Args:
        frame: a row of words.
        verb: the first word of the verb group.

    Returns:
        The subject, or None where it is shared with an earlier verb, left out or unclear.
    """
    last = _before_time(frame, verb - 1)
    if last < 0:
        return None
    low = frame.low(last)
    if low in SUBJECT_PRONOUNS or low in CONTRACTED_SUBJECTS:
        return Phrase(last, last, last, last)
    if low == "that" and last > 0 and frame.is_word(last - 1) and not is_cue_word(frame, last - 1):
        return Phrase(last, last, last, last)
    if low == "," or low in DASHES:
        return _subject_before_comma(frame, last)
    first = phrase_start(frame, last)
    return None if first is None else Phrase(first, last, first, last)


def _before_time(frame: Frame, last: int) -> int:
    """Skip a time between subject and verb: "the mayor on Friday said"."""
    position = last
    while (
        position > 0
        and last - position < 4
        and frame.low(position) in TIME_WORDS
        and frame.low(position) not in _NOUNS_OF_TIME
    ):
        position -= 1
    if position < last and frame.low(position) in ("on", "in") and position > 0:
        position -= 1
    return position if position < last and frame.is_word(position) else last


def _subject_before_comma(frame: Frame, comma: int) -> Phrase | None:
    """Find a subject with an addition: "Ana Soto, the mayor of Hull, said"."""
    sign = frame.low(comma)
    end = comma - 1
    adverbial = True
    for _ in range(4):
        opening = end
        while opening >= 0 and comma - opening < LONGEST_SUBJECT:
            low = frame.low(opening)
            if low == sign or low in (QUOTE, ";", ":", "."):
                break
            opening -= 1
        if opening < 0 or frame.low(opening) != sign or opening == end:
            return None
        if not _is_addition(frame, opening + 1, end):
            return None
        adverbial = adverbial and _is_adverbial(frame, opening + 1, end)
        head_last = opening - 1
        first = phrase_start(frame, head_last)
        if first is not None and _names_before(frame, first):
            end = opening - 1
            continue
        if first is not None and _is_anchor(frame, first, head_last):
            last = head_last if adverbial else comma - 1
            return Phrase(first, last, first, head_last, None if adverbial else opening + 1)
        end = opening - 1
    return None


def _names_before(frame: Frame, first: int) -> bool:
    """Say whether a description itself follows a name and a comma: "Bo Ek, a professor at Hull, in Kent, said"."""
    if frame.low(first) not in ("a", "an", "the") or frame.low(first - 1) != ",":
        return False
    last = first - 2
    start = last
    while start >= 0 and frame.is_capital(start) and frame.is_word(start) and frame.low(start) not in WEEKDAYS:
        start -= 1
    return last - start in (2, 3) and frame.low(start) in ("", ",", "but", "and", QUOTE)


def _is_anchor(frame: Frame, first: int, last: int) -> bool:
    """Say whether a noun phrase may be the one that additions follow: a name or a described person, no place or age."""
    low = frame.low(first)
    if (low.isdigit() and first == last) or is_adverb(low) or low in TIME_WORDS:
        return False
    clean_left = frame.low(first - 1) in ("", ",", "but", "and", "while", "as", "that", ";", ":", QUOTE) or (
        frame.low(first - 1) not in PREPOSITIONS
    )
    group = frame.low(first - 1) in (",", "") and frame.low(first).endswith("s")
    return clean_left and (frame.is_capital(first) or group or low in DETERMINERS or low in SUBJECT_PRONOUNS)


def _is_addition(frame: Frame, first: int, last: int) -> bool:
    """Say whether the words between two commas only add to what stands before them (they hold no main verb)."""
    if frame.low(first) in RELATIVES:
        return True
    for position in range(first, last + 1):
        low = frame.low(position)
        if low in RELATIVES:
            return True
        if is_plain_past(frame, position) or is_cue_verb(frame, position):
            return False
        if is_plain_past(frame, position) or is_cue_verb(frame, position):
            return False
        if low in AUXILIARIES or (low in ("said", "says", "told", "added")) or low in SUBJECT_PRONOUNS:
            return frame.low(first) in ("when", "as", "while", "if", "after", "before", "speaking")
    return True


def _is_adverbial(frame: Frame, first: int, last: int) -> bool:
    """Say whether an addition is about the saying, not about who says it: "meanwhile", "for his part"."""
    low = frame.low(first)
    return low in _ADVERBIALS or is_adverb(low) or (low.endswith("ing") and len(low) > 4) or low in TIME_WORDS


def owner_before(frame: Frame, noun: int) -> Phrase | None:
    """Find the owner of a noun: "his claim", "the mayor's claim".

    Args:
        frame: a row of words.
        noun: the position of the noun.

    Returns:
        The owner, or None.
    """
    last = noun - 1
    if frame.is_word(last) and not frame.low(last).endswith(("'s", "s'")) and not frame.is_capital(last):
        last = last if frame.low(last) in _OWNERS else last - 1  # one adjective: "his latest claim"
    if frame.low(last) in _OWNERS:
        return Phrase(last, last, last, last)
    if not frame.low(last).endswith(("'s", "s'")):
        return None
    first = last
    while (
        first > 0 and (frame.is_capital(first - 1) or frame.low(first) not in DETERMINERS) and frame.is_word(first - 1)
    ):
        low = frame.low(first - 1)
        if low in PREPOSITIONS or low in SUBORDINATORS or low in AUXILIARIES or low in CUE_FORMS or last - first > 6:
            break
        if (
            not frame.is_capital(first - 1)
            and low not in DETERMINERS
            and frame.is_capital(first)
            and low not in TITLE_WORDS
        ):
            break
        first -= 1
    return Phrase(first, last, first, last)

"""Tells sources who are kept back from names, offices, bodies and groups."""

from __future__ import annotations

from crossread.annotate.lang.en_speakers import ALWAYS_ANONYMOUS, ANONYMITY_SIGNS, ANONYMOUS_NOUNS, GROUP_WORDS
from crossread.annotate.lang.en_speech import SUBJECT_PRONOUNS
from crossread.annotate.quotations.frames import Frame
from crossread.annotate.quotations.phrases import Phrase
from crossread.annotate.quotations.speakers import core_end

_INDEFINITE = frozenset(
    {"a", "an", "one", "another", "some", "several", "two", "three", "four", "five", "six", "many", "multiple"}
)
_PARTS_OF = frozenset({"one", "some", "two", "three", "several", "many", "most", "both", "another"})
_POINTING = frozenset({"the", "these", "those", "that", "this"})


def is_anonymous(frame: Frame, source: Phrase) -> bool:
    """Say whether a source is somebody who is not named: "two people familiar with the call", "a senior official".

    Args:
        frame: the row of words.
        source: the source.

    Returns:
        True for people kept back, False for names, offices, bodies and groups ("the ministry", "police", "analysts").
    """
    words = frame.lows[source.head_first : source.last + 1]
    core_last = core_end(frame, source)
    head = frame.low(core_last)
    if source.added is not None and _has_name(frame, source.added, source.last):
        return False
    if _has_person_name(frame, source.head_first, core_last):
        return False
    if head in _PARTS_OF and frame.low(core_last + 1) == "of":
        head = frame.low(min(core_last + 3, source.head_last))
    if head in ALWAYS_ANONYMOUS:
        return True
    phrase = " ".join(words)
    if any(sign in phrase for sign in ANONYMITY_SIGNS) and (
        head in ANONYMOUS_NOUNS or words[0] in _INDEFINITE | _POINTING
    ):
        return True
    if head not in ANONYMOUS_NOUNS or head in GROUP_WORDS:
        return False
    return words[0] in _INDEFINITE or words[0] in _POINTING or head.endswith("s") or head == "people"


def _has_name(frame: Frame, first: int, last: int) -> bool:
    """Say whether an addition begins with a name."""
    return frame.is_capital(first) and frame.is_capital(first + 1) and first < last


def _has_person_name(frame: Frame, first: int, last: int) -> bool:
    """Say whether a phrase ends with a name."""
    return frame.is_capital(last) and last > 0 and frame.low(last) not in SUBJECT_PRONOUNS and first <= last and (
        frame.low(last) not in ANONYMOUS_NOUNS
    )  # fmt: skip

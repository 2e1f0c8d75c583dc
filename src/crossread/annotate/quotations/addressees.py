"""Reads who was told: "told reporters that", "asked his deputy"."""

from __future__ import annotations

from crossread.annotate.lang.en_speech import (
    AUXILIARIES,
    COMPLEMENTIZERS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TAKES_ADDRESSEE,
    WEEKDAYS,
)
from crossread.annotate.quotations.frames import QUOTE, Frame
from crossread.annotate.quotations.phrases import LONGEST_ADJUNCT, Range

_ALWAYS_ADDRESSED = frozenset({"tell", "inform", "notify", "assure", "remind", "reassure"})
_ENDS_ADDRESSEE = frozenset(
    {"to", "of", "about", "against", "not", "over", "for", "by", "in", "on", "at", "during", "after"}
)


def addressee_at(frame: Frame, first: int, lemma: str) -> Range | None:
    """Read who was told."""
    if lemma not in TAKES_ADDRESSEE:
        return None
    low = frame.low(first)
    if not frame.is_word(first) or low in COMPLEMENTIZERS or low in PREPOSITIONS or low in AUXILIARIES:
        return None
    last = _addressee_end(frame, first)
    if last is None:
        return None
    after = frame.low(last + 1)
    sure = (
        (lemma == "ask" and after in ("", ".") and frame.low(last) not in ("question", "questions"))
        or after in COMPLEMENTIZERS
        or after in ("to", "not", "about", "of", "against", ":", QUOTE)
        or after == ","
    )
    return (first, last) if lemma in _ALWAYS_ADDRESSED or (sure and lemma != "promise") else None


def _addressee_end(frame: Frame, first: int) -> int | None:
    """Find the last word of who was told."""
    if frame.low(first) in OBJECT_PRONOUNS:
        plain = frame.low(first) != "her" or not frame.is_word(first + 1) or frame.low(first + 1) in (
            COMPLEMENTIZERS | SUBJECT_PRONOUNS | DETERMINERS | {"to", "not", "on", "in"}
        )  # fmt: skip
        if plain:
            return first
    last = first
    for position in range(first + 1, min(len(frame), first + LONGEST_ADJUNCT)):
        low = frame.low(position)
        linked = frame.low(position - 1) in ("and", "of", "'s", "from")
        if not frame.is_word(position) or low in COMPLEMENTIZERS or low in WEEKDAYS or low in SUBJECT_PRONOUNS:
            break
        if (
            (low in DETERMINERS and not linked)
            or low in _ENDS_ADDRESSEE
            or low in AUXILIARIES
            or low in ("late", "last")
        ):
            break
        if not linked and _begins_clause(frame, position):
            break
        last = position
    if frame.low(last) in ("and", "from"):
        last -= 1
    return last if last >= first else None


def _begins_clause(frame: Frame, position: int) -> bool:
    """Say whether a name behind a plural begins the reported clause: "told reporters Ek would"."""
    before = frame.low(position - 1)
    plural = before.endswith("s") and "'" not in before and before not in DETERMINERS
    return plural and frame.is_capital(position) and not frame.is_capital(position - 1)

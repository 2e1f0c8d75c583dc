"""Decides which reported clauses without quotation marks are quotations, and where they begin and end."""

from __future__ import annotations

from crossread.annotate.lang.en_speech import (
    AUXILIARIES,
    DETERMINERS,
    NOT_REPORTED,
    PLAIN_PASTS,
    REPORTED_ACTS,
    REPORTED_MIND,
    SPEECH_WITH_OBJECT,
    SUBJECT_PRONOUNS,
    SUMMING_UP,
)
from crossread.annotate.quotations.edges import has_verb
from crossread.annotate.quotations.frames import QUOTE, Frame
from crossread.annotate.quotations.readings import Attribution
from crossread.model.spans import Extent


def clause_of(frame: Frame, attribution: Attribution) -> list[Extent]:
    """Give the reported clause of an attribution, without "that".

    Args:
        frame: the row of words it stands in.
        attribution: cue, source and attributed words.

    Returns:
        The pieces of the clause; none if the attribution is no indirect quotation: it holds quoted words, is denied
        ("did not say"), supposed ("would say"), thought rather than said, or names a thing rather than a fact.
    """
    if not attribution.pieces or attribution.source is None or attribution.negated or attribution.modal:
        return []
    if attribution.lemma in NOT_REPORTED or not _reports_speech(frame, attribution):
        return []
    before = attribution.source.first - 1
    if frame.low(before + 1) == "who" and frame.low(before) in (
        "those",
        "people",
        "anyone",
        "everyone",
        "one",
        "somebody",
    ):
        return []  # nobody in particular
    if frame.low(before) in SUMMING_UP or frame.low(attribution.source.head_last) in SUMMING_UP:
        return []
    if frame.tree is None and attribution.lemma.endswith(" that") and (before < 0 or frame.low(before) == ","):
        return []  # "His claim that ... was false": where the claim ends is not sure
    parts = []
    for first, last in attribution.pieces:
        if any(low == QUOTE for low in frame.lows[first : last + 1]):
            return []
        while frame.low(first) in ("that", "but", "and", "yet", "so") and first < last:
            first += 1
        parts.append(frame.extent(first, last))
    return parts


def _is_clause(frame: Frame, first: int, last: int) -> bool:
    """Say whether words hold a finite verb, more strictly than for words in front of a cue: "two deaths" do not."""
    for position in range(first, last + 1):
        low, after = frame.low(position), frame.low(position + 1)
        if low in AUXILIARIES or low in PLAIN_PASTS or low.endswith(("n't", "'re", "'s", "'ve", "'ll")):
            return True
        if position > first and not frame.is_capital(position):
            if low.endswith("ed") and len(low) > 4:
                return True
            if low.endswith("s") and (
                after in DETERMINERS or after in SUBJECT_PRONOUNS or after in ("to", "not", "", ".")
            ):
                return after not in ("", ".") or position > first + 1
    return frame.low(first) in SUBJECT_PRONOUNS


def _reports_speech(frame: Frame, attribution: Attribution) -> bool:
    """Say whether the words are reported as said."""
    first, last = attribution.pieces[0]
    if attribution.place == "middle":
        last = attribution.pieces[-1][1]
    lemma = attribution.lemma
    if attribution.sense == "say":
        return lemma in SPEECH_WITH_OBJECT or _is_clause(frame, first, last) or frame.low(first) in ("to", "not")
    if attribution.sense == "act":
        if lemma in ("point", "ask", "tell"):
            return _is_clause(frame, first, last) or frame.low(first) in ("to", "not")
        return lemma in REPORTED_ACTS and last > first
    return lemma in REPORTED_MIND and attribution.adjuncts.follows == "that" and has_verb(frame, first, last)

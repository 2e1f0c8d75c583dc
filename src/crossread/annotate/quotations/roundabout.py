"""Reads sources that are no subject of their verb: "was told by X", "quoted X as saying", "the claim by X"."""

from __future__ import annotations

from collections.abc import Mapping

from crossread.annotate.lang.en_speech import NOUN_CUES, QUOTING, TAKES_ADDRESSEE
from crossread.annotate.lang.en_verbs import CUE_FORMS
from crossread.annotate.quotations.adjuncts import Adjuncts, adjuncts_after
from crossread.annotate.quotations.cues import Cue
from crossread.annotate.quotations.edges import left_piece, right_end
from crossread.annotate.quotations.followers import phrase_after
from crossread.annotate.quotations.frames import QUOTE, Frame
from crossread.annotate.quotations.phrases import Phrase, Range
from crossread.annotate.quotations.readings import Attribution
from crossread.annotate.quotations.subjects import owner_before, subject_before

# Words between "quoted" and "as saying".
_LONGEST_QUOTED = 24


def roundabout(frame: Frame, cues: list[Cue], cuts: Mapping[int, bool]) -> list[Attribution]:
    """Find the attributions of a frame whose source is not the subject of the cue.

    Args:
        frame: a row of words.
        cues: its verbs of saying, passive ones too.
        cuts: where other attributions begin.

    Returns:
        Attributions in no particular order.
    """
    found = [made for cue in cues if cue.passive and (made := _told_by(frame, cue, cuts)) is not None]
    found.extend(_quoted_as_saying(frame, cuts))
    found.extend(_noun_cues(frame, cuts))
    return found


def _told_by(frame: Frame, cue: Cue, cuts: Mapping[int, bool]) -> Attribution | None:
    """Read "was told by the tower that ...", "were assured that ..."; without "by" nobody is the source."""
    source, last = None, cue.last
    if frame.low(cue.verb + 1) == "by":
        source = _to_that(frame, phrase_after(frame, cue.verb + 2))
        last = source.last if source is not None else last
    elif frame.low(cue.last + 1) == "by":
        return None
    after = frame.low(last + 1)
    takes = cue.form.lemma in TAKES_ADDRESSEE and after in ("that", "to", "not")
    if not takes and not (source is not None and frame.low(last + 1) == "as" and frame.low(last + 2) == QUOTE):
        return None
    first = last + 1
    piece = (first, right_end(frame, first, cuts))
    hearer = subject_before(frame, cue.first) if takes else None
    addressee = None if hearer is None else (hearer.first, hearer.last)
    adjuncts = Adjuncts(first, "that" if takes else "quote", addressee)
    return Attribution(
        (cue.first, cue.last), cue.form.lemma, cue.form.sense, "after", source, (piece,), adjuncts,
        cue.negated, cue.modal,
    )  # fmt: skip


def _to_that(frame: Frame, phrase: Phrase | None) -> Phrase | None:
    """End a noun phrase before the "that" or "to" which opens the words it is the source of."""
    if phrase is None:
        return None
    stop = next((i for i in range(phrase.first + 1, phrase.last + 1) if frame.low(i) in ("that", "to")), None)
    return phrase if stop is None else Phrase(phrase.first, stop - 1, phrase.first, min(phrase.head_last, stop - 1))


def _quoted_as_saying(frame: Frame, cuts: Mapping[int, bool]) -> list[Attribution]:
    """Read "the paper quoted the mayor as saying ..." and "the mayor was quoted by the paper as saying ..."."""
    found: list[Attribution] = []
    for position, low in enumerate(frame.lows):
        form = CUE_FORMS.get(low)
        if form is None or form.form != "gerund" or form.sense != "say" or frame.low(position - 1) != "as":
            continue
        verb = next(
            (i for i in range(position - 2, max(-1, position - _LONGEST_QUOTED), -1) if frame.low(i) in QUOTING), None
        )
        if verb is None:
            continue
        adjuncts = adjuncts_after(frame, position, "say")
        first = adjuncts.start + (1 if frame.low(adjuncts.start) in (",", ":") else 0)
        source, relay = _quoted(frame, verb, position - 1)
        if source is None:
            continue
        cue = (position, position)
        if adjuncts.follows == "end":
            left = left_piece(frame, min(source.first, verb if relay is None else relay.first), cuts)
            if left is not None:
                found.append(Attribution(cue, form.lemma, "say", "before", source, (left,), adjuncts))
            continue
        if first >= len(frame):
            continue
        piece = (first, right_end(frame, first, cuts))
        found.append(Attribution(cue, form.lemma, "say", "after", source, (piece,), adjuncts))
        if relay is not None:
            whole: Range = (source.first, piece[1])
            found.append(Attribution((verb, verb), "quote", "say", "after", relay, (whole,), adjuncts))
    return found


def _quoted(frame: Frame, verb: int, end: int) -> tuple[Phrase | None, Phrase | None]:
    """Give who is quoted and who quotes; ``end`` is where "as" stands."""
    helper = frame.low(verb - 1)
    if helper in ("was", "were", "is", "are", "been", "being"):
        first = verb - 1
        while first > 0 and frame.low(first - 1) in ("has", "have", "had", "also", "been", "later"):
            first -= 1
        relay = phrase_after(frame, verb + 2) if frame.low(verb + 1) == "by" else None
        return subject_before(frame, first), relay if relay is None or relay.last < end else None
    source = phrase_after(frame, verb + 1)
    if source is None or source.first > end:
        return None, None
    if source.last >= end:
        source = Phrase(source.first, end - 1, source.first, end - 1)
    return source, subject_before(frame, verb)


def _noun_cues(frame: Frame, cuts: Mapping[int, bool]) -> list[Attribution]:
    """Read nouns of saying with an owner: "the mayor's claim that the bridge is safe", "a claim by the mayor that"."""
    found = []
    for position, low in enumerate(frame.lows):
        if low not in NOUN_CUES:
            continue
        that = position + 1
        owner = None
        if frame.low(that) in ("by", "from"):
            owner = _to_that(frame, phrase_after(frame, position + 2))
            that = owner.last + 1 if owner is not None else that
        elif frame.low(that) == "that":
            owner = owner_before(frame, position)
        if owner is None or frame.low(that) != "that":
            continue
        last = _clause_end(frame, position, that, cuts)
        adjuncts = Adjuncts(that, "that")
        made = Attribution((position, position), f"{low} that", "say", "after", owner, ((that, last),), adjuncts)
        found.append(made)
    return found


def _clause_end(frame: Frame, noun: int, that: int, cuts: Mapping[int, bool]) -> int:
    """Find where the clause that hangs on a noun ends: before the verb that the noun is the subject of."""
    last = right_end(frame, that, cuts)
    tree = frame.tree
    head = None if tree is None else tree.token(noun)
    if tree is None or head is None:
        return last
    clauses = [c for c in tree.syntax.children(head, ("acl", "ccomp")) if tree.position(c) > that]
    span = tree.span(tree.syntax.subtree(clauses[0])) if clauses else None
    while span is not None and span[1] > that and not frame.is_word(span[1]) and frame.low(span[1]) != QUOTE:
        span = (span[0], span[1] - 1)
    return min(last, span[1]) if span is not None and span[1] > that else last

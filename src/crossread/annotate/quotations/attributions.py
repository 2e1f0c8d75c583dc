"""Finds who says what inside one frame: cue, source and the words attributed, marked or not.

The rules follow the attribution relation of PARC 3.0 and PolNeAR (Pareti 2016; Newell et al. 2018): a source, a cue and
a content, whose order is source-cue-content, content-source-cue, content-cue-source, or content on both sides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crossread.annotate.lang.en_speech import COMMENTS, MEDIA, TEXT_SAYS
from crossread.annotate.quotations.according import according_to, source_openers
from crossread.annotate.quotations.adjuncts import Adjuncts, adjuncts_after
from crossread.annotate.quotations.beside import label, signature, turn, unknown_verb
from crossread.annotate.quotations.cues import Cue, find_cues
from crossread.annotate.quotations.edges import (
    ends_open_to_cue,
    goes_on,
    has_verb,
    left_piece,
    right_end,
    right_half,
    trim_end,
)
from crossread.annotate.quotations.frames import QUOTE, Frame
from crossread.annotate.quotations.parsed import parsed_words
from crossread.annotate.quotations.phrases import DASHES, Range
from crossread.annotate.quotations.readings import TURN, Attribution, Place
from crossread.annotate.quotations.roundabout import roundabout
from crossread.annotate.quotations.sources import Found, sources
from crossread.annotate.quotations.subjects import owner_before


def attributions_of(frame: Frame, *, transcript: bool = False) -> list[Attribution]:
    """Find every attribution of a frame.

    Args:
        frame: a row of words.
        transcript: whether the report is the transcript of a talk ("VARGA: We will see.").

    Returns:
        Attributions in the order of their cues.
    """
    taken = turn(frame) if transcript else None
    if taken is not None:
        source, colon = taken
        piece = (colon + 1, len(frame) - 1)
        return [Attribution((colon, colon), TURN, "say", "after", source, (piece,), Adjuncts(colon + 1, "clause"))]
    cues = find_cues(frame)
    found = sources(frame, cues)
    cuts = {f.start: f.shared for f in found}
    openers = source_openers(frame)
    cuts.update(dict.fromkeys((start for start, _ in openers), False))
    made = []
    for item in found:
        attribution = _attribution(frame, item, cuts)
        if attribution is not None and not _reads_aloud(frame, attribution):
            made.append(attribution)
    made.extend(according_to(frame, openers, cuts))
    made.extend(_beside_quotes(frame, made))
    made.extend(roundabout(frame, cues, cuts))
    made.extend(_owned_comments(frame))
    made.sort(key=lambda a: a.cue)
    return made


def _owned_comments(frame: Frame) -> list[Attribution]:
    """Read 'the mayor's "step up" comment': the words are the owner's, whoever speaks of them."""
    found = []
    for quote in frame.quotes:
        owner = owner_before(frame, quote) if frame.low(quote + 1) in COMMENTS else None
        if owner is not None:
            piece = (quote, quote)
            adjuncts = Adjuncts(quote + 2, "end")
            cue = (quote + 1, quote + 1)
            found.append(Attribution(cue, frame.low(quote + 1), "say", "before", owner, (piece,), adjuncts))
    return found


def _reads_aloud(frame: Frame, attribution: Attribution) -> bool:
    """Say whether "read" is somebody's reading rather than what a text says."""
    source = attribution.source
    if attribution.lemma not in TEXT_SAYS:
        return False
    return source is None or not any(low in MEDIA for low in frame.lows[source.head_first : source.head_last + 1])


def _beside_quotes(frame: Frame, made: Sequence[Attribution]) -> list[Attribution]:
    """Attribute passages that no known cue reaches to the name right behind them."""
    reached = {p for a in made for first, last in a.pieces for p in range(first, last + 1)}
    found = []
    for quote in frame.quotes:
        if quote in reached:
            continue
        signed = signature(frame, quote) or label(frame, quote)
        beside = signed or unknown_verb(frame, quote)
        if beside is None:
            continue
        source, cue = beside
        adjuncts = adjuncts_after(frame, max(cue, source.last), "say")
        left = (cue + 1, trim_end(frame, cue + 1, len(frame) - 1)) if cue < quote else (quote, quote)
        right = None if signed else right_half(frame, adjuncts, left)
        pieces = (left,) if right is None else (left, right)
        place: Place = "after" if cue < quote else "before" if right is None else "middle"
        found.append(Attribution((cue, cue), frame.low(cue), "say", place, source, pieces, adjuncts))
    return found


def _attribution(frame: Frame, item: Found, cuts: Mapping[int, bool]) -> Attribution | None:
    """Find the words that belong to a cue."""
    cue = item.cue
    last = item.source.last if item.inverted and item.source else cue.last
    adjuncts = adjuncts_after(frame, last, cue.form.lemma if not item.inverted else "say")
    base = Attribution(
        (cue.first, cue.last), cue.form.lemma, cue.form.sense, "after", item.source, (), adjuncts, cue.negated,
        cue.modal, item.shared,
    )  # fmt: skip
    left = (
        None
        if item.shared and frame.low(item.start - 1) in ("and", "but", "or")
        else left_piece(frame, item.start, cuts)
    )
    if left is not None and _is_behind(frame, item, adjuncts, left):
        right = right_half(frame, adjuncts, left)
        pieces = (left,) if right is None else (left, right)
        return replace(base, place="before" if right is None else "middle", pieces=pieces)
    if item.inverted and item.start > 0:
        return None
    if frame.low(item.start - 1) == "as" and adjuncts.follows in ("comma", "adverbial"):
        behind = _behind_as(frame, adjuncts, cuts)
        if behind is not None:
            return replace(base, pieces=(behind,))
    piece = _right_piece(frame, adjuncts, cue, cuts)
    if piece is None:
        return replace(base, pieces=()) if adjuncts.follows == "colon" else None
    return replace(base, pieces=(piece,))


def _is_behind(frame: Frame, item: Found, adjuncts: Adjuncts, left: Range) -> bool:
    """Decide whether a cue looks back at the words before it ("..., he said") or forward ("In May, he said ...")."""
    if item.inverted:
        return True
    if item.source is not None and frame.low(item.source.first) in ("who", "which", "that"):
        return False
    quoted = frame.low(left[1]) == QUOTE
    passage = frame.quotes.get(left[1])
    ends_open = (passage is not None and ends_open_to_cue(frame.text, passage.content)) or (
        frame.low(left[1] + 1) in (",",) or frame.low(left[1] + 1) in DASHES
    )  # fmt: skip
    if item.cue.form.form == "gerund":
        return False
    if quoted and ends_open:
        return True
    if item.cue.form.sense == "act" and not quoted:
        return False
    if adjuncts.follows == "comma" and not quoted and goes_on(frame, adjuncts.start + 1):
        return True
    if adjuncts.follows in ("end", "adverbial", "comma"):
        return not quoted and has_verb(frame, *left)
    return False


def _right_piece(frame: Frame, adjuncts: Adjuncts, cue: Cue, cuts: Mapping[int, bool]) -> Range | None:
    """Give the words behind a cue."""
    first = adjuncts.start
    if adjuncts.follows == "end":
        return None
    if adjuncts.follows in ("colon", "quote") and frame.low(first) in (":", ","):
        first += 1
    elif adjuncts.follows == "comma" or (
        adjuncts.follows == "adverbial" and cue.form.sense == "say" and not _takes_any(cue)
    ):
        clause = parsed_words(frame, cue)
        if clause is None or clause[0] < first:
            return None
        first = clause[0]
    if cue.form.sense != "say" and adjuncts.addressee is not None and frame.low(first) in ("to", "not"):
        first = adjuncts.addressee[0]
    if first >= len(frame):
        return None
    last = right_end(frame, first, cuts)
    return (first, last) if last >= first else None


def _behind_as(frame: Frame, adjuncts: Adjuncts, cuts: Mapping[int, bool]) -> Range | None:
    """Give the clause behind "As Soto wrote in May, ..."."""
    comma = next((i for i in range(adjuncts.start, min(len(frame), adjuncts.start + 8)) if frame.low(i) == ","), None)
    if comma is None or comma + 1 >= len(frame):
        return None
    return (comma + 1, right_end(frame, comma + 1, cuts))


def _takes_any(cue: Cue) -> bool:
    """Say whether a verb takes a noun phrase with a preposition as its words ("warned of", "joked about")."""
    return cue.last > cue.verb

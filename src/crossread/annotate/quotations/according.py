"""Reads "according to X, ..." and "..., according to X", and what says the same in other words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crossread.annotate.lang.en_speech import AUXILIARIES, PLAIN_PASTS, SOURCE_OPENERS
from crossread.annotate.quotations.adjuncts import Adjuncts, adjuncts_after
from crossread.annotate.quotations.edges import clause_left, has_verb, right_end, right_half, trim_end
from crossread.annotate.quotations.followers import phrase_after
from crossread.annotate.quotations.frames import Frame
from crossread.annotate.quotations.parsed import parsed_phrase
from crossread.annotate.quotations.phrases import Range
from crossread.annotate.quotations.readings import Attribution, Place

_LEAST_CLAUSE = 2  # words of the shortest clause that follows a source without a comma
_MOST_ACCORDING = 8  # in one sentence; more is no prose


def source_openers(frame: Frame) -> list[Range]:
    """List the first and last word of every "according to", "in the words of", "as noted by", "per"."""
    found: list[Range] = []
    for position, low in enumerate(frame.lows):
        for words in SOURCE_OPENERS.get(low, ()):
            end = position + len(words)
            if frame.lows[position + 1 : end + 1] == words and (words or _is_per_source(frame, position)):
                found.append((position, end))
                break
    return found[:_MOST_ACCORDING]


def _is_per_source(frame: Frame, position: int) -> bool:
    """Say whether a lone "per" names a source ("..., per the institute") and no rate ("per day")."""
    opens = position == 0 or frame.low(position - 1) == ","
    return opens and (frame.is_capital(position + 1) or frame.low(position + 1) in ("the", "a", "an"))


def according_to(frame: Frame, openers: Sequence[Range], cuts: Mapping[int, bool]) -> list[Attribution]:
    """Read "according to X, ..." and "..., according to X"."""
    made = []
    for start, end in openers:
        at_front = start == 0 or not has_verb(frame, 0, start - 1) or frame.low(start - 1) == "but"
        source = phrase_after(frame, end + 1, before_clause=at_front)
        if source is not None and at_front and frame.low(source.last + 1) != ",":
            source = parsed_phrase(frame, end + 1) or source
        if source is None:
            continue
        piece: Range | None
        if at_front and (frame.low(source.last + 1) == "," or _goes_on(frame, source.last + 1)):
            first = source.last + (2 if frame.low(source.last + 1) == "," else 1)
            piece = (first, right_end(frame, first, cuts)) if first < len(frame) else None
        else:
            last = trim_end(frame, 0, start - 1)
            piece = (clause_left(frame, last), last) if start > 0 else None
        if piece is not None:
            adjuncts = adjuncts_after(frame, source.last, "say")
            place: Place = "after" if at_front else "before"
            pieces: tuple[Range, ...] = (piece,)
            half = None if at_front else _dangling_half(frame, adjuncts, piece)
            if half is not None and half[1] >= half[0] and not _has_verb_soon(frame, half):
                place, pieces = "middle", (piece, half)
            name = " ".join(frame.lows[start : end + 1])
            made.append(Attribution((start, end), name, "say", place, source, pieces, adjuncts))
    return made


def _goes_on(frame: Frame, first: int) -> bool:
    """Say whether a clause begins at a word right behind a source: "According to Ek the house was sold"."""
    return frame.is_word(first) and len(frame) - first > _LEAST_CLAUSE and frame.tree is not None


def _dangling_half(frame: Frame, adjuncts: Adjuncts, left: Range) -> Range | None:
    """Give the words behind "according to X," that the words before it need: "They discussed, ..., oil"."""
    low = frame.low(left[1])
    if adjuncts.follows == "comma" and (low.endswith("ed") or low in PLAIN_PASTS):
        return (adjuncts.start + 1, trim_end(frame, adjuncts.start + 1, len(frame) - 1))
    return right_half(frame, adjuncts, left)


def _has_verb_soon(frame: Frame, half: Range) -> bool:
    """Say whether words behind a comma are a clause of their own (a subject and its verb within four words)."""
    return any(frame.low(i) in AUXILIARIES for i in range(half[0] + 1, min(half[0] + 4, half[1])))

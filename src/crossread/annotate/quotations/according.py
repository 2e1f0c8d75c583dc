"""Reads "according to X, ..." and "..., according to X"."""

from __future__ import annotations

from collections.abc import Mapping

from crossread.annotate.lang.en_speech import AUXILIARIES, PLAIN_PASTS
from crossread.annotate.quotations.adjuncts import Adjuncts, adjuncts_after
from crossread.annotate.quotations.edges import clause_left, has_verb, right_end, right_half, trim_end
from crossread.annotate.quotations.followers import phrase_after
from crossread.annotate.quotations.frames import Frame
from crossread.annotate.quotations.phrases import Range
from crossread.annotate.quotations.readings import Attribution, Place

_MOST_ACCORDING = 8  # in one sentence; more is no prose


def according_starts(frame: Frame) -> list[int]:
    """List where "according to" stands."""
    if "according" not in frame.lows:
        return []
    starts = [i for i, low in enumerate(frame.lows) if low == "according" and frame.low(i + 1) == "to"]
    return starts[:_MOST_ACCORDING]


def according_to(frame: Frame, cuts: Mapping[int, bool]) -> list[Attribution]:
    """Read "according to X, ..." and "..., according to X"."""
    made = []
    for start in according_starts(frame):
        at_front = start == 0 or not has_verb(frame, 0, start - 1) or frame.low(start - 1) == "but"
        source = phrase_after(frame, start + 2, before_clause=at_front)
        if source is None:
            continue
        piece: Range | None
        if at_front and frame.low(source.last + 1) == ",":
            first = source.last + 2
            piece = (first, right_end(frame, first, cuts)) if first < len(frame) else None
        else:
            last = trim_end(frame, 0, start - 1)
            piece = (clause_left(frame, last), last)
        if piece is not None:
            adjuncts = adjuncts_after(frame, source.last, "say")
            place: Place = "after" if at_front else "before"
            pieces: tuple[Range, ...] = (piece,)
            half = None if at_front else _dangling_half(frame, adjuncts, piece)
            if half is not None and half[1] >= half[0] and not _has_verb_soon(frame, half):
                place, pieces = "middle", (piece, half)
            made.append(Attribution((start, start + 1), "according to", "say", place, source, pieces, adjuncts))
    return made


def _dangling_half(frame: Frame, adjuncts: Adjuncts, left: Range) -> Range | None:
    """Give the words behind "according to X," that the words before it need: "They discussed, ..., oil"."""
    low = frame.low(left[1])
    if adjuncts.follows == "comma" and (low.endswith("ed") or low in PLAIN_PASTS):
        return (adjuncts.start + 1, trim_end(frame, adjuncts.start + 1, len(frame) - 1))
    return right_half(frame, adjuncts, left)


def _has_verb_soon(frame: Frame, half: Range) -> bool:
    """Say whether words behind a comma are a clause of their own (a subject and its verb within four words)."""
    return any(frame.low(i) in AUXILIARIES for i in range(half[0] + 1, min(half[0] + 4, half[1])))

"""Reads the turns of a transcript: "VARGA: We will see."."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.annotate.quotations.beside import turn
from crossread.annotate.quotations.frames import Frame
from crossread.annotate.quotations.readings import TURN, Draft, Reading
from crossread.model.spans import Extent

# Fewer labels in capitals may be datelines of outlets that write "HULL: The dam ...".
_LEAST_TURNS = 3


def is_transcript(frames: Sequence[Frame]) -> bool:
    """Say whether a report is the transcript of a talk; one or two labels may be datelines ("HULL: The dam ...")."""
    turns = [(frame, found[0]) for frame in frames if (found := turn(frame)) is not None]
    speakers = {tuple(frame.lows[source.first : source.last + 1]) for frame, source in turns}
    return len(turns) >= _LEAST_TURNS and len(speakers) > 1


def is_turn(reading: Reading, number: int) -> bool:
    """Say whether a frame opens a turn of a transcript."""
    found = reading.attributions[number]
    return bool(found) and found[0].lemma == TURN


def turn_end(reading: Reading, number: int) -> int:
    """Find the last frame of a turn: it ends with its paragraph or before the next turn."""
    block = reading.frames[number].block
    last = number
    while last + 1 < len(reading.frames) and reading.frames[last + 1].block == block and not is_turn(reading, last + 1):
        last += 1
    return last


def turn_draft(reading: Reading, number: int, last: int) -> Draft:
    """Make a draft of a turn: the words behind the name are the speaker's own, though no marks stand around them."""
    frame, attribution = reading.frames[number], reading.attributions[number][0]
    part = Extent(frame.starts[attribution.pieces[0][0]], reading.frames[last].end)
    return Draft("direct", [part], number, number, attribution, attribution.source, rule="turn of a transcript")

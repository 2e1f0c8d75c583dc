"""A report in the reading: its frames, their attributions, the quotations in the making."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from crossread.annotate.lang.en_speakers import ANONYMOUS_NOUNS, ORGANISATION_HEADS, PERSON_NOUNS
from crossread.annotate.lang.en_speech import DETERMINERS, MEDIA, SUBJECT_PRONOUNS
from crossread.annotate.lang.en_verbs import Sense
from crossread.annotate.quotations.adjuncts import Adjuncts
from crossread.annotate.quotations.frames import Frame
from crossread.annotate.quotations.phrases import Phrase, Range
from crossread.annotate.quotations.sources import main_subject
from crossread.model.annotations import QuoteKind
from crossread.model.spans import Extent

Place = Literal["before", "after", "middle"]
# The "verb" of a turn in a transcript.
TURN = "turn"


@dataclass(frozen=True, slots=True)
class Attribution:
    """One "somebody says something" of a frame, in positions of its words.

    ``pieces`` are the attributed words, first and last of each; ``place`` is where they stand: ``before`` the cue
    ("..., he said"), ``after`` it or on both sides (``middle``). ``shared`` is true where the source is taken from an
    earlier verb of the sentence.
    """

    cue: Range
    lemma: str
    sense: Sense
    place: Place
    source: Phrase | None
    pieces: tuple[Range, ...]
    adjuncts: Adjuncts
    negated: bool = False
    modal: bool = False
    shared: bool = False


@dataclass(slots=True)
class Draft:
    """A quotation in the making. ``at`` is the frame that names its source, ``first`` the frame it begins in."""

    kind: QuoteKind
    parts: list[Extent]
    first: int
    at: int
    attribution: Attribution | None = None
    source: Phrase | None = None
    via: Attribution | None = None
    rule: str = ""
    inherits: Draft | None = None
    open_end: bool = False
    outers: list[Attribution] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """All frames of a report with their attributions and the drafts found so far.

    ``people`` holds the last words of the names of people in the report, in lower case.
    """

    frames: Sequence[Frame]
    attributions: list[list[Attribution]]
    drafts: list[Draft] = field(default_factory=list)
    people: frozenset[str] = frozenset()


def covers_frame(draft: Draft, frame: Frame) -> bool:
    """Say whether the last part of a draft lies in a frame."""
    return frame.start <= draft.parts[-1].start < frame.end


def colon_source(reading: Reading, number: int, position: int) -> tuple[Phrase | None, Attribution | None]:
    """Find who speaks in front of a colon: the last source named, or the subject of the sentence."""
    frame = reading.frames[number]
    named = [a for a in reading.attributions[number] if a.source is not None and a.cue[1] < position]
    if named:
        return named[-1].source, named[-1]
    if 0 < position - 1 <= 6 and all(frame.is_capital(i) for i in range(position - 1)):
        return Phrase(0, position - 2, 0, position - 2), None  # "Varga: ..."
    subject = main_subject(frame, position)
    nobody = subject is not None and frame.low(subject.head_last) in (
        "nobody",
        "none",
        "there",
        "what",
        "this",
        "that",
        "it",
    )
    return (None if nobody or subject is None or not may_speak(frame, subject) else subject), None


def may_speak(frame: Frame, source: Phrase, *, pronouns: bool = True) -> bool:
    """Say whether a noun phrase is one that may speak: a name, a person, a body, a text; no "scale"."""
    low = frame.low(source.head_last)
    if low in SUBJECT_PRONOUNS or low in ("this", "that"):
        return pronouns or low in ("he", "she", "they", "we", "i", "who")
    if frame.is_capital(source.head_last):
        return True
    heads = [low for low in frame.lows[source.head_first : source.head_last + 1] if low not in DETERMINERS]
    return any(
        low in PERSON_NOUNS or low.rstrip("s") in PERSON_NOUNS or low in ANONYMOUS_NOUNS or low in MEDIA
        or low in ORGANISATION_HEADS
        for low in heads
    )  # fmt: skip

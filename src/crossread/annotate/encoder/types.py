"""What the encoder finds in one report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.model.annotations import Mention
from crossread.model.spans import Extent

SpeechRole = Literal["cue", "source", "content"]


@dataclass(frozen=True, slots=True)
class Token:
    """One word with its syntax (Universal Dependencies).

    ``upos`` is the part of speech, ``head`` where the word stands that this one depends on (None for the root of a
    sentence), ``relation`` how it depends on it ("nsubj", "obl", "acl:relcl"), ``lemma`` its base form in lower case,
    empty where it was not worked out.
    """

    start: int
    end: int
    upos: str
    head: Extent | None
    relation: str
    lemma: str = ""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may tell an event.

    ``scores`` are probabilities (0 to 1) by the habits of each set the encoder learned events from, in the order of
    ``triggers`` in its ``labels.json``: ECB+ (everything that happens) and MEANTIME (what matters to the story).
    """

    start: int
    end: int
    scores: tuple[float, ...]

    @property
    def score(self) -> float:
        """The mean of the probabilities."""
        return sum(self.scores) / len(self.scores)


@dataclass(frozen=True, slots=True)
class SpeechSpan:
    """Words that report speech: the cue ("said"), who says it, or what; ``score`` is the mean probability."""

    start: int
    end: int
    role: SpeechRole
    score: float


@dataclass(frozen=True, slots=True)
class Referring:
    """The head word of a phrase that refers to somebody or something; ``score`` is how likely it is one."""

    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Link:
    """Two head words that may mean the same: where each begins, and how likely the later one takes up the earlier.

    The probabilities of one ``later`` word and of its taking up nothing sum to 1; small ones are left out.
    """

    later: int
    earlier: int
    score: float


@dataclass(frozen=True, slots=True)
class EncoderLayers:
    """What the encoder finds in one report, each layer sorted by start.

    Names with their kinds, words with their syntax; and, where the encoder's file has the heads for them, words that
    tell events, words that report speech, head words of phrases that refer, and which of these may mean the same.
    """

    mentions: tuple[Mention, ...]
    tokens: tuple[Token, ...]
    triggers: tuple[Trigger, ...] = ()
    speech: tuple[SpeechSpan, ...] = ()
    referring: tuple[Referring, ...] = ()
    links: tuple[Link, ...] = ()

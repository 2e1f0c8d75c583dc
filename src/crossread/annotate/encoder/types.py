"""What the encoder finds in one report."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.model.annotations import Mention
from crossread.model.spans import Extent


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
class EncoderLayers:
    """What the encoder finds in one report: names with their kinds, and words with their syntax, sorted by start."""

    mentions: tuple[Mention, ...]
    tokens: tuple[Token, ...]

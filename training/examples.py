"""What a training set is turned into: sentences of words with the answers that are known."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.annotate.encoder.features import Ruled
from crossread.annotate.encoder.kinds import TAGS


@dataclass(frozen=True, slots=True)
class Syntax:
    """Universal Dependencies of one sentence: parts of speech, heads (0 the root, words from 1), relations."""

    upos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence. ``tags`` gives per word the name tags that may be right, as a mask over ``TAGS`` (bit = tag).

    ``ruled`` are the names that the rules find in it, by words.
    """

    source: str
    words: tuple[str, ...]
    tags: tuple[int, ...] | None = None
    syntax: Syntax | None = None
    ruled: tuple[Ruled, ...] = ()


ANY = (1 << len(TAGS)) - 1

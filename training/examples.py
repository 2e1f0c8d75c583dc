"""What a training set is turned into: sentences of words with the answers that are known, and texts of sentences."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.annotate.encoder.features import Ruled
from crossread.annotate.encoder.kinds import TAGS

# Tags of the head for speech: outside, then begin and inside of each role. Tag 1 + 2r begins role r.
SPEECH = ("O", "B-cue", "I-cue", "B-source", "I-source", "B-content", "I-content")


@dataclass(frozen=True, slots=True)
class Syntax:
    """Universal Dependencies of one sentence: parts of speech, heads (0 the root, words from 1), relations."""

    upos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence; what its set does not annotate is None.

    ``tags`` gives per word the name tags that may be right, as a mask over ``TAGS`` (bit = tag). ``ruled`` are the
    names that the rules find in it, by words. ``triggers`` is per word 0 (tells no event), 1 (does) or a number from
    2 that the words of one longer trigger share: one of them is its head. ``chains`` names per word the chain that
    the mention with this head word belongs to, None for words that head no mention; ``all_mentions`` says that every
    mention of the sentence is annotated. ``speech`` is a mask over ``SPEECH`` per word.
    """

    source: str
    words: tuple[str, ...]
    tags: tuple[int, ...] | None = None
    syntax: Syntax | None = None
    ruled: tuple[Ruled, ...] = ()
    triggers: tuple[int, ...] | None = None
    chains: tuple[str | None, ...] | None = None
    all_mentions: bool = False
    speech: tuple[int, ...] | None = None


# Sentences in the order of their text; windows are runs of them.
Text = tuple[Example, ...]
ANY = (1 << len(TAGS)) - 1
ANY_SPEECH = (1 << len(SPEECH)) - 1

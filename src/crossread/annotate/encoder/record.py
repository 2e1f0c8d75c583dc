"""The encoder's answer for one report, as it is stored beside the text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crossread.annotate.encoder.types import EncoderLayers, Token
from crossread.model.spans import Extent


@dataclass(frozen=True, slots=True)
class LayersRecord:
    """What an annotator found in one report, its words as columns because there are so many of them.

    ``annotator`` names who found it; ``found`` is None where nobody could, and holds everything but the words
    otherwise. The columns have one row per word, sorted by start; ``heads`` gives the row of the word that a word
    hangs on, −1 for the root of a sentence. Offsets are Unicode code points in the text of the report's page.
    """

    annotator: str
    found: EncoderLayers | None = None
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    heads: tuple[int, ...] = ()
    upos: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()

    def layers(self) -> EncoderLayers | None:
        """Give the annotator's answer with its words, or None where there is none."""
        if self.found is None:
            return None
        spans = [Extent(start, end) for start, end in zip(self.starts, self.ends, strict=True)]
        columns = zip(spans, self.upos, self.heads, self.relations, self.lemmas, strict=True)
        tokens = tuple(
            Token(span.start, span.end, upos, spans[head] if head >= 0 else None, relation, lemma)
            for span, upos, head, relation, lemma in columns
        )
        return replace(self.found, tokens=tokens)


def record(annotator: str, layers: EncoderLayers) -> LayersRecord:
    """Write an annotator's answer as columns.

    Args:
        annotator: its name.
        layers: its answer; words sorted by start.

    Returns:
        The record; its ``layers()`` gives the answer back.
    """
    tokens = layers.tokens
    rows = {token.start: row for row, token in enumerate(tokens)}
    return LayersRecord(
        annotator,
        replace(layers, tokens=()),
        starts=tuple(token.start for token in tokens),
        ends=tuple(token.end for token in tokens),
        heads=tuple(-1 if token.head is None else rows[token.head.start] for token in tokens),
        upos=tuple(token.upos for token in tokens),
        relations=tuple(token.relation for token in tokens),
        lemmas=tuple(token.lemma for token in tokens),
    )

"""A small encoder that finds names and reads the syntax of sentences; needs the ``encoder`` extra."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.annotate.encoder.decode import named
from crossread.annotate.encoder.further import links_of, referring_of, speech_of, triggers_of
from crossread.annotate.encoder.ruled import Named, named_by_rules
from crossread.annotate.encoder.run import read_sentences
from crossread.annotate.encoder.session import available, load
from crossread.annotate.encoder.syntax import tokens_of
from crossread.annotate.encoder.types import EncoderLayers, Token
from crossread.annotate.names.find import candidates_of
from crossread.model.annotations import Sentence
from crossread.model.reports import Document

__all__ = ["EncoderLayers", "Token", "annotate", "available"]


def annotate(document: Document, sentences: Sequence[Sentence], ruled: Sequence[Named] | None = None) -> EncoderLayers:
    """Find the names of a report and read the syntax of its sentences, its events, speech and who is meant.

    Args:
        document: the report and its page's text.
        sentences: its sentences.
        ruled: the names that the rules find, sorted by start, where they were looked for already; the encoder is
            told of them.

    Returns:
        Names with kinds and scores (no titles, no chains), words with their syntax, and what else the encoder's file
        has heads for, each sorted by start.

    Raises:
        InputError: if the encoder is not installed; ask ``available`` first.
    """
    network = load()
    if ruled is None:
        ruled = named_by_rules(*candidates_of(document, sentences))
    windows = read_sentences(document.text, sentences, ruled, network)
    mentions = tuple(mention for window in windows for mention in named(window.tags, window.spans))
    return EncoderLayers(
        mentions,
        tokens_of(document.text, windows, network),
        tuple(triggers_of(windows)),
        tuple(speech_of(windows, network)),
        tuple(referring_of(windows)),
        tuple(links_of(windows)),
    )

"""Runs the rules for names over training sentences, document by document."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.annotate.encoder.features import Ruled
from crossread.annotate.encoder.ruled import by_words, named_by_rules
from crossread.annotate.names.find import find_candidates
from crossread.annotate.names.tokens import tokenize
from crossread.model.annotations import Sentence
from crossread.model.reports import Block, Document, Report
from crossread.model.spans import Span

Sentences = Sequence[tuple[str, Sequence[tuple[int, int]]]]


def ruled_names(sentences: Sentences) -> list[tuple[Ruled, ...]]:
    """Give what the rules find in the sentences of one document.

    Args:
        sentences: each as its text and the ranges of its words in it.

    Returns:
        Per sentence the names by words.
    """
    text, marks = "", []
    for number, (line, _) in enumerate(sentences):
        marks.append(Sentence(len(text), len(text) + len(line), number))
        text += line + "\n"
    blocks = tuple(Block(mark.start, mark.end, "paragraph") for mark in marks)
    report = Report("", "", Span("", 0, len(text), text), None, None, None, (), None, None, "en", (), (), blocks=blocks)
    tokens = tokenize(Document(text, report), marks)
    named = named_by_rules(tokens, find_candidates(tokens))
    return [
        by_words(named, [(a + mark.start, b + mark.start) for a, b in spans])
        for mark, (_, spans) in zip(marks, sentences, strict=True)
    ]

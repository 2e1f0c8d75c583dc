"""Makes documents of plain text for the tests of quotations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crossread.annotate import encoder
from crossread.annotate.encoder.names import find_names
from crossread.annotate.quotations import find_quotations
from crossread.annotate.sentences import split_sentences
from crossread.annotate.syntax import Syntax
from crossread.model.annotations import Mention, Quotation, TimeExpression
from crossread.model.reports import Block, Document, Report
from crossread.model.spans import Extent, Span

shipped = pytest.mark.skipif(not encoder.available(), reason="the encoder is not shipped")


def document(text: str) -> Document:
    """Make a report whose paragraphs are the lines of a text."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start, start + len(line), "paragraph"))
        start += len(line) + 1
    whole = Span("p", 0, len(text), text)
    report = Report("r-0", "p", whole, None, None, None, (), None, None, "en", (), ())
    return Document(text, replace(report, blocks=tuple(blocks)))


def quotations(
    text: str, mentions: tuple[Mention, ...] = (), times: tuple[TimeExpression, ...] = ()
) -> tuple[Quotation, ...]:
    """Find the quotations of a text."""
    made = document(text)
    return find_quotations(made, split_sentences(made), mentions, times)


def read_quotations(text: str) -> tuple[Quotation, ...]:
    """Find the quotations of a text with its names and syntax, as the encoder reads them."""
    made = document(text)
    sentences = split_sentences(made)
    layers = encoder.annotate(made, sentences)
    names = find_names(made, sentences, layers)
    return find_quotations(made, sentences, names, (), Syntax(text, layers.tokens))


def said(extent: Extent | None, text: str) -> str | None:
    """Give the words of a place, None for no place."""
    return None if extent is None else extent.of(text)

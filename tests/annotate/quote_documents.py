"""Makes documents of plain text for the tests of quotations."""

from __future__ import annotations

from dataclasses import replace

from crossread.annotate.quotations import find_quotations
from crossread.annotate.sentences import split_sentences
from crossread.model.annotations import Mention, Quotation, TimeExpression
from crossread.model.reports import Block, Document, Report
from crossread.model.spans import Extent, Span


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


def said(extent: Extent | None, text: str) -> str | None:
    """Give the words of a place, None for no place."""
    return None if extent is None else extent.of(text)

"""Builders of reports and quotes for tests, from plain text in which “…” marks quotes."""

from __future__ import annotations

import re

from crossread.base.ids import sha256_hex
from crossread.model.annotations import Annotations, Quotation, QuoteKind, SpeakerRef
from crossread.model.links import QuoteRef, ReadReport
from crossread.model.reports import Block, Document, Report, Source, When
from crossread.model.spans import Extent, Span


def read_report(
    ident: str,
    text: str,
    *,
    outlet: str | None = None,
    agency: str | None = None,
    first_printed_by: str | None = None,
    language: str = "en",
) -> ReadReport:
    """A report that fills its page; the first line is the title, every other line a paragraph, “…” are quotations."""
    page = sha256_hex(f"{ident}\n{text}".encode())
    lines = list(re.finditer(r"\S[^\n]*", text))
    blocks = tuple(Block(m.start(), m.end(), "paragraph" if i else "title") for i, m in enumerate(lines))

    def source(name: str | None) -> Source | None:
        return Source(name, "metadata") if name else None

    report = Report(
        ident,
        page,
        Span(page, 0, len(text), text),
        Span(page, blocks[0].start, blocks[0].end, lines[0].group()) if blocks else None,
        source(outlet),
        source(agency),
        (),
        None,
        None,
        language,
        (),
        (),
        republished_from=source(first_printed_by),
        blocks=blocks,
    )
    quotations = tuple(
        Quotation(m.start(1), m.end(1), "direct", (Extent(m.start(1), m.end(1)),))
        for m in re.finditer(r"“([^”]*)”", text)
        if m.group(1)
    )
    return ReadReport(Document(text, report), Annotations(ident, quotations=quotations))


def day(edtf: str) -> When:
    """A day a report states."""
    return When(edtf, "day", "stated", "The report states the day.")


def quote_of(
    report: ReadReport,
    words: str,
    speaker: str | None = None,
    said: str | None = None,
    *,
    kind: QuoteKind = "direct",
    name: str | None = None,
    via: str | None = None,
    addressee: str | None = None,
) -> QuoteRef:
    """A quote that stands in a report; ``name``, ``via`` and ``addressee`` are words of the report."""

    def place(piece: str | None) -> Extent | None:
        if piece is None:
            return None
        start = report.text.index(piece)
        return Extent(start, start + len(piece))

    extent = place(words)
    assert extent is not None
    who = SpeakerRef(place(name), via=place(via)) if name or via else None
    quotation = Quotation(extent.start, extent.end, kind, (extent,), speaker=who, addressee=place(addressee))
    ident = f"q-{report.id}-{extent.start}"
    return QuoteRef(ident, report.id, quotation, speaker, day(said) if said else None)

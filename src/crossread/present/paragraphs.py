"""Lays out the full text of every report, paragraph by paragraph, with its marks and the ways back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from crossread.model.reports import Report
from crossread.present.index import Index
from crossread.present.marks import Mark, Note, Painter, marks_by_page, within
from crossread.present.wording import ITEM_KINDS


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph with its marks, and the items that rest on it by kind of item."""

    kind: str
    html: Markup
    notes: tuple[tuple[str, tuple[Note, ...]], ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """The texts of a dossier ready to be shown.

    ``reports`` holds the paragraphs of each report, ``beside`` those of each page that belong to no report,
    ``split`` the anchors of marks written in several pieces.
    """

    reports: Mapping[str, tuple[Paragraph, ...]]
    beside: Mapping[str, tuple[Paragraph, ...]]
    split: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: int
    end: int
    kind: str
    report: str | None


def print_texts(index: Index, texts: Mapping[str, str]) -> Printed:
    """Lay out every page.

    Args:
        index: the dossier.
        texts: the whole text of each page by page id.

    Returns:
        The paragraphs of all reports and of what stands beside them.
    """
    marks = marks_by_page(index)
    reports: dict[str, list[Paragraph]] = {report: [] for report in index.reports}
    beside: dict[str, list[Paragraph]] = {}
    split: list[str] = []
    for page in index.dossier.pages:
        text = texts[page.id]
        stretches = list(_stretches(index, page.id, text))
        here = _cut_copies(marks.get(page.id, []), stretches)
        painter = Painter(text, here, set(), set())
        bounds = [(s.start, s.end) for s in stretches]
        for stretch, found in zip(stretches, within(here, bounds), strict=True):
            html = painter.paint(stretch.start, stretch.end, found)
            paragraph = Paragraph(stretch.kind, html, _by_kind(found, stretch.start))
            (reports[stretch.report] if stretch.report else beside.setdefault(page.id, [])).append(paragraph)
        lost = [mark.anchor for mark in here if mark.anchor not in painter.painted]
        if lost:  # empty, or nothing but white space between paragraphs: still a place to arrive at
            anchors = Markup("").join(Markup('<span id="{}"></span>').format(anchor) for anchor in lost)
            beside.setdefault(page.id, []).append(Paragraph("furniture", anchors, ()))
        split += sorted(painter.split)
    return Printed(
        {report: tuple(found) for report, found in reports.items()},
        {page: tuple(found) for page, found in beside.items()},
        tuple(split),
    )


def _by_kind(marks: list[Mark], start: int) -> tuple[tuple[str, tuple[Note, ...]], ...]:
    """Group the ways back of the marks that begin in a paragraph (or go on in its first characters)."""
    groups: dict[str, dict[str, Note]] = {}
    for mark in marks:
        for note in mark.notes if mark.start >= start or "k-quote" in mark.styles else ():
            groups.setdefault(ITEM_KINDS[note.kind], {}).setdefault(note.href, note)
    return tuple((kind, _told_apart(tuple(notes.values()))) for kind, notes in groups.items())


def _told_apart(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    """Add their first words to those ways back that would read alike."""
    times = Counter(note.label for note in notes)
    return tuple(
        replace(note, label=f"{note.label} “{note.words}”") if times[note.label] > 1 else note for note in notes
    )


def _cut_copies(marks: list[Mark], stretches: list[_Stretch]) -> list[Mark]:
    """Let marks without a look end in the paragraph they begin in: shared passages may run over whole reports."""
    result, position = [], 0
    for mark in marks:
        while position < len(stretches) and stretches[position].end <= mark.start:
            position += 1
        end = stretches[position].end if position < len(stretches) else mark.end
        result.append(mark if mark.styles or mark.end <= end else replace(mark, end=max(end, mark.start)))
    return sorted(result, key=lambda m: (m.start, -m.end, m.anchor))


def _stretches(index: Index, page: str, text: str) -> Iterator[_Stretch]:
    """Cut a page's text into paragraphs that cover all of it but white space between them."""
    position = 0
    for _, ident in index.on_page.get(page, ()):
        report = index.reports[ident]
        start = max(position, report.span.start)
        yield from _lines(text, position, start, None)
        yield from _report_stretches(report, text, start)
        position = max(position, report.span.end)
    yield from _lines(text, position, len(text), None)


def _report_stretches(report: Report, text: str, start: int) -> Iterator[_Stretch]:
    position, end = start, report.span.end
    for block in report.blocks:
        low, high = max(position, block.start), min(end, block.end)
        if low < high:
            yield from _lines(text, position, low, report.id)
            yield _Stretch(low, high, block.kind, report.id)
            position = high
    # Without blocks every line is a paragraph; with them, what they leave out is furniture.
    yield from _lines(text, position, end, report.id, "furniture" if report.blocks else "paragraph")


def _lines(text: str, start: int, end: int, report: str | None, kind: str = "furniture") -> Iterator[_Stretch]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            yield _Stretch(start, stop, kind, report)
        start = stop + 1

"""One article by one outlet, as the cleaning stage found it on a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from crossread.model.spans import Extent, Span

Precision = Literal["time", "day", "week", "month", "season", "year", "range", "unknown"]
DateBasis = Literal["stated", "resolved", "metadata", "carried", "story"]
SourceBasis = Literal["metadata", "credit", "byline", "feed", "address", "text"]
BlockKind = Literal["title", "subhead", "paragraph", "byline", "dateline", "credit", "caption", "furniture"]


@dataclass(frozen=True, slots=True)
class When:
    """A date as an EDTF (ISO 8601-2) string with how it was found.

    ``reason`` is one sentence a reporter could read; ``evidence`` the spans it rests on.
    """

    edtf: str
    precision: Precision
    basis: DateBasis
    reason: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet or agency with where its name was found."""

    name: str
    basis: SourceBasis
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One run of lines of a report that belongs together: a paragraph, a headline, a byline.

    Offsets are Unicode code points in the page's text. Blocks are sorted and do not overlap. ``title``,
    ``subhead`` and ``paragraph`` blocks are the words of the report; the other kinds are about it or beside it.
    """

    start: int
    end: int
    kind: BlockKind

    @property
    def extent(self) -> Extent:
        """The range the block covers."""
        return Extent(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Report:
    """One article by one outlet. A page may hold several.

    ``span`` covers the report from its first to its last block; furniture may lie inside it.
    """

    id: str
    page: str
    span: Span
    title: Span | None
    outlet: Source | None
    agency: Source | None
    bylines: tuple[Span, ...]
    dateline: Span | None
    published: When | None
    language: str
    furniture: tuple[Span, ...]
    subheads: tuple[Span, ...]
    updated: When | None = None
    republished_from: Source | None = None
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class CleanPage:
    """A page's text and the reports found in it.

    For ``text/plain`` the text is the decoded file, character for character; for a JSON Lines record it is title,
    blank line, text; for HTML it is the extracted text. ``furniture`` lists spans of the page outside every report.
    """

    page: str
    text: str
    reports: tuple[Report, ...]
    furniture: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """What an annotator is given: one report and the whole text of its page. All offsets are in ``text``."""

    text: str
    report: Report

    @property
    def prose(self) -> tuple[Block, ...]:
        """The blocks that hold the report's own words, in order: title, subheads and paragraphs."""
        return tuple(b for b in self.report.blocks if b.kind in ("title", "subhead", "paragraph"))

    @property
    def paragraphs(self) -> tuple[Block, ...]:
        """The body paragraphs alone, in order."""
        return tuple(b for b in self.report.blocks if b.kind == "paragraph")


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A report as its story is found: ``day`` is a day number (-1 unknown), ``terms`` and ``vector`` term to weight."""

    report: str
    page: str
    day: int
    terms: Mapping[str, float]
    vector: Mapping[str, int]

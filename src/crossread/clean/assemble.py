"""Pieces of an article to a report: blocks, spans and facts."""

from __future__ import annotations

from crossread.base.ids import content_id
from crossread.clean.agencies import find_agency
from crossread.clean.bylines import byline_names
from crossread.clean.datelines import find_dateline
from crossread.clean.headings import is_speaker
from crossread.clean.language import detect
from crossread.clean.meta import Meta
from crossread.clean.pieces import Label, Piece
from crossread.clean.published import find_dates
from crossread.clean.sources import find_origin, find_outlet, is_outlet
from crossread.model.reports import Block, BlockKind, Report
from crossread.model.spans import Extent, Span, span_of

_KINDS: dict[Label, BlockKind] = {
    "prose": "paragraph",
    "heading": "paragraph",
    "title": "title",
    "subhead": "subhead",
    "byline": "byline",
    "date": "byline",
    "dateline": "dateline",
    "credit": "credit",
    "caption": "caption",
    "furniture": "furniture",
}


def _own(pieces: list[Piece]) -> list[Piece]:
    """Drop the furniture before the first and after the last piece that belongs to the article."""
    held = [n for n, piece in enumerate(pieces) if piece.label != "furniture"]
    return pieces[held[0] : held[-1] + 1] if held else []


def _blocks(pieces: list[Piece]) -> list[Block]:
    """Make blocks; a dateline at the head of the first paragraph becomes a block of its own."""
    blocks = []
    first = True
    talk = sum(1 for piece in pieces if piece.label == "prose" and is_speaker(piece.text)) > 1
    for piece in pieces:
        start = piece.start
        if piece.label == "prose" and first:
            first = False
            dateline = find_dateline(piece.text, colon=not talk)
            if dateline:
                blocks.append(Block(piece.start, piece.start + dateline.end, "dateline"))
                start = piece.start + dateline.prose
        if start < piece.end:
            blocks.append(Block(start, piece.end, _KINDS[piece.label]))
    return blocks


def prose_words(pieces: list[Piece]) -> int:
    """Count the words in the paragraphs of an article."""
    return sum(piece.words for piece in pieces if piece.label == "prose")


def assemble(page: str, text: str, pieces: list[Piece], meta: Meta) -> Report | None:
    """Make the report of an article.

    Args:
        page: the page's id.
        text: the page's text.
        pieces: the article's pieces with the furniture around them, in order.
        meta: what is stated about it outside the text.

    Returns:
        The report; None where the pieces hold no article.
    """
    own = _own(pieces)
    if not any(piece.label == "prose" for piece in own):
        return None
    blocks = _blocks(own)
    extent = Extent(blocks[0].start, blocks[-1].end)

    def spans(kind: BlockKind) -> tuple[Span, ...]:
        return tuple(span_of(page, text, block.extent) for block in blocks if block.kind == kind)

    outlet = find_outlet(page, text, pieces, meta)
    agency = find_agency(page, text, own, meta)
    published, updated = find_dates(page, text, pieces, meta)
    return Report(
        id=content_id("r", page, extent.start, extent.end),
        page=page,
        span=span_of(page, text, extent),
        title=next(iter(spans("title")), None),
        outlet=outlet,
        agency=agency,
        bylines=_bylines(page, text, own),
        dateline=next(iter(spans("dateline")), None),
        published=published,
        language=detect(" ".join(p.text for p in own if p.label == "prose"), meta.language),
        furniture=spans("furniture"),
        subheads=spans("subhead"),
        updated=updated,
        republished_from=find_origin(page, text, own, meta, (outlet, agency)),
        blocks=tuple(blocks),
    )


def _bylines(page: str, text: str, pieces: list[Piece]) -> tuple[Span, ...]:
    """Cut the authors' names out of the bylines; a byline without "By" is a name as a whole."""
    spans = []
    for piece in pieces:
        if piece.label == "byline":
            names = byline_names(piece.text) or [(0, len(piece.text))]
            names = [n for n in names if not is_outlet(piece.text[n[0] : n[1]])]
            spans += [span_of(page, text, Extent(piece.start + start, piece.start + end)) for start, end in names]
    return tuple(spans)


def loose(page: str, text: str, pieces: list[Piece], reports: tuple[Report, ...]) -> tuple[Span, ...]:
    """Give the furniture outside every report; lines of one comment form are one piece.

    Args:
        page: the page's id.
        text: the page's text.
        pieces: all pieces of the page in order.
        reports: its reports, in order.

    Returns:
        Their spans in order.
    """
    covered = [(report.span.start, report.span.end) for report in reports]
    runs: list[list[Piece]] = []
    at = 0
    for piece in pieces:
        while at < len(covered) and covered[at][1] <= piece.start:
            at += 1
        if at < len(covered) and covered[at][0] <= piece.start:
            continue
        together = runs and runs[-1][-1].group == piece.group == "form" and runs[-1][-1].end >= piece.start - 3
        if together:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return tuple(span_of(page, text, Extent(run[0].start, run[-1].end)) for run in runs)

"""The news agency a report says it comes from: one that is known, or one whose name or place shows that it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crossread.clean.datelines import find_dateline
from crossread.clean.lang.load import agencies, english
from crossread.clean.meta import Meta
from crossread.clean.pieces import Piece
from crossread.model.reports import Source, SourceBasis
from crossread.model.spans import Extent, span_of

# Only the tail of the last paragraph can hold an agency's signature.
SIGNATURE_REACH = 40
# An author's name may have so many characters beside the agency's ("By Reuters").
BESIDE = 6
# An agency's name has at most so many words where nothing but the page's metadata calls it an organisation.
MOST_WORDS = 3


@cache
def _agency_pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(agencies(), key=lambda n: (-len(n), n)))
    named = rf"(?P<name>{names})|(?P<form>{english().agency_form})"
    return re.compile(rf"(?<![\w’'-])(?:{named})(?![\w-])(?! Photo| Images)")


def agencies_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Find the news agencies a credit names.

    Args:
        text: a credit, byline or signature.

    Yields:
        Start and end in the text and the agency's canonical name; an agency on no list keeps the name as printed.
    """
    for match in _agency_pattern().finditer(text):
        name = match["name"]
        yield match.start(), match.end(), agencies()[name] if name else match["form"]


def is_agency(name: str) -> bool:
    """Say whether a whole name is that of a known agency, or says of itself that it is one ("Coastwire")."""
    return bool(_agency_pattern().fullmatch(name))


def _signature(piece: Piece) -> tuple[int, int, str] | None:
    """Find an agency's signature at the very end of a paragraph: "… he said. — AFP"."""
    base = max(0, len(piece.text) - SIGNATURE_REACH)
    tail = piece.text[base:]
    for start, end, name in agencies_in(tail):
        before, after = tail[:start].rstrip(" /"), tail[end:].strip()
        if after in ("", ")", ".", ").", "]") and before.endswith(("—", "–", "-", "(", "[", "/")):
            return base + start, base + end, name
    return None


def find_agency(page: str, text: str, pieces: list[Piece], meta: Meta) -> Source | None:
    """Find the agency a report says it comes from.

    Args:
        page: the page's id.
        text: the page's text.
        pieces: the pieces of the report.
        meta: what is stated about it outside the text.

    Returns:
        The agency that the dateline, a credit, a byline, a signature or the metadata names, in this order; None where
        none is named.
    """
    prose = [piece for piece in pieces if piece.label == "prose"]

    def source(piece: Piece, start: int, end: int, name: str, basis: SourceBasis) -> Source:
        return Source(name, basis, (span_of(page, text, Extent(piece.start + start, piece.start + end)),))

    for piece in [p for p in pieces if p.label == "dateline"] + prose[:1]:
        dateline = find_dateline(piece.text)
        if dateline and dateline.agency:
            return source(piece, dateline.agency_start, dateline.agency_end, dateline.agency, "text")
    for label, basis in (("byline", "byline"), ("credit", "credit")):
        for piece in pieces:
            if piece.label == label:
                for start, end, name in agencies_in(piece.text):
                    return source(piece, start, end, name, basis)  # type: ignore[arg-type]
    if prose:
        signed = _signature(prose[-1])
        if signed:
            return source(prose[-1], *signed, "credit")
    return _stated(meta)


def _stated(meta: Meta) -> Source | None:
    """Find the agency among the authors a page states: one by name, or a body other than the outlet."""
    for author in meta.authors:
        for start, end, name in agencies_in(author):
            if end - start >= len(author) - BESIDE:
                return Source(name, "metadata")
    return next((Source(body, "metadata") for body in meta.bodies if _other_house(body, meta.outlet)), None)


def _other_house(body: str, outlet: str | None) -> bool:
    """Say whether an organisation named as author is another house than the outlet, not its desk or its publisher."""
    words = body.lower().split()
    if not outlet or len(words) > MOST_WORDS or "," in body or english().words["newsroom"] & set(words):
        return False
    own, other = outlet.lower().split(), "".join(words)
    return not set(words) & set(own) and other not in "".join(own) and "".join(own) not in other

"""Whose report it is: its outlet, and the outlet whose reporting it repeats."""

from __future__ import annotations

import re
from functools import cache

from crossread.clean.agencies import is_agency
from crossread.clean.lang.load import agencies, english
from crossread.clean.meta import Meta, host_name
from crossread.clean.pieces import Piece
from crossread.model.reports import Source, SourceBasis
from crossread.model.spans import Extent, span_of

# So many weak wordings about one outlet show that its reporting is repeated.
WEAK_NEEDED = 2


def find_outlet(page: str, text: str, pieces: list[Piece], meta: Meta) -> Source | None:
    """Find the outlet that published a report.

    Args:
        page: the page's id.
        text: the page's text.
        pieces: the pieces of the report and the furniture next to it.
        meta: what is stated about it outside the text.

    Returns:
        The outlet by record or metadata, copyright line, byline, or host name, in this order; None where nothing says.
    """
    if meta.outlet:
        return Source(meta.outlet, "feed" if meta.basis == "feed" else "metadata")
    rights, tail, _ = _owner_patterns()
    for piece in pieces:
        match = rights.search(piece.text) if piece.group == "end" else None
        if match:
            name = tail.sub("", match["name"]).rstrip(" .,")
            if name and name not in agencies():
                start = piece.start + match.start("name")
                return Source(name, "credit", (span_of(page, text, Extent(start, start + len(name))),))
    for piece in pieces:
        found = _outlet_in(piece)
        if found:
            start, end, basis = found
            return Source(text[start:end], basis, (span_of(page, text, Extent(start, end)),))
    host = host_name(meta.address)
    return Source(host, "address") if host else None


def _outlet_in(piece: Piece) -> tuple[int, int, SourceBasis] | None:
    """Find an outlet's name in a byline ("By Jane Doe, Harbor Courier") or a writer's credit."""
    if piece.label == "credit":
        match = _owner_patterns()[2].search(piece.text)
        if match and match["name"] not in agencies():
            return piece.start + match.start("name"), piece.start + match.end("name"), "credit"
    if piece.label == "byline":
        position = 0
        for part in re.split(r"\s*[,|•·/–—]\s*", piece.text):
            start = piece.text.find(part, position)
            position = start + len(part)
            words = part.lower().split()
            named = start > 0 and words and words[-1] in english().words["outlets"] and part not in agencies()
            if named and len(words) <= 6 and part[0].isupper():
                return piece.start + start, piece.start + start + len(part), "byline"
    return None


@cache
def _owner_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    wording = english()
    return re.compile(wording.rights), re.compile(wording.rights_tail), re.compile(wording.writes_for)


@cache
def _origin_patterns() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    return tuple((kind, cues, re.compile(pattern)) for kind, cues, pattern in english().origins)


def is_outlet(name: str) -> bool:
    """Say whether a capitalised name is that of an agency, or has a word that newspapers and stations carry."""
    words = name.split()
    return (
        is_agency(name)
        or words[-1].lower() in english().words["outlets"]
        or words[0].lower() in english().words["outlets"]
    )


def _without_day(name: str) -> str:
    """Drop the words of a date that follow an outlet's name: "told CNN Monday"; "the Merrow Post" stays whole."""
    while name:
        rest, _, last = name.rpartition(" ")
        word = last.lower()
        own = word in english().words["outlets"] and not (word == "sunday" and rest and is_outlet(rest))
        if own or word not in english().words["date_fillers"]:
            return name
        name = rest
    return name


def _same(name: str, other: Source | None) -> bool:
    if other is None:
        return False
    own = agencies().get(name, name).lower().removeprefix("the ")
    theirs = agencies().get(other.name, other.name).lower().removeprefix("the ")
    return own == theirs or "".join(own.split()) == theirs.split(".")[0]


def _origins(pieces: list[Piece], own: tuple[Source | None, Source | None]) -> list[tuple[str, bool, Extent]]:
    """Find the outlets whose reporting a text shows or cites: name, whether one wording is enough, and where."""
    found = []
    lede = next((piece for piece in pieces if piece.label == "prose"), None)
    for piece in pieces:
        if piece.label not in ("prose", "credit"):
            continue
        for kind, cues, pattern in _origin_patterns():
            if not any(cue in piece.text for cue in cues) or (kind == "lede" and piece is not lede):
                continue
            for match in pattern.finditer(piece.text):
                name = match["name"].rstrip(" .").removesuffix("’s").removesuffix("'s")
                lead = len("The ") * name.startswith("The ")
                name = name[lead:]
                name = _without_day(name)
                if (
                    not name
                    or any(_same(name, source) for source in own)
                    or not (piece.label == "credit" or kind == "lede" or is_outlet(name))
                ):
                    continue
                start = piece.start + match.start("name") + lead
                found.append((agencies().get(name, name), kind != "weak", Extent(start, start + len(name))))
    return found


def find_origin(
    page: str, text: str, pieces: list[Piece], meta: Meta, own: tuple[Source | None, Source | None]
) -> Source | None:
    """Find the other outlet whose reporting a report repeats, where the text shows it.

    Args:
        page: the page's id.
        text: the page's text.
        pieces: the pieces of the report.
        meta: what is stated about it outside the text.
        own: the report's outlet and agency, which it cannot repeat.

    Returns:
        The outlet, with the words that show it; None where nothing does.
    """
    found = _origins(pieces, own)
    shown = {name: extent for name, strong, extent in reversed(found) if strong}
    cited = [name for name, strong, _ in found if not strong]
    if not shown and len(set(cited)) == 1 and len(cited) >= WEAK_NEEDED:
        shown = {cited[0]: found[0][2]}
    if shown:
        best = min(shown, key=lambda name: shown[name])
        return Source(best, "text", (span_of(page, text, shown[best]),))
    host, canonical = host_name(meta.address), host_name(meta.canonical)
    if host and canonical and host.split(".")[-2:] != canonical.split(".")[-2:]:
        return Source(canonical, "metadata")
    return None

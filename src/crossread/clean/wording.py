"""What a line is by its wording alone: furniture, a credit, a caption, a byline, a date line."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from crossread.clean.bylines import is_byline
from crossread.clean.datelines import find_dateline
from crossread.clean.dates import is_date_line
from crossread.clean.lang.load import agencies, english
from crossread.clean.pieces import Group, Label, Piece

# The longest line that is looked at: nothing of what is found here is longer than a paragraph.
LONGEST = 420
# Above this length a line is prose unless it is a credit or a notice.
SHORT = 300


def _joined(rows: tuple[tuple[str, tuple[str, ...]], ...], flags: re.RegexFlag) -> list[tuple[Group, re.Pattern[str]]]:
    """Join the patterns of each row into one expression."""
    return [(cast(Group, group), re.compile("|".join(f"(?:{p})" for p in many), flags)) for group, many in rows]


@cache
def _furniture() -> tuple[tuple[Group, re.Pattern[str]], ...]:
    return tuple(_joined(english().furniture, re.IGNORECASE))


@cache
def _credits() -> tuple[tuple[Group, re.Pattern[str]], ...]:
    names = "|".join(re.escape(name) for name in sorted(agencies(), key=lambda name: (-len(name), name)))
    names = f"{names}|{english().agency_form}"
    alone = rf"\W{{0,4}}(?:(?:the|via|by|from) )?(?:{names})(?:\s?[/,&+-]\s?(?:{names})){{0,3}}\W{{0,3}}"
    cased = _joined((*english().credits_cased, ("agency", (alone,))), re.NOFLAG)
    return (*cased, *_joined(english().credits, re.IGNORECASE))


@cache
def _captions() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in english().captions), re.IGNORECASE)


def classify(text: str) -> tuple[Label, Group]:
    """Say what a line is, as far as its wording shows.

    Args:
        text: the line, without white space around.

    Returns:
        A label and its group; ``("prose", "")`` where the wording shows nothing.
    """
    if len(text) > LONGEST:
        return "prose", ""
    if is_byline(text):
        return "byline", ""
    for group, pattern in _credits():
        if pattern.fullmatch(text):
            return "credit", group
    if is_date_line(text):
        return "date", ""
    if len(text) > SHORT:
        return "prose", ""
    dateline = find_dateline(text)
    if dateline and dateline.prose >= len(text):
        return "dateline", ""
    for group, pattern in _furniture():
        if pattern.fullmatch(text):
            return "furniture", group
    if _captions().fullmatch(text):
        return "caption", ""
    return "prose", ""


def label(pieces: list[Piece]) -> None:
    """Write into each piece what its wording shows; forced pieces stay as they are.

    Args:
        pieces: the page's pieces, changed in place.
    """
    for piece in pieces:
        if piece.label not in ("title", "byline") or not piece.forced:
            found, group = classify(piece.text)
            if found != "prose":
                piece.label, piece.group = found, group

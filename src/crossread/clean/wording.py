"""What a line is by its wording alone: furniture, a credit, a caption, a byline, a date line."""

from __future__ import annotations

import re
from functools import cache

from crossread.clean.bylines import is_byline
from crossread.clean.dates import is_date_line
from crossread.clean.lang.agencies import AGENCIES
from crossread.clean.lang.en_credits import CAPTION, CREDIT, CREDIT_CASED
from crossread.clean.lang.en_furniture import PATTERNS
from crossread.clean.pieces import Group, Label, Piece

# The longest line that is looked at: nothing of what is found here is longer than a paragraph.
LONGEST = 420
# Above this length a line is prose unless it is a credit or a notice.
SHORT = 300


@cache
def _furniture() -> tuple[tuple[Group, re.Pattern[str]], ...]:
    """Join the patterns of each run of one group into one expression."""
    joined: list[tuple[Group, list[str]]] = []
    for group, pattern in PATTERNS:
        if not joined or joined[-1][0] != group:
            joined.append((group, []))
        joined[-1][1].append(pattern)
    return tuple((group, re.compile("|".join(f"(?:{p})" for p in many), re.IGNORECASE)) for group, many in joined)


@cache
def _credits() -> tuple[tuple[Group, re.Pattern[str]], ...]:
    names = sorted({name for canonical, others in AGENCIES.items() for name in (canonical, *others)}, key=len)
    agency = "|".join(re.escape(name) for name in reversed(names))
    alone = rf"\W{{0,4}}(?:(?:the|via|by|from) )?(?:{agency})(?:\s?[/,&+-]\s?(?:{agency})){{0,3}}\W{{0,3}}"
    cased = [(group, re.compile(pattern)) for group, pattern in (*CREDIT_CASED, ("agency", alone))]
    return (*cased, *_caseless())


def _caseless() -> tuple[tuple[Group, re.Pattern[str]], ...]:
    return tuple((group, re.compile(pattern, re.IGNORECASE)) for group, pattern in CREDIT)


@cache
def _captions() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in CAPTION), re.IGNORECASE)


def classify(text: str) -> tuple[Label, Group]:
    """Say what a line is, as far as its wording shows.

    Args:
        text: the line, without white space around.

    Returns:
        A label and its group; ``("prose", "")`` where the wording shows nothing.
    """
    if len(text) > LONGEST:
        return "prose", ""
    for group, pattern in _credits():
        if pattern.fullmatch(text):
            return "credit", group
    if is_date_line(text):
        return "date", ""
    if is_byline(text):
        return "byline", ""
    if len(text) > SHORT:
        return "prose", ""
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

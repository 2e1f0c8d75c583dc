"""A page's text cut into pieces: lines that hold words, or wrapped lines joined to the paragraph they make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Label = Literal["prose", "heading", "title", "subhead", "byline", "date", "dateline", "credit", "caption", "furniture"]

# What kind of furniture or credit a piece is; "" for everything else.
#   end       closes an article: "Source link", copyright lines
#   form      a comment form or the comments' heading
#   related   points to other articles
#   share ad newsletter notice nav stamp bio   buttons, advertisements, sign-up boxes, cookies, menus, times, authors
#   rule      a line of dashes or stars
#   tag       a topic or section heading that is no headline
#   agency    a credit that says the article came from an agency or another outlet
Group = Literal[
    "", "end", "form", "related", "share", "ad", "newsletter", "notice", "nav", "stamp", "bio", "rule", "tag", "agency"
]

# Hard-wrapped text has no longer line than this (mail and old feeds wrap at 65 to 80, some at 100).
WRAP_WIDTH = 100
# The share of line breaks inside paragraphs that must lie where the next word would not have fitted.
WRAP_SHARE = 0.6
# At least so many such breaks: two short lines prove nothing.
WRAP_BREAKS = 3

# White space, and the marks without width that stand at the edges of copied lines.
_BLANK = " \t\r\f\v\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u200b\ufeff"  # noqa: E501


@dataclass(slots=True)
class Piece:
    """A run of characters with what it was found to be.

    ``start`` and ``end`` are code points in the page's text, without white space around; ``gap`` is the number of
    empty lines before it; ``forced`` is true where the page's markup or its record says what the piece is; ``linked``
    where a heading leads to a page of its own.
    """

    start: int
    end: int
    text: str
    gap: int = 0
    label: Label = "prose"
    group: Group = ""
    forced: bool = False
    linked: bool = False

    @property
    def words(self) -> int:
        """The number of words; text without spaces between words counts by its length."""
        return max(self.text.count(" ") + 1, len(self.text) // 12)


def _lines(text: str, offset: int) -> Iterator[Piece]:
    """Cut a text at its line ends, dropping white space around each line and counting the empty ones."""
    gap = 0
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        bare = line.strip(_BLANK)
        if bare:
            left = start + len(line) - len(line.lstrip(_BLANK))
            yield Piece(offset + left, offset + left + len(bare), bare, gap)
            gap = 0
        else:
            gap += 1
        start = end + 1


def _is_wrapped(lines: list[Piece]) -> bool:
    """Say whether paragraphs were broken into lines of one width, as in mail."""
    width = max((len(line.text) for line in lines), default=0)
    if not 40 <= width <= WRAP_WIDTH:
        return False
    breaks = fits = 0
    for line, after in pairwise(lines):
        if after.gap == 0:
            breaks += 1
            fits += len(line.text) + 1 + len(after.text.split(None, 1)[0]) > width - 3
    return breaks >= WRAP_BREAKS and fits >= WRAP_SHARE * breaks


def _unwrap(text: str, offset: int, lines: list[Piece]) -> list[Piece]:
    """Join the lines of each wrapped paragraph into one piece."""
    width = max(len(line.text) for line in lines)
    joined = [lines[0]]
    previous = lines[0].text
    for line in lines[1:]:
        last = joined[-1]
        if line.gap == 0 and len(previous) + 1 + len(line.text.split(None, 1)[0]) > width - 12:
            joined[-1] = Piece(last.start, line.end, text[last.start - offset : line.end - offset], last.gap)
        else:
            joined.append(line)
        previous = line.text
    return joined


def cut(text: str, offset: int = 0) -> list[Piece]:
    """Cut a text into its lines or, where it was wrapped at one width, into its paragraphs.

    Args:
        text: the text, or a part of it.
        offset: where the part begins in the page's text, in code points.

    Returns:
        The pieces in order, not overlapping, none of them empty.
    """
    lines = list(_lines(text, offset))
    return _unwrap(text, offset, lines) if _is_wrapped(lines) else lines

"""Bylines: the line that names a report's authors."""

from __future__ import annotations

import re

from crossread.clean.dates import find
from crossread.clean.lang.en_credits import BYLINE_ROLES, BYLINE_START

# The longest byline: four authors with their papers. A byline of words that are no names is a sentence.
LONGEST = 160
# The largest number of words between "By" and the first comma, bar or bullet.
NAME_WORDS = 6

_START = re.compile(BYLINE_START, re.IGNORECASE)
_PART = re.compile(r"\s*(?:[|•·/–—]|\s-\s|,|;|\band\b|&|\bwith\b)\s*")
_NOT_NAMES = re.compile(
    r"(?:the|a|an|this|that|these|friday|monday|tuesday|wednesday|thursday|saturday|sunday|january|february|march|april|may"
    r"|june|july|august|september|october|november|december|early|late|far|contrast|comparison|\d.*)\b",
    re.IGNORECASE,
)


def _is_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word.lower().strip(".,") in BYLINE_ROLES or word in ("de", "van", "der", "von", "al", "bin", "la", "le", "di")  # fmt: skip


def byline_names(text: str) -> list[tuple[int, int]]:
    """Find the authors in a byline.

    Args:
        text: a line such as "By Jane Doe and John Roe, Harbor Courier | March 3, 2024".

    Returns:
        Offsets (code points in the line) of each author's name in order; empty where the line is no byline.
    """
    start = _START.match(text)
    if not start or len(text) > LONGEST:
        return []
    names: list[tuple[int, int]] = []
    position = start.end()
    for part in _PART.split(text[start.end() :]):
        at = text.find(part, position)
        position = at + len(part)
        words = part.split()
        proper = [word for word in words if word.lower().strip(".,") not in BYLINE_ROLES]
        if words and proper and 1 <= len(words) <= NAME_WORDS and all(map(_is_name, words)):
            if not any(c.isdigit() for c in part):
                names.append((at, at + len(part.rstrip(" .,"))))
        elif not names:
            return []
    return names


def is_byline(text: str) -> bool:
    """Say whether a line is a byline.

    Args:
        text: the line.

    Returns:
        True for "By Jane Doe", "BY JANE DOE, Staff Writer", "By Reuters | March 3, 2024"; False for sentences.
    """
    if len(text) > LONGEST or not byline_names(text):
        return False
    after = text[_START.match(text).end() :]  # type: ignore[union-attr]
    if _NOT_NAMES.match(after) and not after.lower().startswith(("the associated press", "a staff", "the ")):
        return False
    for stamp in reversed(list(find(after))):
        after = after[: stamp.start] + after[stamp.end :]
    words = [w for w in re.findall(r"[^\W\d_][\w.’'-]*", after) if len(w) > 1]
    lower = sum(1 for w in words if w[0].islower() and w.lower().strip(".") not in BYLINE_ROLES)
    return lower <= max(1, len(words) // 5)

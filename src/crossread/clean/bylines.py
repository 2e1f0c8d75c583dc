"""Bylines: the line that names a report's authors."""

from __future__ import annotations

import re
from functools import cache

from crossread.clean.dates import find, is_date_line
from crossread.clean.lang.load import english

# The longest byline: four authors with their papers. A byline of words that are no names is a sentence.
LONGEST = 160
# The largest number of words between "By" and the first comma, bar or bullet.
NAME_WORDS = 6

_PART = re.compile(r"\s*(?:[|•·/–—]|\s-\s|,|;|\band\b|&|\bwith\b)\s*")
_BETWEEN = " ,|·•–—-"
_PARTICLES = frozenset({"de", "van", "der", "von", "al", "bin", "la", "le", "di", "del", "da"})
_NOT_NAMES = re.compile(
    r"(?:the|a|an|this|that|these|friday|monday|tuesday|wednesday|thursday|saturday|sunday|january|february|march|april|may"
    r"|june|july|august|september|october|november|december|early|late|far|contrast|comparison|\d.*)\b",
    re.IGNORECASE,
)


@cache
def _start() -> re.Pattern[str]:
    return re.compile(english().byline_start, re.IGNORECASE)


def _is_role(word: str) -> bool:
    return word.lower().strip(".,") in english().words["byline_roles"]


def _is_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in _PARTICLES or _is_role(word)


def _names_begin(text: str) -> int | None:
    """Find where the names begin: after "By", at the head of the line or after a date there."""
    if len(text) > LONGEST:
        return None
    start = _start().match(text)
    if not start and any("0" <= c <= "9" for c in text):
        stamp = next(find(text), None)
        if stamp and (stamp.start == 0 or is_date_line(text[: stamp.end])):
            start = _start().match(text, stamp.end + len(text[stamp.end :]) - len(text[stamp.end :].lstrip(_BETWEEN)))
    return start.end() if start else None


def byline_names(text: str) -> list[tuple[int, int]]:
    """Find the authors in a byline.

    Args:
        text: a line such as "By Jane Doe and John Roe, Harbor Courier | March 3, 2024".

    Returns:
        Offsets (code points in the line) of each author's name in order; empty where the line is no byline.
    """
    start = _names_begin(text)
    if start is None:
        return []
    names: list[tuple[int, int]] = []
    position = start
    for part in _PART.split(text[start:]):
        at = text.find(part, position)
        position = at + len(part)
        words = part.split()
        proper = [word for word in words if not _is_role(word)]
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
    if not byline_names(text):
        return False
    after = text[_names_begin(text) :]
    if _NOT_NAMES.match(after) and not after.lower().startswith(("the associated press", "a staff", "the ")):
        return False
    for stamp in reversed(list(find(after))):
        after = after[: stamp.start] + after[stamp.end :]
    words = [w for w in re.findall(r"[^\W\d_][\w.’'-]*", after) if len(w) > 1]
    lower = sum(1 for w in words if w[0].islower() and not _is_role(w) and w not in _PARTICLES)
    return lower <= max(1, len(words) // 5)

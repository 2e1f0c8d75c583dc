"""Whose report this is, as far as names tell: outlet, agency, first outlet, and outlets credited in the lede."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from crossread.base.words import fold, words_in
from crossread.base.words_en import CREDIT_AFTER, CREDIT_BEFORE
from crossread.model.links import ReadReport

# A credit that opens a paragraph: "(Bloomberg) --", "LONDON (Reuters) -", "BISHKEK, December 9. /TASS/." The dash
# may be damaged.
_HEAD_CREDIT: Final = re.compile(
    r"(?:^|\n)(?:[A-Z0-9][\w'’-]{0,20}[ ,.]{1,3}){0,6}"
    r"(?:\(([A-Z][\w.& ]{1,30})\)\s{0,3}(?:[-–—\uFFFD?]|&mdash;)|/([A-Z]{2,12})/)"
)
# Characters of the text in which a report's opening credit stands.
HEAD_CHARACTERS = 400
# Words of the opening paragraph in which a report says that all of it rests on another outlet's report. A credit
# further down covers one statement only. A paragraph shorter than the minimum is a dateline or a picture's caption.
LEDE_WORDS = 60
MIN_LEDE_WORDS = 12


@lru_cache(maxsize=4096)
def _name_words(name: str) -> tuple[str, ...]:
    words = tuple(fold(word) for word in re.findall(r"[^\W_]+", name))
    words = tuple(word for word in words if word not in ("", "the", "of", "and"))
    return words[:-1] if len(words) > 1 and words[-1] in ("com", "org", "net") else words


def same_source(a: str, b: str) -> bool:
    """Say whether two names are one outlet's or agency's: equal words, or one the capital initials of the other.

    Args:
        a: a name as printed ("The Associated Press").
        b: another ("AP").

    Returns:
        True if they name the same.
    """
    left, right = _name_words(a), _name_words(b)
    if not left or not right:
        return False
    return left == right or _abbreviates(a, left, right) or _abbreviates(b, right, left)


def _abbreviates(name: str, words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return len(words) == 1 and len(full) > 1 and name.isupper() and words[0] == "".join(word[0] for word in full)


def head_credit(report: ReadReport) -> str:
    """Give the agency that a credit at the head of a report's text names, or ""."""
    start = report.document.report.span.start
    match = _HEAD_CREDIT.search(report.text, start, min(start + HEAD_CHARACTERS, report.document.report.span.end))
    return (match.group(1) or match.group(2)) if match else ""


def agency_of(report: ReadReport) -> str:
    """Give the agency a report credits: the one found in cleaning, else one that opens its text; or ""."""
    stated = report.document.report.agency
    return stated.name if stated is not None else head_credit(report)


def names_of(report: ReadReport) -> tuple[str, ...]:
    """Give everyone a report comes from: its outlet, its agency, the outlet it was republished from."""
    stated = report.document.report
    names = {source.name for source in (stated.outlet, stated.republished_from) if source is not None}
    return tuple(sorted(name for name in names | {agency_of(report)} if name))


def credits(text: str, start: int, end: int, names: tuple[str, ...]) -> bool:
    """Say whether a stretch of text rests on one of some outlets by name: "X reported", "according to X".

    Args:
        text: the page's text.
        start: where the stretch starts, in code points.
        end: where it ends.
        names: the outlets' names as printed.

    Returns:
        True if a name stands there, with its capitals, right after or before a word of crediting.
    """
    stretch = text[start:end]
    for name in names:
        for at in re.finditer(r"(?<!\w)" + re.escape(name) + r"(?!\w)", stretch):
            before, after = stretch[: at.start()].rstrip().lower(), stretch[at.end() :].lstrip(" ,").lower()
            before = before.removesuffix("the").rstrip()
            if before.endswith(CREDIT_BEFORE) or after.startswith(CREDIT_AFTER):
                return True
    return False


def lede(report: ReadReport) -> tuple[int, int]:
    """Give the range of a report's opening paragraph, cut after ``LEDE_WORDS`` words."""
    span = report.document.report.span
    ranges = [(block.start, block.end) for block in report.document.paragraphs] or [(span.start, span.end)]
    for start, end in ranges:
        words = words_in(report.text, start, min(end, start + LEDE_WORDS * 12))
        if len(words) >= MIN_LEDE_WORDS:
            return start, words.ends[min(LEDE_WORDS, len(words)) - 1]
    return ranges[0]

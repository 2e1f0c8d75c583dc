"""Cheap looks that spare the grammar the words no quantity can start with."""

from __future__ import annotations

import re

from crossread.annotate.lang.en_numbers import (
    DENOMINATORS,
    IDIOMS,
    NEGATIVES,
    ONES,
    ORDINALS,
    SCALES,
    TENS,
    VAGUE_PHRASES,
    VAGUE_SCALES,
    VAGUE_WORDS,
)
from crossread.annotate.quantities.tokens import Token

_ARTICLES = frozenset({"a", "an", "another"})
_NUMBERS = frozenset(ONES) | frozenset(TENS) | frozenset(SCALES) | frozenset(VAGUE_SCALES) | frozenset(ORDINALS)
_WORDS = _NUMBERS | VAGUE_WORDS | {"half", "halves", "quarter", "quarters", "dozen", "tens"}
_IDIOM_STARTS = frozenset(phrase[0] for phrase in IDIOMS)
# What may follow "a" in a number: "a hundred", "a third", "a few dozen".
_AFTER_ARTICLE = (
    frozenset(SCALES)
    | frozenset(DENOMINATORS)
    | {"dozen", "hundred"}
    | {phrase[1] for phrase in VAGUE_PHRASES if phrase[0] == "a"}
)
_STARTS = (_WORDS | NEGATIVES | _IDIOM_STARTS) - _ARTICLES
# Words that show a number in a stretch of text.
_SHOWING = _WORDS | {phrase[1] for phrase in VAGUE_PHRASES if phrase[0] == "a"}
_DIGIT = re.compile(r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_WORD = re.compile(r"[^\W\d_]+")


def may_hold_number(text: str, start: int, end: int) -> bool:
    """Say whether a stretch of a text has a digit or a number word at all.

    Args:
        text: the page's text.
        start: first code point.
        end: code point after the last.

    Returns:
        False only where the grammar would find nothing.
    """
    if _DIGIT.search(text, start, end) is not None:
        return True
    return not _SHOWING.isdisjoint(_WORD.findall(text[start:end].lower()))


def may_start(tokens: list[Token], at: int) -> bool:
    """Say whether a quantity or an idiom with a number may start at a token."""
    token = tokens[at]
    if token.kind != "word":
        return token.kind != "sign" or token.text in "-−"
    if token.lower in _ARTICLES:
        return at + 1 < len(tokens) and (tokens[at + 1].lower in _AFTER_ARTICLE or token.lower in _IDIOM_STARTS)
    if token.lower in _STARTS:
        return True
    return token.text[0].isupper() and at + 1 < len(tokens) and tokens[at + 1].kind == "num"

"""Words, numbers and signs of a text, cut the way the quantity grammar reads them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

TokenKind = Literal["num", "word", "cur", "sign"]

# Digits with thousands separators (western 1,600 and Indian 12,34,567), decimals, a leading decimal point, vulgar
# fractions; then currency signs with their letters ("US$", "C$", "RM" stays a word); words with inner apostrophes.
_TOKEN = re.compile(
    r"(?P<num>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]*\d)|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?[½⅓⅔¼¾⅕⅛⅜⅝⅞]?"
    r"|(?<![\w.])\.\d+|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
    r"|(?P<cur>\b(?:(?:(?i:US|U\.S\.?|AU|CA|HK|NZ|NT|MX|Mex|USD|AUD|CAD|NZD|MXN|SGD|HKD)|[CAc])\s?|[SR])\$"
    r"|\$(?:(?:US|AU|CA|NZ)(?=[\d\s]))?"
    r"|[€£¥₹₽₴₩₺₪₫₦₱₿₾₭₡฿])"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<sign>\S)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign; ``glued`` is true where no space stands before it."""

    start: int
    end: int
    text: str
    lower: str
    kind: TokenKind
    glued: bool


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """Cut a stretch of a text into tokens.

    Args:
        text: the page's text.
        start: first code point to read.
        end: code point after the last to read.

    Returns:
        The tokens in order, with offsets in the whole text.
    """
    tokens: list[Token] = []
    previous = -1
    for match in _TOKEN.finditer(text, start, end):
        group = match.lastgroup
        assert group is not None
        piece = match.group()
        kind: TokenKind = group  # type: ignore[assignment]
        tokens.append(Token(match.start(), match.end(), piece, piece.lower(), kind, match.start() == previous))
        previous = match.end()
    return tokens

"""Words, numbers and signs of a text, cut the way the quantity grammar reads them."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

TokenKind = Literal["num", "word", "cur", "sign"]

# Digits with thousands separators (western 1,600 and Indian 12,34,567), decimals, a leading decimal point, vulgar
# fractions; then currency signs with their letters ("US$", "C$", "RM" stays a word); words with inner apostrophes.
# The second alternative reads the plain words, which are nearly all; those before a dollar sign are looked at again.
_TOKEN = re.compile(
    r"(?P<num>\d{1,3}(?:,\d{3}){1,9}+(?:\.\d+)?(?!,?\d)|\d{1,2}(?:,\d{2}){1,6},\d{3}(?:\.\d+)?(?!,?\d)"
    r"|\d+(?:\.\d+)?[½⅓⅔¼¾⅕⅛⅜⅝⅞]?|(?<![\w.])\.\d+|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
    r"|(?P<abbreviation>\b(?:[A-Z]\.){2,6}(?!\s?\$))"
    r"|(?P<word>[^\W\d_]++(?:['’][^\W\d_]++)*+(?!\.?(?:[Ss]\.?)?\s?\$))"
    r"|(?P<cur>\b(?:(?:(?i:US|U\.S\.?|AU|CA|HK|NZ|NT|MX|Mex|USD|AUD|CAD|NZD|MXN|SGD|HKD)|[CAc])\s?|[SR])\$"
    r"|\$(?:(?:US|AU|CA|NZ)(?=[\d\s]))?"
    r"|[€£¥₹₽₴₩₺₪₫₦₱₿₾₭₡฿])"
    r"|(?P<late>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<sign>\S)"
)
_KINDS: dict[str, TokenKind] = {
    "word": "word",
    "late": "word",
    "abbreviation": "word",
    "num": "num",
    "cur": "cur",
    "sign": "sign",
}


class Token(NamedTuple):
    """One word, number or sign; ``glued`` is true where no space stands before it.

    A named tuple, because a thousand of them are made per report and a frozen dataclass takes three times as long.
    """

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
        first, last = match.span()
        piece = match.group()
        kind: TokenKind = _KINDS[match.lastgroup or "sign"]
        tokens.append(Token(first, last, piece, piece.lower(), kind, first == previous))
        previous = last
    return tokens

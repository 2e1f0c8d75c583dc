"""Reads one number, in digits or in words, with its stated precision."""

from __future__ import annotations

from fractions import Fraction

from crossread.annotate.lang.en_numbers import (
    VULGAR,
)
from crossread.annotate.quantities.number import Number, precision
from crossread.annotate.quantities.number_words import and_fraction, half_first, in_words, vague, with_scale
from crossread.annotate.quantities.tokens import Token

# No figure in a text has more digits; longer runs are keys, hashes or attacks.
_MOST_DIGITS = 30


def read_number(tokens: list[Token], at: int, money: bool = False) -> Number | None:
    """Read the number that starts at a token.

    Args:
        tokens: a sentence's tokens.
        at: the position of the first token.
        money: whether a currency stands before it, so that "m" means million.

    Returns:
        The number with its scale word; None if none starts there.
    """
    token = tokens[at]
    if token.kind == "num":
        digits = _digits(tokens, at)
        return None if digits is None else with_scale(tokens, and_fraction(tokens, digits), money)
    if token.kind != "word":
        return None
    return vague(tokens, at) or half_first(tokens, at) or in_words(tokens, at)


def _digits(tokens: list[Token], at: int) -> Number | None:
    """Read digits, with groups parted by spaces (2 500) and a fraction (1 1/2, 3/4, 3½)."""
    text, end = tokens[at].text, at + 1
    extra = VULGAR.get(text[-1], Fraction(0))
    plain = (text[:-1] if extra else text).replace(",", "")
    while _is_space_group(tokens, at, end):
        plain += tokens[end].text
        end += 1
    if len(plain) > _MOST_DIGITS:
        return None
    whole, _, decimals = plain.partition(".")
    value = Fraction(int(whole or "0")) + (Fraction(int(decimals), 10 ** len(decimals)) if decimals else 0)
    if extra:
        return Number(at, end, value + extra, None, None, "fraction")
    slash = _slash_fraction(tokens, at)
    if slash is not None:
        return Number(at, at + 3, slash, None, None, "fraction")
    if end < len(tokens) and not tokens[end].glued and not decimals and "," not in text:
        mixed = _slash_fraction(tokens, end)
        if mixed is not None:
            return Number(at, end + 3, value + mixed, None, None, "fraction")
    digits, step = precision(value, len(decimals))
    return Number(at, end, value, digits, step, "digits")


def _is_space_group(tokens: list[Token], first: int, at: int) -> bool:
    """Say whether the token is the next three digits of a number written with spaces."""
    if at >= len(tokens) or at == 0:
        return False
    token, before = tokens[at], tokens[at - 1]
    grouped = token.kind == "num" and len(token.text) >= 3 and token.text[:3].isdigit()
    rest = token.text[3:]
    follows = token.start - before.end == 1 and before.text.isdigit()
    fits = len(tokens[first].text) <= 3 and (at - 1 == first or len(before.text) == 3) and tokens[first].text[0] != "0"
    glued_after = at + 1 < len(tokens) and tokens[at + 1].glued and tokens[at + 1].kind == "word"
    return grouped and follows and fits and not glued_after and (not rest or rest[0] == ".")


def _slash_fraction(tokens: list[Token], at: int) -> Fraction | None:
    """Read a fraction such as 3/4 whose denominator people use."""
    if at + 2 >= len(tokens) or tokens[at + 1].text != "/" or not (tokens[at + 1].glued and tokens[at + 2].glued):
        return None
    over, under = tokens[at].text, tokens[at + 2].text
    if not (over.isdigit() and under.isdigit()) or len(over) > 2 or under not in ("2", "3", "4", "5", "8", "10", "16"):
        return None
    if at + 3 < len(tokens) and tokens[at + 3].glued and tokens[at + 3].text == "/":
        return None
    return Fraction(int(over), int(under)) if 0 < int(over) < int(under) else None

"""Reads one amount: sign, currency, number, unit, and what it is per."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from crossread.annotate.lang.en_numbers import NEGATIVES
from crossread.annotate.quantities.nouns import is_plural
from crossread.annotate.quantities.number import Number
from crossread.annotate.quantities.numbers import read_number
from crossread.annotate.quantities.tokens import Token
from crossread.annotate.quantities.units import (
    MAIN_POUND,
    Unit,
    currency_sign,
    named_unit,
    per_unit,
    symbol_unit,
)

DASHES = frozenset("-‐‑–—−~")
# From this amount on, "pounds" are money: no news counts pounds of weight in millions without saying of what.
_MONEY_POUNDS = 1_000_000
# Units whose values are written with a smaller unit behind them, and how many of those make one.
_SMALLER = {"foot": ("inch", 12), "pound": ("ounce", 16), "stone": ("pound", 14), "US dollar": ("US cent", 100)}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit: tokens ``start`` to ``end``; ``number`` knows its own tokens."""

    start: int
    end: int
    number: Number
    unit: Unit | None


def read_amount(text: str, tokens: list[Token], at: int) -> Amount | None:
    """Read an amount that starts at a token.

    Args:
        text: the page's text.
        tokens: the sentence's tokens.
        at: the position of its sign, currency or number.

    Returns:
        The amount; None if none starts there.
    """
    start = at
    touching = at + 1 < len(tokens) and tokens[at + 1].glued
    negative = tokens[at].lower in NEGATIVES or (tokens[at].text in "-−" and not tokens[at].glued and touching)
    if negative:
        at += 1
    if at >= len(tokens) or (negative and tokens[at].kind not in ("num", "cur") and tokens[start].kind == "sign"):
        return None
    sign = currency_sign(tokens[at])
    if sign is not None:
        at += 1
        if at >= len(tokens) or tokens[at].kind != "num" or tokens[at].start - tokens[at - 1].end > 1:
            return None
    elif tokens[at].kind not in ("num", "word"):
        return None
    number = read_number(tokens, at, money=sign is not None or _money_follows(tokens, at))
    if number is None:
        return None
    if negative:
        number = number.negated(start)
    unit, end = (_paid(tokens, number.end, sign)) if sign is not None else _measured(text, tokens, number)
    return _with_smaller(text, tokens, Amount(start, end, number, unit))


def _with_smaller(text: str, tokens: list[Token], amount: Amount) -> Amount:
    """Add the smaller unit that completes a value: "5 feet 10 inches", "three dollars and 50 cents"."""
    smaller = _SMALLER.get(amount.unit.name) if amount.unit is not None else None
    at = amount.end + 1 if amount.end < len(tokens) and tokens[amount.end].lower in ("and", ",") else amount.end
    if smaller is None or amount.number.value is None or at >= len(tokens) or tokens[at].kind not in ("num", "word"):
        return amount
    number = read_number(tokens, at)
    if number is None or number.value is None or number.form not in ("digits", "words"):
        return amount
    unit, end = _measured(text, tokens, number)
    name, share = smaller
    if unit is None and name == "inch" and number.end < len(tokens) and tokens[number.end].lower in ("in", "ins"):
        unit, end = Unit("inch", "inch", "length"), number.end + 1
    if unit is None or unit.name != name or not 0 < number.value < share:
        return amount
    value = amount.number.value + number.value / share
    whole = replace(amount.number, value=value, digits=None, step=Fraction(1, share), end=end)
    return Amount(amount.start, end, whole, amount.unit)


def _money_follows(tokens: list[Token], at: int) -> bool:
    """Say whether "m" or "b" after the digits means million: a currency or a counted plural follows it."""
    if at + 2 >= len(tokens) or tokens[at + 1].lower not in ("m", "b") or not tokens[at + 1].glued:
        return False
    after = tokens[at + 2]
    unit = named_unit(tokens, at + 2)
    return currency_sign(after) is not None or (unit is not None and unit[0].kind == "money") or is_plural(after)


def _paid(tokens: list[Token], at: int, sign: Unit) -> tuple[Unit, int]:
    """Read what may follow an amount with a currency sign: a doubled name and what it is per."""
    name = named_unit(tokens, at)
    if name is not None and name[0].kind == "money" and name[0].pint == sign.pint and name[0].factor == 1:
        at = name[1]
    return per_unit(tokens, at, sign)


def _measured(text: str, tokens: list[Token], number: Number) -> tuple[Unit | None, int]:
    """Read the unit after a number, tied to it by a space, a hyphen, "of a", or nothing."""
    at = number.end
    if at >= len(tokens):
        return None, at
    if number.form == "vague" and tokens[at].lower == "of":
        at += 1
    if number.form == "fraction" and tokens[at].lower == "of" and at + 1 < len(tokens):
        at += 2 if tokens[at + 1].lower in ("a", "an") else 0
    elif number.form == "fraction" and tokens[at].lower in ("a", "an"):
        at += 1
    hyphen = at + 1 < len(tokens) and tokens[at].text in "-‐‑" and tokens[at].glued and tokens[at + 1].glued
    if hyphen:
        at += 1
    if at < len(tokens):
        suffix = _suffix_sign(tokens, at)
        if suffix is not None:
            return suffix
        symbol = symbol_unit(text, tokens, at) if tokens[at - 1].kind == "num" or hyphen else None
        found = symbol or named_unit(tokens, at)
        if found is not None and _is_unit(tokens, at, found, number, hyphen):
            unit, end = found
            if unit.name == "pound" and number.scale >= _MONEY_POUNDS:
                unit = MAIN_POUND
            return (unit, end) if hyphen else per_unit(tokens, end, unit)
    return None, number.end


def _suffix_sign(tokens: list[Token], at: int) -> tuple[Unit, int] | None:
    """Read a currency sign or code after the number ("10 €", "5 USD")."""
    sign = currency_sign(tokens[at])
    if sign is None or (tokens[at].kind == "word" and len(tokens[at].text) < 3):
        return None
    if at + 1 < len(tokens) and tokens[at + 1].kind == "num" and tokens[at + 1].glued:
        return None
    return per_unit(tokens, at + 1, sign)


def _is_unit(tokens: list[Token], at: int, found: tuple[Unit, int], number: Number, hyphen: bool) -> bool:
    """Turn down words that only look like units ("two second homes", "three stone houses")."""
    unit, end = found
    word = tokens[at].lower
    if word in ("second", "stone", "bit", "cent", "mark") and not hyphen and number.value != 1:
        return word == "stone" and not (end < len(tokens) and is_plural(tokens[end]))
    if number.form == "vague" and unit.kind == "time":
        return False
    return not (unit.name == "magnitude" and not hyphen)

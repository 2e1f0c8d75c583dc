"""Tells days, years and clock times from numbers that count."""

from __future__ import annotations

from crossread.annotate.lang.en_counts import BEFORE_YEAR, MONTHS
from crossread.annotate.quantities.near import bounded, counts_plural, token_after, token_before
from crossread.annotate.quantities.nouns import is_plural
from crossread.annotate.quantities.number import Number
from crossread.annotate.quantities.tokens import Token
from crossread.annotate.quantities.units import currency_sign, named_unit, symbol_unit

_FIRST_YEAR = 1000
_LAST_YEAR = 2100


def is_clock(tokens: list[Token], number: Number) -> bool:
    """Find clock times: "6 pm", "11 a.m.", "10 o'clock"."""
    after = token_after(tokens, number.end)
    if after is None or number.scale > 1:
        return False
    if after.lower in ("am", "pm", "o'clock", "o’clock", "gmt", "et", "pt", "utc", "hours'"):
        return after.lower not in ("et", "pt") or after.text.isupper()
    following = [token.lower for token in tokens[number.end : number.end + 4]]
    return following[:3] in (["a", ".", "m"], ["p", ".", "m"])


def is_date(tokens: list[Token], number: Number) -> bool:
    """Find days beside a month's name."""
    if number.value is None or number.scale > 1 or not tokens[number.start].text.isdigit():
        return False
    before, after = token_before(tokens, number.start), token_after(tokens, number.end)
    if before is not None and before.text == ".":
        before = token_before(tokens, number.start, 2)
    is_day = 1 <= number.value <= 31
    named_before = before is not None and before.lower in MONTHS and before.text[0].isupper()
    named_after = after is not None and after.lower in MONTHS and after.text[0].isupper()
    if named_before and before is not None and before.lower in ("may", "march"):
        return is_day or 1500 <= number.value <= _LAST_YEAR
    return (is_day and (named_before or named_after)) or (named_before and 1500 <= number.value <= _LAST_YEAR)


def is_year(text: str, tokens: list[Token], number: Number) -> bool:
    """Find bare years: four digits without a separator, no unit after them, and no sign that they count."""
    token = tokens[number.start]
    if len(token.text) != 4 or not token.text.isdigit() or number.end != number.start + 1:
        return False
    if not _FIRST_YEAR <= int(token.text) <= _LAST_YEAR:
        return False
    before = token_before(tokens, number.start)
    if before is not None and currency_sign(before) is not None:
        return False
    if named_unit(tokens, number.end) or symbol_unit(text, tokens, number.end):
        follower = tokens[number.end]
        return follower.text == "s" and follower.glued
    if _year_range(tokens, number):
        return True
    if before is not None and before.lower in BEFORE_YEAR and int(token.text) >= 1900:
        return not counts_plural(tokens, number) or int(token.text) % 100 != 0 or before.lower == "in"
    if 1900 <= int(token.text) <= _LAST_YEAR and int(token.text) % 100 != 0:
        return not bounded(tokens, number.start)
    return not counts_plural(tokens, number) and not bounded(tokens, number.start) and int(token.text) >= 1900


def _year_range(tokens: list[Token], number: Number) -> bool:
    """Find "between 1600 and 1900" and "1914-1918": two bare years that no plural follows at once."""
    at = number.end
    if at + 1 >= len(tokens) or tokens[at].lower not in ("and", "to", "-", "–") or not tokens[at + 1].text.isdigit():
        return _before_is_year(tokens, number)
    second = tokens[at + 1].text
    follows = at + 2 < len(tokens) and (is_plural(tokens[at + 2]) or named_unit(tokens, at + 2) is not None)
    return len(second) == 4 and _FIRST_YEAR <= int(second) <= _LAST_YEAR and not follows


def _before_is_year(tokens: list[Token], number: Number) -> bool:
    """Say whether the number ends a range of years whose first year was passed over."""
    at = number.start
    if at < 3 or tokens[at - 1].lower not in ("and", "to", "-", "–") or tokens[at - 3].lower not in ("between", "from"):
        return False
    first = tokens[at - 2].text
    return first.isdigit() and len(first) == 4 and _year_range(tokens, Number(at - 2, at - 1, None, 4, None, "digits"))

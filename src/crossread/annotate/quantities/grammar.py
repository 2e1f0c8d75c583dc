"""Finds every quantity of a sentence: amounts, ranges, bounds, ages, ordinals, counted nouns."""

from __future__ import annotations

from dataclasses import replace

from crossread.annotate.lang.en_units import TEMPERATURE_WORDS
from crossread.annotate.quantities.ages import read_age
from crossread.annotate.quantities.amounts import Amount, read_amount
from crossread.annotate.quantities.bounds import left_bound, limits, right_bound
from crossread.annotate.quantities.found import Found
from crossread.annotate.quantities.intervals import read_range
from crossread.annotate.quantities.names import idiom_end, not_a_quantity
from crossread.annotate.quantities.nouns import Noun, counted_noun
from crossread.annotate.quantities.numbers import read_number
from crossread.annotate.quantities.ordinals import read_ordinal
from crossread.annotate.quantities.starts import may_start
from crossread.annotate.quantities.tokens import Token
from crossread.annotate.quantities.units import Unit

# How many quantities back "others" and "their second" may refer, and how far a word of temperature may stand.
_RECALLED = 6
_NEAR = 40
# "21 of them" counts what was counted before.
_POINTING = frozenset({"them", "whom", "which"})
# The wholes people count shares of: "two in three", "9 out of 10", "one in 100,000".
_RATIO_OF = frozenset(
    {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 200, 500, 1_000, 10_000, 100_000, 1_000_000}
)


def scan(text: str, tokens: list[Token]) -> list[Found]:
    """Find the quantities of one sentence.

    Args:
        text: the page's text.
        tokens: the sentence's tokens.

    Returns:
        The quantities in order of their place; they do not overlap.
    """
    found: list[Found] = []
    at = 0
    floor = 0
    while at < len(tokens):
        if not may_start(tokens, at):
            at += 1
            continue
        skipped = idiom_end(tokens, at) if tokens[at].kind == "word" else None
        if skipped is not None:
            at = skipped
            continue
        one, at = _at(text, tokens, at, found, floor)
        if one is not None:
            found.append(one)
            floor = at
    return found


def _at(text: str, tokens: list[Token], at: int, earlier: list[Found], floor: int) -> tuple[Found | None, int]:
    """Read the quantity that starts at a token, if one does; gives it and where to go on."""
    ordinal = read_ordinal(tokens, at, [f.noun for f in earlier[-_RECALLED:] if f.ordinal and f.noun])
    if ordinal is not None:
        number, noun, end = ordinal
        if noun is None or number.value is None:
            return None, end
        value = float(number.value)
        core = (at, end)
        return Found(at, at, end, end, core, value, value, "exact", None, None, noun=noun, ordinal=True), end
    amount = read_amount(text, tokens, at)
    if amount is None:
        return None, at + 1
    if at and tokens[at - 1].lower == "per":
        return None, amount.end
    ratio = _ratio(tokens, amount)
    if ratio is not None:
        return ratio, ratio.right
    after = not_a_quantity(text, tokens, amount.number)
    if after is not None:
        return None, max(after, at + 1)
    ranged = read_range(text, tokens, amount)
    one = ranged or _single(tokens, amount)
    one = read_age(tokens, one)
    if one.unit is None and not one.age:
        noun = _recalled(tokens, one, earlier) or counted_noun(tokens, one.right, one=one.low == 1 and one.high == 1)
        one = replace(one, noun=noun)
        if noun is None and _part_of_word(tokens, one):
            return None, max(one.right, at + 1)
    warm = _warm(tokens, one)
    if warm is None:
        return None, amount.end
    one = warm
    if one.left < floor:
        one = replace(one, left=max(floor, min(one.left, one.start)))
    return one, max(one.right, at + 1)


def _recalled(tokens: list[Token], one: Found, earlier: list[Found]) -> Noun | None:
    """Give the noun of an earlier number for "three others" and "21 of them"."""
    told = next((f.noun.lemma for f in reversed(earlier[-_RECALLED:]) if f.noun is not None and not f.ordinal), None)
    pair = [token.lower for token in tokens[one.right : one.right + 2]]
    if told is not None and one.low != 1 and len(pair) == 2 and pair[0] == "of" and pair[1] in _POINTING:
        return Noun(one.right, one.right + 2, told)
    noun = counted_noun(tokens, one.right)
    return replace(noun, lemma=told or "other") if noun is not None and noun.lemma == "other" else None


def _ratio(tokens: list[Token], amount: Amount) -> Found | None:
    """Read "one in three voters", "8 out of 10": a share of whole things."""
    first, at = amount.number, amount.end
    if (
        amount.unit is not None
        or first.value is None
        or first.value.denominator != 1
        or first.scale != 1
        or at + 1 >= len(tokens)
    ):
        return None
    words = [token.lower for token in tokens[at : at + 2]]
    step = 1 if words[0] == "in" else (2 if words == ["out", "of"] else 0)
    if not step or at + step >= len(tokens):
        return None
    number = read_number(tokens, at + step)
    if number is None or number.value is None or number.form not in ("digits", "words"):
        return None
    if not (0 < first.value < number.value and number.value in _RATIO_OF):
        return None
    noun = counted_noun(tokens, number.end)
    if noun is None and step == 1:
        return None
    bound, left = left_bound(tokens, amount.start, tokens[first.start].lower)
    value = float(first.value / number.value)
    low, high = limits(value, bound)
    core, end = (first.start, number.end), number.end
    return Found(left, amount.start, end, end, core, low, high, bound or "exact", None, None, noun=noun, fraction=True)


def _part_of_word(tokens: list[Token], one: Found) -> bool:
    """Say whether a bare number only qualifies a word or names a rank ("four-door", "the bottom three")."""
    at = one.right
    tied = at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at].glued and tokens[at + 1].glued
    ranked = one.left > 0 and tokens[one.left - 1].lower in ("top", "bottom", "final", "first", "last")
    return (tied and tokens[at + 1].kind == "word") or ranked


def _warm(tokens: list[Token], one: Found) -> Found | None:
    """Read bare degrees by their sentence, and turn down "13F" and "5C" where nothing speaks of temperature."""
    if one.unit is None or (one.unit.kind != "temperature" and one.unit.name != "degree"):
        return one
    near = tokens[max(0, one.left - _NEAR) : one.end - 1] + tokens[one.end : one.end + _NEAR]
    warm = any(token.lower in TEMPERATURE_WORDS for token in near)
    if one.unit.name == "degree":
        return replace(one, unit=Unit("degree", "", "temperature")) if warm else one
    last = tokens[one.end - 1]
    return one if warm or last.text not in ("C", "F") or not last.glued or tokens[one.end - 2].kind != "num" else None


def _single(tokens: list[Token], amount: Amount) -> Found:
    """Make a quantity of one amount with the bounds beside it."""
    number = amount.number
    core = (number.start, number.end)
    left, start = left_bound(tokens, amount.start, tokens[number.start].lower)
    right, end = right_bound(tokens, amount.end)
    if number.value is None or number.form == "vague":
        low = None if number.value is None else float(number.value)
        return Found(
            start, amount.start, amount.end, amount.end, core, low, None, "vague", None, None, unit=amount.unit
        )
    bound = left if left not in (None, "about") else (right or left)
    value = float(number.value)
    low, high = limits(value, bound)
    step = None if number.step is None else float(number.step)
    return Found(
        start,
        amount.start,
        amount.end,
        end,
        core,
        low,
        high,
        bound or "exact",
        number.digits,
        step,
        unit=amount.unit,
        fraction=number.form == "fraction" and number.value < 1 and amount.unit is None,
    )

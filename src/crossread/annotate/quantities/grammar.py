"""Finds every quantity of a sentence: amounts, ranges, bounds, ages, ordinals, counted nouns."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crossread.annotate.lang.en_counts import MONTHS, PERSONS, WEEKDAYS
from crossread.annotate.lang.en_measures import CHANGES
from crossread.annotate.lang.en_units import TEMPERATURE_WORDS
from crossread.annotate.quantities.amounts import DASHES, Amount, read_amount
from crossread.annotate.quantities.bounds import left_bound, limits, right_bound
from crossread.annotate.quantities.names import idiom_end, not_a_quantity
from crossread.annotate.quantities.nouns import Noun, counted_noun
from crossread.annotate.quantities.numbers import Number, read_number
from crossread.annotate.quantities.ordinals import read_ordinal
from crossread.annotate.quantities.starts import may_start
from crossread.annotate.quantities.tokens import Token
from crossread.annotate.quantities.units import Unit
from crossread.model.annotations import Bound

_YEAR = Unit("year", "year", "time")
# Nobody in the news is older; more is no age.
_OLDEST = 120
# How many quantities back "others" and "their second" may refer, and how far a word of temperature may stand.
_RECALLED = 6
_NEAR = 40
# The wholes people count shares of: "two in three", "9 out of 10", "one in 100,000".
_RATIO_OF = frozenset(
    {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 200, 500, 1_000, 10_000, 100_000, 1_000_000}
)


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity as tokens: ``left`` to ``right`` with its bounds, ``start`` to ``end`` number and unit alone.

    ``core`` covers the number alone. ``low``/``high`` are in the stated unit.
    """

    left: int
    start: int
    end: int
    right: int
    core: tuple[int, int]
    low: float | None
    high: float | None
    bound: Bound
    digits: int | None
    step: float | None
    unit: Unit | None = None
    noun: Noun | None = None
    ordinal: bool = False
    age: bool = False
    fraction: bool = False


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
    ranged = _range(text, tokens, amount)
    one = ranged or _single(tokens, amount)
    one = _aged(tokens, one)
    if one.unit is None and not one.age:
        noun = counted_noun(tokens, one.right, one=one.low == 1 and one.high == 1)
        if noun is not None and noun.lemma == "other":
            told = next(
                (f.noun.lemma for f in reversed(earlier[-_RECALLED:]) if f.noun is not None and not f.ordinal), "other"
            )
            noun = replace(noun, lemma=told)
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


def _ratio(tokens: list[Token], amount: Amount) -> Found | None:
    """Read "one in three voters", "8 out of 10": a share of whole things."""
    first, at = amount.number, amount.end
    if amount.unit is not None or first.value is None or first.step != 1 or at + 1 >= len(tokens):
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


def _range(text: str, tokens: list[Token], first: Amount) -> Found | None:
    """Read the second end of a range: "10 to 15", "between 3 and 5", "$10-15 million", "20-30%"."""
    joined = _connector(tokens, first)
    if joined is None:
        return None
    at, between = joined
    if at >= len(tokens):
        return None
    second = read_amount(text, tokens, at)
    if second is None or not _same_measure(first, second):
        return None
    one, two = first.number, second.number
    if "vague" in (one.form, two.form) or one.value is None or two.value is None:
        return None
    if two.scale > 1 and one.scale == 1 and one.form != "fraction" and one.value < two.value / two.scale:
        one = one.scaled(two.scale, one.end)
    assert one.value is not None
    if one.value >= two.value or _changes(tokens, first):
        return None
    if tokens[first.end].lower == "or" and (two.step is None or two.value - one.value > two.step):
        return None
    return _ranged(tokens, first, second, one, between)


def _ranged(tokens: list[Token], first: Amount, second: Amount, one: Number, between: bool) -> Found:
    """Make a quantity of the two ends of a range."""
    two = second.number
    assert one.value is not None and two.value is not None
    unit = second.unit or first.unit
    _, start = left_bound(tokens, first.start, tokens[one.start].lower)
    before = tokens[first.start - 1].lower if first.start else ""
    if between or before == "from":
        start = first.start - 1
    steps = [s for s in (one.step, two.step) if s is not None]
    digits = [d for d in (one.digits, two.digits) if d is not None]
    return Found(
        start,
        first.start,
        second.end,
        second.end,
        (one.start, two.end),
        float(one.value),
        float(two.value),
        "range",
        min(digits, default=None),
        float(max(steps)) if steps else None,
        unit=unit,
    )


def _connector(tokens: list[Token], first: Amount) -> tuple[int, bool] | None:
    """Find the word or sign between the ends of a range; gives the position after it and whether it is "and"."""
    at = first.end
    if at + 1 >= len(tokens):
        return None
    word = tokens[at].lower
    before = tokens[first.start - 1].lower if first.start else ""
    if word == "and":
        return (at + 1, True) if before == "between" else None
    if word in DASHES:
        if tokens[at + 1].lower == "to":
            after = at + 2
            return (after + 1 if after < len(tokens) and tokens[after].text == "-" else after), False
        spaced = not tokens[at].glued and not tokens[at + 1].glued
        tied = tokens[at].glued and tokens[at + 1].glued
        numeric = tokens[at + 1].kind in ("num", "cur") or (tied and tokens[at + 1].kind == "word")
        return (at + 1, False) if (spaced or tied) and numeric else None
    if word in ("to", "through"):
        return at + 1, False
    close = first.unit is None and first.end + 1 < len(tokens)
    return (at + 1, False) if word == "or" and close else None


def _same_measure(first: Amount, second: Amount) -> bool:
    """Say whether two amounts may be the ends of one range."""
    if first.unit is None:
        return True
    if second.unit is None:
        return first.unit.kind == "money" and second.end == second.number.end
    return first.unit == second.unit or second.unit.name.startswith(f"{first.unit.name} per ")


def _changes(tokens: list[Token], first: Amount) -> bool:
    """Say whether "from X to Y" or "by $5 to $9" tells a change, not a range: a verb of change stands before it."""
    at = first.start
    before = tokens[at - 1].lower if at else ""
    if before == "between" or (before != "from" and first.unit is None):
        return False
    if before == "by" and first.unit is not None and first.unit.kind == "percent":
        return False
    return any(token.lower in CHANGES for token in tokens[max(0, at - 8) : at])


def _aged(tokens: list[Token], one: Found) -> Found:
    """Mark ages: "15-year-old", "three weeks old", "aged 44", "Lang, 20, ..."."""
    at = one.end
    following = [token.lower for token in tokens[at : at + 3]]
    if one.unit is not None and one.unit.kind == "time":
        for phrase in (["-", "old"], ["-", "olds"], ["old"], ["olds"], ["of", "age"]):
            if following[: len(phrase)] == phrase:
                end = at + len(phrase)
                return replace(one, age=True, end=end, right=max(end, one.right))
        return one
    if one.unit is not None or (one.low is None and one.high is None):
        return one
    value = one.low if one.low is not None else one.high
    before = [token.lower for token in tokens[max(0, one.left - 3) : one.left]]
    told = before[-1:] in (["aged"], ["ages"], ["age"]) or before[-2:] == ["age", "of"] or _is_old(tokens, one)
    if value is not None and 0 < value <= _OLDEST and value == int(value) and (told or _apposed(tokens, one)):
        left = one.left - 1 if told and before[-1] in ("aged", "age", "ages") else one.left
        return replace(one, age=True, unit=_YEAR, left=left)
    return one


def _is_old(tokens: list[Token], one: Found) -> bool:
    """Find "who was 10", "she turned 45": a bare number that ends what is said of a person."""
    before = [token.lower for token in tokens[max(0, one.left - 2) : one.left]]
    after = tokens[one.right].lower if one.right < len(tokens) else "."
    person = before[:1] in (["who"], ["he"], ["she"]) and before[1:] in (["is"], ["was"], ["turned"], ["turns"])
    return person and after in (".", ",", ";", "when", "and", "at", ")")


def _apposed(tokens: list[Token], one: Found) -> bool:
    """Find ages set off by commas after a name ("Maria Lund, 44, said")."""
    at = one.start
    if at < 2 or tokens[at - 1].text != "," or one.end != one.core[1] or tokens[at].kind != "num":
        return False
    name, after = tokens[at - 2], tokens[one.end] if one.end < len(tokens) else None
    if name.kind != "word" or name.lower in WEEKDAYS or name.lower in MONTHS:
        return False
    person = name.text[0].isupper() or (name.lower in PERSONS and after is not None and after.text == ",")
    return person and (after is None or after.text in ",.;)")

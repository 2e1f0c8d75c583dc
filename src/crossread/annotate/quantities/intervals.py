"""Reads ranges: "10 to 15", "between 3 and 5", "$10-15 million", "20-30%"."""

from __future__ import annotations

from crossread.annotate.lang.en_measures import CHANGES
from crossread.annotate.quantities.amounts import DASHES, Amount, read_amount
from crossread.annotate.quantities.bounds import left_bound
from crossread.annotate.quantities.found import Found
from crossread.annotate.quantities.number import Number
from crossread.annotate.quantities.tokens import Token


def read_range(text: str, tokens: list[Token], first: Amount) -> Found | None:
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

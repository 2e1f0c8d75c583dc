"""Reads ages: "15-year-old", "three weeks old", "aged 44", "Lang, 20, ..."."""

from __future__ import annotations

from dataclasses import replace

from crossread.annotate.lang.en_counts import MONTHS, PERSONS, WEEKDAYS
from crossread.annotate.quantities.found import Found
from crossread.annotate.quantities.tokens import Token
from crossread.annotate.quantities.units import Unit

_YEAR = Unit("year", "year", "time")
# Nobody in the news is older; more is no age.
_OLDEST = 120


def read_age(tokens: list[Token], one: Found) -> Found:
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

"""Turns what the grammar found into quantities of the model: base units, plain unit names, restatements."""

from __future__ import annotations

from dataclasses import replace

from crossread.annotate.quantities.found import Found
from crossread.annotate.quantities.phrases import place
from crossread.annotate.quantities.ranges import Ranges
from crossread.annotate.quantities.reading import Reading
from crossread.annotate.quantities.tokens import Token
from crossread.model.annotations import Measured, Quantity
from crossread.model.spans import Extent

# A restatement in another unit stands at most this many tokens after the first value ("300 kilometers, or about 186").
_RESTATED_WITHIN = 3
_OPENERS = frozenset({"(", "[", ",", "or", "–", "—", "/"})


def extent_of(tokens: list[Token], found: Found) -> Extent:
    """Give the characters a quantity covers, bounds and unit included."""
    return Extent(tokens[found.left].start, tokens[found.right - 1].end)


def measured_of(tokens: list[Token], reading: Reading, names: Ranges) -> Measured:
    """Give what is measured with its places in the text.

    Args:
        tokens: the sentence's tokens.
        reading: what the rules found.
        names: where the report names things; a name that covers the entity's end widens it.

    Returns:
        Attribute, the words that say so, and the entity.
    """
    entity = None
    if reading.entity is not None:
        entity = place(tokens, *reading.entity)
        trimmed = entity.end - (2 if tokens[reading.entity[1] - 1].lower.endswith(("'s", "’s")) else 0)
        entity = Extent(entity.start, trimmed)
        name = names.at(entity.end - 1)
        if name is not None:
            entity = Extent(min(entity.start, name[0]), max(entity.end, name[1]))
    return Measured(reading.attribute, place(tokens, *reading.span), entity)


def quantity(tokens: list[Token], found: Found, measured: Measured | None, same_as: Extent | None) -> Quantity:
    """Make the model's quantity of one found by the grammar.

    Args:
        tokens: the sentence's tokens.
        found: the quantity as tokens.
        measured: what it measures, None if the sentence does not say.
        same_as: the place that states the same value in another unit, None if there is none.

    Returns:
        The quantity with its values in base units.
    """
    place = extent_of(tokens, found)
    unit = found.unit
    counted = found.noun.lemma if found.noun is not None and not found.fraction else ""
    counted = "" if counted == "other" else counted
    name = unit.name if unit is not None else counted
    ends = [
        None if end is None else (unit.to_base(end) if unit is not None else end) for end in (found.low, found.high)
    ]
    return Quantity(
        start=place.start,
        end=place.end,
        low=found.low,
        high=found.high,
        unit=name,
        bound=found.bound,
        base_low=ends[0],
        base_high=ends[1],
        base_unit=unit.base if unit is not None else "1",
        digits=found.digits,
        step=found.step,
        ordinal=found.ordinal,
        measured=measured,
        same_as=same_as,
    )


def restatements(tokens: list[Token], found: list[Found]) -> tuple[list[Found], dict[int, int]]:
    """Find values given twice in two units ("300 kilometers (186 miles)") and pass the first one's bound on.

    Args:
        tokens: the sentence's tokens.
        found: the sentence's quantities in order.

    Returns:
        The quantities, and for each restatement's position the position of what it restates.
    """
    result, links = list(found), {}
    for at in range(1, len(result)):
        first, second = result[at - 1], result[at]
        between = tokens[first.right : second.left]
        if not _restates(between, first, second):
            continue
        links[at] = at - 1
        if second.bound == "exact" and first.bound in ("about", "at_least", "more_than", "at_most", "less_than"):
            low = None if first.low is None else second.low
            high = None if first.high is None else second.high
            result[at] = replace(second, bound=first.bound, low=low, high=high)
    return result, links


def _restates(between: list[Token], first: Found, second: Found) -> bool:
    """Say whether the second value stands as the first one's equivalent: same kind, other unit, right behind it."""
    if first.unit is None or second.unit is None or first.unit == second.unit or first.unit.kind != second.unit.kind:
        return False
    if (" per " in first.unit.name) != (" per " in second.unit.name) and "speed" not in first.unit.kind:
        return False
    if first.unit.kind in ("time", "percent") or not 0 < len(between) <= _RESTATED_WITHIN:
        return False
    if all(token.text in _OPENERS for token in between):
        return between[0].text in "([" or between[-1].lower in ("or", "/") or first.unit.kind != "money"
    return between[0].text == "(" and len(between) <= 2

"""Compares two values with their bounds and stated precision: the same, the same when rounded, or not."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from crossread.model.annotations import Bound

Likeness = Literal["agree", "rounding", "within", "differ", "unknown"]

# "At least 40" beside "41" is the same news; "at least 12" beside "41" leaves room for it and says something else.
# A quarter more is the largest step at which editors in bench stories/gva_incidents still print one for the other.
CLOSE_ENOUGH = 1.25


# Reports count to the last one below this; above it a trailing zero may be rounding ("500 people").
EXACT_BELOW = 100


@dataclass(frozen=True, slots=True)
class Value:
    """A quantity in its base unit.

    ``low``/``high`` are in ``base_unit``; ``step`` is the rounding step of the number as printed, also in
    ``base_unit`` (1,600 kilometres → 100,000 metres); ``unit`` is the unit as printed.
    """

    low: float | None
    high: float | None
    base_unit: str
    unit: str
    bound: Bound
    step: float | None = None

    @property
    def is_point(self) -> bool:
        """True for a single value, exact or approximate."""
        return self.low is not None and self.low == self.high


def compare(a: Value, b: Value) -> Likeness:
    """Say how two values of the same thing relate.

    Args:
        a: one value.
        b: the other, in the same base unit.

    Returns:
        ``agree`` (equal, or equal once converted and rounded as printed), ``rounding`` (equal within the precision
        stated), ``within`` (an open bound or a range leaves room for the other), ``differ`` (cannot both be right),
        ``unknown`` (too vague to say, or different kinds of unit).
    """
    if a.base_unit != b.base_unit or (a.low is None and a.high is None) or (b.low is None and b.high is None):
        return "unknown"
    if a.is_point and b.is_point:
        return _points(a, b)
    if a.low == b.low and a.high == b.high:
        return "agree"
    return _ranges(a, b)


def _points(a: Value, b: Value) -> Likeness:
    assert a.low is not None and b.low is not None, "points have a value"
    gap = abs(a.low - b.low)
    if math.isclose(a.low, b.low, rel_tol=1e-9):
        return "agree"
    # Rounding one value to the other's printed precision gives the other value: that is what converting looks like.
    printed = max(_half_step(a), _half_step(b))
    if gap <= printed * (1 + 1e-9):
        return "agree" if a.unit != b.unit else "rounding"
    loose = _half_step(a) + _half_step(b) + _about(a) + _about(b)
    return "rounding" if gap <= loose * (1 + 1e-9) else "differ"


def _half_step(value: Value) -> float:
    """Half the rounding step; nothing for a plain count below a hundred ("41 aircraft", "20 dead"), which is exact."""
    if value.step is None:
        return 0.0
    counted = value.base_unit == "1" and value.unit not in ("percent", "percentage point")
    if counted and value.bound == "exact" and (value.step <= 1 or abs(value.low or 0.0) < EXACT_BELOW):
        return 0.0
    return value.step / 2


def _about(value: Value) -> float:
    """What "about" adds: half a printed step more."""
    return value.step / 2 if value.bound == "about" and value.step is not None else 0.0


def _ranges(a: Value, b: Value) -> Likeness:
    low = max(_or(a.low, -math.inf), _or(b.low, -math.inf))
    high = min(_or(a.high, math.inf), _or(b.high, math.inf))
    slack = _half_step(a) + _half_step(b)
    if low > high + slack:
        return "differ"
    if _strict(a, b) or _strict(b, a):
        return "differ"
    near = [value for value in (a.low, a.high, b.low, b.high) if value is not None and value > 0]
    return "agree" if near and max(near) <= CLOSE_ENOUGH * min(near) else "within"


def _strict(bound: Value, point: Value) -> bool:
    """True where "more than 12" meets exactly 12, or "less than 12" meets it; not where the point is rounded."""
    if not point.is_point or point.low is None or _half_step(point) > 0:
        return False
    if bound.bound == "more_than" and bound.low is not None:
        return point.low <= bound.low and point.bound == "exact"
    if bound.bound == "less_than" and bound.high is not None:
        return point.low >= bound.high and point.bound == "exact"
    return False


def _or(value: float | None, other: float) -> float:
    return other if value is None else value

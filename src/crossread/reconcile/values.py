"""Compares two values with their bounds and stated precision: the same, the same when rounded, or not."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from crossread.model.annotations import Bound

Likeness = Literal["agree", "rounding", "within", "differ", "unknown"]

# "At least 40" beside "41" is the same news; "at least 12" beside "41" leaves room for it and says something else. A
# tenth more is what reports in bench stories/news_cluster print for one another ("more than 200,000" and "209,000").
CLOSE_ENOUGH = 1.1


# Reports count to the last one below this; above it a trailing zero may be rounding ("500 people").
EXACT_BELOW = 100
# Nobody rounds by more than this share of the number: "some 2,000 km" is not 2,700, though its step is 1,000. Read on
# converted lengths in bench stories/news_cluster, where the coarsest conversion is off by a twelfth.
COARSEST = 0.1
# Shares are printed to the last point: "50 percent" is not 54.
SHARES = frozenset({"percent", "percentage point"})
ONE_POINT = 0.01


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
    if math.isclose(a.low, b.low, rel_tol=1e-10):
        return "agree"
    # Rounding one value to the other's printed precision gives the other value: that is what converting looks like.
    printed = max(_half_step(a), _half_step(b))
    converted = a.unit != b.unit
    most = COARSEST * max(abs(a.low), abs(b.low))
    loose = min(_half_step(a) + _half_step(b) + _about(a) + _about(b), most)
    if gap <= printed * (1 + 1e-9):
        if converted:
            return "agree"
        # "60" and "70" are printed with the same precision: one is not the other rounded.
        return "rounding" if a.step != b.step or "about" in (a.bound, b.bound) else "differ"
    return "rounding" if gap <= loose * (1 + 1e-9) and (converted or "about" in (a.bound, b.bound)) else "differ"


def _half_step(value: Value) -> float:
    """Half the rounding step; nothing for a plain count or sum below a hundred ("41 aircraft", "$60"): it is exact."""
    if value.step is None:
        return 0.0
    size = abs(value.low if value.low is not None else value.high or 0.0)
    if value.unit in SHARES:
        return min(value.step, ONE_POINT) / 2
    counted = value.base_unit == "1" or value.base_unit[:3].isupper()
    if counted and value.bound == "exact" and (value.step <= 1 or size < EXACT_BELOW):
        return 0.0
    return min(value.step / 2, COARSEST * size)


def _about(value: Value) -> float:
    """What "about" adds: as much as the printed precision again."""
    return _half_step(value) if value.bound == "about" else 0.0


def _ranges(a: Value, b: Value) -> Likeness:
    low = max(_or(a.low, -math.inf), _or(b.low, -math.inf))
    high = min(_or(a.high, math.inf), _or(b.high, math.inf))
    slack = sum(_half_step(value) for value in (a, b) if value.is_point or a.unit != b.unit)
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

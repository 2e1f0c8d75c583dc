"""Values with bounds and precision: what agrees, what is rounding, what clashes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.reconcile.values import Value, compare

MILE, KM = 1609.344, 1000.0


def length(number: float, unit: str, step: float, bound: str = "exact") -> Value:
    metres = {"mile": MILE, "kilometer": KM}[unit]
    return Value(number * metres, number * metres, "meter", unit, bound, step * metres)


def count(number: float, bound: str = "exact", step: float = 1) -> Value:
    low = None if bound in ("at_most", "less_than") else number
    high = None if bound in ("at_least", "more_than") else number
    return Value(low, high, "1", "boat", bound, step)


@pytest.mark.parametrize(
    ("a", "b", "likeness"),
    [
        (length(430, "mile", 10, "about"), length(700, "kilometer", 100, "about"), "agree"),
        (length(430, "mile", 10), length(692, "kilometer", 1), "agree"),
        (length(430, "mile", 10), length(1100, "kilometer", 100), "differ"),
        (count(12_000, step=1000, bound="about"), count(12_340), "rounding"),
        (count(41), count(41), "agree"),
        (count(20, step=10), count(23), "differ"),
        (count(500, step=100), count(523), "rounding"),
        (count(60, step=10), count(70, step=10), "differ"),
        (Value(60, 60, "CHF", "Swiss franc", "exact", 10), Value(64, 64, "CHF", "Swiss franc", "exact", 1), "differ"),
        (Value(0.5, 0.5, "1", "percent", "exact", 0.1), Value(0.54, 0.54, "1", "percent", "exact", 0.01), "differ"),
        (length(2000, "kilometer", 1000, "about"), length(1700, "mile", 100, "about"), "differ"),
        (count(1000, step=1000, bound="about"), count(850, step=10, bound="about"), "differ"),
        (count(41), count(42), "differ"),
        (count(12, "at_least"), count(41), "within"),
        (count(40, "at_least"), count(41), "agree"),
        (count(4, "at_least"), count(5), "within"),
        (count(50, "at_least"), count(41), "differ"),
        (count(41, "more_than"), count(41), "differ"),
        (count(30, "at_most"), count(41), "differ"),
        (count(41), length(41, "mile", 1), "unknown"),
        (Value(None, None, "1", "boat", "vague"), count(41), "unknown"),
    ],
)
def test_likeness(a, b, likeness):
    assert compare(a, b) == likeness


numbers = st.floats(min_value=0, max_value=1e9, allow_nan=False)
bounds = st.sampled_from(["exact", "about", "at_least", "more_than", "at_most", "less_than"])


@st.composite
def values(draw):
    return count(draw(numbers), draw(bounds), draw(st.sampled_from([0.1, 1, 10, 1000])))


@given(values())
def test_a_value_never_clashes_with_itself(value):
    assert compare(value, value) == "agree"


@given(values(), values())
def test_order_does_not_matter(a, b):
    assert compare(a, b) == compare(b, a)


@given(numbers, numbers)
def test_plain_counts_agree_only_when_equal(a, b):
    likeness = compare(count(round(a)), count(round(b)))
    assert (likeness == "agree") == (round(a) == round(b))

"""Numbers, units and bounds, read from plain text."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.annotate.quantities import find_quantities_in
from crossread.model.annotations import Quantity


def only(text: str) -> Quantity:
    """Give the single quantity of a text."""
    found = find_quantities_in(text)
    assert len(found) == 1, [text[q.start : q.end] for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They counted 1,600 sheep.", 1600),
        ("They counted 2 500 sheep.", 2500),
        ("They counted 12,34,567 sheep.", 1234567),
        ("They counted twenty-one sheep.", 21),
        ("They counted a hundred and six sheep.", 106),
        ("They counted three hundred and two thousand sheep.", 302000),
        ("They counted half a million sheep.", 500000),
        ("They counted two and a half million sheep.", 2.5e6),
        ("They counted two dozen sheep.", 24),
        ("They counted 3 lakh sheep.", 300000),
        ("They counted 1.2bn sheep.", 1.2e9),
        ("They walked 3½ miles.", 3.5),
        ("They walked 10 1/2 miles.", 10.5),
        ("They walked half a mile.", 0.5),
        ("They walked three-quarters of a mile.", 0.75),
        ("It was minus 5 degrees Celsius.", -5),
    ],
)
def test_numbers(text: str, value: float) -> None:
    one = only(text)
    assert one.low == one.high == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("at least 12 barges sank", 12, None, "at_least"),
        ("no fewer than 12 barges sank", 12, None, "at_least"),
        ("12 or more barges sank", 12, None, "at_least"),
        ("more than 12 barges sank", 12, None, "more_than"),
        ("over 12 barges sank", 12, None, "more_than"),
        ("up to 12 barges sank", None, 12, "at_most"),
        ("as many as 12 barges sank", None, 12, "at_most"),
        ("no more than 12 barges sank", None, 12, "at_most"),
        ("fewer than 12 barges sank", None, 12, "less_than"),
        ("about 12 barges sank", 12, 12, "about"),
        ("nearly 12 barges sank", 12, 12, "about"),
        ("some 12 barges sank", 12, 12, "about"),
        ("between 12 and 15 barges sank", 12, 15, "range"),
        ("10 to 15 barges sank", 10, 15, "range"),
        ("10-15 barges sank", 10, 15, "range"),
        ("two or three barges sank", 2, 3, "range"),
        ("dozens of barges sank", 12, None, "vague"),
        ("hundreds of thousands of barges sank", 100000, None, "vague"),
        ("several barges sank", None, None, "vague"),
        ("12 barges sank", 12, 12, "exact"),
    ],
)
def test_bounds(text: str, low: float | None, high: float | None, bound: str) -> None:
    one = only(f"Officials said {text}.")
    assert (one.low, one.high, one.bound) == (low, high, bound)
    assert one.unit == "barge"


@pytest.mark.parametrize(
    ("text", "unit", "base", "base_unit"),
    [
        ("a road of 995 miles", "mile", 1601297.28, "meter"),
        ("a field of 12 square kilometres", "square kilometer", 12e6, "meter ** 2"),
        ("a field of 3 sq km", "square kilometer", 3e6, "meter ** 2"),
        ("a tank of 500 litres", "liter", 0.5, "meter ** 3"),
        ("a load of 2.5 tonnes", "tonne", 2500, "kilogram"),
        ("winds of 90 km/h", "kilometer per hour", 25, "meter / second"),
        ("winds of 60 miles an hour", "mile per hour", 26.8224, "meter / second"),
        ("a plant of 5 MW", "megawatt", 5e6, "watt"),
        ("a high of 50 degrees Fahrenheit", "degree Fahrenheit", 283.15, "kelvin"),
        ("a file of 2GB", "gigabyte", 16e9, "bit"),
        ("a rise of 12 per cent", "percent", 0.12, "1"),
        ("a rise of 25 basis points", "basis point", 0.0025, "1"),
        ("a deal of $1.2bn", "US dollar", 1.2e9, "USD"),
        ("a deal of A$5m", "Australian dollar", 5e6, "AUD"),
        ("a deal of 30 million euros", "euro", 30e6, "EUR"),
        ("a deal of Rs 500 crore", "Indian rupee", 5e9, "INR"),
        ("a deal of £5k", "pound sterling", 5000, "GBP"),
        ("a price of 80 pence", "penny", 0.8, "GBP"),
        ("a price of $84.50 a barrel", "US dollar per barrel", 84.5, "USD per barrel"),
        ("a height of 5 feet 6 inches", "foot", 1.6764, "meter"),
    ],
)
def test_units(text: str, unit: str, base: float, base_unit: str) -> None:
    one = only(f"They spoke of {text}.")
    assert one.unit == unit
    assert one.base_unit == base_unit
    assert one.base_low == pytest.approx(base, rel=1e-6)


def test_shared_scale_and_currency_in_ranges() -> None:
    one = only("The repair will cost $10-15 million.")
    assert (one.low, one.high, one.base_unit, one.bound) == (10e6, 15e6, "USD", "range")
    two = only("Turnout was put at 20-30%.")
    assert (two.base_low, two.base_high) == (0.2, 0.3)


@pytest.mark.parametrize(
    "text",
    [
        "An A-50 and a Tu-95 were seen near Sector B52.",
        "COVID-19 spread through the G7 and the F-16 base.",
        "Flight 370 landed; they met in Room 12 under Article 5 of SB 20.",
        "Their side won 3-1 and lost 0-2.",
        "Call 555-123-4567 or write to 12 Oak Street.",
        "No one left, they helped one another, and one day it may be over.",
        "It is open 24/7, second to none.",
        "On May 5, 2024, at 7:30 p.m. and again at 11 a.m. in 2019 the bells rang.",
        "The Air Force One crew read about World War Two.",
        "He used version 2.0.1 at 192.168.0.1 with a four-door car.",
    ],
)
def test_names_dates_scores_and_idioms_are_no_quantities(text: str) -> None:
    assert [text[q.start : q.end] for q in find_quantities_in(text)] == []


def test_precision_as_stated() -> None:
    def stated(text: str) -> tuple[int | None, float]:
        one = only(text)
        assert one.step is not None
        return one.digits, round(one.step, 9)

    assert stated("It is 995 miles away.") == (3, 1)
    assert stated("It is 1,600 kilometers away.") == (2, 100)
    assert stated("It is 14.0 km away.") == (3, 0.1)
    assert stated("It cost $1.2 billion.") == (2, 1e8)


def test_the_second_value_restates_the_first_and_takes_its_bound() -> None:
    text = "It can fly up to 300 kilometers (186 miles) without landing."
    first, second = find_quantities_in(text)
    assert second.same_as is not None
    assert second.same_as.of(text) == text[first.start : first.end] == "up to 300 kilometers"
    assert (second.low, second.high, second.bound) == (None, 186, "at_most")


def test_restatements_that_disagree_keep_their_own_values() -> None:
    first, second = find_quantities_in("It flies 2,000 kilometers (1,500 miles).")
    assert second.same_as is not None
    assert first.base_low == 2_000_000
    assert second.base_low == pytest.approx(2_414_016)


def test_ages() -> None:
    text = "A 15-year-old girl and Maria Lund, 44, were found."
    girl, lund = find_quantities_in(text)
    assert (girl.low, girl.unit, lund.low, lund.unit) == (15, "year", 44, "year")
    assert girl.measured is not None
    assert lund.measured is not None
    assert (girl.measured.attribute, lund.measured.attribute) == ("age", "age")


WORDS = """
12 1,600 3.5 $ £ % -12 twenty one hundred million and a half of the dozens several - – / ( ) , . km miles per hour
people were killed or damaged at least more than between to first second third meeting in US$ bn ½ 5th A-50 old
year 2024 May degrees C F other their 10-15 1/2 e.g. ' each
"""
PIECES = st.sampled_from([*WORDS.split(), "\n"])


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
def test_any_text_gives_traced_ordered_finite_quantities(text: str) -> None:
    found = find_quantities_in(text)
    assert found == find_quantities_in(text)
    last = 0
    for one in found:
        assert last <= one.start < one.end <= len(text)
        last = one.end
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        ends = [end for end in (one.low, one.high, one.base_low, one.base_high) if end is not None]
        assert all(math.isfinite(end) for end in ends)
        if one.low is not None and one.high is not None:
            assert one.low <= one.high


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 10**12))
def test_a_number_survives_writing_with_separators(value: int) -> None:
    assert only(f"They counted exactly {value:,} sheep that are white.").low == value


@pytest.mark.parametrize(
    "piece",
    ["1,111", "9", "million ", "in Xa ", "12 their second in ", "5C ", "1-", "one hundred ", "$", "((", "killed or "],
)
def test_hostile_repetition_takes_linear_time(piece: str) -> None:
    import time

    def seconds(count: int) -> float:
        text = "7 " + piece * count
        start = time.process_time()
        find_quantities_in(text)
        return time.process_time() - start

    seconds(100)
    assert seconds(8000) < 40 * max(seconds(800), 0.01)

"""Dates of any precision: what is read, what is refused, what survives a round trip."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.base.edtf import days_covered, from_days, from_timex, is_edtf, overlap, parse
from crossread.base.errors import InputError

DAYS = st.dates(min_value=date(1, 1, 2), max_value=date(9998, 12, 30))


@pytest.mark.parametrize(
    ("edtf", "first", "last", "precision"),
    [
        ("2031-04-09", date(2031, 4, 9), date(2031, 4, 9), "day"),
        ("2031-02", date(2031, 2, 1), date(2031, 2, 28), "month"),
        ("2032-02", date(2032, 2, 1), date(2032, 2, 29), "month"),
        ("2031", date(2031, 1, 1), date(2031, 12, 31), "year"),
        ("203X", date(2030, 1, 1), date(2039, 12, 31), "range"),
        ("20XX", date(2000, 1, 1), date(2099, 12, 31), "range"),
        ("2031-21", date(2031, 3, 1), date(2031, 5, 31), "season"),
        ("2031-24", date(2031, 12, 1), date(2032, 2, 29), "season"),
        ("2031-35", date(2031, 7, 1), date(2031, 9, 30), "range"),
        ("2031-41", date(2031, 7, 1), date(2031, 12, 31), "range"),
        ("2031-04-XX", date(2031, 4, 1), date(2031, 4, 30), "month"),
        ("2031-XX-XX", date(2031, 1, 1), date(2031, 12, 31), "year"),
        ("203X-02-29", date(2032, 2, 29), date(2036, 2, 29), "unknown"),
        ("XXXX-12-25", None, None, "unknown"),
        ("-0043", None, None, "year"),
        ("2031-04-09T23:20:30+02:00", date(2031, 4, 9), date(2031, 4, 9), "time"),
        ("2031-04-09/2031-05", date(2031, 4, 9), date(2031, 5, 31), "range"),
        ("../2031-04", None, date(2031, 4, 30), "range"),
        ("2031/", date(2031, 1, 1), None, "range"),
    ],
)
def test_days_and_precision(edtf: str, first: date | None, last: date | None, precision: str) -> None:
    dated = parse(edtf)
    assert (dated.first, dated.last, dated.precision) == (first, last, precision)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "../..",
        "/",
        "2031-13",
        "2031-20",
        "2031-02-30",
        "2031-2-3",
        "2031-04-31",
        "31",
        "2031-21-01",
        "20310409",
        "2031-05/2031-04",
        "2031-04-09T25:00:00",
        "2031-04-09T10:00",
        "XXXX-02-30",
        "next week",
        "2031~~",
        "2031-W10",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert not is_edtf(text)
    with pytest.raises(InputError):
        days_covered(text)


def test_about_and_uncertain() -> None:
    assert (parse("2031-04~").about, parse("2031-04~").uncertain) == (True, False)
    assert (parse("2031?").about, parse("2031?").uncertain) == (False, True)
    assert (parse("203X%").about, parse("203X%").uncertain) == (True, True)
    assert parse("2031-01~/2031-03").about
    assert days_covered("2031-04~") == days_covered("2031-04")


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2031-04-09", "2031-04-09"),
        ("2031-04", "2031-04"),
        ("203", "203X"),
        ("20", "20XX"),
        ("2025-W42", "2025-10-13/2025-10-19"),
        ("2025-W42-WE", "2025-10-18/2025-10-19"),
        ("2025-W42-5", "2025-10-17"),
        ("2025-W42-5TEV", "2025-10-17"),
        ("2031-Q3", "2031-07/2031-09"),
        ("2031-H1", "2031-01/2031-06"),
        ("2031-SU", "2031-22"),
        ("2031-FA", "2031-23"),
        ("2031-04-09TEV", "2031-04-09"),
        ("2031-04-09T15", "2031-04-09T15:00:00"),
        ("2031-04-09T15:30Z", "2031-04-09T15:30:00Z"),
        ("2031-04-09T15:30-0500", "2031-04-09T15:30:00-05:00"),
        ("2031-12-31T24:00", "2032-01-01T00:00:00"),
        ("XXXX-12-25", "XXXX-12-25"),
        ("BC0044", "-0043"),
        ("BC0001", "0000"),
    ],
)
def test_timex_values_become_edtf(value: str, edtf: str) -> None:
    assert from_timex(value) == edtf
    assert is_edtf(edtf)


@pytest.mark.parametrize(
    "value",
    ["P3Y", "PT24H", "PAST_REF", "XXXX-WXX-5", "FY2031", "2031-02-30", "2031-W60", "9999-12-31T24:00", "", "2031-Q5"],
)
def test_values_that_name_no_date(value: str) -> None:
    assert from_timex(value) is None


@pytest.mark.parametrize(
    ("first", "last", "edtf"),
    [
        (date(2031, 4, 9), date(2031, 4, 9), "2031-04-09"),
        (date(2032, 2, 1), date(2032, 2, 29), "2032-02"),
        (date(2031, 2, 1), date(2031, 3, 31), "2031-02-01/2031-03-31"),
        (date(2031, 1, 1), date(2031, 12, 31), "2031"),
        (date(2030, 1, 1), date(2039, 12, 31), "203X"),
        (date(2031, 4, 9), None, "2031-04-09/.."),
        (None, date(2031, 4, 9), "../2031-04-09"),
    ],
)
def test_days_are_written_shortly(first: date | None, last: date | None, edtf: str) -> None:
    assert from_days(first, last) == edtf


def test_days_that_cannot_be_written() -> None:
    with pytest.raises(InputError):
        from_days(None, None)
    with pytest.raises(InputError):
        from_days(date(2031, 4, 9), date(2031, 4, 8))


def test_overlap() -> None:
    assert overlap("2031-04", "2031-04-09") is True
    assert overlap("2031-04", "2031-05") is False
    assert overlap("2031-04/..", "2040") is True
    assert overlap("../2031-04", "2040") is False
    assert overlap("XXXX-12-25", "2040") is None


@given(DAYS, st.integers(min_value=0, max_value=5000))
def test_written_days_are_read_back(first: date, length: int) -> None:
    last = min(first + timedelta(days=length), date(9998, 12, 31))
    assert days_covered(from_days(first, last)) == (first, last)
    assert days_covered(from_days(first, None)) == (first, None)
    assert days_covered(from_days(None, last)) == (None, last)


@given(DAYS, st.sampled_from("~?%"))
def test_marks_of_doubt_change_no_days(day: date, mark: str) -> None:
    for text in (day.isoformat(), f"{day.year:04d}-{day.month:02d}", f"{day.year:04d}"):
        first, last = days_covered(text + mark)
        assert (first, last) == days_covered(text)
        assert first is not None and last is not None and first <= day <= last


@given(DAYS)
def test_weeks_weekends_and_quarters_hold_their_days(day: date) -> None:
    year, week, weekday = day.isocalendar()
    edtf = from_timex(f"{year:04d}-W{week:02d}")
    assert edtf is not None
    first, last = days_covered(edtf)
    assert first is not None and last is not None
    assert first <= day <= last and (last - first).days == 6
    assert from_timex(f"{year:04d}-W{week:02d}-{weekday}") == day.isoformat()
    quarter = from_timex(f"{day.year:04d}-Q{(day.month + 2) // 3}")
    assert quarter is not None and overlap(quarter, day.isoformat())


@given(st.text(alphabet="0123456789X-/.~?%TZ:W", max_size=24))
def test_any_string_is_read_or_refused(text: str) -> None:
    if is_edtf(text):
        first, last = days_covered(text)
        assert first is None or last is None or first <= last
    converted = from_timex(text)
    assert converted is None or is_edtf(converted)

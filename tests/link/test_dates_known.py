"""An undated report is dated by a day that the dated reports of its story know."""

from __future__ import annotations

import pytest

from tests.link.test_dates_reprints import dates

MORE = " The water stands high in the lanes and the school stays shut, people on the quay told me."
VISIT = "Prime Minister Ilka Moravec visited the flooded quarter of Gull Bay on Thursday."


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Prime Minister Ilka Moravec came yesterday and walked along the quay.", "2031-03-07"),
        ("Prime Minister Ilka Moravec visited us today.", "2031-03-06"),
        ("Prime Minister Ilka Moravec comes tomorrow, people say.", "2031-03-05"),
    ],
)
def test_yesterday_is_counted_from_the_known_day(tmp_path, words, day):
    found = dates(tmp_path, ("2031-03-08", VISIT), (None, words + MORE))  # 6 March 2031 is a Thursday
    assert found["Harbour 1"] == day


def test_two_known_days_date_nothing(tmp_path):
    second = "Prime Minister Ilka Moravec visited the island of Tarn on Friday."
    found = dates(
        tmp_path, ("2031-03-08", f"{VISIT} {second}"), (None, "Prime Minister Ilka Moravec came here yesterday." + MORE)
    )
    assert found["Harbour 1"] is None


def test_another_persons_day_dates_nothing(tmp_path):
    found = dates(tmp_path, ("2031-03-08", VISIT), (None, "My friend Edda Vale came yesterday." + MORE))
    assert found["Harbour 1"] is None

"""Which expressions are found, how far they reach and what they mean; all sentences are invented."""

from __future__ import annotations

import pytest

from crossread.annotate.lang.en_times_rules import RULES
from crossread.annotate.times import find_times_in
from crossread.annotate.times.build_dates import DATES
from crossread.annotate.times.build_others import OTHERS

# A Friday.
ANCHOR = "2031-04-11"


def found(text: str, anchor: str | None = ANCHOR) -> list[tuple[str, str]]:
    return [(text[e.start : e.end], e.value) for e in find_times_in(text, anchor)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam broke on Feb. 24, 2022.", [("Feb. 24, 2022", "2022-02-24")]),
        ("The dam broke on 24 February 2022.", [("24 February 2022", "2022-02-24")]),
        ("It opened on the 25th of August 1998.", [("the 25th of August 1998", "1998-08-25")]),
        ("Filed 2031-03-02 in Arlen.", [("2031-03-02", "2031-03-02")]),
        ("Signed 10/17/2025 in Arlen.", [("10/17/2025", "2025-10-17")]),
        ("Signed 17/10/2025 in Arlen.", [("17/10/2025", "2025-10-17")]),
        ("She left on Friday, Oct. 17, 2025.", [("Friday, Oct. 17, 2025", "2025-10-17")]),
        ("She left in October 2025.", [("October 2025", "2025-10")]),
        ("She left in 2025.", [("2025", "2025")]),
        ("Trade grew in the 1990s and in the '80s.", [("the 1990s", "199"), ("the '80s", "198")]),
        ("A vase of the 12th century was sold.", [("the 12th century", "11")]),
        ("The fleet sailed in 241 BC.", [("241 BC", "BC0241")]),
        ("Output fell in the third quarter of 2029.", [("the third quarter of 2029", "2029-Q3")]),
        ("Output fell in Q2 2029.", [("Q2 2029", "2029-Q2")]),
        (
            "In Q2 2029 sales fell. In the latest period costs rose.",
            [("Q2 2029", "2029-Q2"), ("the latest period", "2029-Q2")],
        ),
        ("Output rose in the first half of 2029.", [("the first half of 2029", "2029-H1")]),
        ("They met in the winter of 2029.", [("the winter of 2029", "2029-WI")]),
        ("They met in fiscal 2029.", [("fiscal 2029", "2029")]),
        ("Nobody forgot 9/11 there.", [("9/11", "2001-09-11")]),
        ("They met on Christmas Eve 2029.", [("Christmas Eve 2029", "2029-12-24")]),
        ("Talks ran from 2014 to 2018.", [("2014", "2014"), ("2018", "2018")]),
        ("The fair ran June 3-5.", [("June 3", "2030-06-03"), ("5", "2030-06-05")]),
        ("The fair ran 12-14 July 2029.", [("12", "2029-07-12"), ("14 July 2029", "2029-07-14")]),
        ("It lay idle between March and May 2029.", [("March", "2029-03"), ("May 2029", "2029-05")]),
        ("The strike of 1984-85 failed.", [("1984", "1984"), ("85", "1985")]),
    ],
)
def test_dates_that_are_written_out(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor spoke on Friday.", [("Friday", "2031-04-11")]),
        ("The mayor spoke on Wednesday.", [("Wednesday", "2031-04-09")]),
        ("The mayor will speak on Wednesday.", [("Wednesday", "2031-04-16")]),
        ("The mayor left late Thursday.", [("late Thursday", "2031-04-10")]),
        ("The mayor spoke earlier Wednesday.", [("earlier Wednesday", "2031-04-09")]),
        ("The mayor spoke Wednesday afternoon.", [("Wednesday afternoon", "2031-04-09TAF")]),
        ("The mayor left last November.", [("last November", "2030-11")]),
        ("The mayor left in early June.", [("early June", "2030-06")]),
        ("The tunnel will open in mid-August.", [("mid-August", "2031-08")]),
        ("The mayor rested over the weekend.", [("the weekend", "2031-W14-WE")]),
        ("The mayor will rest over the weekend.", [("the weekend", "2031-W15-WE")]),
        ("The mayor spoke yesterday and today.", [("yesterday", "2031-04-10"), ("today", "2031-04-11")]),
        ("The mayor fell last week.", [("last week", "2031-W14")]),
        ("The mayor fell two months ago.", [("two months ago", "2031-02")]),
        ("The mayor fell earlier this month.", [("earlier this month", "2031-04")]),
        ("The mayor returns the day after tomorrow.", [("the day after tomorrow", "2031-04-13")]),
        ("The mayor had sung since January.", [("January", "2031-01")]),
        ("The mayor met July 4 with miners.", [("July 4", "2030-07-04")]),
        ("The museum opened last summer.", [("last summer", "2030-SU")]),
        (
            "The talks began at 3 p.m. ET on Wednesday.",
            [("3 p.m. ET", "2031-04-09T15:00"), ("Wednesday", "2031-04-09")],
        ),
        ("The alarm rang at 14:30 GMT.", [("14:30 GMT", "2031-04-11T14:30Z")]),
        ("The alarm rang at 0830 GMT.", [("0830 GMT", "2031-04-11T08:30Z")]),
        ("It burned in the early hours of Sunday.", [("the early hours of Sunday", "2031-04-06")]),
        ("A year and a half ago it burned.", [("A year and a half ago", "2029-10")]),
        ("The alarm rang at noon Thursday.", [("noon Thursday", "2031-04-10T12:00")]),
        ("She married in June last year.", [("June last year", "2030-06")]),
        ("She will retire at the end of next year.", [("the end of next year", "2032")]),
        ("Sirens wailed overnight.", [("overnight", "2031-04-10TNI")]),
        ("Following Thursday's call, the mayor spoke.", [("Thursday", "2031-04-10")]),
    ],
)
def test_dates_counted_from_the_report(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took nearly 3½ years.", [("nearly 3½ years", "P3Y6M")]),
        ("It took two and a half years.", [("two and a half years", "P2Y6M")]),
        ("It took half an hour.", [("half an hour", "PT30M")]),
        ("They met in just over two weeks.", [("just over two weeks", "P2W")]),
        ("A three-day rally began.", [("three-day", "P3D")]),
        ("Prices fell in recent weeks.", [("recent weeks", "PXW")]),
        ("Prices fell over the past three years.", [("the past three years", "P3Y")]),
        ("Prices fell for twenty-four days.", [("twenty-four days", "P24D")]),
        ("Prices fell for two decades.", [("two decades", "P20Y")]),
        ("Nine months into his term he quit.", [("Nine months", "P9M")]),
        ("Guards stand there 24 hours a day.", [("24 hours", "PT24H"), ("a day", "P1D")]),
        ("The ferry sails each year and every Monday.", [("each year", "P1Y"), ("every Monday", "XXXX-WXX-1")]),
        ("The ferry sails daily.", [("daily", "P1D")]),
        ("He is now in Arlen.", [("now", "PRESENT_REF")]),
        ("More recently he lived in Arlen.", [("More recently", "PAST_REF")]),
    ],
)
def test_lengths_and_repetitions(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The council may vote against it.",
        "Pia May leads the choir. The songs of May are sung by May herself.",
        "April Rowe and June Carver sang.",
        "He works for USA Today and the Daily Courier.",
        "She won on Super Tuesday.",
        "The pilgrims had to overnight there.",
        "They marched on, and the March on Arlen began.",
        "She reads the Sunday Times.",
        "Some 2,022 people and 1500 soldiers came.",
        "He still runs Windows 95 on a Boeing 747.",
        "The second man sat by the sun.",
        "The 27-year-old singer won.",
        "She paid $2000 for it.",
        "The fall of Arlen shocked them; spring water ran.",
        "He scored in the first half.",
        "Three-quarters of voters agreed.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor spoke on Friday.", [("Friday", "XXXX-WXX-5")]),
        ("It fell on July 4.", [("July 4", "XXXX-07-04")]),
        ("It fell in the third quarter.", [("the third quarter", "XXXX-Q3")]),
        ("He slept yesterday.", [("yesterday", "XXXX-XX-XX")]),
        ("He slept last week.", [("last week", "XXXX-WXX")]),
        ("It was built in 1911.", [("1911", "1911")]),
    ],
)
def test_without_a_date_of_the_report(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, None) == expected


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("It began in early June.", "START"),
        ("It began in late 2029.", "END"),
        ("It began in the middle of May 2029.", "MID"),
        ("It took about two weeks.", "APPROX"),
        ("It took at least two weeks.", "EQUAL_OR_MORE"),
        ("It took more than two weeks.", "MORE_THAN"),
        ("It took less than two weeks.", "LESS_THAN"),
        ("It took up to two weeks.", "EQUAL_OR_LESS"),
    ],
)
def test_modifiers(text: str, mod: str) -> None:
    (expression,) = find_times_in(text, ANCHOR)
    assert expression.mod == mod


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("He fell last week.", "2031-03-31", "2031-04-06"),
        ("He fell last month.", "2031-03-01", "2031-03-31"),
        ("He fell in the winter of 2029.", "2029-12-01", "2030-02-28"),
        ("He fell in 2029.", "2029-01-01", "2029-12-31"),
        ("He fell over the weekend.", "2031-04-05", "2031-04-06"),
        ("He fell in the 1990s.", "1990-01-01", "1999-12-31"),
        ("He slept for two weeks.", None, None),
        ("He fell in fiscal 2029.", None, None),
        ("He fell overnight.", "2031-04-10", "2031-04-11"),
    ],
)
def test_calendar_days_covered(text: str, first: str | None, last: str | None) -> None:
    (expression,) = find_times_in(text, ANCHOR)
    assert (expression.first, expression.last) == (first, last)


def test_every_rule_of_the_language_has_its_reader() -> None:
    names = {name for name, _ in RULES}
    assert names == set(DATES) | set(OTHERS)
    assert not set(DATES) & set(OTHERS)

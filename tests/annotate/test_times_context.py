"""Expressions that lean on others, on quotes, on the tense, and texts that tell history; all sentences are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.annotate.times import find_times, find_times_in
from crossread.annotate.times.calendar import containing, feast, shifted
from crossread.base.errors import InputError
from crossread.model.annotations import Sentence
from crossread.model.reports import Block, Document, Report
from crossread.model.spans import Extent, Span

ANCHOR = "2031-04-11"


def values(text: str, anchor: str | None = ANCHOR) -> list[str]:
    return [expression.value for expression in find_times_in(text, anchor)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pact was signed on March 3. Two days later the army left.", ["2031-03-03", "2031-03-05"]),
        ("The pact was signed on March 3; the day before, shots were heard.", ["2031-03-03", "2031-03-02"]),
        ("The pact was signed on March 3. The same day the army left.", ["2031-03-03", "2031-03-03"]),
        ("The pact was signed on March 3, and that night the army left.", ["2031-03-03", "2031-03-03TNI"]),
        ("The pact was signed in 2019 and broken the following year.", ["2019", "2020"]),
        ("Sales rose in the third quarter of 2029 from a year earlier.", ["2029-Q3", "2028-Q3"]),
    ],
)
def test_counted_from_the_date_last_named(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_date_named_long_before_no_longer_counts() -> None:
    text = "The pact was signed on March 3. He sang. She danced. They slept. The same day the army left."
    assert values(text) == ["2031-03-03", "2031-04-11"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy said Monday he will fly home.", ["2031-04-07"]),
        ("The envoy, who is to meet the queen on Monday, smiled.", ["2031-04-14"]),
        ("Ahead of Monday's vote, the envoy smiled.", ["2031-04-14"]),
        ("The envoy appeared to give up after the storm in August, when he fell ill.", ["2030-08"]),
        ("The envoy agreed to meet the queen in August.", ["2031-08"]),
        ("On Monday, the envoy met the queen.", ["2031-04-07"]),
        ("On Monday, the envoy will meet the queen.", ["2031-04-14"]),
        ("The envoy must answer by Monday.", ["2031-04-14"]),
        ("The envoy said the queen would visit the port on Monday.", ["2031-04-14"]),
        ("The envoy would have left on Monday.", ["2031-04-07"]),
    ],
)
def test_tense_says_which_way_to_count(text: str, expected: list[str]) -> None:
    assert values(text) == expected


HISTORY = (
    "The river war began on 3 May 1911. On 9 June the fleet sailed. In August 1911 the port fell, and by October the "
    "north was lost. Peace talks opened on 4 December 1911. In January the king fled. The treaty of 2 March 1912 "
    "was never kept, and in July 1912 fighting began anew. On 1 August the capital burned. It ended on 5 May 1913."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 1200 sailors slept in schools.", []),
        ("The town grew again about 1900.", ["1900"]),
        ("About 1900 the town grew.", ["1900"]),
    ],
)
def test_a_round_count_is_no_year(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_history_takes_the_year_from_the_text() -> None:
    expected = ["1911-05-03", "1911-06-09", "1911-08", "1911-10", "1911-12-04", "1912-01", "1912-03-02", "1912-07"]
    expected += ["1912-08-01", "1913-05-05"]
    assert values(HISTORY) == expected
    assert values(HISTORY, None) == expected


def test_news_with_old_dates_in_it_stays_news() -> None:
    text = "The war began on 3 May 2024. The mayor said on Friday that he would go. He fell ill in March."
    assert values(text) == ["2024-05-03", "2031-04-11", "2031-03"]


def document(text: str, *kinds: str) -> Document:
    """Make a report of the text, one block per line."""
    blocks, start = [], 0
    for line, kind in zip(text.split("\n"), kinds, strict=True):
        blocks.append(Block(start, start + len(line), kind))  # type: ignore[arg-type]
        start += len(line) + 1
    span = Span("p", 0, len(text), text)
    report = Report("r", "p", span, None, None, None, (), None, None, "en", (), (), blocks=tuple(blocks))
    return Document(text, report)


def test_only_the_reports_own_words_are_read() -> None:
    text = "Posted Friday\nThe mayor fell on Monday.\nRead more: Sunday"
    made = document(text, "byline", "paragraph", "furniture")
    sentence = Sentence(14, 39, 1)
    (expression,) = find_times(made, (sentence,), anchor=ANCHOR)
    assert text[expression.start : expression.end] == "Monday"
    assert expression.value == "2031-04-07"


def test_quoted_words_are_counted_from_the_day_they_were_spoken() -> None:
    text = "“We meet tomorrow,” he said on Thursday."
    quote = Extent(1, 17)
    spoken = find_times_in(text, ANCHOR, utterances=[(quote, "2031-04-10")])
    assert [(e.value, e.quoted) for e in spoken] == [("2031-04-11", True), ("2031-04-10", False)]
    assert "spoken" in spoken[0].reason
    unknown = find_times_in(text, ANCHOR, utterances=[(quote, "")])
    assert [(e.value, e.quoted) for e in unknown] == [("2031-04-12", True), ("2031-04-10", False)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We meet tomorrow,” he said on Thursday.", [True, False]),
        ('"We meet tomorrow," he said on Thursday.', [True, False]),
        ("“We meet tomorrow and on Sunday.\nOn Thursday he left.", [True, True, False]),
        ("He said on Thursday: “We meet.” On Friday he left.", [False, False]),
    ],
)
def test_quotation_marks_make_an_expression_quoted(text: str, quoted: list[bool]) -> None:
    assert [expression.quoted for expression in find_times_in(text, ANCHOR)] == quoted


def test_the_reason_can_be_read_by_a_reporter() -> None:
    (expression,) = find_times_in("The mayor spoke on Wednesday.", ANCHOR)
    assert expression.reason == (
        "“Wednesday”, counted back from the report's date, Fri 11 Apr 2031, because the clause is in the past tense."
    )
    assert expression.anchor == ANCHOR
    (week,) = find_times_in("The mayor fell two weeks ago.", ANCHOR)
    assert week.reason.endswith("Fri 11 Apr 2031: 2 weeks back.")
    (full,) = find_times_in("The mayor fell on May 3, 2020.", ANCHOR)
    assert full.stated and full.anchor is None


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(InputError):
        find_times_in("He fell on Friday.", "11 April 2031")


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("easter+0", 2024, "2024-03-31"),
        ("easter-2", 2025, "2025-04-18"),
        ("11-4-4", 2023, "2023-11-23"),
        ("05-last-1", 2022, "2022-05-30"),
        ("election", 2024, "2024-11-05"),
        ("12-25", 2024, "2024-12-25"),
    ],
)
def test_holidays(rule: str, year: int, day: str) -> None:
    assert str(feast(rule, year)) == day


@given(st.dates(), st.sampled_from(["D", "W", "WE", "M", "Q", "HALF", "Y", "DE", "SP", "SU", "FA", "WI"]))
def test_units_follow_each_other_without_gaps(day, unit) -> None:  # type: ignore[no-untyped-def]
    here = containing(unit, day)
    following = shifted(here, 1)
    assert here.first <= here.last
    if following is not None and unit not in ("WE", "SP", "SU", "FA", "WI"):
        assert (following.first - here.last).days == 1


WORDS = st.sampled_from(
    [
        "the",
        "a",
        "last",
        "next",
        "this",
        "May",
        "March",
        "June",
        "3",
        "5",
        "12",
        "2024",
        "1999",
        "Friday",
        "week",
        "weeks",
        "days",
        "two",
        "and",
        "a",
        "half",
        "of",
        "in",
        "early",
        "late",
        "ago",
        "later",
        "before",
        "after",
        "year-old",
        "-",
        "–",
        ",",
        ".",
        "'",
        "’s",
        "p.m.",
        "10:30",
        "GMT",
        "1990s",
        "½",
        "winter",
        "fall",
        "quarter",
        "third",
        "first",
        "noon",
        "yesterday",
        "tomorrow",
        "each",
        "every",
        "other",
        "recent",
        "past",
        "few",
        "couple",
        "hundred",
        "nineteen",
        "ninety-six",
        "BC",
        "241",
        "\n\n",
        "said",
        "will",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40), st.sampled_from([None, "2031-04-11", "0001-01-01", "9999-12-31"]))
def test_any_words_give_expressions_that_are_ordered_and_dated(words: list[str], anchor: str | None) -> None:
    text = " ".join(words)
    expressions = find_times_in(text, anchor)
    assert expressions == find_times_in(text, anchor)
    previous = 0
    for expression in expressions:
        assert previous <= expression.start < expression.end <= len(text)
        previous = expression.end
        assert expression.value
        assert expression.reason
        if expression.first and expression.last:
            assert expression.first <= expression.last


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for expression in find_times_in(text, ANCHOR):
        assert text[expression.start : expression.end].strip()


@pytest.mark.parametrize("piece", ["the ", "3-", "2 and ", "last ", "June 3, ", "twenty-", "a half ", "(", "1.", "'9"])
def test_long_hostile_texts_are_read_quickly(piece: str) -> None:
    find_times_in(piece * 5_000, ANCHOR)


def test_a_week_is_not_counted_from_a_year_that_was_named():
    from crossread.annotate.times import find_times_in

    text = "It was the first such meeting since 2021. Troops moved on along the coast this week."
    values = {text[t.start : t.end]: t.value for t in find_times_in(text, None)}
    assert values["2021"] == "2021"
    assert values["this week"] == "XXXX-WXX"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 11 April 2031 is a Friday.
        ("The envoy told Radio Deadline Monday that the talks had failed.", ["2031-04-07"]),
        ("The ultimatum had been due to expire on Monday evening.", ["2031-04-07TEV"]),
        ("The court postponed until Tuesday any ruling on the harbour.", ["2031-04-15"]),
        ("The shop sold biscuits at the Arlen Christmas Market and under the Christmas tree.", []),
        ("The shop closed at Christmas.", ["2030-12-25"]),
        ("The pact was signed on Friday, December 5.", ["2031-12-05"]),
        ("Shares closed at 40 on Friday, well below the previous Friday.", ["2031-04-11", "2031-04-04"]),
        ("Profits will shrink in the coming quarters.", ["FUTURE_REF"]),
    ],
)
def test_words_beside_a_day_tell_which_is_meant(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_without_the_reports_date_a_bare_year_dates_no_day() -> None:
    text = "The islands have had no government since 1991. The trawler was sunk on November 19."
    assert values(text, None) == ["1991", "XXXX-11-19"]
    text = "The trawler was sunk in November 2028. The crew was freed on November 19."
    assert values(text, None) == ["2028-11", "2028-11-19"]


def test_a_gallery_of_old_pictures_does_not_move_last_week() -> None:
    captions = " ".join(f"{day} March 2015: a camp near Arlen." for day in range(2, 9))
    assert values(f"{captions} The village was bombed last week.")[-1] == "2031-W14"

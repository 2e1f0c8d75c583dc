"""Dates, names of reports and differences of wording as readers see them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.present.dates import in_words, timex_in_words, when_in_words
from crossread.present.index import build_index, flat
from crossread.present.worddiff import LONGEST_TOKENS, choose_base, compare
from crossread.present.wording import amount, listed
from tests.factory import A, cut, ferry


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-03-04", "4 March 2025"),
        ("2025-03", "March 2025"),
        ("2025", "2025"),
        ("2025-03-04T15:30:00Z", "4 March 2025, 15:30 UTC"),
        ("2025-03-04/2025-03-07", "4–7 March 2025"),
        ("2025-02-27/2025-03-03", "27 February – 3 March 2025"),
        ("2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025"),
        ("../2025-03-04", "until 4 March 2025"),
        ("2025-03-04/", "from 4 March 2025"),
        ("2025-21", "spring 2025"),
        ("2025-03~", "about March 2025"),
        ("2025-03-04?", "4 March 2025 (uncertain)"),
        ("195X", "the 1950s"),
        ("2025-03-XX", "a day in March 2025"),
        ("<b>", "<b>"),
    ],
)
def test_dates_read_like_a_newspaper(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


def test_unknown_dates_and_durations_are_said_so() -> None:
    assert when_in_words(None) == "date unknown"
    assert timex_in_words("2025-W10") == "3–9 March 2025"
    assert timex_in_words("PAST_REF") == "some time before"
    assert timex_in_words("P3D") == "3 days"
    assert timex_in_words("PXW") == "some weeks"
    assert timex_in_words("PT1M") == "1 minute"
    assert timex_in_words("P2.5Y") == "2.5 years"
    assert timex_in_words("PT5Y") == "PT5Y"
    assert timex_in_words("FY2025") == "FY2025"


@pytest.mark.parametrize(
    ("low", "high", "unit", "words"),
    [
        (90, 90, "1", "90"),
        (3, 5, "mile", "3 to 5 mile"),
        (12, None, "aircraft", "12 or more aircraft"),
        (None, 1600, "", "1,600 or less"),
        (None, None, "mile", "no number"),
        (4.8281, 4.8281, "", "4.828"),
    ],
)
def test_amounts_keep_their_bounds(low: float | None, high: float | None, unit: str, words: str) -> None:
    assert amount(low, high, unit) == words


def test_lists_read_like_a_sentence() -> None:
    assert [listed("abc"[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_reports_are_named_by_outlet_then_site_then_title() -> None:
    dossier = ferry()
    first, second, third = (replace(report, outlet=None) for report in dossier.reports)
    pages = (dossier.pages[0], *dossier.pages[1:])
    labels = build_index(replace(dossier, reports=(first, second, replace(third, title=None)), pages=pages)).labels
    assert labels["r-a"] == "courier.example"
    assert labels["r-b"] == "“Corvane stuck on rocks, 134 aboard”"
    assert labels["r-c"].startswith("“Ship on the rocks near Harrow Bay")


def test_two_reports_of_one_outlet_are_told_apart() -> None:
    dossier = ferry()
    same = tuple(replace(report, outlet=dossier.reports[0].outlet) for report in dossier.reports)
    labels = build_index(replace(dossier, reports=same)).labels
    assert list(labels.values()) == ["Harrow Courier (1)", "Harrow Courier (2)", "Harrow Courier (3)"]


def test_a_span_is_found_in_its_report_or_beside_all() -> None:
    index = build_index(ferry())
    report = index.report_at(cut(A, "about 90"))
    assert report is not None and report.id == "r-a"
    assert index.report_at(replace(cut(A, "about 90"), start=499, end=500)) is None


@given(st.text(max_size=300), st.integers(2, 80))
def test_shortened_words_stay_on_one_line_and_within_the_limit(text: str, limit: int) -> None:
    short = flat(text, limit)
    assert len(short) <= limit + 1
    assert len(short.splitlines()) <= 1


def kinds(base: str, other: str) -> list[tuple[str, str]]:
    pieces = compare(base, other)
    assert pieces is not None
    return [(piece.kind, piece.text.strip()) for piece in pieces]


def test_a_changed_word_is_marked_on_both_sides() -> None:
    found = kinds("We will never leave this island.", "We will not leave this island.")
    assert ("here", "not") in found and ("missing", "never") in found


def test_kinds_of_quotation_mark_and_the_comma_before_a_cue_are_no_difference() -> None:
    assert [kind for kind, _ in kinds("It isn’t over", "It isn't over,")] == ["same"]


def test_words_with_little_in_common_or_too_many_are_not_marked() -> None:
    assert compare("We had no warning at all", "the captain complained that nobody told him") is None
    assert compare("word " * (LONGEST_TOKENS + 1), "word") is None


SENTENCES = st.lists(st.sampled_from(("we", "had", "no", "warning", ";", "and", "time", "to", "turn")), min_size=1)


@given(SENTENCES, SENTENCES)
def test_the_pieces_give_the_wording_shown_and_the_one_held_against(base: list[str], other: list[str]) -> None:
    pieces = compare(" ".join(base), " ".join(other))
    if pieces is not None:
        assert "".join(piece.text for piece in pieces if piece.kind != "missing").split() == other
        assert " ".join(piece.text for piece in pieces if piece.kind != "here").split() == base


def test_the_wording_printed_most_often_is_the_base() -> None:
    assert choose_base(["a b c d", "a b", "a b"]) == 1
    assert choose_base(["a b", "a b c"]) == 1
    assert choose_base(["a b", "b a"]) == 0

"""Copied passages between reports, why they were copied, and which reports share an origin."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.base.words import words_in
from crossread.link.copies import find_copies, origin_groups
from crossread.model.links import ReadReport
from tests.link.texts import read_report

WIRE = """The Velmora dam has begun to leak on its northern side and two villages below it were cleared overnight, \
the water board said.
Engineers found a seam of wet gravel under the spillway late on Monday, eleven days after heavy rain filled the lake.
About 340 people were taken by bus to a school gymnasium in Harlow Edge, where volunteers handed out soup and blankets.
The dam was built in 1961 and was last inspected in spring, when divers reported no damage to the concrete."""

OTHER = """Farmers in the Orrin valley want a say before the new railway line is laid across their pastures next year.
The company has promised to pay for fences and for a bridge wide enough to drive a herd of cattle across it.
Nobody from the company came to the meeting on Thursday evening, although three chairs had been kept free for them."""


def kinds(*reports: ReadReport) -> set[str]:
    return {copy.kind for copy in find_copies(reports)}


def test_two_reports_with_one_agency_text_are_agency_copy() -> None:
    a = read_report("a", f"Dam leaks\n{WIRE}", outlet="Courier", agency="The Northern Line Agency")
    b = read_report("b", f"Villages cleared below dam\n{WIRE}", outlet="Post", agency="NLA")
    (copy,) = find_copies([a, b])
    assert copy.kind == "same_agency"
    assert copy.similarity > 0.9
    assert copy.a.text.endswith("no damage to the concrete")


def test_a_text_without_credit_beside_an_agency_report_is_agency_copy() -> None:
    a = read_report("a", f"Dam leaks\n{WIRE}", outlet="Courier", agency="Northline")
    b = read_report("b", f"Villages cleared\n{WIRE}", outlet="Post")
    assert kinds(a, b) == {"same_agency"}


def test_an_agency_credit_in_the_opening_counts_where_cleaning_found_none() -> None:
    a = read_report("a", f"Dam leaks\nHARLOW (Northline) - {WIRE}", outlet="Courier")
    b = read_report("b", f"Dam leaks again\nHARLOW (Northline) -- {WIRE}", outlet="Post")
    assert kinds(a, b) == {"same_agency"}


def test_a_whole_text_without_any_agency_is_republished() -> None:
    a = read_report("a", f"Dam leaks\n{WIRE}", outlet="Courier")
    b = read_report("b", f"Villages cleared\n{WIRE}", outlet="Post", first_printed_by="Courier")
    c = read_report("c", f"Old dam\n{WIRE}", outlet="Echo")
    assert kinds(a, b) == {"republished"}
    assert kinds(a, c) == {"republished"}


def test_a_speech_printed_by_both_is_a_shared_statement() -> None:
    speech = "“We walked the crest at night, we saw the water come through the gravel, and we rang every bell we had.”"
    a = read_report("a", f"Mayor speaks\n{OTHER}\n{speech}")
    b = read_report(
        "b", f"Bells at night\n{speech} Those were the mayor's words.\nNothing else is like the first report here."
    )
    (copy,) = find_copies([a, b])
    assert copy.kind == "shared_statement"
    assert f"“{copy.a.text}.”" == f"“{copy.b.text}.”" == speech
    assert origin_groups([a, b], find_copies([a, b])) == (("a",), ("b",))


def test_a_passage_taken_with_the_outlets_name_is_a_quoted_source() -> None:
    passage = "a seam of wet gravel under the spillway late on Monday, eleven days after heavy rain filled the lake"
    a = read_report("a", f"Dam leaks\n{WIRE}", outlet="Harlow Courier")
    b = read_report(
        "b", f"Railway row\n{OTHER}\nEngineers found {passage}, the Harlow Courier reported.", outlet="Post"
    )
    assert kinds(a, b) == {"quoted_source"}


def test_one_outlets_closing_lines_are_boilerplate() -> None:
    footer = (
        "Sign up here for our morning letter with everything that matters in the hills, the valley and the harbour."
    )
    a = read_report("a", f"Dam leaks\n{WIRE}\n{footer}", outlet="Courier")
    b = read_report("b", f"Railway row\n{OTHER}\n{footer}", outlet="Courier")
    assert kinds(a, b) == {"boilerplate"}
    assert len(origin_groups([a, b], find_copies([a, b]))) == 2


def test_unrelated_reports_share_nothing() -> None:
    assert find_copies([read_report("a", f"Dam\n{WIRE}"), read_report("b", f"Railway\n{OTHER}")]) == ()


def test_a_shared_headline_is_no_origin() -> None:
    a = read_report("a", f"Two villages cleared below the leaking Velmora dam after eleven days of rain\n{WIRE}")
    b = read_report("b", f"Two villages cleared below the leaking Velmora dam after eleven days of rain\n{OTHER}")
    assert origin_groups([a, b], find_copies([a, b])) == (("a",), ("b",))


@pytest.mark.parametrize(
    ("printed", "reprinted"),
    [
        (
            "The minister's centre won't organise 1,600 kilometres of fences",
            "The minister’s center won’t organize 1600 kilometers of fences",
        ),
        (
            "The minister's centre won't organise 1,600 kilometres of fences",
            "THE MINISTER\ufffds CENTER WON\ufffdT ORGANIZE 1,600 KILOMETERS OF FENCES",
        ),
        ('He said: "Frédéric will not go"', "He said: “Frederic will not go”"),
    ],
)
def test_words_are_compared_blind_to_spelling_and_damage(printed: str, reprinted: str) -> None:
    assert words_in(printed).keys == words_in(reprinted).keys


def test_small_changes_do_not_cut_a_passage() -> None:
    changed = WIRE.replace("late on Monday", "on Monday night").replace("340", "350")
    (copy,) = find_copies([read_report("a", f"Dam\n{WIRE}"), read_report("b", f"Dam\n{changed}")])
    assert copy.words >= len(words_in(WIRE)) - 8


RETOLD = """The dam at Velmora started leaking on the northern side, and two villages below were evacuated at night, \
according to the water board.
The engineers discovered wet gravel in a seam below the spillway on Monday evening, eleven days after rain had filled \
the lake.
Some 340 people were brought by bus to the gymnasium of the school in Harlow Edge, and volunteers gave out soup there \
and blankets.
Built in 1961, the dam was inspected last in the spring, and the divers had reported no damage to its concrete."""


def test_a_report_translated_there_and_back_is_found() -> None:
    a = read_report("a", f"Dam leaks\n{WIRE}", outlet="Courier")
    b = read_report("b", f"Villages evacuated\n{RETOLD}", outlet="Post")
    copies = find_copies([a, b])
    assert len(copies) >= 2
    assert any("wet gravel" in copy.a.text and "wet gravel" in copy.b.text for copy in copies)
    assert origin_groups([a, b], copies) == (("a", "b"),)


def test_two_reporters_on_one_event_do_not_copy() -> None:
    own = """Harlow Edge slept badly: at two in the morning sirens told its 340 inhabitants that the dam was not safe.
In the gymnasium, under basketball hoops, Maud Lisk counted blankets and wondered who would milk her cows on Tuesday.
Gravel soaked by rain lies below the Velmora spillway, engineers say, and the lake has to be lowered by three metres."""
    a, b = read_report("a", f"Dam leaks\n{WIRE}"), read_report("b", f"A night in a gym\n{own}")
    assert find_copies([a, b]) == ()


def test_a_report_that_retells_another_by_name_shares_its_origin() -> None:
    a = read_report("a", f"Dam leaks\n{WIRE}", outlet="Harlow Courier")
    retold = (
        "The Velmora dam is leaking and people had to leave their homes, the Harlow Courier reported on Tuesday.\n"
        "About 340 people were taken by bus to a school gymnasium in Harlow Edge.\n" + OTHER
    )
    b = read_report("b", f"Leak\n{retold}", outlet="Post")
    assert origin_groups([a, b], find_copies([a, b])) == (("a", "b"),)


def test_groups_that_credit_different_agencies_stay_apart() -> None:
    a = read_report("a", f"Dam\n{WIRE}", agency="Northline")
    b = read_report("b", f"Railway\n{OTHER}", agency="Meridian Wire")
    mixed = read_report("c", f"Week in brief\n{WIRE}\n{OTHER}")
    groups = origin_groups([a, b, mixed], find_copies([a, b, mixed]))
    assert not any({"a", "b"} <= set(group) for group in groups)
    assert len(groups) == 2


def test_reports_without_blocks_or_text_are_taken() -> None:
    empty = read_report("a", "")
    assert find_copies([empty, read_report("b", WIRE)]) == ()
    assert origin_groups([empty], ()) == (("a",),)


SENTENCES = [*WIRE.replace("\n", " ").split(". "), *OTHER.replace("\n", " ").split(". ")]


@st.composite
def readings(draw: st.DrawFn) -> list[ReadReport]:
    count = draw(st.integers(2, 5))
    return [
        read_report(f"r{i}", f"Report {i}\n" + ".\n".join(draw(st.lists(st.sampled_from(SENTENCES), max_size=8))))
        for i in range(count)
    ]


@settings(max_examples=40, deadline=None)
@given(readings(), st.randoms(use_true_random=False))
def test_order_does_not_matter_and_spans_are_exact(reports: list[ReadReport], shuffler: random.Random) -> None:
    copies = find_copies(reports)
    shuffled = list(reports)
    shuffler.shuffle(shuffled)
    assert find_copies(shuffled) == copies
    assert origin_groups(shuffled, copies) == origin_groups(reports, copies)
    texts = {report.page: report.text for report in reports}
    for copy in copies:
        for span in (copy.a, copy.b):
            assert texts[span.page][span.start : span.end] == span.text
        left, right = words_in(copy.a.text).keys, words_in(copy.b.text).keys
        assert left[0] == right[0]
        assert left[-1] == right[-1]
        assert copy.words <= min(len(left), len(right))
        assert 0 < copy.similarity <= 1
        if copy.words == len(left) == len(right):
            assert left == right


@settings(max_examples=25, deadline=None)
@given(readings())
def test_every_report_is_in_exactly_one_origin_group(reports: list[ReadReport]) -> None:
    groups = origin_groups(reports, find_copies(reports))
    assert sorted(ident for group in groups for ident in group) == sorted(report.id for report in reports)


def test_a_page_of_one_word_repeated_is_read_quickly() -> None:
    a, b = read_report("a", "so " * 30_000), read_report("b", "so " * 20_000 + "and so on " * 3_000)
    assert all(copy.similarity <= 1 for copy in find_copies([a, b]))

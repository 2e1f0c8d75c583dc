"""What is named in one report, and how: names, kinds, titles, headlines, places and their governments."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.annotate.names import find_names
from crossread.annotate.names.find import candidates_of
from crossread.annotate.sentences import split_sentences
from crossread.model.annotations import Mention
from crossread.model.reports import Block, Document, Report
from crossread.model.spans import Span


def document(text: str) -> Document:
    blocks = tuple(Block(m.start(), m.end(), "paragraph") for m in re.finditer(r"[^\n]+", text))
    span = Span("p", 0, len(text), text)
    return Document(text, Report("r", "p", span, None, None, None, (), None, None, "en", (), (), blocks=blocks))


def mentions(text: str) -> tuple[Mention, ...]:
    doc = document(text)
    return find_names(doc, split_sentences(doc))


def names(text: str) -> dict[str, str]:
    return {text[m.start : m.end]: m.kind for m in mentions(text) if m.form == "name"}


def title_of(text: str, name: str) -> str | None:
    for m in mentions(text):
        if text[m.start : m.end] == name:
            return None if m.title is None else m.title.of(text)
    raise AssertionError(f"{name} was not found in {text}")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Officers met Ana Lindqvist on Friday.", "Ana Lindqvist", "person"),
        ("She flew to Reykjavik on Monday.", "Reykjavik", "place"),
        ("A report by the Harbour Safety Board was late.", "Harbour Safety Board", "organisation"),
        ("Work on the Ostergate Bridge began.", "Ostergate Bridge", "facility"),
        ("The Brazilians left early.", "Brazilians", "group"),
        ("They called it Operation Silver Fern.", "Operation Silver Fern", "event"),
        ("Crews fired two Sorrel missiles at the range.", "Sorrel", "product"),
        (
            "The plan needs the Ministry of Fisheries and Food to agree.",
            "Ministry of Fisheries and Food",
            "organisation",
        ),
        ("The pilots trained on the Kx-17 for a year.", "Kx-17", "product"),
        ("It was moored on Lake Tamsel for years.", "Lake Tamsel", "place"),
        ("The Veltro, an experimental drone, crashed.", "Veltro", "product"),
        ("They beat the Lisbon Gulls on Sunday.", "Lisbon Gulls", "organisation"),
        ("Norvik shares fell after Norvik executives left.", "Norvik", "organisation"),
        ("Near Eldmouth, police found it. Roads to Eldmouth closed.", "Eldmouth", "place"),
        ("Shares of Norvik Holdings Ltd. fell.", "Norvik Holdings Ltd.", "organisation"),
    ],
)
def test_a_name_has_its_kind(text: str, name: str, kind: str) -> None:
    assert names(text).get(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Fresh snow fell. Drivers waited. Nobody complained on Tuesday in March.",
        "Yesterday the council met. However, nothing was decided.",
        "The German economy shrank while French exports grew.",
        "I’ve seen it. We’ll wait. They’re late.",
    ],
)
def test_capitals_that_name_nothing_are_left_out(text: str) -> None:
    assert names(text) == {}


def test_a_headline_in_capitals_names_only_what_the_text_names() -> None:
    text = "Lindqvist Opens New Harbour Talks With Fishing Crews\n\nAna Lindqvist opened talks on Friday."
    found = names(text)
    assert found["Lindqvist"] == "person"
    assert not {"Opens", "New Harbour", "Talks", "Fishing Crews", "Lindqvist Opens"} & set(found)


def test_a_word_the_report_writes_small_is_no_name() -> None:
    text = "The ferry stopped. Ferry crews met; every ferry waited. Ferry service resumed."
    assert "Ferry" not in names(text)


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Energy Secretary Tom Harwick spoke.", "Tom Harwick", "Energy Secretary"),
        ("It pleased former Kenyan President Grace Otieno.", "Grace Otieno", "former Kenyan President"),
        ("Ida Brandt, Harwick's foreign policy adviser, agreed.", "Ida Brandt", "Harwick's foreign policy adviser"),
        ("Ida Brandt, head of the mayor’s office, said so.", "Ida Brandt", "head of the mayor’s office"),
        ("Palace spokesperson Ravi Menon denied it.", "Ravi Menon", "spokesperson"),
        ("Secretary of State Ida Brandt left.", "Ida Brandt", "Secretary of State"),
        ("Ida Brandt walked home.", "Ida Brandt", None),
    ],
)
def test_titles_stand_beside_names_not_inside(text: str, name: str, title: str | None) -> None:
    found = title_of(text, name)
    assert (found is None) if title is None else (found is not None and found.endswith(title))


def test_a_country_before_a_title_is_named_too() -> None:
    text = "US President Ida Brandt arrived."
    assert names(text) == {"US": "place", "Ida Brandt": "person"}
    assert title_of(text, "Ida Brandt") == "US President"


def test_a_capital_that_acts_is_a_government() -> None:
    text = "Ankara rejected the offer. The talks took place in Ankara. Diplomats urged Ankara to wait."
    kinds = [m.kind for m in mentions(text) if text[m.start : m.end] == "Ankara"]
    assert kinds == ["organisation", "place", "organisation"]


def test_an_agency_in_front_of_a_name_is_no_part_of_it() -> None:
    assert names("Reuters Maria Lindqvist reported from Lima.")["Maria Lindqvist"] == "person"


def test_two_names_joined_by_a_hyphen_are_two() -> None:
    text = "Ida Brandt met Tom Harwick. The Brandt-Harwick pact holds. Brandt and Harwick smiled."
    found = [text[m.start : m.end] for m in mentions(text) if m.form == "name"]
    assert found == ["Ida Brandt", "Tom Harwick", "Brandt", "Harwick", "Brandt", "Harwick"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("It will close, said two people familiar with the plan.", "two people familiar with the plan"),
        ("An official briefed on the vote called it close.", "An official briefed on the vote"),
        ("A senior Chilean diplomat said nothing moved.", "A senior Chilean diplomat"),
        ("It was late, according to three officials.", "three officials"),
        ("Two of the people briefed on the talks said so.", "Two of the people briefed on the talks"),
    ],
)
def test_unnamed_sources_are_found_whole(text: str, source: str) -> None:
    found = [text[m.start : m.end] for m in mentions(text) if m.kind == "anonymous"]
    assert found == [source]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from(list("ABab .,'’“”\"-\n1é&U.S")), max_size=300))
def test_any_text_gives_sorted_mentions_inside_it(text: str) -> None:
    found = mentions(text)
    assert list(found) == sorted(found, key=lambda m: (m.start, m.end, m.form))
    assert all(0 <= m.start < m.end <= len(text) and text[m.start : m.end].strip() for m in found)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    assert all(text[m.start : m.end] for m in mentions(text))


def test_time_grows_with_length_even_for_hostile_text() -> None:
    for piece in ("A. ", "Aa-", "the of ", "“", "a.a.", "U.S.", "President of ", "people familiar with "):
        assert mentions(piece * 4000) is not None


def test_who_changes_a_candidate_changes_it_for_nobody_else() -> None:
    doc = document("Officers met Ana Lindqvist on Friday. She flew to Reykjavik on Monday.")
    _, first = candidates_of(doc, split_sentences(doc))
    for candidate in first:
        candidate.kind, candidate.title = "other", (0, 8)
        candidate.scores.clear()
    _, second = candidates_of(doc, split_sentences(doc))
    assert [(" ".join(c.words), c.kind, c.title) for c in second] == [
        ("Ana Lindqvist", "person", None),
        ("Reykjavik", "place", None),
    ]
    assert all(c.scores for c in second)

"""Descriptions without a name, put together across reports of an invented fall on an invented mountain."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest

from crossread.link.entities import link_entities
from crossread.link.entities.described import core_of, group_mentions
from crossread.link.entities.gather import clean_name
from crossread.link.entities.words_en import clash, head_form
from crossread.model.annotations import EntityKind, Mention
from crossread.model.links import ReadReport
from crossread.model.spans import Extent
from tests.link.test_entities import read


def described(name: str, text: str, *words: str, kind: EntityKind = "person") -> ReadReport:
    """A report in which an annotator has marked some descriptions, beside the names found in it."""
    report = read(name, text)
    own = {(m.start, m.end) for m in report.layers.mentions}
    found = [match for word in words for match in re.finditer(rf"\b{re.escape(word)}\b", text)]
    added = [Mention(m.start(), m.end(), kind, "nominal") for m in found if m.span() not in own]
    mentions = tuple(sorted((*report.layers.mentions, *added), key=lambda m: (m.start, m.end)))
    return replace(report, layers=replace(report.layers, mentions=mentions))


def together(reports: list[ReadReport], *places: tuple[str, str]) -> bool:
    """Say whether the first places of some words in some reports are in one group."""
    groups = group_mentions(reports, link_entities(reports))
    texts = {report.id: report.text for report in reports}
    keys = set()
    for report, words in places:
        start = texts[report].index(words)
        wanted = (report, Extent(start, start + len(words)))
        keys.add(next(key for key, members in groups.items() if wanted in members))
    return len(keys) == 1


@pytest.mark.parametrize(
    ("words", "core"),
    [
        ("a mill town near the coast", ("mill", "town")),
        ("in the mill town", ("mill", "town")),
        ("The climbers", ("mountaineers",)),
        ("cops", ("police",)),
        ("the mayor's", ("mayor",)),
        ("two men", ("two", "mans")),
        ("the", ()),
        ("", ()),
    ],
)
def test_the_core_of_a_description_ends_at_its_head(words: str, core: tuple[str, ...]) -> None:
    assert core_of(words) == core


def test_descriptions_with_one_head_meet_and_one_stays_apart_from_many() -> None:
    reports = [
        described("a", "A skier fell into a crevasse. Two skiers saw it.", "skier", "skiers"),
        described("b", "The skier was found.", "skier"),
    ]
    assert together(reports, ("a", "skier"), ("b", "skier"))
    assert not together(reports, ("a", "skier"), ("a", "skiers"))


def test_a_description_goes_to_the_only_person_another_report_calls_so() -> None:
    one = described("a", "The beekeeper was stung on Monday.", "beekeeper")
    two = described("b", "On Monday beekeeper Anna Lindqvist was stung. Her neighbour Tom Harwick called.")
    assert together([one, two], ("a", "beekeeper"), ("b", "Anna Lindqvist"))
    three = described("c", "Tom Harwick, a beekeeper, was stung, too.")
    assert not together([one, two, three], ("a", "beekeeper"), ("b", "Anna Lindqvist"))


def test_a_body_is_meant_by_the_last_word_of_its_name() -> None:
    reports = [
        described("a", "The ship belongs to the Norwegian Navy.", kind="organisation"),
        described("b", "The vessel was lost, the navy said.", "navy", kind="organisation"),
    ]
    assert together(
        reports, ("a", "Navy" if "Norwegian Navy" not in _names(reports[0]) else "Norwegian Navy"), ("b", "navy")
    )


def _names(report: ReadReport) -> set[str]:
    return {report.text[m.start : m.end] for m in report.layers.mentions if m.form == "name"}


def test_a_pronoun_does_not_stand_for_a_head_it_cannot_mean() -> None:
    assert clash("she", head_form("man"))
    assert clash("he", head_form("drivers"))
    assert clash("they", head_form("woman"))
    assert not clash("she", head_form("driver"))
    assert not clash("they", head_form("drivers"))


def test_groups_cover_every_mention_once_in_any_order() -> None:
    reports = [
        described("a", "A skier fell. He was flown to Bergen, where police spoke to him.", "skier", "police"),
        described("b", "Skier Lars Holm, 34, fell on Friday. The skier is from Bergen.", "skier"),
        described("c", "Officers said the man was alive.", "Officers", "man"),
    ]
    first = group_mentions(reports, link_entities(reports))
    every = sorted((r.id, Extent(m.start, m.end)) for r in reports for m in r.layers.mentions)
    assert sorted(place for members in first.values() for place in members) == every
    for order in itertools.permutations(reports):
        assert group_mentions(order, link_entities(order)) == first


@pytest.mark.parametrize(
    ("printed", "name"),
    [("Anna Lindqvist, MD", "Anna Lindqvist"), ("Tom Harwick, M. D., M. B. A", "Tom Harwick"), ("MD", "MD")],
)
def test_degrees_are_no_part_of_a_name(printed: str, name: str) -> None:
    assert clean_name(printed) == name


def test_a_description_goes_to_the_person_the_story_is_about_unless_the_gender_is_wrong() -> None:
    reports = [
        described("a", "Anna Lindqvist won the race. The winner thanked Anna Lindqvist's coach.", "winner"),
        described("b", "Anna Lindqvist won. Anna Lindqvist is a champion; a man cheered.", "champion", "man"),
    ]
    assert together(reports, ("b", "champion"), ("a", "Anna Lindqvist"))
    assert not together(reports, ("b", "man"), ("a", "Anna Lindqvist"))


def test_a_pronoun_does_not_stand_for_a_person_of_the_other_gender() -> None:
    reports = [read("a", "Anna Lindqvist met Robert Harwick. Later she left.")]
    assert together(reports, ("a", "she"), ("a", "Anna Lindqvist"))


def test_a_noun_before_a_comma_does_not_say_what_the_next_name_is() -> None:
    reports = [
        described("a", "After the leak, Norvik Inc. closed the plant.", "leak", kind="product"),
        described("b", "The leak was small. Norvik Inc. said so.", "leak", kind="product"),
    ]
    assert not together(reports, ("b", "leak"), ("b", "Norvik Inc."))


def test_sources_without_a_name_meet_by_what_they_are() -> None:
    reports = [
        described("a", "The bridge is safe, investigators said on Monday."),
        described("b", "Two cables snapped, investigators said."),
    ]
    assert together(reports, ("a", "investigators"), ("b", "investigators"))

"""PLOVER types of political events, in an invented world."""

from __future__ import annotations

import pytest

from crossread.annotate.events.plover import TYPES, code_of
from tests.annotate.events_read import read


@pytest.mark.parametrize(
    ("lemma", "status", "code"),
    [
        ("meet", "happened", "CONSULT"),
        ("meet", "planned", "AGREE"),
        ("meet", "asked", "REQUEST"),
        ("meet", "possible", ""),
        ("shell", "happened", "ASSAULT"),
        ("shell", "planned", "THREATEN"),
        ("shell", "denied", ""),
        ("bake", "happened", ""),
    ],
)
def test_a_type_depends_on_the_word_and_on_whether_it_came_about(lemma: str, status: str, code: str) -> None:
    assert code_of(lemma, status) == code  # type: ignore[arg-type]


def test_a_word_with_its_object_tells_more_than_the_word() -> None:
    assert code_of("lift", "happened", ["lift+curfew"]) == "CONCEDE"
    assert code_of("lift", "happened", ["lift+lid"]) == ""
    assert code_of("strike", "happened") == "ASSAULT"
    assert code_of("strike", "happened", ["strike+hunger"]) == "PROTEST"


def test_a_refusal_and_a_threat_count_whatever_the_act() -> None:
    assert code_of("meet", "denied", governor="refuse") == "REJECT"
    assert code_of("withdraw", "possible", governor="threaten") == "THREATEN"


def test_all_types_of_the_table_are_types() -> None:
    words = ("agree", "meet", "praise", "cooperate", "donate", "concede", "retreat", "demand", "accuse", "veto")
    more = ("threaten", "riot", "embargo", "mobilize", "arrest", "bomb")
    assert tuple(code_of(word, "happened") for word in words + more) == (
        "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
        "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    )  # fmt: skip
    assert len(set(TYPES)) == 16


def test_events_found_without_syntax_have_their_type() -> None:
    text = "Mira Solano met Petr Havel in Lisbon on Tuesday. Mira Solano was arrested on Friday."
    assert [event.code for event in read(text).layers.events] == ["CONSULT", "COERCE"]

"""Event triggers, participants, places, dates and certainty in sentences of an invented world."""

from __future__ import annotations

import pytest

from tests.annotate.events_read import read, told, triggers


def test_active_verb_has_agent_patient_place_and_time() -> None:
    event = told("President Mira Solano met Petr Havel in Lisbon on Tuesday.", "met")
    assert event.lemma == "meet"
    assert event.status == "happened"
    assert event.roles == {"Mira Solano": "agent", "Petr Havel": "patient"}
    assert event.place == "Lisbon"
    assert event.time == "Tuesday"


def test_passive_turns_subject_into_patient() -> None:
    event = told("Mira Solano was arrested by Petr Havel in Lisbon.", "arrested")
    assert event.roles == {"Mira Solano": "patient", "Petr Havel": "agent"}


def test_with_and_between() -> None:
    assert told("Mira Solano spoke with Petr Havel on Monday.", "spoke").roles == {
        "Mira Solano": "agent",
        "Petr Havel": "with",
    }
    summit = told("The summit between Mira Solano and Petr Havel ended on Monday.", "summit")
    assert summit.roles == {"Mira Solano": "agent", "Petr Havel": "agent"}


def test_light_verb_gives_its_subject_and_certainty_to_the_noun() -> None:
    text = "Mira Solano will hold talks with Petr Havel in Lisbon next week."
    event = told(text, "talks")
    assert event.status == "planned"
    assert event.roles == {"Mira Solano": "agent", "Petr Havel": "with"}
    assert "hold" not in triggers(text)


def test_the_other_side_of_a_call_is_the_subject_of_the_sentence() -> None:
    event = told("Following Thursday's call with Petr Havel, Mira Solano left the palace.", "call")
    assert event.roles == {"Petr Havel": "with", "Mira Solano": "agent"}
    assert event.time == "Thursday"


def test_possessor_of_an_event_noun_takes_part() -> None:
    event = told("Mira Solano's visit to Lisbon on Monday was short.", "visit")
    assert event.roles == {"Mira Solano": "agent"}
    assert event.place == "Lisbon"


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Mira Solano visited Lisbon on Monday.", "visited", "happened"),
        ("Mira Solano has visited Lisbon.", "visited", "happened"),
        ("Mira Solano is visiting Lisbon.", "visiting", "ongoing"),
        ("Mira Solano will visit Lisbon.", "visit", "planned"),
        ("Mira Solano is scheduled to visit Lisbon.", "visit", "planned"),
        ("Mira Solano plans to visit Lisbon.", "visit", "planned"),
        ("Mira Solano agreed in a call with Petr Havel to visit Lisbon.", "visit", "planned"),
        ("Mira Solano is expected to visit Lisbon.", "visit", "expected"),
        ("Mira Solano is likely to visit Lisbon.", "visit", "expected"),
        ("Mira Solano may visit Lisbon.", "visit", "possible"),
        ("Mira Solano wants to visit Lisbon.", "visit", "possible"),
        ("Petr Havel urged Mira Solano to visit Lisbon.", "visit", "asked"),
        ("Petr Havel called on Mira Solano to visit Lisbon.", "visit", "asked"),
        ("If Mira Solano visits Lisbon, Petr Havel will resign.", "visits", "conditional"),
        ("Mira Solano did not visit Lisbon.", "visit", "denied"),
        ("Mira Solano never visited Lisbon.", "visited", "denied"),
        ("Mira Solano refused to visit Lisbon.", "visit", "denied"),
        ("The planned summit in Lisbon drew crowds.", "summit", "planned"),
        ("Mira Solano called for talks with Petr Havel.", "talks", "asked"),
    ],
)
def test_status(text: str, trigger: str, status: str) -> None:
    assert told(text, trigger).status == status


def test_not_is_negated() -> None:
    assert told("Mira Solano did not sign the treaty.", "sign").negated
    assert not told("Mira Solano signed the treaty.", "signed").negated


def test_headlines_tell_the_past_in_the_present_and_plans_with_to() -> None:
    assert told("Solano meets Havel in Lisbon", "meets", title=True).status == "happened"
    assert told("Solano to meet Havel in Lisbon", "meet", title=True).status == "planned"


def test_present_about_a_day_ahead_is_a_plan() -> None:
    assert told("Mira Solano meets Petr Havel on May 20, 2031.", "meets").status == "planned"


def test_a_date_in_the_phrase_of_another_event_is_not_borrowed() -> None:
    text = "Mira Solano flew home after Friday's attack on Lisbon."
    assert told(text, "attack").time == "Friday"
    assert told(text, "flew").time is None


def test_each_clause_keeps_its_date() -> None:
    text = "Mira Solano met Petr Havel on Monday, and Ana Brix resigned on Tuesday."
    assert told(text, "met").time == "Monday"
    assert told(text, "resigned").time == "Tuesday"
    assert told(text, "resigned").clause.startswith("and Ana Brix")


def test_since_does_not_date_an_event() -> None:
    assert told("Mira Solano visited Lisbon for the first time since 2021.", "visited").time is None


def test_a_date_before_when_dates_the_clause_behind_it() -> None:
    text = "Peace looked near in August 2030, when Mira Solano met Petr Havel in Lisbon."
    assert told(text, "met").time == "August 2030"


def test_relative_clause_takes_the_name_before_it() -> None:
    text = "Petr Havel, who bombed Lisbon, praised Mira Solano."
    assert told(text, "bombed").roles == {"Petr Havel": "agent"} | {"Lisbon": "patient"}
    assert told(text, "praised").roles["Petr Havel"] == "agent"


def test_coordinated_verb_inherits_its_subject() -> None:
    assert told("Mira Solano landed in Lisbon and met Petr Havel.", "met").roles == {
        "Mira Solano": "agent",
        "Petr Havel": "patient",
    }


def test_a_name_that_only_describes_is_no_participant() -> None:
    event = told("The head of the Norland delegation, Mira Solano, met Petr Havel.", "met")
    assert "Norland" not in event.roles


def test_noun_before_a_noun_is_no_event() -> None:
    assert triggers("The attack helicopter belongs to Mira Solano.") == []


def test_plain_saying_is_no_event_and_acts_of_speech_are() -> None:
    assert triggers("Mira Solano said the weather was fine.") == []
    assert triggers("Mira Solano warned Petr Havel on Monday.") == ["warned"]


def test_events_of_reported_clauses_carry_their_source() -> None:
    event = told("Petr Havel said that Mira Solano visited Lisbon.", "visited")
    assert event.source == "Petr Havel"


def test_what_nobody_named_does_inside_quotation_marks_is_left_out() -> None:
    assert triggers("“We fought and we won,” Mira Solano said.") == []


def test_denied_content_is_denied() -> None:
    assert told("Petr Havel denied that Mira Solano visited Lisbon.", "visited").status == "denied"


def test_events_are_sorted_and_lie_in_their_sentences() -> None:
    text = (
        "Mira Solano met Petr Havel in Lisbon on Tuesday, a day after Ana Brix resigned.\n"
        "The attack on the harbour, which killed two guards, will be investigated, she said."
    )
    report = read(text)
    starts = [e.trigger.start for e in report.layers.events]
    assert starts == sorted(starts)
    for event in report.layers.events:
        assert event.start <= event.trigger.start < event.trigger.end <= event.end
        assert any(s.start <= event.start and event.end <= s.end for s in report.layers.sentences)


def test_a_very_long_sentence_is_read_in_time() -> None:
    text = "Mira Solano met " + ", ".join(f"Petr Havel and attacked {n}" for n in range(4000)) + "."
    assert read(text).layers.events

"""Who refers to whom inside one report."""

from __future__ import annotations

import pytest

from tests.annotate.test_names import mentions


def chains(text: str) -> dict[str, set[int | None]]:
    found: dict[str, set[int | None]] = {}
    for m in mentions(text):
        found.setdefault(text[m.start : m.end], set()).add(m.chain)
    return found


def together(text: str, *parts: str) -> bool:
    found = chains(text)
    numbers = set().union(*(found[part] for part in parts))
    return len(numbers) == 1 and None not in numbers


def test_a_surname_follows_its_full_name() -> None:
    assert together("Ana Lindqvist came. Lindqvist spoke to Tom Harwick.", "Ana Lindqvist", "Lindqvist")


def test_a_name_in_the_headline_belongs_to_the_full_name_below() -> None:
    assert together("Lindqvist opens talks\n\nAna Lindqvist opened talks on Friday.", "Lindqvist", "Ana Lindqvist")


def test_two_people_with_one_surname_stay_two() -> None:
    text = "Ana Smith sued Robert Smith. The court heard Ana Smith first."
    found = chains(text)
    assert found["Ana Smith"] != found["Robert Smith"]


def test_father_and_son_stay_two() -> None:
    text = "Tom Harwick sued Tom Harwick Jr. in May. Harwick won."
    found = chains(text)
    assert found["Tom Harwick"] != found["Tom Harwick Jr."]
    assert found["Tom Harwick"] == found["Harwick"]


def test_a_part_of_a_body_is_not_the_body() -> None:
    found = chains("The Senate Committee met. The Senate waited for the U.S. Senate Committee. The U.S. agreed.")
    assert found["Senate"].isdisjoint(found["Senate Committee"])
    assert found["U.S."].isdisjoint(found["Senate"])


def test_a_government_is_no_armed_group() -> None:
    text = "The Red Fern Brigade attacked at dawn. The government called for calm."
    found = chains(text)
    assert found["Red Fern Brigade"].isdisjoint(found.get("The government", set()))


def test_another_spelling_of_a_first_name_is_the_same_person() -> None:
    text = "Ida Brandt called Oleksandr Marchenko. “Oleksander, can you come?” she asked."
    assert together(text, "Oleksandr Marchenko", "Oleksander")


@pytest.mark.parametrize(
    ("text", "long_form", "short_form"),
    [
        ("The Harbour Safety Board (HSB) met. The HSB agreed.", "Harbour Safety Board", "HSB"),
        ("The Harbour Safety Board met. HSB staff agreed.", "Harbour Safety Board", "HSB"),
        ("Norvik Holdings fell. Norvik denied it.", "Norvik Holdings", "Norvik"),
        ("The United States agreed. The U.S. waited.", "United States", "U.S."),
    ],
)
def test_short_and_long_forms_are_one(text: str, long_form: str, short_form: str) -> None:
    assert together(text, long_form, short_form)


def test_ministries_of_two_countries_stay_two() -> None:
    text = "Chile’s Fisheries Ministry objected. Peru’s Fisheries Board agreed. Chile’s Fisheries Ministry insisted."
    found = chains(text)
    assert found["Fisheries Ministry"] != found["Fisheries Board"]


def test_a_country_and_a_role_stand_for_the_office_holder() -> None:
    text = (
        "Kenyan President Grace Otieno met Chilean Foreign Minister Ana Rojas in Lima. "
        "The Kenyan leader smiled. The Chilean minister did not."
    )
    assert together(text, "Grace Otieno", "The Kenyan leader")
    assert together(text, "Ana Rojas", "The Chilean minister")


def test_a_former_office_is_not_the_office() -> None:
    text = "Former Kenyan President Grace Otieno wrote a book. The Kenyan president did not read it."
    assert chains(text)["The Kenyan president"] == {None}


def test_a_subject_pronoun_means_the_subject_before_it() -> None:
    assert together("Grace Otieno arrived at noon. She spoke to reporters.", "Grace Otieno", "She")


def test_a_pronoun_never_crosses_gender() -> None:
    text = "Mr. Harwick told Grace Otieno that she was early."
    assert together(text, "Grace Otieno", "she")


def test_a_pronoun_in_doubt_stays_open() -> None:
    text = "The ferry sank. He was not found."
    assert chains(text)["He"] == {None}


def test_chains_are_numbered_in_order_of_first_mention() -> None:
    numbers = [m.chain for m in mentions("Ana Rojas met Tom Harwick in Lima. Rojas left.")]
    assert numbers == [0, 1, 2, 0]

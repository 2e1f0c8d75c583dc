"""What a name is joined to says what it is: a noun before it, who speaks for it, a short form behind it."""

from __future__ import annotations

import pytest

from tests.annotate.test_names import names, title_of
from tests.annotate.test_names_chains import together


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The pier belongs to the ferry company Solvane Crossings.", "Solvane Crossings", "organisation"),
        ("Solvane Crossings said it had sold two boats.", "Solvane Crossings", "organisation"),
        ("“No,” said Ida Moss, a spokeswoman for Solvane Crossings.", "Solvane Crossings", "organisation"),
        ("Bram Ostley told them to wait. Ostley said he was ready.", "Bram Ostley", "person"),
        ("The trawler Ida Lomond sank at night.", "Ida Lomond", "product"),
        ("Smoke rose over Heron Quay.", "Heron Quay", "facility"),
        ("The Ember Guided Missile System failed.", "Ember Guided Missile System", "product"),
        ("They will close the mill in Tarrow, the company said on Monday.", "Tarrow", "place"),
    ],
)
def test_the_kind_by_what_stands_beside_a_name(text: str, name: str, kind: str) -> None:
    assert names(text)[name] == kind


def test_a_system_of_clinics_is_no_product() -> None:
    assert "product" not in names("The Ember Valley Health System failed.").values()


def test_a_chief_executive_is_a_title_and_no_name() -> None:
    text = "“We waited too long,” Chief Executive Ilse Marrant said."
    assert names(text) == {"Ilse Marrant": "person"}
    assert title_of(text, "Ilse Marrant") == "Chief Executive"


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("They asked for the Coastal Rocket Artillery System, or Cras.", "Coastal Rocket Artillery System", "Cras"),
        ("The Harbour Safety Board (HSB) met. The HSB agreed.", "Harbour Safety Board", "HSB"),
    ],
)
def test_a_short_form_introduced_behind_a_name_is_its_own(text: str, long: str, short: str) -> None:
    assert together(text, long, short)
    found = names(text)
    assert found[long] == found[short]


def test_another_name_behind_or_is_another_thing() -> None:
    assert not together(
        "They met the Harbour Board, or Tern Lines, daily. Tern Lines paid.", "Harbour Board", "Tern Lines"
    )

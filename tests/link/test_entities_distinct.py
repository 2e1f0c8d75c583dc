"""Two people of nearly one name, and one person spelled twice."""

from __future__ import annotations

import pytest

from crossread.link.entities import link_entities
from tests.annotate.events_read import read


def people(*texts: str) -> dict[str, int]:
    """Person → number of mentions, over reports printed on one day."""
    reports = [read(text, f"r-{n}") for n, text in enumerate(texts)]
    return {e.name: len(e.mentions) for e in link_entities(reports).entities if e.kind == "person"}


def test_two_names_of_one_sentence_are_two_people_in_every_report() -> None:
    found = people(
        "John Smith, the mayor of Vask, met John Smit, a diver from Delby. Smith thanked Smit.",
        "John Smit found the wreck.",
        "John Smith opened the bridge.",
    )
    assert found == {"John Smith": 3, "John Smit": 3}


@pytest.mark.parametrize(
    "text",
    [
        "Olena Lavronsky (also spelled Olena Lavronskiy) spoke in Vask.",
        "Olena Lavronsky spoke in Vask. Later Olena Lavronskiy left the town.",
    ],
)
def test_a_second_spelling_is_no_second_person(text: str) -> None:
    assert len(people(text, "Olena Lavronsky sang.")) == len(people("Olena Lavronsky sang.")) == 1


def test_reports_that_spell_one_name_differently_agree() -> None:
    assert len(people("Olena Lavronsky spoke.", "Olena Lavronskiy spoke.")) == 1

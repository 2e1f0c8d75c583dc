"""Announcements that only one report tells, and what is none."""

import pytest

TAIL = " The harbour council of Tarn met in the old hall for some hours and heard the dockers and the skippers."


@pytest.fixture
def outlook(dossier_of):
    def read(*texts):
        dossier = dossier_of(*((f"Outlet{n}", day, "Harbour", text + TAIL) for n, (day, text) in enumerate(texts)))
        assert {row.event for row in dossier.outlook} <= {event.id for event in dossier.events}
        return [(row.evidence[0].text, row.expected.edtf if row.expected else None) for row in dossier.outlook]

    return read


def test_what_somebody_is_expected_to_do_is_announced(outlook):
    rows = outlook(("2031-05-15", "Mayor Mira Solano is expected to offer the skippers a new pier."))
    assert [text for text, _ in rows] == ["Mayor Mira Solano is expected to offer the skippers a new pier"]


def test_what_is_set_for_a_week_is_announced_whoever_does_it(outlook):
    rows = outlook(("2031-05-15", "Their aides agreed that the two sides would meet next week at the pier."))
    assert [day for _, day in rows] == ["2031-05-19/2031-05-25"]


@pytest.mark.parametrize(
    "guess",
    [
        "Mayor Mira Solano will probably offer the skippers a new pier.",
        "Mayor Mira Solano has no plans to offer the skippers a new pier.",
        "It was hard, and Mira Solano thought the storm was accidentally going to kill her.",
    ],
)
def test_a_guess_is_no_announcement(outlook, guess):
    assert outlook(("2031-05-15", guess)) == []


def test_the_same_clause_is_announced_once(outlook):
    rows = outlook(("2031-05-15", "Mayor Mira Solano plans to present a budget at a Friday meeting in Lisbon."))
    assert len(rows) == 1


def test_another_act_told_with_the_same_word_is_no_outcome(dossier_of):
    plan = "The treasury of Norland will borrow 40 million crowns on Friday, Minister Ada Voss announced."
    later = "Poet Bo Brel said that libraries borrowed nothing from the attic of his castle on Friday."
    dossier = dossier_of(("Gull", "2031-05-15", "News", plan + TAIL), ("Reef", "2031-05-17", "News", later + TAIL))
    assert "happened" not in {row.outcome for row in dossier.outlook}

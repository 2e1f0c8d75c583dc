"""What a denial answers, and what only sounds like one."""

import pytest


@pytest.fixture
def disputes(dossier_of):
    def read(*texts):
        rows = [(f"Outlet{n}", "2031-05-02", title, text) for n, (title, text) in enumerate(texts)]
        return [c for c in dossier_of(*rows).comparisons if c.verdict == "disputed"]

    return read


CLAIM = "The Norland army said on Thursday that its soldiers captured the village of Tarn."


@pytest.mark.parametrize(
    "denial",
    [
        "Sudland officials denied that the village had been captured.",
        "Sudland officials said that Norland forces did not capture the village of Tarn.",
    ],
)
def test_a_denial_repeats_what_was_claimed(disputes, denial):
    found = disputes(("Raid", f"{CLAIM} {denial}"))
    assert [c.kind for c in found] == ["claim_denial"]
    assert len(found[0].sides) == 2


def test_a_denial_in_another_report_answers_too(disputes):
    answer = "Sudland said on Friday that Norland forces did not capture the village of Tarn."
    assert len(disputes(("Raid", CLAIM), ("Answer", answer))) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Mayor Edda Vale said the council would talk to the dockers.",
            "“I didn't believe the council,” said Bo Marsh.",
        ),
        ("Ada Quill said she hoped the village was safe.", "Bo Marsh said there was no doubt about the village."),
        ("Ada Quill said the boat was old.", "Bo Marsh said the agency had no earlier contact with the boat's crew."),
    ],
)
def test_a_negation_alone_disputes_nothing(disputes, first, second):
    assert disputes(("Story", f"{first} {second}")) == []


def test_who_says_the_same_as_the_denial_claims_nothing(disputes):
    same = "The Norland army said on Thursday that no prisoners of Tarn were exchanged."
    denial = "Sudland officials denied that prisoners of Tarn were exchanged."
    assert disputes(("Prisoners", same), ("Denial", denial)) == []


def test_what_every_sentence_of_a_story_has_answers_no_denial(disputes):
    told = "Miners of the Tarn pit were released. The release of the miners of the Tarn pit was told at once."
    claim = "Spokesman Bo Marsh said the release of the miners of the Tarn pit came after long talks."
    denial = "Minister Edda Vale denied that robbers had been freed for the release of the miners of the Tarn pit."
    assert disputes(("Release of the Tarn miners", f"{told} {claim} {denial}"), ("Miners", told)) == []

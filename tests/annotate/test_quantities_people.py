"""People named one by one as killed or hurt are counted, and nobody else."""

import pytest

from crossread.annotate.quantities import find_quantities_in


def tolls(text):
    return [
        (text[q.start : q.end], q.low, q.measured.attribute)
        for q in find_quantities_in(text)
        if q.measured is not None and q.measured.attribute in ("killed", "injured", "shot")
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A man and his 11-year-old son were found dead on Monday.", ("A man and his 11-year-old son", 2, "killed")),
        ("Two men and a boy were killed in Port Larkin.", ("Two men and a boy", 3, "killed")),
        ("A father, his wife and their two children died.", ("A father, his wife and their two children", 4, "killed")),
        ("A storm killed a woman, her nephew and two guards.", ("a woman, her nephew and two guards", 4, "killed")),
        ("A man, 34, and a woman, 29, were fatally shot.", ("A man, 34, and a woman, 29,", 2, "killed")),
        ("Three soldiers and a driver were wounded at the ford.", ("Three soldiers and a driver", 4, "injured")),
        ("Man and woman shot in Norvik", ("Man and woman", 2, "shot")),
        ("A 34-year-old fisherman drowned, and a 19-year-old sailor is dead.", ("a 19-year-old sailor", 1, "killed")),
        ("Man, woman shot in Norvik", ("Man, woman", 2, "shot")),
        ("Police in Norvik look into a double homicide.", ("double homicide", 2, "killed")),
    ],
)
def test_people_named_one_by_one_are_counted(text, told):
    assert tolls(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "He threatened to kill a man and his wife.",
        "A man and a woman were arrested in Norvik.",
        "A man and a woman shot the lock.",
        "The minister and the mayor were hurt by the remarks.",
        "A boat and a car were wrecked when the dead tree fell.",
        "My father died long ago.",
        "A crew died down.",
    ],
)
def test_nobody_is_counted_who_is_not_said_to_be_killed_or_hurt(text):
    assert tolls(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The fire killed 7 people, the coast guard said on Thursday.", 7),
        ("The fire killed two people, a man and his son.", 2),
        ("Two people, a man and his son, were killed.", 2),
        ("The fire killed five people, a woman and her nephew among them.", 5),
        ("The fire killed three men and the coast guard said it was out.", 3),
    ],
)
def test_who_they_were_and_who_says_so_adds_nobody(text, count):
    assert [(low, attribute) for _, low, attribute in tolls(text)] == [(count, "killed")]


def test_ages_stay_beside_the_count():
    found = find_quantities_in("A 30-year-old man and a 4-year-old girl were killed.")
    assert [(q.measured.attribute, q.low) for q in found] == [("killed", 2), ("age", 30), ("age", 4)]


def test_words_that_say_so_are_pointed_at():
    text = "The slide killed a miner and his son."
    (found,) = find_quantities_in(text)
    assert text[found.measured.span.start : found.measured.span.end] == "killed"
    assert found.measured.entity is not None

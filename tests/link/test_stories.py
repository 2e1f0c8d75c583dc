"""Reports grouped into stories."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.link.stories import StoryConfig, StoryReport, group_stories
from crossread.link.stories.average import average_link
from crossread.link.stories.contrast import Floats, fading, ordinals
from crossread.link.stories.terms import terms_of

CURATED = StoryConfig(curated=True)

DAM = [
    (
        "Velmora dam leaks, two villages cleared",
        "The Velmora dam began to leak overnight and Harlow Edge was cleared, the water board said. Engineer Tilda "
        "Voss found wet gravel under the spillway after eleven days of rain.",
    ),
    (
        "Buses take 340 from below the Velmora dam",
        "Volunteers in Harlow Edge fed 340 people who had to leave when the Velmora dam leaked. Tilda Voss of the "
        "water board said the spillway would hold for now.",
    ),
    (
        "Spillway of Velmora dam patched with sandbags",
        "Crews laid sandbags on the spillway of the leaking Velmora dam while the lake above Harlow Edge fell by a "
        "metre, engineer Tilda Voss said.",
    ),
]
RAILWAY = [
    (
        "Orrin farmers want a say on the railway",
        "Farmers in the Orrin valley asked for bridges before rails are laid across their pastures. Branko Lisk, who "
        "keeps goats, kept a chair free for the Steelway company.",
    ),
    (
        "Steelway sends nobody to the Orrin valley",
        "No one from Steelway came to hear Branko Lisk and other farmers of the Orrin valley talk about the railway "
        "and the fences it has promised for their pastures.",
    ),
]
CHESS = [
    (
        "Girl of eleven wins the harbour chess cup",
        "Mirela Antune, eleven, beat a grandmaster with a knight sacrifice to win the chess cup of Sarn harbour.",
    ),
    (
        "Knight sacrifice decides chess cup in Sarn",
        "A bold knight sacrifice by schoolgirl Mirela Antune decided the final of the chess cup at Sarn harbour.",
    ),
]


def story(name: str, rows: list[tuple[str, str]], month: int | None = 3) -> list[StoryReport]:
    return [
        StoryReport(f"{name}{i}", title, text, f"2031-{month:02d}-{i + 3:02d}" if month else None)
        for i, (title, text) in enumerate(rows)
    ]


BATCH = [*story("dam", DAM), *story("rail", RAILWAY), *story("chess", CHESS)]
WANTED = (("dam0", "dam1", "dam2"), ("chess0", "chess1"), ("rail0", "rail1"))


@pytest.mark.parametrize("config", [StoryConfig(), CURATED])
def test_reports_on_one_matter_are_one_story(config: StoryConfig) -> None:
    assert group_stories(BATCH, config=config) == WANTED


def test_dates_are_not_needed() -> None:
    undated = [StoryReport(r.id, r.title, r.text) for r in BATCH]
    assert group_stories(undated) == WANTED


def test_a_curated_reading_holds_one_matter_together_over_months() -> None:
    reports = [
        StoryReport("a", *DAM[0], "2031-03-03"),
        StoryReport("b", "Inquiry into dam opens", "A court in Harlow hears how the water board inspected the Velmora "
                    "dam before the leak; engineer Tilda Voss is the first witness.", "2031-09-20"),
        StoryReport("c", "Water board to rebuild spillway", "The water board will rebuild the spillway at Velmora for "
                    "40 million crowns, a year after Harlow Edge was cleared.", "2032-02-11"),
    ]  # fmt: skip
    assert group_stories(reports, config=CURATED) == (("a", "b", "c"),)


FIRE = "Firefighters in Tarnholm fought a blaze at a warehouse on {} overnight. {} said the roof fell in at {}. {}"
QUAY = (
    "Paint tins exploded on the quayside and the ferry Lumen was moved.",
    "The ferry Lumen left its berth because paint tins exploded on the quayside.",
    "Paint tins flew over the quayside, and passengers of the ferry Lumen watched.",
    "Quayside paint store destroyed; the ferry Lumen sails again at noon.",
)
MILL = (
    "Carpets from the bankrupt trader Sundal burned, and arson is suspected by insurers.",
    "Insurers of the bankrupt carpet trader Sundal suspect arson.",
    "The bankrupt trader Sundal had stored carpets; arson is not excluded, insurers say.",
    "Arson suspected: carpets of bankrupt Sundal were insured a week earlier.",
)


def test_two_events_of_one_kind_are_taken_apart() -> None:
    """Two fires in one town: most words are shared, names and streets are not."""
    head = "Warehouse burns in Tarnholm"
    first = [FIRE.format("Quay Street", "Captain Orla Jensen", "two", more) for more in QUAY]
    second = [FIRE.format("Mill Lane", "Chief Radek Homola", "five", more) for more in MILL]
    reports = [StoryReport(f"a{i}", head, text) for i, text in enumerate(first)]
    reports += [StoryReport(f"b{i}", head, text) for i, text in enumerate(second)]
    assert group_stories(reports) == (("a0", "a1", "a2", "a3"), ("b0", "b1", "b2", "b3"))
    assert len(group_stories(reports, config=CURATED)) == 1


def test_one_report_or_none_is_fine() -> None:
    assert group_stories([]) == ()
    assert group_stories([StoryReport("a", "", "")]) == (("a",),)
    assert group_stories([StoryReport("a", "", ""), StoryReport("b", "", "")]) == (("a",), ("b",))


def test_similarity_fades_with_days_only_where_both_dates_are_known() -> None:
    days = ordinals(["2031-03-01", "2031-03-08", "2031-09-01", None, "soon"])
    shares = fading(int(days[0]), days)
    assert shares[0] == 1.0 > shares[1] > shares[2] > 0.4
    assert shares[3] == shares[4] == 1.0


def test_names_and_days_are_terms() -> None:
    terms = terms_of(StoryReport("a", "Voss testifies", "Tilda Voss spoke on March 4.", names=("Velmora Water Board",)))
    assert {"tilda_voss", "velmora_water", "mar.4"} <= set(terms)
    assert terms["voss"] > terms["spoke"]


WORDS = (
    "dam",
    "rail",
    "chess",
    "goat",
    "harbour",
    "spillway",
    "knight",
    "bridge",
    "engineer",
    "pasture",
    "Velmora",
    "Orrin",
    "Sarn",
)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=0, max_size=12), min_size=0, max_size=9),
    st.randoms(use_true_random=False),
    st.booleans(),
)
def test_every_report_is_in_one_story_whatever_the_order(
    texts: list[list[str]], shuffler: random.Random, curated: bool
) -> None:
    reports = [StoryReport(f"r{i}", " ".join(words[:3]), " ".join(words)) for i, words in enumerate(texts)]
    config = StoryConfig(curated=curated)
    groups = group_stories(reports, config=config)
    assert sorted(ident for group in groups for ident in group) == [report.id for report in reports]
    shuffled = list(reports)
    shuffler.shuffle(shuffled)
    assert group_stories(shuffled, config=config) == groups


def slow_average_link(alike: list[list[float]], threshold: float) -> list[list[int]]:
    """The definition: join the pair of groups with the highest mean, lowest positions first among equals."""
    groups = [[i] for i in range(len(alike))]
    while len(groups) > 1:
        scored = [
            (-round(sum(alike[x][y] for x in a for y in b) / (len(a) * len(b)), 9), i, j)
            for i, a in enumerate(groups)
            for j, b in enumerate(groups)
            if i < j
        ]
        mean, i, j = min(scored)
        if -mean < threshold:
            break
        groups[i] = sorted(groups[i] + groups.pop(j))
        groups.sort()
    return groups


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 9), st.randoms(use_true_random=False))
def test_average_link_equals_its_definition(size: int, source: random.Random) -> None:
    import numpy as np

    alike: Floats = np.zeros((size, size))
    for i in range(size):
        for j in range(i):
            alike[i, j] = alike[j, i] = source.random()
    assert average_link(alike, 0.4) == slow_average_link(alike.tolist(), 0.4)

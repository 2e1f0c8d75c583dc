"""What the figures of a report measure, and which numbers are figures at all."""

import re

import pytest

from crossread.annotate.quantities import find_quantities
from crossread.model.annotations import Mention, Quantity, TimeExpression
from crossread.model.reports import Block, BlockKind, Document, Report
from crossread.model.spans import Span


def document(text: str, kind: BlockKind = "paragraph") -> Document:
    """Make a report of a text whose lines are its blocks."""
    blocks = tuple(Block(line.start(), line.end(), kind) for line in re.finditer(r"[^\n]+", text))
    whole = Span("p", 0, len(text), text)
    report = Report("r", "p", whole, None, None, None, (), None, None, "en", (), (), blocks=blocks)
    return Document(text, report)


def figures(text: str) -> tuple[Quantity, ...]:
    """Find the figures of a text with no other layers."""
    return find_quantities(document(text), (), (), ())


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Give words, attribute and entity of each figure of a text."""
    rows = []
    for one in figures(text):
        assert one.measured is not None
        assert one.measured.attribute
        entity = one.measured.entity.of(text) if one.measured.entity is not None else None
        rows.append((text[one.start : one.end], one.measured.attribute, entity))
    return rows


@pytest.mark.parametrize(
    ("text", "words", "attribute", "entity"),
    [
        (
            "The Falke rockets, which have a range of about 410 miles, are new.",
            "about 410 miles",
            "range",
            "Falke rockets",
        ),
        ("A barge with a capacity of 300 tons sank.", "300 tons", "capacity", "barge"),
        ("The range of the rocket is 410 miles.", "410 miles", "range", "rocket"),
        ("The blast killed at least 12 people.", "at least 12", "killed", "people"),
        ("In all, 12 people were killed.", "12", "killed", "people"),
        ("The death toll rose to 12.", "12", "killed", None),
        ("It left 12 miners dead.", "12", "killed", "miners"),
        ("A storm injured 30 sailors.", "30", "injured", "sailors"),
        ("The raid destroyed or damaged 41 Norland trucks.", "41", "damaged or destroyed", "Norland trucks"),
        ("At least 12 trucks were severely damaged or destroyed.", "At least 12", "damaged or destroyed", "trucks"),
        ("They shot down 41 of the drones.", "41", "shot down", "drones"),
        ("Its troops have taken control of nine Dorsk farms.", "nine", "taken control of", "Dorsk farms"),
        ("Guards walked along the roughly 90-mile fence road.", "roughly 90-mile", "length", "fence road"),
        ("The shares of Veltrix fell 5%.", "5%", "fall", "shares of Veltrix"),
        ("Exports rose by 3 percent.", "3 percent", "rise", "Exports"),
        ("The city reported an unemployment rate of 4.2%.", "4.2%", "rate", "unemployment"),
        ("They signed a $3 billion deal.", "$3 billion", "deal", None),
        ("The firm cut 8% of its workforce.", "8%", "fall", "workforce"),
        ("It lies 40 km north of Dolmar.", "40 km", "distance", None),
        ("The lake is 40 metres deep.", "40 metres", "depth", None),
        ("The bridge cost £450m.", "£450m", "cost", "bridge"),
        ("Police seized 2.5 tons of tobacco.", "2.5 tons", "seized", "tobacco"),
        ("It was the fourth face-to-face meeting of the two.", "fourth", "meeting", None),
        ("This is Lund's third visit to Karvel.", "third", "visit", "Lund"),
    ],
)
def test_what_is_measured(text: str, words: str, attribute: str, entity: str | None) -> None:
    assert told(text) == [(words, attribute, entity)]


def test_ordinals_that_lean_on_an_earlier_one() -> None:
    text = "It will be the fourth formal meeting for the pair this year, and their second in less than a month."
    fourth, second = figures(text)
    assert fourth.ordinal
    assert second.ordinal
    assert (fourth.low, fourth.unit, second.low, second.unit) == (4, "meeting", 2, "meeting")


@pytest.mark.parametrize(
    "text", ["At first it rained.", "The First World War ended.", "She is the first lady.", "A third man ran."]
)
def test_ordinals_that_count_no_event(text: str) -> None:
    assert all(not one.ordinal or one.unit == "man" for one in figures(text))


def test_durations_and_numbers_in_time_expressions_are_left_to_the_times() -> None:
    text = "On 12 March 2021 some 300 farmers marched for 5 hours."
    when = TimeExpression(3, 16, "DATE", "2021-03-12")
    found = find_quantities(document(text), (), (), (when,))
    assert [text[one.start : one.end] for one in found] == ["some 300"]


def test_a_name_widens_the_entity() -> None:
    text = "The Blue Heron drones have a range of 90 km."
    mention = Mention(4, 21, "product")
    (one,) = find_quantities(document(text), (), (mention,), ())
    assert one.measured is not None
    assert one.measured.entity is not None
    assert one.measured.entity.of(text) == "Blue Heron drones"


def test_only_prose_is_read_and_quoted_words_are_marked() -> None:
    text = "“We saw 12 tanks,” he said. They saw 9 trucks."
    first, second = figures(text)
    assert (first.quoted, second.quoted) == (True, False)
    assert find_quantities(document(text, "furniture"), (), (), ()) == ()


def test_mere_ways_to_say_one_or_the_two_are_no_figures() -> None:
    assert told("One of the pilots met the two leaders, and one official spoke.") == []
    assert told("One pilot was killed.") == [("One", "killed", "pilot")]


def test_a_bare_number_needs_something_that_says_what_it_counts() -> None:
    assert told("He wrote down 417 and left.") == []
    assert told("The attack wounded 417.") == [("417", "injured", None)]


@pytest.mark.parametrize(
    ("text", "words", "attribute"),
    [
        ("Death Toll Rises To 47 After Ferry Sinks", "47", "killed"),
        ("Strikes Kill Three People In Dolmar", "Three", "killed"),
        ("The storm claimed 59 lives.", "59", "killed"),
        ("The number of people killed rose to 23.", "23", "killed"),
        ("In all 18 sailors, many of them young, were injured.", "18", "injured"),
        ("Six people sustained minor injuries.", "Six", "injured"),
        ("The government raised rates by 25 basis points.", "25 basis points", "rise"),
        ("About one in five voters stayed away.", "About one in five", "share"),
    ],
)
def test_ways_to_say_it(text: str, words: str, attribute: str) -> None:
    assert [row[:2] for row in told(text)] == [(words, attribute)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels handed over 21 hostages.", [("21", "exact")]),
        ("The pier is over 21 metres long.", [("over 21 metres", "more_than")]),
        ("Raiders took 200 goats, and 21 of them were set free.", [("200", "exact"), ("21", "exact")]),
        ("The four-page memo names nobody.", [("four", "exact")]),
        ("Players wait for the 5.50 update and the 2.1 beta.", []),
    ],
)
def test_numbers_beside_small_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[one.start : one.end], one.bound) for one in figures(text)] == expected


def test_what_is_counted_again_is_what_was_counted() -> None:
    assert [one.unit for one in figures("Raiders took 200 goats, and 21 of them were set free.")] == ["goat", "goat"]

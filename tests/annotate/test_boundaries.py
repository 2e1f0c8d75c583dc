"""Unedited paragraphs are split where their writer stopped; edited ones as the rules say."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.annotate.boundaries import Review, habit_of, unedited, weights
from crossread.annotate.boundary_features import Stretch, features
from crossread.annotate.sentences import split_sentences, split_text
from crossread.model.reports import Block, Document, Report
from crossread.model.spans import Span


def sentences(text: str, kind: str = "paragraph") -> list[str]:
    """Split a text of one paragraph per line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(at, at + len(line), kind))  # type: ignore[arg-type]
        at += len(line) + 1
    whole = Span("p", 0, len(text), text)
    report = Report("r", "p", whole, None, None, None, (), None, None, "en", (), (), blocks=tuple(blocks))
    return [text[s.start : s.end] for s in split_sentences(Document(text, report))]


@pytest.mark.parametrize(
    "expected",
    [
        ["we took the early boat.", "the food was awful and nobody cared.", "never again!"],
        ["i had the same problem last year.", "my vet told me to wait.", "it went away after a week."],
        ["Great little shop in Orth.", "we will be back soon :)"],
        ["Please see the attached file.", "Thanks, Dora"],
        ["Where did you buy it?", "i have looked all over town."],
    ],
)
def test_small_letters_and_missing_stops_end_sentences_in_unedited_text(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        ["The mayor of Orth met Gen. Ana Soto at 5 a.m. on Monday.", "She left for the U.S. on Friday."],
        ['"Can you reach the bridge?" Varga asked Lieutenant Colonel Rell!', "Nobody replied."],
        ['Varga said: "We waited for hours!', 'Nobody came."'],
        ["He praised the Lomo Valley Water Board @orthwater and the Pell Street Market in Orth last week."],
        ["The port opened at 9 a.m. local time; a wind of 60 mph. is forecast (see the Orth Times)."],
    ],
)
def test_an_edited_sentence_stays_whole_beside_signs_of_unedited_text(expected: list[str]) -> None:
    text = " ".join(expected)
    assert sentences(text) == expected


def test_a_number_that_counts_is_no_sentence() -> None:
    found = sentences("Two things are planned: 1. The port of Orth will close. 2. The road to Lomo will open.")
    assert not any(piece in ("1.", "2.") for piece in found)
    assert not any(piece.endswith(("close. 2.", ": 1.")) for piece in found)


def test_a_closing_mark_set_apart_goes_with_its_quotation() -> None:
    assert sentences('Varga said "We are ready. " Rell waited.') == ['Varga said "We are ready. "', "Rell waited."]
    assert sentences("“We are ready. ” said Varga. Rell left.") == ["“We are ready. ” said Varga.", "Rell left."]


def test_headlines_are_left_to_the_rules() -> None:
    text = "Varga: port to close - Soto says no - live updates :)"
    assert sentences(text, "title") == [text]


@pytest.mark.parametrize(
    "paragraph", ["The port closed. Nobody was hurt.", "“It is over,” he said.", "He left (at 5)."]
)
def test_an_edited_paragraph_is_known(paragraph: str) -> None:
    assert not unedited(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    ["thanks, Dora.", "See you there", "It rained. we left.", "Nice :) See it.", "Write to a@b.example.", "So... Yes."],
)
def test_an_unedited_paragraph_is_known(paragraph: str) -> None:
    assert unedited(paragraph)


def test_a_long_run_without_a_stop_is_unedited() -> None:
    assert unedited(f"The port closed. {'Orth and Lomo and ' * 20}Pell.")


def test_the_habit_of_a_writer_is_told() -> None:
    assert habit_of("It rained. We left. I slept.") == "0"
    assert habit_of("it rained. we left. then i slept. and i woke.") == "4i"


def test_weights_are_whole_numbers_of_features_that_exist() -> None:
    raw = json.loads((files("crossread.data") / "sentences" / "weights_en.json").read_text(encoding="utf-8"))
    assert raw == weights() and all(isinstance(weight, int) for weight in raw.values())
    text = "we left early. it rained in Orth"
    stretch = Stretch(text, 0, len(text), {14}, "4", {})
    known = {name.split(" ")[0] for name in raw} - {"bias"}
    assert known == {name.split(" ")[0] for name in features(stretch, 2)}


_TEXT = st.text(alphabet="aBi.?!… \n\"“”'’():-—1@U", max_size=80)


@given(_TEXT)
def test_every_visible_character_is_in_exactly_one_sentence_in_order(text: str) -> None:
    found = Review(text).split(text, 0, len(text), split_text(text, 0, len(text)))
    covered = [i for start, end in found for i in range(start, end)]
    assert covered == sorted(set(covered))
    assert {i for i, c in enumerate(text) if not c.isspace()} <= set(covered)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in found)


@given(_TEXT, _TEXT)
def test_paragraphs_are_never_crossed_or_moved(one: str, other: str) -> None:
    text = f"{one.replace(chr(10), ' ')}\n{other.replace(chr(10), ' ')}"
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("unit", ["a. b ", "!", "@ A ", '" ', "x" * 50, "(", "i ", "A—"])
def test_hostile_repetition_loses_nothing(unit: str) -> None:
    text = unit * 3000
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())

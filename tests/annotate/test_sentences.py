"""Sentences end where a reader says they do, and nothing of the prose is lost."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.annotate.sentences import split_sentences, split_text
from crossread.model.reports import Block, Document, Report
from crossread.model.spans import Span


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in split_text(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The U.S. Treasury met Feb. 24 with Gen. Ana Soto.", "He left at 5 a.m. on Monday.", "She flew to the U.S."],
        ['"Can you reach Lomo? . . .', 'Can you reach St. Pell, too?" Varga asked on the call.', "Nobody replied."],
        ['They said he replied: "Absolutely.', 'We can."', "He left for the U.S.", "The end."],
        ["“Yes, it would,” Varga said.", "“Very severe.”", "(He laughed.)", "Then he left."],
        ["J. K. Rell and George W. Bosh met Mr. Oduya.", "No. 5 won.", "He said no.", "Then he left."],
        ["Prices rose 3.5 percent.", "12 shops closed.", "\"What?\" he asked.", "The crowd left."],
        ["'Come here!' said Mr. Bo.", "'Now.'", "He ran."],
        ["Acme Inc. said so.", "It works for Acme Inc.", "The firm shut."],
        ["We’ll see…", "I may.", "Stop!", "Is it over?", "Yes."],
        ["It ended.", "The war went on at example.com without him."],
        ["今日は雨。", "明日は「晴れ。」と言った。"],
        ["It was, he said, “over.”", "But the talks of Sept. 3 went on."],
        ["He quit (at last).", "[Laughter.]", "Nobody cared."],
    ],
)  # fmt: skip
def test_ends_where_a_reader_says(sentences: list[str]) -> None:
    assert pieces(" ".join(sentences)) == sentences


def test_list_lines_are_sentences_and_a_wrapped_line_is_not() -> None:
    text = "Demands:\n- a truce\n- an exchange\n1. A map. More\nwrapped words."
    assert pieces(text) == ["Demands:", "- a truce", "- an exchange", "1. A map.", "More\nwrapped words."]


def test_words_glued_by_a_bad_extraction_are_split_before_a_common_starter() -> None:
    assert pieces("The talks ended.The war went on.") == ["The talks ended.", "The war went on."]
    assert pieces("She books at Booking.com and Sun.Moon.") == ["She books at Booking.com and Sun.Moon."]


def report_of(text: str, blocks: list[Block]) -> Document:
    whole = Span("p", 0, len(text), text)
    return Document(
        text, Report("r-1", "p", whole, None, None, None, (), None, None, "en", (), (), blocks=tuple(blocks))
    )


def test_only_prose_is_split_and_no_block_is_crossed() -> None:
    text = "A title. In two\nBy Ana Soto. Staff\nThe body goes on"
    blocks = [Block(0, 15, "title"), Block(16, 34, "byline"), Block(35, len(text), "paragraph")]
    found = split_sentences(report_of(text, blocks))
    assert [(text[s.start : s.end], s.block) for s in found] == [
        ("A title.", 0),
        ("In two", 0),
        ("The body goes on", 2),
    ]


@given(st.text(alphabet="aB.?!… \n\"“”'’)12。U", max_size=80))
def test_every_visible_character_is_in_exactly_one_sentence(text: str) -> None:
    covered = [0] * len(text)
    previous = 0
    for start, end in split_text(text, 0, len(text)):
        assert previous <= start < end
        assert text[start:end] == text[start:end].strip()
        previous = end
        for i in range(start, end):
            covered[i] += 1
    assert all(covered[i] == 1 for i, c in enumerate(text) if not c.isspace())


@pytest.mark.parametrize("unit", [". ", '."', "?", "U.S. ", "( ", "\n- ", "A", ". . "])
def test_hostile_repetition_is_read_in_near_linear_time(unit: str) -> None:
    text = unit * 100_000
    begin = time.perf_counter()
    split_text(text, 0, len(text))
    assert time.perf_counter() - begin < 5

"""Word pieces of the published vocabulary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.annotate.encoder.wordpiece import UNKNOWN, vocabulary, word_piece_ids


def pieces(word: str) -> list[str]:
    names = {number: piece for piece, number in vocabulary().items()}
    return [names[number] for number in word_piece_ids(word)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Harbour", ["harbour"]),
        ("unharboured", ["un", "##har", "##bour", "##ed"]),
        ("Zoë's", ["zoe", "'", "s"]),
        ("U.S.", ["u", ".", "s", "."]),
        ("a\u200bb", ["ab"]),
        ("東京", ["東", "京"]),
        ("\ue000", []),
        ("☃", ["[UNK]"]),
        ("x" * 101, ["[UNK]"]),
    ],
)
def test_words_are_cut_as_the_published_tokenizer_cuts_them(word: str, expected: list[str]) -> None:
    assert pieces(word) == expected


@given(st.text(max_size=40))
def test_any_text_gives_known_numbers_and_case_does_not_matter(text: str) -> None:
    numbers = word_piece_ids(text)
    assert all(0 <= number < len(vocabulary()) for number in numbers)
    assert vocabulary()["[UNK]"] == UNKNOWN
    if text.isascii():
        assert word_piece_ids(text.upper()) == numbers

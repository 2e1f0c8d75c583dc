"""Ways of writing one foreign name meet under one key."""

from __future__ import annotations

import pytest

from crossread.data.names.folding import fold


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("Martschenko", "Marchenko"),
        ("Romantschuk", "Romanchuk"),
        ("Dschabarow", "Dzhabarov"),
        ("Gorschkow", "Gorshkov"),
        ("Tschernow", "Chernov"),
    ],
)
def test_german_and_english_ways_of_writing_a_sound_meet(german: str, english: str) -> None:
    assert fold(german) == fold(english)


def test_different_sounds_stay_apart() -> None:
    assert fold("Maschenko") != fold("Martschenko")

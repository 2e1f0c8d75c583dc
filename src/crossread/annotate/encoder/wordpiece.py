"""Cuts words into the word pieces of uncased BERT models (Devlin et al. 2019; Wu et al. 2016)."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

UNKNOWN = 100
# A run of more letters than this is one unknown piece, as in the published tokenizer.
MOST_LETTERS = 100
# The published tokenizer cuts Chinese characters apart: the blocks it counts as such.
_CHINESE = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


@cache
def vocabulary() -> Mapping[str, int]:
    """Give every word piece with its number; pieces that go on a word begin with ``##``."""
    text = (files("crossread.data.encoder") / "vocab.txt").read_text(encoding="utf-8")
    return {piece: number for number, piece in enumerate(text.split("\n")) if piece}


def word_piece_ids(word: str) -> list[int]:
    """Cut a word into word pieces: lower case, accents off, marks apart, then the longest pieces from the left.

    Args:
        word: a word as written.

    Returns:
        Numbers in the vocabulary; empty where nothing of the word can be seen.
    """
    return [number for run in _runs(word) for number in _pieces(run)]


def _runs(word: str) -> list[str]:
    """Give the runs of letters and the single marks of a word, without accents and in lower case."""
    if word.isascii() and word.isalnum():
        return [word.lower()]
    seen = "".join(" " if c.isspace() else _apart(c) for c in word if not _unseen(c))
    letters = (c for c in unicodedata.normalize("NFD", seen) if unicodedata.category(c) != "Mn")
    return "".join(f" {c} " if _is_mark(c) else c for c in "".join(letters).lower()).split()


def _unseen(character: str) -> bool:
    control = unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs") and character not in "\t\n\r"
    return control or character == "\ufffd"


def _apart(character: str) -> str:
    code = ord(character)
    chinese = code >= 0x3400 and any(first <= code <= last for first, last in _CHINESE)
    return f" {character} " if chinese else character


def _is_mark(character: str) -> bool:
    ascii_mark = character.isascii() and character.isprintable() and not character.isalnum() and character != " "
    return ascii_mark or unicodedata.category(character).startswith("P")


def _pieces(run: str) -> list[int]:
    if len(run) > MOST_LETTERS:
        return [UNKNOWN]
    known, found, at = vocabulary(), [], 0
    while at < len(run):
        before = "##" if at else ""
        end = next((end for end in range(len(run), at, -1) if before + run[at:end] in known), None)
        if end is None:
            return [UNKNOWN]
        found.append(known[before + run[at:end]])
        at = end
    return found

"""Cuts text into words that can be compared: blind to case, accents, kind of quotation mark, and spelling."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from crossread.base.words_en import spelling_key

# An abbreviation with points ("U.S"), a number with its separators, or a run of letters, with apostrophes inside it.
# U+FFFD and "?" stand for an apostrophe that was damaged on the way ("don?t").
_WORD: Final = re.compile(
    r"[^\W\d_](?:\.[^\W\d_](?!\w))+"
    r"|\d+(?:[.,]\d+)*\w*"
    r"|[\w\u0300-\u036f]+(?:(?:['’‘ʼ\uFFFD]|\?(?=(?:t|s|re|ve|ll|d|m)\b))[\w\u0300-\u036f]+)*"
)
_INSIDE: Final = re.compile(r"['’‘ʼ\uFFFD?_]|(?<=\D)\.|,(?=\d{3}(?!\d))")
_SHORTEST_NAME: Final = 4
_ROMANISED: Final = (
    (re.compile("kh"), "h"),
    (re.compile("ou|oo"), "u"),
    (re.compile("ck|q"), "k"),
    (re.compile("ph"), "f"),
    (re.compile("w"), "v"),
    (re.compile("[yji]+"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile("ii$"), "i"),
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order: where each starts and ends (code points) and the key it is compared under."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.keys)


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Write a word without case, accents, apostrophes and thousands separators.

    Args:
        word: a word as printed.

    Returns:
        The folded word; "" where nothing is left of it.
    """
    if not word.isascii():
        decomposed = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _INSIDE.sub("", word).casefold() if not word.isalpha() else word.casefold()


@lru_cache(maxsize=1 << 16)
def key_of(word: str) -> str:
    """Give the key a printed word is compared under: folded, British and American spellings alike.

    Args:
        word: a word as printed.

    Returns:
        The key.
    """
    return spelling_key(fold(word))


@lru_cache(maxsize=1 << 14)
def name_key(word: str) -> str:
    """Give the key under which transliterations of a name are compared ("Zelensky", "Zelenskiy").

    Args:
        word: a printed word with a capital letter.

    Returns:
        Its key with the letters merged that romanisations of Slavic, Arabic and other names vary in.
    """
    key = key_of(word)
    if len(key) < _SHORTEST_NAME:
        return key
    for pattern, letter in _ROMANISED:
        key = pattern.sub(letter, key)
    return key


def words_in(text: str, start: int = 0, end: int | None = None) -> Words:
    """Cut a stretch of text into comparable words.

    Args:
        text: the whole text.
        start: where to begin, in code points.
        end: where to stop, in code points; None for the end of the text.

    Returns:
        The words, with offsets in the whole text.
    """
    starts, ends, keys = [], [], []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        key = key_of(match.group())
        if key:
            starts.append(match.start())
            ends.append(match.end())
            keys.append(key)
    return Words(tuple(starts), tuple(ends), tuple(keys))


def join_words(pieces: tuple[Words, ...]) -> Words:
    """Put the words of several stretches of one text together, in the order given."""
    return Words(
        tuple(s for piece in pieces for s in piece.starts),
        tuple(e for piece in pieces for e in piece.ends),
        tuple(k for piece in pieces for k in piece.keys),
    )

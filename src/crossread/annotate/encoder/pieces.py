"""From words to the numbers the encoder reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from crossread.annotate.encoder.features import FLAGS, Ruled, flags_of, shape_of
from crossread.annotate.encoder.wordpiece import MOST_LETTERS, UNKNOWN, word_piece_ids

CLS, SEP = 101, 102
# A word of more pieces than this is cut: a hostile "word" may have thousands, a real one has seldom more than eight.
MOST_PIECES = 12


@dataclass(frozen=True, slots=True)
class Pieces:
    """One sentence as the encoder reads it; every word has at least one piece.

    ``ids``, ``shapes`` and ``flags`` run over the pieces, [CLS] and [SEP] included; ``first`` and ``last`` give the
    positions of each word's first and last piece.
    """

    ids: list[int]
    shapes: list[int]
    flags: list[list[float]]
    first: list[int]
    last: list[int]


def word_pieces(word: str, memory: dict[str, list[int]]) -> list[int]:
    """Give the word pieces of a word, at least one.

    Args:
        word: the word as written.
        memory: words looked up before; grows.

    Returns:
        Numbers in the vocabulary.
    """
    ids = memory.get(word)
    if ids is None:
        ids = memory[word] = list(_known(word[:MOST_LETTERS]))
    return ids


@lru_cache(maxsize=1 << 15)
def _known(word: str) -> tuple[int, ...]:
    """Give the word pieces of a word; most words of a report have stood in an earlier one."""
    return tuple(word_piece_ids(word)[:MOST_PIECES]) or (UNKNOWN,)


def pieces_of(words: Sequence[str], memory: dict[str, list[int]], ruled: Sequence[Ruled] = ()) -> Pieces:
    """Turn the words of a sentence into what the encoder reads.

    Args:
        words: the words of one sentence.
        memory: words looked up before; grows.
        ruled: the names that the rules find, by words.

    Returns:
        Pieces with their features.
    """
    none = [0.0] * len(FLAGS)
    pieces = Pieces([CLS], [0], [none], [], [])
    for word, flags in zip(words, flags_of(words, ruled), strict=True):
        ids = word_pieces(word, memory)
        pieces.first.append(len(pieces.ids))
        pieces.ids.extend(ids)
        pieces.last.append(len(pieces.ids) - 1)
        pieces.shapes.extend([shape_of(word)] * len(ids))
        pieces.flags.extend([flags] * len(ids))
    pieces.ids.append(SEP)
    pieces.shapes.append(0)
    pieces.flags.append(none)
    return pieces

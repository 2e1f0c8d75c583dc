"""Bags and sets of words as rows of numbers of fixed width, so that many pairs are compared in a few operations.

The words are hashed into columns (Weinberger et al. 2009).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crossread.link.happenings.vectors import Floats, vectors_of

Ints = NDArray[np.int64]

# Columns that words and entities are hashed into; a sentence has some twenty.
WIDTH: Final = 256


def bags(rows: Iterable[Iterable[str]], weights: Mapping[str, float]) -> Floats:
    """Write weighted words as rows of length 1."""
    listed = list(rows)
    found = np.zeros((len(listed), WIDTH))
    for number, words in enumerate(listed):
        for word in words:
            column, sign = _column(word)
            found[number, column] += sign * weights.get(word, 0.0)
    return _of_length_one(found)


def sets(rows: Iterable[Iterable[str]]) -> Floats:
    """Write which members each set has, 1 where it has one."""
    listed = list(rows)
    found = np.zeros((len(listed), WIDTH))
    for number, members in enumerate(listed):
        for member in members:
            found[number, _column(member)[0]] = 1.0
    return found


def blends(rows: Sequence[Sequence[str]], weights: Mapping[str, float]) -> Floats:
    """Write the meaning of some words together: the weighted mean of their vectors, as rows of length 1."""
    words = sorted({word for row in rows for word in row})
    places = {word: place for place, word in enumerate(words)}
    table = vectors_of(words) * np.array([weights.get(word, 0.0) for word in words])[:, None]
    found = np.zeros((len(rows), table.shape[1]))
    for number, row in enumerate(rows):
        found[number] = table[[places[word] for word in row]].sum(axis=0)
    return _of_length_one(found)


def dot(left: Floats, right: Floats, first: Ints, second: Ints) -> Floats:
    """Give the dot products of pairs of rows, rounded; all of them at once is faster than pair by pair."""
    result: Floats = (left @ right.T)[first, second].round(9)
    return result


def jaccard(rows: Floats, first: Ints, second: Ints) -> Floats:
    """Give the share of the members of two sets that both have, -1 where one has none."""
    sizes = rows.sum(axis=1)
    shared = dot(rows, rows, first, second)
    union = sizes[first] + sizes[second] - shared
    result: Floats = np.where((sizes[first] > 0) & (sizes[second] > 0), shared / np.maximum(union, 1.0), -1.0)
    return result


def both(rows: Floats, first: Ints, second: Ints) -> Floats:
    """Give 1 where both sets have members."""
    some = np.sign(rows.sum(axis=1))
    result: Floats = some[first] * some[second]
    return result


def shared_or_not(rows: Floats, first: Ints, second: Ints) -> list[Floats]:
    """Give two columns: 1 where two sets share a member; 1 where both have members and share none."""
    shared = dot(rows, rows, first, second) > 0
    return [shared.astype(np.float64), both(rows, first, second) * np.logical_not(shared)]


def _of_length_one(rows: Floats) -> Floats:
    lengths = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    result: Floats = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return result


@lru_cache(maxsize=1 << 16)
def _column(word: str) -> tuple[int, float]:
    hashed = zlib.crc32(word.encode("utf-8", "surrogatepass"))
    return hashed % WIDTH, 1.0 if hashed >> 16 & 1 else -1.0

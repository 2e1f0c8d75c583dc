"""How near in meaning two event words are: a table of small vectors, read once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_FOLDER = "crossread.data.link"


@dataclass(frozen=True, slots=True, eq=False)
class _Vectors:
    """Word → row, and the rows as 8-bit integers."""

    rows: Mapping[str, int]
    table: NDArray[np.int8]


@cache
def _vectors() -> _Vectors:
    words = (files(_FOLDER) / "event_words_en.txt").read_text(encoding="utf-8").split()
    with as_file(files(_FOLDER) / "event_words_en.npz") as path, np.load(path) as arrays:
        return _Vectors(MappingProxyType({word: row for row, word in enumerate(words)}), arrays["vectors"])


def vectors_of(words: Sequence[str]) -> Floats:
    """Give the vectors of some words.

    Args:
        words: base forms in lower case.

    Returns:
        One row per word, of length 1; a row of zeros for a word that the table lacks.
    """
    known = _vectors()
    rows = np.array([known.rows.get(word, -1) for word in words], dtype=np.int64)
    found = known.table[rows].astype(np.float64)
    found[rows < 0] = 0.0
    lengths = np.sqrt((found * found).sum(axis=1, keepdims=True))
    result: Floats = np.divide(found, lengths, out=np.zeros_like(found), where=lengths > 0)
    return result

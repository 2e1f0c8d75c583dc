"""How likely two mentions tell one event: a small network fitted to ECB+ and MEANTIME (training/pairs.py)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np

from crossread.link.happenings.features import Sheet, features
from crossread.link.happenings.rows import Ints
from crossread.link.happenings.vectors import Floats


@dataclass(frozen=True, slots=True, eq=False)
class _Network:
    """One hidden layer; ``inner`` holds its weights per feature, scaling included."""

    inner: Floats
    inner_bias: Floats
    outer: Floats
    outer_bias: float


@cache
def _network() -> _Network:
    with as_file(files("crossread.data.link") / "event_pairs.npz") as path, np.load(path) as arrays:
        return _Network(
            arrays["inner"].astype(np.float64),
            arrays["inner_bias"].astype(np.float64),
            arrays["outer"].astype(np.float64),
            float(arrays["outer_bias"]),
        )


def related_pairs(sheet: Sheet) -> tuple[Ints, Ints]:
    """Give the pairs of mentions whose words may tell one event, each once, as two arrays of row numbers."""
    related = sheet.lemmas.related
    rows: list[list[int]] = [[] for _ in range(len(related))]
    for row, lemma in enumerate(sheet.lemma.tolist()):
        rows[lemma].append(row)
    none = np.zeros(0, dtype=np.int64)
    firsts, seconds = [none], [none]
    for lemma, own in enumerate(rows):
        others = [row for other in np.flatnonzero(related[lemma, lemma + 1 :]) for row in rows[lemma + 1 + other]]
        left, right = np.triu_indices(len(own), 1)
        members, near = np.array(own, dtype=np.int64), np.array(others, dtype=np.int64)
        firsts.extend((members[left], np.repeat(members, len(near))))
        seconds.extend((members[right], np.tile(near, len(members))))
    return np.concatenate(firsts), np.concatenate(seconds)


def likeness(sheet: Sheet, first: Ints, second: Ints) -> Floats:
    """Say how likely it is that pairs of mentions tell one event.

    Args:
        sheet: the mentions of a story.
        first: row numbers.
        second: row numbers, as many.

    Returns:
        One probability per pair, rounded to 6 decimals.
    """
    return _forward(features(sheet, first, second))


def _forward(rows: Floats) -> Floats:
    network = _network()
    hidden = np.maximum(rows @ network.inner + network.inner_bias, 0.0)
    score = hidden @ network.outer + network.outer_bias
    result: Floats = (1.0 / (1.0 + np.exp(-score))).round(6)
    return result


def count_pairs(sheet: Sheet) -> int:
    """Count the pairs that ``related_pairs`` would give."""
    related = sheet.lemmas.related.astype(np.int64)
    sizes = np.bincount(sheet.lemma, minlength=len(related))
    return int(sizes @ related @ sizes - len(sheet.lemma)) // 2

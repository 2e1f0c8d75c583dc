"""The longest passages that two reports share, word for word but for small changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from crossread.base.words_en import FUNCTION_WORDS
from crossread.link.copies.shingles import SHINGLE, Ints, Shingled

# Changed words over which two runs still count as one passage: an edited clause, not a new sentence. Set by reading
# the versions of agency reports in wire_copies dev.
MAX_GAP_WORDS = 6
# A passage says something when it has this many words …
MIN_PASSAGE_WORDS = 12
# … or, inside quotation marks in both reports, this many …
MIN_QUOTED_WORDS = 8
# … and this many different words that are not function words ("the President of the United States of America").
MIN_CONTENT_WORDS = 5


@dataclass(frozen=True, slots=True)
class Run:
    """Words [a, a_end) of one report set against words [b, b_end) of another; ``words`` of them are the same."""

    a: int
    b: int
    a_end: int
    b_end: int
    words: int


def shared_passages(a: Shingled, b: Shingled) -> list[Run]:
    """Find the passages two reports share: maximal equal runs, merged over small gaps of changed words.

    Args:
        a: one report.
        b: the other.

    Returns:
        The passages with at least ``MIN_QUOTED_WORDS`` equal words and ``MIN_CONTENT_WORDS`` different content
        words, in the order of the first report.
    """
    merged: list[Run] = []
    for run in _equal_runs(a, b):
        last = merged[-1] if merged else None
        if last and 0 <= run.a - last.a_end <= MAX_GAP_WORDS and 0 <= run.b - last.b_end <= MAX_GAP_WORDS:
            merged[-1] = Run(last.a, last.b, run.a_end, run.b_end, last.words + run.words)
        else:
            merged.append(run)
    return [run for run in merged if run.words >= MIN_QUOTED_WORDS and _content(a, run) >= MIN_CONTENT_WORDS]


def _equal_runs(a: Shingled, b: Shingled) -> Iterator[Run]:
    """Give maximal runs of equal words of at least one shingle, left to right in ``a``, not overlapping there."""
    if not len(a.shingles) or not len(b.distinct):
        return
    place = np.minimum(np.searchsorted(b.distinct, a.shingles), len(b.distinct) - 1)
    at_a = np.flatnonzero(b.distinct[place] == a.shingles)
    at_b = b.first[place[at_a]]
    done = 0
    for i, j in _run_starts(at_a, at_b):
        if i + SHINGLE <= done:
            continue
        start, end = _extend(a, b, i, j, done)
        if end - start >= SHINGLE:
            yield Run(start, start + j - i, end, end + j - i, end - start)
            done = end


def _run_starts(at_a: Ints, at_b: Ints) -> list[tuple[int, int]]:
    if not len(at_a):
        return []
    breaks = np.flatnonzero((np.diff(at_a) != 1) | (np.diff(at_b) != 1)) + 1
    starts = np.concatenate([[0], breaks])
    return [(int(at_a[s]), int(at_b[s])) for s in starts]


def _extend(a: Shingled, b: Shingled, i: int, j: int, floor: int) -> tuple[int, int]:
    """Widen an equal stretch at (i, j) in both directions; in ``a`` it may not reach below ``floor``."""
    end = i + _same_ahead(a.ids[i:], b.ids[j:])
    if i <= floor:
        return floor, end
    back = min(i - floor, j)
    return i - _same_ahead(a.ids[i - back : i][::-1], b.ids[j - back : j][::-1]), end


def _same_ahead(x: Ints, y: Ints) -> int:
    """Count equal numbers from the start, in windows that double, so that a short match costs little."""
    done, window, reach = 0, 64, min(len(x), len(y))
    while done < reach:
        stop = min(reach, done + window)
        differ = np.flatnonzero(x[done:stop] != y[done:stop])
        if len(differ):
            return done + int(differ[0])
        done, window = stop, window * 2
    return reach


def _content(a: Shingled, run: Run) -> int:
    return len({key for key in a.words.keys[run.a : run.a_end] if key not in FUNCTION_WORDS})

"""Reports as sequences of word numbers and word 5-grams, and which pairs of them share enough to be compared.

Shingling and containment follow Broder, "On the resemblance and containment of documents" (1997). Pairs are proposed
by an exact index of 5-grams rather than by min-hash: a story holds hundreds of reports, where the index is as fast,
and a short shared statement in two long reports has a resemblance no min-hash would notice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crossread.base.words import Words, join_words, words_in
from crossread.model.links import ReadReport

# Words in a shingle: the usual length for news (NEWS-COPY, wire_copies): 4 hits set phrases, 6 loses light edits.
SHINGLE = 5
# Shared shingles before two reports are compared word by word: seven words in a row, or two shorter runs.
MIN_SHARED_SHINGLES = 3
# A shingle that stands in more reports than this proposes no pairs by itself (a site's footer in a big archive).
MAX_REPORTS_PER_SHINGLE = 2_000
# Odd 64-bit constant of the polynomial that turns five word numbers into one (Knuth's MMIX multiplier).
_MULTIPLIER: Final = 6364136223846793005

Ints = NDArray[np.int64]
Hashes = NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Shingled:
    """One report ready for comparing.

    ``ids`` numbers its words (equal numbers are equal words among the reports of one call); ``shingles`` holds one
    hash per position; ``distinct`` the distinct hashes in ascending order and ``first`` where each stands first.
    """

    report: ReadReport
    words: Words
    ids: Ints
    shingles: Hashes
    distinct: Hashes
    first: Ints


def prose_words(report: ReadReport) -> Words:
    """Give the words of a report's title, subheads and paragraphs, in order.

    Args:
        report: the report; one without blocks is read from its span.

    Returns:
        The words with offsets in the page's text.
    """
    prose = report.document.prose
    if not prose:
        span = report.document.report.span
        return words_in(report.text, span.start, span.end)
    return join_words(tuple(words_in(report.text, block.start, block.end) for block in prose))


def shingle_reports(reports: Sequence[ReadReport]) -> list[Shingled]:
    """Number the words of all reports together and hash their 5-grams.

    Args:
        reports: the reports to compare.

    Returns:
        One entry per report, in the order given.
    """
    numbers: dict[str, int] = {}
    shingled = []
    for report in reports:
        words = prose_words(report)
        ids = np.array([numbers.setdefault(key, len(numbers) + 1) for key in words.keys], dtype=np.int64)
        hashes = _hash(ids)
        distinct, first = np.unique(hashes, return_index=True)
        shingled.append(Shingled(report, words, ids, hashes, distinct, first.astype(np.int64)))
    return shingled


def _hash(ids: Ints) -> Hashes:
    count = max(0, len(ids) - SHINGLE + 1)
    total = np.zeros(count, dtype=np.uint64)
    for offset in range(SHINGLE):
        total = total * np.uint64(_MULTIPLIER) + ids[offset : offset + count].astype(np.uint64)
        total ^= total >> np.uint64(29)
    return total


def candidate_pairs(shingled: Sequence[Shingled]) -> list[tuple[int, int]]:
    """Give the pairs of reports that share enough 5-grams to be compared.

    Args:
        shingled: the reports.

    Returns:
        (position, later position), in ascending order.
    """
    if len(shingled) < 2:
        return []
    owners = np.repeat(np.arange(len(shingled)), [len(s.distinct) for s in shingled])
    hashes = np.concatenate([s.distinct for s in shingled])
    order = np.lexsort((owners, hashes))
    owners, hashes = owners[order], hashes[order]
    codes: list[Ints] = []
    alive = np.arange(len(hashes))
    for shift in range(1, min(len(shingled), MAX_REPORTS_PER_SHINGLE)):
        alive = alive[alive + shift < len(hashes)]
        alive = alive[hashes[alive] == hashes[alive + shift]]
        if not len(alive):
            break
        codes.append(owners[alive] * len(shingled) + owners[alive + shift])
    if not codes:
        return []
    pairs, counts = np.unique(np.concatenate(codes), return_counts=True)
    kept = pairs[counts >= MIN_SHARED_SHINGLES]
    return [(int(code) // len(shingled), int(code) % len(shingled)) for code in kept]


def containment(a: Shingled, b: Shingled) -> float:
    """Say which share of the shorter report's distinct 5-grams stands in the other (0 to 1)."""
    shorter = min(len(a.distinct), len(b.distinct))
    return len(np.intersect1d(a.distinct, b.distinct, assume_unique=True)) / shorter if shorter else 0.0

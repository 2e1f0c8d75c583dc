"""Paragraphs that retell another report's paragraph in the same order with other words around: edits, translations.

They share few 5-grams. Evidence is the same content words in the same order through most of both paragraphs, which
two reporters writing on their own hardly produce.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from itertools import combinations

from crossread.base.words_en import FUNCTION_WORDS
from crossread.link.copies.passages import Run
from crossread.link.copies.shingles import Shingled

# Content words two paragraphs must share in order, and their share of the longer paragraph's content words. Read off
# wire_copies dev and 2,500 reports of news_4000: at 0.6 all that is found is copied or quoted, at 0.5 chance begins.
MIN_SHARED = 8
MIN_SHARE = 0.6
# Words that stand in at most so many paragraphs propose a pair, when it shares at least so many of them.
RARE_PARAGRAPHS = 40
MIN_RARE_SHARED = 4
# Content words of a paragraph that are compared.
MOST_CONTENT = 150
# Most exactly shared words a paragraph may hold and still be called a rewriting.
MOST_EXACT = 0.5

Runs = dict[tuple[int, int], list[Run]]


@dataclass(frozen=True, slots=True, eq=False)
class _Paragraph:
    owner: int
    places: tuple[int, ...]
    stems: tuple[str, ...]


def rewritten_passages(shingled: Sequence[Shingled], exact: Runs) -> Runs:
    """Find paragraphs of one report that another retells closely, beside the passages it copies.

    Args:
        shingled: the reports.
        exact: the passages found word for word, by pair of positions.

    Returns:
        Further passages by pair of positions; ``words`` counts the words shared in order.
    """
    paragraphs = [paragraph for owner, report in enumerate(shingled) for paragraph in _paragraphs(owner, report)]
    found: Runs = defaultdict(list)
    for left, right in _candidates(paragraphs):
        a, b = paragraphs[left], paragraphs[right]
        pair = (a.owner, b.owner)
        if _copied(a, exact.get(pair, ()), first=True) or _copied(b, exact.get(pair, ()), first=False):
            continue
        run = _aligned(a, b, shingled[a.owner].words.keys, shingled[b.owner].words.keys)
        if run is not None:
            found[pair].append(run)
    return {pair: found[pair] for pair in sorted(found)}


def _paragraphs(owner: int, report: Shingled) -> list[_Paragraph]:
    blocks = report.report.document.paragraphs
    made, position, words = [], 0, report.words
    for block in blocks:
        while position < len(words) and words.starts[position] < block.start:
            position += 1
        places = []
        while position < len(words) and words.starts[position] < block.end:
            if words.keys[position] not in FUNCTION_WORDS:
                places.append(position)
            position += 1
        if len(places) >= MIN_SHARED:
            kept = tuple(places[:MOST_CONTENT])
            made.append(_Paragraph(owner, kept, tuple(_stem(words.keys[place]) for place in kept)))
    return made


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _candidates(paragraphs: Sequence[_Paragraph]) -> list[tuple[int, int]]:
    """Give the pairs of paragraphs of different reports that share several rare words."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, paragraph in enumerate(paragraphs):
        for stem in sorted(set(paragraph.stems)):
            holders[stem].append(number)
    shared = Counter(
        pair for held in holders.values() if 1 < len(held) <= RARE_PARAGRAPHS for pair in combinations(held, 2)
    )
    return sorted(
        (left, right)
        for (left, right), count in shared.items()
        if count >= MIN_RARE_SHARED and paragraphs[left].owner != paragraphs[right].owner
    )


def _copied(paragraph: _Paragraph, runs: Sequence[Run], *, first: bool) -> bool:
    """Say whether most of a paragraph lies in passages found word for word."""
    ranges = [(run.a, run.a_end) if first else (run.b, run.b_end) for run in runs]
    inside = sum(any(start <= place < end for start, end in ranges) for place in paragraph.places)
    return inside > MOST_EXACT * len(paragraph.places)


def _aligned(a: _Paragraph, b: _Paragraph, a_keys: Sequence[str], b_keys: Sequence[str]) -> Run | None:
    """Set two paragraphs against each other by their content words; give the passage if it is one."""
    longer = max(len(a.stems), len(b.stems))
    if min(len(a.stems), len(b.stems)) < MIN_SHARE * longer:
        return None
    blocks = _equal_blocks(a.stems, b.stems)
    shared = sum(block.size for block in blocks)
    if shared < MIN_SHARED or shared < MIN_SHARE * longer:
        return None
    first, last = blocks[0], blocks[-1]
    a_start, a_end = a.places[first.a], a.places[last.a + last.size - 1] + 1
    b_start, b_end = b.places[first.b], b.places[last.b + last.size - 1] + 1
    words = sum(block.size for block in _equal_blocks(a_keys[a_start:a_end], b_keys[b_start:b_end]))
    return Run(a_start, b_start, a_end, b_end, words)


def _equal_blocks(a: Sequence[str], b: Sequence[str]) -> list[Match]:
    return [block for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks() if block.size]

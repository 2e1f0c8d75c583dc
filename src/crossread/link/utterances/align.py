"""Sets the words of two quotes against each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from crossread.base.words_en import FUNCTION_WORDS
from crossread.link.utterances.prepare import Prepared

# Changed words over which two runs of equal words are still one stretch.
MAX_GAP_WORDS = 3
# A stretch beside the best one counts from this many equal words.
MIN_STRETCH_WORDS = 4

Block = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words [a, a_end) of one quote against words [b, b_end) of another.

    ``words`` of them are equal, ``content`` different content words among them; ``blocks`` are the equal runs as
    (position in a, position in b, length).
    """

    a: int
    a_end: int
    b: int
    b_end: int
    words: int
    content: int
    blocks: tuple[Block, ...]

    @property
    def density(self) -> float:
        """The share of the longer side that is equal, 0 to 1."""
        return self.words / max(self.a_end - self.a, self.b_end - self.b)


def best_stretch(a: Prepared, b: Prepared) -> Stretch | None:
    """Find the longest stretch two quotes share, allowing small changes inside it.

    Args:
        a: one quote.
        b: another.

    Returns:
        The stretch with the most content words, then the most words, then the first; None where nothing is shared.
    """
    stretches = _stretches(a.words.keys, b.words.keys)
    return max(stretches, key=lambda s: (s.content, s.words, -s.a, -s.b), default=None)


def _stretches(a: Sequence[str], b: Sequence[str]) -> list[Stretch]:
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    blocks: list[Block] = [(block.a, block.b, block.size) for block in matcher.get_matching_blocks() if block.size]
    runs: list[list[Block]] = []
    for block in blocks:
        last = runs[-1][-1] if runs else None
        if last and block[0] - last[0] - last[2] <= MAX_GAP_WORDS and block[1] - last[1] - last[2] <= MAX_GAP_WORDS:
            runs[-1].append(block)
        else:
            runs.append([block])
    trimmed = (_trimmed(run, a) for run in runs)
    return [_stretch(run, a) for run in trimmed if run]


def _trimmed(run: list[Block], words: Sequence[str]) -> list[Block]:
    """Drop stray function words from both ends of a stretch: "the" alone matches anywhere."""
    while len(run) > 1 and _stray(run[0], words):
        run = run[1:]
    while len(run) > 1 and _stray(run[-1], words):
        run = run[:-1]
    return run


def _stray(block: Block, words: Sequence[str]) -> bool:
    return block[2] == 1 and words[block[0]] in FUNCTION_WORDS


def _stretch(run: list[Block], words: Sequence[str]) -> Stretch:
    equal = [words[block[0] + i] for block in run for i in range(block[2])]
    content = {word for word in equal if word not in FUNCTION_WORDS}
    (a, b, _), (a_last, b_last, size) = run[0], run[-1]
    return Stretch(a, a_last + size, b, b_last + size, len(equal), len(content), tuple(run))


def aligned_blocks(a: Prepared, b: Prepared) -> tuple[Block, ...]:
    """Give the equal runs of all stretches two quotes share that are no chance matches of a word or two.

    Args:
        a: one quote.
        b: another.

    Returns:
        Runs as (position in a, position in b, length), in order in both quotes; empty where nothing is shared.
    """
    stretches, best = _stretches(a.words.keys, b.words.keys), best_stretch(a, b)
    return tuple(block for s in stretches if s == best or s.words >= MIN_STRETCH_WORDS for block in s.blocks)


def content_in_order(a: Prepared, b: Prepared) -> int:
    """Count the content words two quotes share in the same order, blind to plural endings."""
    left, right = [word for _, word in a.content], [word for _, word in b.content]
    return sum(block.size for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks())


def words_in_order(a: Prepared, b: Prepared) -> int:
    """Count the words two quotes share in the same order, function words too."""
    blocks = SequenceMatcher(None, a.words.keys, b.words.keys, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks)

"""Cuts a report into frames: the reporter's own sentences, each marked passage in them standing as one word.

A quotation of five sentences with "he said" behind it is one frame; what speaks, with which verb, is then a matter of
a short row of words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.annotate.quotations.marks import Passage, marked_passages
from crossread.annotate.quotations.tree import Tree
from crossread.annotate.syntax import Syntax
from crossread.model.annotations import Sentence
from crossread.model.reports import Document
from crossread.model.spans import Extent

_WORD = re.compile(
    r"\d+(?:[.,]\d+)*(?:[-–]?[^\W\d_]+)*|(?:[A-Z]\.){2,}(?:-[^\W_]+)*|[^\W_]+(?:[-'’.&/][^\W_]+)*\.?(?:(?<=s)['’](?=\s))?|[^\w\s]|_+"
)
# Words and signs; the longest frame of PolNeAR dev has 82, a marked passage counted as one.
_LONGEST_FRAME = 200
QUOTE = "\N{SYMBOL FOR START OF TEXT}"


_Row = tuple[list[int], list[int], list[str]]


@dataclass(frozen=True, slots=True)
class Frame:
    """A row of words: ``lows[i]`` is word i in lower case (QUOTE for a marked passage), ``starts``/``ends`` its place.

    ``quotes`` maps a word's position to its passage; ``tree`` is the syntax of the words, where there is an encoder.
    """

    text: str
    block: int
    start: int
    end: int
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    lows: tuple[str, ...]
    quotes: dict[int, Passage]
    tree: Tree | None = None

    def __len__(self) -> int:
        return len(self.lows)

    def word(self, i: int) -> str:
        """Give word i as printed."""
        return self.text[self.starts[i] : self.ends[i]]

    def low(self, i: int) -> str:
        """Give word i in lower case; empty beyond both ends."""
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def extent(self, first: int, last: int) -> Extent:
        """Give the place of the words from ``first`` up to and including ``last``."""
        return Extent(self.starts[first], self.ends[last])

    def is_capital(self, i: int) -> bool:
        """Say whether word i begins with a capital letter."""
        return 0 <= i < len(self.lows) and self.text[self.starts[i]].isupper()

    def is_word(self, i: int) -> bool:
        """Say whether word i is a word or number, neither a sign nor a marked passage."""
        return 0 <= i < len(self.lows) and self.lows[i][0].isalnum()


def frames_of(document: Document, sentences: Sequence[Sentence], syntax: Syntax | None = None) -> list[Frame]:
    """Cut the title, subheads and paragraphs of a report into frames.

    Args:
        document: the report and its page's text.
        sentences: its sentences, in order.
        syntax: the syntax of the report, None where there is no encoder for it.

    Returns:
        Frames in the order of the text.
    """
    by_block: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        by_block.setdefault(sentence.block, []).append(sentence)
    frames: list[Frame] = []
    for number in sorted(by_block):
        block = document.report.blocks[number]
        passages = [p for p in marked_passages(document.text, block.start, block.end) if p.depth == 0]
        frames.extend(_frames_of_block(document.text, number, by_block[number], passages))
    if syntax is None:
        return frames
    return [_with_tree(frame, syntax) for frame in frames]


def _with_tree(frame: Frame, syntax: Syntax) -> Frame:
    """Give a frame with the syntax of its words."""
    tree = Tree(syntax, frame.starts, frame.end)
    row = (frame.starts, frame.ends, frame.lows)
    return Frame(frame.text, frame.block, frame.start, frame.end, *row, frame.quotes, tree)


def _frames_of_block(text: str, number: int, sentences: Sequence[Sentence], passages: Sequence[Passage]) -> list[Frame]:
    """Join the sentences whose border lies inside a passage, and read each row of words."""
    bounds: list[tuple[int, int]] = []
    waiting = 0
    for sentence in sentences:
        while waiting < len(passages) and passages[waiting].end <= sentence.start:
            waiting += 1
        inside = waiting < len(passages) and passages[waiting].start < sentence.start
        if bounds and inside:
            bounds[-1] = (bounds[-1][0], sentence.end)
        else:
            bounds.append((sentence.start, sentence.end))
    frames = []
    waiting = 0
    for start, end in bounds:
        first = waiting
        while waiting < len(passages) and passages[waiting].start < end:
            waiting += 1
        frames.extend(_pieces(_read(text, number, start, end, passages[first:waiting])))
    return frames


def _pieces(frame: Frame) -> list[Frame]:
    """Cut a frame that no sentence of prose could be into several, so that hostile pages stay quick to read."""
    if len(frame) <= _LONGEST_FRAME:
        return [frame]
    pieces = []
    for first in range(0, len(frame), _LONGEST_FRAME):
        last = min(first + _LONGEST_FRAME, len(frame)) - 1
        quotes = {i - first: p for i, p in frame.quotes.items() if first <= i <= last}
        row = (frame.starts[first : last + 1], frame.ends[first : last + 1], frame.lows[first : last + 1])
        pieces.append(Frame(frame.text, frame.block, frame.starts[first], frame.ends[last], *row, quotes))
    return pieces


def _read(text: str, number: int, start: int, end: int, passages: Sequence[Passage]) -> Frame:
    """Read the words of one frame."""
    row: _Row = ([], [], [])
    quotes: dict[int, Passage] = {}
    position = start
    for passage in passages:
        _read_plain(text, position, passage.start, row)
        quotes[len(row[0])] = passage
        row[0].append(passage.start)
        row[1].append(passage.end)
        row[2].append(QUOTE)
        position = passage.end
    _read_plain(text, position, end, row)
    _part_last_stop(row, end)
    return Frame(text, number, start, max(end, position), tuple(row[0]), tuple(row[1]), tuple(row[2]), quotes)


def _read_plain(text: str, left: int, right: int, row: _Row) -> None:
    """Read the words between two passages."""
    matches = list(_WORD.finditer(text, left, right))
    row[0].extend([match.start() for match in matches])
    row[1].extend([match.end() for match in matches])
    row[2].extend([match[0].lower().replace("’", "'") for match in matches])


def _part_last_stop(row: _Row, end: int) -> None:
    """Part the full stop that ends a frame from its last word; abbreviations with several stops stay whole."""
    starts, ends, lows = row
    if not lows or len(lows[-1]) < 2 or lows[-1][-1] != "." or ends[-1] < end - 1 or "." in lows[-1][:-1]:
        return
    starts.append(ends[-1] - 1)
    ends.append(ends[-1])
    ends[-2] -= 1
    lows[-1] = lows[-1][:-1]
    lows.append(".")

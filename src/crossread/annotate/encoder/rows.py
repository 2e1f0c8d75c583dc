"""Packs the words of a report into the rows that the network reads: windows of sentences, or single sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crossread.annotate.encoder.pieces import Pieces, pieces_of, word_pieces
from crossread.annotate.encoder.ruled import Named, by_words
from crossread.annotate.encoder.words import cut
from crossread.model.annotations import Sentence

# The most word pieces of a row, its two marks included: as long as in training.
ROW_PIECES = 220
# A row of a window opens with the sentences before it that fit into so many pieces, so that there are no seams: one
# sentence of news. Measured: 40 are read twice 12 times in 100, 56 in 22; on syntax neither makes a difference.
CONTEXT_PIECES = 40
# The most pieces of rows that are read together, padding included: what fits into a core's own memory. Measured on
# 30 reports: rows of single sentences 2,048 together 5,700 words per CPU second, a row of 220 alone 10,100.
TOGETHER = 256

Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence, or a part of a very long one: its number, its words' ranges in the page's text, its pieces."""

    sentence: int
    spans: Spans
    pieces: Pieces

    @property
    def size(self) -> int:
        """How many pieces it has without the two marks."""
        return len(self.pieces.ids) - 2


@dataclass(frozen=True, slots=True)
class Row:
    """Parts that are read side by side; the first ``context`` of them only for what stands behind them."""

    parts: tuple[Part, ...]
    context: int = 0

    @property
    def size(self) -> int:
        """How many pieces it has, the two marks included."""
        return sum(part.size for part in self.parts) + 2

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(len(part.spans) for part in self.parts)


def parts_of(text: str, sentences: Sequence[Sentence], named: Sequence[Named]) -> Iterator[Part]:
    """Cut sentences into words and these into pieces.

    Args:
        text: the page's text.
        sentences: what to read, in order.
        named: the names that the rules find, sorted by start.

    Yields:
        One part per sentence that has words, more for very long ones.
    """
    memory: dict[str, list[int]] = {}
    for number, sentence in enumerate(sentences):
        for spans in _short(text, cut(text, sentence.start, sentence.end), memory):
            words = [text[start:end] for start, end in spans]
            yield Part(number, spans, pieces_of(words, memory, by_words(named, spans)))


def _short(text: str, spans: Spans, memory: dict[str, list[int]]) -> Iterator[Spans]:
    """Cut the words of a sentence into runs that fit into a row."""
    if not spans:
        return
    if spans[-1][1] - spans[0][0] < ROW_PIECES - 2:  # no more pieces than letters
        yield spans
        return
    run: Spans = []
    size = 2
    for start, end in spans:
        more = len(word_pieces(text[start:end], memory))
        if run and size + more > ROW_PIECES:
            yield run
            run, size = [], 2
        run.append((start, end))
        size += more
    yield run


def windows(parts: Iterable[Part]) -> Iterator[Row]:
    """Pack consecutive sentences into windows, each with the sentences right before it as context.

    Args:
        parts: the sentences of a report, in order.

    Yields:
        Rows in which every part stands once that is not context.
    """
    seen: list[Part] = []
    held: list[Part] = []
    context, size = 0, 2
    for part in parts:
        if len(held) > context and size + part.size > ROW_PIECES:
            yield Row(tuple(held), context)
            held = _before(seen, ROW_PIECES - 2 - part.size)
            context, size = len(held), 2 + sum(p.size for p in held)
        held.append(part)
        seen.append(part)
        size += part.size
    if held:
        yield Row(tuple(held), context)


def _before(parts: Sequence[Part], room: int) -> list[Part]:
    """Give the last of some parts, as many as fit into a row as its context."""
    room = min(room, CONTEXT_PIECES)
    first = len(parts)
    while first and parts[first - 1].size <= room:
        first -= 1
        room -= parts[first].size
    return list(parts[first:])


def alone(parts: Iterable[Part]) -> list[Row]:
    """Put every part into a row of its own."""
    return [Row((part,)) for part in parts]


def groups(rows: Sequence[Row]) -> list[list[int]]:
    """Choose which rows are read together: those of like length, few at a time.

    Args:
        rows: all rows of a report.

    Returns:
        Positions of rows, each once.
    """
    found: list[list[int]] = []
    for number in sorted(range(len(rows)), key=lambda i: (rows[i].size, i)):
        if found and rows[number].size * (len(found[-1]) + 1) <= TOGETHER:
            found[-1].append(number)
        else:
            found.append([number])
    return found

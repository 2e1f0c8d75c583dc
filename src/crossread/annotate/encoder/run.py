"""Runs the network over the sentences of one report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossread.annotate.encoder.features import FLAGS
from crossread.annotate.encoder.pieces import Pieces, pieces_of, word_pieces
from crossread.annotate.encoder.ruled import Named, by_words
from crossread.annotate.encoder.session import Network
from crossread.annotate.encoder.words import cut
from crossread.model.annotations import Sentence

# The most word pieces per batch, padding included: larger ones are no faster and take more memory.
BATCH_PIECES = 2048
# A sentence of more pieces than this is read in windows; trained on sentences of at most some 250.
WINDOW_PIECES = 250


@dataclass(frozen=True, slots=True)
class Window:
    """A sentence, or a part of a very long one, with what the network says about its words.

    ``spans`` are the words' ranges in the page's text. ``tags`` are log-probabilities, one row per word; ``arcs``
    scores of heads (column 0 the root); ``dependents`` and ``governors`` what relations are told from.
    """

    sentence: int
    spans: list[tuple[int, int]]
    tags: NDArray[np.float32]
    upos: NDArray[np.int64]
    arcs: NDArray[np.float32]
    dependents: NDArray[np.float32]
    governors: NDArray[np.float32]


def read_sentences(text: str, sentences: Sequence[Sentence], named: Sequence[Named], network: Network) -> list[Window]:
    """Run the network over sentences, those of like length together.

    Args:
        text: the page's text.
        sentences: what to read, in order.
        named: the names that the rules find, sorted by start.
        network: the network.

    Returns:
        One window per sentence, more for very long ones, in the order of the text.
    """
    memory: dict[str, list[int]] = {}
    parts = [
        (number, spans, pieces_of([text[a:b] for a, b in spans], memory, by_words(named, spans)))
        for number, sentence in enumerate(sentences)
        for spans in _windows(text, cut(text, sentence.start, sentence.end), memory)
    ]
    order = sorted(range(len(parts)), key=lambda i: (len(parts[i][2].ids), i))
    done: dict[int, Window] = {}
    for group in _groups(order, [len(p.ids) for _, _, p in parts]):
        outputs = _run(network, [parts[i][2] for i in group])
        for row, index in enumerate(group):
            number, spans, _ = parts[index]
            count = len(spans)
            tags, upos, arcs, dependents, governors = (output[row] for output in outputs)
            done[index] = Window(
                number,
                spans,
                tags[:count],
                upos[:count],
                arcs[:count, : count + 1],
                dependents[:count],
                governors[: count + 1],
            )
    return [done[index] for index in range(len(parts))]


def _windows(text: str, spans: list[tuple[int, int]], memory: dict[str, list[int]]) -> Iterator[list[tuple[int, int]]]:
    """Cut the words of a sentence into runs of at most ``WINDOW_PIECES`` pieces."""
    window: list[tuple[int, int]] = []
    size = 0
    for start, end in spans:
        more = len(word_pieces(text[start:end], memory))
        if window and size + more > WINDOW_PIECES:
            yield window
            window, size = [], 0
        window.append((start, end))
        size += more
    if window:
        yield window


def _groups(order: Sequence[int], lengths: Sequence[int]) -> Iterator[list[int]]:
    group: list[int] = []
    for index in order:
        if group and lengths[index] * (len(group) + 1) > BATCH_PIECES:
            yield group
            group = []
        group.append(index)
    if group:
        yield group


def _run(network: Network, group: Sequence[Pieces]) -> list[NDArray[np.float32]]:
    rows, length = len(group), max(len(p.ids) for p in group)
    count = max(len(p.first) for p in group)
    ids, shapes = np.zeros((rows, length), np.int64), np.zeros((rows, length), np.int64)
    flags, mask = np.zeros((rows, length, len(FLAGS)), np.float32), np.zeros((rows, length), np.float32)
    first, last = np.zeros((rows, count), np.int64), np.zeros((rows, count), np.int64)
    words = np.zeros((rows, count), np.float32)
    for row, pieces in enumerate(group):
        size, n = len(pieces.ids), len(pieces.first)
        ids[row, :size], shapes[row, :size], flags[row, :size], mask[row, :size] = (
            pieces.ids,
            pieces.shapes,
            pieces.flags,
            1.0,
        )
        first[row, :n], last[row, :n], words[row, :n] = pieces.first, pieces.last, 1.0
    inputs = {
        "ids": ids, "shapes": shapes, "flags": flags, "mask": mask, "first": first, "last": last, "words": words,
    }  # fmt: skip
    outputs: list[NDArray[np.float32]] = network.session.run(
        ["tags", "upos", "arcs", "dependents", "governors"], inputs
    )
    return outputs

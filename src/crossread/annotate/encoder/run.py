"""Runs the network over the sentences of one report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossread.annotate.encoder.features import FLAGS
from crossread.annotate.encoder.pieces import CLS, SEP
from crossread.annotate.encoder.rows import Part, Row, Spans, alone, groups, parts_of, windows
from crossread.annotate.encoder.ruled import Named
from crossread.annotate.encoder.session import Network, threads
from crossread.model.annotations import Sentence

# Outputs that every file has, and those of later files; all but ``arcs`` and ``governors`` have one row per word.
OUTPUTS = ("tags", "upos", "arcs", "dependents", "governors")
FURTHER = ("triggers", "speech", "anaphors", "antecedents", "mentions")

Batch = list[tuple[int, Row]]  # rows with their numbers in the report


@dataclass(frozen=True, slots=True)
class Window:
    """A sentence, or a part of a very long one, with what the network says about its words.

    ``spans`` are the words' ranges in the page's text. ``tags`` are log-probabilities, one row per word; ``arcs``
    scores of heads (column 0 the root); ``dependents`` and ``governors`` what relations are told from. ``further``
    holds the outputs of ``FURTHER`` that the file has, one row per word; ``before`` the words that stand before it in
    the row that was read, as ranges and with their outputs ``antecedents`` and ``mentions``.
    """

    sentence: int
    spans: Spans
    tags: NDArray[np.float32]
    upos: NDArray[np.int64]
    arcs: NDArray[np.float32]
    dependents: NDArray[np.float32]
    governors: NDArray[np.float32]
    further: Mapping[str, NDArray[np.float32]] = field(default_factory=dict)
    before: Spans = field(default_factory=list)
    seen: Mapping[str, NDArray[np.float32]] = field(default_factory=dict)


def read_sentences(text: str, sentences: Sequence[Sentence], named: Sequence[Named], network: Network) -> list[Window]:
    """Run the network over sentences, in windows where it was trained on them, otherwise one by one.

    Args:
        text: the page's text.
        sentences: what to read, in order.
        named: the names that the rules find, sorted by start.
        network: the network.

    Returns:
        One window per sentence, more for very long ones, in the order of the text.
    """
    parts = parts_of(text, sentences, named)
    done: dict[int, list[Window]] = {}
    for batch, outputs in _run_all(_windowed(parts) if network.windows else _grouped(parts), network):
        for position, (number, row) in enumerate(batch):
            done[number] = _windows_of(row, {name: value[position] for name, value in outputs.items()})
    return [window for number in range(len(done)) for window in done[number]]


def _windowed(parts: Iterable[Part]) -> Iterator[Batch]:
    """Give one window after the other, so that the first is read while the next is made."""
    for number, row in enumerate(windows(parts)):
        yield [(number, row)]


def _grouped(parts: Iterable[Part]) -> Iterator[Batch]:
    """Give sentences by themselves, those of like length together."""
    rows = alone(parts)
    for group in groups(rows):
        yield [(number, rows[number]) for number in group]


def _run_all(batches: Iterable[Batch], network: Network) -> Iterator[tuple[Batch, dict[str, Any]]]:
    """Run the network over batches, several at the same time where there are threads for it."""

    def run(batch: Batch) -> tuple[Batch, dict[str, Any]]:
        inputs = inputs_of([row for _, row in batch])
        return batch, dict(zip(network.outputs, network.session.run(list(network.outputs), inputs), strict=True))

    count = threads()
    if count == 1:
        yield from map(run, batches)
        return
    with ThreadPoolExecutor(count) as pool:
        yield from [future.result() for future in [pool.submit(run, batch) for batch in batches]]


def inputs_of(rows: Sequence[Row]) -> dict[str, NDArray[Any]]:
    """Give what the network reads for some rows.

    Args:
        rows: at least one.

    Returns:
        Arrays by the names of the network's inputs, padded to the longest row.
    """
    count, length, most = len(rows), max(row.size for row in rows), max(row.words for row in rows)
    ids, shapes = np.zeros((count, length), np.int64), np.zeros((count, length), np.int64)
    flags, mask = np.zeros((count, length, len(FLAGS)), np.float32), np.zeros((count, length), np.float32)
    first, last = np.zeros((count, most), np.int64), np.zeros((count, most), np.int64)
    words = np.zeros((count, most), np.float32)
    for number, row in enumerate(rows):
        at, word = 1, 0
        for part in row.parts:
            pieces, end, stop = part.pieces, at + part.size, word + len(part.spans)
            ids[number, at:end], shapes[number, at:end] = pieces.ids[1:-1], pieces.shapes[1:-1]
            flags[number, at:end] = pieces.flags[1:-1]
            first[number, word:stop], last[number, word:stop] = pieces.first, pieces.last
            first[number, word:stop] += at - 1
            last[number, word:stop] += at - 1
            at, word = end, stop
        ids[number, 0], ids[number, at] = CLS, SEP
        mask[number, : at + 1], words[number, :word] = 1.0, 1.0
    return {
        "ids": ids, "shapes": shapes, "flags": flags, "mask": mask, "first": first, "last": last, "words": words,
    }  # fmt: skip


def _windows_of(row: Row, outputs: Mapping[str, NDArray[Any]]) -> list[Window]:
    """Cut what the network says of a row into its sentences; heads lie in a word's own sentence."""
    found = []
    spans = [span for part in row.parts for span in part.spans]
    start = 0
    for number, part in enumerate(row.parts):
        stop = start + len(part.spans)
        if number >= row.context:
            heads = np.r_[0, start + 1 : stop + 1]
            found.append(
                Window(
                    part.sentence,
                    part.spans,
                    outputs["tags"][start:stop],
                    outputs["upos"][start:stop],
                    outputs["arcs"][start:stop][:, heads],
                    outputs["dependents"][start:stop],
                    outputs["governors"][heads],
                    {name: outputs[name][start:stop] for name in FURTHER if name in outputs},
                    spans[:start],
                    {name: outputs[name][:start] for name in ("antecedents", "mentions") if name in outputs},
                )
            )
        start = stop
    return found

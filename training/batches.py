"""Puts sentences of like length into batches of tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from crossread.annotate.encoder.features import FLAGS
from crossread.annotate.encoder.kinds import TAGS
from crossread.annotate.encoder.pieces import Pieces, pieces_of
from training.examples import Example


@dataclass(frozen=True, slots=True)
class Batch:
    """Several sentences as tensors; ``tags`` is 1 for tags that may be right, ``heads`` −1 where not known."""

    examples: tuple[Example, ...]
    ids: Tensor
    shapes: Tensor
    flags: Tensor
    mask: Tensor
    first: Tensor
    last: Tensor
    words: Tensor
    tags: Tensor
    tagged: Tensor
    upos: Tensor
    heads: Tensor
    relations: Tensor


def batches(
    examples: Sequence[Example], pieces: int, labels: Mapping[str, Sequence[str]], seed: int | None
) -> Iterator[Batch]:
    """Cut examples into batches of at most ``pieces`` word pieces, padding included.

    Args:
        examples: the sentences.
        pieces: the most word pieces per batch.
        labels: the labels of the heads, keys ``upos`` and ``relations``.
        seed: orders the batches and re-writes some sentences in capitals; None for the plain order of lengths.

    Yields:
        Batches.
    """
    memory: dict[str, list[int]] = {}
    chance = random.Random(seed)  # noqa: S311 (not for secrets)
    rows = [(e, _pieces(e, memory, chance if seed is not None else None)) for e in examples]
    rows.sort(key=lambda row: len(row[1].ids) + (chance.random() * 4 if seed is not None else 0))
    groups: list[list[tuple[Example, Pieces]]] = [[]]
    for row in rows:
        if groups[-1] and max(len(r[1].ids) for r in (groups[-1][0], row)) * (len(groups[-1]) + 1) > pieces:
            groups.append([])
        groups[-1].append(row)
    if seed is not None:
        chance.shuffle(groups)
    for group in groups:
        if group:
            yield collate(group, labels)


def _pieces(example: Example, memory: dict[str, list[int]], chance: random.Random | None) -> Pieces:
    """Give the pieces of a sentence; in training, at times without what the rules say, so as not to lean on them."""
    if chance is None:
        return pieces_of(example.words, memory, example.ruled)
    return pieces_of(_rewritten(example.words, chance), memory, example.ruled if chance.random() > 0.1 else ())


def _rewritten(words: Sequence[str], chance: random.Random) -> Sequence[str]:
    """Write few sentences as headlines are written, so that capitals do not mean too much."""
    draw = chance.random()
    if draw < 0.05:
        return [w[:1].upper() + w[1:] if len(w) > 3 else w for w in words]
    if draw < 0.07:
        return [w.upper() for w in words]
    return words


def collate(group: Sequence[tuple[Example, Pieces]], labels: Mapping[str, Sequence[str]]) -> Batch:
    """Make tensors of some sentences."""
    rows, length = len(group), max(len(p.ids) for _, p in group)
    count = max(len(p.first) for _, p in group)
    ids, shapes = torch.zeros(rows, length, dtype=torch.long), torch.zeros(rows, length, dtype=torch.long)
    flags, mask = torch.zeros(rows, length, len(FLAGS)), torch.zeros(rows, length)
    first, last = torch.zeros(rows, count, dtype=torch.long), torch.zeros(rows, count, dtype=torch.long)
    words, tagged = torch.zeros(rows, count), torch.zeros(rows, count)
    tags = torch.zeros(rows, count, len(TAGS))
    upos, heads, relations = (torch.full((rows, count), -1, dtype=torch.long) for _ in range(3))
    where = {name: {label: i for i, label in enumerate(labels[name])} for name in labels}
    for row, (example, pieces) in enumerate(group):
        size, n = len(pieces.ids), len(pieces.first)
        ids[row, :size], shapes[row, :size] = torch.tensor(pieces.ids), torch.tensor(pieces.shapes)
        flags[row, :size], mask[row, :size] = torch.tensor(pieces.flags), 1.0
        first[row, :n], last[row, :n], words[row, :n] = torch.tensor(pieces.first), torch.tensor(pieces.last), 1.0
        if example.tags is not None:
            tagged[row, :n] = 1.0
            tags[row, :n] = torch.tensor([[float(m >> t & 1) for t in range(len(TAGS))] for m in example.tags])
        if example.syntax is not None:
            upos[row, :n] = torch.tensor([where["upos"].get(u, -1) for u in example.syntax.upos])
            heads[row, :n] = torch.tensor(example.syntax.heads)
            relations[row, :n] = torch.tensor([where["relations"].get(r, -1) for r in example.syntax.relations])
    return Batch(
        tuple(e for e, _ in group), ids, shapes, flags, mask, first, last, words, tags, tagged, upos, heads, relations
    )

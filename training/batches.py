"""Puts windows of like length into batches of tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from crossread.annotate.encoder.features import FLAGS
from crossread.annotate.encoder.kinds import TAGS
from training.examples import SPEECH, Example, Text
from training.windows import Window, windows

# Columns of the head for triggers: the sets' habits differ, so each has its own.
TRIGGER_SETS = ("ecbplus", "meantime")
# How much the chains of a set count: fiction and sparsely annotated sets less.
CHAIN_WEIGHTS = {"gum": 1.0, "gap": 1.0, "meantime": 0.5, "ecbplus": 0.5, "litbank": 0.4}


@dataclass(frozen=True, slots=True)
class Batch:
    """Several windows as tensors; what is not known is −1 in tensors of whole numbers.

    ``sentences`` numbers the sentence of each word (−1 beyond the last). ``tags`` and ``speech`` are 1 for tags that
    may be right. ``triggers`` is rows × words × sets; ``groups`` lists triggers of several words as row, column and
    words. ``chains`` numbers the chain at the head word of a mention; ``mentions`` says of every word whether it is
    one, where all are annotated; ``weights`` is per window how much its chains count.
    """

    windows: tuple[Window, ...]
    ids: Tensor
    shapes: Tensor
    flags: Tensor
    mask: Tensor
    first: Tensor
    last: Tensor
    words: Tensor
    sentences: Tensor
    tags: Tensor
    upos: Tensor
    heads: Tensor
    relations: Tensor
    triggers: Tensor
    groups: tuple[tuple[int, int, tuple[int, ...]], ...]
    chains: Tensor
    mentions: Tensor
    weights: Tensor
    speech: Tensor


def batches(
    texts: Sequence[Text], pieces: int, labels: Mapping[str, Sequence[str]], seed: int | None
) -> Iterator[Batch]:
    """Cut texts into windows and these into batches of at most ``pieces`` word pieces, padding included.

    Args:
        texts: texts of sentences.
        pieces: the most word pieces per batch.
        labels: the labels of the heads, keys ``upos`` and ``relations``.
        seed: draws lengths of windows and the order of batches; None for the plain order of lengths.

    Yields:
        Batches.
    """
    chance = random.Random(seed)  # noqa: S311 (not for secrets)
    rows = [w for w in windows(texts, chance if seed is not None else None) if seed is None or _teaches(w)]
    rows.sort(key=lambda w: len(w.pieces.ids) + (chance.random() * 8 if seed is not None else 0))
    groups: list[list[Window]] = [[]]
    for row in rows:
        longest = max(len(w.pieces.ids) for w in (*groups[-1], row))
        if groups[-1] and longest * (len(groups[-1]) + 1) > pieces:
            groups.append([])
        groups[-1].append(row)
    if seed is not None:
        chance.shuffle(groups)
    for group in groups:
        if group:
            yield collate(group, labels)


def _teaches(window: Window) -> bool:
    """Say whether anything of a window is known; many windows of GAP hold no pronoun with a name to choose."""
    if any(e.tags or e.syntax or e.triggers or e.speech for e in window.examples):
        return True
    return sum(chain is not None for e in window.examples for chain in e.chains or ()) > 1


def collate(group: Sequence[Window], labels: Mapping[str, Sequence[str]]) -> Batch:
    """Make tensors of some windows."""
    rows, length = len(group), max(len(w.pieces.ids) for w in group)
    count = max(len(w.pieces.first) for w in group)
    whole = {name: torch.zeros(rows, length, dtype=torch.long) for name in ("ids", "shapes")}
    places = {name: torch.zeros(rows, count, dtype=torch.long) for name in ("first", "last")}
    flags, mask, words = torch.zeros(rows, length, len(FLAGS)), torch.zeros(rows, length), torch.zeros(rows, count)
    for row, window in enumerate(group):
        pieces, size, n = window.pieces, len(window.pieces.ids), len(window.pieces.first)
        whole["ids"][row, :size], whole["shapes"][row, :size] = torch.tensor(pieces.ids), torch.tensor(pieces.shapes)
        flags[row, :size], mask[row, :size], words[row, :n] = torch.tensor(pieces.flags), 1.0, 1.0
        places["first"][row, :n], places["last"][row, :n] = torch.tensor(pieces.first), torch.tensor(pieces.last)
    return Batch(tuple(group), flags=flags, mask=mask, words=words, **whole, **places, **_answers(group, labels, count))


def _answers(group: Sequence[Window], labels: Mapping[str, Sequence[str]], count: int) -> dict[str, object]:
    rows = len(group)
    names = ("sentences", "upos", "heads", "relations", "chains", "mentions")
    known = {name: torch.full((rows, count), -1, dtype=torch.long) for name in names}
    known["triggers"] = torch.full((rows, count, len(TRIGGER_SETS)), -1, dtype=torch.long)
    masks = {"tags": torch.zeros(rows, count, len(TAGS)), "speech": torch.zeros(rows, count, len(SPEECH))}
    where = {name: {label: i for i, label in enumerate(labels[name])} for name in labels}
    groups: list[tuple[int, int, tuple[int, ...]]] = []
    for row, window in enumerate(group):
        chains: dict[str, int] = {}
        for number, (start, example) in enumerate(zip(window.starts(), window.examples, strict=True)):
            cells = slice(start, start + len(example.words))
            known["sentences"][row, cells] = number
            _syntax(example, {name: known[name][row, cells] for name in ("upos", "heads", "relations")}, where, start)
            _chains(example, known["chains"][row, cells], known["mentions"][row, cells], chains)
            for name, values in (("tags", example.tags), ("speech", example.speech)):
                if values is not None:
                    width = masks[name].shape[-1]
                    masks[name][row, cells] = torch.tensor([[float(m >> t & 1) for t in range(width)] for m in values])
            groups += [(row, *found) for found in _triggers(example, known["triggers"][row, cells], start)]
    weights = torch.tensor([CHAIN_WEIGHTS.get(w.examples[0].source, 0.0) for w in group])
    return {**known, **masks, "groups": tuple(groups), "weights": weights}


def _syntax(example: Example, cells: Mapping[str, Tensor], where: Mapping[str, Mapping[str, int]], start: int) -> None:
    if example.syntax is not None:
        cells["upos"][:] = torch.tensor([where["upos"].get(u, -1) for u in example.syntax.upos])
        cells["heads"][:] = torch.tensor([head + start if head else 0 for head in example.syntax.heads])
        cells["relations"][:] = torch.tensor([where["relations"].get(r, -1) for r in example.syntax.relations])


def _chains(example: Example, cells: Tensor, mentions: Tensor, numbers: dict[str, int]) -> None:
    if example.chains is not None:
        cells[:] = torch.tensor([-1 if c is None else numbers.setdefault(c, len(numbers)) for c in example.chains])
        if example.all_mentions:
            mentions[:] = (cells >= 0).long()


def _triggers(example: Example, cells: Tensor, start: int) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Fill in triggers of one word; give the column and words of longer ones, whose head is not known."""
    if example.triggers is None:
        return
    column = TRIGGER_SETS.index(example.source)
    cells[:, column] = torch.tensor([mark if mark < 2 else -1 for mark in example.triggers])
    for number in sorted({mark for mark in example.triggers if mark > 1}):
        yield column, tuple(start + i for i, mark in enumerate(example.triggers) if mark == number)

"""Fits the head for names once more with the encoder at rest; cheap, since every sentence is read only once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import batches
from training.examples import Example
from training.loss import states_of
from training.model import Encoder

ROUNDS = 12
WORDS = 2048  # per step
RATE = 3e-3
DECAY = 1e-3


def refit(model: Encoder, examples: Sequence[Example], labels: Mapping[str, Sequence[str]], seed: int) -> None:
    """Fit the linear layers that score name tags, with all that lies below them fixed.

    Args:
        model: its ``tags`` and ``tag_flags`` are changed in place.
        examples: training sentences; those without names marked are left out.
        labels: of the heads.
        seed: orders the words.
    """
    vectors, flags, tags = _features(model, [e for e in examples if e.tags is not None], labels, seed)
    chosen = [model.tags.weight, model.tags.bias, model.tag_flags.weight]
    optimizer = torch.optim.AdamW(chosen, lr=RATE, weight_decay=DECAY)
    order = torch.Generator().manual_seed(seed)
    steps = ROUNDS * (len(vectors) // WORDS + 1)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.02, steps)
    for number in range(ROUNDS):
        total = 0.0
        for part in torch.randperm(len(vectors), generator=order).split(WORDS):
            scores = model.tags(vectors[part].float()) + model.tag_flags(flags[part].float())
            right = torch.logsumexp(functional.log_softmax(scores, -1) + (1.0 - tags[part].float()) * -1e4, -1)
            loss = -right.mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += loss.item() * len(part)
        print(f"refit {number + 1}/{ROUNDS} {total / len(vectors):.4f}", flush=True)


def _features(
    model: Encoder, examples: Sequence[Example], labels: Mapping[str, Sequence[str]], seed: int
) -> tuple[Tensor, Tensor, Tensor]:
    """Read every sentence once; gives vectors, flags and right tags of all words."""
    model.eval()
    kept: tuple[list[Tensor], list[Tensor], list[Tensor]] = ([], [], [])
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for batch in batches(examples, 2048, labels, seed):
            known = batch.tagged.bool()
            kept[0].append(states_of(model, batch)[:, 1:][known].half())
            kept[1].append(model.around(batch.flags, batch.first)[known].half())
            kept[2].append(batch.tags[known].half())
    return torch.cat(kept[0]), torch.cat(kept[1]), torch.cat(kept[2])

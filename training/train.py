"""The loop that trains the network."""

from __future__ import annotations

import json
import math
import random
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import torch

from crossread.annotate.encoder.kinds import TAGS
from training.batches import Batch, batches
from training.evaluate import evaluate
from training.examples import Example
from training.loss import losses
from training.model import Encoder, Sizes, load_published

# For the number of steps: word pieces per word of the training sets, and how full batches are of the length allowed.
_PIECES_PER_WORD = 1.25
_FULL = 0.95


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train: passes over the data, learning rates (encoder and heads), pieces per batch, seed."""

    passes: int = 3
    rate: float = 2e-4
    head_rate: float = 1.5e-3
    pieces: int = 1024
    seed: int = 17
    warm_up: float = 0.06
    minutes: float | None = None  # where set, the rate falls by the clock and training stops then


def labels_of(examples: Sequence[Example]) -> dict[str, list[str]]:
    """List the parts of speech and relations that the training sentences use, in order of the alphabet."""
    trees = [e.syntax for e in examples if e.syntax]
    return {
        "upos": sorted({u for tree in trees for u in tree.upos}),
        "relations": sorted({r for tree in trees for r in tree.relations}),
    }


def new_model(labels: Mapping[str, Sequence[str]], published: Path, seed: int) -> Encoder:
    """Make a network with the published encoder inside and fresh heads."""
    torch.manual_seed(seed)
    model = Encoder(Sizes(len(TAGS), len(labels["upos"]), len(labels["relations"])))
    load_published(model, published)
    return model


def start_from(model: Encoder, file: Path) -> None:
    """Fill a network with weights trained before, also by a version that was told fewer features."""
    given = torch.load(file, weights_only=True)
    flags = model.flags.weight.detach().clone()
    flags[:, : given["flags.weight"].shape[1]] = given["flags.weight"]
    beside = model.tag_flags.weight.detach().clone()
    model.load_state_dict({"tag_flags.weight": beside, **given, "flags.weight": flags})


def train(
    model: Encoder,
    examples: Sequence[Example],
    dev: Mapping[str, Sequence[Example]],
    labels: Mapping[str, Sequence[str]],
    plan: Plan,
    out: Path,
) -> list[dict[str, float]]:
    """Train and keep the best network by the mean of its development figures.

    Args:
        model: changed in place.
        examples: the training sentences.
        dev: the sentences to score after every half pass.
        labels: of the heads.
        plan: how.
        out: folder for ``best.pt``, ``labels.json`` and ``log.jsonl``.

    Returns:
        The figures after every half pass.
    """
    out.mkdir(parents=True, exist_ok=True)
    (out / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    halves = [part for number in range(plan.passes) for part in _halves(examples, plan.seed + number)]
    pieces = plan.passes * sum(len(e.words) * _PIECES_PER_WORD + 2 for e in examples)
    clock = Clock(plan, max(1, int(pieces / (plan.pieces * _FULL))))
    optimizer = _optimizer(model, plan)
    log: list[dict[str, float]] = []
    best = -1.0
    for number, half in enumerate(halves):
        _train_half(model, optimizer, batches(half, plan.pieces, labels, plan.seed * 100 + number), clock)
        torch.save(model.state_dict(), out / "last.pt")
        figures = evaluate(model, dev, labels)
        log.append({"half_pass": number + 1, "steps": clock.step, "seconds": round(clock.seconds()), **figures})
        print(json.dumps(log[-1]), flush=True)
        with (out / "log.jsonl").open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(log[-1]) + "\n")
        score = sum(v for k, v in figures.items() if k.endswith(("_names", "_las"))) + figures["ewt_names"]
        if score > best:
            best = score
            torch.save(model.state_dict(), out / "best.pt")
        if clock.over():
            break
    return log


@dataclass(slots=True)
class Clock:
    """How far the training is, by steps or, where the plan sets minutes, by time."""

    plan: Plan
    total: int
    step: int = 0
    begun: float = field(default_factory=time.time)

    def seconds(self) -> float:
        """Give the time since the beginning."""
        return time.time() - self.begun

    def progress(self) -> float:
        """Give the part of the training that is done, 0 to 1."""
        by_time = self.seconds() / (60 * self.plan.minutes) if self.plan.minutes else 0.0
        return min(1.0, max(by_time, self.step / self.total))

    def over(self) -> bool:
        """Say whether the time set is over."""
        return bool(self.plan.minutes) and self.seconds() >= 60 * (self.plan.minutes or 0)

    def rate(self) -> float:
        """Give the share of the full learning rate: a straight rise, then half a cosine."""
        done, rise = self.progress(), self.plan.warm_up
        if done < rise:
            return max(0.02, done / rise)
        return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * (done - rise) / (1 - rise)))


def _train_half(model: Encoder, optimizer: torch.optim.Optimizer, parts: Iterable[Batch], clock: Clock) -> None:
    for batch in parts:
        if clock.over():
            return
        for group in optimizer.param_groups:
            group["lr"] = clock.rate() * (clock.plan.rate if group["old"] else clock.plan.head_rate)
        with torch.autocast("cpu", torch.bfloat16):
            loss = losses(model, batch)
        optimizer.zero_grad(set_to_none=True)
        sum(loss.values(), torch.zeros(())).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        clock.step += 1
        if clock.step % 20 == 0:
            shown = " ".join(f"{k} {v.item():.3f}" for k, v in loss.items())
            print(f"{clock.step}/{clock.total} {clock.seconds():.0f}s {shown}", flush=True)


def _halves(examples: Sequence[Example], seed: int) -> list[list[Example]]:
    mixed = list(examples)
    random.Random(seed).shuffle(mixed)  # noqa: S311 (not for secrets)
    return [mixed[: len(mixed) // 2], mixed[len(mixed) // 2 :]]


def _optimizer(model: Encoder, plan: Plan) -> torch.optim.Optimizer:
    """Give AdamW with more speed for the new parts; the table of word pieces stays as it was published."""
    model.words.weight.requires_grad_(False)
    groups: dict[tuple[bool, bool], list[torch.nn.Parameter]] = {}
    for name, value in model.named_parameters():
        if value.requires_grad:
            old = name.startswith(("layers", "norm", "positions", "kind"))
            groups.setdefault((old, value.dim() > 1), []).append(value)
    return torch.optim.AdamW(
        [
            {"params": values, "old": old, "weight_decay": 0.01 if decay else 0.0}
            for (old, decay), values in groups.items()
        ],
        lr=plan.rate,
        betas=(0.9, 0.98),
    )

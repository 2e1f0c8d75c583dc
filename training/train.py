"""The loop that trains the network."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch

from crossread.annotate.encoder.kinds import TAGS
from training.batches import TRIGGER_SETS, Batch, batches
from training.clock import Clock, Plan
from training.evaluate import evaluate, mean_score
from training.examples import SPEECH, Text
from training.loss import losses
from training.model import LAYERS, Encoder, Sizes, load_published
from training.windows import chosen

# Each layer below the top learns slower than the one above by this; the heads by a rate of their own.
_LAYER_DECAY = 0.9
# The network that is scored and shipped is a running mean over some 300 steps (shorter at the beginning).
_MEAN = 0.997
# While training every third text of each development set is scored; all of them at the end.
_SCORED = 3


@dataclass(slots=True)
class Run:
    """A network in training: its weights, their running mean, the optimizer and how far it is."""

    model: Encoder
    mean: Encoder
    optimizer: torch.optim.Optimizer
    clock: Clock
    half: int = 0
    best: float = -1.0

    def save(self, path: Path) -> None:
        """Write everything that is needed to go on."""
        state = {"model": self.model.state_dict(), "mean": self.mean.state_dict(), "half": self.half, "best": self.best}
        torch.save({**state, "optimizer": self.optimizer.state_dict(), "clock": self.clock.state()}, path)

    def load(self, path: Path) -> None:
        """Go on where a run stopped."""
        state = torch.load(path, weights_only=True)
        self.model.load_state_dict(state["model"])
        self.mean.load_state_dict(state["mean"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.clock.resume(state["clock"])
        self.half, self.best = state["half"], state["best"]


def labels_of(texts: Sequence[Text]) -> dict[str, list[str]]:
    """List the parts of speech and relations that the training sentences use, in order of the alphabet."""
    trees = [e.syntax for text in texts for e in text if e.syntax]
    return {
        "upos": sorted({u for tree in trees for u in tree.upos}),
        "relations": sorted({r for tree in trees for r in tree.relations}),
    }


def new_model(labels: Mapping[str, Sequence[str]], published: Path, seed: int) -> Encoder:
    """Make a network with the published encoder inside and fresh heads."""
    torch.manual_seed(seed)
    sizes = Sizes(len(TAGS), len(labels["upos"]), len(labels["relations"]), len(TRIGGER_SETS), len(SPEECH))
    model = Encoder(sizes)
    load_published(model, published)
    return model


def train(
    model: Encoder,
    texts: Sequence[Text],
    dev: Mapping[str, Sequence[Text]],
    labels: Mapping[str, Sequence[str]],
    plan: Plan,
    out: Path,
) -> None:
    """Train and keep the best network by the mean of its development figures in ``best.pt``.

    Every half pass ends with its figures in ``log.jsonl`` and everything needed to go on in ``state.pt``; a run that
    finds such a file goes on from there. ``rates.json`` holds how far training was at each step.

    Args:
        model: changed in place.
        texts: the training texts.
        dev: the texts to score after every half pass.
        labels: of the heads.
        plan: how.
        out: folder to write into.
    """
    out.mkdir(parents=True, exist_ok=True)
    mean = Encoder(model.sizes)
    mean.load_state_dict(model.state_dict())
    run = Run(model, mean, _optimizer(model, plan), Clock(plan))
    if (out / "state.pt").exists():
        run.load(out / "state.pt")
    while run.half < 2 * plan.passes and not run.clock.over():
        torch.manual_seed(plan.seed * 1000 + run.half)
        mixed = chosen(texts, Random(plan.seed + run.half // 2))  # noqa: S311 (not for secrets)
        half = mixed[run.half % 2 :: 2]
        _train_half(run, list(batches(half, plan.pieces, labels, plan.seed * 100 + run.half)))
        run.half += 1
        _score(run, dev, labels, out)
        run.save(out / "state.pt")


def _score(run: Run, dev: Mapping[str, Sequence[Text]], labels: Mapping[str, Sequence[str]], out: Path) -> None:
    some = {name: texts[::_SCORED] for name, texts in dev.items()}
    figures = evaluate(run.mean, some, labels)
    rounded = {key: round(value, 4) for key, value in figures.items()}
    line = {"half_pass": run.half, "steps": run.clock.step, "seconds": round(run.clock.seconds()),
            "mean": round(mean_score(figures), 4), **rounded}  # fmt: skip
    print(json.dumps(line), flush=True)
    with (out / "log.jsonl").open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(line) + "\n")
    (out / "rates.json").write_text(json.dumps(run.clock.marks) + "\n", encoding="utf-8")
    if mean_score(figures) > run.best:
        run.best = mean_score(figures)
        torch.save(run.mean.state_dict(), out / "best.pt")


def _train_half(run: Run, parts: Sequence[Batch]) -> None:
    clock = run.clock
    clock.expect(run.half, len(parts))
    for batch in parts:
        if clock.over():
            return
        rate = clock.rate()
        for group in run.optimizer.param_groups:
            group["lr"] = rate * group["full"]
        with torch.autocast("cpu", torch.bfloat16):
            loss = losses(run.model, batch)
        run.optimizer.zero_grad(set_to_none=True)
        sum(loss.values(), torch.zeros(())).backward()
        torch.nn.utils.clip_grad_norm_(run.model.parameters(), 1.0)
        run.optimizer.step()
        _average(run)
        clock.tick()
        if clock.step % 20 == 0:
            shown = " ".join(f"{k} {v.item():.3f}" for k, v in loss.items())
            print(f"{clock.step}/{clock.total} {clock.seconds():.0f}s {rate:.3f} {shown}", flush=True)


def _average(run: Run) -> None:
    pairs = [
        (old, new) for old, new in zip(run.mean.parameters(), run.model.parameters(), strict=True) if new.requires_grad
    ]
    share = 1 - min(_MEAN, (1 + run.clock.step) / (10 + run.clock.step))
    with torch.no_grad():
        torch._foreach_lerp_([old for old, _ in pairs], [new for _, new in pairs], share)


def _full_rate(name: str, plan: Plan) -> float:
    """Give the learning rate of a weight at its height."""
    if name.startswith("layers."):
        return plan.rate * float(_LAYER_DECAY ** (LAYERS - 1 - int(name.split(".")[1])))
    if name.startswith(("norm", "positions", "kind")):
        return plan.rate * float(_LAYER_DECAY**LAYERS)
    return plan.head_rate


def _optimizer(model: Encoder, plan: Plan) -> torch.optim.Optimizer:
    """Give AdamW with more speed for the new parts; the table of word pieces stays as it was published."""
    model.words.weight.requires_grad_(False)
    groups: dict[tuple[float, bool], list[torch.nn.Parameter]] = {}
    for name, value in model.named_parameters():
        if value.requires_grad:
            groups.setdefault((_full_rate(name, plan), value.dim() > 1), []).append(value)
    return torch.optim.AdamW(_described(groups.items()), lr=plan.rate, betas=(0.9, 0.98))


def _described(groups: Iterable[tuple[tuple[float, bool], list[torch.nn.Parameter]]]) -> list[dict[str, object]]:
    return [
        {"params": values, "full": full, "weight_decay": 0.01 if decay else 0.0} for (full, decay), values in groups
    ]

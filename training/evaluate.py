"""Scores a network on development sentences with the words as annotated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from crossread.annotate.encoder.decode import best_tags, spans_of
from crossread.annotate.encoder.kinds import KINDS, TAGS
from training.batches import Batch, batches
from training.examples import Example
from training.export import INPUTS, OUTPUTS
from training.loss import relation_scores, states_of
from training.model import Encoder

Labels = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Answers:
    """What a network says about a batch: scores of tags, best parts of speech, heads and relations."""

    tags: NDArray[np.float32]
    upos: NDArray[np.int64]
    heads: NDArray[np.int64]
    relations: NDArray[np.int64]


def evaluate(model: Encoder, dev: Mapping[str, Sequence[Example]], labels: Labels) -> dict[str, float]:
    """Give UPOS, UAS, LAS (subtypes left out) and the F1 of names for every set."""
    model.eval()
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        figures = _figures(dev, labels, lambda batch: _asked(model, batch))
    model.train()
    return figures


def evaluate_file(file: Path, model: Encoder, dev: Mapping[str, Sequence[Example]], labels: Labels) -> dict[str, float]:
    """Score an exported file as ``evaluate`` scores the network it came from."""
    import onnxruntime

    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    weights, bias = model.labels.weight.detach().numpy(), model.labels.bias.detach().numpy()

    def asked(batch: Batch) -> Answers:
        inputs = {name: getattr(batch, name).numpy() for name in INPUTS}
        tags, upos, arcs, dependents, governors = session.run(list(OUTPUTS), inputs)
        heads = arcs.argmax(-1)
        chosen = np.take_along_axis(governors, heads[:, :, None], 1)
        scores = np.concatenate([dependents * chosen, dependents, chosen], -1) @ weights.T + bias
        return Answers(tags, upos, heads, scores.argmax(-1))

    return _figures(dev, labels, asked)


def _asked(model: Encoder, batch: Batch) -> Answers:
    states = states_of(model, batch)
    heads = model.arcs(states, batch.words).argmax(-1)
    relations = relation_scores(model, states, heads).argmax(-1)
    tags, upos = model.tag_scores(states, batch.flags, batch.first).float(), model.upos(states[:, 1:]).argmax(-1)
    return Answers(tags.numpy(), upos.numpy(), heads.numpy(), relations.numpy())


def _figures(dev: Mapping[str, Sequence[Example]], labels: Labels, ask: Callable[[Batch], Answers]) -> dict[str, float]:
    figures: dict[str, float] = {}
    for name, examples in dev.items():
        counts: Counter[str] = Counter()
        for batch in batches(examples, 4096, labels, None):
            answers = ask(batch)
            for row, example in enumerate(batch.examples):
                _count(counts, example, answers, row, labels)
        if counts["gold"]:
            figures[f"{name}_names"] = 2 * counts["hits"] / (counts["found"] + counts["gold"])
        for key in ("upos", "uas", "las"):
            figures[f"{name}_{key}"] = counts[key] / max(1, counts["words"])
    return figures


def _count(counts: Counter[str], example: Example, answers: Answers, row: int, labels: Labels) -> None:
    """Add one sentence's right answers to the counts."""
    size = len(example.words)
    if example.tags is not None:
        ours = {(a, b, _basic(k)) for a, b, k, _ in spans_of(best_tags(answers.tags[row, :size])) if _basic(k)}
        gold = _gold(example.tags)
        counts.update(hits=len(ours & gold), found=len(ours), gold=len(gold))
    if example.syntax is None:
        return
    upos, heads, relations = (part[row].tolist() for part in (answers.upos, answers.heads, answers.relations))
    counts["words"] += size
    for index in range(size):
        arc = heads[index] == example.syntax.heads[index]
        relation = labels["relations"][relations[index]].split(":")[0]
        counts["upos"] += labels["upos"][upos[index]] == example.syntax.upos[index]
        counts["uas"] += arc
        counts["las"] += arc and relation == example.syntax.relations[index].split(":")[0]


def _basic(kind: int) -> str | None:
    return {"person": "PER", "organisation": "ORG", "place": "LOC", "facility": "LOC"}.get(KINDS[kind])


def _gold(masks: Sequence[int]) -> set[tuple[int, int, str | None]]:
    """Read back the names a set marks: words whose mask leaves no doubt but of tags of one kind."""
    tags = [m.bit_length() - 1 if m & m - 1 == 0 else 0 for m in masks]
    spans: list[list[int]] = []
    for at, tag in enumerate(tags):
        if tag % 2:
            spans.append([at, at + 1, (tag - 1) // 2])
        elif tag and spans:
            spans[-1][1] = at + 1
    assert len(TAGS) == 1 + 2 * len(KINDS)
    return {(a, b, _basic(k)) for a, b, k in spans}

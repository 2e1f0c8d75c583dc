"""Scores a network on development texts with the words and sentences as annotated, read in windows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from training.batches import TRIGGER_SETS, Batch, batches
from training.examples import Text
from training.export import INPUTS, OUTPUTS, answers_of
from training.loss import other_sentences
from training.model import NEVER, Encoder
from training.scores import (
    Counts,
    add_arcs,
    add_links,
    add_mentions,
    add_names,
    add_pronoun,
    add_speech,
    add_triggers,
    figures_of,
)

Labels = Mapping[str, Sequence[str]]
Answers = Mapping[str, NDArray[Any]]
Asked = Callable[[Batch], Answers]
Relations = tuple[NDArray[np.float32], NDArray[np.float32]]


def evaluate(model: Encoder, dev: Mapping[str, Sequence[Text]], labels: Labels) -> dict[str, float]:
    """Give the figures of every head on every set that annotates what it finds.

    UPOS, UAS, LAS (subtypes left out), F1 of names, of triggers and of roles of speech by words, F1 of links between
    mentions' heads that are given, F1 of heads of mentions, GAP's F1 with the two names given.
    """

    def asked(batch: Batch) -> Answers:
        return {name: value.float().numpy() for name, value in answers_of(model, batch).items()}

    model.eval()
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        figures = _figures(dev, labels, asked, _relations(model))
    model.train()
    return figures


def evaluate_file(file: Path, model: Encoder, dev: Mapping[str, Sequence[Text]], labels: Labels) -> dict[str, float]:
    """Score an exported file as ``evaluate`` scores the network it came from."""
    import onnxruntime

    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])

    def asked(batch: Batch) -> Answers:
        inputs = {name: getattr(batch, name).numpy() for name in INPUTS}
        return dict(zip(OUTPUTS, session.run(list(OUTPUTS), inputs), strict=True))

    return _figures(dev, labels, asked, _relations(model))


def mean_score(figures: Mapping[str, float]) -> float:
    """Give the mean that chooses the best half pass: each head once, names and syntax twice."""
    syntax = (figures["ewt_las"] + figures["gum_las"]) / 2
    triggers = (figures["ecbplus_triggers"] + figures["meantime_triggers"]) / 2
    links = (figures["gum_links"] + figures["gap_pronouns"]) / 2
    return (2 * figures["ewt_names"] + 2 * syntax + triggers + links) / 6


def _relations(model: Encoder) -> Relations:
    return model.labels.weight.detach().float().numpy(), model.labels.bias.detach().float().numpy()


def _figures(dev: Mapping[str, Sequence[Text]], labels: Labels, ask: Asked, relations: Relations) -> dict[str, float]:
    figures: dict[str, float] = {}
    for name, texts in dev.items():
        counts: Counts = Counter()
        for batch in batches(texts, 4096, labels, None):
            answers = dict(ask(batch))
            answers["heads"] = (answers["arcs"] + NEVER * other_sentences(batch.sentences).numpy()).argmax(-1)
            if (batch.heads >= 0).any():
                answers["relations"] = _best_relations(answers, relations)
            for row in range(len(batch.windows)):
                _count(counts, batch, row, {key: value[row] for key, value in answers.items()}, labels, name)
        figures |= {f"{name}_{key}": value for key, value in figures_of(counts).items()}
    return figures


def _best_relations(answers: Answers, relations: Relations) -> NDArray[np.int64]:
    weights, bias = relations
    chosen = np.take_along_axis(answers["governors"], answers["heads"][:, :, None], 1)
    pairs = np.concatenate([answers["dependents"] * chosen, answers["dependents"], chosen], -1)
    best: NDArray[np.int64] = (pairs @ weights.T + bias).argmax(-1)
    return best


def _count(counts: Counts, batch: Batch, row: int, answers: Answers, labels: Labels, name: str) -> None:
    """Add one window's right answers to the counts."""
    window = batch.windows[row]
    scores = answers["anaphors"] @ answers["antecedents"].T
    for start, example in zip(window.starts(), window.examples, strict=True):
        cells = slice(start, start + len(example.words))
        if example.tags is not None:
            add_names(counts, example.tags, answers["tags"][cells])
        if example.syntax is not None:
            said = (answers["upos"][cells], answers["heads"][cells], answers["relations"][cells])
            add_arcs(counts, example.syntax, start, said, labels)
        if example.triggers is not None and name in TRIGGER_SETS:
            add_triggers(counts, example.triggers, answers["triggers"][cells, TRIGGER_SETS.index(name)])
        if example.all_mentions and example.chains is not None:
            add_mentions(counts, example.chains, answers["mentions"][cells])
        if example.speech is not None:
            add_speech(counts, example.speech, answers["speech"][cells])
    chains = [c for e in window.examples for c in (e.chains or (None,) * len(e.words))]
    if name == "gap":
        add_pronoun(counts, [w for e in window.examples for w in e.words], chains, scores)
    elif name == "gum":
        add_links(counts, chains, scores)

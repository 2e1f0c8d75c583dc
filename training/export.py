"""Writes the network as an ONNX file of 8-bit integers, with what the run time needs beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from crossread.annotate.encoder.features import FLAGS
from training.batches import TRIGGER_SETS, Batch
from training.examples import SPEECH
from training.model import Encoder

INPUTS = ("ids", "shapes", "flags", "mask", "first", "last", "words")
OUTPUTS = (
    "tags", "upos", "arcs", "dependents", "governors", "triggers", "anaphors", "antecedents", "mentions", "speech",
)  # fmt: skip
# The matrices behind each figure, and the loss (a share of one) from which on they are not made 8-bit integers.
BEHIND = {
    "names": ("flags", "told", "tags", "tag_flags"), "upos": ("upos",), "uas": ("arc_dependent", "arc_head", "arc"),
    "las": ("label_dependent", "label_head"), "triggers": ("events", "triggers"), "mentions": ("referring", "mentions"),
    "links": ("referring", "anaphors", "antecedents"), "pronouns": ("referring", "anaphors", "antecedents"),
    "cue": ("speech",), "source": ("speech",), "content": ("speech",),
}  # fmt: skip
_DEAR = 0.005


def fragile(full: Mapping[str, float], small: Mapping[str, float]) -> list[str]:
    """Name the parts of the network whose figures lose too much as 8-bit integers.

    Args:
        full: figures in full precision, keys such as ``ewt_names``.
        small: figures of the 8-bit file.
    """
    lost = {key.split("_", 1)[1] for key, value in full.items() if value - small[key] >= _DEAR}
    return sorted({part for figure in lost for part in BEHIND[figure]})


class Shipped(nn.Module):
    """The network as it is run: all heads at once."""

    def __init__(self, model: Encoder) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, shapes: Tensor, flags: Tensor, mask: Tensor, first: Tensor, last: Tensor,
                words: Tensor) -> tuple[Tensor, ...]:  # fmt: skip
        """Give the outputs named in ``OUTPUTS``; tags and speech as logarithms of probabilities."""
        model = self.model
        states = model.read(ids, shapes, flags, mask, first, last)
        tags = torch.log_softmax(model.tag_scores(states, flags, first), -1)
        upos = model.upos(states[:, 1:]).argmax(-1)
        links = model.link_parts(states, ids, last)
        speech = torch.log_softmax(model.speech(states[:, 1:]), -1)
        arcs = model.arcs(states, words)
        return tags, upos, arcs, *model.label_parts(states), model.trigger_scores(states), *links, speech


def export(model: Encoder, labels: Mapping[str, Sequence[str]], folder: Path, keep: Sequence[str] = ()) -> None:
    """Write ``encoder.fp32.onnx``, ``encoder.onnx`` (8-bit), ``relations.npz`` and ``labels.json``.

    Args:
        model: the trained network.
        labels: the labels of its heads.
        folder: where to write.
        keep: parts of the network whose matrices are left in full precision.
    """
    folder.mkdir(parents=True, exist_ok=True)
    model.eval().float()
    full = folder / "encoder.fp32.onnx"
    _write(model, full)
    quantize_dynamic(
        str(full), str(folder / "encoder.onnx"), weight_type=QuantType.QInt8, per_channel=True,
        nodes_to_exclude=[f"/{part}/MatMul" for part in keep],
    )  # fmt: skip
    np.savez(
        folder / "relations.npz",
        weights=model.labels.weight.detach().numpy(),
        bias=model.labels.bias.detach().numpy(),
    )
    told = {**labels, "triggers": TRIGGER_SETS, "speech": SPEECH, "windows": True}
    (folder / "labels.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def _write(model: Encoder, path: Path) -> None:
    rows, length, count = 3, 11, 7
    sample = (
        torch.randint(1000, 20000, (rows, length)),
        torch.ones(rows, length, dtype=torch.long),
        torch.zeros(rows, length, len(FLAGS)),
        torch.ones(rows, length),
        torch.arange(1, count + 1).repeat(rows, 1),
        torch.arange(1, count + 1).repeat(rows, 1),
        torch.ones(rows, count),
    )
    by_piece, by_word = {0: "rows", 1: "pieces"}, {0: "rows", 1: "words_"}
    axes = dict.fromkeys(INPUTS[:4], by_piece) | dict.fromkeys(INPUTS[4:], by_word) | dict.fromkeys(OUTPUTS, by_word)
    axes |= {"arcs": {0: "rows", 1: "words_", 2: "heads_"}, "governors": {0: "rows", 1: "heads_"}}
    with torch.no_grad():
        torch.onnx.export(
            Shipped(model), sample, str(path), input_names=list(INPUTS), output_names=list(OUTPUTS),
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip


def answers_of(model: Encoder, batch: Batch) -> dict[str, Tensor]:
    """Give what the exported network gives, in full precision."""
    outputs = Shipped(model)(*(getattr(batch, name) for name in INPUTS))
    return dict(zip(OUTPUTS, outputs, strict=True))

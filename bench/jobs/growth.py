"""What it costs to add one report to a store that already holds many, beside reading that report.

A reading today groups all reports of the store anew (``group_stories``), so that cost is what ``ms_per_add`` counts,
at the largest size. Putting the report into stories as they stand (``assign``) costs little once the index is there;
building the index costs about as much as grouping. Both are in the notes, size by size, with the exponent that two
sizes show (1 is linear, 2 quadratic).
"""

from __future__ import annotations

import json
import lzma
import math
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

from bench.harness import Result, digest, require
from crossread.link.stories import StoryReport, assign, build_index, group_stories

WHERE = "github.com/ramybaly/Article-Bias-Prediction (Apache-2.0), as news_4000.jsonl and news_more.jsonl.xz"
SIZES = (1_000, 2_000, 5_000)
# New reports that are assigned one after the other, for the mean.
NEW = 50

T = TypeVar("T")


def growth(data: Path, sizes: tuple[int, ...] = SIZES) -> Result:
    """Measure what one more report costs in stores of several sizes.

    Args:
        data: the folder with the annotated data.
        sizes: how many reports the stores hold, ascending.

    Returns:
        Milliseconds for the largest size; the curve in the notes.
    """
    first = require(data / "raw" / "news_4000.jsonl", WHERE)
    more = require(data / "raw" / "news_more.jsonl.xz", WHERE)
    reports = list(islice(_reports(first, more), sizes[-1] + NEW))
    new, held = reports[:NEW], reports[NEW:]
    notes, grouping = [], []
    for size in sizes:
        stories, grouped = _timed(lambda n=size: group_stories([*held[: n - 1], new[0]]))  # type: ignore[misc]
        index, built = _timed(lambda n=size, s=stories: build_index(held[:n], s))  # type: ignore[misc]
        _, assigned = _timed(lambda i=index: [assign(report, i) for report in new])  # type: ignore[misc]
        grouping.append(grouped * 1000)
        notes.append(
            f"{size} reports: grouping all anew {grouped * 1000:.0f} ms, building the index {built * 1000:.0f} ms, "
            f"assigning one report {assigned * 1000 / NEW:.1f} ms"
        )
    if len(sizes) > 1:
        power = math.log(grouping[-1] / grouping[0]) / math.log(sizes[-1] / sizes[0])
        notes.append(f"grouping grows with the number of reports to the power of {power:.2f}")
    return Result({"ms_per_add": grouping[-1]}, digest(first, more), {}, tuple(notes))


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    done = work()
    return done, time.perf_counter() - start


def _reports(first: Path, more: Path) -> Iterator[StoryReport]:
    with first.open(encoding="utf-8") as plain, lzma.open(more, "rt", encoding="utf-8") as packed:
        for number, line in enumerate(line for lines in (plain, packed) for line in lines):
            row = json.loads(line)
            day = (row.get("published") or "")[:10] or None
            yield StoryReport(f"r{number:06}", row.get("title") or "", row.get("text") or "", day)

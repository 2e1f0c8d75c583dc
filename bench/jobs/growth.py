"""What it costs to add one report to a store that already holds many, beside reading that report.

The store's list of reports is filled directly with the terms of real articles, and beyond those with made ones (terms
of five articles mixed), without annotation; everything that sorts them into stories runs as in a reading. Then single
reports are added, each in a transaction of its own, and the stories they touch are sorted anew. What is measured is
processor time; the notes give the time that passes (the disk's included), the file's size and the memory beside it.
"""

from __future__ import annotations

import json
import lzma
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.harness import Result, digest, require
from crossread.link.stories import StoryReport
from crossread.link.stories.contrast import ordinal
from crossread.link.stories.terms import terms_of
from crossread.link.stories.vectors import vector_of
from crossread.model.reports import ReportEntry
from crossread.pipeline.group import assign_stories
from crossread.store.shelf import ReportShelf
from crossread.store.store import Store

WHERE = "github.com/ramybaly/Article-Bias-Prediction (Apache-2.0), as news_4000.jsonl and news_more.jsonl.xz"
SIZES = (1_000, 10_000, 100_000)
# Reports that are added one by one at each size, for the mean.
NEW = 30
# Made reports: of how many articles each takes its terms. Five leave no pair of parent and child alike.
MIXED = 5
ENTERED_AT_ONCE = 1_000

Terms = dict[str, float]


def growth(data: Path, sizes: tuple[int, ...] = SIZES) -> Result:
    """Measure what one more report costs in stores of several sizes.

    Args:
        data: the folder with the annotated data.
        sizes: how many reports the stores hold, ascending.

    Returns:
        Milliseconds of processor time for the largest size as ``ms_per_add``, for the others under their size.
    """
    first = require(data / "raw" / "news_4000.jsonl", WHERE)
    more = require(data / "raw" / "news_more.jsonl.xz", WHERE)
    source = _entries(first, more, sizes[-1] + NEW * len(sizes))
    notes, metrics = [], dict[str, float]()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.sqlite"
        with Store(str(path)) as store:
            held = 0
            for size in sizes:
                start = time.process_time()
                _fill(store, source, size - held)
                filled = (time.process_time() - start) / (size - held) * 1000
                passed, worst, processor = _add(store, source)
                metrics["ms_per_add" if size == sizes[-1] else f"ms_per_add_at_{size}"] = processor
                notes.append(
                    f"{size} reports: adding one {processor:.0f} ms of processor time ({passed:.0f} ms pass, at worst "
                    f"{worst:.0f} ms), "
                    f"filling {filled:.1f} ms of processor time each, file {path.stat().st_size / 1e6:.0f} MB, memory "
                    f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB (the source's terms included)"
                )
                held = size + NEW
            sizes_of = [len(story.reports) for story in store.stories()]
    notes.append(f"{len(sizes_of)} stories, the largest of {sizes_of[:5]} reports")
    return Result(metrics, digest(first, more), {}, tuple(notes))


def _fill(store: Store, source: Iterator[ReportEntry], count: int) -> None:
    """Add many reports in one reading."""
    reading = store.begin_reading(["fill"])
    with store.writing():
        for at in range(0, count, ENTERED_AT_ONCE):
            ReportShelf(store).add([next(source) for _ in range(min(ENTERED_AT_ONCE, count - at))])
        assign_stories(store, reading, (), None)


def _add(store: Store, source: Iterator[ReportEntry]) -> tuple[float, float, float]:
    """Add reports one by one; give mean and worst milliseconds, and mean milliseconds of processor time."""
    walls, start = [], time.process_time()
    reading = store.begin_reading(["add"])
    for _ in range(NEW):
        entry = next(source)
        began = time.perf_counter()
        with store.writing():
            ReportShelf(store).add([entry])
            assign_stories(store, reading, [entry.report], None)
        walls.append((time.perf_counter() - began) * 1000)
    return sum(walls) / NEW, max(walls), (time.process_time() - start) / NEW * 1000


def _entries(first: Path, more: Path, most: int) -> Iterator[ReportEntry]:
    """Give real articles in a fixed mixed order, then made ones."""
    rows = list(_articles(first, more, most))
    random.Random(7).shuffle(rows)
    for number, (day, terms) in enumerate(rows):
        yield ReportEntry(f"r-{number:016x}", f"p{number}", day, terms, vector_of(terms))
    for number in range(len(rows), most):
        source = random.Random(number)
        mixed: Terms = {}
        for _, terms in source.choices(rows, k=MIXED):
            names = sorted(terms)
            mixed.update((name, terms[name]) for name in source.sample(names, len(names) // MIXED))
        day = source.choice(rows)[0]
        yield ReportEntry(f"r-{number:016x}", f"p{number}", day, mixed, vector_of(mixed))


def _articles(first: Path, more: Path, most: int) -> Iterator[tuple[int, Terms]]:
    with first.open(encoding="utf-8") as plain, lzma.open(more, "rt", encoding="utf-8") as packed:
        for number, line in enumerate(line for lines in (plain, packed) for line in lines):
            if number == most:
                return
            row = json.loads(line)
            report = StoryReport("", row.get("title") or "", row.get("text") or "")
            yield ordinal(row.get("published")), terms_of(report)

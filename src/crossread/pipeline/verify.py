"""Checks what a store holds against itself: hashes, texts, spans and ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from crossread.base.codec import decode
from crossread.base.ids import sha256_hex
from crossread.model.dossier import Dossier
from crossread.model.reports import CleanPage
from crossread.model.spans import Extent, Span
from crossread.pipeline.adapters import CleanResult
from crossread.pipeline.run import LAYERS
from crossread.pipeline.stages import BY_NAME
from crossread.store.store import Store


@dataclass
class Verified:
    """What was checked, and what is wrong."""

    pages: int = 0
    reports: int = 0
    spans: int = 0
    dossiers: int = 0
    problems: list[str] = field(default_factory=list)


def verify(store: Store) -> Verified:
    """Check every page, report, layer and dossier of a store.

    Args:
        store: the store.

    Returns:
        Counts and a line for every problem.
    """
    done = Verified()
    texts: dict[str, str] = {}
    lengths: dict[str, tuple[int, int]] = {}
    for page_id in sorted(store.page_facts()):
        _check_page(store, page_id, done, texts, lengths)
    for stage in LAYERS:
        for item, row in store.results(stage).items():
            done.spans += _check_layer(stage, item, row.value, lengths, done.problems)
    for row in store.results("dossier").values():
        _check_dossier(decode(row.value, Dossier), texts, done)
    return done


def _check_page(
    store: Store, page_id: str, done: Verified, texts: dict[str, str], lengths: dict[str, tuple[int, int]]
) -> None:
    done.pages += 1
    raw = store.page(page_id)
    assert raw is not None, f"page {page_id} was listed a moment ago"
    if sha256_hex(raw.body) != page_id:
        done.problems.append(f"page {page_id} ({raw.source}): its bytes have another SHA-256")
    row = store.results("clean", [page_id]).get(page_id)
    page: CleanPage | None = decode(row.value, CleanResult).page if row else None
    if page is None:
        return
    texts[page_id] = page.text
    for report in page.reports:
        done.reports += 1
        lengths[report.id] = (report.span.start, report.span.end)
        for span in spans_in(report):
            done.spans += 1
            _check_span(span, texts, f"report {report.id}", done.problems)


def _check_layer(stage: str, item: str, value: bytes, lengths: dict[str, tuple[int, int]], problems: list[str]) -> int:
    rows = decode(value, BY_NAME[stage].gives)
    if item not in lengths:
        return 0  # left from an older version of the page's cleaning
    start, end = lengths[item]
    for row in rows:
        if not start <= row.start <= row.end <= end:
            problems.append(f"report {item}, {stage}: [{row.start}, {row.end}) lies outside [{start}, {end})")
    return len(rows)


def _check_dossier(record: Dossier, texts: dict[str, str], done: Verified) -> None:
    done.dossiers += 1
    for span in spans_in(record):
        done.spans += 1
        _check_span(span, texts, f"story {record.story.id}", done.problems)
    lists: tuple[Any, ...] = (record.reports, record.entities, record.quotes, record.events, record.figures)
    known = {item.id for items in lists for item in items}
    for comparison in record.comparisons:
        for item in comparison.items:
            if item not in known:
                done.problems.append(f"comparison {comparison.id}: there is no {item}")
    for utterance in record.utterances:
        done.problems.extend(f"utterance {utterance.id}: there is no {q}" for q in utterance.quotes if q not in known)


def _check_span(span: Span, texts: dict[str, str], where: str, problems: list[str]) -> None:
    text = texts.get(span.page)
    if text is None:
        problems.append(f"{where}: a span points to page {span.page}, which is not there")
    elif text[span.start : span.end] != span.text:
        problems.append(f"{where}: [{span.start}, {span.end}) of page {span.page} does not read {span.text[:40]!r}")


def spans_in(value: Any) -> Iterator[Span]:
    """Give every span inside a value of Crossread's data types, in order."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Span):
            yield item
        elif isinstance(item, tuple | list):
            waiting.extend(reversed(item))
        elif is_dataclass(item) and not isinstance(item, type | Extent):
            waiting.extend(getattr(item, f.name) for f in reversed(fields(item)))

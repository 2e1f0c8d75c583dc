"""Reads one page: from its bytes to the results of every stage on it; a pure function that knows no store."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from crossread.annotate.annotators import ENCODER, AnnotatorConfig, knows
from crossread.base.codec import decode, encode
from crossread.base.errors import CrossreadError
from crossread.link.stories import StoryReport
from crossread.link.stories.contrast import ordinal
from crossread.link.stories.terms import terms_of
from crossread.link.stories.vectors import vector_of
from crossread.model.annotations import Mention
from crossread.model.pages import RawPage, Rejection
from crossread.model.reports import CleanPage, Document, Report, ReportEntry
from crossread.model.stage import StageResult, StageSpec
from crossread.pipeline.adapters import CleanResult, day_of
from crossread.pipeline.keys import result_key
from crossread.pipeline.stages import BY_NAME

# New objects between two looks of the garbage collector; Python's own 700 cost a twentieth of the whole way
# (150 articles of raw/news_4000: .266 s of processor time a report, .251 with this).
NEW_OBJECTS = 50_000


@dataclass(frozen=True, slots=True)
class PageTask:
    """A page to be read, by whom, and what is known of it already: results that are up to date."""

    raw: RawPage
    annotator: AnnotatorConfig
    known: tuple[StageResult, ...] = ()


@dataclass(frozen=True, slots=True)
class PageRead:
    """What reading a page gave.

    ``page`` is None where it holds no report, or a stage failed on it. ``fresh`` are the results that were not known
    before, ``entries`` what the stories of its reports are told by, as far as that was worked out.
    """

    page: CleanPage | None
    rejections: tuple[Rejection, ...] = ()
    fresh: tuple[StageResult, ...] = ()
    entries: tuple[ReportEntry, ...] = ()


def clean_key(page: str) -> str:
    """Give the key under which the cleaned text of a page is stored."""
    return result_key(BY_NAME["clean"], [page])


def keys_of(report: str, page: str, stages: Sequence[StageSpec]) -> dict[str, str]:
    """Give the keys under which the results of a report are stored.

    Args:
        report: its id.
        page: the id of its page.
        stages: the stages that read one report, in order.

    Returns:
        Stage → key.
    """
    keys = {"clean": clean_key(page)}
    for stage in stages:
        keys[stage.name] = result_key(stage, [report, *(keys[name] for name in stage.reads)])
    del keys["clean"]
    return keys


def read_page(task: PageTask, stages: Sequence[StageSpec]) -> PageRead:
    """Run every stage that works on one page or one report, doing again only what is not known.

    Args:
        task: the page.
        stages: the stages that read one report, in order, with the task's annotator.

    Returns:
        What it gave. One page must not cost the others: where a stage fails it is a rejection that names the page.

    Raises:
        CrossreadError: if something is missing that every page needs.
    """
    try:
        return _read(task, stages)
    except CrossreadError:
        raise
    except Exception as error:
        return failed(task.raw, f"a stage failed on this page ({type(error).__name__}: {error})")


def failed(raw: RawPage, what: str) -> PageRead:
    """Give what is kept of a page that could not be read: why."""
    detail = f"{what}; its bytes are kept; please report it"
    return PageRead(None, (Rejection(raw.source, "annotate", "failed", detail[:300]),))


def rejected(cleaned: CleanResult, annotator: AnnotatorConfig) -> tuple[Rejection, ...]:
    """Give what cleaning left out, and which reports are in a language that the encoder was not trained on."""
    unknown = []
    for report in cleaned.page.reports if cleaned.page is not None else ():
        if annotator.name == ENCODER and not knows(report.language):
            detail = (
                f"written in the language {report.language!r}, which the encoder does not know; read by rules alone"
            )
            unknown.append(Rejection(report.id, "syntax", "unknown_language", detail))
    return (*cleaned.rejections, *unknown)


def entry_of(page: CleanPage, report: Report, mentions: Sequence[Mention]) -> ReportEntry:
    """Give what a report's story is told by.

    Args:
        page: its page.
        report: the report.
        mentions: whom and what it names.

    Returns:
        Its entry.
    """
    named = sorted({page.text[m.start : m.end] for m in mentions if m.form == "name"})
    body = "\n".join(page.text[b.start : b.end] for b in report.blocks if b.kind == "paragraph")
    title = report.title.text if report.title else ""
    day = day_of(report.published)
    terms = terms_of(StoryReport(report.id, title, body, day, tuple(named)))
    return ReportEntry(report.id, page.page, ordinal(day), terms, vector_of(terms))


def _read(task: PageTask, stages: Sequence[StageSpec]) -> PageRead:
    page_id = task.raw.id
    known = {(row.stage, row.item): row for row in task.known}
    fresh: list[StageResult] = []
    entries: list[ReportEntry] = []
    if ("clean", page_id) in known:
        cleaned = decode(known["clean", page_id].value, CleanResult)
    else:
        cleaned = BY_NAME["clean"].answer(task.raw)
        fresh.append(StageResult("clean", page_id, clean_key(page_id), encode(cleaned)))
    page = cleaned.page
    for report in page.reports if page is not None else ():
        assert page is not None
        values, made = _annotate(Document(page.text, report), page_id, stages, known)
        fresh.extend(made)
        if "names" in values:
            entries.append(entry_of(page, report, values["names"]))
    return PageRead(page, rejected(cleaned, task.annotator), tuple(fresh), tuple(entries))


def _annotate(
    document: Document, page: str, stages: Sequence[StageSpec], known: Mapping[tuple[str, str], StageResult]
) -> tuple[dict[str, Any], list[StageResult]]:
    """Give what the stages found in a report, and those results that were not known; nothing if all of them were."""
    report = document.report.id
    values: dict[str, Any] = {}
    fresh: list[StageResult] = []
    keys = keys_of(report, page, stages)
    if all((stage.name, report) in known for stage in stages):
        return values, fresh
    values["clean"] = document
    for stage in stages:
        row = known.get((stage.name, report))
        if row is None:
            result = stage.answer(*(values[name] for name in stage.reads))
            fresh.append(StageResult(stage.name, report, keys[stage.name], encode(result)))
        else:
            result = decode(row.value, stage.gives)
        values[stage.name] = stage.seen(document, result)
    return values, fresh


@contextmanager
def rare_collections() -> Iterator[None]:
    """Look for unused circles of objects seldom: annotation makes millions of short-lived objects and no circles."""
    before = gc.get_threshold()
    gc.set_threshold(NEW_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)

"""Runs the stages over pages, reports and stories; the only place that writes results to the store."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from crossread.annotate.annotators import ENCODER, AnnotatorConfig, knows
from crossread.base.codec import decode, encode
from crossread.base.errors import CrossreadError
from crossread.base.ids import content_id
from crossread.model.annotations import Annotations
from crossread.model.decisions import Ruling
from crossread.model.dossier import Dossier, PageRecord
from crossread.model.links import ReadReport
from crossread.model.pages import RawPage, Rejection
from crossread.model.reports import CleanPage, Document
from crossread.model.stage import StageSpec
from crossread.pipeline.adapters import CleanResult, StoryInput
from crossread.pipeline.entries import enter_older, enter_page
from crossread.pipeline.keys import result_key
from crossread.pipeline.stages import BY_NAME, STAGES, STORY_STAGES, report_stages
from crossread.store.store import StageResult, Store, StoredStory

# Pages that are stored in one transaction: what was reported as stored survives a kill; what was not is read again.
PAGES_PER_COMMIT = 16

# Which field of Annotations each report stage's final answer fills.
LAYERS = {
    "sentences": "sentences",
    "names": "mentions",
    "quotations": "quotations",
    "spoken": "times",
    "quantities": "quantities",
    "events": "events",
}

# New objects between two looks of the garbage collector; Python's own 700 cost a twentieth of the whole way
# (150 articles of raw/news_4000: .266 s of processor time a report, .251 with this).
NEW_OBJECTS = 50_000

Progress = Callable[[int], None]


@dataclass
class Taken:
    """What one reading took in: counts of pages and reports, what was left out, and the ids concerned."""

    reading: int
    pages: list[str] = field(default_factory=list)
    new_pages: int = 0
    reports: list[str] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)


def take(
    store: Store,
    reading: int,
    incoming: Iterable[RawPage | Rejection],
    annotator: AnnotatorConfig,
    progress: Progress,
) -> Taken:
    """Store pages and run every stage that works on one page or one report.

    Args:
        store: where everything is kept.
        reading: the number of this reading.
        incoming: what ingest yields.
        annotator: who reads the names and the syntax.
        progress: called after each commit with the number of pages stored so far.

    Returns:
        What was taken in. Everything it names is committed.
    """
    taken = Taken(reading)
    enter_older(store)
    with _rare_collections():
        for batch in _batches(incoming, PAGES_PER_COMMIT):
            with store.writing():
                for raw in batch:
                    if isinstance(raw, Rejection):
                        taken.rejections.append(raw)
                        store.add_rejections(reading, [raw])
                    else:
                        _take_page(store, taken, raw, annotator)
            progress(len(taken.pages))
    return taken


@contextmanager
def _rare_collections() -> Iterator[None]:
    """Look for unused circles of objects seldom: annotation makes millions of short-lived objects and no circles."""
    before = gc.get_threshold()
    gc.set_threshold(NEW_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _batches(incoming: Iterable[RawPage | Rejection], size: int) -> Iterator[list[RawPage | Rejection]]:
    batch: list[RawPage | Rejection] = []
    for item in incoming:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def _take_page(store: Store, taken: Taken, raw: RawPage, annotator: AnnotatorConfig) -> None:
    taken.new_pages += store.add_page(taken.reading, raw)
    taken.pages.append(raw.id)
    try:
        with store.undoing():
            cleaned = clean_of(store, raw)
            if cleaned.page is not None:
                annotate_page(store, cleaned.page, annotator)
                enter_page(store, cleaned.page)
                cleaned = replace(cleaned, rejections=(*cleaned.rejections, *_unread(cleaned.page, annotator)))
    except CrossreadError:
        raise
    except Exception as error:  # one page must not cost the others: its bytes are kept, and it is named
        detail = f"a stage failed on this page ({type(error).__name__}: {error}); its bytes are kept; please report it"
        cleaned = CleanResult(None, (Rejection(raw.source, "annotate", "failed", detail[:300]),))
    taken.rejections.extend(cleaned.rejections)
    store.add_rejections(taken.reading, cleaned.rejections)
    if cleaned.page is not None:
        taken.reports.extend(report.id for report in cleaned.page.reports)


def _unread(page: CleanPage, annotator: AnnotatorConfig) -> Iterator[Rejection]:
    """Say which reports are written in a language that the encoder was not trained on."""
    for report in page.reports:
        if annotator.name == ENCODER and not knows(report.language):
            detail = (
                f"written in the language {report.language!r}, which the encoder does not know; read by rules alone"
            )
            yield Rejection(report.id, "syntax", "unknown_language", detail)


def clean_of(store: Store, raw: RawPage) -> CleanResult:
    """Give the reports of a page, cleaning it if that has not been done by this version."""
    stage = BY_NAME["clean"]
    key = result_key(stage, [raw.id])
    known = store.results("clean", [raw.id]).get(raw.id)
    if known is not None and known.key == key:
        return decode(known.value, CleanResult)
    result: CleanResult = stage.answer(raw)
    store.put_results([StageResult("clean", raw.id, key, encode(result))])
    if result.page is not None:
        rows = [
            (report.id, report.title.text if report.title else "", report.span.text) for report in result.page.reports
        ]
        store.index_text(rows)
    return result


def annotate_page(store: Store, page: CleanPage, annotator: AnnotatorConfig) -> None:
    """Run the report stages over every report of a page, doing again only what is out of date."""
    clean_key = result_key(BY_NAME["clean"], [page.page])
    stages = report_stages(annotator)
    fresh: list[StageResult] = []
    for report in page.reports:
        fresh.extend(_annotate(store, Document(page.text, report), stages, clean_key))
    store.put_results(fresh)


def _annotate(store: Store, document: Document, stages: Sequence[StageSpec], clean_key: str) -> Iterator[StageResult]:
    report = document.report.id
    keys = {"clean": clean_key}
    for stage in stages:
        keys[stage.name] = result_key(stage, [report, *(keys[name] for name in stage.reads)])
    stale = {s.name for s in stages if store.keys(s.name, [report]).get(report) != keys[s.name]}
    if not stale:
        return
    values: dict[str, Any] = {"clean": document}
    for stage in stages:
        if stage.name in stale:
            values[stage.name] = stage.answer(*(values[name] for name in stage.reads))
            yield StageResult(stage.name, report, keys[stage.name], encode(values[stage.name]))
        else:
            values[stage.name] = decode(store.results(stage.name, [report])[report].value, stage.gives)


def read_reports(store: Store, wanted: Mapping[str, str]) -> list[tuple[ReadReport, str]]:
    """Load reports with all their layers.

    Args:
        store: where they are.
        wanted: report id → page id.

    Returns:
        (report, key of everything that was found in it), sorted by report id.
    """
    cleaned = store.results("clean", wanted.values())
    made = [stage.name for stage in STAGES if stage.scope == "report"]
    layers = {name: store.results(name, wanted) for name in LAYERS}
    made_from = {name: store.keys(name, wanted) for name in made}
    found = []
    pages: dict[str, CleanPage] = {}
    for report_id in sorted(wanted):
        page_id = wanted[report_id]
        if page_id not in pages:
            page = decode(cleaned[page_id].value, CleanResult).page
            assert page is not None, f"page {page_id} lost its reports"
            pages[page_id] = page
        page = pages[page_id]
        report = next(r for r in page.reports if r.id == report_id)
        fields = {f: decode(layers[s][report_id].value, BY_NAME[s].gives) for s, f in LAYERS.items()}
        keys = [made_from[name][report_id] for name in made]
        read = ReadReport(Document(page.text, report), Annotations(report_id, **fields))
        found.append((read, content_id("k", cleaned[page_id].key, *keys)))
    return found


def build_dossier(store: Store, story: StoredStory, settings: StorySettings) -> Dossier:
    """Run the story stages for one story, doing again only what is out of date.

    Args:
        store: where its reports are.
        story: which reports belong to it.
        settings: the day it is judged as of, and since when changes are wanted.

    Returns:
        The dossier.
    """
    pages_of = settings.pages_of
    loaded = read_reports(store, {report: pages_of[report] for report in story.reports})
    given = StoryInput(
        id=story.id,
        reports=tuple(report for report, _ in loaded),
        pages=page_records(store, {report.page for report, _ in loaded}, loaded),
        rejections=settings.rejections,
        as_of=settings.as_of,
        since=settings.since,
        readings=tuple(sorted((p, n) for p, (_, _, n) in store.page_facts(r.page for r, _ in loaded).items())),
        rulings=rulings_on(store, {report.page for report, _ in loaded}),
    )
    outside = encode([given.id, given.as_of, given.since, given.rejections, given.pages, given.readings]).decode()
    keys = {"layers": content_id("k", *(key for _, key in loaded))}
    values: dict[str, Any] = {"layers": given}
    for stage in STORY_STAGES:
        extra = [outside] if stage.name == "dossier" else []
        if stage.name == "entities" and given.rulings:
            extra = [encode(given.rulings).decode()]
        keys[stage.name] = result_key(stage, [*(keys[name] for name in stage.reads), *extra])
        values[stage.name] = _story_result(store, stage, story.id, keys[stage.name], values)
    result: Dossier = values["dossier"]
    return result


def rulings_on(store: Store, pages: set[str]) -> tuple[Ruling, ...]:
    """Give the decisions that stand and were made on one of these pages, in an order that depends on content only.

    A decision belongs to the pages it was made on and not to a story: stories may be sorted anew.
    """
    standing = (row.ruling for row in store.decisions() if row.undone is None)
    return tuple(sorted({r for r in standing if r.left.page in pages or r.right.page in pages}, key=repr))


def _story_result(store: Store, stage: StageSpec, story: str, key: str, values: Mapping[str, Any]) -> Any:
    known = store.results(stage.name, [story]).get(story)
    if known is not None and known.key == key:
        return decode(known.value, stage.gives)
    value = stage.answer(*(values[name] for name in stage.reads))
    store.put_results([StageResult(stage.name, story, key, encode(value))])
    return value


@dataclass(frozen=True, slots=True)
class StorySettings:
    """What a dossier is asked for besides the reports: where they stand, what was left out, and the two dates."""

    pages_of: Mapping[str, str]
    rejections: tuple[Rejection, ...] = ()
    as_of: str | None = None
    since: str | None = None


def page_records(
    store: Store, pages: Iterable[str], loaded: Sequence[tuple[ReadReport, str]]
) -> tuple[PageRecord, ...]:
    """Give the records of some pages, sorted by source and id."""
    wanted = sorted(set(pages))
    cleaned = store.results("clean", wanted)
    records = []
    for page_id, (facts, size, _) in store.page_facts(wanted).items():
        page = decode(cleaned[page_id].value, CleanResult).page
        assert page is not None, f"page {page_id} lost its reports"
        records.append(
            PageRecord(
                id=page_id,
                source=facts.source,
                media_type=facts.media_type,
                bytes=size,
                characters=len(page.text),
                captured=facts.captured,
                encoding=facts.encoding,
                address=facts.address,
                furniture=page.furniture,
            )
        )
    return tuple(sorted(records, key=lambda record: (record.source, record.id)))

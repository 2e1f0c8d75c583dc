"""Runs the stages over pages, reports and stories; the only place that writes results to the store."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from crossread.annotate.annotators import AnnotatorConfig
from crossread.base.codec import decode, encode
from crossread.base.ids import content_id
from crossread.model.annotations import Annotations
from crossread.model.decisions import Ruling
from crossread.model.dossier import Dossier, PageRecord
from crossread.model.links import ReadReport
from crossread.model.pages import RawPage, Rejection
from crossread.model.reports import CleanPage, Document
from crossread.model.stage import StageResult, StageSpec
from crossread.pipeline.adapters import CleanResult, StoryInput
from crossread.pipeline.entries import enter_older, enter_page
from crossread.pipeline.keys import result_key
from crossread.pipeline.pages import PageRead, PageTask, clean_key, keys_of, rare_collections, rejected
from crossread.pipeline.stages import BY_NAME, STAGES, STORY_STAGES, report_stages
from crossread.pipeline.workers import Pending, Readers
from crossread.store.store import Store, StoredStory

# Pages that are stored in one transaction: what was reported as stored survives a kill; what was not is read again.
PAGES_PER_COMMIT = 16
# Batches that are read while an earlier one is stored, so that nobody who reads has to wait.
BATCHES_AHEAD = 1

# Which field of Annotations each report stage's final answer fills.
LAYERS = {
    "sentences": "sentences",
    "names": "mentions",
    "quotations": "quotations",
    "spoken": "times",
    "quantities": "quantities",
    "events": "events",
}

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
    jobs: int = 1,
) -> Taken:
    """Store pages and run every stage that works on one page or one report.

    Args:
        store: where everything is kept.
        reading: the number of this reading.
        incoming: what ingest yields.
        annotator: who reads the names and the syntax.
        progress: called after each commit with the number of pages stored so far.
        jobs: how many processes read pages side by side; the results are the same.

    Returns:
        What was taken in. Everything it names is committed.
    """
    taken = Taken(reading)
    enter_older(store)
    stages = report_stages(annotator)
    with rare_collections(), Readers(jobs, stages) as readers:
        ahead: deque[list[Rejection | Begun]] = deque()
        for batch in _batches(incoming, PAGES_PER_COMMIT):
            ahead.append(list(_begin(store, batch, annotator, stages, readers)))
            if len(ahead) > BATCHES_AHEAD:
                _finish(store, taken, ahead.popleft(), readers)
                progress(len(taken.pages))
        while ahead:
            _finish(store, taken, ahead.popleft(), readers)
            progress(len(taken.pages))
    return taken


def _batches(incoming: Iterable[RawPage | Rejection], size: int) -> Iterator[list[RawPage | Rejection]]:
    batch: list[RawPage | Rejection] = []
    for item in incoming:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


@dataclass(frozen=True, slots=True)
class Begun:
    """A page with what it gave, or with what will give it."""

    raw: RawPage
    read: PageRead | Pending


def _begin(
    store: Store,
    batch: Sequence[RawPage | Rejection],
    annotator: AnnotatorConfig,
    stages: Sequence[StageSpec],
    readers: Readers,
) -> Iterator[Rejection | Begun]:
    """Have the pages of a batch read, as far as what is stored of them is out of date."""
    cleaned = store.results("clean", [item.id for item in batch if isinstance(item, RawPage)])
    for item in batch:
        if isinstance(item, Rejection):
            yield item
            continue
        row = cleaned.get(item.id)
        if row is None or row.key != clean_key(item.id):
            yield Begun(item, readers.submit(PageTask(item, annotator)))
            continue
        page = decode(row.value, CleanResult)
        known, stale = _known(store, page, stages)
        if stale:
            yield Begun(item, readers.submit(PageTask(item, annotator, (row, *known))))
        else:
            yield Begun(item, PageRead(page.page, rejected(page, annotator)))


def _known(store: Store, cleaned: CleanResult, stages: Sequence[StageSpec]) -> tuple[list[StageResult], bool]:
    """Give the results on a page's reports that are up to date, and whether any is not; none where none is stale."""
    if cleaned.page is None:
        return [], False
    wanted = {report.id: keys_of(report.id, report.page, stages) for report in cleaned.page.reports}
    stored = {stage.name: store.keys(stage.name, wanted) for stage in stages}
    current = {
        stage.name: [r for r, keys in wanted.items() if stored[stage.name].get(r) == keys[stage.name]]
        for stage in stages
    }
    if all(len(reports) == len(wanted) for reports in current.values()):
        return [], False
    return [row for name, reports in current.items() for row in store.results(name, reports).values()], True


def _finish(store: Store, taken: Taken, begun: Sequence[Rejection | Begun], readers: Readers) -> None:
    """Wait for the pages of a batch and store all of it in one transaction."""
    done = [
        (item.raw, item.read if isinstance(item.read, PageRead) else readers.result(item.read))
        if isinstance(item, Begun)
        else item
        for item in begun
    ]
    with store.writing():
        for one in done:
            if isinstance(one, Rejection):
                taken.rejections.append(one)
                store.add_rejections(taken.reading, [one])
            else:
                _keep_page(store, taken, *one)


def _keep_page(store: Store, taken: Taken, raw: RawPage, read: PageRead) -> None:
    taken.new_pages += store.add_page(taken.reading, raw)
    taken.pages.append(raw.id)
    store.put_results(read.fresh)
    taken.rejections.extend(read.rejections)
    store.add_rejections(taken.reading, read.rejections)
    if read.page is None:
        return
    if any(row.stage == "clean" for row in read.fresh):
        store.index_text([(r.id, r.title.text if r.title else "", r.span.text) for r in read.page.reports])
    enter_page(store, read.page, read.entries)
    taken.reports.extend(report.id for report in read.page.reports)


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

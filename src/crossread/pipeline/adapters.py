"""Thin functions that fit the stages' own signatures to the table of stages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.annotate import names as rules
from crossread.annotate.encoder import names as encoder_names
from crossread.annotate.encoder.record import LayersRecord
from crossread.annotate.encoder.types import EncoderLayers
from crossread.annotate.events import find_events
from crossread.annotate.quantities import find_quantities
from crossread.annotate.quotations import find_quotations
from crossread.annotate.syntax import Syntax
from crossread.annotate.times import find_times
from crossread.base import edtf
from crossread.base.version import VERSION
from crossread.clean.config import CleanConfig
from crossread.clean.pages import clean_page
from crossread.link.copies import find_copies
from crossread.link.dates import date_reports
from crossread.link.happenings import link_happenings
from crossread.link.quotes import quote_refs
from crossread.link.utterances import link_utterances
from crossread.model.annotations import EventMention, Mention, Quantity, Quotation, Sentence, TimeExpression
from crossread.model.decisions import Ruling
from crossread.model.dossier import Dossier, PageRecord
from crossread.model.links import (
    Copy,
    Entity,
    EntityIndex,
    Happening,
    ReadReport,
    ReportDate,
    Utterance,
)
from crossread.model.lookup import titles_of_one
from crossread.model.pages import RawPage, Rejection
from crossread.model.reports import CleanPage, Document, When
from crossread.model.spans import Extent
from crossread.pipeline.decisions import link_decided
from crossread.reconcile.assemble import assemble
from crossread.reconcile.facts import StoryFacts


@dataclass(frozen=True, slots=True)
class CleanResult:
    """What cleaning one page gave: the page's text with its reports, or the reasons why there is none."""

    page: CleanPage | None
    rejections: tuple[Rejection, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """The entities of a story and which mention belongs to which, in a form that survives JSON."""

    entities: tuple[Entity, ...]
    mentions: tuple[tuple[str, int, int, str], ...]  # page, start, end, entity id

    def index(self) -> EntityIndex:
        """Give the look-up by mention."""
        mentions = {(page, start, end): entity for page, start, end, entity in self.mentions}
        return EntityIndex(self.entities, mentions, titles_of_one(self.entities))


@dataclass(frozen=True, slots=True)
class StoryInput:
    """All that is known of a story before its reports are linked.

    ``reports`` are sorted by id. ``pages`` are the records of their pages, ``rejections`` what was left out,
    ``rulings`` what people decided about its names.
    """

    id: str
    reports: tuple[ReadReport, ...]
    pages: tuple[PageRecord, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    as_of: str | None = None
    since: str | None = None
    readings: tuple[tuple[str, int], ...] = ()  # page id and the number of the reading it came in
    rulings: tuple[Ruling, ...] = ()


def clean(raw: RawPage, config: CleanConfig) -> CleanResult:
    """Find the reports on one page."""
    page, rejected = clean_page(raw, config)
    return CleanResult(page, rejected)


def day_of(when: When | None) -> str | None:
    """Give the single calendar day of a date, or None if it covers more than one or is unknown."""
    if when is None or when.precision not in ("day", "time"):
        return None
    first, last = edtf.days_covered(when.edtf)
    return first.isoformat() if first is not None and first == last else None


@dataclass(frozen=True, slots=True)
class Read:
    """What an annotator found in a report, and look-ups in its syntax; None where nobody read it."""

    layers: EncoderLayers | None
    syntax: Syntax | None


def read_by_annotator(document: Document, found: LayersRecord) -> Read:
    """Open the stored answer of an annotator for the stages that read it."""
    layers = found.layers()
    return Read(layers, Syntax(document.text, layers.tokens) if layers is not None and layers.tokens else None)


def names(document: Document, sentences: Sequence[Sentence], found: Read) -> tuple[Mention, ...]:
    """Find who and what a report names: by an annotator and the rules together, or by the rules alone."""
    if found.layers is None:
        return rules.find_names(document, sentences)
    return encoder_names.find_names(document, sentences, found.layers, found.syntax)


def quotations(
    document: Document,
    sentences: Sequence[Sentence],
    named: Sequence[Mention],
    found: Sequence[TimeExpression],
    read: Read,
) -> tuple[Quotation, ...]:
    """Find who says what in a report."""
    return find_quotations(document, sentences, named, found, read.syntax)


def quantities(
    document: Document,
    sentences: Sequence[Sentence],
    named: Sequence[Mention],
    found: Sequence[TimeExpression],
    read: Read,
) -> tuple[Quantity, ...]:
    """Find the figures of a report and what each of them measures."""
    return find_quantities(document, sentences, named, found, read.syntax)


def events(
    document: Document,
    sentences: Sequence[Sentence],
    named: Sequence[Mention],
    found: Sequence[TimeExpression],
    quoted: Sequence[Quotation],
    read: Read,
) -> tuple[EventMention, ...]:
    """Find what a report says to happen."""
    triggers = read.layers.triggers if read.layers is not None else ()
    return find_events(document, sentences, named, found, quoted, read.syntax, triggers)


def times(document: Document, sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
    """Resolve the time expressions of a report against its own date."""
    return find_times(document, sentences, anchor=day_of(document.report.published))


def spoken(
    document: Document,
    sentences: Sequence[Sentence],
    found: Sequence[TimeExpression],
    quotations: Sequence[Quotation],
) -> tuple[TimeExpression, ...]:
    """Resolve expressions inside quoted words against the day the words were spoken, where the report gives it."""
    return respoken(document, sentences, found, quotations, day_of(document.report.published))


def respoken(
    document: Document,
    sentences: Sequence[Sentence],
    found: Sequence[TimeExpression],
    quotations: Sequence[Quotation],
    anchor: str | None,
) -> tuple[TimeExpression, ...]:
    """Resolve expressions again with the anchor given and the days on which quoted words were spoken."""
    days = {(t.start, t.end): t.first for t in found if t.first is not None and t.first == t.last}
    utterances: list[tuple[Extent, str]] = []
    for quotation in quotations:
        said = days.get((quotation.time.start, quotation.time.end)) if quotation.time else None
        if said is not None and said != anchor and quotation.kind != "indirect":
            utterances.append((Extent(quotation.start, quotation.end), said))
    if not utterances and anchor == day_of(document.report.published):
        return tuple(found)
    return find_times(document, sentences, anchor=anchor, utterances=utterances)


def copies(story: StoryInput) -> tuple[Copy, ...]:
    """Find the passages that stand in several reports."""
    return find_copies(story.reports)


def entities(story: StoryInput) -> EntityRecord:
    """Find who and what the reports share.

    What people decided comes before every rule.
    """
    index = link_decided(story.reports, story.rulings).index
    rows = sorted((*where, entity) for where, entity in index.by_mention.items())
    return EntityRecord(index.entities, tuple(rows))


def dates(story: StoryInput, shared: Sequence[Copy], record: EntityRecord) -> tuple[ReportDate, ...]:
    """Date the undated reports through the others, and resolve their time expressions again."""
    found: list[ReportDate] = []
    by_id = {report.id: report for report in story.reports}
    for report_id, when in sorted(date_reports(story.reports, shared, record.index()).items()):
        report = by_id[report_id]
        layers = report.layers
        again = respoken(report.document, layers.sentences, layers.times, layers.quotations, day_of(when))
        found.append(ReportDate(report_id, when, again))
    return tuple(found)


def dated(story: StoryInput, found: Sequence[ReportDate]) -> tuple[ReadReport, ...]:
    """Give the story's reports with the dates and times that were found through other reports."""
    by_id = {row.report: row for row in found}
    reports = []
    for report in story.reports:
        row = by_id.get(report.id)
        if row is not None:
            document = replace(report.document, report=replace(report.document.report, published=row.when))
            report = ReadReport(document, replace(report.layers, times=row.times))
        reports.append(report)
    return tuple(reports)


def utterances(story: StoryInput, record: EntityRecord, found: Sequence[ReportDate]) -> tuple[Utterance, ...]:
    """Join the quotes that print one act of speech."""
    reports = dated(story, found)
    return link_utterances(reports, quote_refs(reports, record.index()))


def happenings(story: StoryInput, record: EntityRecord, found: Sequence[ReportDate]) -> tuple[Happening, ...]:
    """Join the mentions that tell one event."""
    return link_happenings(dated(story, found), record.index())


def dossier(
    story: StoryInput,
    shared: Sequence[Copy],
    record: EntityRecord,
    found: Sequence[ReportDate],
    spoken_acts: Sequence[Utterance],
    events: Sequence[Happening],
) -> Dossier:
    """Reconcile what the reports share into the dossier."""
    reports = dated(story, found)
    index = record.index()
    facts = StoryFacts(
        id=story.id,
        reports=reports,
        pages=story.pages,
        rejections=story.rejections,
        copies=tuple(shared),
        index=index,
        quotes=quote_refs(reports, index),
        utterances=tuple(spoken_acts),
        happenings=tuple(events),
        as_of=story.as_of,
        since=story.since,
        version=VERSION,
        taken=dict(story.readings),
    )
    return assemble(facts)

"""The library's front door: read sources, get a dossier, look into a store."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from crossread.annotate.annotators import choose_annotator
from crossread.base.errors import InputError
from crossread.ingest.config import IngestConfig
from crossread.ingest.sources import take_in
from crossread.model import dossier as model
from crossread.model.decisions import Verdict
from crossread.model.links import Copy, Entity, Utterance
from crossread.model.pages import Rejection
from crossread.model.reports import Report
from crossread.pipeline.group import assign_stories
from crossread.pipeline.known import KnownValidators
from crossread.pipeline.lookup import find_story, item_ids, page_texts
from crossread.pipeline.rulings import Question, rule, withdraw
from crossread.pipeline.run import StorySettings, build_dossier, take
from crossread.pipeline.workers import choose_jobs
from crossread.store.store import Store, StoredDecision, StoredStory

if TYPE_CHECKING:
    from pandas import DataFrame

# Rejections that mean "already here" or "read in another way" rather than "could not be read": they do not change the
# exit code.
HARMLESS = frozenset({"duplicate", "unchanged", "other_story", "unknown_language"})


@dataclass(frozen=True)
class Dossier:
    """The reconciled record of one story, with the text of its pages.

    Every list holds frozen data types whose fields are documented in the reference; every item carries at least one
    span, and ``span.text`` equals ``dossier.texts[span.page][span.start:span.end]``.
    """

    record: model.Dossier
    texts: Mapping[str, str] = field(repr=False)

    @property
    def story(self) -> model.Story:
        """The story: id, title, first and last date."""
        return self.record.story

    @property
    def pages(self) -> tuple[model.PageRecord, ...]:
        """What was taken in."""
        return self.record.pages

    @property
    def reports(self) -> tuple[Report, ...]:
        """The articles, one per outlet and text."""
        return self.record.reports

    @property
    def entities(self) -> tuple[Entity, ...]:
        """People, organisations, places and the rest, across all reports."""
        return self.record.entities

    @property
    def quotes(self) -> tuple[model.Quote, ...]:
        """Words attributed to somebody, report by report."""
        return self.record.quotes

    @property
    def utterances(self) -> tuple[Utterance, ...]:
        """Acts of speech across reports, with the differences in their wording."""
        return self.record.utterances

    @property
    def times(self) -> tuple[model.Time, ...]:
        """Time expressions with what they mean."""
        return self.record.times

    @property
    def events(self) -> tuple[model.Event, ...]:
        """What happened, is planned or denied, across reports."""
        return self.record.events

    @property
    def timeline(self) -> tuple[str, ...]:
        """Ids of the dated events, in order of time."""
        return self.record.timeline

    @property
    def figures(self) -> tuple[model.Figure, ...]:
        """Quantities with what they measure."""
        return self.record.figures

    @property
    def comparisons(self) -> tuple[model.Comparison, ...]:
        """Matters told in two or more ways, and what kind of difference that is."""
        return self.record.comparisons

    @property
    def copies(self) -> tuple[Copy, ...]:
        """Passages that stand in several reports."""
        return self.record.copies

    @property
    def chains(self) -> tuple[model.Chain, ...]:
        """How each report came by what it says."""
        return self.record.chains

    @property
    def independence(self) -> model.Independence:
        """Which reports count once, and why."""
        return self.record.independence

    @property
    def outlook(self) -> tuple[model.Outlook, ...]:
        """What was announced, and what became of it."""
        return self.record.outlook

    @property
    def changes(self) -> tuple[model.Change, ...]:
        """What is new since an earlier time or reading."""
        return self.record.changes

    @property
    def rejections(self) -> tuple[Rejection, ...]:
        """What was left out, and why."""
        return self.record.rejections

    def to_json(self, *, texts: bool = False) -> bytes:
        """Write the dossier as JSON, checked against the published schema.

        Args:
            texts: put the text of every page into it.

        Returns:
            Indented UTF-8 JSON.

        Raises:
            ContractError: if the dossier does not fit the schema, or a span does not match its page.
        """
        from crossread.present.encode import to_json

        record = self.record
        if texts:
            record = replace(record, pages=tuple(replace(p, text=self.texts.get(p.id)) for p in record.pages))
        return to_json(record, pretty=True, texts=self.texts)

    def to_html(self) -> str:
        """Write the dossier as one self-contained HTML page that works offline.

        Returns:
            The page.
        """
        from crossread.present.html import render

        return render(self.record, self.texts)

    def to_frames(self) -> dict[str, DataFrame]:
        """Give the dossier's lists as pandas data frames, by name.

        Returns:
            Name of the list → data frame.

        Raises:
            MissingExtra: if pandas is not installed.
        """
        from crossread.present.frames import to_frames

        return to_frames(self.record)

    def why(self, item: str) -> list[str]:
        """Explain an item: the chain from its id to the characters it comes from.

        Args:
            item: the id of a report, entity, quote, utterance, event, figure, comparison or outlook.

        Returns:
            Lines to print.

        Raises:
            NotFoundError: if no item has that id.
        """
        from crossread.present.why import explain

        return explain(self.record, item)

    def summary(self) -> list[str]:
        """Say in a few lines what was found.

        Returns:
            Lines to print.
        """
        from crossread.present.summary import summarise

        return summarise(self.record)


@dataclass(frozen=True)
class Reading:
    """What one call of ``read_all`` gave: a dossier per story, the largest first, and what was left out."""

    number: int
    dossiers: tuple[Dossier, ...]
    stories: tuple[StoredStory, ...]
    rejections: tuple[Rejection, ...]
    pages: int
    new_pages: int

    @property
    def refused(self) -> tuple[Rejection, ...]:
        """What could not be read, leaving aside what was merely there already."""
        return tuple(r for r in self.rejections if r.why not in HARMLESS)


@dataclass(frozen=True)
class ReadOptions:
    """How to read.

    ``story`` names the story all sources belong to (None: find out). ``as_of`` is the ISO date for judging what is
    overdue. ``since`` is an ISO date, or the number of a reading, for what is new. ``every_story`` builds a dossier
    for every story rather than for the largest. ``annotator`` reads names and syntax: ``encoder``, ``rules``,
    ``spacy:NAME``, or None for the encoder where it can run. ``jobs`` is how many processes read pages side by side
    (None: one per core, at most four; few pages are read by this process alone); the answer is the same. ``stdin`` is
    where ``-`` reads from; ``ingest`` holds the limits.
    """

    story: str | None = None
    as_of: str | None = None
    since: str | None = None
    every_story: bool = False
    annotator: str | None = None
    jobs: int | None = None
    stdin: BinaryIO | None = None
    ingest: IngestConfig = field(default_factory=IngestConfig)


def read(
    sources: Sequence[str | Path] | str | Path,
    *,
    story: str | None = None,
    store: str | Path | None = None,
    as_of: str | None = None,
    since: str | None = None,
    annotator: str | None = None,
    jobs: int | None = None,
) -> Dossier:
    """Read reports of a story and reconcile them into one dossier.

    Args:
        sources: files, folders, addresses, feeds, JSON Lines or WARC files.
        story: the name of the story they belong to; without it Crossread finds out and gives the largest.
        store: an SQLite file that keeps everything between calls; without it nothing is kept.
        as_of: ISO date (``2025-10-20``) for judging which announcements are overdue.
        since: ISO date, or the number of a reading; what is new since then is listed under ``changes``.
        annotator: who reads names and syntax: ``encoder``, ``rules``, ``spacy:NAME``; None for the encoder where the
            libraries it runs on are installed.
        jobs: how many processes read pages side by side; None for one per core, at most four, where there are more
            than a few pages. The answer is the same.

    Returns:
        The dossier of the story, or of the largest one.

    Raises:
        InputError: if nothing could be read from the sources, with the first reason.
        StoreError: if the store cannot be used.
    """
    listed = [sources] if isinstance(sources, str | Path) else list(sources)
    options = ReadOptions(story=story, as_of=as_of, since=since, annotator=annotator, jobs=jobs)
    with Store(None if store is None else str(store)) as opened:
        reading = read_all([str(source) for source in listed], opened, options)
    if not reading.dossiers:
        first = reading.rejections[0] if reading.rejections else None
        because = f"{first.item}: {first.detail}" if first else "the sources hold no report"
        raise InputError(f"nothing to read in {', '.join(map(str, listed)) or 'an empty list'}; {because}")
    return reading.dossiers[0]


def read_all(
    sources: Sequence[str], store: Store, options: ReadOptions, progress: Callable[[int], None] = lambda _: None
) -> Reading:
    """Read sources into a store and build the dossiers of the stories they belong to.

    Args:
        sources: what the user typed.
        store: where everything is kept.
        options: how to read.
        progress: called after every commit with the number of pages stored so far.

    Returns:
        What was read.

    Raises:
        InputError: if a date in the options is not an ISO date, the annotator is not known, or ``jobs`` is below 1.
        StoreError: if the store refuses.
    """
    check_day("--as-of", options.as_of)
    check_since(options.since)
    annotator = choose_annotator(options.annotator)
    jobs = choose_jobs(options.jobs)
    number = store.begin_reading(sources)
    incoming = take_in(sources, options.ingest, stdin=options.stdin, validators=KnownValidators(store))
    taken = take(store, number, incoming, annotator, progress, jobs)
    stories = assign_stories(store, number, taken.reports, options.story)
    wanted = stories if options.every_story else stories[:1]
    rejections = tuple(taken.rejections)
    dossiers = tuple(story_dossier(store, s, options, (*rejections, *_elsewhere(taken.reports, s))) for s in wanted)
    store.finish_reading(number)
    return Reading(number, dossiers, stories, rejections, len(taken.pages), taken.new_pages)


def check_since(since: str | None) -> None:
    """Refuse what is neither a calendar day nor the number of a reading.

    Args:
        since: what was given; None is fine.

    Raises:
        InputError: if it is neither.
    """
    if since is not None and not since.isdecimal():
        check_day("--since", since)


def check_day(option: str, value: str | None) -> None:
    """Refuse what is no calendar day.

    Args:
        option: the option's name, for the message.
        value: what was given; None is fine.

    Raises:
        InputError: if it is not an ISO date such as 2025-10-20.
    """
    from datetime import date

    if value is None:
        return
    try:
        date.fromisoformat(value)
    except ValueError as error:
        raise InputError(f"{option} needs a day such as 2025-10-20, got {value!r}", item=value) from error


def _elsewhere(reports: Sequence[str], story: StoredStory) -> tuple[Rejection, ...]:
    detail = "read together with this story's reports, but it tells another story"
    return tuple(Rejection(r, "stories", "other_story", detail) for r in sorted(set(reports) - set(story.reports)))


def story_dossier(
    store: Store, story: StoredStory, options: ReadOptions, rejections: Sequence[Rejection] = ()
) -> Dossier:
    """Build the dossier of one story of a store, doing only the work that is not done yet.

    Args:
        store: the store.
        story: one of ``store.stories()``.
        options: the day it is judged as of, and since when changes are wanted.
        rejections: what was left out, to be listed.

    Returns:
        The dossier with the texts of its pages.
    """
    ordered = tuple(sorted(set(rejections), key=lambda r: (r.stage, r.item, r.why, r.detail)))
    settings = StorySettings(store.pages_of(story), ordered, options.as_of, options.since)
    record = build_dossier(store, story, settings)
    store.index_items(story.id, item_ids(record))
    return Dossier(record, page_texts(store, [page.id for page in record.pages]))


def decide(
    store: Store | str | Path, verdict: Verdict, left: str, right: str, because: str, by: str = ""
) -> StoredDecision:
    """Decide that two names are the same, or different; the decision outlives every re-reading until it is undone.

    Args:
        store: the store, or its file.
        verdict: ``same``, ``different``, or ``unsure``, which is kept for the record and changes nothing.
        left: an entity's id, a name as printed, or ``PAGE:START:END``; offsets are Unicode code points.
        right: the other, likewise.
        because: the reason, in words.
        by: who decides.

    Returns:
        The decision with its number.

    Raises:
        InputError: if it contradicts what was decided before, or cannot be carried out; nothing is stored then.
        NotFoundError: if there is no such thing in the story of an id, or in the largest story for two names.
    """
    if not isinstance(store, Store):
        with Store(str(store)) as opened:
            return decide(opened, verdict, left, right, because, by)
    return decide_in(store, _story_of(store, left, right), Question(verdict, left, right, because, by))


def decide_in(store: Store, story: StoredStory, question: Question) -> StoredDecision:
    """Decide about two names of one story, and bring its dossier up to date.

    Args:
        store: the store.
        story: the story whose names are meant.
        question: what is decided about whom, why and by whom.

    Returns:
        The decision with its number.

    Raises:
        InputError: if it contradicts what was decided before, or cannot be carried out; nothing is stored then.
        NotFoundError: if there is no such thing in the story.
    """
    with store.writing():
        now = story_dossier(store, story, ReadOptions(), store.rejections())
        made = rule(store, story, now.record, question)
        story_dossier(store, story, ReadOptions(), store.rejections())
    return made


def undo(store: Store | str | Path, number: int) -> StoredDecision:
    """Withdraw a decision: the dossiers are what they would be without it, and the record keeps it.

    Args:
        store: the store, or its file.
        number: the decision's number.

    Returns:
        The decision, withdrawn.

    Raises:
        NotFoundError: if there is no decision of that number.
        InputError: if it was withdrawn before.
    """
    if not isinstance(store, Store):
        with Store(str(store)) as opened:
            return undo(opened, number)
    with store.writing():
        withdrawn = withdraw(store, number)
        parties = (withdrawn.ruling.left.page, withdrawn.ruling.right.page)
        for story in store.stories_on(parties):
            story_dossier(store, story, ReadOptions(), store.rejections())
    return withdrawn


def _story_of(store: Store, *names: str) -> StoredStory:
    for name in names:
        stories = store.stories_with(name)
        if stories:
            return find_story(store, stories[0])
    return find_story(store, None)


__all__ = [
    "Dossier",
    "Question",
    "ReadOptions",
    "Reading",
    "decide",
    "decide_in",
    "find_story",
    "read",
    "read_all",
    "story_dossier",
    "undo",
]

"""Timelines of one person or thing from raw texts: SemEval-2015 task 4 (cross-document event ordering), track B.

The texts go the whole way from bytes to happenings, with the encoder; nothing annotated is given. An entity of ours
is the target where its name has the same telling words; its timeline holds the events it has a part in and its acts of
speech (quotations with a verb), by the first day that the happening, or the words told with the event, have. What a
report tells as happened without a date counts for the day of the report: the task dates such events, where a dossier
leaves them undated; `..._program_alone` goes without that. Headlines, in which the task marks nothing, are left out.
Scored as the task was, after TempEval-3: what one
timeline says about the order of two event mentions (before, or at the same time) counts where the other says or implies
it, and recall and precision are taken over the least number of such statements. Events whose date is unknown are left
out of both sides, as in the task. Event mentions are the same where document, sentence and word are. The dev part was
read while the job was written, and what counts as taking part was chosen on it; published figures (25.4) are for the
test part.
"""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench.harness import Result, digest, records, require
from crossread.annotate.annotators import choose_annotator
from crossread.base.words import words_in
from crossread.ingest.config import IngestConfig
from crossread.ingest.sources import take_in
from crossread.link.happenings import group_mentions
from crossread.link.stories.terms import stem
from crossread.model.annotations import SpeakerRef
from crossread.model.links import EntityIndex, Happening, MentionRef, ReadReport
from crossread.model.lookup import entity_at
from crossread.model.spans import Extent
from crossread.model.when import days_of
from crossread.pipeline import adapters
from crossread.pipeline.run import read_reports, take
from crossread.reconcile.events import REAL
from crossread.store.shelf import ReportShelf
from crossread.store.store import Store

WHERE = "SemEval-2015 task 4 (CC BY 3.0), as in github.com/qiangning/StructTempRel-EMNLP17"
# The two lines before the body of a text: its title and its date.
HEAD = 2
# Roles under which somebody takes part in an event as the task counts it.
TAKES_PART = frozenset({"agent", "patient", "recipient"})

Event = tuple[str, int, str]  # document, sentence, word
Timeline = Mapping[Event, int]


def semeval2015(data: Path, annotator: str | None = "encoder") -> Result:
    """Order the events of each target entity, and score the order.

    Args:
        data: the folder with the annotated data.
        annotator: who reads names and syntax.

    Returns:
        F1, precision and recall over all timelines together.
    """
    folder = data / "timelines" / "semeval2015_timeline"
    texts, timelines = (require(folder / f"{name}_dev.jsonl", WHERE) for name in ("docs", "timelines"))
    found: dict[str, _Read] = {}
    metrics: dict[str, float] = {}
    notes: tuple[str, ...] = ()
    for row in records(timelines):
        collection = row["collection"]
        if collection not in found:
            found[collection] = _read([r for r in records(texts) if r["collection"] == collection], annotator)
    for suffix, report_day in (("_program_alone", False), ("", True)):
        scores, notes = _scored(records(timelines), found, report_day=report_day)
        metrics |= {f"temporal_{name}{suffix}": score for name, score in scores.items()}
    return Result(metrics, digest(texts, timelines), {}, notes)


def _scored(
    rows: Iterable[Mapping[str, Any]], found: Mapping[str, _Read], *, report_day: bool
) -> tuple[dict[str, float], tuple[str, ...]]:
    """Score all timelines together, and say of each what was found."""
    totals, notes = [0, 0, 0, 0], []
    for row in rows:
        gold, ours = _gold(row), found[row["collection"]].timeline(row["entity"], report_day=report_day)
        counts = (*confirmed(ours, gold), *confirmed(gold, ours))
        totals = [total + count for total, count in zip(totals, counts, strict=True)]
        shared = len(gold.keys() & ours.keys())
        notes.append(f"{row['entity']}: {len(gold)} events, {len(ours)} found, {shared} of them right; {counts}")
    precision, recall = (totals[at] / totals[at + 1] if totals[at + 1] else 0.0 for at in (0, 2))
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"f1": f1, "precision": precision, "recall": recall}, tuple(notes)


class _Read:
    """A collection's reports with their events."""

    def __init__(
        self, reports: Sequence[ReadReport], index: EntityIndex, events: Sequence[Happening], names: Mapping[str, str]
    ) -> None:
        self._reports = {report.id: report for report in reports}
        self._index = index
        self._names = names
        self._mentions = [ref for group in group_mentions(reports, index) for ref in group]
        self._dated = {
            (ref.report, ref.mention.trigger): first
            for event in events
            if (first := days_of(event.when)[0]) is not None
            for ref in event.mentions
        }

    def _told_on(self, ref: MentionRef, *, report_day: bool) -> str | None:
        """Give the first day of the time told with an event; without one, the day of a report that tells it as real."""
        report, time = self._reports[ref.report], ref.mention.time
        if time is not None:
            return _day_at(report, time)
        return _published(report) if report_day and ref.mention.status in REAL else None

    def timeline(self, target: str, *, report_day: bool = True) -> Timeline:
        """Give the dated events that a target takes part in, numbered in order of their first days."""
        wanted = _telling(target)
        meant = {e.id for e in self._index.entities if any(_telling(n) == wanted for n in (e.name, *_spellings(e)))}
        days = dict(self._spoken(meant, report_day=report_day))
        for ref in self._mentions:
            day = self._dated.get((ref.report, ref.mention.trigger)) or self._told_on(ref, report_day=report_day)
            if day is not None and self._takes_part(ref, meant):
                days[self._key(self._reports[ref.report], ref.mention.trigger)] = day
        untitled = {event: day for event, day in days.items() if event[1] >= HEAD}
        order = {day: number for number, day in enumerate(sorted(set(untitled.values())))}
        return {event: order[day] for event, day in untitled.items()}

    def _spoken(self, meant: set[str], *, report_day: bool) -> Iterator[tuple[Event, str]]:
        """Give the acts of speech of a target: the cue of each quotation, and the day of it or of the report."""
        for report in self._reports.values():
            published = _published(report) if report_day else None
            for quote in report.layers.quotations:
                if (
                    quote.cue is None
                    or quote.speaker is None
                    or entity_at(report, quote.source, self._index) not in meant
                ):
                    continue
                day = published if quote.time is None else _day_at(report, quote.time)
                if day is not None:
                    yield self._key(report, quote.cue), day

    def _speaker(self, report: ReadReport, speaker: SpeakerRef) -> str | None:
        return entity_at(report, speaker.resolved, self._index) or entity_at(report, speaker.span, self._index)

    def _takes_part(self, ref: MentionRef, meant: set[str]) -> bool:
        report = self._reports[ref.report]
        return any(
            entity_at(report, role.mention, self._index) in meant
            for role in ref.mention.roles
            if role.role in TAKES_PART
        )

    def _key(self, report: ReadReport, trigger: Extent) -> Event:
        text = report.document.text
        line = text.count("\n", 0, trigger.start)
        word = _word(text[trigger.start : trigger.end])
        return self._names[report.page], line if line == 0 else line - 2 + HEAD, word


def _published(report: ReadReport) -> str | None:
    return days_of(report.document.report.published)[0]


def _day_at(report: ReadReport, place: Extent) -> str | None:
    """Give the first day of the time expression at a place."""
    return next((t.first for t in report.layers.times if t.start < place.end and place.start < t.end), None)


def _read(rows: Iterable[Mapping[str, Any]], annotator: str | None) -> _Read:
    """Read texts the whole way to their happenings."""
    rows = list(rows)
    with tempfile.TemporaryDirectory() as folder, Store() as store:
        path = Path(folder) / "texts.jsonl"
        path.write_text("\n".join(json.dumps(_record(row)) for row in rows), encoding="utf-8")
        incoming = take_in([str(path)], IngestConfig())
        taken = take(store, store.begin_reading([]), incoming, choose_annotator(annotator), lambda _: None)
        loaded = read_reports(store, ReportShelf(store).pages_of(taken.reports))
        names = {page: facts.source for page, (facts, _, _) in store.page_facts().items()}
    story = adapters.StoryInput("s", tuple(report for report, _ in loaded))
    record = adapters.entities(story)
    dates = adapters.dates(story, adapters.copies(story), record)
    ids = {page: source.rsplit("/", 1)[-1] for page, source in names.items()}
    return _Read(adapters.dated(story, dates), record.index(), adapters.happenings(story, record, dates), ids)


def _record(row: Mapping[str, Any]) -> dict[str, str]:
    body = "\n".join(row["text"].split("\n")[HEAD:])
    url = f"https://texts.example/{row['id']}"
    return {"url": url, "outlet": "Wikinews", "published": row["published"], "title": row["title"], "text": body}


def _spellings(entity: Any) -> list[str]:
    return [variant.text for variant in entity.variants]


def _telling(name: str) -> frozenset[str]:
    return frozenset(stem(key) for key in words_in(name).keys)


def _word(text: str) -> str:
    return text.casefold().replace("_", " ").split()[-1]


def _gold(row: Mapping[str, Any]) -> Timeline:
    """Give the annotated mentions with the place of their event; those that could not be dated stand at 0."""
    events: defaultdict[Event, int] = defaultdict(int)
    for event in row["events"]:
        for mention in event["mentions"]:
            events[mention["doc"], int(mention["sent"]), _word(mention["text"])] = event["order"]
    return {event: order for event, order in events.items() if order > 0}


def confirmed(left: Timeline, right: Timeline) -> tuple[int, int]:
    """Count what one timeline states about order, and how much of it the other states or implies.

    Args:
        left: event → place in order.
        right: the other timeline.

    Returns:
        (confirmed, stated): each event is stated to come before, or at the time of, the next one.
    """
    ordered = sorted(left, key=lambda event: (left[event], event))
    pairs = list(pairwise(ordered))
    same = sum(
        1 for a, b in pairs if a in right and b in right and (left[a] < left[b]) == (right[a] < right[b])
        and (left[a] == left[b]) == (right[a] == right[b])
    )  # fmt: skip
    return same, len(pairs)

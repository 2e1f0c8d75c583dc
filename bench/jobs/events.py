"""Event triggers against MEANTIME and ECB+, and events joined across reports against ECB+.

Both corpora call verbs of plain saying ("said") events; Crossread keeps those in the layer of quotations. The job
therefore adds the cues of the quotations to the triggers, all of them; the figures "alone" are without. A trigger
counts where it lies in an annotated span that no other trigger has taken ("exact" asks for the same characters). Only
sentences whose annotation is complete are scored, as the corpora's own notes ask.

For the joining the annotated words themselves are given, and nothing else: who takes part, where, when and which
reports tell one story is found by Crossread's own layers, with syntax where the encoder is installed. No topic is
given. The rival joins equal head lemmas.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench.harness import Result, digest, prf, records, require
from bench.jobs.quotes import document_of
from bench.scorers import b_cubed, ceaf_e, conll_f1, muc
from crossread.annotate.encoder import annotate, available
from crossread.annotate.encoder import names as encoder_names
from crossread.annotate.events import find_events
from crossread.annotate.events.forms import noun_forms, verb_forms
from crossread.annotate.names import find_names
from crossread.annotate.quotations import find_quotations
from crossread.annotate.sentences import split_sentences
from crossread.annotate.syntax import Syntax
from crossread.annotate.times import find_times
from crossread.base.words_en import FUNCTION_WORDS
from crossread.link.entities import link_entities
from crossread.link.happenings import group_mentions
from crossread.link.happenings.context import singular
from crossread.link.stories import StoryReport, group_stories
from crossread.model.annotations import Annotations, EventMention
from crossread.model.links import ReadReport
from crossread.model.reports import Document, When
from crossread.model.spans import Extent

MEANTIME = "github.com/qiangning/StructTempRel-EMNLP17 (NewsReader MEANTIME, English, CC BY 4.0)"
GVC = "github.com/cltl/GunViolenceCorpus (CC BY 4.0)"
ECBPLUS = "github.com/cltl/ecbPlus (ECB+, CC BY 3.0)"
Pair = tuple[int, int]
Mention = tuple[str, int, int]


def mentions(data: Path) -> Result:
    """Find the words that tell events, with syntax where the encoder is installed.

    MEANTIME annotates the headline and the first five sentences fully and later ones sparsely: the figure "full" is
    that of the first alone.
    """
    meantime = require(data / "events" / "meantime" / "dev.jsonl", MEANTIME)
    ecbplus = require(data / "events" / "ecbplus" / "dev.jsonl", ECBPLUS)
    metrics: dict[str, float] = {}
    notes: list[str] = [f"syntax: {'encoder' if available() else 'none'}"]
    for name, path, key in (("meantime", meantime, "annotated_sents"), ("ecbplus", ecbplus, "validated_sents")):
        rows = list(_rows(path, key))
        for label, keep in (("", _all), ("_alone", _alone), ("_full", _early)):
            if label == "_full" and name != "meantime":
                continue
            each = [_matched(*keep(row)) for row in rows]
            counts = [sum(column) for column in zip(*each, strict=True)]
            precision, recall, f1 = prf(counts[0], counts[2], counts[3])
            exact = prf(counts[1], counts[2], counts[3])[2]
            metrics[f"{name}_f1{label}"] = f1
            notes.append(
                f"{name}{label}: precision {precision:.3f} recall {recall:.3f} f1 {f1:.3f} exact f1 {exact:.3f}"
            )
    mean = (metrics["meantime_f1"] + metrics["ecbplus_f1"]) / 2
    return Result({"f1": mean, **metrics}, digest(meantime, ecbplus), {}, tuple(notes))


@dataclass(frozen=True, slots=True)
class _Row:
    """The annotated spans of a text, our triggers and our cues in its complete sentences, and where the lede ends."""

    gold: list[Pair]
    triggers: set[Pair]
    cues: set[Pair]
    lede: int


def _all(row: _Row) -> tuple[list[Pair], set[Pair]]:
    return row.gold, row.triggers | row.cues


def _alone(row: _Row) -> tuple[list[Pair], set[Pair]]:
    return row.gold, row.triggers


def _early(row: _Row) -> tuple[list[Pair], set[Pair]]:
    gold, found = _all(row)
    return [pair for pair in gold if pair[1] <= row.lede], {pair for pair in found if pair[1] <= row.lede}


# The headline, the date line and the first five sentences of a MEANTIME text.
_FULL = 6


def _rows(path: Path, key: str) -> Iterator[_Row]:
    for row in records(path):
        scored = [tuple(row["sents"][n]) for n in row[key]]
        layers, _ = read(row["text"], row["date"], parsed=available())
        alone = {(e.trigger.start, e.trigger.end) for e in layers.events}
        cues = {(q.cue.start, q.cue.end) for q in layers.quotations if q.cue is not None}
        gold = sorted({(s["start"], s["end"]) for s in row["spans"] if is_event(s) and s["sent"] in set(row[key])})
        lede = row["sents"][:_FULL][-1][1]
        yield _Row(gold, _inside(alone, scored), _inside(cues, scored), lede)


def _inside(found: set[Pair], scored: Sequence[Sequence[int]]) -> set[Pair]:
    return {(start, end) for start, end in found if any(a <= start and end <= b for a, b in scored)}


def is_event(span: dict[str, Any]) -> bool:
    """Say whether an annotated span names an event."""
    return span.get("kind") == "EVENT" or span["label"] == "EVENT_MENTION"


def _matched(gold: list[Pair], found: set[Pair]) -> tuple[int, int, int, int]:
    """Count hits by overlap (one to one), exact hits, found and annotated spans."""
    left = set(gold)
    hits = 0
    for start, end in sorted(found):
        hit = min((g for g in left if g[0] < end and start < g[1]), default=None)
        if hit is not None:
            left.discard(hit)
            hits += 1
    return hits, len(found & set(gold)), len(found), len(gold)


def read(text: str, day: str | None, *, parsed: bool = False) -> tuple[Annotations, Document]:
    """Run the layers that events are made from over a text, with the encoder's syntax where asked for."""
    document = document_of(text)
    day = day if day and re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None
    sentences = split_sentences(document)
    layers = annotate(document, sentences) if parsed else None
    by_rules = layers is None
    names = find_names(document, sentences) if by_rules else encoder_names.find_names(document, sentences, layers)
    times = find_times(document, sentences, anchor=day)
    syntax = Syntax(text, layers.tokens) if layers is not None else None
    quotations = find_quotations(document, sentences, names, times, syntax)
    triggers = layers.triggers if layers is not None else ()
    events = find_events(document, sentences, names, times, quotations, syntax, triggers)
    return Annotations(document.report.id, sentences, names, quotations, times, (), events), document


def ecbplus(data: Path) -> Result:
    """Join the annotated events of all reports of ECB+; the texts come without a date."""
    return _coreference(require(data / "events" / "ecbplus" / "dev.jsonl", ECBPLUS))


def gvc(data: Path) -> Result:
    """Join the annotated events of all reports of the Gun Violence Corpus; a report's date is its first line."""
    return _coreference(require(data / "events" / "gvc" / "dev.jsonl", GVC))


def _coreference(path: Path) -> Result:
    gold: dict[Mention, str] = {}
    lemmas: dict[Mention, str] = {}
    reports: dict[str, ReadReport] = {}
    for row in records(path):
        spans = {
            (s["start"], s["end"]): str(s["chain"]) for s in row["spans"] if is_event(s) and s.get("validated", True)
        }
        reports[row["id"]] = with_gold(row, sorted(spans))
        gold.update({(row["id"], *span): chain for span, chain in spans.items()})
        for event in reports[row["id"]].layers.events:
            lemmas[row["id"], event.start, event.end] = event.lemma
    ours = _joined(reports, gold)
    notes = [f"{len(gold)} mentions, {len(set(gold.values()))} events, {len(set(ours.values()))} found"]
    for name, found in (("ours", ours), ("same lemma", lemmas)):
        scores = [(m.__name__, m(gold, found)) for m in (muc, b_cubed, ceaf_e)]
        notes.append(name + "".join(f"  {n} {s.precision:.3f}/{s.recall:.3f}/{s.f1:.3f}" for n, s in scores))
    rivals = {"conll_f1": {"same head lemma": conll_f1(gold, lemmas)}}
    return Result({"conll_f1": conll_f1(gold, ours)}, digest(path), rivals, tuple(notes))


def with_gold(row: dict[str, Any], spans: Sequence[Pair]) -> ReadReport:
    """Give a report whose events are the annotated ones, each with what our rules find about its words."""
    day = row["date"] if row["date"] and re.fullmatch(r"\d{4}-\d\d-\d\d", row["date"]) else None
    layers, document = read(row["text"], day, parsed=available())
    when = When(day, "day", "metadata", "The record gives the day.") if day else None
    document = replace(document, report=replace(document.report, id=row["id"], page=row["id"], published=when))
    events = []
    for start, end in spans:
        own = [e for e in layers.events if start <= e.trigger.start and e.trigger.end <= end]
        found = own[0] if own else EventMention(start, end, Extent(start, end), "", "happened")
        lemma = head_lemma(row["text"][start:end])
        events.append(replace(found, start=start, end=end, trigger=Extent(start, end), lemma=lemma))
    return ReadReport(document, replace(layers, report=row["id"], events=tuple(events)))


def head_lemma(words: str) -> str:
    """Give the base form of the head: the first word if it is a verb ("checked into"), else the last content word."""
    parts = [part.strip(".,'\"-") for part in words.lower().split()] or [words.lower()]
    telling = [part for part in parts if part and part not in FUNCTION_WORDS] or parts
    verb = verb_forms().get(parts[0])
    first = verb is not None and len(parts) > 1 and ("n" in verb.forms or telling[-1] == parts[0])
    word = parts[0] if first else telling[-1]
    noun, verb = noun_forms().get(word), verb_forms().get(word)
    if noun is not None and (verb is None or verb.nouny):
        return noun
    return verb.lemma if verb is not None else noun or (word if word in FUNCTION_WORDS else singular(word))


def _joined(reports: dict[str, ReadReport], gold: Iterable[Mention]) -> dict[Mention, str]:
    """Sort the reports into stories and join the events of each."""
    stories = group_stories([story_report(report) for _, report in sorted(reports.items())])
    ours = {mention: f"alone {mention}" for mention in gold}
    for number, story in enumerate(stories):
        told = [reports[ident] for ident in story]
        for at, group in enumerate(group_mentions(told, link_entities(told))):
            for ref in group:
                ours[ref.report, ref.mention.start, ref.mention.end] = f"{number}.{at}"
    return ours


def story_report(report: ReadReport) -> StoryReport:
    """Give a report as the grouping into stories reads it; a first line that is only its date is no headline."""
    printed = report.document.report.published
    title, _, body = report.text.partition("\n")
    if printed is not None and title == printed.edtf:
        title, _, body = body.partition("\n")
    names = sorted({report.text[m.start : m.end] for m in report.layers.mentions if m.form == "name"})
    return StoryReport(report.id, title, body, printed.edtf if printed else None, tuple(names))

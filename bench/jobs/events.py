"""Event triggers against MEANTIME and ECB+, and events joined across reports against ECB+.

Both corpora call verbs of plain saying ("said") events; Crossread keeps those in the layer of quotations. The job
therefore adds the cues of the quotations to the triggers, all of them; the figures "alone" are without. A trigger
counts where it lies in an annotated span that no other trigger has taken ("exact" asks for the same characters). Only
sentences whose annotation is complete are scored, as the corpora's own notes ask.

For the joining the annotated words themselves are given, and nothing else: who takes part, where, when and which
reports tell one story is found by Crossread's own layers. No topic is given. The rival joins equal head lemmas.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.harness import Result, digest, prf, records, require
from bench.jobs.quotes import document_of
from bench.scorers import b_cubed, ceaf_e, conll_f1, muc
from crossread.annotate.events import find_events
from crossread.annotate.events.forms import noun_forms, verb_forms
from crossread.annotate.names import find_names
from crossread.annotate.quotations import find_quotations
from crossread.annotate.sentences import split_sentences
from crossread.annotate.times import find_times
from crossread.link.entities import link_entities
from crossread.link.happenings import group_mentions
from crossread.link.stories import StoryReport, group_stories
from crossread.model.annotations import Annotations, EventMention
from crossread.model.links import ReadReport
from crossread.model.reports import Document
from crossread.model.spans import Extent

MEANTIME = "github.com/qiangning/StructTempRel-EMNLP17 (NewsReader MEANTIME, English, CC BY 4.0)"
ECBPLUS = "github.com/cltl/ecbPlus (ECB+, CC BY 3.0)"
Pair = tuple[int, int]
Mention = tuple[str, int, int]


def mentions(data: Path) -> Result:
    """Find the words that tell events."""
    meantime = require(data / "events" / "meantime" / "dev.jsonl", MEANTIME)
    ecbplus = require(data / "events" / "ecbplus" / "dev.jsonl", ECBPLUS)
    metrics: dict[str, float] = {}
    notes: list[str] = []
    for name, path, key in (("meantime", meantime, "annotated_sents"), ("ecbplus", ecbplus, "validated_sents")):
        rows = list(_rows(path, key))
        for alone, label in ((False, ""), (True, "_alone")):
            each = [_matched(gold, mine if alone else mine | cues) for gold, mine, cues in rows]
            counts = [sum(column) for column in zip(*each, strict=True)]
            precision, recall, f1 = prf(counts[0], counts[2], counts[3])
            exact = prf(counts[1], counts[2], counts[3])[2]
            metrics[f"{name}_f1{label}"] = f1
            notes.append(
                f"{name}{label}: precision {precision:.3f} recall {recall:.3f} f1 {f1:.3f} exact f1 {exact:.3f}"
            )
    mean = (metrics["meantime_f1"] + metrics["ecbplus_f1"]) / 2
    return Result({"f1": mean, **metrics}, digest(meantime, ecbplus), {}, tuple(notes))


def _rows(path: Path, key: str) -> Iterator[tuple[list[Pair], set[Pair], set[Pair]]]:
    """Give the annotated spans, our triggers and our cues, all in complete sentences."""
    for row in records(path):
        scored = [tuple(row["sents"][n]) for n in row[key]]
        layers, _ = read(row["text"], row["date"])
        alone = {(e.trigger.start, e.trigger.end) for e in layers.events}
        cues = {(q.cue.start, q.cue.end) for q in layers.quotations if q.cue is not None}
        gold = sorted({(s["start"], s["end"]) for s in row["spans"] if is_event(s) and s["sent"] in set(row[key])})
        yield gold, _inside(alone, scored), _inside(cues, scored)


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


def read(text: str, day: str | None) -> tuple[Annotations, Document]:
    """Run the layers that events are made from over a text."""
    document = document_of(text)
    day = day if day and re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None
    sentences = split_sentences(document)
    names = find_names(document, sentences)
    times = find_times(document, sentences, anchor=day)
    quotations = find_quotations(document, sentences, names, times)
    events = find_events(document, sentences, names, times, quotations)
    return Annotations(document.report.id, sentences, names, quotations, times, (), events), document


def ecbplus(data: Path) -> Result:
    """Join the annotated events of all reports."""
    path = require(data / "events" / "ecbplus" / "dev.jsonl", ECBPLUS)
    rows = list(records(path))
    gold: dict[Mention, str] = {}
    lemmas: dict[Mention, str] = {}
    reports: dict[str, ReadReport] = {}
    for row in rows:
        spans = {(s["start"], s["end"]): str(s["chain"]) for s in row["spans"] if is_event(s) and s["validated"]}
        reports[row["id"]] = _with_gold(row, sorted(spans))
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


def _with_gold(row: dict[str, Any], spans: Sequence[Pair]) -> ReadReport:
    """Give a report whose events are the annotated ones, each with what our rules find about its words."""
    layers, document = read(row["text"], None)
    document = replace(document, report=replace(document.report, id=row["id"], page=row["id"]))
    events = []
    for start, end in spans:
        own = [e for e in layers.events if start <= e.trigger.start and e.trigger.end <= end]
        found = own[0] if own else EventMention(start, end, Extent(start, end), "", "happened")
        lemma = head_lemma(row["text"][start:end])
        events.append(replace(found, start=start, end=end, trigger=Extent(start, end), lemma=lemma))
    return ReadReport(document, replace(layers, report=row["id"], events=tuple(events)))


def head_lemma(words: str) -> str:
    """Give the base form of the head: the first word where it is a verb with a particle, else the last."""
    parts = [part.strip(".,'\"-") for part in words.lower().split()] or [words.lower()]
    verb = verb_forms().get(parts[0])
    word = parts[0] if len(parts) > 1 and verb is not None and "n" in verb.forms else parts[-1]
    noun, verb = noun_forms().get(word), verb_forms().get(word)
    if noun is not None and (verb is None or verb.nouny):
        return noun
    return verb.lemma if verb is not None else noun or (word[:-1] if word.endswith("s") else word)


def _joined(reports: dict[str, ReadReport], gold: Iterable[Mention]) -> dict[Mention, str]:
    """Sort the reports into stories and join the events of each."""
    stories = group_stories([_story_report(report) for _, report in sorted(reports.items())])
    ours = {mention: f"alone {mention}" for mention in gold}
    for number, story in enumerate(stories):
        told = [reports[ident] for ident in story]
        for at, group in enumerate(group_mentions(told, link_entities(told))):
            for ref in group:
                ours[ref.report, ref.mention.start, ref.mention.end] = f"{number}.{at}"
    return ours


def _story_report(report: ReadReport) -> StoryReport:
    title, _, body = report.text.partition("\n")
    names = sorted({report.text[m.start : m.end] for m in report.layers.mentions if m.form == "name"})
    return StoryReport(report.id, title, body, None, tuple(names))

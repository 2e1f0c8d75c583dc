"""Who and what is the same across reports, on ECB+ with the annotated mentions given, beside matching heads.

The mentions of people, bodies, things and places that the corpus annotates are given, and nothing else: names, chains
within a report and which reports tell one story are found by Crossread's own layers; entities of two stories are one
where they share a full name. No topic is given; a mention alone
counts. The rival puts mentions of equal heads together, over all reports; it reads heads
as Crossread does (singulars, words of one meaning), which makes it stronger than matching bare words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.harness import Result, digest, records, require
from bench.jobs.quotes import document_of
from bench.scorers import b_cubed, ceaf_e, conll_f1, muc
from crossread.annotate.encoder import available
from crossread.annotate.encoder import names as encoder_names
from crossread.annotate.names import find_names
from crossread.annotate.sentences import split_sentences
from crossread.data.names.folding import plain
from crossread.link.entities import link_entities
from crossread.link.entities.described import core_of, group_mentions
from crossread.link.entities.things import thing_key
from crossread.link.entities.words_en import PRONOUNS
from crossread.link.stories import StoryReport, group_stories
from crossread.model.annotations import Annotations, EntityKind, Mention
from crossread.model.links import Entity, ReadReport
from crossread.model.spans import Extent

ECBPLUS = "github.com/cltl/ecbPlus (ECB+, CC BY 3.0)"
KINDS: dict[str, EntityKind] = {"HUMAN": "person", "NON_HUMAN": "product", "LOC": "place"}
_COMMON = re.compile(r"[^\W\d_]{3,}")
Pair = tuple[int, int]
Key = tuple[str, int, int]


def ecbplus(data: Path) -> Result:
    """Join the annotated people, bodies, things and places of all reports."""
    path = require(data / "events" / "ecbplus" / "dev.jsonl", ECBPLUS)
    gold: dict[Key, str] = {}
    heads: dict[Key, str] = {}
    wanted: dict[str, list[tuple[Pair, EntityKind]]] = {}
    rows = list(records(path))
    for row in rows:
        spans = [s for s in row["spans"] if s.get("kind") in KINDS and s["validated"]]
        wanted[row["id"]] = sorted({((s["start"], s["end"]), KINDS[s["kind"]]) for s in spans})
        for span in spans:
            key = (row["id"], span["start"], span["end"])
            gold[key] = str(span["chain"])
            heads[key] = (core_of(span["text"]) or (span["text"],))[-1]
    ours = joined([_read(row) for row in rows], wanted)
    notes = [f"{len(gold)} mentions, {len(set(gold.values()))} entities, {len(set(ours.values()))} found"]
    for name, found in (("ours", ours), ("same head", heads)):
        scores = [(m.__name__, m(gold, found)) for m in (muc, b_cubed, ceaf_e)]
        notes.append(name + "".join(f"  {n} {s.precision:.3f}/{s.recall:.3f}/{s.f1:.3f}" for n, s in scores))
    rivals = {"conll_f1": {"same head": conll_f1(gold, heads)}}
    return Result({"conll_f1": conll_f1(gold, ours)}, digest(path), rivals, tuple(notes))


def _read(row: dict[str, Any]) -> ReadReport:
    document = document_of(row["text"])
    document = replace(document, report=replace(document.report, id=row["id"], page=row["id"]))
    sentences = split_sentences(document)
    find = encoder_names.find_names if available() else find_names
    return ReadReport(document, Annotations(row["id"], sentences, find(document, sentences)))


def _with_gold(report: ReadReport, spans: Sequence[tuple[Pair, EntityKind]]) -> tuple[ReadReport, dict[Pair, Pair]]:
    """Add the annotated mentions that our layer lacks; say which mention stands for each annotated span."""
    found = report.layers.mentions
    stands: dict[Pair, Pair] = {}
    added: dict[Pair, Mention] = {}
    for span, kind in spans:
        own = _own(report.text, span, kind, found)
        if own is None:
            word = report.text[slice(*span)].casefold().strip("\"' ")
            added[span] = Mention(*span, kind, "pronoun" if word in PRONOUNS else "nominal")
        stands[span] = (own.start, own.end) if own else span
    mentions = tuple(sorted((*found, *added.values()), key=lambda m: (m.start, m.end)))
    return replace(report, layers=replace(report.layers, mentions=mentions)), stands


def _own(text: str, span: Pair, kind: EntityKind, found: Sequence[Mention]) -> Mention | None:
    """Give the mention of our layer that has the head of an annotated span."""
    start, end = span
    inside = [m for m in found if start <= m.start and m.end <= end]
    same = next((m for m in inside if (m.start, m.end) == span), None)
    names = [m for m in inside if m.form == "name"]
    head = _at_head(text, span, kind, names) if names else None
    last = next((m for m in inside if m.form != "name" and m.end == end), None)
    return same or head or last or next((m for m in found if m.start < start < m.end == end), None)


def _at_head(text: str, span: Pair, kind: EntityKind, names: Sequence[Mention]) -> Mention | None:
    """Give the name that a span is about: a place's first, a person's last, if no common noun follows it."""
    if kind == "place":
        first = names[0]
        alone = not core_of(text[span[0] : first.start])
        return (
            first if alone and core_of(text[first.start : span[1]]) == core_of(text[first.start : first.end]) else None
        )
    last = names[-1]
    return last if not _COMMON.search(text, last.end, span[1]) else None


def joined(reports: Sequence[ReadReport], wanted: Mapping[str, Sequence[tuple[Pair, EntityKind]]]) -> dict[Key, str]:
    """Sort the reports into stories, link each story's mentions and say which group every wanted one belongs to."""
    by_id = {report.id: report for report in reports}
    ours: dict[Key, str] = {}
    same = _Names()
    for number, story in enumerate(group_stories([_story_report(report) for report in reports])):
        given = {ident: _with_gold(by_id[ident], wanted[ident]) for ident in story}
        told = [report for report, _ in given.values()]
        index = link_entities(told)
        place: dict[tuple[str, Extent], str] = {}
        for key, members in group_mentions(told, index).items():
            place.update(dict.fromkeys(members, f"{number} {key}"))
        for entity in index.entities:
            same.add(f"{number} {entity.id}", entity)
        for ident, (_, stands) in given.items():
            ours.update({(ident, *span): place[ident, Extent(*own)] for span, own in stands.items()})
    return {mention: same.of(key) for mention, key in ours.items()}


class _Names:
    """Entities of different stories are one where they share a full name."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}
        self._one: dict[str, str] = {}

    def add(self, key: str, entity: Entity) -> None:
        names = [v.text for v in entity.variants if entity.kind != "person" or " " in v.text]
        keys = sorted({plain(n) if entity.kind == "person" else thing_key(n, entity.kind) for n in names})
        known = next((self._first[name] for name in keys if name in self._first), key)
        self._one[key] = self.of(known)
        for name in keys:
            self._first.setdefault(name, self._one[key])

    def of(self, key: str) -> str:
        """Give the one key for an entity's key."""
        return self._one.get(key, key)


def _story_report(report: ReadReport) -> StoryReport:
    title, _, body = report.text.partition("\n")
    names = sorted({report.text[m.start : m.end] for m in report.layers.mentions if m.form == "name"})
    return StoryReport(report.id, title, body, None, tuple(names))

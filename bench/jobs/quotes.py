"""Quotations and their sources against PolNeAR (Newell et al. 2018), news attribution in the wide sense.

PolNeAR's spans differ from ours by convention, so the job converts, for every attribution found, not for a chosen few:
its content covers the whole attributed clause with quotation marks and a leading "that" (ours: the quoted words alone,
or the clause without "that"); its source covers additions with the comma that closes them ("Ana Soto, the mayor,"). Of
the attributions we find inside the words of others ("Ek said he hopes ...") it marks one in seven: they are left out.
PolNeAR also annotates stances and intentions ("supports", "wants"), which are attributions here but no quotations.
Quoted words that go on without a cue of their own count as content, as they do there.
`..._program_alone` leaves these two choices out: every attribution found counts, those inside the words of others too,
and quoted words without a cue do not. Nothing else is changed, and no annotation is read before the score.

No rival with a model installs offline. Published, on other data: Citron (BBC) on PARC3 test, exact F1: cue 82.3, source
82.0, content 59.3 (83.3 by overlap); people agree on PolNeAR's tokens with an alpha of 75.4.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.harness import Result, digest, prf, records, require
from crossread.annotate import encoder
from crossread.annotate.encoder.names import find_names as read_names
from crossread.annotate.encoder.types import EncoderLayers
from crossread.annotate.names import find_names
from crossread.annotate.quotations import find_quotations
from crossread.annotate.quotations.drafts import read
from crossread.annotate.quotations.frames import Frame, frames_of
from crossread.annotate.quotations.readings import Attribution
from crossread.annotate.sentences import split_sentences
from crossread.annotate.syntax import Syntax
from crossread.base.ids import content_id
from crossread.model.annotations import Quotation, Sentence
from crossread.model.reports import Block, Document, Report
from crossread.model.spans import Span

_WHERE = "https://github.com/networkdynamics/PolNeAR (v1.0.0, dev articles as JSON Lines)"
_ROLES = ("cue", "source", "content")
ALONE = "_program_alone"
_MARKS = "\"“”'‘’"
Pair = tuple[int, int]
Spans = dict[str, list[Pair]]
Found = dict[str, set[Pair]]


def document_of(text: str) -> Document:
    """Make a document of a text whose paragraphs are its lines."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start, start + len(line), "paragraph"))
        start += len(line) + 1
    whole = Span("page", 0, len(text), text)
    report = Report(content_id("r", text), "page", whole, None, None, None, (), None, None, "en", (), ())
    return Document(text, replace(report, blocks=tuple(blocks)))


def layers_of(document: Document, sentences: Sequence[Sentence]) -> EncoderLayers | None:
    """Read names and syntax of a text by the encoder; None where it is not installed."""
    return encoder.annotate(document, sentences) if encoder.available() else None


def syntax_of(document: Document, sentences: Sequence[Sentence]) -> Syntax | None:
    """Read the syntax of a text; None where the encoder is not installed."""
    layers = layers_of(document, sentences)
    return None if layers is None else Syntax(document.text, layers.tokens)


def read_quotations(document: Document) -> tuple[Quotation, ...]:
    """Read names, then quotations, as the whole way does."""
    sentences = split_sentences(document)
    layers = layers_of(document, sentences)
    if layers is None:
        return find_quotations(document, sentences, find_names(document, sentences), ())
    names = read_names(document, sentences, layers)
    return find_quotations(document, sentences, names, (), Syntax(document.text, layers.tokens))


def converted(frame: Frame, attribution: Attribution) -> Spans:
    """Turn one attribution into PolNeAR's spans."""
    first, end = attribution.cue
    cue = frame.extent(first, end + 1 if frame.low(end + 1) == ":" else end)
    spans: Spans = {"cue": [(cue.start, cue.end)], "source": [], "content": []}
    if attribution.source is not None:
        last = attribution.source.last
        closed = attribution.source.added is not None and frame.low(last + 1) == ","
        source = frame.extent(attribution.source.first, last + 1 if closed else last)
        spans["source"].append((source.start, source.end))
    for piece in attribution.pieces:
        content = frame.extent(*piece)
        spans["content"].append((content.start, content.end))
    return spans


def found_in(document: Document, sentences: Sequence[Sentence], syntax: Syntax | None) -> tuple[Found, Found]:
    """Collect the spans of a text's attributions by role.

    Args:
        document: the text.
        sentences: its sentences.
        syntax: its syntax.

    Returns:
        First as PolNeAR marks them, without attributions inside others and with quoted words that go on without a cue;
        then those of all attributions as the program finds them, and nothing else.
    """
    reading = read(frames_of(document, sentences, syntax))
    pairs = list(zip(reading.frames, reading.attributions, strict=True))
    alone = _spans((frame, one) for frame, attributions in pairs for one in attributions)
    found = _spans((frame, one) for frame, attributions in pairs for one in outermost(attributions))
    marked = {p.content: (p.start, p.end) for frame in reading.frames for p in frame.quotes.values()}
    reached = found["content"]
    for draft in reading.drafts:
        follows = draft.attribution is not None or draft.inherits is not None
        whole = {marked[part] for part in draft.parts if follows and part in marked}
        reached |= {(a, b) for a, b in whole if not any(x < b and a < y for x, y in reached)}
    return found, alone


def _spans(attributions: Iterable[tuple[Frame, Attribution]]) -> Found:
    found: Found = {role: set() for role in _ROLES}
    for frame, attribution in attributions:
        for role, spans in converted(frame, attribution).items():
            found[role].update(spans)
    return found


def outermost(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Leave out attributions whose cue stands in the words of another: PolNeAR's dev articles hardly ever mark them."""
    return [
        one
        for one in attributions
        if not any(
            first <= one.cue[0] <= last for other in attributions if other is not one for first, last in other.pieces
        )
    ]


def _characters(spans: Iterable[Pair], text: str) -> set[int]:
    """Give the first character of every token (run without white space) that begins inside a span."""
    found: set[int] = set()
    for start, end in spans:
        found.update(i for i in range(start, end) if not text[i].isspace() and (i == start or text[i - 1].isspace()))
    return found


def passages_with_speakers(record: dict[str, Any], quotations: Iterable[Quotation]) -> tuple[int, int, int, int]:
    """Count quoted passages found, with the right source, and expected; by PolNeAR's contents that begin with a mark.

    Returns:
        Passages of ours that meet an annotated one, those with a source, those whose source overlaps the annotated
        one, and annotated passages.
    """
    text = record["text"]
    sources: dict[str, list[Pair]] = {}
    quoted: list[tuple[Pair, str]] = []
    for span in record["spans"]:
        pair = (span["start"], span["end"])
        if span["label"] == "source":
            sources.setdefault(span["q"], []).append(pair)
        elif span["label"] == "content" and text[pair[0]] in _MARKS and text[pair[1] - 1] in _MARKS:
            quoted.append((pair, span["q"]))
    parts = [(p, q) for q in quotations if q.kind != "indirect" for p in q.parts]
    met = named = right = 0
    for (start, end), quote in quoted:
        ours = next((q for p, q in parts if p.start < end and start < p.end), None)
        if ours is None or quote not in sources:
            continue
        met += 1
        if ours.source is not None and ours.speaker is not None:
            named += 1
            right += any(ours.source.start < b and a < ours.source.end for a, b in sources[quote])
    return met, named, right, sum(1 for _, quote in quoted if quote in sources)


def polnear(data: Path) -> Result:
    """Score cues, sources and contents exactly, contents by tokens too, and the speakers of quoted passages."""
    path = require(data / "quotes" / "polnear" / "dev.jsonl", _WHERE)
    counts: Counter[str] = Counter()
    speakers: Counter[str] = Counter()
    for record in records(path):
        document = document_of(record["text"])
        sentences = split_sentences(document)
        syntax = syntax_of(document, sentences)
        found = found_in(document, sentences, syntax)
        gold = {role: {(s["start"], s["end"]) for s in record["spans"] if s["label"] == role} for role in _ROLES}
        tokens = _characters(gold["content"], record["text"])
        for ours, suffix in zip(found, ("", ALONE), strict=True):
            for role in _ROLES:
                _add(counts, role + suffix, gold[role], ours[role])
            _add(counts, "tokens" + suffix, tokens, _characters(ours["content"], record["text"]))
        quotations = find_quotations(document, sentences, (), (), syntax)
        for name, value in zip(
            ("met", "named", "right", "gold"), passages_with_speakers(record, quotations), strict=True
        ):
            speakers[name] += value
    metrics = {f"{role}_f1{suffix}": _f1(counts, role + suffix) for suffix in ("", ALONE) for role in _ROLES}
    metrics |= {f"content_overlap_f1{suffix}": _f1(counts, "tokens" + suffix) for suffix in ("", ALONE)}
    metrics["quoted_found"] = speakers["met"] / max(1, speakers["gold"])
    metrics["speaker_accuracy"] = speakers["right"] / max(1, speakers["met"])
    metrics["speaker_precision"] = speakers["right"] / max(1, speakers["named"])
    return Result(metrics, digest(path), notes=(f"{speakers['gold']} quoted passages with a source",))


def _add(counts: Counter[str], role: str, gold: set[Any], found: set[Any]) -> None:
    counts[f"{role} hits"] += len(gold & found)
    counts[f"{role} found"] += len(found)
    counts[f"{role} gold"] += len(gold)


def _f1(counts: Counter[str], role: str) -> float:
    return prf(counts[f"{role} hits"], counts[f"{role} found"], counts[f"{role} gold"])[2]

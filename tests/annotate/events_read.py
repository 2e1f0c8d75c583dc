"""Reads invented texts into event mentions for the tests."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from crossread.annotate.encoder.types import Token
from crossread.annotate.events import find_events
from crossread.annotate.names import find_names
from crossread.annotate.quotations import find_quotations
from crossread.annotate.sentences import split_sentences
from crossread.annotate.syntax import Syntax
from crossread.annotate.times import find_times
from crossread.model.annotations import Annotations, EntityKind, EventMention, Mention, Sentence
from crossread.model.links import ReadReport
from crossread.model.reports import Block, Document, Report, When
from crossread.model.spans import Extent, Span


def document_of(text: str, ident: str = "r-one", published: str | None = None, *, title: bool = False) -> Document:
    """A report whose paragraphs are the lines of a text; its first line is the headline if asked for."""
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if line:
            blocks.append(Block(start, start + len(line), "title" if title and number == 0 else "paragraph"))
        start += len(line) + 1
    page = f"page-{ident}"
    whole = Span(page, 0, len(text), text)
    when = When(published, "day", "metadata", "stated on the page") if published else None
    report = Report(ident, page, whole, None, None, None, (), None, when, "en", (), ())
    return Document(text, replace(report, blocks=tuple(blocks)))


def read(text: str, ident: str = "r-one", published: str | None = "2031-05-16", *, title: bool = False) -> ReadReport:
    """A report with all layers that events are made from (16 May 2031 is a Friday)."""
    document = document_of(text, ident, published, title=title)
    sentences = split_sentences(document)
    names = find_names(document, sentences)
    times = find_times(document, sentences, anchor=published)
    quotations = find_quotations(document, sentences, names, times)
    events = find_events(document, sentences, names, times, quotations)
    return ReadReport(document, Annotations(ident, sentences, names, quotations, times, (), events))


@dataclass(frozen=True)
class Told:
    """An event mention in words."""

    trigger: str
    lemma: str
    status: str
    negated: bool
    roles: dict[str, str]
    place: str | None
    time: str | None
    source: str | None
    clause: str


def told(text: str, trigger: str, published: str | None = "2031-05-16", *, title: bool = False) -> Told:
    """The mention whose trigger is a given word; fails where there is none."""
    report = read(text, published=published, title=title)
    found = [e for e in report.layers.events if e.trigger.of(text) == trigger]
    assert found, f"no event {trigger!r} in {[e.trigger.of(text) for e in report.layers.events]}"
    return in_words(text, found[0])


def triggers(text: str, published: str | None = "2031-05-16", *, title: bool = False) -> list[str]:
    """The triggers of a text, in order."""
    return [e.trigger.of(text) for e in read(text, published=published, title=title).layers.events]


def in_words(text: str, event: EventMention) -> Told:
    """Write an event mention with the words it points to."""

    def words(extent: Extent | None) -> str | None:
        return extent.of(text) if extent is not None else None

    return Told(
        event.trigger.of(text),
        event.lemma,
        event.status,
        event.negated,
        {role.mention.of(text): role.role for role in event.roles},
        words(event.place),
        words(event.time),
        words(event.source),
        text[event.start : event.end],
    )


_KINDS: dict[str, EntityKind] = {"person": "person", "place": "place"}


@cache
def _trees() -> dict[str, tuple[str, str]]:
    """Sentence → its names with kinds, and its words as word/part of speech/head/relation."""
    blocks = (Path(__file__).parent / "events_trees.txt").read_text(encoding="utf-8").strip().split("\n\n")
    found = {}
    for block in blocks:
        first, second, *rows = block.split("\n")
        found[first.removeprefix("# ")] = (second.removeprefix("# ").strip(), " ".join(rows))
    return found


def parsed(text: str, published: str | None = "2031-05-16", *, title: bool = False) -> list[Told]:
    """The mentions of a sentence whose names and syntax are written down in ``events_trees.txt``."""
    names, rows = _trees()[text]
    mentions: list[Mention] = []
    for name in filter(None, names.split(";")):
        words, kind = name.split("=")
        start = text.index(words)
        mentions.append(Mention(start, start + len(words), _KINDS[kind], chain=len(mentions)))
    document = document_of(text, published=published, title=title)
    sentences = (Sentence(0, len(text), 0),)
    times = find_times(document, sentences, anchor=published)
    found = find_events(
        document, sentences, sorted(mentions, key=lambda m: m.start), times, (), Syntax(text, _tokens(text, rows))
    )
    return [in_words(text, event) for event in found]


def _tokens(text: str, rows: str) -> tuple[Token, ...]:
    split = [row.split("/") for row in rows.split()]
    spans, at = [], 0
    for word, *_ in split:
        start = text.index(word, at)
        at = start + len(word)
        spans.append(Extent(start, at))
    return tuple(
        Token(span.start, span.end, upos, spans[int(head) - 1] if int(head) else None, relation)
        for span, (_, upos, head, relation) in zip(spans, split, strict=True)
    )

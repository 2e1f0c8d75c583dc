"""Every place a dossier points to: which item rests on which characters, and in what part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.model.dossier import Comparison, Dossier, Event, Figure, Outlook, Quote
from crossread.model.reports import Report, Source, When
from crossread.model.spans import Span


@dataclass(frozen=True, slots=True)
class Trace:
    """One span an item rests on.

    ``kind`` and ``id`` name the item (times, copies and chains have no id of their own: theirs is made of their
    position), ``part`` says what the span is to it ("words", "cue", "date"), ``path`` where it stands in the dossier.
    """

    kind: str
    id: str
    part: str
    path: str
    span: Span


def time_id(position: int) -> str:
    """Give the name under which a page shows the time expression at a position of ``dossier.times``."""
    return f"time-{position + 1}"


def copy_id(position: int) -> str:
    """Give the name under which a page shows the shared passage at a position of ``dossier.copies``."""
    return f"copy-{position + 1}"


def copy_position(ident: str) -> int:
    """Give the position of a shared passage in ``dossier.copies`` from the name ``copy_id`` made."""
    return int(ident.rpartition("-")[2]) - 1


def chain_id(report: str) -> str:
    """Give the name under which a page shows how a report came by what it says."""
    return f"chain-{report}"


def traces(dossier: Dossier) -> Iterator[Trace]:
    """List every span of a dossier with the item that rests on it.

    Args:
        dossier: any dossier.

    Yields:
        The traces in the order of the dossier's fields.
    """
    story = dossier.story
    yield from _when("story", story.id, "first date", "story.first", story.first)
    yield from _when("story", story.id, "last date", "story.last", story.last)
    for n, page in enumerate(dossier.pages):
        for m, span in enumerate(page.furniture):
            yield Trace("page", page.id, "furniture", f"pages[{n}].furniture[{m}]", span)
    for n, report in enumerate(dossier.reports):
        yield from _report(f"reports[{n}]", report)
    yield from _entities(dossier)
    for n, quote in enumerate(dossier.quotes):
        yield from _quote(f"quotes[{n}]", quote)
    for n, said in enumerate(dossier.utterances):
        yield from _when("utterance", said.id, "date", f"utterances[{n}].said", said.said)
    for n, time in enumerate(dossier.times):
        yield Trace("time", time_id(n), "words", f"times[{n}].span", time.span)
    for n, event in enumerate(dossier.events):
        yield from _event(f"events[{n}]", event)
    for n, figure in enumerate(dossier.figures):
        yield from _figure(f"figures[{n}]", figure)
    for n, comparison in enumerate(dossier.comparisons):
        yield from _comparison(f"comparisons[{n}]", comparison)
    for n, copy in enumerate(dossier.copies):
        yield Trace("copy", copy_id(n), "first", f"copies[{n}].a", copy.a)
        yield Trace("copy", copy_id(n), "second", f"copies[{n}].b", copy.b)
    for n, chain in enumerate(dossier.chains):
        for m, source in enumerate(chain.sources):
            yield Trace("chain", chain_id(chain.report), source.kind, f"chains[{n}].sources[{m}].span", source.span)
    for n, outlook in enumerate(dossier.outlook):
        yield from _outlook(f"outlook[{n}]", outlook)


def _when(kind: str, ident: str, part: str, path: str, when: When | None) -> Iterator[Trace]:
    for n, span in enumerate(when.evidence if when else ()):
        yield Trace(kind, ident, part, f"{path}.evidence[{n}]", span)


def _source(ident: str, part: str, path: str, source: Source | None) -> Iterator[Trace]:
    for n, span in enumerate(source.evidence if source else ()):
        yield Trace("report", ident, part, f"{path}.evidence[{n}]", span)


def _maybe(kind: str, ident: str, part: str, path: str, span: Span | None) -> Iterator[Trace]:
    if span is not None:
        yield Trace(kind, ident, part, path, span)


def _report(path: str, report: Report) -> Iterator[Trace]:
    yield Trace("report", report.id, "whole", f"{path}.span", report.span)
    yield from _maybe("report", report.id, "title", f"{path}.title", report.title)
    yield from _source(report.id, "outlet", f"{path}.outlet", report.outlet)
    yield from _source(report.id, "agency", f"{path}.agency", report.agency)
    yield from _source(report.id, "republished from", f"{path}.republished_from", report.republished_from)
    yield from _maybe("report", report.id, "dateline", f"{path}.dateline", report.dateline)
    yield from _when("report", report.id, "published", f"{path}.published", report.published)
    yield from _when("report", report.id, "updated", f"{path}.updated", report.updated)
    named = (("byline", "bylines", report.bylines), ("furniture", "furniture", report.furniture))
    for part, field, spans in (*named, ("subhead", "subheads", report.subheads)):
        for n, span in enumerate(spans):
            yield Trace("report", report.id, part, f"{path}.{field}[{n}]", span)


def _entities(dossier: Dossier) -> Iterator[Trace]:
    for n, entity in enumerate(dossier.entities):
        for m, title in enumerate(entity.titles):
            yield Trace("entity", entity.id, "title", f"entities[{n}].titles[{m}].span", title.span)
        for m, span in enumerate(entity.mentions):
            yield Trace("entity", entity.id, "mention", f"entities[{n}].mentions[{m}]", span)


def _quote(path: str, quote: Quote) -> Iterator[Trace]:
    yield Trace("quote", quote.id, "words", f"{path}.span", quote.span)
    for n, span in enumerate(quote.parts if len(quote.parts) > 1 else ()):
        yield Trace("quote", quote.id, "piece", f"{path}.parts[{n}]", span)
    yield from _maybe("quote", quote.id, "cue", f"{path}.cue", quote.cue)
    speaker = quote.speaker.span if quote.speaker else None
    yield from _maybe("quote", quote.id, "speaker", f"{path}.speaker.span", speaker)
    yield from _when("quote", quote.id, "date", f"{path}.said", quote.said)


def _event(path: str, event: Event) -> Iterator[Trace]:
    yield Trace("event", event.id, "summary", f"{path}.summary", event.summary)
    yield from _when("event", event.id, "date", f"{path}.when", event.when)
    for n, telling in enumerate(event.mentions):
        yield Trace("event", event.id, "telling", f"{path}.mentions[{n}].span", telling.span)


def _figure(path: str, figure: Figure) -> Iterator[Trace]:
    yield Trace("figure", figure.id, "words", f"{path}.span", figure.span)
    yield Trace("figure", figure.id, "what it measures", f"{path}.measures.span", figure.measures.span)


def _comparison(path: str, comparison: Comparison) -> Iterator[Trace]:
    for n, side in enumerate(comparison.sides):
        for m, span in enumerate(side.spans):
            yield Trace("comparison", comparison.id, f"side {n + 1}", f"{path}.sides[{n}].spans[{m}]", span)


def _outlook(path: str, outlook: Outlook) -> Iterator[Trace]:
    yield from _when("outlook", outlook.id, "announced", f"{path}.announced", outlook.announced)
    yield from _when("outlook", outlook.id, "expected", f"{path}.expected", outlook.expected)
    for n, span in enumerate(outlook.evidence):
        yield Trace("outlook", outlook.id, "outcome", f"{path}.evidence[{n}]", span)
    for n, span in enumerate(outlook.announcers):
        yield Trace("outlook", outlook.id, "announcer", f"{path}.announcers[{n}]", span)

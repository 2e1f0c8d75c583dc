"""The items of a dossier as flat rows, one per item (one per side of a comparison, per source of a chain)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields

from crossread.model.dossier import Comparison, Event, Figure, Outlook, Quote
from crossread.model.reports import When
from crossread.model.spans import Span
from crossread.present.index import Index
from crossread.present.traces import chain_id, copy_id, time_id


@dataclass(frozen=True, slots=True)
class Row:
    """One item with the characters it rests on first of all.

    ``reports`` counts the reports that carry it, ``independent`` the independent chains behind it; ``start`` and
    ``end`` are code points in the page's text; ``low``/``high`` are in ``unit``, the base unit of a figure.
    """

    kind: str
    id: str
    detail: str
    report: str = ""
    outlet: str = ""
    text: str = ""
    page: str = ""
    source: str = ""
    start: int | None = None
    end: int | None = None
    date: str = ""
    who: str = ""
    low: float | None = None
    high: float | None = None
    unit: str = ""
    reports: int | None = None
    independent: int | None = None
    reason: str = field(default="")


COLUMNS = tuple(f.name for f in fields(Row))


def rows(index: Index) -> Iterator[Row]:
    """List every item of a dossier as a flat row.

    Args:
        index: the dossier.

    Yields:
        Rows in the order of the dossier's fields.
    """
    dossier = index.dossier
    for report in dossier.reports:
        yield _row(index, "report", report.id, "report", report.title or report.span, date=_edtf(report.published))
    for entity in dossier.entities:
        main = entity.mentions[0] if entity.mentions else None
        yield _row(index, "entity", entity.id, entity.kind, main, who=entity.name, reason="; ".join(entity.reasons))
    yield from (_quote(index, quote) for quote in dossier.quotes)
    for said in dossier.utterances:
        first = next((index.quotes[q].span for q in said.quotes if q in index.quotes), None)
        more = {"date": _edtf(said.said), "who": _who(index, said.speaker), "reports": len(said.quotes)}
        yield _row(index, "utterance", said.id, "utterance", first, **more)
    for n, time in enumerate(dossier.times):
        yield _row(index, "time", time_id(n), time.type, time.span, date=time.value, reason=time.reason)
    yield from (_event(index, event) for event in dossier.events)
    yield from (_figure(index, figure) for figure in dossier.figures)
    for comparison in dossier.comparisons:
        yield from _comparison(index, comparison)
    for n, copy in enumerate(dossier.copies):
        yield _row(index, "copy", copy_id(n), copy.kind, copy.a, reports=2, reason=f"also in {index.where(copy.b)}")
    for chain in dossier.chains:
        for source in chain.sources:
            who = _who(index, source.entity) or source.name
            yield _row(index, "chain", chain_id(chain.report), source.kind, source.span, who=who)
    yield from (_outlook(index, outlook) for outlook in dossier.outlook)
    for change in dossier.changes:
        yield _row(index, "change", " ".join(change.items), change.kind, None, date=change.since, reason=change.reason)
    for out in dossier.rejections:
        yield _row(index, "rejection", out.item, f"{out.stage}: {out.why}", None, reason=out.detail)


def _row(index: Index, kind: str, ident: str, detail: str, span: Span | None, **more: object) -> Row:
    if span is None:
        return Row(kind, ident, detail, **more)  # type: ignore[arg-type]
    report = index.report_at(span)
    place: dict[str, object] = {
        "report": report.id if report else "",
        "outlet": index.where(span),
        "text": span.text,
        "page": span.page,
        "source": index.pages[span.page].source if span.page in index.pages else "",
        "start": span.start,
        "end": span.end,
    }
    return Row(kind, ident, detail, **{**place, **more})  # type: ignore[arg-type]


def _edtf(when: When | None) -> str:
    return when.edtf if when else ""


def _who(index: Index, entity: str | None) -> str:
    return index.name(entity) if entity is not None else ""


def _quote(index: Index, quote: Quote) -> Row:
    who = _who(index, quote.speaker.entity) if quote.speaker else ""
    return _row(index, "quote", quote.id, quote.kind, quote.span, date=_edtf(quote.said), who=who)


def _event(index: Index, event: Event) -> Row:
    support = event.support
    statuses = " ".join(dict.fromkeys(telling.status for telling in event.mentions))
    more = {"date": _edtf(event.when), "who": index.names(p.entity for p in event.participants)}
    counts = {"reports": len(support.reports), "independent": support.independent, "reason": support.why}
    return _row(index, "event", event.id, statuses, event.summary, **more, **counts)


def _figure(index: Index, figure: Figure) -> Row:
    base = {"low": figure.base.low, "high": figure.base.high, "unit": figure.base.unit}
    what = {"who": _who(index, figure.measures.entity), "reason": figure.measures.attribute}
    return _row(index, "figure", figure.id, figure.bound, figure.span, **base, **what)


def _comparison(index: Index, comparison: Comparison) -> Iterator[Row]:
    for side in comparison.sides:
        more = {"who": index.names(side.claimed_by), "reports": len(side.reports), "independent": side.independent}
        detail = f"{comparison.verdict}: {comparison.about}: {side.says}"
        span = side.spans[0] if side.spans else None
        yield _row(index, "comparison", comparison.id, detail, span, reason=comparison.reason, **more)


def _outlook(index: Index, outlook: Outlook) -> Row:
    event = index.events.get(outlook.event)
    more = {"date": _edtf(outlook.expected), "who": index.who_announced(outlook), "reason": outlook.reason}
    return _row(index, "outlook", outlook.id, outlook.outcome, event.summary if event else None, **more)

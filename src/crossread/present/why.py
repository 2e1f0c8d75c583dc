"""The way from an item back to the characters it rests on, step by step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from crossread.model.dossier import Dossier
from crossread.model.reports import When
from crossread.present import wording
from crossread.present.dates import when_in_words
from crossread.present.index import Index, build_index, flat
from crossread.present.short import chains_note
from crossread.present.traces import Trace, traces


def explain(dossier: Dossier, ident: str) -> list[str]:
    """Show why an item is in the dossier: what it says, the reasons, and every passage it rests on.

    Args:
        dossier: any dossier.
        ident: the id of a report, entity, quote, utterance, event, figure, comparison, outlook or page.

    Returns:
        Lines without line breaks; those that begin with spaces belong to the line above them.

    Raises:
        NotFoundError: if no item has this id.
    """
    index = build_index(dossier)
    found: dict[str, list[Trace]] = {}
    for trace in traces(dossier):
        found.setdefault(trace.id, []).append(trace)
    lines = _item(index, ident, found)
    for part in _parts(index, ident):
        lines += [f"  {line}" for line in _item(index, part, found)]
    return [flat_line(line) for line in lines]


def flat_line(line: str) -> str:
    """Keep a line's indent and put the rest on one line."""
    indent = len(line) - len(line.lstrip(" "))
    return " " * indent + flat(line)


def _item(index: Index, ident: str, found: Mapping[str, list[Trace]]) -> list[str]:
    kind = index.kind(ident)
    head = f"{index.title(ident)}  [{ident}]"
    places = [f"  {_place(index, trace)}" for trace in found.get(ident, ()) if trace.part != "whole"]
    return [head, *(f"  {line}" for line in _DETAILS[kind](index, ident)), *places]


def _parts(index: Index, ident: str) -> tuple[str, ...]:
    """The items an item is made of."""
    if ident in index.utterances:
        return index.utterances[ident].quotes
    if ident in index.comparisons:
        return tuple(item for item in index.comparisons[ident].items if index.has(item))
    if ident in index.outlooks:
        return (index.outlooks[ident].event,)
    return ()


def _place(index: Index, trace: Trace) -> str:
    span = trace.span
    source = index.pages[span.page].source if span.page in index.pages else span.page
    label = f"{index.where(span)}, {source}"
    return f"{trace.part}: {label}, characters {span.start:,}–{span.end:,}: “{flat(span.text, 200)}”"


def _when(name: str, when: When | None) -> Iterator[str]:
    if when is not None:
        reason = f": {when.reason}" if when.reason else ""
        yield f"{name}: {when_in_words(when)} ({when.edtf}, {wording.BASES[when.basis]}){reason}"


def _report(index: Index, ident: str) -> Iterator[str]:
    report = index.reports[ident]
    page = index.pages[report.page]
    yield f"page: {page.source}, SHA-256 {page.id}"
    for name, source in (("outlet", report.outlet), ("agency", report.agency), ("from", report.republished_from)):
        if source is not None:
            yield f"{name}: {source.name} (found in: {source.basis})"
    yield from _when("published", report.published)
    yield from _when("updated", report.updated)
    for group in index.dossier.independence.groups:
        if ident in group.reports and len(group.reports) > 1:
            yield f"counts once with {index.label_list(r for r in group.reports if r != ident)}: {group.why}"


def _entity(index: Index, ident: str) -> Iterator[str]:
    entity = index.entities[ident]
    yield f"kind: {entity.kind}"
    for variant in entity.variants:
        yield f"written “{variant.text}” {wording.count(variant.count, 'time')} in {index.label_list(variant.reports)}"
    for reason in entity.reasons:
        yield f"reason: {reason}"


def _quote(index: Index, ident: str) -> Iterator[str]:
    quote = index.quotes[ident]
    yield f"kind: {wording.QUOTE_KINDS[quote.kind]}"
    if quote.speaker is not None:
        via = f", through {index.name(quote.speaker.via)}" if quote.speaker.via else ""
        reason = f": {quote.speaker.reason}" if quote.speaker.reason else ""
        yield f"speaker: {index.name(quote.speaker.entity)}{via}{reason}"
    yield from _when("said", quote.said)


def _utterance(index: Index, ident: str) -> Iterator[str]:
    said = index.utterances[ident]
    yield f"printed in: {index.label_list(index.quotes[q].report for q in said.quotes)}"
    yield from _when("said", said.said)
    for difference in said.differences:
        yield f"{wording.DIFFERENCES[difference.kind].lower()}: {difference.detail}"


def _event(index: Index, ident: str) -> Iterator[str]:
    event = index.events[ident]
    yield from _when("when", event.when)
    support = event.support
    yield f"told by: {index.label_list(support.reports)} ({chains_note(support.independent)})"
    if support.silent:
        yield f"later reports without it: {index.label_list(support.silent)}"
    if support.why:
        yield f"why so counted: {support.why}"
    for telling in event.mentions:
        by = f", on the word of {index.names(telling.according_to)}" if telling.according_to else ""
        yield f"{index.label(telling.report)}: {wording.STATUSES[telling.status]}{by}"


def _figure(index: Index, ident: str) -> Iterator[str]:
    figure = index.figures[ident]
    of = f" of {index.name(figure.measures.entity)}" if figure.measures.entity else ""
    yield f"measures: {figure.measures.attribute}{of}"
    yield f"value: {wording.amount(figure.low, figure.high, figure.unit)} ({wording.BOUNDS[figure.bound]})"
    yield f"in base units: {wording.amount(figure.base.low, figure.base.high, figure.base.unit)}"


def _comparison(index: Index, ident: str) -> Iterator[str]:
    comparison = index.comparisons[ident]
    meaning = wording.VERDICT_MEANINGS[comparison.verdict]
    yield f"verdict: {wording.VERDICTS[comparison.verdict].lower()} ({meaning}): {comparison.reason}"
    for side in comparison.sides:
        by = f", claimed by {index.names(side.claimed_by)}" if side.claimed_by else ""
        yield f"“{side.says}”: {index.label_list(side.reports)}{by}, {chains_note(side.independent)}"


def _outlook(index: Index, ident: str) -> Iterator[str]:
    outlook = index.outlooks[ident]
    yield f"announced by: {index.who_announced(outlook) or 'nobody the reports name'}"
    yield from _when("announced", outlook.announced)
    yield from _when("expected", outlook.expected)
    yield f"outcome: {wording.OUTCOMES[outlook.outcome].lower()}{': ' if outlook.reason else ''}{outlook.reason}"


def _page(index: Index, ident: str) -> Iterator[str]:
    page = index.pages[ident]
    yield f"{page.media_type}, {page.bytes:,} bytes, {page.characters:,} characters, SHA-256 {page.id}"
    for _, report in index.on_page.get(ident, ()):
        yield f"holds: {index.label(report)} [{report}]"


_DETAILS: Mapping[str, Callable[[Index, str], Iterator[str]]] = {
    "report": _report,
    "entity": _entity,
    "quote": _quote,
    "utterance": _utterance,
    "event": _event,
    "figure": _figure,
    "comparison": _comparison,
    "outlook": _outlook,
    "page": _page,
}

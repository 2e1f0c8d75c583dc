"""Checks that a dossier keeps its promise: every span holds the page's own characters, every id leads somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from crossread.base.errors import ContractError
from crossread.model.dossier import Dossier
from crossread.model.spans import Span
from crossread.present.traces import traces

# A message names the first problems only: the rest are usually of the same kind.
PROBLEMS_NAMED = 5
# Longer texts are cut in messages, in characters.
_SHOWN_CHARS = 40

Reference = tuple[str, str, str | None]  # path, kind of item, id


def check_dossier(dossier: Dossier, texts: Mapping[str, str]) -> list[str]:
    """Say what is wrong with a dossier: words that are not on the page, ids that lead nowhere, ids used twice.

    Args:
        dossier: any dossier.
        texts: the whole text of each page by page id.

    Returns:
        One sentence per problem, in the order of the dossier; empty if there is none.
    """
    known = _ids(dossier)
    problems = [problem for trace in traces(dossier) if (problem := _span_problem(trace.path, trace.span, texts))]
    problems.extend(_doubles(known))
    sets = {kind: frozenset(ids) for kind, ids in known.items()}
    anything = frozenset().union(*sets.values())
    for path, kind, ident in _references(dossier):
        if ident is not None and ident not in (sets[kind] if kind else anything):
            problems.append(f"{path}: {ident!r} is the id of no {kind or 'item'} of this dossier")
    return problems


def require_sound(dossier: Dossier, texts: Mapping[str, str]) -> None:
    """Refuse a dossier with words that are not on the page or ids that lead nowhere.

    Args:
        dossier: any dossier.
        texts: the whole text of each page by page id.

    Raises:
        ContractError: if ``check_dossier`` finds anything; the message names the first problems.
    """
    problems = check_dossier(dossier, texts)
    if problems:
        first = "\n  ".join(problems[:PROBLEMS_NAMED])
        raise ContractError(
            f"the dossier of story {dossier.story.id} has {len(problems)} untraced or dangling items:\n  {first}\n"
            "this is a fault of the program that made it; please report it with these lines",
            item=dossier.story.id,
        )


def _span_problem(path: str, span: Span, texts: Mapping[str, str]) -> str | None:
    text = texts.get(span.page)
    if text is None:
        return f"{path}: the text of page {span.page[:12]} is not there"
    if not 0 <= span.start <= span.end <= len(text):
        return f"{path}: [{span.start}, {span.end}) lies outside its page of {len(text)} characters"
    found = text[span.start : span.end]
    if found != span.text:
        return f"{path}: says {_short(span.text)} but the page has {_short(found)} at [{span.start}, {span.end})"
    return None


def _short(text: str) -> str:
    return repr(text if len(text) <= _SHOWN_CHARS else text[:_SHOWN_CHARS] + "…")


def _ids(dossier: Dossier) -> dict[str, list[str]]:
    return {
        "page": [page.id for page in dossier.pages],
        "report": [report.id for report in dossier.reports],
        "entity": [entity.id for entity in dossier.entities],
        "quote": [quote.id for quote in dossier.quotes],
        "utterance": [said.id for said in dossier.utterances],
        "event": [event.id for event in dossier.events],
        "figure": [figure.id for figure in dossier.figures],
        "comparison": [comparison.id for comparison in dossier.comparisons],
        "outlook": [outlook.id for outlook in dossier.outlook],
    }


def _doubles(known: Mapping[str, Collection[str]]) -> list[str]:
    used = Counter(ident for ids in known.values() for ident in ids)
    return [f"the id {ident!r} is used {times} times" for ident, times in used.items() if times > 1]


def _many(path: str, kind: str, ids: Iterable[str | None]) -> Iterator[Reference]:
    for n, ident in enumerate(ids):
        yield f"{path}[{n}]", kind, ident


def _references(dossier: Dossier) -> Iterator[Reference]:
    """Every id one item names another by; the kind is "" where any item may be meant."""
    for n, report in enumerate(dossier.reports):
        yield f"reports[{n}].page", "page", report.page
    for n, entity in enumerate(dossier.entities):
        for m, variant in enumerate(entity.variants):
            yield from _many(f"entities[{n}].variants[{m}].reports", "report", variant.reports)
    yield from _quote_references(dossier)
    for n, time in enumerate(dossier.times):
        yield f"times[{n}].report", "report", time.report
    yield from _event_references(dossier)
    yield from _many("timeline", "event", dossier.timeline)
    for n, figure in enumerate(dossier.figures):
        yield f"figures[{n}].report", "report", figure.report
        yield f"figures[{n}].measures.entity", "entity", figure.measures.entity
    yield from _comparison_references(dossier)
    yield from _chain_references(dossier)
    for n, outlook in enumerate(dossier.outlook):
        yield f"outlook[{n}].event", "event", outlook.event
        yield from _many(f"outlook[{n}].announced_by", "entity", outlook.announced_by)
    for n, change in enumerate(dossier.changes):
        if change.kind != "withdrawn":  # what was withdrawn is no longer in the dossier
            yield from _many(f"changes[{n}].items", "", change.items)


def _quote_references(dossier: Dossier) -> Iterator[Reference]:
    for n, quote in enumerate(dossier.quotes):
        yield f"quotes[{n}].report", "report", quote.report
        yield f"quotes[{n}].utterance", "utterance", quote.utterance
        if quote.speaker:
            yield f"quotes[{n}].speaker.entity", "entity", quote.speaker.entity
    for n, said in enumerate(dossier.utterances):
        yield f"utterances[{n}].speaker", "entity", said.speaker
        yield from _many(f"utterances[{n}].quotes", "quote", said.quotes)
        for m, difference in enumerate(said.differences):
            yield from _many(f"utterances[{n}].differences[{m}].quotes", "quote", difference.quotes)


def _event_references(dossier: Dossier) -> Iterator[Reference]:
    for n, event in enumerate(dossier.events):
        yield from _many(f"events[{n}].participants", "entity", (p.entity for p in event.participants))
        yield from _many(f"events[{n}].support.reports", "report", event.support.reports)
        yield from _many(f"events[{n}].support.silent", "report", event.support.silent)
        for m, telling in enumerate(event.mentions):
            yield f"events[{n}].mentions[{m}].report", "report", telling.report
            yield from _many(f"events[{n}].mentions[{m}].according_to", "entity", telling.according_to)


def _comparison_references(dossier: Dossier) -> Iterator[Reference]:
    for n, comparison in enumerate(dossier.comparisons):
        yield from _many(f"comparisons[{n}].items", "", comparison.items)
        for m, side in enumerate(comparison.sides):
            yield from _many(f"comparisons[{n}].sides[{m}].reports", "report", side.reports)
            yield from _many(f"comparisons[{n}].sides[{m}].claimed_by", "entity", side.claimed_by)


def _chain_references(dossier: Dossier) -> Iterator[Reference]:
    for n, chain in enumerate(dossier.chains):
        yield f"chains[{n}].report", "report", chain.report
        yield from _many(f"chains[{n}].sources", "entity", (source.entity for source in chain.sources))
    for n, group in enumerate(dossier.independence.groups):
        yield from _many(f"independence.groups[{n}].reports", "report", group.reports)

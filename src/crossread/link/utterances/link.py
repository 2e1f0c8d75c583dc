"""Joins the quotes of several reports into utterances."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final

from crossread.base.errors import NotFoundError
from crossread.base.ids import content_id
from crossread.link.utterances.decide import Join, decide, follows
from crossread.link.utterances.differences import differences
from crossread.link.utterances.group import group_quotes, longest
from crossread.link.utterances.pairs import candidate_pairs
from crossread.link.utterances.prepare import Prepared, prepare
from crossread.model.links import QuoteRef, ReadReport, Utterance
from crossread.model.reports import When

# Which of two equally precise dates is shown: what a report states before what was worked out.
_BASES: Final = {"stated": 0, "resolved": 1, "metadata": 2, "carried": 3, "story": 4}


def link_utterances(reports: Sequence[ReadReport], quotes: Sequence[QuoteRef]) -> tuple[Utterance, ...]:
    """Join the quotes that print one act of speech, and say how their wordings differ.

    Quotes are aligned word by word. They are joined when their words identify a sentence, or, for a few words, when
    the speaker and the day or the clause around them are the same. Two known speakers are never joined unless one
    passes on the other's words, nor are dates that contradict each other.

    Args:
        reports: the reports the quotes stand in.
        quotes: the quotes, with different ids.

    Returns:
        The utterances, sorted by id; every quote is in exactly one of them. The same for any order of input.

    Raises:
        NotFoundError: if a quote names a report that is not among those given.
    """
    by_id = {report.id: report for report in reports}
    ordered = sorted(quotes, key=lambda quote: (quote.report, quote.quotation.start, quote.quotation.end, quote.id))
    prepared = [prepare(quote, _report(quote, by_id)) for quote in ordered]
    joins = {}
    for pair in candidate_pairs(prepared):
        join = decide(prepared[pair[0]], prepared[pair[1]])
        if join is not None:
            joins[pair] = join
    groups = group_quotes(prepared, joins)
    return tuple(sorted((_utterance(group, prepared, joins) for group in groups), key=lambda u: u.id))


def _report(quote: QuoteRef, by_id: Mapping[str, ReadReport]) -> ReadReport:
    report = by_id.get(quote.report)
    if report is None:
        raise NotFoundError(
            f"Quote {quote.id} stands in report {quote.report}, which is not among the reports given.", item=quote.id
        )
    return report


def _utterance(group: Sequence[int], prepared: Sequence[Prepared], joins: Mapping[tuple[int, int], Join]) -> Utterance:
    fullest = longest(group, prepared)
    others = [prepared[position] for position in group if position != fullest]
    renderings = frozenset(
        prepared[position].id
        for position in group
        if _is_translation(position, fullest, joins) or _is_retold(position, group, prepared, joins)
    )
    ids = tuple(sorted(prepared[position].id for position in group))
    return Utterance(
        content_id("u", *ids),
        _speaker([prepared[position] for position in group]),
        _said([prepared[position] for position in group]),
        ids,
        differences(prepared[fullest], others, renderings),
    )


def _is_translation(position: int, fullest: int, joins: Mapping[tuple[int, int], Join]) -> bool:
    join = joins.get((min(position, fullest), max(position, fullest)))
    return join is not None and join.kind in ("translation", "retold")


def _is_retold(
    position: int, group: Sequence[int], prepared: Sequence[Prepared], joins: Mapping[tuple[int, int], Join]
) -> bool:
    """Say whether a quote renders that of an outlet which its report says it follows."""
    return any(
        (join := joins.get((min(position, other), max(position, other)))) is not None
        and join.kind == "retold"
        and follows(prepared[position], prepared[other])
        for other in group
    )


def _speaker(quotes: Sequence[Prepared]) -> str | None:
    """Give the speaker: of several the one whose words are passed on, named most fully; else an unnamed one."""
    known = sorted((not quote.via, -len(quote.who), quote.speaker) for quote in quotes if quote.speaker is not None)
    unnamed = sorted(quote.ref.speaker for quote in quotes if quote.ref.speaker is not None)
    return known[0][2] if known else unnamed[0] if unnamed else None


def _said(quotes: Sequence[Prepared]) -> When | None:
    """Give the narrowest date of the quotes; of equals the one a report states."""
    dated = [quote for quote in quotes if quote.ref.said is not None]
    best = min(dated, key=_narrowness, default=None)
    return None if best is None else best.ref.said


def _narrowness(quote: Prepared) -> tuple[bool, timedelta, bool, int, str, str]:
    said = quote.ref.said
    assert said is not None
    width = quote.days[1] - quote.days[0] if quote.days else timedelta(0)
    return quote.days is None, width, said.precision != "time", _BASES[said.basis], said.edtf, quote.id

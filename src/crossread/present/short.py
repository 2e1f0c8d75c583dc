"""The story in short: what the reports agree on, where they differ, what only one of them has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest

from crossread.model.dossier import Comparison, Event, Quote
from crossread.model.spans import Span
from crossread.present.index import SHORT_CHARS, Index, flat, spoken
from crossread.present.wording import VERDICTS, about, count

# What calls for a reader's attention first stands first.
ORDER = ("disputed", "differ", "developed", "apparent", "rounding", "agree")

ALIKE = ("rounding", "agree")
# Verdicts that leave a matter open between reports.
OPEN = ("disputed", "differ", "developed")
# Sides named in one line, and the length of each in characters: a line is read at a glance.
SIDES_SHOWN, SIDE_CHARS = 3, 70


@dataclass(frozen=True, slots=True)
class Line:
    """One thing worth knowing: the words, the item they belong to, and a note on who has it."""

    text: str
    item: str
    note: str


@dataclass(frozen=True, slots=True)
class InShort:
    """The story in three lists, the most telling lines first."""

    agree: tuple[Line, ...]
    differ: tuple[Line, ...]
    only: tuple[Line, ...]


def in_short(index: Index) -> InShort:
    """Sort what a dossier holds into agreement, difference and what only one report has.

    Args:
        index: the dossier.

    Returns:
        All lines, events, figures and quotes in turn; callers show the first few.
    """
    comparisons = sorted(index.dossier.comparisons, key=lambda c: ORDER.index(c.verdict))
    place = {event: n for n, event in enumerate(index.dossier.timeline)}
    events = sorted(index.dossier.events, key=lambda e: (place.get(e.id, len(place)), e.id))
    said = _said(index)
    several = len(index.dossier.reports) > 1
    shared = sorted((e for e in events if len(e.support.reports) > 1), key=lambda e: -e.support.independent)
    lonely = [pair for pair in said if several and len(pair[1]) == 1]
    quoted: defaultdict[str, list[Span]] = defaultdict(list)
    for quote, _ in lonely:
        quoted[quote.span.page].append(quote.span)
    alone = (e for e in events if several and len(e.support.reports) == 1 and not _holds_any(e.summary, quoted))
    alike = (c for c in comparisons if c.verdict in ALIKE and _told_by_several(c))
    printed = sorted((pair for pair in said if len(pair[1]) > 1), key=lambda pair: -len(pair[1]))
    agree = _in_turn(
        [_shared(index, event) for event in shared],
        [_compared(index, c) for c in alike],
        [_quoted(index, *pair) for pair in printed],
    )
    only = _in_turn([_single(index, event) for event in alone], [_quoted(index, *pair) for pair in lonely])
    known = {line.text for line in agree}
    return InShort(
        agree=agree,
        differ=tuple(_compared(index, c) for c in comparisons if c.verdict not in ALIKE),
        only=tuple(line for line in only if line.text not in known),
    )


def _in_turn(*lists: list[Line]) -> tuple[Line, ...]:
    """Take one line of each list in turn, so that the first few show every kind; the same words once."""
    found: dict[str, Line] = {}
    for row in zip_longest(*lists):
        for line in row:
            if line is not None:
                found.setdefault(line.text, line)
    return tuple(found.values())


def _said(index: Index) -> list[tuple[Quote, list[str]]]:
    """The utterances with a speaker and words in quotation marks: the longest wording and the reports that print it."""
    found = []
    for utterance in index.dossier.utterances:
        quotes = [index.quotes[quote] for quote in utterance.quotes if quote in index.quotes]
        direct = [quote for quote in quotes if quote.kind == "direct"]
        if utterance.speaker is not None and direct:
            best = max(direct, key=lambda q: (len(q.span.text), q.id))
            found.append((best, list(dict.fromkeys(quote.report for quote in quotes))))
    return found


def _quoted(index: Index, quote: Quote, reports: list[str]) -> Line:
    speaker = index.speaker(quote)
    note = f"{speaker}, in {index.label_list(reports[:3])}" + (" and others" if len(reports) > 3 else "")
    return Line(f"“{flat(spoken(quote, ' […] '), SHORT_CHARS).rstrip(',')}”", quote.id, note)


def chains_note(independent: int) -> str:
    """Say how many independent chains of reporting stand behind something."""
    return count(independent, "independent chain")


def _shared(index: Index, event: Event) -> Line:
    reports = event.support.reports
    note = f"told in {count(len(reports), 'report')}, {chains_note(event.support.independent)}"
    return Line(f"“{flat(event.summary.text, SHORT_CHARS)}”", event.id, note + _at_issue(index, event.summary))


def _holds_any(shown: Span, quoted: Mapping[str, list[Span]]) -> bool:
    """Say whether words that are listed as a quote stand in the words shown for an event, wholly or in part."""
    return any(shown.start < quote.end and quote.start < shown.end for quote in quoted.get(shown.page, ()))


def _at_issue(index: Index, shown: Span) -> str:
    """Say on what within the words shown for an event the reports differ."""
    kinds: dict[Span, str] = {}
    for comparison in index.dossier.comparisons:
        if comparison.verdict in OPEN:
            for span in (span for side in comparison.sides for span in side.spans):
                if span.page == shown.page and shown.start <= span.start and span.end <= shown.end:
                    kinds[span] = comparison.kind
    spans = sorted(kinds, key=lambda span: (span.start, span.end))
    words = dict.fromkeys(f"“{flat(s.text, SIDE_CHARS)}”" for s in spans if kinds[s] in ("figure", "count"))
    figures = f"; not all say {' and '.join(words)}" if words else ""
    return figures + ("; not all give this day" if "date" in kinds.values() else "")


def _compared(index: Index, comparison: Comparison) -> Line:
    """Say what is compared; the note says who has which side."""
    sides = comparison.sides[:SIDES_SHOWN]
    joiner = " = " if comparison.verdict in ALIKE else " against " if len(sides) < 3 else "; "
    left = len(comparison.sides) - len(sides)
    if comparison.kind == "claim_denial" and len(sides) == 2:
        return _denied(index, comparison)
    says = joiner.join(flat(side.says, SIDE_CHARS) for side in sides)
    more = f" and {count(left, 'more way')}" if left else ""
    by = "; ".join(index.label_list(side.reports[:2]) for side in sides)
    return Line(
        f"{flat(about(comparison.about), 80)}: {says}{more}", comparison.id, f"{VERDICTS[comparison.verdict]}: {by}"
    )


def _denied(index: Index, comparison: Comparison) -> Line:
    """Say who claims what and who denies it."""
    claims, denies = (index.names(side.claimed_by) or index.label_list(side.reports[:2]) for side in comparison.sides)
    by = "; ".join(index.label_list(side.reports[:2]) for side in comparison.sides)
    says = f"“{flat(comparison.sides[0].says, SHORT_CHARS)}”, according to {claims}; {denies}: no"
    return Line(says, comparison.id, f"{VERDICTS[comparison.verdict]}: {by}")


def _told_by_several(comparison: Comparison) -> bool:
    """Say whether more than one report tells it: a value and its conversion in one report agree with nobody."""
    return len({report for side in comparison.sides for report in side.reports}) > 1


def _single(index: Index, event: Event) -> Line:
    unnamed = ", on unnamed sources alone" if event.support.anonymous_only else ""
    label = index.label(event.support.reports[0])
    return Line(f"“{flat(event.summary.text, SHORT_CHARS)}”", event.id, f"{label}{unnamed}")

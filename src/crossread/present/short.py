"""The story in short: what the reports agree on, where they differ, what only one of them has."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.model.dossier import Comparison, Event
from crossread.present.index import SHORT_CHARS, Index, flat
from crossread.present.wording import VERDICTS, count

# What calls for a reader's attention first stands first.
ORDER = ("disputed", "differ", "developed", "apparent", "rounding", "agree")


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
        All lines; callers show the first few.
    """
    comparisons = sorted(index.dossier.comparisons, key=lambda c: ORDER.index(c.verdict))
    place = {event: n for n, event in enumerate(index.dossier.timeline)}
    events = sorted(index.dossier.events, key=lambda e: (place.get(e.id, len(place)), e.id))
    shared = sorted((e for e in events if len(e.support.reports) > 1), key=lambda e: -e.support.independent)
    several = len(index.dossier.reports) > 1
    return InShort(
        agree=(
            *(_shared(index, event) for event in shared),
            *(_compared(index, c) for c in comparisons if c.verdict in ("agree", "rounding")),
        ),
        differ=tuple(_compared(index, c) for c in comparisons if c.verdict not in ("agree", "rounding")),
        only=tuple(_single(index, e) for e in events if several and len(e.support.reports) == 1),
    )


def chains_note(independent: int) -> str:
    """Say how many independent chains of reporting stand behind something."""
    return count(independent, "independent chain")


def _shared(index: Index, event: Event) -> Line:
    reports = event.support.reports
    return Line(
        f"“{flat(event.summary.text, SHORT_CHARS)}”",
        event.id,
        f"{count(len(reports), 'report')}, {chains_note(event.support.independent)}",
    )


def _compared(index: Index, comparison: Comparison) -> Line:
    sides = [f"{flat(side.says, 60)} ({index.label_list(side.reports[:3])})" for side in comparison.sides[:3]]
    joiner = " = " if comparison.verdict in ("agree", "rounding") else " against "
    more = f" and {count(len(comparison.sides) - 3, 'more way')}" if len(comparison.sides) > 3 else ""
    return Line(
        f"{flat(comparison.about, 80)}: {joiner.join(sides)}{more}", comparison.id, VERDICTS[comparison.verdict]
    )


def _single(index: Index, event: Event) -> Line:
    unnamed = ", on unnamed sources alone" if event.support.anonymous_only else ""
    label = index.label(event.support.reports[0])
    return Line(f"“{flat(event.summary.text, SHORT_CHARS)}”", event.id, f"{label}{unnamed}")

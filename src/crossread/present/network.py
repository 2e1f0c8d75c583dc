"""Draws how reports depend on sources and on each other: reports on the left, what they rest on to the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from crossread.model.dossier import ChainSource
from crossread.model.spans import Span
from crossread.present.index import Index, flat
from crossread.present.wording import SOURCE_KINDS

# The drawing shows this many reports and sources at most, and at least this many sources where there are so many;
# more would be a wall of lines. All of them stand in the table below it.
REPORTS_DRAWN, SOURCES_DRAWN, SOURCES_LEAST = 40, 30, 10
# Whom a report copies says more about its independence than whom it spoke to: these kinds are drawn first.
_CARRIERS = ("agency", "outlet", "document", "platform")
ROW_REM = 3.4  # height of a row, in the text's own size, so that it grows with it
_KIND_ORDER = tuple(SOURCE_KINDS)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A report in the drawing; ``group`` is the letter of the reports it counts once with, "" if it stands alone."""

    report: str
    label: str
    group: str
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Root:
    """A source in the drawing, with the words that show it in one of the reports."""

    label: str
    kind: str
    span: Span
    reports: int


@dataclass(frozen=True, slots=True)
class Network:
    """The drawing: reports, sources, the lines between them, and how many of each did not fit."""

    leaves: tuple[Leaf, ...]
    roots: tuple[Root, ...]
    lines: Markup
    more_reports: int
    more_sources: int


def group_letter(position: int) -> str:
    """Give the letter of the nth group of reports that count once, from 0: A to Z, then A2 and so on."""
    letter = chr(ord("A") + position % 26)
    return letter if position < 26 else f"{letter}{position // 26 + 1}"


def draw_network(index: Index) -> Network:
    """Draw which report rests on which sources, with the reports that count once side by side.

    Args:
        index: the dossier.

    Returns:
        The drawing.
    """
    leaves = _leaves(index)
    rows = {leaf.report: n for n, leaf in enumerate(leaves[:REPORTS_DRAWN])}
    users: dict[tuple[str, str], dict[str, ChainSource]] = {}
    for chain in index.dossier.chains:
        for source in chain.sources:
            key: tuple[str, str] = (source.kind, source.entity or source_label(index, source).casefold())
            users.setdefault(key, {}).setdefault(chain.report, source)
    order = sorted((key for key in users if rows.keys() & users[key].keys()), key=lambda k: _weight(k, users[k]))
    drawn = [k for n, k in enumerate(order) if n < SOURCES_LEAST or len(users[k]) > 1 or k[0] in _CARRIERS]
    drawn = drawn[:SOURCES_DRAWN]
    drawn.sort(key=lambda key: (_middle(rows, users[key]), key))
    lines = Markup("").join(
        _line(rows[report], n) for n, key in enumerate(drawn) for report in users[key] if report in rows
    )
    roots = []
    for key in drawn:
        first = next(iter(users[key].values()))
        roots.append(Root(source_label(index, first), SOURCE_KINDS[key[0]], first.span, len(users[key])))
    more = max(0, len(leaves) - REPORTS_DRAWN)
    return Network(leaves[:REPORTS_DRAWN], tuple(roots), lines, more, len(users) - len(drawn))


def source_label(index: Index, source: ChainSource) -> str:
    """Name a source: the entity it is, else the name given, else the words that show it."""
    if source.entity is not None:
        return index.name(source.entity)
    return flat(source.name or source.span.text, 60)


def _leaves(index: Index) -> tuple[Leaf, ...]:
    leaves, seen = [], set[str]()
    groups = [group for group in index.dossier.independence.groups if len(group.reports) > 1]
    for position, group in enumerate(groups):
        members = [report for report in group.reports if report not in seen]
        seen.update(members)
        for n, report in enumerate(members):
            ends = (n == 0, n == len(members) - 1)
            leaves.append(Leaf(report, index.label(report), group_letter(position), *ends))
    alone = [report.id for report in index.dossier.reports if report.id not in seen]
    return (*leaves, *(Leaf(report, index.label(report), "", True, True) for report in alone))


def _weight(key: tuple[str, str], users: dict[str, ChainSource]) -> tuple[bool, bool, int, int, str]:
    """Sort sources: those that several reports share, then those a report copies from, then the rest."""
    return len(users) < 2, key[0] not in _CARRIERS, -len(users), _KIND_ORDER.index(key[0]), key[1]


def _middle(rows: dict[str, int], users: dict[str, ChainSource]) -> float:
    places = [rows[report] for report in users if report in rows]
    return sum(places) / len(places)


def _line(left: int, right: int) -> Markup:
    places: Sequence[float] = ((left + 0.5) * ROW_REM, (right + 0.5) * ROW_REM)
    return Markup('<line x1="0" x2="100%" y1="{:.2f}rem" y2="{:.2f}rem"/>').format(*places)

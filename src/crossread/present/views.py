"""What each section of the HTML page shows, gathered from the dossier; the templates only lay it out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from crossread.model.annotations import EntityKind
from crossread.model.dossier import Comparison, Dossier, Event, Quote
from crossread.model.links import Entity, TitleUse, Utterance, Variant
from crossread.model.spans import Span
from crossread.model.when import days_of
from crossread.present.axis import Axis, draw_axis
from crossread.present.chronology import draw_chronology
from crossread.present.dates import when_in_words
from crossread.present.index import Index, flat, spoken
from crossread.present.short import ORDER
from crossread.present.worddiff import Piece, choose_base, compare
from crossread.present.wording import ENTITY_KINDS, count
from crossread.reconcile.timeline import foremost

# How many items of a long list stand open; the rest are folded, one click away.
OPEN_EVENTS, OPEN_UTTERANCES, OPEN_SINGLES, OPEN_ENTITIES, OPEN_REPORTS = 60, 40, 12, 12, 20
# A line of time up to this long is shown whole; in a longer one runs of at least three events that a single report
# tells are folded, provided that at least a handful stands out. Chosen for a page a reader can take in.
SHORT_LINE, SHORTEST_FOLD, FEWEST_WEIGHTY = 25, 3, 5
# Reports that leave an event out are named up to this many; the JSON names all. Beyond a handful a reader wants to
# know how many, and five hundred reports named at seven hundred events made a fifth of the page.
REPORTS_NAMED = 20
# Quotes in the folded list are cut here, in characters: the report, one click away, prints them in full.
BRIEF_CHARS = 140
# Mentions linked one by one for each report an entity stands in.
MENTIONS_LINKED = 12
_KINDS = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison with its drawing, where its figures can be drawn."""

    item: Comparison
    axis: Axis | None


@dataclass(frozen=True, slots=True)
class Wording:
    """One report's wording of an utterance, compared with the base wording; ``pieces`` None if not compared."""

    quote: Quote
    base: bool
    pieces: tuple[Piece, ...] | None
    identical: bool


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance with every wording of it."""

    item: Utterance
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """An entity with its spellings, most frequent first, its titles without repeats, and its places by report."""

    item: Entity
    variants: tuple[Variant, ...]
    titles: tuple[TitleUse, ...]
    places: tuple[tuple[str, tuple[Span, ...], int], ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Events that follow each other, with their numbers; ``label`` names the fold they stand in, "" for none."""

    label: str
    events: tuple[tuple[int, Event], ...]


@dataclass(frozen=True, slots=True)
class Views:
    """Everything the templates need beyond the dossier itself."""

    differing: tuple[Compared, ...]
    agreeing: tuple[Compared, ...]
    happened: tuple[Run, ...]
    untimed: tuple[Event, ...]
    chronology: Markup | None
    shared_words: tuple[Said, ...]
    single_words: tuple[Said, ...]
    people: tuple[tuple[str, tuple[Person, ...]], ...]
    used_figures: frozenset[str]


def build_views(index: Index) -> Views:
    """Gather what the page shows.

    Args:
        index: the dossier.

    Returns:
        The content of the sections, in the order shown.
    """
    dossier = index.dossier
    compared = [Compared(c, draw_axis(index, c)) for c in sorted(dossier.comparisons, key=_attention)]
    agreeing = tuple(c for c in compared if c.item.verdict in ("agree", "rounding"))
    timed = [index.events[event] for event in dossier.timeline if event in index.events]
    numbered = tuple((n + 1, event) for n, event in enumerate(timed))
    weighty = _weighty(dossier, timed)
    in_line = set(dossier.timeline)
    said = [_said(index, utterance) for utterance in dossier.utterances]
    return Views(
        differing=tuple(c for c in compared if c not in agreeing),
        agreeing=agreeing,
        happened=tuple(_runs(numbered, weighty)),
        untimed=tuple(event for event in dossier.events if event.id not in in_line),
        chronology=draw_chronology(index, numbered, weighty),
        shared_words=tuple(s for s in said if len(s.wordings) > 1),
        single_words=tuple(sorted((s for s in said if len(s.wordings) < 2), key=_exactness)),
        people=_people(index),
        used_figures=frozenset(item for comparison in dossier.comparisons for item in comparison.items),
    )


def _weighty(dossier: Dossier, events: Sequence[Event]) -> frozenset[str]:
    """The events that stand out of a long line of time: told by several reports, compared, or announced.

    All of them where the line is short, or where hardly any stands out; where very many do, those that matter most by
    the days on which reports still speak of them.
    """
    used = {item for comparison in dossier.comparisons for item in comparison.items}
    used.update(outlook.event for outlook in dossier.outlook)
    chosen = frozenset(event.id for event in events if len(event.support.reports) > 1 or event.id in used)
    if len(events) <= SHORT_LINE or len(chosen) < FEWEST_WEIGHTY:
        return frozenset(event.id for event in events)
    published = {report.id: days_of(report.published)[0] for report in dossier.reports}
    return frozenset(foremost([event for event in events if event.id in chosen], published))


def _runs(numbered: Sequence[tuple[int, Event]], weighty: frozenset[str]) -> Iterator[Run]:
    """Fold what stands between the weighty events, and all that follows when the list grows long."""
    shown = 0
    for stands_out, group in groupby(numbered, key=lambda pair: pair[1].id in weighty):
        run = tuple(group)
        room = max(0, OPEN_EVENTS - shown)
        if not stands_out and len(run) >= SHORTEST_FOLD:
            alone = all(len(event.support.reports) < 2 for _, event in run)
            what = f"{count(len(run), 'event')} told by one report only" if alone else count(len(run), "more event")
            yield Run(f"{what}, {_period(run)}", run)
            continue
        shown += len(run)
        if run[:room]:
            yield Run("", run[:room])
        if run[room:]:
            yield Run(f"{count(len(run[room:]), 'more event')}, {_period(run[room:])}", run[room:])


def _period(run: Sequence[tuple[int, Event]]) -> str:
    first, last = when_in_words(run[0][1].when), when_in_words(run[-1][1].when)
    return first if first == last else f"{first} to {last}"


def _attention(comparison: Comparison) -> int:
    return ORDER.index(comparison.verdict)


def _exactness(said: Said) -> int:
    """Sort words in quotation marks before those retold."""
    return min((_KINDS.index(wording.quote.kind) for wording in said.wordings), default=len(_KINDS))


def _said(index: Index, utterance: Utterance) -> Said:
    quotes = [index.quotes[quote] for quote in utterance.quotes if quote in index.quotes]
    if not quotes:
        return Said(utterance, ())
    base = choose_base([spoken(quote) for quote in quotes])
    wordings = []
    for n, quote in enumerate(quotes):
        pieces = None if n == base else compare(spoken(quotes[base]), spoken(quote))
        same = pieces is not None and all(piece.kind == "same" for piece in pieces)
        wordings.append(Wording(quote, n == base, None if pieces is None else tuple(pieces), same))
    wordings.sort(key=lambda w: not w.base)
    return Said(utterance, tuple(wordings))


def _people(index: Index) -> tuple[tuple[str, tuple[Person, ...]], ...]:
    groups: Mapping[EntityKind | str, list[Person]] = {kind: [] for kind in ENTITY_KINDS}
    for entity in index.dossier.entities:
        variants = tuple(sorted(entity.variants, key=lambda v: (-v.count, v.text)))
        titles = tuple({flat(t.text).casefold(): t for t in reversed(entity.titles)}.values())[::-1]
        groups[entity.kind].append(Person(entity, variants, titles, _places(index, entity.mentions)))
    for people in groups.values():
        people.sort(key=lambda p: (-len(p.places), -len(p.item.mentions), p.item.name, p.item.id))
    return tuple((ENTITY_KINDS[kind], tuple(people)) for kind, people in groups.items() if people)


def _places(index: Index, mentions: Sequence[Span]) -> tuple[tuple[str, tuple[Span, ...], int], ...]:
    found: dict[str, list[Span]] = {}
    for span in mentions:
        found.setdefault(index.where(span), []).append(span)
    return tuple((name, tuple(spans[:MENTIONS_LINKED]), len(spans)) for name, spans in found.items())

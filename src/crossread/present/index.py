"""Looks things up in a dossier: items by id, the report around a span, the name a reader sees."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from crossread.base.errors import NotFoundError
from crossread.model.dossier import Comparison, Dossier, Event, Figure, Outlook, PageRecord, Quote
from crossread.model.links import Entity, Utterance
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.present.dates import when_in_words
from crossread.present.wording import ITEM_KINDS, about, listed

_SPACE = re.compile(r"\s+")
_HOST = re.compile(r"https?://(?:www\.)?([^/?#]+)", re.IGNORECASE)
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")

# Quoted words are cut here in short lists, in characters: about a line and a half of a newspaper column.
SHORT_CHARS = 140
# The name of a report is cut here: two lines in the narrowest column of the drawing of dependencies.
LABEL_CHARS = 44


@dataclass(frozen=True, slots=True)
class Index:
    """A dossier's items by id, with the names readers see; built once, read by every page and export."""

    dossier: Dossier
    pages: Mapping[str, PageRecord]
    reports: Mapping[str, Report]
    entities: Mapping[str, Entity]
    quotes: Mapping[str, Quote]
    utterances: Mapping[str, Utterance]
    events: Mapping[str, Event]
    figures: Mapping[str, Figure]
    comparisons: Mapping[str, Comparison]
    outlooks: Mapping[str, Outlook]
    labels: Mapping[str, str]
    page_numbers: Mapping[str, int]
    on_page: Mapping[str, tuple[tuple[int, str], ...]]

    def label(self, report: str) -> str:
        """Give the name of a report: its outlet, numbered where one outlet has several."""
        return self.labels.get(report, report)

    def label_list(self, reports: Iterable[str]) -> str:
        """Give the names of several reports as a sentence does."""
        return listed(self.label(report) for report in reports)

    def name(self, entity: str | None) -> str:
        """Give the name of an entity; "an unknown source" where it is not known."""
        if entity is None:
            return "an unknown source"
        return flat(self.entities[entity].name) if entity in self.entities else entity

    def who_announced(self, outlook: Outlook) -> str:
        """Name who announced something: entities first, then the words of the reports; "" where they name nobody."""
        words = [f"“{flat(span.text)}”" for span in outlook.announcers]
        names = [self.name(entity) for entity in outlook.announced_by]
        return listed([*names, *words])

    def names(self, entities: Iterable[str]) -> str:
        """Give the names of several entities as a sentence does."""
        return listed(self.name(entity) for entity in entities)

    def speaker(self, quote: Quote) -> str:
        """Give the name of who speaks: the entity, else the words that stand with the quote."""
        speaker = quote.speaker
        if speaker is None or (speaker.entity is None and speaker.span is None):
            return "speaker not known"
        return self.name(speaker.entity) if speaker.entity or not speaker.span else flat(speaker.span.text, 60)

    def report_at(self, span: Span) -> Report | None:
        """Give the report a span stands in, or None where it stands beside the reports of its page."""
        starts = self.on_page.get(span.page, ())
        position = bisect_right(starts, (span.start, "\U0010ffff"))
        if not position:
            return None
        report = self.reports[starts[position - 1][1]]
        return report if span.start < report.span.end else None

    def where(self, span: Span) -> str:
        """Give the name of the report, or of the page, a span stands in."""
        report = self.report_at(span)
        if report is not None:
            return self.label(report.id)
        return self.pages[span.page].source if span.page in self.pages else span.page[:12]

    def inside(self, span: Span, other: Span) -> bool:
        """Say whether one span lies within another, or holds it."""
        return span.page == other.page and (span.extent.contains(other.extent) or other.extent.contains(span.extent))

    def clause(self, event: Event) -> tuple[str, str, str]:
        """Cut the sentence an event is shown by into what stands before its own clause, the clause, and the rest.

        Several events may share one sentence; the clause tells them apart. It is empty where the sentence holds none.
        """
        whole = event.summary
        for telling in event.mentions:
            span = telling.span
            if span.page == whole.page and whole.extent.contains(span.extent) and span.extent != whole.extent:
                low, high = span.start - whole.start, span.end - whole.start
                return whole.text[:low], whole.text[low:high], whole.text[high:]
        return whole.text, "", ""

    def anchor(self, span: Span) -> str:
        """Give the name under which the HTML page marks a span."""
        return f"p{self.page_numbers.get(span.page, 0)}-{span.start}-{span.end}"

    def kind(self, ident: str) -> str:
        """Say what kind of item has this id.

        Raises:
            NotFoundError: if no item of the dossier has it.
        """
        for kind, items in self._tables():
            if ident in items:
                return kind
        raise NotFoundError(
            f"no item of this dossier has the id {ident!r}; ids of reports, names, quotes, events, figures and "
            "comparisons stand in the JSON and at every item of the HTML",
            item=ident,
        )

    def has(self, ident: str) -> bool:
        """Say whether any item of the dossier has this id."""
        return any(ident in items for _, items in self._tables())

    def title(self, ident: str) -> str:
        """Give a few words that name an item, for links to it.

        Raises:
            NotFoundError: if no item of the dossier has this id.
        """
        kind = self.kind(ident)
        return f"{ITEM_KINDS[kind]}: {self._about(kind, ident)}"

    def _about(self, kind: str, ident: str) -> str:
        if kind == "quote":
            return self.speaker(self.quotes[ident])
        if kind == "event":
            return when_in_words(self.events[ident].when)
        if kind == "outlook":
            return f"for {when_in_words(self.outlooks[ident].expected)}"
        if kind == "utterance":
            said = self.utterances[ident]
            quotes = [self.quotes[quote] for quote in said.quotes if quote in self.quotes]
            return self.name(said.speaker) if said.speaker or not quotes else self.speaker(quotes[0])
        if kind == "figure":
            figure = self.figures[ident]
            return f"{figure.measures.attribute} “{flat(figure.span.text, 40)}”".strip()
        if kind == "comparison":
            return about(self.comparisons[ident].about)
        if kind == "page":
            return self.pages[ident].source
        return self.name(ident) if kind == "entity" else self.label(ident)

    def _tables(self) -> tuple[tuple[str, Mapping[str, Any]], ...]:
        return (
            ("report", self.reports),
            ("entity", self.entities),
            ("quote", self.quotes),
            ("utterance", self.utterances),
            ("event", self.events),
            ("figure", self.figures),
            ("comparison", self.comparisons),
            ("outlook", self.outlooks),
            ("page", self.pages),
        )


def build_index(dossier: Dossier) -> Index:
    """Prepare a dossier for being read item by item.

    Args:
        dossier: any dossier.

    Returns:
        The index.
    """
    pages = _by_id(dossier.pages)
    places: dict[str, list[tuple[int, str]]] = {}
    for report in dossier.reports:
        places.setdefault(report.page, []).append((report.span.start, report.id))
    return Index(
        dossier=dossier,
        pages=pages,
        reports=_by_id(dossier.reports),
        entities=_by_id(dossier.entities),
        quotes=_by_id(dossier.quotes),
        utterances=_by_id(dossier.utterances),
        events=_by_id(dossier.events),
        figures=_by_id(dossier.figures),
        comparisons=_by_id(dossier.comparisons),
        outlooks=_by_id(dossier.outlook),
        labels=_labels(dossier.reports, pages),
        page_numbers={page.id: n + 1 for n, page in enumerate(dossier.pages)},
        on_page={page: tuple(sorted(found)) for page, found in places.items()},
    )


def flat(text: str, limit: int | None = None) -> str:
    """Put words on one line.

    Args:
        text: words as they stand on a page, possibly over several lines.
        limit: the longest result wanted, in characters; None for no limit.

    Returns:
        The words with single spaces, cut after a word and closed with "…" where they are longer.
    """
    words = _SPACE.sub(" ", text).strip()
    if limit is None or len(words) <= limit:
        return words
    cut = words[:limit]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut).rstrip(" ,;:–—-") + "…"


def spoken(quote: Quote, joint: str = " ") -> str:
    """Give the words of a quote without the cue that stands between two pieces of them.

    Args:
        quote: any quote.
        joint: what to put between the pieces.

    Returns:
        The words as printed.
    """
    return joint.join(part.text for part in quote.parts) if len(quote.parts) > 1 else quote.span.text


def ident(text: str) -> str:
    """Make a name that HTML and CSS accept out of an id.

    Args:
        text: an item's id.

    Returns:
        The id itself if it consists of letters, digits, hyphens and underscores.
    """
    return _UNSAFE.sub("_", text)


def _by_id(items: Iterable[Any]) -> dict[str, Any]:
    return {item.id: item for item in items}


def _labels(reports: tuple[Report, ...], pages: Mapping[str, PageRecord]) -> dict[str, str]:
    """Name each report; number those that would share a name."""
    plain = {report.id: _label(report, pages.get(report.page)) for report in reports}
    totals: dict[str, int] = {}
    for name in plain.values():
        totals[name] = totals.get(name, 0) + 1
    seen: dict[str, int] = {}
    labels = {}
    for report, name in plain.items():
        seen[name] = seen.get(name, 0) + 1
        labels[report] = name if totals[name] == 1 else f"{name} ({seen[name]})"
    return labels


def _label(report: Report, page: PageRecord | None) -> str:
    """Name a report by its outlet, else by the site it was fetched from, else by its title or first words."""
    if report.outlet and report.outlet.name.strip():
        return flat(report.outlet.name, LABEL_CHARS)
    host = _HOST.match(page.source) if page else None
    if host:
        return flat(host[1], LABEL_CHARS)
    words = report.title.text if report.title else report.span.text[: 4 * LABEL_CHARS]
    return f"“{flat(words, LABEL_CHARS)}”"

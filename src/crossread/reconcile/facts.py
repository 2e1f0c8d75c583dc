"""Everything that is known of a story before it is reconciled, with the look-ups the rules need."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from crossread.model.dossier import PageRecord
from crossread.model.links import Copy, Entity, EntityIndex, Happening, QuoteRef, ReadReport, Utterance
from crossread.model.pages import Rejection
from crossread.model.spans import Extent
from crossread.model.when import days_of


@dataclass(frozen=True)
class StoryFacts:
    """One story: its reports (dated as well as they can be), and what the linking stages found."""

    id: str
    reports: tuple[ReadReport, ...]
    pages: tuple[PageRecord, ...]
    rejections: tuple[Rejection, ...]
    copies: tuple[Copy, ...]
    index: EntityIndex
    quotes: tuple[QuoteRef, ...]
    utterances: tuple[Utterance, ...]
    happenings: tuple[Happening, ...]
    as_of: str | None = None
    since: str | None = None
    version: str = ""
    taken: Mapping[str, int] = field(default_factory=dict)  # page id → number of the reading it came in

    @cached_property
    def by_id(self) -> dict[str, ReadReport]:
        """Report id → report."""
        return {report.id: report for report in self.reports}

    @cached_property
    def quotes_of(self) -> dict[str, tuple[QuoteRef, ...]]:
        """Report id → its quotations."""
        found: dict[str, list[QuoteRef]] = {}
        for quote in self.quotes:
            found.setdefault(quote.report, []).append(quote)
        return {report: tuple(quotes) for report, quotes in found.items()}

    @cached_property
    def entity(self) -> dict[str, Entity]:
        """Entity id → entity."""
        return {entity.id: entity for entity in self.index.entities}

    @cached_property
    def published(self) -> dict[str, tuple[str | None, str | None]]:
        """Report id → first and last day it may have been published on, as ISO texts."""
        return {report.id: days_of(report.document.report.published) for report in self.reports}

    @cached_property
    def ordered(self) -> tuple[str, ...]:
        """Report ids in order of publication, by the last day each may have appeared; undated ones last, ties by id."""
        return tuple(sorted(self.by_id, key=lambda r: (self.published[r][1] or "9999", r)))

    def name(self, entity: str | None) -> str:
        """Give an entity's name, or words for an unknown one."""
        return self.entity[entity].name if entity in self.entity else "an unnamed source"

    def outlet(self, report: str) -> str:
        """Say in a few words which report is meant: its outlet, agency, title or first words."""
        facts = self.by_id[report].document.report
        if facts.outlet is not None:
            return facts.outlet.name
        if facts.agency is not None:
            return f"the {facts.agency.name} report"
        words = (facts.title.text if facts.title else facts.span.text).split()
        short = " ".join(words[:8]) + ("…" if len(words) > 8 else "")
        return f"“{short}”"

    def sentence(self, report: str, extent: Extent) -> Extent:
        """Give the sentence an extent begins in, or the extent itself where no sentence holds it."""
        sentences = self.by_id[report].layers.sentences
        at = bisect_right(sentences, extent.start, key=lambda s: s.start) - 1
        if at >= 0 and extent.start < sentences[at].end:
            return Extent(sentences[at].start, max(sentences[at].end, extent.end))
        return extent

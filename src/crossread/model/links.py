"""What the linking stages find between the reports of one story."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from crossread.model.annotations import Annotations, EntityKind, EventMention, Quotation, TimeExpression
from crossread.model.reports import Document, When
from crossread.model.spans import Extent, Span

CopyKind = Literal["same_agency", "republished", "shared_statement", "quoted_source", "boilerplate", "unknown"]
DifferenceKind = Literal["truncation", "wording", "punctuation", "spelling", "translation", "context"]


@dataclass(frozen=True, slots=True)
class ReadReport:
    """One report with everything the annotators found in it: what the linking stages read."""

    document: Document
    layers: Annotations

    @property
    def id(self) -> str:
        """The report's id."""
        return self.document.report.id

    @property
    def page(self) -> str:
        """The id of the page the report stands on."""
        return self.document.report.page

    @property
    def text(self) -> str:
        """The whole text of that page."""
        return self.document.text

    def span(self, extent: Extent) -> Span:
        """Cut a traced span out of the report's page."""
        return Span(self.page, extent.start, extent.end, self.text[extent.start : extent.end])


@dataclass(frozen=True, slots=True)
class Copy:
    """A passage that stands in two reports.

    ``similarity`` is the share of the shorter report's word 5-grams found in the other (containment, 0 to 1).
    """

    a: Span
    b: Span
    words: int
    kind: CopyKind
    similarity: float


@dataclass(frozen=True, slots=True)
class Variant:
    """One spelling of an entity's name, how often it stands and in which reports."""

    text: str
    count: int
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TitleUse:
    """A title or role a report gives a person, such as "Energy Secretary"."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation, place… across all reports, with every spelling seen and the reasons for merging."""

    id: str
    kind: EntityKind
    name: str
    variants: tuple[Variant, ...]
    titles: tuple[TitleUse, ...]
    mentions: tuple[Span, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which the wordings of an utterance differ between quotes."""

    kind: DifferenceKind
    quotes: tuple[str, ...]
    detail: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """One act of speech, however many reports print it, with how their wordings differ."""

    id: str
    speaker: str | None
    said: When | None
    quotes: tuple[str, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class QuoteRef:
    """One quotation of one report with its id: what utterances are made of.

    ``speaker`` is the entity id across reports, where known; ``said`` when the words were spoken, where known.
    """

    id: str
    report: str
    quotation: Quotation
    speaker: str | None
    said: When | None


@dataclass(frozen=True, slots=True)
class EntityIndex:
    """Looks up which entity a mention belongs to.

    ``by_mention`` maps (page id, start, end) of every name, description and pronoun that was resolved to an
    entity id. ``by_title`` maps a title in lower case that only one entity bears ("putin's adviser") to its id.
    """

    entities: tuple[Entity, ...]
    by_mention: Mapping[tuple[str, int, int], str]
    by_title: Mapping[str, str] = field(default_factory=dict)

    def at(self, page: str, extent: Extent | None) -> str | None:
        """Give the entity id of a mention, or None where the mention is unknown."""
        return None if extent is None else self.by_mention.get((page, extent.start, extent.end))


@dataclass(frozen=True, slots=True)
class ReportDate:
    """The date of an undated report, found through other reports of the story.

    ``times`` are the report's time expressions, resolved against that date where it is a single day.
    """

    report: str
    when: When
    times: tuple[TimeExpression, ...] = ()


@dataclass(frozen=True, slots=True)
class MentionRef:
    """One event mention of one report."""

    report: str
    mention: EventMention


@dataclass(frozen=True, slots=True)
class Happening:
    """Event mentions of several reports that tell one real-world event, with the reasons for joining them."""

    id: str
    mentions: tuple[MentionRef, ...]
    participants: tuple[tuple[str, str], ...]  # (entity id, role)
    place: str | None
    when: When | None
    reasons: tuple[str, ...] = ()

"""The dossier: the reconciled record of one story, field by field as the published schema names it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.model.annotations import Bound, EventStatus, QuoteKind, TimexType
from crossread.model.links import Copy, Entity, Utterance
from crossread.model.pages import Rejection
from crossread.model.reports import Report, When
from crossread.model.spans import Span

SCHEMA = "crossread/dossier/1"

ComparisonKind = Literal["figure", "count", "date", "place", "participant", "status", "claim_denial", "wording"]
Verdict = Literal["agree", "rounding", "differ", "apparent", "developed", "disputed"]
ChainKind = Literal["named", "anonymous", "outlet", "agency", "document", "platform"]
Outcome = Literal["open", "happened", "changed", "late", "cancelled", "overdue"]
ChangeKind = Literal[
    "new_report",
    "new_event",
    "new_quote",
    "changed_figure",
    "new_confirmation",
    "new_dispute",
    "resolved",
    "edited",
    "withdrawn",
]


@dataclass(frozen=True, slots=True)
class Story:
    """The reports on one developing matter. ``title`` is the title of its earliest report, never written by us."""

    id: str
    title: str
    first: When | None
    last: When | None


@dataclass(frozen=True, slots=True)
class PageRecord:
    """What was taken in: ``id`` is the SHA-256 of the bytes, ``text`` the page's text where it was asked for."""

    id: str
    source: str
    media_type: str
    bytes: int
    characters: int
    text: str | None = None
    captured: str | None = None
    encoding: str | None = None
    address: str | None = None
    furniture: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks; ``via`` is the entity through whom the words are reported."""

    entity: str | None
    span: Span | None
    anonymous: bool
    via: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words attributed to a speaker in one report; ``span`` is the content without the quotation marks.

    ``parts`` are its pieces where the cue stands between them.
    """

    id: str
    report: str
    span: Span
    kind: QuoteKind
    speaker: Speaker | None
    cue: Span | None
    addressee: str | None
    medium: str | None
    said: When | None
    utterance: str
    parts: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression with its TIMEX3 value, the date it was resolved against and why."""

    report: str
    span: Span
    type: TimexType
    value: str
    anchor: str | None
    mod: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Support:
    """Which reports carry an item, which later ones do not, and how many independent chains stand behind it.

    ``why`` says so in words.
    """

    reports: tuple[str, ...]
    silent: tuple[str, ...]
    independent: int
    anonymous_only: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """An entity that takes part in an event, and as what."""

    entity: str
    role: str


@dataclass(frozen=True, slots=True)
class Telling:
    """One report's mention of an event: how it presents it and to whom it attributes it."""

    report: str
    span: Span
    status: EventStatus
    according_to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One real-world event across reports; ``summary`` is its best mention, quoted from a source."""

    id: str
    summary: Span
    participants: tuple[Participant, ...]
    place: str | None
    when: When | None
    mentions: tuple[Telling, ...]
    support: Support
    code: str = ""


@dataclass(frozen=True, slots=True)
class Base:
    """A quantity in SI base or derived units, a currency or a count."""

    low: float | None
    high: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Measures:
    """What a figure measures: the entity (where known), the attribute, and the words that say so."""

    entity: str | None
    attribute: str
    span: Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with what it measures."""

    id: str
    report: str
    span: Span
    low: float | None
    high: float | None
    unit: str
    bound: Bound
    base: Base
    measures: Measures
    same_as: str | None = None
    step: float | None = None
    ordinal: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One of the ways a matter is told: what it says, where, and on whose word."""

    says: str
    spans: tuple[Span, ...]
    reports: tuple[str, ...]
    claimed_by: tuple[str, ...]
    independent: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """One matter told in two or more ways, and what kind of difference that is."""

    id: str
    kind: ComparisonKind
    about: str
    items: tuple[str, ...]
    sides: tuple[Side, ...]
    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class ChainSource:
    """One source a report rests on, with the words that show it."""

    entity: str | None
    kind: ChainKind
    span: Span
    name: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """How a report came by what it says."""

    report: str
    sources: tuple[ChainSource, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Reports that count once, and why."""

    reports: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Independence:
    """Which reports count once, and how many independent chains that leaves."""

    groups: tuple[Group, ...]
    independent: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """An event announced or expected, and what later reports say became of it.

    ``announcers`` are the words for who announced it where that is no entity of the story ("the harbour authority").
    """

    id: str
    event: str
    announced_by: tuple[str, ...]
    announced: When | None
    expected: When | None
    outcome: Outcome
    evidence: tuple[Span, ...]
    reason: str = ""
    announcers: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What is new since a given time or reading."""

    kind: ChangeKind
    items: tuple[str, ...]
    since: str
    reason: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """The reconciled record of one story, in which every item points to the characters it comes from."""

    schema: str
    version: str
    as_of: str | None
    story: Story
    pages: tuple[PageRecord, ...]
    reports: tuple[Report, ...]
    entities: tuple[Entity, ...]
    quotes: tuple[Quote, ...]
    utterances: tuple[Utterance, ...]
    times: tuple[Time, ...]
    events: tuple[Event, ...]
    timeline: tuple[str, ...]
    figures: tuple[Figure, ...]
    comparisons: tuple[Comparison, ...]
    copies: tuple[Copy, ...]
    chains: tuple[Chain, ...]
    independence: Independence
    outlook: tuple[Outlook, ...]
    changes: tuple[Change, ...]
    rejections: tuple[Rejection, ...]

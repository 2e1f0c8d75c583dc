"""What the annotators found in one report, layer by layer.

Every layer is a tuple of spans beside the text, sorted by start; spans of one layer may overlap. All offsets are
Unicode code points in the text of the report's page. Layers refer to each other by offsets, never by index.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.model.spans import Extent

EntityKind = Literal[
    "person", "organisation", "place", "group", "product", "facility", "event", "work", "anonymous", "other"
]
QuoteKind = Literal["direct", "mixed", "indirect"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Bound = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "range", "vague"]
EventStatus = Literal["happened", "ongoing", "planned", "expected", "possible", "conditional", "denied", "asked"]
MentionForm = Literal["name", "nominal", "pronoun"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. ``block`` is the position of its block in ``report.blocks``."""

    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where somebody or something is named, described or referred to.

    ``start``/``end`` cover the name without titles ("Chris Wright"); ``title`` covers the words that say who that
    is ("Energy Secretary"), beside or after the name. ``chain`` numbers the mentions of one report that refer to
    the same thing (in order of first mention, from 0); None where that is not known. ``score`` is 0 to 1.
    An anonymous source ("two people familiar with the call") is a mention of kind ``anonymous``, form ``nominal``.
    """

    start: int
    end: int
    kind: EntityKind
    form: MentionForm = "name"
    title: Extent | None = None
    chain: int | None = None
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class SpeakerRef:
    """Who speaks, as far as the report shows.

    ``span`` is the name, description or pronoun printed with the quote; ``resolved`` the fuller mention it refers
    to ("he" → "Ushakov") where they differ. ``via`` is who relays the words. ``reason`` names the rule.
    """

    span: Extent | None
    anonymous: bool = False
    resolved: Extent | None = None
    via: Extent | None = None
    reason: str = ""
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words attributed to a speaker.

    ``start``/``end`` cover the content without the outer quotation marks, from the first to the last quoted word;
    ``parts`` are the pieces when a cue stands between them ("X," he said, "Y"), otherwise one piece equal to the
    whole. ``kind`` is direct (whole sentences inside marks), mixed (quoted words grafted on the reporter's own
    clause; the content is the quoted words) or indirect (no marks; the content is the reported clause).
    ``source`` is the attribution as printed ("Yuri Ushakov, Putin's foreign policy adviser"), ``cue`` the verb or
    phrase ("said", "according to"), ``addressee`` who was told, ``medium`` where it was said ("on Truth Social"),
    ``time`` the expression that says when.
    """

    start: int
    end: int
    kind: QuoteKind
    parts: tuple[Extent, ...]
    speaker: SpeakerRef | None = None
    source: Extent | None = None
    cue: Extent | None = None
    addressee: Extent | None = None
    medium: Extent | None = None
    time: Extent | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date, time, duration or repetition as TIMEX3 (ISO-TimeML).

    ``value`` is resolved as far as the anchor allows ("2025-10-17", "P3Y", "2025-W42", "PAST_REF", "XXXX-WXX-5"
    with no anchor). ``anchor`` is the ISO date it was resolved against, None if it needed none or none is known.
    ``mod`` is the TIMEX3 modifier (START, MID, END, APPROX, BEFORE, AFTER, LESS_THAN, MORE_THAN, EQUAL_OR_MORE…).
    ``first``/``last`` give the calendar days it covers (ISO dates), None where it covers none that are known.
    ``stated`` is true when the expression is complete by itself ("Feb. 24, 2022"). ``quoted`` is true inside
    somebody's quoted words. ``reason`` is one sentence a reporter could read.
    """

    start: int
    end: int
    type: TimexType
    value: str
    anchor: str | None = None
    mod: str | None = None
    first: str | None = None
    last: str | None = None
    stated: bool = False
    quoted: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a quantity measures.

    ``entity`` covers the thing measured ("Tomahawk missiles") where the sentence names it; ``attribute`` is the
    property in lower-case base form ("range", "killed", "aircraft destroyed", "meeting"); ``span`` covers the words
    that say so.
    """

    attribute: str
    span: Extent
    entity: Extent | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, its bounds and what it measures.

    ``start``/``end`` cover number, modifier and unit ("at least 12 planes" covers "at least 12"; "about 1,600
    kilometers" the whole). A single value has low = high; a bound leaves the open side None; "about" keeps low =
    high with bound ``about``. ``unit`` is the unit's plain name ("mile", "US dollar", "percent"), the counted noun
    ("aircraft") for counts, or "" where nothing is counted. ``base_*`` are SI base or derived units by pint
    ("meter", "kilogram"), currency codes ("USD"), "1" for counts and ratios. ``digits`` is the number of
    significant digits stated (995 → 3, 1,600 → 2), ``step`` the rounding step of the value in its own unit
    (1,600 → 100), for telling rounding from a clash. ``ordinal`` is true for "fourth meeting". ``same_as`` points
    to the expression that gives the same value in another unit ("(1,500 miles)").
    """

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str
    bound: Bound
    base_low: float | None
    base_high: float | None
    base_unit: str
    digits: int | None = None
    step: float | None = None
    ordinal: bool = False
    measured: Measured | None = None
    same_as: Extent | None = None
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Role:
    """A participant of an event: ``role`` is agent, patient, recipient, instrument or with."""

    role: str
    mention: Extent


@dataclass(frozen=True, slots=True)
class EventMention:
    """One place where something is said to happen.

    ``start``/``end`` cover the clause that tells it; ``trigger`` the word that names it; ``lemma`` its base form
    ("speak", "attack"). ``time`` points to a time expression's extent. ``source`` covers the attribution as printed
    where the report gives one, ``negated`` is true for "did not". ``code`` is the PLOVER type of a political event
    ("CONSULT", "ASSAULT"), empty for other events.
    """

    start: int
    end: int
    trigger: Extent
    lemma: str
    status: EventStatus
    roles: tuple[Role, ...] = ()
    place: Extent | None = None
    time: Extent | None = None
    source: Extent | None = None
    negated: bool = False
    code: str = ""


@dataclass(frozen=True, slots=True)
class Annotations:
    """All layers of one report, as the linking stages read them."""

    report: str
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    events: tuple[EventMention, ...] = ()

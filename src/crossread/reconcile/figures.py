"""Quantities as figures of the dossier: with an id, the entity measured, and who claims them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.base.ids import content_id
from crossread.model.annotations import Measured, Quantity
from crossread.model.dossier import Base, Figure, Measures
from crossread.model.links import ReadReport
from crossread.model.lookup import entity_at
from crossread.model.spans import Extent
from crossread.reconcile import matter_en as en
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.values import Value
from crossread.reconcile.words_en import same_attribute, same_noun, singular

# How far back a bare noun may reach for its name: about three paragraphs of a news report.
BRIDGE_CHARACTERS = 900
# How far from a number the words stand that make it a part of something, in code points.
PART_REACH = 40
PER_SHARE = " per share"
# A "ton" is a short ton to some and a tonne to others, a fifth apart at most with the long ton.
AMBIGUOUS_TON, TON_APART = "ton", 0.2


@dataclass(frozen=True, slots=True)
class Stated:
    """One figure in its sentence: what the comparing rules need to know about it."""

    figure: Figure
    value: Value
    sentence: Extent
    attribute: str  # one word for all that mean the same
    noun: str  # the head of the thing measured, one word for all that mean the same
    context: frozenset[str]  # entities named in its sentence
    around: frozenset[str]  # entities named in its paragraph
    claimed_by: tuple[str, ...]
    days: tuple[str, str] | None  # first and last day its sentence speaks of
    partial: bool = False  # it counts a part of something, an addition or an old state
    denied: bool = False  # it is printed as what is not so ("43 people, not 52")
    of_sources: bool = False  # it counts unnamed sources ("two people familiar with the matter")


def figure_id(report: ReadReport, quantity: Quantity) -> str:
    """Make the id of a figure from where it stands."""
    return content_id("f", report.page, report.id, quantity.start, quantity.end)


def stated_figures(facts: StoryFacts) -> tuple[Stated, ...]:
    """Give every figure of the story that measures something, in order of report and position."""
    found: list[Stated] = []
    for report_id in facts.ordered:
        report = facts.by_id[report_id]
        names = _named(facts, report)
        for quantity in report.layers.quantities:
            found.append(_stated(facts, report, quantity, names))
    return tuple(found)


def _named(facts: StoryFacts, report: ReadReport) -> list[tuple[int, int, str]]:
    rows = []
    for mention in report.layers.mentions:
        entity = facts.index.at(report.page, Extent(mention.start, mention.end))
        if entity is not None:
            rows.append((mention.start, mention.end, entity))
    return sorted(rows)


def _stated(facts: StoryFacts, report: ReadReport, quantity: Quantity, names: list[tuple[int, int, str]]) -> Stated:
    extent = Extent(quantity.start, quantity.end)
    measured = quantity.measured or Measured(quantity.unit or "number", extent)
    sentence = facts.sentence(report.id, extent)
    thing = measured.entity.of(report.text) if measured.entity else quantity.unit
    entity = entity_at(report, measured.entity, facts.index)
    if entity is None and measured.entity is not None and thing.split():
        entity = _meant(facts, report, measured.entity, singular(thing.split()[-1]))
    figure = Figure(
        id=figure_id(report, quantity),
        report=report.id,
        span=report.span(extent),
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        bound=quantity.bound,
        base=Base(quantity.base_low, quantity.base_high, quantity.base_unit),
        measures=Measures(entity, measured.attribute, report.span(measured.span)),
        same_as=_same_as(report, quantity),
        step=quantity.step,
        ordinal=quantity.ordinal,
    )
    return Stated(
        figure=figure,
        value=_value(quantity),
        sentence=sentence,
        attribute=same_attribute(measured.attribute),
        noun=_noun(quantity, measured, thing),
        context=_inside(names, sentence),
        around=_inside(names, _paragraph(report, sentence)),
        claimed_by=_claimed_by(facts, report, extent),
        days=_days(report, sentence),
        partial=_partial(report, quantity, sentence),
        denied=en.DENIED.search(report.text, max(sentence.start, quantity.start - PART_REACH), quantity.start)
        is not None,
        of_sources=any(m.kind == "anonymous" and m.start <= extent.start < m.end for m in report.layers.mentions),
    )


def _partial(report: ReadReport, quantity: Quantity, sentence: Extent) -> bool:
    """Say whether a figure counts a part, an addition or an old state: "another 4", "11 of the 84", "three others"."""
    before = report.text[max(sentence.start, quantity.start - PART_REACH) : quantity.start]
    after = report.text[quantity.end : min(sentence.end, quantity.end + PART_REACH)]
    if quantity.bound == "vague" or en.PART_BEFORE.search(before):
        return True
    beside = [q for q in _starting_in(report.layers.quantities, sentence) if q is not quantity]
    attribute = quantity.measured.attribute if quantity.measured else ""
    same = [q for q in beside if q.measured is not None and q.measured.attribute == attribute]
    if en.OTHERS.match(after):
        return bool(same) or not beside
    if en.PART_AFTER.match(after):
        return True
    if same_attribute(attribute) not in en.TOLLS or not same:
        return False
    last = min(same, key=lambda q: q.start)
    return quantity.start > last.start or not en.INCLUDING.search(report.text, quantity.end, last.start)


def _noun(quantity: Quantity, measured: Measured, thing: str) -> str:
    """Give the head of the thing measured; a unit of measure ("miles") is no thing."""
    if not thing.split() or (measured.entity is None and quantity.base_unit not in ("1", "")):
        return ""
    return same_noun(thing.split()[-1])


def _meant(facts: StoryFacts, report: ReadReport, thing: Extent, noun: str) -> str | None:
    """Find the named thing that a bare noun stands for: "the missiles" after "Tomahawk cruise missiles".

    The nearest name before the noun counts if its own head, or one of the next words, is that noun.
    """
    for mention in reversed(report.layers.mentions):
        if mention.form != "name" or mention.start > thing.end or mention.kind in ("person", "anonymous", "group"):
            continue
        if thing.start - mention.end > BRIDGE_CHARACTERS:
            return None
        own_head = singular(report.text[mention.start : mention.end].split()[-1])
        if own_head == noun or _heads(report.text, mention.end, noun):
            return facts.index.at(report.page, Extent(mention.start, mention.end))
    return None


_NO_HEAD = re.compile(
    r"(?:\w+(?:ing|ed)|the|an?|its|their|his|her|to|of|and|or|in|on|with|for|by|at|from|is|are|was|were)"
)


def _heads(text: str, end: int, noun: str) -> bool:
    """Say whether a name is directly followed by the noun: "Tomahawk cruise missiles" for "missile"."""
    for word in text[end : end + 40].split()[:3]:
        if singular(word.strip(".,;:’'”")) == noun:
            return True
        if not word.isalpha() or _NO_HEAD.fullmatch(word):
            return False
    return False


def _same_as(report: ReadReport, quantity: Quantity) -> str | None:
    if quantity.same_as is None:
        return None
    for other in report.layers.quantities:
        if (other.start, other.end) == (quantity.same_as.start, quantity.same_as.end):
            return figure_id(report, other)
    return None


def _value(quantity: Quantity) -> Value:
    number = next((v for v in (quantity.low, quantity.high) if v), None)
    base = next((v for v in (quantity.base_low, quantity.base_high) if v), None)
    unit = quantity.base_unit.removesuffix(PER_SHARE)  # "$22 in stock" beside "$22 per share in stock"
    if quantity.measured is not None and quantity.measured.attribute == "age":  # years of age are counted, not rounded
        return Value(quantity.base_low, quantity.base_high, quantity.base_unit, quantity.unit, quantity.bound)
    step = quantity.step * abs(base / number) if quantity.step and number and base else quantity.step
    if quantity.unit == AMBIGUOUS_TON and base:
        step = max(step or 0.0, TON_APART * abs(base))
    return Value(quantity.base_low, quantity.base_high, unit, quantity.unit, quantity.bound, step)


def _inside(names: list[tuple[int, int, str]], extent: Extent) -> frozenset[str]:
    first = bisect_left(names, extent.start, key=lambda row: row[0])
    last = bisect_left(names, extent.end, key=lambda row: row[0])
    return frozenset(entity for _, _, entity in names[first:last])


def _starting_in(quantities: Sequence[Quantity], extent: Extent) -> Sequence[Quantity]:
    """Give the quantities, sorted by start, that begin inside a range."""
    first = bisect_left(quantities, extent.start, key=lambda q: q.start)
    return quantities[first : bisect_left(quantities, extent.end, key=lambda q: q.start)]


def _paragraph(report: ReadReport, sentence: Extent) -> Extent:
    for block in report.document.report.blocks:
        if block.start <= sentence.start < block.end:
            return block.extent
    return sentence


def _claimed_by(facts: StoryFacts, report: ReadReport, extent: Extent) -> tuple[str, ...]:
    speakers = {
        quote.speaker
        for quote in facts.quotes_of.get(report.id, ())
        if quote.speaker and quote.quotation.start <= extent.start and extent.end <= quote.quotation.end
    }
    return tuple(sorted(speakers))


def _days(report: ReadReport, sentence: Extent) -> tuple[str, str] | None:
    spoken = {(q.time.start, q.time.end) for q in report.layers.quotations if q.time is not None}
    inside = [t for t in report.layers.times if sentence.start <= t.start < sentence.end and t.first and t.last]
    inside = [t for t in inside if (t.start, t.end) not in spoken]  # when it was said is not when it was
    firsts = sorted(t.first for t in inside if t.first)
    lasts = sorted(t.last for t in inside if t.last)
    return (firsts[0], lasts[-1]) if firsts and lasts else None

"""Decides whether two figures that are not equal are about one matter, so that they can clash at all.

A false clash costs a reader more than a missed one. So a clash needs two reports that speak of the same days, neither
figure counting a part of something, and a reason to think that both measure the same thing: the toll of the event
both reports open with, a property of one named thing, or clauses that say nearly the same.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date, timedelta

from crossread.model.spans import Extent
from crossread.reconcile import matter_en as en
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.figures import Stated
from crossread.reconcile.likeness import Likeness
from crossread.reconcile.telling import related
from crossread.reconcile.values import SHARES

# A figure without a day of its own speaks of the days before its report.
RECENT_DAYS = 7
# A span of days longer than this is told as background.
EVENT_DAYS = 4
# Title and this many sentences are the opening of a report, which tells the event it is about.
OPENING_SENTENCES = 3
# How alike clauses of figures that are not equal must be, as `Likeness` measures it. Read on the pairs of clashing
# figures in bench stories/news_cluster.
ALIKE, RELATED = 0.45, 0.3
# Tolls, one of which opens its report, need no name in common where their clauses are so much alike.
TOLD_ALIKE = 0.55
# Clauses of two words are alike by chance.
SHARED_WORDS = 3
# Two reports hardly print values this many times apart for one thing, tolls excepted.
FARTHEST = 3.0
# Paragraphs that name this many of the same parties and count the same things lost tell one matter; one shared name
# is often just the country the whole story is about.
SHARED_AROUND = 2
# Ages printed in these many words' distance of a name belong to it.
AGE_GAP = 2
# Reports closer together than this give one age; a birthday between them is one case in twenty-six.
BIRTHDAY_DAYS = 14


class Matters:
    """Judges pairs of figures of one story."""

    def __init__(self, facts: StoryFacts, stated: Iterable[Stated], likeness: Likeness) -> None:
        self._facts = facts
        self.likeness = likeness
        self._leading = _leading(facts, stated)

    def same(self, a: Stated, b: Stated) -> bool:
        """Say whether two figures of one attribute and unit from two reports measure the same thing.

        Args:
            a: one figure.
            b: another.

        Returns:
            True only where something in the texts shows it.
        """
        if a.figure.report == b.figure.report:
            return False
        if a.attribute == "age":
            return self._same_age(a, b)
        if a.partial or b.partial or not windows_meet(self._facts, a, b):
            return False
        if a.attribute in en.TOLLS:
            return self._same_toll(a, b)
        if not related(a, b) or _far_apart(a, b):
            return False
        likeness = self.alike(a, b)
        if self._of_one_thing(a, b) and a.attribute not in en.WEAK and a.attribute != a.noun:
            return likeness >= RELATED
        least = RELATED if self._opens(a) and self._opens(b) else ALIKE
        shown = bool(a.context & b.context) or self._amount_of_one_stuff(a, b)
        return likeness >= least and shown and not self._hours_apart(a, b)

    def _of_one_thing(self, a: Stated, b: Stated) -> bool:
        """True for two measures of one named thing; a place is where many things are counted."""
        entity = a.figure.measures.entity
        return entity is not None and entity == b.figure.measures.entity and self._facts.entity[entity].kind != "place"

    def _amount_of_one_stuff(self, a: Stated, b: Stated) -> bool:
        """True for weights, lengths and the like of one stuff: "held 300 tonnes of salt", "held 480 tonnes of salt".

        Clauses alike in such words need no name in common; counts and sums of money do.
        """
        physical = a.value.base_unit != "1" and not a.value.base_unit.isupper()
        return physical and bool(a.noun) and a.noun == b.noun and a.attribute not in en.WEAK and a.attribute != a.noun

    def _same_toll(self, a: Stated, b: Stated) -> bool:
        if any(en.IN_COURT.search(self._sentence(s)) for s in (a, b)):
            return False
        if self._opens(a) and self._opens(b):
            return True
        if a.attribute in en.TOLLS_OF_THINGS and len(a.around & b.around) >= SHARED_AROUND:
            return True
        likeness, opening = self.alike(a, b), self._opens(a) + self._opens(b)
        if opening and likeness >= TOLD_ALIKE:
            return True
        return likeness >= RELATED and len(a.context & b.context) > 1 - opening

    def one_toll(self, a: Stated, b: Stated) -> bool:
        """Say whether two equal figures are the toll that reports open with."""
        return a.attribute == b.attribute and a.attribute in en.TOLLS and self._opens(a) and self._opens(b)

    def _same_age(self, a: Stated, b: Stated) -> bool:
        entity = a.figure.measures.entity
        if entity is None or self._facts.entity[entity].kind != "person":
            return False
        if not (self._beside_name(a, entity) and self._beside_name(b, entity)):
            return False
        if a.figure.unit != b.figure.unit or "year" not in a.figure.unit:
            return False
        first, then = sorted((a, b), key=lambda s: (self._facts.published[s.figure.report][0] or "", s.figure.id))
        grown = (then.figure.low or 0.0) - (first.figure.low or 0.0)
        days = [self._facts.published[s.figure.report] for s in (first, then)]
        if not (days[0][0] and days[1][1]):
            return abs(grown) > 1
        apart = (date.fromisoformat(days[1][1]) - date.fromisoformat(days[0][0])).days
        return not 0 <= grown <= (0 if apart <= BIRTHDAY_DAYS else math.ceil(apart / 365))

    def _beside_name(self, stated: Stated, entity: str) -> bool:
        """True for "Ana Lund, 42" and "42-year-old Ana Lund": a full name with nothing else between."""
        report = self._facts.by_id[stated.figure.report]
        span = stated.figure.span
        for mention in report.layers.mentions:
            if mention.form != "name" or " " not in report.text[mention.start : mention.end]:
                continue
            if self._facts.index.at(report.page, Extent(mention.start, mention.end)) != entity:
                continue
            between = report.text[min(mention.end, span.end) : max(mention.start, span.start)]
            near = len(between) < 40 and len(between.split()) <= AGE_GAP and not any(c in between for c in ";:.\n")
            if near and (mention.end <= span.start or span.end <= mention.start):
                return True
        return False

    def alike(self, a: Stated, b: Stated) -> float:
        """Give how alike two clauses are, 0 to 1; 0 where they share too few words to say."""
        alike, shared = self.likeness.of(a, b)
        return alike if shared >= SHARED_WORDS else 0.0

    def _opens(self, stated: Stated) -> bool:
        return stated.figure.id in self._leading

    def _hours_apart(self, a: Stated, b: Stated) -> bool:
        """True where the sentences speak of different times of day: prices and counts move with them."""
        left, right = self._hours(a), self._hours(b)
        if a.attribute in en.WEAK:
            return bool(left or right)
        return bool(left and right) and not left & right

    def _hours(self, stated: Stated) -> frozenset[str]:
        times = self._facts.by_id[stated.figure.report].layers.times
        inside = (t for t in times if t.type == "TIME" and stated.sentence.start <= t.start < stated.sentence.end)
        return frozenset(t.value.partition("T")[2] for t in inside)

    def _sentence(self, stated: Stated) -> str:
        return stated.sentence.of(self._facts.by_id[stated.figure.report].text)


def windows_meet(facts: StoryFacts, a: Stated, b: Stated) -> bool:
    """Say whether two figures may speak of the same days: those of their sentences, else those before their reports."""
    left, right = _window(facts, a), _window(facts, b)
    return left is None or right is None or not (left[1] < right[0] or right[1] < left[0])


def _window(facts: StoryFacts, stated: Stated) -> tuple[str, str] | None:
    if stated.days is not None:
        return stated.days
    first, last = facts.published[stated.figure.report]
    if first is None or last is None:
        return None
    return (date.fromisoformat(first) - timedelta(days=RECENT_DAYS)).isoformat(), last


def _far_apart(a: Stated, b: Stated) -> bool:
    sizes = [abs(s.value.low if s.value.low is not None else s.value.high or 0.0) for s in (a, b)]
    one = a.value.base_unit == "1" and a.value.unit not in SHARES and min(sizes) <= 1  # "one" is seldom a count
    return one or max(sizes) > FARTHEST * min(sizes)


def _leading(facts: StoryFacts, stated: Iterable[Stated]) -> frozenset[str]:
    """Give the figures with which reports open: of each attribute the first, in the title or the first sentences.

    The same value again in the opening leads too; a later, other one ("... after strikes that killed 32") does not.
    """
    ends = {report.id: _opening(facts, report.id) for report in facts.reports}
    first: dict[tuple[str, str], Stated] = {}
    leading = set()
    for item in sorted(stated, key=lambda s: (s.figure.report, s.figure.span.start)):
        if item.partial or _loose(item) or item.figure.span.end > ends[item.figure.report]:
            continue
        lead = first.setdefault((item.figure.report, item.attribute), item)
        if (lead.value.low, lead.value.high) == (item.value.low, item.value.high):
            leading.add(item.figure.id)
    return frozenset(leading)


def _loose(stated: Stated) -> bool:
    """True where the sentence speaks of more days than an event takes: "earlier this month"."""
    if stated.days is None:
        return False
    first, last = (date.fromisoformat(day) for day in stated.days)
    return (last - first).days > EVENT_DAYS


def _opening(facts: StoryFacts, report_id: str) -> int:
    """Give the offset at which a report's title and first sentences end."""
    report = facts.by_id[report_id]
    blocks = report.document.report.blocks
    body = [s for s in report.layers.sentences if blocks[s.block].kind == "paragraph"]
    opening = body[:OPENING_SENTENCES] or list(report.layers.sentences[:1])
    return max((s.end for s in opening), default=0)

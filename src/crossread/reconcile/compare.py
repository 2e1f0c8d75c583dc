"""Puts figures of the same thing side by side and says what kind of difference there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from crossread.base.ids import content_id
from crossread.model.dossier import Comparison, Side, Verdict
from crossread.reconcile.clash import EQUAL, Clash, clashes
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.figures import Stated
from crossread.reconcile.likeness import Likeness
from crossread.reconcile.matter import Matters
from crossread.reconcile.matter_en import TOLLS, WEAK
from crossread.reconcile.support import SupportCounter, Voice
from crossread.reconcile.telling import one_figure
from crossread.reconcile.values import CLOSE_ENOUGH, compare

# Units of pure numbers: a magnitude or a share is measured, not counted.
NO_COUNT = frozenset({"", "percent", "percentage point"})
# Figures of one kind of unit that are held against each other; what a story holds beyond is a table.
MOST_OF_A_KIND = 600


def compare_figures(facts: StoryFacts, stated: Sequence[Stated], counter: SupportCounter) -> list[Comparison]:
    """Compare all figures of a story that measure the same thing.

    Args:
        facts: the story.
        stated: its figures.
        counter: counts the chains behind each side.

    Returns:
        One comparison per thing on which reports agree, and one per thing on which they do not.
    """
    matters = Matters(facts, stated, Likeness(facts))
    equal = list(_told_again(stated, matters))
    found = [_agreement(facts, group, counter) for group in equal if _worth_agreeing(group)]
    found.extend(_clash(facts, clash, counter) for clash in clashes(facts, stated, matters, equal))
    return found


def _told_again(stated: Sequence[Stated], matters: Matters) -> Iterator[list[Stated]]:
    """Sort figures into groups, each one figure told in several places."""
    kinds: dict[str, list[Stated]] = {}
    for item in stated:
        if not item.figure.ordinal and not item.of_sources and not item.denied and _size(item) is not None:
            kinds.setdefault(item.value.base_unit, []).append(item)
    for _, items in sorted(kinds.items()):
        yield from _groups(items[:MOST_OF_A_KIND], matters)


def _groups(items: list[Stated], matters: Matters) -> Iterator[list[Stated]]:
    """Join figures of one kind of unit that are told again, each with all it is told again by."""
    order = sorted(range(len(items)), key=lambda n: (_size(items[n]) or 0.0, n))
    group_of = list(range(len(items)))
    for place, i in enumerate(order):
        for j in order[place + 1 :]:
            a, b = items[i], items[j]
            if (_size(b) or 0.0) > CLOSE_ENOUGH * (_size(a) or 0.0):
                break
            if group_of[i] != group_of[j] and _again(a, b, matters):
                old, new = group_of[j], group_of[i]
                group_of = [new if number == old else number for number in group_of]
    members: dict[int, list[Stated]] = {}
    for number, item in zip(group_of, items, strict=True):
        members.setdefault(number, []).append(item)
    yield from (group for group in members.values() if len(group) > 1)


def _again(a: Stated, b: Stated, matters: Matters) -> bool:
    if compare(a.value, b.value) not in EQUAL:
        return False
    if a.figure.id == b.figure.same_as or b.figure.id == a.figure.same_as:
        return True
    return matters.one_toll(a, b) or one_figure(a, b, matters.likeness)


def _size(stated: Stated) -> float | None:
    return stated.value.low if stated.value.low is not None else stated.value.high


def _telling(items: Sequence[Stated]) -> Stated:
    """Give the figure that says best what is measured: by the attribute most of them have, not by "amount"."""
    count = Counter(item.attribute for item in items if item.attribute not in WEAK)
    return max(items, key=lambda s: (count[s.attribute], bool(s.figure.measures.entity or s.noun)))


def _worth_agreeing(cluster: Sequence[Stated]) -> bool:
    if len({s.figure.report for s in cluster}) > 1:
        return True
    return cluster[0].value.base_unit != "1" and len({s.figure.unit for s in cluster}) > 1


def _agreement(facts: StoryFacts, cluster: Sequence[Stated], counter: SupportCounter) -> Comparison:
    likeness = {compare(a.value, b.value) for i, a in enumerate(cluster) for b in cluster[i + 1 :]}
    verdict: Verdict = "rounding" if "rounding" in likeness else "agree"
    units = sorted({s.figure.unit for s in cluster})
    if verdict == "rounding":
        reason = "The values are equal within the precision they are printed with."
    elif len(units) > 1 and cluster[0].value.base_unit == "1":
        reason = f"The reports give the same number in different words ({', '.join(u or 'no noun' for u in units)})."
    elif len(units) > 1:
        reason = f"It is the same value in different units ({', '.join(units)}), converted and rounded."
    else:
        reason = "The reports give the same value."
    spelled: dict[str, list[Stated]] = {}
    for item in cluster:
        spelled.setdefault(item.figure.span.text.casefold(), []).append(item)
    sides = tuple(_side(facts, items, counter) for items in spelled.values())
    return _comparison(facts, cluster, sides, verdict, reason)


def _clash(facts: StoryFacts, clash: Clash, counter: SupportCounter) -> Comparison:
    sides = tuple(_side(facts, cluster, counter) for cluster in clash.clusters)
    items = [item for cluster in clash.clusters for item in cluster]
    return _comparison(facts, items, sides, clash.verdict, clash.reason)


def _side(facts: StoryFacts, items: Sequence[Stated], counter: SupportCounter) -> Side:
    reports = tuple(r for r in facts.ordered if r in {s.figure.report for s in items})
    voices = [Voice(s.figure.report, s.claimed_by) for s in items]
    claimed = tuple(sorted({c for s in items for c in s.claimed_by}))
    spans = tuple(s.figure.span for s in items)
    return Side(items[0].figure.span.text, spans, reports, claimed, counter.independent(voices))


def _comparison(
    facts: StoryFacts, items: Sequence[Stated], sides: tuple[Side, ...], verdict: Verdict, reason: str
) -> Comparison:
    first = _telling(items)
    ids = tuple(s.figure.id for s in items)
    thing = facts.name(first.figure.measures.entity) if first.figure.measures.entity else first.noun
    about = first.figure.measures.attribute
    if thing and thing.casefold() != about.casefold():
        about = f"{about}: {thing}"
    counted = first.value.base_unit == "1" and (first.attribute in TOLLS or first.figure.unit not in NO_COUNT)
    kind = "count" if counted else "figure"
    return Comparison(content_id("c", kind, verdict, *sorted(ids)), kind, about, ids, sides, verdict, reason)  # type: ignore[arg-type]

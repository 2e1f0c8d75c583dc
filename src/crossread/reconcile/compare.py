"""Puts figures of the same thing side by side and says what kind of difference there is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.base.ids import content_id
from crossread.model.dossier import Comparison, Side, Verdict
from crossread.reconcile.clash import EQUAL, Clash, clashes, clusters_of
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.figures import Stated
from crossread.reconcile.matter_en import TOLLS
from crossread.reconcile.support import SupportCounter, Voice
from crossread.reconcile.values import compare

# Units of pure numbers: a magnitude or a share is measured, not counted.
NO_COUNT = frozenset({"", "percent", "percentage point"})
# Nouns that fit any crowd: figures of them are compared only when their sentences name the same parties.
_GENERIC = frozenset({"person", "soldier", "worker", "child", "woman", "man", "time", "day", "thing", "case", ""})


# Two paragraphs that name this many of the same parties are taken to tell one matter; one shared name is often just
# the country the whole story is about.
SHARED_AROUND = 2
# Figures of one kind that are held against each other; what a story holds beyond is a table.
MOST_OF_A_KIND = 1000


def compare_figures(facts: StoryFacts, stated: Sequence[Stated], counter: SupportCounter) -> list[Comparison]:
    """Compare all figures of a story that measure the same thing.

    Args:
        facts: the story.
        stated: its figures.
        counter: counts the chains behind each side.

    Returns:
        One comparison per thing on which reports agree, and one per thing on which they do not.
    """
    found: list[Comparison] = []
    for group in _same_matter([s for s in stated if not s.figure.ordinal and not s.of_sources]):
        for cluster in clusters_of(group):
            if _worth_agreeing(cluster):
                found.append(_agreement(facts, cluster, counter))
    found.extend(_clash(facts, clash, counter) for clash in clashes(facts, stated))
    return found


def _same_matter(stated: Sequence[Stated]) -> Iterator[list[Stated]]:
    """Sort figures by what they measure; within one kind, join those whose context fits."""
    kinds: dict[tuple[str, str, str], list[Stated]] = {}
    for item in stated:
        if item.value.low is None and item.value.high is None:
            continue
        thing = item.figure.measures.entity or item.noun
        kinds.setdefault((item.attribute, thing, item.value.base_unit), []).append(item)
    for _, items in sorted(kinds.items()):
        groups: list[list[Stated]] = []
        for item in items[:MOST_OF_A_KIND]:
            home = next((g for g in groups if all(_comparable(item, other) for other in g)), None)
            if home is None:
                groups.append([item])
            else:
                home.append(item)
        yield from (group for group in groups if len(group) > 1)


def _comparable(a: Stated, b: Stated) -> bool:
    """Say whether two figures with the same attribute and thing are about one matter.

    A named thing is enough, and so is a value converted from another unit: that two things have one length in miles
    and in kilometres is no accident. Otherwise the same parties must be named: in the sentence where the thing is any
    crowd ("7 people"), in the paragraph where it is not ("41 aircraft").
    """
    if a.days and b.days and (a.days[1] < b.days[0] or b.days[1] < a.days[0]):
        return False
    if a.figure.measures.entity is not None or _converted(a, b):
        return True
    if a.noun in _GENERIC:
        return bool(a.context & b.context)
    return bool(a.context & b.context) or len(a.around & b.around) >= SHARED_AROUND


def _converted(a: Stated, b: Stated) -> bool:
    """Say whether two measured values are equal in different units ("40 miles", "64 kilometres")."""
    measured = a.value.base_unit != "1" and a.figure.unit != b.figure.unit
    return measured and compare(a.value, b.value) in EQUAL


def _worth_agreeing(cluster: Sequence[Stated]) -> bool:
    return len({s.figure.report for s in cluster}) > 1 or len({s.figure.unit for s in cluster}) > 1


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
    first = items[0]
    ids = tuple(s.figure.id for s in items)
    thing = facts.name(first.figure.measures.entity) if first.figure.measures.entity else first.noun
    about = first.figure.measures.attribute
    if thing and thing.casefold() != about.casefold():
        about = f"{about}: {thing}"
    counted = first.value.base_unit == "1" and (first.attribute in TOLLS or first.figure.unit not in NO_COUNT)
    kind = "count" if counted else "figure"
    return Comparison(content_id("c", kind, verdict, *sorted(ids)), kind, about, ids, sides, verdict, reason)  # type: ignore[arg-type]

"""Finds figures of one matter that are not equal, and says what kind of difference that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from crossread.model.dossier import Verdict
from crossread.reconcile import matter_en as en
from crossread.reconcile.corrections import added_up, misconverted, replaced
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.figures import Stated
from crossread.reconcile.matter import Matters, windows_meet
from crossread.reconcile.telling import related
from crossread.reconcile.values import compare
from crossread.reconcile.words_en import CORRECTING, GROWING

EQUAL = ("agree", "rounding")
# Figures of one kind that are held against each other, pair by pair; what a story holds beyond is a list.
MOST_OF_A_KIND = 200
# Figures that a report sets side by side stand within so many code points of one another.
SIDE_BY_SIDE = 400
# A matter told in more ways than this is a list of different things.
MOST_WAYS = 4

Cluster = list[Stated]
Dated = tuple[str, str, Cluster]  # first and last day on which reports print the value


@dataclass(frozen=True, slots=True)
class Clash:
    """One matter with its values, each with the figures that give it, and what kind of difference that is."""

    clusters: tuple[tuple[Stated, ...], ...]
    verdict: Verdict
    reason: str


def clashes(
    facts: StoryFacts, stated: Sequence[Stated], matters: Matters, equal: Sequence[Sequence[Stated]]
) -> list[Clash]:
    """Find the matters on which reports give values that are not equal.

    Args:
        facts: the story.
        stated: its figures.
        matters: judges pairs of them.
        equal: groups of figures, each one figure told in several places.

    Returns:
        One clash per matter, in order of what is measured.
    """
    again = {item.figure.id: group for group in equal for item in group}
    pairs = [*replaced(facts, stated), *added_up(facts, stated)]
    found = [_replacement(facts, new, old, again, stated) for new, old in pairs]
    known = {item.figure.id for clash in found for cluster in clash.clusters for item in cluster}
    for first, second in misconverted(stated):
        reason = f"“{first.figure.span.text}” is not “{second.figure.span.text}”: the units do not fit."
        found.append(Clash(((first,), (second,)), "differ", reason))
    for items in _kinds(stated):
        groups = [*_groups(matters, items), *_apart(items, equal)]
        for group in groups:
            clusters = [_with_others(facts, cluster, items, again) for cluster in clusters_of(group)]
            if not 1 < len(clusters) <= MOST_WAYS or _all_known(clusters, known):
                continue
            judged = _judge(facts, clusters)
            if judged is not None and (judged[0] == "developed" or not _both_in_one(facts, clusters, items)):
                found.append(Clash(tuple(tuple(c) for c in clusters), *judged))
                known |= {item.figure.id for cluster in clusters for item in cluster}
    return found


def _apart(items: Sequence[Stated], equal: Sequence[Sequence[Stated]]) -> Iterator[list[Stated]]:
    """Give the groups of one figure told again in which "up to 32" stands between 30 and 32."""
    here = {item.figure.id for item in items}
    for group in equal:
        if group[0].figure.id in here and len(clusters_of(group)) > 1:
            yield list(group)


def _all_known(clusters: Sequence[Cluster], known: set[str]) -> bool:
    return all(any(item.figure.id in known for item in cluster) for cluster in clusters)


def _is_figure(denied: Stated, told: Stated) -> bool:
    return denied.attribute == told.attribute and compare(denied.value, told.value) in EQUAL


def _replacement(
    facts: StoryFacts, new: Stated, old: Stated, again: Mapping[str, Sequence[Stated]], stated: Sequence[Stated]
) -> Clash:
    """Make the clash of a figure with the one it replaced, each with all places that tell it."""
    sides: list[tuple[Stated, ...]] = []
    for item in (old, new):
        told = list(again.get(item.figure.id, ()))
        if item.denied:  # who says "not 52" is no source for 52
            told = [o for o in stated if not o.denied and _is_figure(item, o)]
        others = [o for o in told if o.figure.id != item.figure.id and compare(item.value, o.value) in EQUAL]
        sides.append(tuple(others) if item.denied and others else (item, *others))
    day = facts.published[new.figure.report][0]
    who = facts.outlet(new.figure.report) + (f" ({day})" if day else "")
    said = f"“{new.figure.span.text}” takes the place of “{old.figure.span.text}”"
    return Clash((sides[0], sides[1]), "developed", f"{who} itself says that {said}.")


def clusters_of(group: Sequence[Stated]) -> list[Cluster]:
    """Sort figures of one matter by value: equal ones, as printed or converted or rounded, together.

    Single values come first, so that "up to 32" joins 32 rather than 30.
    """
    clusters: list[Cluster] = []
    for item in sorted(group, key=lambda s: not s.value.is_point):
        home = next((c for c in clusters if all(compare(item.value, o.value) in EQUAL for o in c)), None)
        if home is None:
            clusters.append([item])
        else:
            home.append(item)
    order = {item.figure.id: place for place, item in enumerate(group)}
    for cluster in clusters:
        cluster.sort(key=lambda s: order[s.figure.id])
    return sorted(clusters, key=lambda c: order[c[0].figure.id])


def _kinds(stated: Sequence[Stated]) -> Iterator[list[Stated]]:
    """Sort figures by the kind of unit; tolls by what became of whom, anybody's death counting as a person's."""
    kinds: dict[tuple[str, str, str], list[Stated]] = {}
    for item in stated:
        if (
            item.figure.ordinal
            or item.of_sources
            or item.denied
            or (item.value.low is None and item.value.high is None)
        ):
            continue
        kind = (item.value.base_unit, "", "")
        if item.attribute in en.TOLLS:
            kind = (item.value.base_unit, item.attribute, "person" if item.noun in en.ANYBODY else item.noun)
        kinds.setdefault(kind, []).append(item)
    for _, items in sorted(kinds.items()):
        yield items[:MOST_OF_A_KIND]


def _groups(matters: Matters, items: Sequence[Stated]) -> Iterator[list[Stated]]:
    """Join the figures that differ and measure the same thing, each with those it clashes with."""
    group_of = list(range(len(items)))
    for i, j in combinations(range(len(items)), 2):
        unequal = compare(items[i].value, items[j].value) in ("differ", "within")
        if unequal and group_of[i] != group_of[j] and matters.same(items[i], items[j]):
            old, new = group_of[j], group_of[i]
            group_of = [new if number == old else number for number in group_of]
    for number in sorted(set(group_of)):
        group = [item for item, own in zip(items, group_of, strict=True) if own == number]
        if len(group) > 1:
            yield group


def _with_others(
    facts: StoryFacts, cluster: Cluster, items: Sequence[Stated], again: Mapping[str, Sequence[Stated]]
) -> Cluster:
    """Add the places that tell the same figure, and the reports that print the same value of the same days."""
    first = cluster[0]
    known = {item.figure.id for item in cluster}
    told = [item for member in cluster for item in again.get(member.figure.id, ())]
    same = [
        item
        for item in items
        if not item.partial
        and item.value.is_point
        and related(first, item)
        and windows_meet(facts, first, item)
        and item.context & first.context
    ]
    others = list(cluster)
    for item in (*told, *same):
        if item.figure.id not in known and compare(first.value, item.value) in EQUAL:
            known.add(item.figure.id)
            others.append(item)
    return others


def _both_in_one(facts: StoryFacts, clusters: Sequence[Cluster], items: Sequence[Stated]) -> bool:
    """Say whether one report prints two of the values on its own word: then they are two things.

    A report that sets two parties' figures side by side tells that they differ, and is no witness for two things.
    """
    ways: dict[str, dict[int, list[Stated]]] = {}
    for number, cluster in enumerate(clusters):
        for item in items:
            beside = item in cluster or any(related(item, other) for other in cluster)
            if beside and item.value.is_point and compare(item.value, cluster[0].value) in EQUAL:
                ways.setdefault(item.figure.report, {}).setdefault(number, []).append(item)
    return any(len(values) > 1 and not _set_side_by_side(facts, values) for values in ways.values())


def _set_side_by_side(facts: StoryFacts, values: Mapping[int, Sequence[Stated]]) -> bool:
    """Say whether figures stand close together, each on somebody's word, and not on the same one's."""
    firsts = [items[0] for items in values.values()]
    report = facts.by_id[firsts[0].figure.report]
    places = sorted(item.figure.span.start for item in firsts)
    if places[-1] - places[0] > SIDE_BY_SIDE:
        return False
    if all(item.claimed_by for item in firsts):
        return all(not set(a.claimed_by) & set(b.claimed_by) for a, b in combinations(firsts, 2))
    sentences = {item.sentence for item in firsts}
    return len(sentences) == len(firsts) and all(en.ATTRIBUTED.search(s.of(report.text)) for s in sentences)


def _judge(facts: StoryFacts, clusters: Sequence[Cluster]) -> tuple[Verdict, str] | None:
    likeness = {compare(_main(a).value, _main(b).value) for a, b in combinations(clusters, 2)}
    if _moves(clusters) or _same_number(clusters):
        return None
    said = " and ".join(f"“{c[0].figure.span.text}”" for c in clusters[:3])
    later = _developed(facts, clusters)
    if later is not None:
        return "developed", later
    if likeness <= {"within", *EQUAL}:
        claimants = {c for cluster in clusters for item in cluster for c in item.claimed_by}
        who = f"; the claim is {facts.name(min(claimants))}'s" if len(claimants) == 1 else ""
        return "apparent", f"{said}: one leaves room for the other{who}."
    if clusters[0][0].attribute in GROWING and not all(_has_date(facts, cluster) for cluster in clusters):
        return None  # a toll rises, and nothing says which of the reports is the later
    attacker = _attacker(facts, clusters)
    if attacker is not None:
        return "apparent", attacker
    named = [{c for item in cluster for c in item.claimed_by} for cluster in clusters]
    if len(clusters) == 2 and all(named) and not named[0] & named[1]:
        sides = zip(named, clusters, strict=True)
        return "differ", "; ".join(f"{facts.name(min(n))} says “{c[0].figure.span.text}”" for n, c in sides) + "."
    return "differ", f"{said} cannot both be right for the same thing."


def _main(cluster: Cluster) -> Stated:
    """Give the figure that stands for its cluster: the first single value, else the first."""
    return next((item for item in cluster if item.value.is_point), cluster[0])


def _moves(clusters: Sequence[Cluster]) -> bool:
    """True for prices and shares, which move by the hour."""
    return all(en.MARKET & {item.noun, item.attribute} for cluster in clusters for item in cluster[:1])


def _same_number(clusters: Sequence[Cluster]) -> bool:
    """True for "over 21" beside "21": nothing a reader would call a difference."""
    sizes = {c[0].value.low if c[0].value.low is not None else c[0].value.high for c in clusters}
    return len(sizes) == 1


def _has_date(facts: StoryFacts, cluster: Cluster) -> bool:
    return any(None not in facts.published[item.figure.report] for item in cluster)


def _attacker(facts: StoryFacts, clusters: Sequence[Cluster]) -> str | None:
    """Say that one toll counts the attacker too, where its sentence says so and the tolls are one apart."""
    if len(clusters) != 2:
        return None
    values = [cluster[0].value.low or 0.0 for cluster in clusters]
    more = max(clusters, key=lambda cluster: cluster[0].value.low or 0.0)
    if abs(values[0] - values[1]) != 1:
        return None
    for item in more:
        text = item.sentence.of(facts.by_id[item.figure.report].text)
        words = en.ATTACKER.search(text)
        if words is not None:
            return f"One count is of one more: it is “{words[0]}”."
    return None


def _developed(facts: StoryFacts, clusters: Sequence[Cluster]) -> str | None:
    """Say why a later figure supersedes an earlier one, or None where nothing shows that it does.

    Reports without a date show nothing about the order; each figure needs one that has a date.
    """
    dated: list[Dated] = []
    for cluster in clusters:
        days = [facts.published[s.figure.report] for s in cluster]
        firsts = [first for first, last in days if first and last]
        lasts = [last for first, last in days if first and last]
        if not firsts:
            return None
        dated.append((min(firsts), max(lasts), cluster))
    growing = _growing(dated)
    if growing is not None:
        return growing
    dated.sort(key=lambda row: row[:2])
    if any(a[1] >= b[0] for a, b in pairwise(dated)):
        return None
    last = dated[-1]
    apart = compare(_main(dated[0][2]).value, _main(last[2]).value) == "differ"
    if last[2][0].attribute in GROWING and apart:
        return f"Later reports (from {last[0]}) give another count than those up to {dated[0][1]}; the latest stands."
    text = " ".join(facts.by_id[s.figure.report].text[s.sentence.start : s.sentence.end].casefold() for s in last[2])
    if any(word in text for word in CORRECTING):
        return f"A later report ({last[0]}) says that the earlier figure no longer stands."
    outlets = [{facts.outlet(s.figure.report) for s in row[2]} for row in dated]
    if len(outlets) > 1 and outlets[0] == outlets[-1] and len(outlets[0]) == 1:
        return f"{min(outlets[0])} itself prints another figure later ({last[0]})."
    return None


def _growing(dated: Sequence[Dated]) -> str | None:
    """Say that a toll rose, where the higher values are printed from later days on and to later days."""
    rows = sorted(dated, key=lambda row: row[2][0].value.low or row[2][0].value.high or 0.0)
    first, last = rows[0], rows[-1]
    if first[2][0].attribute not in GROWING or first[0] >= last[0]:
        return None
    if any(a[0] > b[0] or a[1] > b[1] for a, b in pairwise(rows)):
        return None
    return f"The count rose: reports up to {last[1]} give a higher one than those of {first[0]}."

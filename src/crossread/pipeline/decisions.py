"""Carries out what people decided about names, and says so among the reasons of the entities."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from crossread.data.names.folding import plain
from crossread.link.entities import link_entities
from crossread.link.entities.clusters import Clusters
from crossread.link.entities.gather import Local, clean_name, gather
from crossread.model.decisions import Decision, Party, Ruling, Verdict
from crossread.model.links import Entity, EntityIndex, ReadReport

# A mention's key in quotation marks: only reasons given for decisions name characters by number.
_KEY_SHOWN: Final = re.compile(r"“[0-9a-f]{64}:\d+:\d+”")


@dataclass(frozen=True, slots=True)
class Placed:
    """A ruling and the local things it is about: those of either side, and those that bear both names at once."""

    ruling: Ruling
    left: tuple[int, ...]
    right: tuple[int, ...]
    both: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """What linking gave with people's decisions: who is who, and which rulings could not be carried out.

    ``broken`` are those the reports stand against, ``idle`` those of which one side does not occur by itself.
    """

    index: EntityIndex
    broken: tuple[Ruling, ...] = ()
    idle: tuple[Ruling, ...] = ()


def link_decided(reports: Sequence[ReadReport], rulings: Sequence[Ruling]) -> Decided:
    """Find out who is who across the reports of one story, people's decisions first.

    Args:
        reports: the reports with their mentions, in any order.
        rulings: the decisions that stand, none of which contradict each other.

    Returns:
        The entities, each with the decisions that concern it among its reasons. A ruling about names that do not
        occur changes nothing; one that a report stands against, because it calls one thing by both names, is broken.
    """
    binding = sorted({r for r in rulings if r.verdict != "unsure"}, key=repr)
    if not binding:
        return Decided(link_entities(reports))
    locals_ = gather(reports)
    bearers = _bearers(locals_)
    placed = [_placed(ruling, locals_, bearers) for ruling in binding]
    undecided = link_entities(reports).by_mention
    index = link_entities(reports, list(_orders(placed, locals_, undecided)))
    broken = tuple(p.ruling for p in placed if not _held(p, locals_, index))
    idle = tuple(p.ruling for p in placed if not _full(p))
    return Decided(_explained(index, placed, locals_, broken), broken, idle)


def name_key(name: str) -> str:
    """Give the key under which printed forms of a name are one: blind to case, accents and punctuation."""
    return plain(name) or name


def _bearers(locals_: Sequence[Local]) -> Mapping[str, Sequence[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for at, local in enumerate(locals_):
        for key in sorted({name_key(name) for name in local.names}):
            found[key].append(at)
        for _, span in local.mentions:
            found[_mention_key(span.page, span.start, span.end)].append(at)
    return found


def _mention_key(page: str, start: int, end: int) -> str:
    return f"{page}:{start}:{end}"


def _placed(ruling: Ruling, locals_: Sequence[Local], bearers: Mapping[str, Sequence[int]]) -> Placed:
    left, right = (frozenset(_find(party, locals_, bearers)) for party in (ruling.left, ruling.right))
    return Placed(ruling, tuple(sorted(left - right)), tuple(sorted(right - left)), tuple(sorted(left & right)))


def _find(party: Party, locals_: Sequence[Local], bearers: Mapping[str, Sequence[int]]) -> Iterable[int]:
    """Find the local things a party stands for: those of its name and kind, or the one at its place."""
    key = name_key(party.name)
    pinned = [
        at for at in bearers.get(_mention_key(party.page, party.start, party.end), ()) if _says(locals_[at], party, key)
    ]
    if party.alone:
        return pinned
    named = [at for at in bearers.get(key, ()) if _means(locals_[at], key)]
    of_kind = [at for at in named if locals_[at].kind in (party.kind, "other")]
    return [*(of_kind or named), *(at for at in pinned if at not in named and _means(locals_[at], key))]


def _says(local: Local, party: Party, key: str) -> bool:
    """Say whether the place still reads as it did when the decision was made."""
    return any(
        (span.page, span.start, span.end) == (party.page, party.start, party.end)
        and name_key(clean_name(span.text)) == key
        for _, span in local.mentions
    )


def _means(local: Local, key: str) -> bool:
    """Say whether a name stands for this thing: a surname does not where the report also gives the first name."""
    return " " in key or local.kind != "person" or name_key(local.name) == key


def _orders(
    placed: Sequence[Placed], locals_: Sequence[Local], undecided: Mapping[tuple[str, int, int], str]
) -> Iterator[Decision]:
    """Give the decisions to linking as pairs of mentions, leaving out bans within what was decided to be one.

    Either side of a ban keeps together what is one without it (``undecided``): linking compares each name with the
    first of its kind only, and where that one is banned the rest would fall apart.
    """
    joined = Clusters(len(locals_))
    for row in placed:
        if row.ruling.verdict == "same" and _full(row):
            first, *others = (*row.left, *row.right, *row.both)
            for other in others:
                joined.join(first, other)
                yield _order("same", first, other, locals_)
    bans = [(left, right) for row in placed for left, right in _pairs(row) if joined.find(left) != joined.find(right)]
    for left, right in bans:
        joined.forbid(left, right)
    for row in placed:
        for side in (row.left, row.right) if row.ruling.verdict == "different" else ():
            for first, other in _kept(side, locals_, undecided, joined):
                yield _order("same", first, other, locals_)
    for left, right in sorted({(joined.find(left), joined.find(right)) for left, right in bans}):
        yield _order("different", left, right, locals_)


def _full(row: Placed) -> bool:
    return bool(row.both or (row.left and row.right))


def _pairs(row: Placed) -> Iterator[tuple[int, int]]:
    if row.ruling.verdict == "different":
        yield from ((left, right) for left in row.left for right in row.right)


def _kept(
    side: Sequence[int], locals_: Sequence[Local], undecided: Mapping[tuple[str, int, int], str], joined: Clusters
) -> Iterator[tuple[int, int]]:
    """Join what one name stands for as far as it is one without decisions and no ban forbids it."""
    heads: dict[str, list[int]] = defaultdict(list)
    for at in side:
        entity = undecided.get(locals_[at].first)
        if entity is None:
            continue
        head = next((head for head in heads[entity] if joined.join(head, at)), None)
        if head is None:
            heads[entity].append(at)
        else:
            yield head, at


def _order(verdict: Verdict, left: int, right: int, locals_: Sequence[Local]) -> Decision:
    return Decision(verdict, _first(locals_[left]), _first(locals_[right]))


def _first(local: Local) -> str:
    return _mention_key(*local.first)


def _ids(places: Sequence[int], locals_: Sequence[Local], index: EntityIndex) -> set[str]:
    found = (index.by_mention.get(locals_[at].first) for at in places)
    return {entity for entity in found if entity is not None}


def _held(row: Placed, locals_: Sequence[Local], index: EntityIndex) -> bool:
    left, right = _ids(row.left, locals_, index), _ids(row.right, locals_, index)
    if row.ruling.verdict == "same":
        both = _ids(row.both, locals_, index)
        return not ((left and right) or both) or len(left | right | both) == 1
    if row.both:
        return bool(left and right) and not left & right
    return not left & right


def _explained(
    index: EntityIndex, placed: Sequence[Placed], locals_: Sequence[Local], broken: Sequence[Ruling]
) -> EntityIndex:
    """Put the decisions into words among the reasons of the entities they concern."""
    said: dict[str, set[str]] = defaultdict(set)
    for row in placed:
        left, right = _ids(row.left, locals_, index), _ids(row.right, locals_, index)
        both = _ids(row.both, locals_, index)
        if both or (left and right):
            sentence = row.ruling.sentence + ("; but reports call one thing by both names" * (row.ruling in broken))
            for entity in left | right | both:
                said[entity].add(f"{sentence}.")
    entities = tuple(_with_reasons(entity, said[entity.id]) for entity in index.entities)
    return EntityIndex(entities, index.by_mention, index.by_title)


def _with_reasons(entity: Entity, said: set[str]) -> Entity:
    kept = {reason for reason in entity.reasons if not _KEY_SHOWN.search(reason)}
    return replace(entity, reasons=tuple(sorted(kept | said)))

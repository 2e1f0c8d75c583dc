"""Ties descriptions to the persons and bodies they stand for, by office, country and closeness."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.annotate.lang import en_names as en
from crossread.annotate.names.nominals import Description
from crossread.annotate.names.refs import Group, Ref
from crossread.data.names import adjectives, country_names
from crossread.data.names.offices import Office, may_stand_for

# A description without a country ("the president") may look back this many sentences.
REACH = 3


def resolve(ref: Ref, one: Description, groups: Sequence[Group], near: Sequence[Ref]) -> Group | None:
    """Give the group a description stands for, None where that is in doubt.

    Args:
        ref: the description as a reference.
        one: what it says.
        groups: all groups of the report.
        near: references before it, nearest sentence first.

    Returns:
        The group, or None.
    """
    if one.plural:
        return None
    if one.kind == "organisation":
        return _body(ref, one, groups, near)
    if one.office is None:
        return None
    office = one.office
    if office.country is None and near and _says_its(ref):
        office = Office(office.role, _last_country(ref, near), office.former)
    if office.role.endswith("counterpart"):
        return _only([g for g in groups if _counterpart(g, office)])
    return _by_country(office, groups) if office.country else _by_closeness(ref, office, groups, near)


def _says_its(ref: Ref) -> bool:
    return ref.words[0].lower() == "its"


def _last_country(ref: Ref, near: Sequence[Ref]) -> str | None:
    codes = [country_names().get(" ".join(r.words)) for r in near if r.segment == ref.segment and r.kind == "place"]
    found = [code for code in codes if code]
    return found[-1] if found else None


def _only(groups: Sequence[Group]) -> Group | None:
    return groups[0] if len(groups) == 1 else None


def _counterpart(group: Group, office: Office) -> bool:
    return group.kind == "person" and any(
        held.country == office.country is not None and not held.former and held.role.split()[-1] in en.STATE_ROLES
        for held in group.offices
    )


def fits(office: Office, held: Office) -> bool:
    """Say whether a described office is one that somebody holds, countries left aside."""
    return may_stand_for(office.role, held.role) and office.former == held.former


def _by_country(office: Office, groups: Sequence[Group]) -> Group | None:
    people = [g for g in groups if g.kind == "person"]
    exact = [g for g in people if any(fits(office, held) and held.country == office.country for held in g.offices)]
    if exact:
        return _only(exact)
    unplaced = [g for g in people if any(fits(office, held) and held.country is None for held in g.offices)]
    return _only([g for g in unplaced if all(held.country in (None, office.country) for held in g.offices)])


def _by_closeness(ref: Ref, office: Office, groups: Sequence[Group], near: Sequence[Ref]) -> Group | None:
    holders = [g for g in groups if g.kind == "person" and any(fits(office, held) for held in g.offices)]
    if len(holders) == 1 and len(office.role.split()) + len(ref.words) > 2:
        return holders[0] if any(r.group is holders[0] for r in near) else None
    seen: dict[int, Group] = {}
    for earlier in near:
        if earlier.group is not None and any(earlier.group is g for g in holders):
            if seen and earlier.segment < ref.segment - 1:
                break
            seen[id(earlier.group)] = earlier.group
    return _only(list(seen.values()))


def _body(ref: Ref, one: Description, groups: Sequence[Group], near: Sequence[Ref]) -> Group | None:
    words = set(one.head.split()) - {"the"}
    noun = one.head.split()[-1]
    bodies = [g for g in groups if g.kind == "organisation"]
    telling = {w for w in words - en.ORG_NOMINALS if w not in _SAYS_LITTLE and not _national(w)}
    if one.office is None and telling:
        named = [g for g in bodies if telling & {w.lower() for w in g.words} and _may_be(noun, g) and _before(g, ref)]
        if named:
            return _only(named)
    same = [r.group for r in near if r.kind == "organisation" and r.group and r.group.words[-1].lower() == noun]
    if same:
        return same[0]
    if noun in _OWN_NAME or any(_national(w) for w in words):
        return None
    close = {id(r.group): r.group for r in near if r.kind == "organisation" and r.segment >= ref.segment - 1}
    found = [g for g in close.values() if g is not None and _may_be(noun, g)]
    return found[0] if len(found) == 1 and not telling else None


# What is called so bears the word in its name.
_OWN_NAME = frozenset(("government", "administration", "court", "council", "university", "commission"))
_SAYS_LITTLE = frozenset(("news", "national", "state", "'s", "’s", "new", "chief"))


def _national(word: str) -> bool:
    return word.title() in adjectives() or word.upper() in adjectives() or word.title() in country_names()


def _before(group: Group, ref: Ref) -> bool:
    return group.last_before(ref.start) is not None


_ALIKE = (
    frozenset(("agency", "service", "bureau", "department", "office", "authority", "administration")),
    frozenset(("company", "firm", "group", "corporation", "holdings", "airline", "carrier", "automaker", "retailer")),
    frozenset(("newspaper", "outlet", "broadcaster", "magazine", "channel", "network")),
    frozenset(("organisation", "organization", "group", "charity", "association", "foundation")),
)


def _may_be(noun: str, group: Group) -> bool:
    """Say whether a body whose name shows no other sort can be called so ("SBU" an agency, "Asda" a company)."""
    heads = [w.lower() for w in group.words if w.lower() in en.ORG_NOMINALS or w.lower() in en.ORG_HEADS]
    return not heads or noun in heads or any({noun, head} <= alike for head in heads for alike in _ALIKE)

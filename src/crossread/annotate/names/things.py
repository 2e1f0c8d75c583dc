"""Puts the names of one organisation, place or thing together: long and short forms, acronyms, countries."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from crossread.annotate.lang import en_names as en
from crossread.annotate.names.refs import Group, Ref
from crossread.data.names import adjectives, country_names, place_aliases
from crossread.data.names.en_roles import ORG_LEGAL
from crossread.data.names.folding import plain
from crossread.data.names.likeness import initials, short_forms

_BRACKET = re.compile(r"(?:\s?[(\[](?:or )?|, or (?:the |simply |just )?)[“\"']?\Z")
# The reach of such an introduction before the short form, in code points.
_BRACKET_REACH = 16


def group_things(refs: Sequence[Ref], text: str, countries: Mapping[int, str | None]) -> list[Group]:
    """Group the names of a report that are no persons' names.

    Args:
        refs: its names of other kinds, in text order.
        text: the page's text.
        countries: the country in front of a body's name, by the name's start.

    Returns:
        The groups in order of first mention.
    """
    groups: list[Group] = []
    by_key: dict[tuple[str, str], Group] = {}
    for ref in sorted(refs, key=lambda r: (-len(r.words) if r.kind == "organisation" else 0, r.start)):
        key = (_family(ref), thing_key(ref.words, ref.kind))
        group = by_key.get(key)
        if group is None:
            group = by_key[key] = Group(ref.kind, ref.words)
            group.country = _country(ref.words)
            groups.append(group)
        group.country = group.country or countries.get(ref.start)
        group.add(ref)
    groups = _join_acronyms(groups, text)
    groups = _join_short_forms(groups)
    return sorted(groups, key=lambda g: min(r.start for r in g.refs))


def _family(ref: Ref) -> str:
    return ref.kind


def thing_key(words: Sequence[str], kind: str) -> str:
    """Give the key under which names of one thing meet: a country's code, or the plain words.

    Args:
        words: the name's words.
        kind: the kind of the thing.

    Returns:
        The key; products lose a plural, organisations their legal form and the country in front.
    """
    name = " ".join(words)
    code = country_names().get(name) or country_names().get(name.title() if name.isupper() and len(name) > 4 else "")
    if code:
        return f"={code}"
    key = plain(name).removeprefix("the ")
    key = place_aliases().get(key, key)
    if kind == "product" and len(key) > 4 and key.endswith("s") and not key.endswith("ss"):
        key = key[:-1]
    if kind == "organisation":
        parts = key.split()
        while len(parts) > 1 and parts[-1] in ORG_LEGAL:
            parts.pop()
        key = " ".join(parts)
    return key


def _country(words: Sequence[str]) -> str | None:
    for size in (2, 1):
        code = adjectives().get(" ".join(words[:size])) or country_names().get(" ".join(words[:size]))
        if code and len(words) > size:
            return code
    return None


def _join_acronyms(groups: Sequence[Group], text: str) -> list[Group]:
    """Put "HDB" to "Harbour and Docks Board", by brackets first and by initials where only one name has them."""
    long_forms: dict[str, list[Group]] = defaultdict(list)
    ends: dict[int, Group] = {}
    for group in groups:
        if len(group.words) > 1:
            long_forms[initials(group.words)].append(group)
            long_forms["T" + initials(group.words)].append(group)
            for ref in group.refs:
                ends[ref.end] = group
    kept = []
    for group in groups:
        target = _long_form(group, long_forms, ends, text)
        if target is None or target is group:
            kept.append(group)
        else:
            _merge(target, group)
    return kept


def _long_form(group: Group, longs: dict[str, list[Group]], ends: dict[int, Group], text: str) -> Group | None:
    if len(group.words) != 1 or group.words[0] in country_names():
        return None
    letters = group.words[0].replace(".", "").upper()
    for ref in group.refs:
        bracket = _BRACKET.search(text, max(0, ref.start - _BRACKET_REACH), ref.start)
        target = ends.get(bracket.start()) if bracket else None
        if target is not None and len(letters) > 1 and _letters_fit(group.words[0], target.words):
            return target
    if not _is_acronym(group.words[0]):
        return None
    fitting = [g for g in longs.get(letters, ()) if g.kind in (group.kind, "organisation", "event", "facility")]
    return fitting[0] if len(fitting) == 1 and len(letters) > 2 else None


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return 1 < len(letters) <= 8 and letters[0].isupper() and sum(c.isupper() for c in letters) * 2 > len(letters)


def _letters_fit(short: str, words: Sequence[str]) -> bool:
    """Say whether a short form in brackets or behind ", or" can be that of the name before it.

    Its letters stand there in order; a short form written like a word ("Atacms") holds the name's initials too.
    """
    letters = short.replace(".", "").upper()
    if letters[0] != words[0][0].upper() and letters[0] not in initials(words):
        return False
    rest, own = iter("".join(words).upper()), iter(letters)
    return all(c in rest for c in letters) and (_is_acronym(short) or all(c in own for c in initials(words)))


def _join_short_forms(groups: Sequence[Group]) -> list[Group]:
    """Put "Harbour Board" to "Port of Eldmouth Harbour Board" and "Eldmouth" to "Eldmouth University" where unique."""
    orgs = [g for g in groups if g.kind == "organisation" and len(g.words) > 1]
    by_part: dict[str, list[Group]] = defaultdict(list)
    for group in orgs:
        for part in _parts(group):
            by_part[part].append(group)
    kept = []
    for group in groups:
        if group.kind != "organisation":
            kept.append(group)
            continue
        key = thing_key(group.words, group.kind)
        fitting = [g for g in by_part.get(key, ()) if g is not group and _countries_meet(g, group)]
        if len(fitting) == 1 and len(fitting[0].words) > len(group.words):
            _merge(fitting[0], group)
        else:
            kept.append(group)
    return kept


def _parts(group: Group) -> set[str]:
    """Give the shorter names an organisation may go by."""
    if group.country is None:
        return short_forms(group.words, en.ORG_HEADS)
    return {thing_key(group.words[1:], "organisation")}


def _countries_meet(a: Group, b: Group) -> bool:
    return a.country is None or b.country is None or a.country == b.country


def _merge(target: Group, group: Group) -> None:
    for ref in group.refs:
        ref.kind = target.kind if ref.kind == "other" else ref.kind
        target.add(ref)
    target.country = target.country or group.country

"""Decides which organisations, places and things of different reports are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crossread.base.words_en import spelling_key
from crossread.data.names import adjectives, country_names, place_aliases
from crossread.data.names.en_roles import ORG_HEADS, ORG_LEGAL, STATE_BODIES
from crossread.data.names.folding import fold, plain
from crossread.data.names.likeness import initials, short_forms
from crossread.link.entities.clusters import Clusters
from crossread.link.entities.gather import Local, words_of
from crossread.model.annotations import EntityKind

# The shortest acronym that is tied to a long form by its letters alone, no brackets seen.
MIN_ACRONYM = 3
# Names shorter than this are not compared by folded spelling.
MIN_FOLDED = 5


def link_things(locals_: Sequence[Local], clusters: Clusters) -> None:
    """Merge organisations, places and things: same name, known other name, other spelling, acronym and long form.

    Args:
        locals_: all local things of the story.
        clusters: where merges are noted; indices are those of ``locals_``.
    """
    by_key: dict[tuple[EntityKind, str], list[int]] = defaultdict(list)
    for index, local in enumerate(locals_):
        if local.kind in ("person", "anonymous"):
            continue
        for name in sorted(local.names):
            key = thing_key(name, local.kind)
            if key:  # a name of punctuation alone is like no other
                by_key[local.kind, key].append(index)
    for (kind, key), members in sorted(by_key.items()):
        _join_same(kind, key, members, locals_, clusters)
    _join_spellings(by_key, locals_, clusters)
    _join_acronyms(by_key, locals_, clusters)
    _join_short_forms(by_key, locals_, clusters)
    _join_called(by_key, locals_, clusters)


def thing_key(name: str, kind: EntityKind) -> str:
    """Give the key under which names of one thing meet.

    Args:
        name: the name as printed.
        kind: the kind of the thing.

    Returns:
        A country's code after ``=``, a place's usual name, or the plain words without article, legal form, plural of a
        product and country in front of a body.
    """
    words = words_of(name)
    if kind in ("place", "organisation", "group"):
        code = country_names().get(name) or country_names().get(name.removeprefix("the "))
        if code:
            return f"={code}"
    key = _spelled(name)
    if kind in ("place", "facility") and key.startswith("mt "):
        key = f"mount {key[3:]}"
    if kind in ("place", "organisation") and key in place_aliases():
        return place_aliases()[key]
    if kind == "product":
        return _product_key(key)
    if kind == "organisation":
        return _org_key(_spelled(" ".join(_without_country(words))))
    return key


def _spelled(name: str) -> str:
    """Write a name plainly, without article, in one spelling ("The Harbour Centre" → "harbor center")."""
    return " ".join(map(spelling_key, plain(name).removeprefix("the ").split()))


def _product_key(key: str) -> str:
    """Leave out the maker in front of a model's number, and a plural ("Cessna 172s" → "172")."""
    parts = key.split()
    numbered = [i for i, part in enumerate(parts) if any(c.isdigit() for c in part) and any(c.isalpha() for c in part)]
    if numbered and numbered[0] > 0:
        key = " ".join(parts[numbered[0] :])
    plural = len(key) > 4 and key.endswith("s") and not key.endswith("ss")
    return key[:-1] if plural else key


def _without_country(words: Sequence[str]) -> Sequence[str]:
    """Leave out the country in front of a state's body ("US Air Force" → "Air Force")."""
    if not words or plain(words[-1]) not in STATE_BODIES:
        return words
    for size in (4, 3, 2, 1):
        part = " ".join(words[:size])
        if len(words) > size and (part in country_names() or part in adjectives()):
            return words[size:]
    return words


def _org_key(key: str) -> str:
    parts = key.split()
    while len(parts) > 1 and parts[-1] in ORG_LEGAL:
        parts.pop()
    return " ".join(parts)


def _join_same(
    kind: EntityKind, key: str, members: Sequence[int], locals_: Sequence[Local], clusters: Clusters
) -> None:
    """Merge things of one key; state bodies of different countries stay apart ("the Defence Ministry")."""
    if kind != "organisation" or key.split()[-1] not in STATE_BODIES:
        for index in members:
            _join(members[0], index, locals_, clusters)
        return
    placed: dict[str, int] = {}
    for index in members:
        country = locals_[index].country
        if country is not None:
            first = placed.setdefault(country, index)
            _join(first, index, locals_, clusters)
    anchors = {clusters.find(i) for i in placed.values()}
    free = [i for i in members if locals_[i].country is None]
    for index in free:
        if not anchors:
            _join(free[0], index, locals_, clusters)
        elif len(anchors) == 1:
            _join(next(iter(placed.values())), index, locals_, clusters)


def _join(a: int, b: int, locals_: Sequence[Local], clusters: Clusters) -> None:
    left, right = sorted((locals_[a].name, locals_[b].name))
    reason = f"“{left}” and “{right}” are names of one thing." if left != right else f"Reports use the name “{left}”."
    clusters.join(a, b, reason if a != b and left != right else "")


def _join_spellings(
    by_key: dict[tuple[EntityKind, str], list[int]], locals_: Sequence[Local], clusters: Clusters
) -> None:
    """Merge names that differ only by ways of writing foreign sounds, kind for kind."""
    folded: dict[tuple[EntityKind, str], int] = {}
    for (kind, key), members in sorted(by_key.items()):
        if kind == "other" or key.startswith("=") or len(key) < MIN_FOLDED:
            continue
        spelled = " ".join(fold(word) for word in key.split())
        first = folded.setdefault((kind, spelled), members[0])
        if first != members[0] and _countries_meet(locals_[first], locals_[members[0]]):
            left, right = sorted((locals_[first].name, locals_[members[0]].name))
            clusters.join(first, members[0], f"“{left}” and “{right}” are spellings of one name.")


def _countries_meet(a: Local, b: Local) -> bool:
    return a.country is None or b.country is None or a.country == b.country


def _join_acronyms(
    by_key: dict[tuple[EntityKind, str], list[int]], locals_: Sequence[Local], clusters: Clusters
) -> None:
    """Merge an acronym with the only long form of its kind that has these initials."""
    longs: dict[str, dict[int, str]] = defaultdict(dict)
    for (kind, _), members in sorted(by_key.items()):
        for index in members:
            for name in sorted(locals_[index].names):
                if len(words_of(name)) > 2 and kind in ("organisation", "event", "facility", "other"):
                    longs[initials(words_of(name))][clusters.find(index)] = name
    for (kind, _), members in sorted(by_key.items()):
        if kind != "organisation":
            continue
        name = locals_[members[0]].name
        letters = name.replace(".", "")
        if " " in name or len(letters) < MIN_ACRONYM or not letters.isupper():
            continue
        fitting = {clusters.find(root): name for root, name in sorted(longs.get(letters, {}).items())}
        if len(fitting) == 1:
            root, long_form = next(iter(fitting.items()))
            clusters.join(root, members[0], f"“{name}” has the initials of “{long_form}”.")


def _join_short_forms(
    by_key: dict[tuple[EntityKind, str], list[int]], locals_: Sequence[Local], clusters: Clusters
) -> None:
    """Merge a short name with the only body of the story whose name it shortens."""
    longs: dict[str, dict[int, str]] = defaultdict(dict)
    for (kind, key), members in sorted(by_key.items()):
        if kind == "organisation" and " " in key:
            for index in members:
                for name in sorted(locals_[index].names):
                    for short in sorted(short_forms(_without_country(words_of(name)), ORG_HEADS)):
                        longs[_spelled(short)][clusters.find(index)] = name
    for (kind, key), members in sorted(by_key.items()):
        if kind not in ("organisation", "other") or key not in longs:
            continue
        fitting = {clusters.find(root): name for root, name in sorted(longs[key].items())}
        fitting.pop(clusters.find(members[0]), None)
        if len(fitting) == 1:
            root, long_form = next(iter(fitting.items()))
            short = locals_[members[0]].name
            clusters.join(root, members[0], f"“{short}” is short for only one body here, “{long_form}”.")


def _join_called(by_key: dict[tuple[EntityKind, str], list[int]], locals_: Sequence[Local], clusters: Clusters) -> None:
    """Merge a body with the one of the same country whose name is what the first is called ("DGX harbour agency")."""
    for index, local in enumerate(locals_):
        if local.kind != "organisation" or local.country is None:
            continue
        for called in sorted(local.called):
            bearers = by_key.get(("organisation", _spelled(called)), ())
            same = [i for i in bearers if locals_[i].country == local.country]
            if len({clusters.find(i) for i in same}) == 1:
                name = locals_[same[0]].name
                reason = f"“{local.name}” is called “{called}”, and “{name}” belongs to the same country."
                clusters.join(same[0], index, reason)

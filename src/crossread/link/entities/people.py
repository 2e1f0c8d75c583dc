"""Decides which persons of different reports are one: by full name, spelling, surname, first name, office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from crossread.data.names.folding import plain
from crossread.data.names.likeness import close, core, same_full_name, suffix
from crossread.data.names.offices import Office, may_stand_for
from crossread.link.entities.clusters import Clusters
from crossread.link.entities.gather import Local, words_of

# Surnames of so many letters that fold to one are one name in two spellings; short ones may be two names.
LONG_SURNAME = 6
# So many content words around both full names must agree where their surnames are spelled differently.
SHARED_WORDS = 2


def link_people(locals_: Sequence[Local], clusters: Clusters) -> None:
    """Merge the persons among the local things, full names first, then surnames, then descriptions.

    Args:
        locals_: all local things of the story.
        clusters: where merges are noted; indices are those of ``locals_``.
    """
    people = [i for i, local in enumerate(locals_) if local.kind == "person" and local.names]
    full = [i for i in people if len(_core(locals_[i])) > 1]
    _join_full(full, locals_, clusters)
    _join_single([i for i in people if len(_core(locals_[i])) == 1], full, locals_, clusters)
    _join_described(locals_, people, clusters)


def _core(local: Local) -> tuple[str, ...]:
    return core(words_of(local.name))


def _join_full(full: Sequence[int], locals_: Sequence[Local], clusters: Clusters) -> None:
    """Merge full names block by block; a block holds the names that share a first or last word."""
    apart = _generations(full, locals_)
    distinct = frozenset(pair for index in full for pair in locals_[index].distinct)
    beside: dict[str, set[str]] = defaultdict(set)
    for index in full:
        beside[locals_[index].name] |= locals_[index].beside
    blocks: dict[str, dict[tuple[tuple[str, ...], str, str], int]] = defaultdict(dict)
    pairs: list[tuple[int, int]] = []
    for index in full:
        name, printed = _core(locals_[index]), plain(locals_[index].name)
        for word in sorted(set(name)):
            known = blocks[word].setdefault((name, _suffix(locals_[index]), printed), index)
            pairs.append((known, index))
    for word in sorted(blocks):
        names = list(blocks[word].items())
        for at, ((name, _, _), index) in enumerate(names):
            pairs.extend((index, other) for (second, _, _), other in names[at + 1 :] if same_full_name(name, second))
    for left, right in pairs:
        a, b = locals_[left], locals_[right]
        if frozenset((plain(a.name), plain(b.name))) in distinct:
            clusters.forbid(left, right)
    for left, right in pairs:
        a, b = locals_[left], locals_[right]
        if (
            left != right
            and _may_meet(a, b)
            and _spelling_holds(a, b, beside)
            and (_suffix(a) == _suffix(b) or _core(a)[-1] not in apart)
        ):
            clusters.join(left, right, spelling_reason(a.name, b.name))


def _spelling_holds(a: Local, b: Local, beside: Mapping[str, set[str]]) -> bool:
    """Say whether two surnames as printed may be one: long ones that sound alike, or with something else that agrees.

    "John Smith" and "John Smit" can be two people; where their offices or some words around them agree, they are one.
    """
    one, two = _surname(a), _surname(b)
    if one == two or len(_core(a)) != len(_core(b)):
        return True
    if min(len(one), len(two)) >= LONG_SURNAME and _core(a)[-1] == _core(b)[-1]:
        return True
    return _share_office(a, b) or len(beside[a.name] & beside[b.name]) >= SHARED_WORDS


def _surname(local: Local) -> str:
    """Give the last word of a name as printed, without "Jr." behind it."""
    words = words_of(local.name)
    kept = [word for word in words if not suffix([word])] or words
    return plain(kept[-1])


def _suffix(local: Local) -> str:
    return suffix(words_of(local.name))


def _generations(full: Sequence[int], locals_: Sequence[Local]) -> frozenset[str]:
    """Give the surnames that one report uses both with and without "Jr.", so that they are two people's."""
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for index in full:
        local = locals_[index]
        seen[local.report, _core(local)[-1]].add(_suffix(local))
    return frozenset(name for (_, name), suffixes in seen.items() if len(suffixes) > 1)


def spelling_reason(left: str, right: str) -> str:
    """Say in a sentence why two full names are one person's."""
    left, right = sorted((left, right))
    if left == right:
        return f"Reports give the same full name, “{left}”."
    a, b = core(words_of(left)), core(words_of(right))
    if a == b:
        return f"“{left}” and “{right}” are spellings of one name."
    if len(a) != len(b):
        return f"“{left}” and “{right}” differ by a middle name only."
    if any(1 in (len(x), len(y)) for x, y in zip(a, b, strict=True)):
        return f"“{left}” and “{right}” agree in the surname and the initial."
    return f"“{left}” and “{right}” agree in one name and differ by one letter in the other."


def _join_single(single: Sequence[int], full: Sequence[int], locals_: Sequence[Local], clusters: Clusters) -> None:
    by_word: dict[str, list[int]] = defaultdict(list)
    for index in full:
        name = _core(locals_[index])
        for word in {name[0], name[-1]}:
            by_word[word].append(index)
    alone: dict[str, list[int]] = defaultdict(list)
    for index in single:
        word = _core(locals_[index])[0]
        surname = [i for i in by_word.get(word, ()) if _core(locals_[i])[-1] == word]
        if not _to_the_one(index, surname, locals_, clusters, "surname") and not surname:
            first = [i for i in by_word.get(word, ()) if _core(locals_[i])[0] == word]
            if not _to_the_one(index, first, locals_, clusters, "first name") and not first:
                alone[word].append(index)
    _join_alone(alone, by_word, locals_, clusters)


def _to_the_one(index: int, candidates: Sequence[int], locals_: Sequence[Local], clusters: Clusters, what: str) -> bool:
    """Merge a bare name with the only person of the story it fits, or the only one whose office agrees."""
    local = locals_[index]
    fitting = [i for i in candidates if _may_meet(local, locals_[i]) and not clusters.apart(index, i)]
    own = [i for i in fitting if _suffix(locals_[i]) == _suffix(local)]
    fitting = own or ([] if _suffix(local) else fitting)
    roots = {clusters.find(i) for i in fitting}
    if len(roots) > 1:
        fitting = [i for i in fitting if _share_office(local, locals_[i])]
        roots = {clusters.find(i) for i in fitting}
    if len(roots) != 1:
        return False
    target = locals_[fitting[0]].name
    return clusters.join(index, fitting[0], f"“{local.name}” is the {what} of only one person here, “{target}”.")


def _may_meet(a: Local, b: Local) -> bool:
    return "u" in (a.gender, b.gender) or a.gender == b.gender


def _share_office(a: Local, b: Local) -> bool:
    return any(x.role == y.role and x.country == y.country for x in a.offices for y in b.offices)


def _join_alone(
    alone: dict[str, list[int]], by_word: dict[str, list[int]], locals_: Sequence[Local], clusters: Clusters
) -> None:
    """Merge bare names that no full name explains: the same name, or one slip away with the same office."""
    for word in sorted(alone):
        first = alone[word][0]
        for index in alone[word][1:]:
            if _may_meet(locals_[first], locals_[index]) and not _offices_clash(locals_[first], locals_[index]):
                clusters.join(first, index, _bare_reason(locals_[first].name))
        for other in sorted(by_word):
            if close(word, other):
                for index in by_word[other]:
                    if _share_office(locals_[first], locals_[index]):
                        reason = (
                            f"“{locals_[first].name}” is one letter away from “{locals_[index].name}”, and both hold "
                            f"the same office."
                        )
                        clusters.join(first, index, reason)
                        break


def _bare_reason(name: str) -> str:
    return f"Reports name “{name}” without a first name, and nobody else so."


def _offices_clash(a: Local, b: Local) -> bool:
    """Say whether two bare names are called by offices of different countries."""
    ours, theirs = {o.country for o in a.offices if o.country}, {o.country for o in b.offices if o.country}
    return bool(ours and theirs and not ours & theirs)


def _join_described(locals_: Sequence[Local], people: Sequence[int], clusters: Clusters) -> None:
    """Merge descriptions left open in one report with the one person another report gives that office."""
    holders: dict[str, list[tuple[Office, int]]] = defaultdict(list)
    for index in people:
        for office in locals_[index].offices:
            if office.country is not None:
                holders[office.country].append((office, index))
    open_: dict[Office, int] = {}
    unplaced = [(o, i) for i in people for o in locals_[i].offices if o.country is None]
    placed = {clusters.find(i) for rows in holders.values() for _, i in rows}
    for index, local in enumerate(locals_):
        if local.kind != "person" or local.names or not local.described:
            continue
        office = local.described[0]
        exact = [i for held, i in holders.get(office.country or "", ()) if _holds(office, held)]
        fitting = exact or [i for held, i in unplaced if _holds(office, held) and clusters.find(i) not in placed]
        roots = {clusters.find(i) for i in fitting}
        if len(roots) == 1:
            text = " ".join(local.mentions[0][1].text.split())
            name = max((locals_[i].name for i in fitting), key=lambda n: (len(n), n))
            clusters.join(fitting[0], index, f"“{_lower_the(text)}” is the office another report gives “{name}”.")
        elif not roots:
            clusters.join(open_.setdefault(office, index), index)


def _lower_the(text: str) -> str:
    return f"the {text[4:]}" if text.startswith("The ") else text


def _holds(described: Office, held: Office) -> bool:
    return described.former == held.former and may_stand_for(described.role, held.role)

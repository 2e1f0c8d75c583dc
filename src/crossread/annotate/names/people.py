"""Puts the names of one person together: full name, surname, first name, other spellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crossread.annotate.lang import en_names as en
from crossread.annotate.names.refs import Group, Ref
from crossread.data.names import given_names
from crossread.data.names.likeness import close, core, same_full_name, suffix


def group_people(refs: Sequence[Ref]) -> list[Group]:
    """Group the named persons of a report.

    Args:
        refs: its names of kind person, in text order.

    Returns:
        The groups in order of their first full name, then of single names that fit nobody.
    """
    groups: list[Group] = []
    by_word: dict[str, list[Group]] = defaultdict(list)
    for ref in refs:
        if len(core(ref.words)) > 1:
            _place_full(ref, groups, by_word)
    for ref in refs:
        if ref.group is None:
            _place_single(ref, groups, by_word)
    return groups


def _place_full(ref: Ref, groups: list[Group], by_word: dict[str, list[Group]]) -> None:
    mine = core(ref.words)
    candidates = {id(g): g for word in (mine[-1], mine[0]) for g in by_word.get(word, ())}
    for group in candidates.values():
        same = same_full_name(mine, core(group.words)) and suffix(ref.words) == suffix(group.words)
        if same and _genders_meet(ref, group):
            group.add(ref)
            if len(mine) > len(core(group.words)):
                group.words = ref.words
            return
    _found(ref, groups, by_word)


def _found(ref: Ref, groups: list[Group], by_word: dict[str, list[Group]]) -> Group:
    group = Group("person", ref.words)
    group.add(ref)
    groups.append(group)
    for word in dict.fromkeys(core(ref.words)):
        by_word[word].append(group)
    return group


def _genders_meet(ref: Ref, group: Group) -> bool:
    return "u" in (ref.gender, group.gender) or ref.gender == group.gender


def _place_single(ref: Ref, groups: list[Group], by_word: dict[str, list[Group]]) -> None:
    words = core(ref.words)
    if not words:
        return
    word = words[-1]
    fitting = [g for g in by_word.get(word, ()) if _genders_meet(ref, g)]
    own = suffix(ref.words)
    fitting = [g for g in fitting if suffix(g.words) == own] or ([] if own else fitting)
    last = [g for g in fitting if core(g.words)[-1] == word or len(core(g.words)) == 1]
    choice = _choose(ref, last or [g for g in fitting if core(g.words)[0] == word])
    if choice is None and not fitting:
        choice = _other_spelling(ref, word, groups)
    if choice is not None:
        choice.add(ref)
    elif not fitting:
        _found(ref, groups, by_word)
    else:
        _found(ref, groups, defaultdict(list))


def _choose(ref: Ref, fitting: Sequence[Group]) -> Group | None:
    """Give the only fit, or the one named last before this place in the same or the last sentences."""
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    if ref.words[0] in given_names() and len(ref.words) == 1 and ref.gender != "u":
        return None
    before = [(last.start, n) for n, g in enumerate(fitting) if (last := g.last_before(ref.start)) is not None]
    return fitting[max(before)[1]] if before else None


def _other_spelling(ref: Ref, word: str, groups: Sequence[Group]) -> Group | None:
    """Give the one person a single name is another spelling of, by surname or, when spoken to, by first name."""
    if ref.words[-1] in given_names():
        return None
    fitting = [g for g in groups if len(core(g.words)) > 1 and any(close(word, part) for part in _ends(g))]
    return fitting[0] if len(fitting) == 1 and _genders_meet(ref, fitting[0]) else None


def _ends(group: Group) -> tuple[str, str]:
    words = core(group.words)
    return words[0], words[-1]


def gender_of(words: Sequence[str], title: str) -> str:
    """Give ``m`` or ``f`` where a title or a first name shows it, else ``u``."""
    titles = {word.lower() for word in title.split()}
    if titles & en.FEMALE_TITLES:
        return "f"
    if titles & en.MALE_TITLES:
        return "m"
    return given_names().get(words[0], "u") if len(words) > 1 else "u"

"""Settles what kind of thing a name is when reports were read differently."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from crossread.data.names import seats
from crossread.data.names.en_roles import ORG_LEGAL
from crossread.data.names.folding import plain
from crossread.data.names.likeness import core
from crossread.link.entities.gather import Local, words_of
from crossread.model.annotations import EntityKind

# Kinds that a closer look in another report may change.
# A name that stands with a legal form somewhere in the story ("Norvik Inc.") is a company's in all of it.
COMPANY_VOTES = 1000
_SOFT = frozenset(("other", "organisation", "person", "place", "product", "facility", "event", "work"))


def settle_kinds(locals_: Sequence[Local]) -> None:
    """Give the same name the same kind in all reports, but for cities that also speak for a government.

    Args:
        locals_: all local things of the story; kinds are changed in place.
    """
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    surnames = _surnames(locals_)
    for local in locals_:
        for name, count in local.names.items():
            if local.kind != "other":
                votes[plain(name)][local.kind] += count
            words = plain(name).split()
            if len(words) > 1 and words[-1] in ORG_LEGAL:
                votes[" ".join(words[:-1])]["organisation"] += COMPANY_VOTES
    for local in locals_:
        if not local.names or local.kind not in _SOFT:
            continue
        name = local.name
        if name in seats() and local.kind in ("place", "organisation"):
            continue
        usual = min(local.names, key=lambda n: (-local.names[n], n))
        if votes[plain(usual)]["organisation"] >= COMPANY_VOTES:
            local.kind = "organisation"
            continue
        kinds = votes.get(plain(name))
        if kinds:
            local.kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
        word = core(words_of(name))
        if local.kind in ("other", "organisation", "product") and len(word) == 1 and word[0] in surnames:
            others = sum(count for kind, count in (kinds or Counter()).items() if kind != "person")
            if local.kind == "other" or others <= 1:
                local.kind = "person"
        elif local.kind == "place" and len(word) == 1 and word[0] in surnames and kinds and kinds["person"] > 0:
            local.kind = "person" if kinds["person"] * 2 >= kinds["place"] else "place"


def _surnames(locals_: Sequence[Local]) -> set[str]:
    found = set()
    for local in locals_:
        if local.kind == "person":
            word = core(words_of(local.name))
            if len(word) > 1:
                found.add(word[-1])
    return found

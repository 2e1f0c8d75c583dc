"""Says whether two names can be one person's, by rules for full names, initials and slips."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from crossread.data.names import common_words, nicknames, places
from crossread.data.names.folding import fold, plain

_SMALL = frozenset(("of", "the", "for", "and", "on", "in", "de", "la", "&"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def core(words: Sequence[str]) -> tuple[str, ...]:
    """Give the folded words of a person's name without initials' stops and "Jr."."""
    kept = [fold(w) for w in words if plain(w) not in _SUFFIXES]
    return tuple(w for w in kept if w)


def same_full_name(a: Sequence[str], b: Sequence[str]) -> bool:
    """Say whether two full names, folded, can be one person's.

    The surname must agree, and the first name must be the same, an initial of it, or one slip away; one name may leave
    out middle names of the other.
    """
    if a == b or "".join(a) == "".join(b):
        return True
    short, long = sorted((a, b), key=len)
    if len(short) == len(long) == 2:
        if short[1] == long[1]:
            return _first_names_meet(short[0], long[0])
        return short[0] == long[0] and len(short[0]) > 2 and close(short[1], long[1])
    if len(long) > 2 and len(short) >= 2 and short[-1] == long[-1]:
        inside = iter(long)
        return all(any(_first_names_meet(word, other) for other in inside) for word in short)
    return len(short) >= 2 and tuple(long[: len(short)]) == tuple(short) and len(long) - len(short) <= 2


def _first_names_meet(a: str, b: str) -> bool:
    if a == b or (a[:1] == b[:1] and 1 in (len(a), len(b))):
        return True
    if _short_for(a, b):
        return True
    return close(a, b) and min(len(a), len(b)) > 4 and a[:2] == b[:2] and a[-1:] == b[-1:]


def _short_for(a: str, b: str) -> bool:
    """Say whether one folded given name is a short form of the other ("Bob", "Robert"; "Tim", "Timothy")."""
    table = _folded_nicknames()
    if table.get(a, _NOBODY) & table.get(b, _NOBODY):
        return True
    short, long = sorted((a, b), key=len)
    return len(short) >= 3 and len(long) - len(short) >= 2 and long.startswith(short)


_NOBODY: frozenset[str] = frozenset()


@cache
def _folded_nicknames() -> dict[str, frozenset[str]]:
    return {fold(name): full for name, full in nicknames().items()}


def close(a: str, b: str) -> bool:
    """Say whether two folded words of five letters or more differ by one slip."""
    return min(len(a), len(b)) >= 5 and DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1


def initials(words: Sequence[str]) -> str:
    """Give the initials of a name, small words left out: "Harbour and Docks Board" → "HDB"."""
    return "".join(w[0] for w in words if w.lower() not in _SMALL and w not in ("'s", "’s")).upper()


def short_forms(words: Sequence[str], heads: Collection[str]) -> set[str]:
    """Give the shorter names, plain, that a body of several words may go by.

    Args:
        words: the words of its name; a country in front already left out.
        heads: words that head names of bodies, in lower case.

    Returns:
        "Norvik" for "Norvik Holdings", "Storm Centre" for "National Storm Centre", "Gulls" for "Lisbon Gulls".
    """
    low = [plain(word) for word in words]
    if len(low) < 2 or not all(low):
        return set()
    if " ".join(words[:-1]) in places() and low[-1].endswith("s") and low[-1] not in heads:
        return {low[-1]}
    if low[0] in _NATIONAL and len(low) > 2 and low[-1] in heads:
        return {" ".join(low[1:])}
    own = (
        low[0] not in heads
        and words[0].lower() not in common_words()
        and words[0] not in places()
        and not words[0].isupper()
    )
    if own and all(word in heads and word not in _NOT_DROPPED for word in low[1:]):
        return {low[0], " ".join(low[:-1])}
    return set()


_NATIONAL = frozenset(("national", "federal", "state", "royal", "central"))
# Heads that make another body of the name before them ("the Lund administration" is not Lund).
_NOT_DROPPED = frozenset(
    (
        "administration",
        "house",
        "senate",
        "congress",
        "campaign",
        "government",
        "court",
        "police",
        "department",
        "party",
    )
)


def suffix(words: Sequence[str]) -> str:
    """Give the generation a name carries, plain: ``jr``, ``iii`` or nothing."""
    last = plain(words[-1]) if words else ""
    return last if last in _SUFFIXES else ""

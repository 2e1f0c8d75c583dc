"""Reads what a title or a description says: which country or body, which role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.data.names import adjectives, country_names, role_families, role_synonyms, seats
from crossread.data.names import en_roles as en


@dataclass(frozen=True, slots=True)
class Office:
    """A role with the country or body it belongs to; ``former`` for roles given up."""

    role: str
    country: str | None
    former: bool = False


_DROPPED = frozenset(("the", "a", "an", "'s", "’s", "of", "for", "to", "his", "her", "its", "their", "new", "current"))
_FORMER = frozenset(("former", "ex", "late", "then", "onetime", "outgoing", "retired"))


def read_office(words: Sequence[str]) -> Office | None:
    """Give the office a title's words describe, None where they hold no role."""
    country, former = None, False
    kept: list[str] = []
    for index, word in enumerate(words):
        code = _country(words, index)
        if code:
            country = country or code
        elif word.lower() in _FORMER:
            former = True
        elif word.lower() not in _DROPPED and not (word[0].isupper() and _foreign(word)):
            kept.append(word.lower())
        if word in ("at", "in", "from", "who", ","):
            kept = kept[:-1]
            break
    role = normal_role(kept)
    return Office(role, country, former) if role else None


def _country(words: Sequence[str], index: int) -> str | None:
    for size in (3, 2, 1):
        phrase = " ".join(words[index : index + size])
        code = country_names().get(phrase) or adjectives().get(phrase) or seats().get(phrase)
        if code:
            return code
    return None


def _foreign(word: str) -> bool:
    """Say whether a capitalised word is neither a role nor part of one."""
    low = word.lower()
    return not (low in en.TITLE_HEADS or low in en.ROLE_NOUNS or low in en.TITLE_MODIFIERS or word in en.TITLE_OF)


def normal_role(words: Sequence[str]) -> str:
    """Give a role in the words used for comparing: ``["Chairwoman"]`` → ``chair``."""
    table = role_synonyms()
    text = " ".join(words)
    if text in table:
        return table[text]
    text = " ".join(table.get(word, word) for word in words)
    for longer in ("foreign affairs", "external affairs"):
        text = text.replace(longer, "foreign")
    parts = text.split()
    heads = [i for i, w in enumerate(parts) if w in en.TITLE_HEADS or w in en.ROLE_NOUNS or w in _EXTRA_HEADS]
    return " ".join(parts[max(0, heads[-1] - 3) : heads[-1] + 1]) if heads else ""


_EXTRA_HEADS = frozenset(("spokesperson", "chair", "executive", "state", "parliament", "staff", "defense"))


def may_stand_for(described: str, held: str) -> bool:
    """Say whether a description ("leader") fits a role somebody holds ("prime minister")."""
    if described == held:
        return True
    family = role_families().get(described)
    if family is None:
        return held.endswith(f" {described}") and described not in ("minister", "secretary", "president")
    return held in family

"""Finds descriptions that stand for somebody or something: "the Turkish president", "the agency", "both leaders"."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from crossread.annotate.lang import en_names as en
from crossread.annotate.names.tokens import Tokens
from crossread.data.names import adjectives, country_names, seats
from crossread.data.names.offices import Office, read_office
from crossread.model.annotations import EntityKind

_DETERMINERS = frozenset(("the", "his", "her", "their", "its", "this", "that", "both", "these"))
_NOUNS = en.ROLE_NOUNS | en.ORG_NOMINALS | en.PLURAL_ROLES
_MAX_MODIFIERS = 5


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase without a name of its own."""

    first: int
    last: int
    segment: int
    kind: EntityKind
    office: Office | None
    head: str
    plural: bool = False


def find_descriptions(tokens: Tokens, named: Collection[int]) -> list[Description]:
    """Give the descriptions of a report, by position.

    Args:
        tokens: the report's tokens.
        named: the tokens with which a person's name begins; a role right before one is a title.

    Returns:
        Descriptions of persons by role, of organisations, and of several persons at once.
    """
    found = []
    for number, segment in enumerate(tokens.segments):
        for index in range(segment.first, segment.last):
            if tokens.small_words[index] in _NOUNS:
                one = _phrase(tokens, index, segment.first, number, named)
                if one is not None:
                    found.append(one)
    return found


def _phrase(tokens: Tokens, head: int, floor: int, segment: int, named: Collection[int]) -> Description | None:
    words = tokens.words
    low = words[head].lower()
    after = words[head + 1].lower() if head + 1 < len(words) and tokens.adjacent(head + 1) else ""
    if (
        head + 1 in named
        or after in en.ROLE_NOUNS
        or after in en.ORG_NOMINALS
        or (after == "of" and _of_state(tokens, head))
    ):
        return None
    first = head
    while first > floor and head - first < _MAX_MODIFIERS and tokens.adjacent(first) and _modifier(tokens, first - 1):
        first -= 1
    owner = _owner(tokens, first, floor)
    determiner = owner is not None or (
        first > floor and words[first - 1].lower() in _DETERMINERS and tokens.adjacent(first)
    )
    if owner is not None:
        first = owner
    modifiers = tuple(words[first : head + 1])
    country = any(_national(tokens, i) for i in range(first, head))
    if not determiner and not (country and low in en.STATE_ROLES and first > floor):
        return None
    start = first - 1 if determiner and owner is None else first
    office = read_office(modifiers)
    if low in en.PLURAL_ROLES:
        plural = words[start].lower() in ("the", "both", "these") and low == "leaders"
        return Description(start, head + 1, segment, "person", office, low, True) if plural else None
    if low in en.ORG_NOMINALS and low not in en.ROLE_NOUNS:
        return Description(start, head + 1, segment, "organisation", office, " ".join(modifiers).lower())
    return Description(start, head + 1, segment, "person", office, low) if office else None


def _of_state(tokens: Tokens, head: int) -> bool:
    """Say whether "secretary of state" goes on before a name."""
    return head + 2 < len(tokens.words) and tokens.words[head + 2] in en.TITLE_OF


def _modifier(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index]
    low = word.lower()
    if low in _DETERMINERS or low in ("a", "an", "of", "for", "and"):
        return False
    return (
        low in en.TITLE_MODIFIERS
        or low in en.TITLE_HEADS
        or _national(tokens, index)
        or word in en.ADJECTIVES
        or low in ("two", "three", "then", "new", "embattled", "veteran", "longtime", "intelligence", "news")
        or (word[0].isupper() and index > 0 and tokens.adjacent(index) and tokens.words[index - 1].lower() == "the")
    )


def _national(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index]
    pair = f"{tokens.words[index - 1]} {word}" if index else word
    return any(w in adjectives() or w in seats() or w in country_names() for w in (word, pair))


def _owner(tokens: Tokens, first: int, floor: int) -> int | None:
    """Give where "Peru's" begins before a description."""
    if first - 1 > floor and tokens.words[first - 1] in ("'s", "’s"):
        for size in (1, 2):
            start = first - 1 - size
            if start >= floor and " ".join(tokens.words[start : first - 1]) in country_names():
                return start
    return None

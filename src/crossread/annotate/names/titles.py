"""Finds the words that say who a person is: before the name, or after it between commas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crossread.annotate.lang import en_names as en
from crossread.annotate.names.candidates import Candidate
from crossread.annotate.names.tokens import Tokens
from crossread.data.names import adjectives, country_names, seats

# An apposition longer than this many words is a clause of its own.
MAX_APPOSITION = 16
# The role must stand among this many first words of an apposition.
ROLE_WITHIN = 8

_SMALL = frozenset(("of", "the", "for", "and"))
# "to host Lund" is no title.
_ALSO_VERBS = frozenset(("host", "head", "lead", "coach", "chair", "judge", "witness", "father", "doctor", "pilot"))
_BEFORE_VERBS = frozenset(("to", "will", "would", "could", "should", "may", "can", "might", "not", "and", "or"))
_MODIFIERS = en.TITLE_MODIFIERS - _SMALL
_CLOSERS = frozenset((",", ".", ";", ")", "—", "–", ":", "?", "!", "”", '"'))


def add_titles(tokens: Tokens, found: Sequence[Candidate]) -> None:
    """Set the title of every person that has one.

    Args:
        tokens: the report's tokens.
        found: its names; persons among them are changed in place.
    """
    ends = {c.last: c for c in found}
    starts = {c.first: c for c in found}
    for candidate in found:
        if candidate.kind == "person":
            candidate.title = _before(tokens, candidate, ends) or _after(tokens, candidate, starts)


def _before(tokens: Tokens, candidate: Candidate, ends: Mapping[int, Candidate]) -> tuple[int, int] | None:
    """Give the title before a name, with lower-case words and the country or body in front of it."""
    at = candidate.first
    floor = tokens.segments[candidate.segment].first
    if candidate.title is not None:
        while at > floor and tokens.starts[at] > candidate.title[0]:
            at -= 1
    elif at == floor or tokens.words[at - 1].lower() not in en.TITLE_HEADS or not tokens.adjacent(at):
        return None
    while at > floor and tokens.adjacent(at) and _title_word(tokens, at - 1):
        at -= 1
    at = _with_owner(tokens, at, floor, ends)
    while at < candidate.first and tokens.words[at].lower() in _SMALL:
        at += 1
    if at >= candidate.first:
        return None
    end = candidate.title[1] if candidate.title else tokens.ends[candidate.first - 1]
    if tokens.words[at] in _ALSO_VERBS and at and tokens.words[at - 1].lower() in _BEFORE_VERBS:
        return None
    return (tokens.starts[at], end)


def _title_word(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index]
    low = word.lower()
    if low in _SMALL:
        return False
    return (
        low in en.TITLE_HEADS
        or low in en.TITLE_MODIFIERS
        or word in adjectives()
        or word in en.ADJECTIVES
        or word in seats()
        or word in country_names()
    ) and not (tokens.initial[index] and low in ("then", "late", "for", "and", "special"))


def _with_owner(tokens: Tokens, at: int, floor: int, ends: Mapping[int, Candidate]) -> int:
    """Take the owner in front of a title along ("Peru's", "the council's" stays out)."""
    if at - 1 > floor and tokens.words[at - 1] in ("'s", "’s") and tokens.gap(at - 1) == "":
        owner = ends.get(at - 1)
        if owner is not None:
            return owner.first
    owner = ends.get(at)
    if owner is not None and tokens.adjacent(at) and owner.kind in ("organisation", "place") and owner.first >= floor:
        return owner.first
    return at


def _after(tokens: Tokens, candidate: Candidate, starts: Mapping[int, Candidate]) -> tuple[int, int] | None:
    """Give the title after a name: ", head of the harbour office, said"."""
    words = tokens.words
    limit = tokens.segments[candidate.segment].last
    at = candidate.last
    if at >= limit or words[at] != ",":
        return None
    at += 1
    if at + 1 < limit and words[at].isdigit() and words[at + 1] == ",":
        at += 2
    end = at
    while end < limit and end - at < MAX_APPOSITION and words[end] not in _CLOSERS and not _stops(words, end, at):
        end += 1
    if end >= limit or end == at:
        return None
    role = _role_at(tokens, at, end)
    if role is None or any(i in starts and starts[i].kind == "person" and i == role + 1 for i in range(role, end)):
        return None
    while at < role and words[at].lower() in ("a", "an", "the", "his", "her", "their", "its", "one", "of"):
        at += 1
    return (tokens.starts[at], tokens.ends[end - 1])


def _stops(words: Sequence[str], index: int, first: int) -> bool:
    return words[index] in ("who", "which", "whose", "as") or (words[index] in en.SAYING and index > first)


def _role_at(tokens: Tokens, first: int, end: int) -> int | None:
    """Give the token of the role an apposition is headed by, None where it is headed by something else."""
    words = tokens.words
    for index in range(first, min(end, first + ROLE_WITHIN)):
        low = words[index].lower()
        if low in (
            "in",
            "at",
            "with",
            "from",
            "by",
            "on",
            "is",
            "was",
            "has",
            "had",
            "to",
            "and",
            "but",
            "or",
            "while",
        ):
            return None
        if low in en.ROLE_NOUNS or low in en.TITLE_HEADS:
            nxt = words[index + 1].lower() if index + 1 < end else ""
            if nxt in en.ROLE_NOUNS or nxt in en.TITLE_HEADS or nxt in _MODIFIERS:
                continue
            return index
    return None

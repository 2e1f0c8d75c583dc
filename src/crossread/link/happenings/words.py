"""Which event words tell events of one kind, and which kinds come again and again in one story."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class _Table:
    """Word → the kinds it tells; the kinds that recur."""

    kinds: Mapping[str, frozenset[str]]
    recurring: frozenset[str]


def _read(name: str, folder: str = "events") -> str:
    return (files("crossread.data") / folder / name).read_text(encoding="utf-8")


@cache
def _table() -> _Table:
    found: dict[str, set[str]] = {}
    recurring: set[str] = set()
    for line in _read("related_en.txt").splitlines():
        name, colon, words = line.partition(":")
        if not colon or line.startswith("#"):
            continue
        if name.endswith("*"):
            recurring.add(name.rstrip("*"))
        for word in words.split():
            found.setdefault(word, set()).add(name.rstrip("*"))
    kinds = {word: frozenset(names) for word, names in found.items()}
    return _Table(MappingProxyType(kinds), frozenset(recurring))


@cache
def kinds_of(lemma: str) -> frozenset[str]:
    """Give the kinds of event a word may tell: those of the table and, with "=", the word itself."""
    return _table().kinds.get(lemma, frozenset()) | {"=" + lemma}


@cache
def recurs(kind: str) -> bool:
    """Say whether events of a kind come again and again in one story, so that a date must tell them apart."""
    if not kind.startswith("="):
        return kind in _table().recurring
    lemma = kind[1:]
    return lemma in weak_words() or bool(_table().kinds.get(lemma, frozenset()) & _table().recurring)


@cache
def everyday_words() -> frozenset[str]:
    """Give the base forms of what anybody does on any day: alone they do not say that two mentions tell one event."""
    return frozenset(_read("everyday_en.txt", "link").split())


@cache
def weak_words() -> frozenset[str]:
    """Give the words that tell too little to be shown as an event on their own."""
    return frozenset(_read("weak_en.txt").split())


@cache
def _acts() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_read("same_act_en.txt", "link").splitlines()):
        for word in () if line.startswith("#") else line.split():
            found.setdefault(word, set()).add(number)
    return MappingProxyType({word: frozenset(numbers) for word, numbers in found.items()})


def acts_of(lemma: str) -> frozenset[int]:
    """Give the numbers of the groups of words for one act that a word stands in."""
    return _acts().get(lemma, frozenset())

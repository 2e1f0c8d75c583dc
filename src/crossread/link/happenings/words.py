"""Which event words tell events of one kind."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    text = (files("crossread.data.events") / "related_en.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        name, colon, words = line.partition(":")
        if colon and not line.startswith("#"):
            for word in words.split():
                table.setdefault(word, set()).add(name)
    return MappingProxyType({word: frozenset(names) for word, names in table.items()})


@cache
def kinds_of(lemma: str) -> frozenset[str]:
    """Give the kinds of event a word may tell: those of the table and the word itself."""
    return _kinds().get(lemma, frozenset()) | {"=" + lemma}


@cache
def weak_words() -> frozenset[str]:
    """Give the words that tell too little to be shown as an event on their own."""
    text = (files("crossread.data.events") / "weak_en.txt").read_text(encoding="utf-8")
    return frozenset(text.split())

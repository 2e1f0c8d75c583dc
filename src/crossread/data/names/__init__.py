"""Word lists about names that several stages read; see README.md for their sources.

Nothing is read before it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


def _lines(name: str) -> list[str]:
    text = (files("crossread.data.names") / name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


@dataclass(frozen=True, slots=True)
class Country:
    """A country or a region with a people: its names, adjectives, people and the seats of power that speak for it."""

    code: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    seats: tuple[str, ...]


@cache
def countries() -> tuple[Country, ...]:
    """Give the table of countries."""
    rows = []
    for line in _lines("countries.tsv"):
        code, names, adjectives, people, seats = line.split("\t")
        cut = [tuple(part for part in cell.split(";") if part) for cell in (names, adjectives, people, seats)]
        plurals = cut[2] or tuple(f"{word}s" for word in cut[1] if "." not in word and not word.isupper())
        rows.append(Country(code, cut[0], cut[1], plurals, cut[3]))
    return tuple(rows)


def _by(values: str) -> Mapping[str, str]:
    table: dict[str, str] = {}
    for country in countries():
        for value in getattr(country, values):
            table.setdefault(value, country.code)
    return table


@cache
def country_names() -> Mapping[str, str]:
    """Map every name of a country to its code: ``Burma`` → ``MM``."""
    return _by("names")


@cache
def adjectives() -> Mapping[str, str]:
    """Map every adjective of a country to its code: ``Dutch`` → ``NL``."""
    return _by("adjectives")


@cache
def peoples() -> Mapping[str, str]:
    """Map every name of a people to its country's code: ``Danes`` → ``DK``."""
    return _by("people")


@cache
def seats() -> Mapping[str, str]:
    """Map every capital or palace that speaks for a country to its code: ``Ankara`` → ``TR``."""
    return _by("seats")


@cache
def common_words() -> frozenset[str]:
    """Give the words that are mostly written in lower case."""
    return frozenset(_lines("common.txt"))


@cache
def given_names() -> Mapping[str, str]:
    """Map given names to ``m``, ``f`` or ``u`` (unknown or both)."""
    table = dict(line.split("\t") for line in _lines("given.txt"))
    for line in _lines("given_own.txt"):
        gender, *names = line.split()
        for name in names:
            if gender != "u" or name not in table:
                table[name] = gender if table.get(name, "u") in ("u", gender) else "u"
    return table


@cache
def places() -> frozenset[str]:
    """Give cities and regions, countries left out."""
    return frozenset(_lines("cities.txt")) | frozenset(_lines("regions.txt"))


@cache
def place_aliases() -> Mapping[str, str]:
    """Map a place's other names, plain, to its usual one: ``kiev`` → ``kyiv``."""
    table = {}
    for line in _lines("place_aliases.tsv"):
        usual, *others = line.split("\t")
        for other in others:
            table[other] = usual
    return table


@cache
def nicknames() -> Mapping[str, frozenset[str]]:
    """Map a plain given name to the names it may be short or long for: ``bob`` → {``robert``}."""
    table: dict[str, set[str]] = {}
    for line in _lines("nicknames.tsv"):
        full, *short = line.split("\t")
        for name in (full, *short):
            table.setdefault(name, set()).add(full)
    return {name: frozenset(full) for name, full in table.items()}


@cache
def role_families() -> Mapping[str, frozenset[str]]:
    """Map a role to the roles it may stand for: ``leader`` → president, prime minister, king and others."""
    table = {}
    for line in _lines("roles.tsv"):
        role, members = line.split("\t")
        table[role] = frozenset(members.split(";"))
    return table


@cache
def role_synonyms() -> Mapping[str, str]:
    """Map a word of a title to the one used for comparing: ``premier`` → ``prime minister``."""
    return {line.split("\t")[0]: line.split("\t")[1] for line in _lines("role_synonyms.tsv")}

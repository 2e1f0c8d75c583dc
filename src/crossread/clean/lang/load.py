"""The word lists and patterns of the cleaning stage, read from the data files beside this module once."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_PART = re.compile(r"\{([A-Z]+)\}")


@dataclass(frozen=True, slots=True)
class Wording:
    """What one language says around its articles; every pattern is a regular expression with its parts filled in."""

    words: dict[str, frozenset[str]]
    months: dict[str, int]
    zones: dict[str, str]
    date_key: str
    byline_start: str
    rights: str
    rights_tail: str
    writes_for: str
    agency_form: str
    origins: tuple[tuple[str, tuple[str, ...], str], ...]  # how much it shows ("strong", "lede", "weak"), cues, pattern
    credits_cased: tuple[tuple[str, tuple[str, ...]], ...]
    credits: tuple[tuple[str, tuple[str, ...]], ...]
    comment: str
    captions: tuple[str, ...]
    furniture: tuple[tuple[str, tuple[str, ...]], ...]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("crossread.clean.lang") / name).read_text(encoding="utf-8"))


def _list(text: str) -> frozenset[str]:
    """Read a word list: parted by semicolons where it has any, else by white space."""
    return frozenset(" ".join(item.split()) for item in (text.split(";") if ";" in text else text.split()))


@cache
def english() -> Wording:
    """Give the English wordings.

    Returns:
        The lists and patterns of ``en.toml``.
    """
    data = _read("en.toml")
    parts: dict[str, str] = data["parts"]

    def fill(pattern: str) -> str:
        while _PART.search(pattern):
            pattern = _PART.sub(lambda match: parts[match[1]], pattern)
        return pattern

    def rows(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return tuple((row["group"], tuple(map(fill, row["patterns"]))) for row in data[name])

    return Wording(
        words={name: _list(text) for name, text in data["words"].items()},
        months={name: n for n, names in enumerate(data["dates"]["months"], start=1) for name in names.split()},
        zones=data["dates"]["zones"],
        date_key=data["dates"]["key"],
        byline_start=data["byline"]["start"],
        rights=fill(data["origin"]["rights"]),
        rights_tail=data["origin"]["rights_tail"],
        writes_for=fill(data["origin"]["writes_for"]),
        agency_form=data["origin"]["agency_form"],
        origins=tuple(
            (name, tuple(row["cues"]), fill(row["pattern"]))
            for name in ("strong", "lede", "weak")
            for row in data["origin"][name]
        ),
        credits_cased=rows("credit_cased"),
        credits=rows("credit"),
        comment=data["comment"]["start"],
        captions=tuple(pattern for _, patterns in rows("caption") for pattern in patterns),
        furniture=rows("furniture"),
    )


@cache
def stopwords() -> dict[str, frozenset[str]]:
    """Give the commonest words of each language, by ISO 639 code."""
    return {code: _list(text) for code, text in _read("stopwords.toml").items()}


@cache
def agencies() -> dict[str, str]:
    """Give every way a news agency signs, mapped to the one name used for it."""
    table: dict[str, list[str]] = _read("agencies.toml")["agencies"]
    return {name: canonical for canonical, others in table.items() for name in (canonical, *others)}

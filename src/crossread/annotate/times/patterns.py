"""Patterns over token classes: turned into regular expressions, with the classes each can begin with.

A pattern is written with class names in capitals, macros, named and plain groups, ``|``, ``?``
and ``{0,n}``. There is no ``*``: a text of ten thousand numbers must not make one number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_PIECE = re.compile(
    r"(?P<open>\((?:\?:|\?P<\w+>)?)|(?P<close>\))|(?P<bar>\|)|(?P<quantity>\?|\{0,\d\})|(?P<name>[A-Z][A-Z0-9_]*)"
)


def expand(pattern: str, macros: Mapping[str, str]) -> str:
    """Put the macros in, however deep, and leave the spaces out.

    Args:
        pattern: the pattern as written.
        macros: name → pattern.

    Returns:
        The pattern in class names, one space before each name.
    """
    pieces = []
    for match in _PIECE.finditer(pattern):
        name = match["name"]
        if name in macros:
            pieces.append(f"(?:{expand(macros[name], macros)})")
        else:
            pieces.append(f" {name}" if name else match.group())
    return "".join(pieces)


def as_regex(expanded: str, codes: Mapping[str, str]) -> str:
    """Write an expanded pattern as a regular expression over code characters."""
    return re.sub(r" ([A-Z][A-Z0-9_]*)", lambda match: codes[match[1]], expanded)


def beginnings(expanded: str) -> frozenset[str]:
    """Give the names of the classes a match of an expanded pattern can begin with."""
    names, _ = _alternatives(_PIECE.finditer(expanded))
    return frozenset(names)


def _alternatives(pieces: Iterator[re.Match[str]]) -> tuple[set[str], bool]:
    """Read up to the closing bracket: what can come first, and whether nothing at all can match."""
    first: set[str] = set()
    nullable = False
    sequence: list[tuple[set[str], bool]] = []
    for piece in pieces:
        if piece["open"]:
            sequence.append(_alternatives(pieces))
        elif piece["name"]:
            sequence.append(({piece["name"]}, False))
        elif piece["quantity"]:
            sequence[-1] = (sequence[-1][0], True)
        else:
            names, empty = _first_of(sequence)
            first, nullable, sequence = first | names, nullable or empty, []
            if piece["close"]:
                return first, nullable
    names, empty = _first_of(sequence)
    return first | names, nullable or empty


def _first_of(sequence: list[tuple[set[str], bool]]) -> tuple[set[str], bool]:
    first: set[str] = set()
    for names, optional in sequence:
        first |= names
        if not optional:
            return first, False
    return first, True

"""Match the language's patterns over token classes; the longest match at a place wins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from crossread.annotate.lang.en_times_rules import MACROS, RULES
from crossread.annotate.times.patterns import as_regex, beginnings, expand
from crossread.annotate.times.reading import Reading
from crossread.annotate.times.tokens import CODE_OF, Tokens


class Match:
    """What a pattern matched: groups as token ranges, with their words and meanings."""

    def __init__(self, tokens: Tokens, match: re.Match[str]) -> None:
        self.tokens = tokens
        self._match = match
        self.start, self.end = match.span()

    def has(self, group: str) -> bool:
        """Say whether the group took part in the match."""
        return group in self._match.re.groupindex and self._match.group(group) is not None

    def range(self, group: str) -> range:
        """Give the token indexes of a group, empty where it took no part."""
        return range(*self._match.span(group)) if self.has(group) else range(0)

    def meaning(self, group: str) -> int | str:
        """Give the meaning of a group's first token, "" where it took no part."""
        indexes = self.range(group)
        return self.tokens.meanings.get(indexes[0], "") if indexes else ""

    def number(self, group: str) -> int | None:
        """Give the meaning of a group's first token if it is a whole number."""
        meaning = self.meaning(group)
        return meaning if isinstance(meaning, int) else None

    def words(self, group: str) -> str:
        """Give a group's tokens in lower case with one space between them."""
        return " ".join(self.tokens.lower(index) for index in self.range(group))

    def class_at(self, index: int) -> str:
        """Give the code of the token at an index, "" outside the text."""
        return self.tokens.codes[index] if 0 <= index < len(self.tokens.codes) else ""


# Reads a match, or refuses it with None; one for each name in the language's rules.
Builder = Callable[[Match], Reading | None]
_Row = tuple[int, str, Callable[[str, int], re.Match[str] | None]]


@dataclass(frozen=True, slots=True)
class _Table:
    """The patterns that can begin with a class, in the order of the rules; apart, those that fit a single token."""

    rows: Mapping[str, tuple[_Row, ...]]
    single: Mapping[str, tuple[_Row, ...]]
    first: re.Pattern[str]


@lru_cache(maxsize=1)
def _table() -> _Table:
    rows: dict[str, list[_Row]] = {}
    single: dict[str, list[_Row]] = {}
    for order, (name, pattern) in enumerate(RULES):
        expanded = expand(pattern, MACROS)
        compiled = re.compile(as_regex(expanded, CODE_OF))
        for first in sorted(beginnings(expanded)):
            code = CODE_OF[first]
            rows.setdefault(code, []).append((order, name, compiled.match))
            if compiled.fullmatch(code):
                single.setdefault(code, []).append((order, name, compiled.match))
    return _Table(
        {code: tuple(found) for code, found in rows.items()},
        {code: tuple(found) for code, found in single.items()},
        re.compile(f"[{''.join(sorted(rows))}]"),
    )


def readings(tokens: Tokens, builders: Mapping[str, Builder]) -> Iterator[tuple[int, int, Reading]]:
    """Find readings from left to right without overlap.

    Args:
        tokens: a stretch of text.
        builders: rule name → function that reads a match, or refuses it with None.

    Yields:
        First token, token after the last, reading.
    """
    table, codes, other = _table(), tokens.codes, CODE_OF["OTHERWORD"]
    last = len(codes) - 1
    start = table.first.search(codes)
    while start:
        position = start.start()
        # No pattern holds an unknown word, so before one only patterns for a single token can match.
        alone = position == last or codes[position + 1] == other
        rows = (table.single if alone else table.rows).get(codes[position], ())
        best = _longest(tokens, position, rows, builders)
        if best is not None and best[1].kind != "none":
            yield position, best[0], best[1]
        start = table.first.search(codes, best[0] if best else position + 1)


def _longest(
    tokens: Tokens, position: int, rows: tuple[_Row, ...], builders: Mapping[str, Builder]
) -> tuple[int, Reading] | None:
    """Give the longest match that its builder accepts, the earlier rule first among equals."""
    found = []
    for order, name, match_at in rows:
        match = match_at(tokens.codes, position)
        if match:
            found.append((-match.end(), order, name, match))
    for _, _, name, match in sorted(found, key=lambda row: row[:2]):
        reading = builders[name](Match(tokens, match))
        if reading is not None:
            return match.end(), reading
    return None

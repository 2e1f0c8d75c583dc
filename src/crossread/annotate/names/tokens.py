"""Cuts a report's own words into tokens and says which capitals mean something."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from crossread.annotate.lang.en_names import HYPHEN_ENDINGS
from crossread.data.names import adjectives, common_words, country_names, places, seats
from crossread.model.annotations import Sentence
from crossread.model.reports import Document

TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}(?:[A-Z](?!\w))?"  # U.S., D.C
    r"|[A-Z]\.(?=[\s\u00a0]?[A-Z])"  # J. Smith
    r"|(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Prof|Rev|Fr|St|Mt|Jr|Sr|Inc|Corp|Ltd|Co|Bros|No)\."
    r"|['’]s\b"
    r"|[^\W_]+(?:(?:['’](?!s\b)(?=\w)|[-\u2010\u2011&.](?=\w)|\+)[^\W_]*)*"
    r"|[^\s\w]"
)
# Marks after which a capital is due whatever the word is.
_OPENING = frozenset('“"‘«:•*–—([|>')
# A segment is written in headline capitals when at least this share of its longer words is capitalised, over at
# least four of them. Set by reading headlines of bench/raw: sentence-case ones with many names reach 0.6.
HEADLINE_SHARE = 0.7
HEADLINE_WORDS = 4


@dataclass(slots=True)
class Segment:
    """A run of tokens that no name crosses: one sentence or one headline."""

    first: int
    last: int
    headline: bool
    shouted: bool


@dataclass(slots=True)
class Tokens:
    """The tokens of a report's prose, as parallel lists, with what the report itself shows about capitals."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    initial: list[bool] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    small_words: list[str] = field(default_factory=list)
    small_places: frozenset[str] = frozenset()
    lower: Counter[str] = field(default_factory=Counter)
    capital: Counter[str] = field(default_factory=Counter)

    def gap(self, index: int) -> str:
        """Give what stands between a token and the one before it."""
        return self.text[self.ends[index - 1] : self.starts[index]]

    def adjacent(self, index: int) -> bool:
        """Say whether a token follows the one before it after one blank."""
        return index > 0 and self.gap(index) in (" ", "\u00a0", "\u202f")

    def is_common(self, word: str) -> bool:
        """Say whether a word is mostly written in lower case, by this report first and by the list second."""
        folded = word.lower()
        small, large = self.lower.get(folded, 0), self.capital.get(word, 0)
        if small or large:
            if small > large:
                return True
            if large >= 2 and small == 0:
                return False
        if "-" in folded:
            return all(part in common_words() for part in folded.split("-"))
        return folded in common_words()


def tokenize(document: Document, sentences: Sequence[Sentence]) -> Tokens:
    """Cut the prose of a report into tokens, segment by segment."""
    tokens = Tokens(document.text)
    starts, ends, words, initials = tokens.starts, tokens.ends, tokens.words, tokens.initial
    for start, end in _stretches(document, sentences):
        first = len(words)
        after_open = True
        for match in TOKEN.finditer(document.text, start, end):
            word = match.group()
            if "-" in word and word[0].isupper():
                _add_parts(tokens, match.start(), word, after_open)
            else:
                starts.append(match.start())
                ends.append(match.end())
                words.append(word)
                initials.append(after_open)
            after_open = (after_open and not word[0].isalnum()) or word in _OPENING
        if len(tokens.words) > first:
            tokens.segments.append(_segment(tokens, first, len(tokens.words)))
    tokens.small_words = [word.lower() for word in words]
    _count_cases(tokens)
    return tokens


def _add(tokens: Tokens, start: int, word: str, after_open: bool) -> None:
    tokens.starts.append(start)
    tokens.ends.append(start + len(word))
    tokens.words.append(word)
    tokens.initial.append(after_open)


def _add_parts(tokens: Tokens, start: int, word: str, after_open: bool) -> None:
    """Add a word with a hyphen, cut where two names or a name and a participle meet ("Paris-based")."""
    parts = word.split("-")
    if not _separate(tokens.text, parts, word):
        _add(tokens, start, word, after_open)
        return
    for part in parts:
        if part:
            _add(tokens, start, part, after_open)
        start += len(part) + 1


def _separate(text: str, parts: list[str], word: str) -> bool:
    if len(parts) == 2 and parts[1] in HYPHEN_ENDINGS:
        return True
    if word in places() or not all(part[:1].isupper() and len(part) > 1 for part in parts):
        return False
    return all(part in country_names() or part in adjectives() or part in seats() for part in parts) or all(
        text.count(part) > text.count(word) for part in parts
    )


def _stretches(document: Document, sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Give the sentences, and whole blocks where no sentence was cut."""
    if sentences:
        return [(s.start, s.end) for s in sentences]
    return [(block.start, block.end) for block in document.prose]


def _segment(tokens: Tokens, first: int, last: int) -> Segment:
    """Look at the capitals of a segment as a whole."""
    long_words = [w for w in tokens.words[first:last] if len(w) > 3 and w[0].isalpha()]
    capitals = sum(w[0].isupper() for w in long_words)
    shouted = len(long_words) >= 2 and all(w.isupper() for w in long_words)
    lower_content = any(w[0].islower() and w not in _SMALL for w in long_words)
    headline = shouted or (
        len(long_words) >= HEADLINE_WORDS
        and capitals >= HEADLINE_SHARE * len(long_words)
        and tokens.words[last - 1] != "."
        and not (lower_content and tokens.words[last - 1] in "!?")
        and _has_common_capital(tokens, first, last)
    )
    return Segment(first, last, headline, shouted)


_SMALL = frozenset(("with", "from", "over", "into", "after", "amid", "than", "that", "about", "before", "under"))


def _has_common_capital(tokens: Tokens, first: int, last: int) -> bool:
    """Say whether at least two everyday words after the first are capitalised, as only headlines do."""
    everyday = common_words()
    found = 0
    for word in tokens.words[first + 1 : last]:
        if word[0].isupper() and word.lower() in everyday:
            found += 1
            if found == 2:
                return True
    return False


def _count_cases(tokens: Tokens) -> None:
    small: list[str] = []
    large: list[str] = []
    for segment in tokens.segments:
        if segment.headline:
            continue
        here = slice(segment.first, segment.last)
        for word, initial in zip(tokens.words[here], tokens.initial[here], strict=True):
            if word[0].islower():
                small.append(word)
            elif not initial and word[0].isupper():
                large.append(word)
    tokens.lower.update(small)
    tokens.capital.update(large)
    tokens.small_places = frozenset(
        name.lower()
        for name, count in tokens.capital.items()
        if count > 1
        and name.lower() in tokens.lower
        and (name in places() or name in country_names())
        and name.lower() not in common_words()
    )

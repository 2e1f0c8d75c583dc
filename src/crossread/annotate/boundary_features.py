"""The words on both sides of a place where a sentence may end, and what they say for or against it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from crossread.annotate.lang.en_sentences import STARTERS
from crossread.data.names import common_words, given_names

STOPS: Final = ".!?…"
_TOKEN = re.compile(r"\S+")
_FACE = re.compile(r"[:;=xX8>]['^-]?-?[()DPpOo/\\|*]{1,9}\Z|\^_*\^\Z|<3\Z")
_DIGIT = re.compile(r"\d")
_MARKS = "\"'“”‘’()[]{}<>*_.,;:!?…-–—"
_CLOSERS = "\"'”’»)]}"
_OPENERS = "\"'“‘([{"
# Lengths in words are told apart up to these.
_LENGTHS = (1, 2, 3, 5, 8, 12, 20, 30, 50)
# Of a longer word only its first and its last letters are looked at.
_LONGEST = 60


class Word(NamedTuple):
    """What is read off a word: what it ends and begins with, how it is written, its letters, which lists hold it."""

    tail: str
    head: str
    shape: str
    core: str
    listed: str


_BEFORE, _BEHIND = Word("^", "^", "^", "^", ""), Word("$", "$", "$", "$", "")


class Stretch:
    """The words of a stretch of text.

    Args:
        text: the page's text.
        start: where the stretch begins.
        end: where it ends.
        ends: where sentences end by the rules.
        habit: how the report treats the letter behind a stop, as ``boundaries.habit_of`` gives it.
        memory: words of the report that were read before; more are added.
    """

    def __init__(
        self, text: str, start: int, end: int, ends: Collection[int], habit: str, memory: dict[str, Word]
    ) -> None:
        spans = [match.span() for match in _TOKEN.finditer(text, start, end)]
        self.starts = [first for first, _ in spans]
        self.ends = [last for _, last in spans]
        self.words = [text[first:last] for first, last in spans]
        self.ruled = [last in ends for last in self.ends]
        self.habit = habit
        self._memory = memory
        stops = [ruled and _tail(self.words[i])[0] in STOPS for i, ruled in enumerate(self.ruled)]
        self.closed = bool(spans) and _tail(self.words[-1])[0] in STOPS
        self.since = _distances(stops)
        self.until = _distances([*reversed(stops[:-1]), False])[::-1]
        self.opened = list(_opened(self.words))

    def __getitem__(self, i: int) -> Word:
        """Give what is read off a word; marks stand for what lies before the first and behind the last."""
        if not 0 <= i < len(self.words):
            return _BEFORE if i < 0 else _BEHIND
        word = self.words[i]
        known = self._memory.get(word)
        if known is None:
            known = self._memory[word] = _read(word)
        return known

    def candidates(self) -> Iterator[int]:
        """Give the words that a sentence may end with: all but the last, unless a small letter follows a word."""
        words = self.words
        for i, ruled in enumerate(self.ruled[:-1]):
            last = words[i][-1]
            if ruled or not (words[i + 1][0].islower() and (last.isalnum() or last == ",")):
                yield i


def _distances(stops: Sequence[bool]) -> list[int]:
    """Give for every word how many there are from the last stop up to it."""
    found, count = [], 0
    for stop in stops:
        count += 1
        found.append(count)
        count = 0 if stop else count
    return found


def _opened(words: Sequence[str]) -> Iterator[str]:
    """Say behind every word whether a bracket or a quotation mark is open."""
    depth, quoted, now = 0, False, ""
    for word in words:
        if not word.isalnum():
            depth = max(0, depth + word.count("(") - word.count(")"))
            quoted ^= bool(word.count('"') % 2)
            quoted = "”" not in word and (quoted or "“" in word)
            now = "(q" if depth and quoted else "(" if depth else "q" if quoted else ""
        yield now


def _read(word: str) -> Word:
    """Read off a word what the features are made of."""
    if len(word) > _LONGEST:
        word = word[: _LONGEST // 2] + word[-_LONGEST // 2 :]
    core = _DIGIT.sub("0", word.strip(_MARKS)[:20].lower()) or word[:3]
    return Word(_tail(word), _head(word), _shape(word), core, _listed(core))


def _tail(word: str) -> str:
    """Say what a word ends with: a letter, a digit or a mark, and what closes behind it."""
    bare = word.rstrip(_CLOSERS) or word
    closed = "" if bare == word else ")" if word[-1] in ")]}" else '"'
    last = bare[-1]
    if last.isalnum():
        return ("w" if last.isalpha() else "9") + closed
    return (bare[-3:] if bare.endswith("..") else last) + closed


def _head(word: str) -> str:
    """Say what a word begins with: a capital, a small letter, a digit, a mark or a face."""
    first = word[0]
    if first.isalnum():
        return "U" if first.isupper() else "9" if first.isdigit() else "l"
    if _FACE.match(word):
        return "E"
    opened = word.lstrip(_OPENERS)[:1]
    return first + ("U" if opened.isupper() else "l" if opened.islower() else "")


def _shape(word: str) -> str:
    """Say how a word is written."""
    if word.isalpha():
        return "l" if word.islower() else "T" if word.istitle() and len(word) > 1 else _lettered(word)
    if "://" in word or word.startswith("www.") or 0 < word.find("@") < word.rfind("."):
        return "@"
    bare = word.strip(_MARKS)
    if len(bare) < 2 and _FACE.match(word):
        return "E"
    if not bare:
        return f"p{word[0]}"
    if bare[0].isdigit():
        return "9x" if not bare.isdigit() else "9" if len(bare) < 3 else "99"
    return _lettered(bare)


def _lettered(word: str) -> str:
    if word.islower():
        return "l"
    if word.isupper():
        return "I" if len(word) == 1 else "U"
    return "T" if word[0].isupper() else "m"


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(common_words()), frozenset(name.lower() for name in given_names())


def _listed(core: str) -> str:
    """Say which lists hold a word in small letters: common words, given names, words that begin sentences."""
    common, given = _lists()
    return f"{'c' * (core in common)}{'g' * (core in given)}{'s' * (core in STARTERS)}"


def _length(count: int) -> int:
    return next((bound for bound in _LENGTHS if count <= bound), 99)


def features(of: Stretch, i: int) -> list[str]:
    """Give what speaks for or against a sentence ending with a word.

    Args:
        of: the words.
        i: position of the word; not the last.

    Returns:
        Names of features, each at most once.
    """
    before, last, after, second = of[i - 1], of[i], of[i + 1], of[i + 2]
    tail, head, ruled = last.tail, after.head, "R" if of.ruled[i] else "r"
    both, open_ = f"{tail}|{head}", of.opened[i]
    left = f"{before.shape}{last.shape}{tail}|"
    right = f"{after.shape}{second.shape}"
    listed = f"{both}{after.shape}{after.listed}"
    since, until, left_over = _length(of.since[i]), _length(of.until[i + 1]), len(of.words) - i
    return [
        f"ruled {ruled}{of.habit}{both}", f"head {head}", f"tail {tail}", f"last {last.core}{tail}",
        f"last+ {last.core}{both}", f"next {after.core}|{head}", f"next+ {after.core}|{both}",
        f"before {before.core}", f"second {second.core}{second.shape}", f"to {before.core}|{last.core}{tail}",
        f"from {after.core}{head}|{second.core}", f"left {left}{after.shape}", f"sides {left}{right}",
        f"listed {listed}", f"listed- {listed}|{last.shape}{last.listed}",
        f"listed+ {listed}|{second.shape}{second.listed}", f"second- {tail}|{second.shape}{second.listed}",
        f"since {since}|{both}", f"since+ {since}|{after.core}{head}", f"until {until}|{both}",
        f"lengths {since}|{until}|{tail[0]}", f"open {open_}|{tail}", f"open+ {open_}|{both}{ruled}",
        f"habit {of.habit}{both}", f"habit+ {of.habit[0]}{after.core}{head}", f"next tail {after.tail}|{both}",
        f"first {i == 0}{both}", f"end {min(left_over, 4)}{both}",
    ]  # fmt: skip

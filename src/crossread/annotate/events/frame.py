"""One sentence as the event rules read it: its words, their classes, and which mention covers which word."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Final

from crossread.annotate.events.forms import VerbForm, noun_forms, verb_forms
from crossread.annotate.lang.en_events import CLASSES
from crossread.model.annotations import Mention, Sentence

_TOKEN: Final = re.compile(r"[^\W_]+(?:[.'’,-](?=[^\W_])[^\W_]+)*|[^\w\s]")
# Longer sentences are lists or damage; reading on would cost time and find little.
MAX_TOKENS: Final = 400
# A line in which more of the words than this begin with a capital is written like a headline (Train part of ECB+).
HEADLINE_SHARE: Final = 0.6


@dataclass(slots=True)
class Frame:
    """The words of one sentence.

    ``low`` are the words in lower case, ``tag`` the letters of their closed class, "'" after a possessive name, "#"
    for numbers, "." for other signs, "" for open-class words. ``cover`` maps a word to the mention that covers it,
    ``titles`` holds the words of titles beside names ("President").
    """

    text: str
    sentence: Sentence
    title: bool
    starts: list[int]
    ends: list[int]
    low: list[str]
    tag: list[str]
    verbs: list[VerbForm | None]
    nouns: list[str | None]
    cover: dict[int, Mention] = field(default_factory=dict)
    titles: set[int] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.low)

    def capital(self, i: int) -> bool:
        """Say whether a word begins with a capital."""
        return self.text[self.starts[i]].isupper()

    def inside_name_case(self, i: int) -> bool:
        """Say whether a capital at a word means a name: not in headlines, nor where a sentence or a quote begins."""
        return not self.title and i > 0 and self.tag[i - 1] != "." and not self._in_capitals()

    def _in_capitals(self) -> bool:
        """Say whether most words begin with a capital, as in a headline that is not marked as one."""
        plain = [i for i, tag in enumerate(self.tag) if not tag]
        return sum(self.capital(i) for i in plain) > HEADLINE_SHARE * len(plain)

    def word_before(self, offset: int) -> str:
        """Give the word that ends before an offset of the page's text, in lower case; "" at the start."""
        i = bisect_left(self.starts, offset) - 1
        return self.low[i] if i >= 0 else ""

    def between(self, start: int, end: int) -> range:
        """Give the positions of the words that begin from one offset of the page's text up to another."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def named(self, i: int) -> bool:
        """Say whether a word belongs to a name."""
        mention = self.cover.get(i)
        return mention is not None and mention.form == "name"


def frame_of(text: str, sentence: Sentence, mentions: Sequence[Mention], *, title: bool) -> Frame:
    """Read one sentence.

    Args:
        text: the page's text.
        sentence: the sentence.
        mentions: the mentions in it, sorted by start.
        title: whether it stands in a headline.

    Returns:
        Its words, with offsets in the page's text.
    """
    matches = list(islice(_TOKEN.finditer(text, sentence.start, sentence.end), MAX_TOKENS))
    starts = [m.start() for m in matches]
    ends = [m.end() for m in matches]
    known = [_word(m.group()) for m in matches]
    low, tag = [word[0] for word in known], [word[1] for word in known]
    verbs, nouns = [word[2] for word in known], [word[3] for word in known]
    frame = Frame(text, sentence, title, starts, ends, low, tag, verbs, nouns)
    _cover(frame, mentions)
    return frame


@lru_cache(maxsize=1 << 15)
def _word(printed: str) -> tuple[str, str, VerbForm | None, str | None]:
    """Look a word up: its lower-case form, its class, the verb form and the event noun it can be."""
    low = printed.lower().replace("’", "'")
    return low, _tag(low), verb_forms().get(low), noun_forms().get(low)


def _tag(word: str) -> str:
    known = CLASSES.get(word)
    if known is not None:
        return known
    if word[-2:] in ("'s", "s'") or (word[-1:] == "'" and len(word) > 1):
        return "'"
    if word[0].isdigit():
        return "#"
    if not word[0].isalpha():
        return "."
    return "A" if word.endswith("ly") and len(word) > 4 else ""


def _cover(frame: Frame, mentions: Sequence[Mention]) -> None:
    """Note for every word the shortest mention that covers it."""
    for mention in mentions:
        first = bisect_right(frame.ends, mention.start)
        for i in range(first, bisect_left(frame.starts, mention.end, first)):
            known = frame.cover.get(i)
            if known is None or mention.end - mention.start < known.end - known.start:
                frame.cover[i] = mention
        if mention.title is not None:
            frame.titles.update(frame.between(mention.title.start, mention.title.end))

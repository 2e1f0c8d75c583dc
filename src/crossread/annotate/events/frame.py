"""One sentence as the event rules read it: its words, their classes, and which mention covers which word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from crossread.annotate.events.forms import VerbForm, noun_forms, verb_forms
from crossread.annotate.lang.en_events import CLASSES
from crossread.model.annotations import Mention, Sentence

_TOKEN: Final = re.compile(r"[^\W_]+(?:[.'’,-](?=[^\W_])[^\W_]+)*|[^\w\s]")
# Longer sentences are lists or damage; reading on would cost time and find little.
MAX_TOKENS: Final = 400


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
    matches = []
    for match in _TOKEN.finditer(text, sentence.start, sentence.end):
        matches.append(match)
        if len(matches) == MAX_TOKENS:
            break
    starts = [m.start() for m in matches]
    ends = [m.end() for m in matches]
    low = [m.group().lower().replace("’", "'") for m in matches]
    verbs, nouns = verb_forms(), noun_forms()
    frame = Frame(
        text,
        sentence,
        title,
        starts,
        ends,
        low,
        [_tag(word) for word in low],
        [verbs.get(word) for word in low],
        [nouns.get(word) for word in low],
    )
    _cover(frame, mentions)
    return frame


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
    first = 0
    for mention in mentions:
        while first < len(frame) and frame.ends[first] <= mention.start:
            first += 1
        i = first
        while i < len(frame) and frame.starts[i] < mention.end:
            known = frame.cover.get(i)
            if known is None or mention.end - mention.start < known.end - known.start:
                frame.cover[i] = mention
            i += 1
        if mention.title is not None:
            frame.titles.update(frame.between(mention.title.start, mention.title.end))

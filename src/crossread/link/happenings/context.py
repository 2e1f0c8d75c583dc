"""What stands around the word that tells an event: words and entities of its sentence, and where that is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from crossread.base.words import Words, words_in
from crossread.base.words_en import CALENDAR_WORDS, FUNCTION_WORDS, WEEKDAYS
from crossread.model.annotations import EventMention
from crossread.model.links import EntityIndex, ReadReport
from crossread.model.spans import Extent

# Words on either side that are near the trigger; the two next to it tell most.
_NEAR_WORDS: Final = 5
_NEXT_WORDS: Final = 2
# A number belongs to what is told so many words before or after it.
_NUMBERS: Final = 8
# Characters on either side within which an entity is near.
_NEAR_CHARACTERS: Final = 60
# A damaged page can be one endless sentence; only so much of it around the trigger is read (characters).
_MOST: Final = 400
_STOP: Final = FUNCTION_WORDS | CALENDAR_WORDS


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one event mention.

    ``words`` are the content words of the sentence without the trigger, ``near`` those within five words of it,
    ``left`` and ``right`` those next to it; ``entities`` and ``close`` the entities in the sentence and near the
    trigger. ``sentence`` is the sentence's number in the report; ``weekdays`` are those it names, ``numbers`` those in
    digits near the trigger.
    """

    words: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    entities: frozenset[str] = frozenset()
    close: frozenset[str] = frozenset()
    sentence: int = 0
    weekdays: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()


NO_CONTEXT: Final = Context()


class Reader:
    """Looks up what stands around the event mentions of one report."""

    def __init__(self, report: ReadReport, index: EntityIndex) -> None:
        self._text = report.text
        self._sentences = report.layers.sentences
        self._starts = [sentence.start for sentence in self._sentences]
        found = ((m.start, m.end, index.at(report.page, Extent(m.start, m.end))) for m in report.layers.mentions)
        self._mentions = sorted((start, end, entity) for start, end, entity in found if entity is not None)
        self._places = [start for start, _, _ in self._mentions]
        self._words: dict[tuple[int, int], Words] = {}

    def around(self, event: EventMention) -> Context:
        """Give the surroundings of a mention."""
        trigger = event.trigger
        number, first, last = self._stretch(trigger)
        words = self._words.get((first, last))
        if words is None:
            words = self._words[first, last] = words_in(self._text, first, last)
        begin, end = bisect_right(words.ends, trigger.start), bisect_right(words.starts, trigger.end - 1)
        within = self._within(first, last)
        span = (trigger.start - _NEAR_CHARACTERS, trigger.end + _NEAR_CHARACTERS)
        keys = words.keys
        return Context(
            content((*keys[:begin], *keys[end:])),
            content((*keys[max(0, begin - _NEAR_WORDS) : begin], *keys[end : end + _NEAR_WORDS])),
            content(keys[max(0, begin - _NEXT_WORDS) : begin]),
            content(keys[end : end + _NEXT_WORDS]),
            frozenset(entity for _, _, entity in within),
            frozenset(entity for start, _, entity in within if span[0] <= start < span[1]),
            number,
            WEEKDAYS.intersection(keys),
            frozenset(key for key in keys[max(0, begin - _NUMBERS) : end + _NUMBERS] if key[:1].isdigit()),
        )

    def _stretch(self, trigger: Extent) -> tuple[int, int, int]:
        number = max(0, bisect_right(self._starts, trigger.start) - 1)
        first, last = max(0, trigger.start - _MOST), min(len(self._text), trigger.end + _MOST)
        if number < len(self._sentences) and self._sentences[number].start <= trigger.start:
            sentence = self._sentences[number]
            if trigger.end <= sentence.end:
                first, last = max(first, sentence.start), min(last, sentence.end)
        return number, first, last

    def _within(self, first: int, last: int) -> Sequence[tuple[int, int, str]]:
        begin, end = bisect_right(self._places, first - 1), bisect_right(self._places, last - 1)
        return [(s, e, entity) for s, e, entity in self._mentions[begin:end] if entity is not None]


def content(keys: Sequence[str]) -> tuple[str, ...]:
    """Keep the words that say something, without the ending of the plural, each once, in alphabetical order."""
    return tuple(sorted({singular(key) for key in keys if len(key) > 1 and key not in _STOP}))


def singular(word: str) -> str:
    """Give a word without the ending of its plural."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word

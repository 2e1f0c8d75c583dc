"""A quote made ready for comparing: its words, who says it, when, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from crossread.base.edtf import days_covered, is_edtf
from crossread.base.words import Words, join_words, name_key, words_in
from crossread.base.words_en import CALENDAR_WORDS, FUNCTION_WORDS, TRADE_WORDS
from crossread.model.links import QuoteRef, ReadReport
from crossread.model.reports import When
from crossread.model.spans import Extent

# Words of a quote that are compared; nobody's single sentence is longer, and alignment is quadratic.
MOST_WORDS = 250
# Words on each side that make up the clause a quote stands in.
CONTEXT_WORDS = 15
_SENTENCE_END: Final = re.compile(r"[.!?…]")

Days = tuple[date, date]


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A quote with what is needed to compare it.

    ``content`` holds the position and stem of each word that is not a function word; ``ends`` the positions after
    which a sentence ends; ``days`` the first and last day on which it may have been said; ``who`` and ``via`` the words
    of the printed names of the speaker and of the one who passes the words on; ``around`` the content words beside it.
    """

    ref: QuoteRef
    report: ReadReport
    words: Words
    content: tuple[tuple[int, str], ...]
    ends: frozenset[int]
    speaker: str | None
    days: Days | None
    who: frozenset[str]
    via: frozenset[str]
    around: frozenset[str]

    @property
    def id(self) -> str:
        """The quote's id."""
        return self.ref.id

    @property
    def indirect(self) -> bool:
        """Whether the words are the reporter's account rather than inside quotation marks."""
        return self.ref.quotation.kind == "indirect"


def prepare(ref: QuoteRef, report: ReadReport) -> Prepared:
    """Make a quote ready for comparing.

    Args:
        ref: the quote.
        report: the report it stands in.

    Returns:
        The prepared quote.
    """
    quotation = ref.quotation
    parts = quotation.parts or (Extent(quotation.start, quotation.end),)
    words = _comparable(report.text, join_words(tuple(words_in(report.text, part.start, part.end) for part in parts)))
    speaker = quotation.speaker
    who = _name_words(report, (speaker.span, speaker.resolved)) if speaker else frozenset[str]()
    return Prepared(
        ref,
        report,
        words,
        tuple((i, stem(key)) for i, key in enumerate(words.keys) if key not in FUNCTION_WORDS),
        frozenset(_sentence_ends(report.text, words)),
        None if speaker is not None and speaker.anonymous else ref.speaker,
        days_of(ref.said),
        who,
        _name_words(report, (speaker.via,)) if speaker else frozenset(),
        _around(report, quotation.start, quotation.end) - who,
    )


def stem(word: str) -> str:
    """Give a word without the ending of its plural."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def days_of(said: When | None) -> Days | None:
    """Give the first and last day a date covers; None where it is open, unknown or not a date."""
    if said is None or said.precision == "unknown" or not is_edtf(said.edtf):
        return None
    first, last = days_covered(said.edtf)
    return (first, last) if first is not None and last is not None else None


def _comparable(text: str, words: Words) -> Words:
    """Cut a quote to a length that can be aligned, and make its names blind to transliteration."""
    starts, ends = words.starts[:MOST_WORDS], words.ends[:MOST_WORDS]
    keys = (
        key if key in FUNCTION_WORDS else name_key(text[start:end])
        for start, end, key in zip(starts, ends, words.keys, strict=False)
    )
    return Words(starts, ends, tuple(keys))


def _sentence_ends(text: str, words: Words) -> Iterable[int]:
    for position in range(len(words) - 1):
        if _SENTENCE_END.search(text, words.ends[position], words.starts[position + 1]):
            yield position
    if len(words):
        yield len(words) - 1


def _name_words(report: ReadReport, extents: Iterable[Extent | None]) -> frozenset[str]:
    """Give the capitalised content words of printed names."""
    names = (extent.of(report.text) for extent in extents if extent is not None)
    found = (word for name in names for word in re.findall(r"\w+", name) if word[:1].isupper())
    return frozenset(key for word in found for key in words_in(word).keys if key not in FUNCTION_WORDS)


def _around(report: ReadReport, start: int, end: int) -> frozenset[str]:
    """Give the content words of the paragraph on both sides of a quote."""
    blocks = [block for block in report.document.report.blocks if block.start <= start and end <= block.end]
    low, high = (blocks[0].start, blocks[0].end) if blocks else (start, end)
    reach = CONTEXT_WORDS * 12
    before = words_in(report.text, max(low, start - reach), start).keys[-CONTEXT_WORDS:]
    after = words_in(report.text, end, min(high, end + reach)).keys[:CONTEXT_WORDS]
    return frozenset(stem(key) for key in (*before, *after) if key not in _EVERYDAY)


_EVERYDAY: Final = FUNCTION_WORDS | CALENDAR_WORDS | TRADE_WORDS

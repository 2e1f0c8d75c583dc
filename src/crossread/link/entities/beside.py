"""Which words stand in the sentences that print a full name: what two reports say of one person often agrees there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from crossread.base.words import words_in
from crossread.base.words_en import CALENDAR_WORDS, FUNCTION_WORDS
from crossread.model.annotations import Mention
from crossread.model.links import ReadReport

# So many sentences are read for a person, and so much of each around the name (characters): a damaged page may be one
# endless sentence.
_SENTENCES: Final = 5
_MOST: Final = 300
_STOP: Final = FUNCTION_WORDS | CALENDAR_WORDS


def words_beside(mentions: Sequence[Mention], report: ReadReport) -> frozenset[str]:
    """Collect the content words around the full names of a person.

    Args:
        mentions: the person's mentions, in order.
        report: their report.

    Returns:
        Words under the keys they are compared by, the names' own left out.
    """
    full = [m for m in mentions if m.form == "name" and " " in report.text[m.start : m.end]][:_SENTENCES]
    starts = [sentence.start for sentence in report.layers.sentences] if full else []
    found: set[str] = set()
    for mention in full:
        number = bisect_right(starts, mention.start) - 1
        first, last = max(0, mention.start - _MOST), min(len(report.text), mention.end + _MOST)
        if number >= 0:
            sentence = report.layers.sentences[number]
            first, last = max(first, sentence.start), min(last, max(sentence.end, mention.end))
        found.update(words_in(report.text, first, mention.start).keys, words_in(report.text, mention.end, last).keys)
    own = {key for m in full for key in words_in(report.text, m.start, m.end).keys}
    return frozenset(word for word in found if len(word) > 1 and word not in _STOP and word not in own)

"""The words of a report that tell which story it belongs to, with how much weight each carries."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from crossread.base.words import key_of, words_in
from crossread.base.words_en import CALENDAR_WORDS, FUNCTION_WORDS, MONTHS, TRADE_WORDS
from crossread.link.stories.types import StoryReport

# Weights relative to a word of the body, set on ECB+ train: a headline names the matter, an opening tells it, two
# capitalised words in a row are mostly a name, and a day of the month tells two similar events apart.
TITLE_WEIGHT = 3.0
LEAD_EXTRA = 1.0
NAME_WEIGHT = 1.5
DAY_WEIGHT = 1.0
# Words that count as the opening, and after which a report is background.
LEAD_WORDS = 60
BODY_WORDS = 300
# Characters that surely hold so many words, and those in which names are looked for.
CHARACTERS_PER_WORD = 10
NAME_CHARACTERS = 6_000

_STOP: Final = FUNCTION_WORDS | CALENDAR_WORDS | TRADE_WORDS
_CAPITALISED: Final = re.compile(r"[A-Z][\w'’-]{0,40}(?:[ ][A-Z][\w'’-]{0,40}){1,6}")
_DAY: Final = re.compile(r"\b([A-Z][a-z]{2})[a-z]{0,6}\.? (\d{1,2})\b|\b(\d{1,2}) ([A-Z][a-z]{2})[a-z]{0,6}\b")


def stem(word: str) -> str:
    """Give a word without the ending of its plural."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def terms_of(report: StoryReport) -> dict[str, float]:
    """Weigh the terms of a report: words without endings, pairs of capitalised words, days of the month.

    Args:
        report: the report.

    Returns:
        Term to weight, in alphabetical order of the terms.
    """
    terms: defaultdict[str, float] = defaultdict(float)
    for word in _content(words_in(report.title).keys):
        terms[word] += TITLE_WEIGHT
    keys = words_in(report.text, 0, min(len(report.text), BODY_WORDS * CHARACTERS_PER_WORD)).keys[:BODY_WORDS]
    for position, key in enumerate(keys):
        for word in _content((key,)):
            terms[word] += 1 + (LEAD_EXTRA if position < LEAD_WORDS else 0)
    head = f"{report.title}\n{report.text[:NAME_CHARACTERS]}"
    for pair in _name_pairs(head, report.names):
        terms[pair] += NAME_WEIGHT
    for day in _days(head):
        terms[day] += DAY_WEIGHT
    return {term: terms[term] for term in sorted(terms)}


def _content(keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        if len(key) > 1 and key not in _STOP:
            yield stem(key)


def _name_pairs(text: str, names: tuple[str, ...]) -> Iterator[str]:
    """Give neighbouring words of names as one term each ("jonas_brel")."""
    runs = [match.group() for match in _CAPITALISED.finditer(text) if any(c.islower() for c in match.group())]
    for run in (*runs, *names):
        words = [key for key in map(key_of, re.findall(r"\w+", run)) if len(key) > 1 and key not in _STOP]
        for first, second in pairwise(words):
            yield f"{first}_{second}"


def _days(text: str) -> Iterator[str]:
    for match in _DAY.finditer(text):
        month = (match.group(1) or match.group(4)).lower()
        if month in MONTHS:
            yield f"{month}.{int(match.group(2) or match.group(3))}"

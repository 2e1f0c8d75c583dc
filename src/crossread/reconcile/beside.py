"""Says by the names and words beside an act whether two sentences tell of one matter."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crossread.base.words_en import CALENDAR_WORDS, FUNCTION_WORDS
from crossread.model.spans import Extent, Span
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.words_en import stem

# Names and words beside an act from which a sentence shows what it is about; "He resigned on Tuesday" shows nothing.
SHOWING = 3

Matter = frozenset[str]

_PLAIN = re.compile(r"(?<!\w)[a-z][a-z-]{2,}")


def matter_of(facts: StoryFacts, report_id: str, span: Span, act: Iterable[str]) -> Matter:
    """Give the people and bodies a stretch of a report names and the stems of its words.

    Args:
        facts: the story.
        report_id: the report.
        span: the sentence or clause that tells the act.
        act: the words that name the act itself, in their base form; they are left out.

    Returns:
        Entity ids and stems; places are where many things happen, and are left out.
    """
    report = facts.by_id[report_id]
    named = {
        entity
        for mention in report.layers.mentions
        if span.start <= mention.start < span.end
        and (entity := facts.index.at(report.page, Extent(mention.start, mention.end))) is not None
        and facts.entity[entity].kind != "place"
    }
    words = _PLAIN.findall(span.text)
    plain = {stem(word) for word in words if word not in FUNCTION_WORDS and word not in CALENDAR_WORDS}
    return frozenset(named | (plain - {stem(word) for word in act}))


def alike(a: Matter, b: Matter) -> bool:
    """Say whether two sentences may tell of one matter: something is the same in both, or one shows too little."""
    return bool(a & b) or min(len(a), len(b)) < SHOWING

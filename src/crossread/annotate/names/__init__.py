"""Names in one report: who and what is named, described or meant by a pronoun, and which mentions belong together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from crossread.annotate.names.find import find_candidates
from crossread.annotate.names.kinds import decide
from crossread.annotate.names.tokens import tokenize
from crossread.model.annotations import Mention, Sentence
from crossread.model.reports import Document
from crossread.model.spans import Extent


class NameFinder(Protocol):
    """What finds the mentions of a report; rules today, an encoder where one is installed."""

    def __call__(self, document: Document, sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
        """Give the mentions of a report, sorted by start."""
        ...


def find_names(document: Document, sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
    """Find everybody and everything a report names, describes as a source or refers back to."""
    tokens = tokenize(document, sentences)
    mentions = []
    for candidate in find_candidates(tokens):
        assert candidate.kind is not None
        title = Extent(*candidate.title) if candidate.title else None
        start, end = tokens.starts[candidate.first], tokens.ends[candidate.last - 1]
        mentions.append(Mention(start, end, candidate.kind, title=title, score=decide(candidate.scores)[1]))
    return tuple(sorted(mentions, key=lambda m: (m.start, m.end)))

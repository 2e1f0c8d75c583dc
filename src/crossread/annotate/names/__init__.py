"""Names in one report: who and what is named, described or meant by a pronoun, and which mentions belong together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from crossread.annotate.names.chains import build_mentions
from crossread.annotate.names.find import candidates_of
from crossread.annotate.names.titles import add_titles
from crossread.model.annotations import Mention, Sentence
from crossread.model.reports import Document


class NameFinder(Protocol):
    """What finds the mentions of a report; rules today, an encoder where one is installed."""

    def __call__(self, document: Document, sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
        """Give the mentions of a report, sorted by start."""
        ...


def find_names(document: Document, sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
    """Find everybody and everything a report names, describes or refers back to, and which mentions belong together.

    Args:
        document: the report and its page's text.
        sentences: its sentences; whole blocks are read where there are none.

    Returns:
        Names with titles, descriptions ("the Turkish president"), unnamed sources and pronouns, sorted by start.
        ``chain`` is set on every name and source, and on descriptions and pronouns where little doubt is left.
    """
    tokens, found = candidates_of(document, sentences)
    add_titles(tokens, found)
    return build_mentions(tokens, found)

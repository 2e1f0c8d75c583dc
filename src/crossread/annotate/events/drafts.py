"""What the sentence rules hand to the rules that know the whole report."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.annotate.events.clauses import Clause
from crossread.annotate.events.nouns import Noun
from crossread.annotate.events.roles import Found
from crossread.annotate.events.verbs import Verb


@dataclass(frozen=True, slots=True)
class Draft:
    """One trigger with all that its sentence shows about it."""

    clause: Clause
    word: Verb | Noun
    found: Found

    @property
    def phrase(self) -> range:
        """The words that belong to the trigger alone: those of a noun's phrase."""
        return range(self.word.first, self.word.at + 1)

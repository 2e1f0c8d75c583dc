"""Phrases that mean the same."""

from __future__ import annotations

from dataclasses import dataclass, field

from crossread.annotate.coreference.phrases import Phrase
from crossread.annotate.lang.en_coreference import Gender


@dataclass(slots=True)
class Chain:
    """The phrases of one report that mean the same, so far, and what is known of it by them."""

    phrases: list[Phrase] = field(default_factory=list)
    bases: set[str] = field(default_factory=set)
    gender: Gender = "u"

    def add(self, phrase: Phrase) -> None:
        """Take a phrase in."""
        self.phrases.append(phrase)
        self.bases.add(phrase.base)
        if self.gender not in ("m", "f") and phrase.gender != "u":
            self.gender = phrase.gender

"""The forms of the English cue verbs, made from their tables once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from crossread.annotate.lang.en_speech import ACT, DOUBLED, IRREGULAR, MIND, NEEDS_PARTICLE, SAY

Sense = Literal["say", "act", "mind"]
Form = Literal["base", "third", "past", "participle", "gerund"]


@dataclass(frozen=True, slots=True)
class CueForm:
    """One form of a cue verb: its base form, what kind of cue it is, and which form this is."""

    lemma: str
    sense: Sense
    form: Form


def _forms(lemma: str) -> dict[str, Form]:
    """Inflect a verb by the rules of spelling and the table of exceptions."""
    stem = lemma + lemma[-1] if lemma in DOUBLED else lemma
    if lemma.endswith("e"):
        past, gerund = lemma + "d", (lemma if lemma.endswith("ee") else lemma[:-1]) + "ing"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        past, gerund = lemma[:-1] + "ied", lemma + "ing"
    else:
        past, gerund = stem + "ed", stem + "ing"
    participle = past
    if lemma in IRREGULAR:
        past, participle = IRREGULAR[lemma]
    third = lemma + "es" if lemma.endswith(("s", "x", "ch", "sh", "z")) else lemma + "s"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        third = lemma[:-1] + "ies"
    forms: dict[str, Form] = {participle: "participle", gerund: "gerund", past: "past", third: "third"}
    forms.setdefault(lemma, "base")
    return forms


def _table() -> Mapping[str, CueForm]:
    table: dict[str, CueForm] = {}
    senses: tuple[tuple[Sense, frozenset[str]], ...] = (
        ("mind", MIND),
        ("act", ACT | NEEDS_PARTICLE),
        ("say", SAY),
    )
    for sense, lemmas in senses:
        for lemma in sorted(lemmas):
            for text, form in _forms(lemma).items():
                table[text] = CueForm(lemma, sense, form)
    return MappingProxyType(table)


# Every form of every cue verb, in lower case; a verb in two tables is a verb of saying.
CUE_FORMS: Mapping[str, CueForm] = _table()

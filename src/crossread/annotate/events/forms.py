"""The forms of the verbs and event nouns, made from the word lists once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from crossread.annotate.lang.en_events import BEING, IRREGULAR, IRREGULAR_NOUNS
from crossread.annotate.lang.en_lemmas import DROPPED_E

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class VerbForm:
    """What one printed form of a verb can be: its base form and letters for which forms it is.

    ``forms`` holds b (base), 3 (third person), d (past), n (participle), g (gerund). ``nouny`` is true where base
    and third person are mostly nouns ("plan", "strikes"); ``event`` is false for states and plain saying.
    """

    lemma: str
    forms: str
    nouny: bool
    event: bool


def inflect(lemma: str) -> dict[str, str]:
    """Give the printed forms of a verb with the letters that say which forms they are.

    Args:
        lemma: the base form.

    Returns:
        Printed form → letters of ``VerbForm.forms``; consonants are doubled and not, since only one is ever printed.
    """
    found: dict[str, str] = {}

    def put(text: str, letter: str) -> None:
        found[text] = found.get(text, "") + letter

    put(lemma, "b")
    put(_third(lemma), "3")
    for stem in _stems(lemma):
        if lemma in IRREGULAR:
            continue
        put(stem + "ed" if not stem.endswith("e") else stem + "d", "dn")
    for past, letter in zip(IRREGULAR.get(lemma, ()), "dn", strict=False):
        put(past, letter)
    for stem in _stems(lemma, gerund=True):
        put(stem + "ing", "g")
    return found


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "ch", "sh", "z", "o")) else "s")


def _stems(lemma: str, *, gerund: bool = False) -> list[str]:
    """Give the stems that "-ed" or "-ing" is put to."""
    if lemma.endswith("ie") and gerund:
        return [lemma[:-2] + "y"]
    if lemma.endswith("e"):
        return [lemma[:-1]] if gerund and not lemma.endswith("ee") else [lemma]
    if lemma.endswith("y") and lemma[-2] not in _VOWELS and not gerund:
        return [lemma[:-1] + "i"]
    stems = [lemma]
    if len(lemma) > 2 and lemma[-1] not in _VOWELS + "wxy" and lemma[-2] in _VOWELS and lemma[-3] not in _VOWELS:
        stems.append(lemma + lemma[-1])
    return stems


def _list(name: str) -> list[str]:
    return (files("crossread.data") / "events" / name).read_text(encoding="utf-8").split()


@cache
def verb_forms() -> Mapping[str, VerbForm]:
    """Give every form of every verb of the list, in lower case; where two verbs share a form, the event wins."""
    table: dict[str, VerbForm] = {}
    for entry in _list("verbs_en.txt"):
        lemma = entry.rstrip("*-")
        nouny, event = "*" in entry, not entry.endswith("-")
        for text, letters in inflect(lemma).items():
            known = table.get(text)
            if known is None or text == lemma or (event and not known.event and text != known.lemma):
                table[text] = VerbForm(lemma, letters, nouny, event)
    return MappingProxyType(table)


@cache
def noun_forms() -> Mapping[str, str]:
    """Give every form of every event noun of the list, in lower case, with its singular."""
    table: dict[str, str] = {}
    for noun in _list("nouns_en.txt"):
        table.setdefault(_third(noun), noun)
        table[noun] = noun
    table["talks"] = "talks"
    table.update(IRREGULAR_NOUNS)
    return MappingProxyType(table)


# A verb without a list to look it up in drops its "e" behind these stems, too.
_DROPPED_E = (*DROPPED_E, "or", "id", "grad", "vad", "cad")


def base_form(word: str, upos: str) -> str:
    """Give the base form of a word: that of the word lists where they know it, else by its ending.

    Args:
        word: the word in lower case.
        upos: its part of speech (Universal Dependencies).

    Returns:
        The base form in lower case; words that are neither verbs nor nouns stay as they are.
    """
    if upos == "VERB":
        if word in BEING:
            return "be"
        known = verb_forms().get(word)
        return known.lemma if known is not None else _irregular().get(word) or _verb_base(word)
    if upos in ("NOUN", "PROPN"):
        return noun_forms().get(word) or _noun_base(word)
    return word


@cache
def _irregular() -> Mapping[str, str]:
    """Give the base of every irregular past and participle; where two verbs share one, the first listed wins."""
    table: dict[str, str] = {}
    for base, forms in IRREGULAR.items():
        for form in forms:
            table.setdefault(form, base)
    return MappingProxyType(table)


def _verb_base(word: str) -> str:
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 2 or not any(letter in "aeiouy" for letter in stem):
            continue
        if ending == "ed" and stem.endswith("i"):
            return stem[:-1] + "y"
        if stem[-1] == stem[-2] and stem[-1] not in "lsz":
            return stem[:-1]
        return stem + "e" if len(stem) > 2 and stem.endswith(_DROPPED_E) else stem
    return _noun_base(word)


def _noun_base(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("oes", "sses", "ches", "shes", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word

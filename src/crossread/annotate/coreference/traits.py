"""Says whether a phrase means a man, a woman, a thing, one or several."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.annotate.lang import en_coreference as en
from crossread.annotate.lang.en_coreference import Gender, Number
from crossread.annotate.syntax import Syntax
from crossread.data.names import given_names
from crossread.model.annotations import EntityKind

_THINGS = frozenset(("organisation", "place", "product", "facility", "event", "work"))


def gender_of_name(kind: EntityKind, words: Sequence[str], title: str) -> Gender:
    """Give what a name says: a thing, a man or a woman by title or first name, somebody where neither tells.

    Args:
        kind: of the name.
        words: of the name.
        title: the words before or after it that say who that is.

    Returns:
        ``m``, ``f``, ``a`` (somebody), ``n`` (a thing) or ``u``.
    """
    if kind in _THINGS:
        return "n"
    if kind != "person":
        return "u"
    titles = {word.lower() for word in title.split()}
    if titles & en.WOMEN:
        return "f"
    if titles & en.MEN:
        return "m"
    known = given_names().get(words[0], "u") if words else "u"
    return "m" if known == "m" else "f" if known == "f" else "a"


def gender_of_noun(word: str, base: str) -> Gender:
    """Give what a common noun says: a man, a woman, somebody, a body or thing (``u`` for bodies: "it" and "they")."""
    if word in en.WOMEN or base in en.WOMEN:
        return "f"
    if word in en.MEN or base in en.MEN:
        return "m"
    if word in en.PERSONS or base in en.PERSONS:
        return "a"
    return "u" if base in en.BODIES else "n"


def number_of(syntax: Syntax, number: int) -> Number:
    """Say whether a noun means one or several; several also where others are joined to it."""
    word, base = syntax.word(number).lower(), syntax.lemma(number)
    if base in en.BODIES or word in ("people", "police"):
        return "p" if word == "people" or word != base else "u"
    return "p" if word != base and syntax.tokens[number].upos in ("NOUN", "PROPN") else "s"

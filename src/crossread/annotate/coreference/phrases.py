"""Finds the phrases of a report that can refer to somebody or something: names, descriptions, pronouns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from crossread.annotate.coreference.traits import gender_of_name, gender_of_noun, number_of
from crossread.annotate.lang import en_coreference as en
from crossread.annotate.lang.en_coreference import Gender, Number
from crossread.annotate.syntax import Syntax
from crossread.model.annotations import EntityKind, Mention, MentionForm, Sentence

# What hangs on a noun without being part of its phrase.
_OUTSIDE = frozenset(
    """punct cc conj case mark appos parataxis cop nsubj csubj aux advcl dep discourse vocative orphan list expl
    reparandum""".split()  # noqa: SIM905
)
# What hangs on a noun that is said of something ("is now the mayor here") without being part of its phrase.
_OUTSIDE_PREDICATE = frozenset(("advmod", "obl", "ccomp"))
# How a word that is a part of another hangs on it.
_PARTS = frozenset(("flat", "fixed", "goeswith", "compound:prt", "nmod:desc"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that can refer.

    ``start``/``end`` are its range in the page's text, ``first``/``last`` its words (``last`` is the word behind it),
    ``head`` its head word. ``role`` is the relation of the head, ``verb`` the word it hangs on (−1 for none),
    ``depth`` how many clauses it lies in below the main one. ``quote`` numbers the quoted words it stands in, 0
    outside. ``key`` are its telling words in lower case.
    """

    start: int
    end: int
    first: int
    last: int
    head: int
    form: MentionForm
    sentence: int
    person: int
    gender: Gender
    number: Number
    opening: str
    role: str
    verb: int
    depth: int
    quote: int
    base: str
    key: tuple[str, ...]
    kind: EntityKind | None = None


def find_phrases(
    syntax: Syntax, sentences: Sequence[Sentence], names: Sequence[Mention], quotes: Sequence[int]
) -> list[Phrase]:
    """Give the phrases of a report that can refer.

    Args:
        syntax: its words.
        sentences: its sentences.
        names: its names, with kinds.
        quotes: for every word the number of the quoted words it stands in, 0 outside.

    Returns:
        Phrases by position, longer ones first; every head word has one.
    """
    starts = [sentence.start for sentence in sentences]
    kinds: dict[int, Mention] = {}
    for name in names:
        head = syntax.head_of(name.start, name.end)
        if head is not None:
            kinds.setdefault(head, name)
    found = []
    for number, token in enumerate(syntax.tokens):
        form = _form(syntax, number, kinds)
        if form is not None:
            sentence = bisect_right(starts, token.start) - 1
            found.append(_phrase(syntax, number, form, sentence, quotes[number], kinds.get(number)))
    return sorted(found, key=lambda phrase: (phrase.start, -phrase.end))


def _form(syntax: Syntax, number: int, named: Collection[int]) -> MentionForm | None:
    """Say what kind of phrase a word heads, if any."""
    token = syntax.tokens[number]
    word = syntax.word(number).lower()
    if number in named:
        return "name" if token.upos != "ADJ" else None
    if token.relation in _PARTS or token.relation.split(":")[0] in ("flat", "fixed", "goeswith"):
        return None
    if token.upos in ("PRON", "DET") and word in en.PRONOUNS:
        if token.relation == "expl" or (token.upos == "DET" and token.relation == "det"):
            return None
        return "pronoun" if word not in en.INDEFINITE else "nominal"
    if token.upos == "NOUN":
        return "nominal" if token.relation != "compound" or _whole(syntax, number) else None
    if token.upos == "PROPN":
        return None if token.relation == "compound" else "nominal"
    if token.upos == "NUM":
        alone = not token.relation.startswith(("nummod", "compound", "flat", "amod", "advmod", "det"))
        return "nominal" if alone and word[:1].isdigit() else None
    return None


def _whole(syntax: Syntax, number: int) -> bool:
    """Say whether a noun before a noun has something of its own before it ("primary school children")."""
    return bool(syntax.children(number))


def _phrase(syntax: Syntax, number: int, form: MentionForm, sentence: int, quote: int, name: Mention | None) -> Phrase:
    token, word = syntax.tokens[number], syntax.word(number).lower()
    first, last = (number, number + 1) if form == "pronoun" else _words_of(syntax, number)
    person, gender, count = en.PRONOUNS.get(word, (3, "u", "u")) if form == "pronoun" or word in en.INDEFINITE else (
        3, *_traits(syntax, number, name))  # fmt: skip
    head = syntax.head(number)
    opening = syntax.word(first).lower()
    return Phrase(
        syntax.tokens[first].start,
        syntax.tokens[last - 1].end,
        first,
        last,
        number,
        form,
        sentence,
        person,
        gender,
        count,
        _opening(syntax, number, first, opening) if form != "pronoun" else word,
        token.relation,
        -1 if head is None else head,
        sum(
            syntax.tokens[above].upos in ("VERB", "AUX") and syntax.head(above) is not None
            for above in syntax.above(number)
        ),
        quote,
        syntax.lemma(number),
        _key(syntax, number, first, last, name),
        name.kind if name else None,
    )


def _traits(syntax: Syntax, number: int, name: Mention | None) -> tuple[Gender, Number]:
    if name is not None:
        words = syntax.text[name.start : name.end].split()
        title = syntax.text[name.title.start : name.title.end] if name.title else ""
        return gender_of_name(name.kind, words, title), "p" if name.kind == "group" else "s"
    return gender_of_noun(syntax.word(number).lower(), syntax.lemma(number)), number_of(syntax, number)


def _opening(syntax: Syntax, number: int, first: int, word: str) -> str:
    """Say how a phrase opens: the, this, her, a or nothing."""
    if any(syntax.is_a(child, ("nmod:poss",)) for child in syntax.children(number)):
        return "poss"
    if syntax.tokens[first].upos not in ("DET", "PRON"):
        return "none"
    return "the" if word in en.DEFINITE else "demo" if word in en.DEMONSTRATIVE else "a"


def _key(syntax: Syntax, number: int, first: int, last: int, name: Mention | None) -> tuple[str, ...]:
    """Give the telling words of a phrase: those of the name, or of nouns, adjectives and numbers up to the head."""
    if name is not None:
        return tuple(syntax.word(n).lower() for n in syntax.within(name.start, name.end))
    telling = ("NOUN", "PROPN", "ADJ", "NUM")
    return tuple(syntax.lemma(n) for n in range(first, min(last, number + 1)) if syntax.tokens[n].upos in telling) or (
        syntax.lemma(number),
    )


def _words_of(syntax: Syntax, number: int) -> tuple[int, int]:
    """Give the range of words of the phrase that a word heads: what hangs on it and belongs to it, in one piece."""
    children = syntax.children(number)
    predicate = any(syntax.is_a(child, ("cop",)) for child in children)
    inside = {number}
    for child in children:
        relation = syntax.tokens[child].relation.split(":")[0]
        if relation == "case" and child > number:
            inside.add(child)
        if relation in _OUTSIDE or (predicate and relation in _OUTSIDE_PREDICATE):
            continue
        inside.update(syntax.subtree(child))
    first = last = number
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside or (last + 2 in inside and syntax.tokens[last + 1].upos == "PUNCT"):
        last += 1
    while last > number and syntax.tokens[last].upos == "PUNCT":
        last -= 1
    return first, last + 1

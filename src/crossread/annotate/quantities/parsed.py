"""Says what a quantity measures by the syntax of its sentence, where the words beside it do not.

The counted noun (or the unit) hangs on a word that says what it measures (Universal Dependencies): the verb of which it
is subject or object ("about 30 people worked there"), the verb that describes it ("80 people rushed to hospital"), the
noun of an event ("the release of 21 girls"), and for a value the thing that was raised to it or fell by it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from crossread.annotate.lang.en_counts import ACTIVE_VERBS, CONTAINERS, LIGHT_VERBS
from crossread.annotate.lang.en_measures import CARRIED, CHANGES, COUNTED_AS, HOSPITALS, VALUE_VERBS, VERBS
from crossread.annotate.quantities.found import Found
from crossread.annotate.quantities.reading import Reading
from crossread.annotate.quantities.tokens import Token
from crossread.annotate.syntax import Syntax

# How many words up from a noun its governor is looked for: a conjunct of a conjunct of a container.
_STEPS = 4
# Words of a noun phrase that name the thing, beside its head.
_NAMING = ("compound", "flat", "amod", "nmod:poss", "goeswith")
_LONGEST_NAME = 6
# Attributes that only repeat the kind of unit.
_VAGUE = frozenset({"amount", "share"})
_PARTICIPLES = ("ed", "en", "wn")
_SUBJECTS, _OBJECTS = ("nsubj", "csubj"), ("obj", "iobj")


def read_parsed(syntax: Syntax, tokens: list[Token], found: Found, reading: Reading | None) -> Reading | None:
    """Find what a quantity measures by the word it hangs on.

    Args:
        syntax: the syntax of the report.
        tokens: the sentence's tokens as the quantity grammar cuts them.
        found: the quantity.
        reading: what the words beside it say, None if nothing.

    Returns:
        The reading by the syntax where the given one is none or only names the unit or the thing counted; else the
        given one.
    """
    if found.ordinal or found.age:
        return reading
    vague = reading is not None and reading.attribute in _VAGUE and reading.entity is None
    if reading is not None and (reading.sure or (found.unit is not None and not vague)):
        return reading
    last = found.noun.end if found.noun is not None else found.right
    head = syntax.head_of(tokens[found.core[0]].start, tokens[last - 1].end)
    if head is None:
        return reading
    entity = (found.noun.start, found.noun.end) if found.noun is not None else None
    if reading is not None and reading.entity is not None:
        entity = reading.entity
    if found.unit is None and not found.fraction:
        if found.noun is None and found.bound not in ("exact", "vague"):
            bounded = _bounded_subject(syntax, tokens, head)
            if bounded is not None:
                return bounded
        counted = _counted(syntax, tokens, head, entity, bare=found.noun is None)
        return reading if counted is None else replace(counted, sure=found.noun is None)
    return _valued(syntax, tokens, head) or reading


def _counted(
    syntax: Syntax, tokens: list[Token], head: int, entity: tuple[int, int] | None, *, bare: bool
) -> Reading | None:
    """Read what became of things counted."""
    above = syntax.head(head)
    if bare and above is not None and syntax.is_a(head, ("obl", "xcomp", "advmod")) and syntax.lemma(above) in CHANGES:
        return _changed(syntax, tokens, above)
    described = _described(syntax, head)
    governor = _governor(syntax, head)
    for verb in (governor, described):
        if verb is None or syntax.tokens[verb].upos != "VERB" or syntax.lemma(verb) in LIGHT_VERBS:
            continue
        if verb == governor and _does(syntax, head, verb) and not _known(syntax, verb):
            continue
        if syntax.lemma(verb) in CHANGES and bare:
            return _changed(syntax, tokens, verb)
        return _reading(syntax, tokens, _of_verb(syntax, verb), verb, entity)
    if governor is not None and syntax.tokens[governor].upos == "NOUN":
        word = syntax.word(governor).lower()
        attribute = COUNTED_AS.get(syntax.lemma(governor)) or VERBS.get(word)
        if attribute is not None:
            return _reading(syntax, tokens, attribute, governor, entity)
    return None


def _bounded_subject(syntax: Syntax, tokens: list[Token], head: int) -> Reading | None:
    """Read "just under 200 remain", "fewer than 30 stayed": with a bound a bare number counts whoever acts."""
    verb = syntax.head(head)
    if verb is None or syntax.tokens[head].relation != "nsubj" or syntax.tokens[verb].upos != "VERB":
        return None
    lemma = syntax.lemma(verb)
    if lemma in CHANGES or syntax.children(verb, ("obj", "ccomp")):
        return None
    attribute = _of_verb(syntax, verb) if lemma not in LIGHT_VERBS else lemma
    reading = _reading(syntax, tokens, attribute, verb, None)
    return None if reading is None else replace(reading, sure=True)


def _governor(syntax: Syntax, head: int) -> int | None:
    """Give the word that says what a noun does or suffers, past other conjuncts and containers ("a group of")."""
    at = head
    for _ in range(_STEPS):
        above = syntax.head(at)
        if above is None:
            return None
        if syntax.is_a(at, ("nsubj", "obj")):
            return above
        contained = syntax.is_a(at, ("nmod",)) and syntax.lemma(above) in CONTAINERS
        joined = syntax.is_a(at, ("conj", "appos")) and syntax.tokens[above].upos != "VERB"
        if not (contained or joined):
            of = any(syntax.word(child).lower() == "of" for child in syntax.children(at, ("case",)))
            return above if syntax.is_a(at, ("nmod",)) and of else None
        at = above
    return None


def _described(syntax: Syntax, head: int) -> int | None:
    """Give the verb that says what was done to a noun: "girls abducted by", "people who were rushed"."""
    for clause in syntax.children(head, ("acl",)):
        passive = syntax.children(clause, ("nsubj:pass", "aux:pass"))
        if passive or (not syntax.children(clause, ("nsubj",)) and syntax.word(clause).lower().endswith(_PARTICIPLES)):
            return clause
    return None


def _does(syntax: Syntax, head: int, verb: int) -> bool:
    """True for the subject of a verb in the active: what it does says what is counted only for some verbs."""
    active = any(syntax.tokens[child].relation == "nsubj" for child in syntax.children(verb))
    return active and not any(head in syntax.subtree(child) for child in syntax.children(verb, ("obj",)))


def _known(syntax: Syntax, verb: int) -> bool:
    """True for verbs that count their subjects: "fled", "died"; "sold" only says something of what is sold."""
    lemma = syntax.lemma(verb)
    return lemma in ACTIVE_VERBS or (lemma in VERBS and not syntax.children(verb, ("obj",)))


def _of_verb(syntax: Syntax, verb: int) -> str:
    word = syntax.word(verb).lower()
    lemma = syntax.lemma(verb)
    attribute = VERBS.get(word) or (word if word.endswith(_PARTICIPLES) else VERBS.get(lemma, lemma))
    near = {syntax.lemma(child) for child in syntax.children(verb, ("obl",))}
    return "hospitalized" if attribute in CARRIED and near & HOSPITALS else attribute


def _valued(syntax: Syntax, tokens: list[Token], head: int) -> Reading | None:
    """Read whose value a number with a unit is: what was raised to it, what it was paid for."""
    above = syntax.head(head)
    if above is None:
        return _of_subject(syntax, tokens, head)
    if syntax.tokens[above].upos == "VERB":
        if syntax.is_a(head, ("obl", "obj", "advmod", "xcomp")) and syntax.lemma(above) in CHANGES:
            return _changed(syntax, tokens, above)
        word = syntax.word(above).lower()
        if word in VALUE_VERBS:
            return _reading(syntax, tokens, VALUE_VERBS[word], above, None)
        if syntax.is_a(head, _OBJECTS) and syntax.lemma(above) not in LIGHT_VERBS:
            return _reading(syntax, tokens, _of_verb(syntax, above), above, None)
        return None
    if syntax.tokens[above].upos == "NOUN" and syntax.is_a(head, ("nmod", "compound", "appos", "nummod")):
        lemma = syntax.lemma(above)
        return _reading(syntax, tokens, COUNTED_AS.get(lemma, lemma), above, _named(syntax, tokens, above))
    return None


def _changed(syntax: Syntax, tokens: list[Token], verb: int) -> Reading | None:
    """Read what changed: "raised its offer to 82 crowns", "the toll rose to six"."""
    for relations in (("obj",), _SUBJECTS):
        for child in syntax.children(verb, relations):
            if syntax.tokens[child].upos == "NOUN":
                lemma = syntax.lemma(child)
                attribute = "killed" if lemma == "toll" else COUNTED_AS.get(lemma, lemma)
                return _reading(syntax, tokens, attribute, child, _named(syntax, tokens, child))
    return None


def _of_subject(syntax: Syntax, tokens: list[Token], head: int) -> Reading | None:
    """Read "the bill was 284 crowns": the value is the predicate."""
    if not syntax.children(head, ("cop",)):
        return None
    for child in syntax.children(head, _SUBJECTS):
        if syntax.tokens[child].upos == "NOUN":
            lemma = syntax.lemma(child)
            return _reading(syntax, tokens, COUNTED_AS.get(lemma, lemma), child, _named(syntax, tokens, child))
    return None


def _named(syntax: Syntax, tokens: list[Token], noun: int) -> tuple[int, int] | None:
    """Give the words that name what a property is of: its possessor, what stands before it, or after "of"."""
    owners = syntax.children(noun, ("nmod:poss", "compound"))
    owners = [o for o in owners if syntax.tokens[o].upos in ("NOUN", "PROPN") and o < noun]
    if not owners:
        owners = [
            child
            for child in syntax.children(noun, ("nmod",))
            if any(syntax.word(case).lower() in ("of", "for") for case in syntax.children(child, ("case",)))
        ][:1]
    if not owners:
        return None
    words = [owners[-1], *syntax.children(owners[-1], _NAMING)]
    return _range(tokens, [syntax.tokens[w].start for w in words], [syntax.tokens[w].end for w in words])


def _reading(
    syntax: Syntax, tokens: list[Token], attribute: str, word: int, entity: tuple[int, int] | None
) -> Reading | None:
    token = syntax.tokens[word]
    span = _range(tokens, [token.start], [token.end])
    return None if span is None else Reading(attribute, span, entity)


def _range(tokens: list[Token], starts: Sequence[int], ends: Sequence[int]) -> tuple[int, int] | None:
    """Give the grammar's tokens that a range of the text covers; None where it is none of the sentence, or too long."""
    first = bisect_left(tokens, min(starts), key=lambda token: token.start)
    last = bisect_left(tokens, max(ends), key=lambda token: token.start)
    return (first, last) if first < last <= first + _LONGEST_NAME else None

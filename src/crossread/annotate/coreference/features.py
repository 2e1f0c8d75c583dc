"""What speaks for and against two phrases meaning the same, as names of features.

After the features of Lappin and Leass (1994), Ng and Cardie (2002) and Durrett and Klein (2013): where the two stand,
in what roles, what they can mean by gender and number, how alike their words are.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence

from crossread.annotate.coreference.chain import Chain
from crossread.annotate.coreference.phrases import Phrase
from crossread.annotate.lang import en_coreference as en
from crossread.annotate.syntax import Syntax

_ROLES = {
    "nsubj": "subj", "nsubj:pass": "subj", "nsubj:outer": "subj", "csubj": "subj", "obj": "obj", "iobj": "obj",
    "obl": "obl", "obl:agent": "obl", "nmod:poss": "poss", "nmod": "nmod", "appos": "appos", "conj": "conj",
    "root": "root", "vocative": "voc",
}  # fmt: skip
_WORD_STEPS = (4, 8, 12, 18, 25, 35, 50)


def class_of(phrase: Phrase) -> str:
    """Say which kind of phrase this is, for each of which the features are weighed apart."""
    if phrase.form == "name":
        return "name"
    if phrase.form == "nominal":
        return "noun"
    if phrase.person < 3:
        return "me"
    if phrase.opening in en.DEMONSTRATIVE:
        return "this"
    if phrase.gender in ("m", "f"):
        return "he"
    return "it" if phrase.gender == "n" else "they"


def role(phrase: Phrase) -> str:
    """Give the role of a phrase in its clause, in few classes."""
    return _ROLES.get(phrase.role, "other")


def alone(syntax: Syntax, phrase: Phrase) -> list[str]:
    """Give what speaks for a phrase meaning nothing named before."""
    kind = class_of(phrase)
    found = ["new", f"new:open:{phrase.opening}", f"new:role:{role(phrase)}", f"new:number:{phrase.number}"]
    if kind in ("noun", "name"):
        found.append(f"new:words:{min(4, phrase.last - phrase.first)}")
        found.append(f"new:kind:{phrase.kind}")
        found.append(f"new:upos:{syntax.tokens[phrase.head].upos}")
        behind = phrase.last - phrase.head - 1
        found.append(f"new:behind:{min(3, behind)}:{phrase.opening}")
    else:
        found.append(f"new:word:{syntax.word(phrase.head).lower()}")
    if phrase.sentence == 0:
        found.append("new:first")
    return found


def pair(syntax: Syntax, phrase: Phrase, other: Phrase, chain: Chain, between: int) -> list[str]:
    """Give what speaks for and against a phrase meaning the same as another.

    Args:
        syntax: the words of the report.
        phrase: the phrase in question.
        other: what it may mean, mostly earlier.
        chain: the phrases known to mean the same as ``other``.
        between: how many other chains that may be meant are mentioned between the two.

    Returns:
        Names of features.
    """
    found = _meaning(phrase, other, chain)
    apart = phrase.sentence - other.sentence
    far = str(apart) if apart < 4 else "4" if apart < 8 else "8" if apart < 20 else "20"
    found.append(f"far:{far}:{other.form}")
    found.append(f"size:{min(5, len(chain.phrases))}")
    if phrase.form == "pronoun":
        found += _places(syntax, phrase, other, min(apart, 3))
        found.append(f"between:{min(4, between)}")
    else:
        found += _words(syntax, phrase, other, chain)
        if apart == 0:
            found += _inside(phrase, other)
    return found


def _meaning(phrase: Phrase, other: Phrase, chain: Chain) -> list[str]:
    """Gender, number, person, kind and quotation marks."""
    gender = chain.gender if other.gender in ("u", "a") and chain.gender in ("m", "f") else other.gender
    found = [f"gender:{phrase.gender}:{gender}", f"number:{phrase.number}:{other.number}"]
    if 1 in (phrase.person, other.person) or 2 in (phrase.person, other.person):
        found.append(f"person:{phrase.person}:{other.person}:{phrase.quote == other.quote}")
    inside = (
        "same" if phrase.quote == other.quote else "out" if not phrase.quote else "in" if not other.quote else "two"
    )
    found.append(f"quote:{inside}")
    if phrase.form == "name" and other.form == "name":
        found.append("kind:same" if phrase.kind == other.kind else "kind:other")
    return found


def _places(syntax: Syntax, phrase: Phrase, other: Phrase, apart: int) -> list[str]:
    """Where the two stand, for pronouns."""
    mine, its = role(phrase), role(other)
    if mine == "poss" and phrase.verb >= 0:
        mine = f"poss-{_ROLES.get(syntax.tokens[phrase.verb].relation, 'other')}"
    found = [f"at:{apart}:{its}", f"form:{other.form}:{other.opening}", f"roles:{mine}:{its}:{min(apart, 1)}"]
    found.append(f"deep:{min(apart, 1)}:{min(2, phrase.depth)}:{min(2, other.depth)}:{its == 'subj'}")
    if other.start > phrase.start:
        found.append(f"ahead:{mine}:{its}")
    if other.first <= phrase.head < other.last:
        found.append("holds")
    if other.verb >= 0 and syntax.tokens[other.verb].relation == "root" and its == "subj":
        found.append(f"main:{min(apart, 1)}")
    if its in ("poss", "nmod", "conj", "appos"):
        found.append(f"within:{min(apart, 1)}:{its}")
    if apart == 0:
        found += _clause(syntax, phrase, other, "poss" if mine.startswith("poss") else mine, its)
    words = phrase.head - other.head
    found.append(f"words:{bisect(_WORD_STEPS, abs(words))}:{words < 0}")
    if other.form == "name":
        found.append(f"name:{min(3, len(other.key))}:{other.kind}")
    return found


def _clause(syntax: Syntax, phrase: Phrase, other: Phrase, mine: str, its: str) -> list[str]:
    """How the clauses of two phrases of one sentence hang together."""
    verb, owner = phrase.verb, -1
    if mine == "poss" and verb >= 0:
        owner, verb = verb, _verb_over(syntax, verb)
    above = (
        _verb_over(syntax, other.verb) if its in ("poss", "nmod", "conj", "appos") and other.verb >= 0 else other.verb
    )
    if verb == above and verb >= 0:
        kind = "own" if mine == "poss" else "self" if syntax.word(phrase.head).lower() in en.REFLEXIVE else "co"
        return [f"clause:{kind}:{its}", *(["head:own"] if owner == other.head else [])]
    if verb >= 0 and above >= 0:
        if above in syntax.above(verb):
            return [f"clause:under:{its}:{_way(syntax, verb, above)}"]
        if verb in syntax.above(above):
            return [f"clause:over:{its}:{_way(syntax, above, verb)}"]
    return [f"clause:side:{its}"]


def _way(syntax: Syntax, low: int, high: int) -> str:
    """Say how the lower of two words hangs under the higher: the relation right under it."""
    at = low
    for step in syntax.above(low):
        if step == high:
            break
        at = step
    return syntax.tokens[at].relation.split(":")[0]


def _verb_over(syntax: Syntax, number: int) -> int:
    """Give the word that the clause of a noun hangs on."""
    at = number
    for step in syntax.above(number):
        if not syntax.is_a(at, ("nmod", "conj", "appos", "compound", "flat", "amod")):
            return step
        at = step
    return at


def _words(syntax: Syntax, phrase: Phrase, other: Phrase, chain: Chain) -> list[str]:
    """How alike the words of two descriptions or names are."""
    opening = phrase.opening if phrase.form == "nominal" else "name"
    if other.form == "pronoun":
        return [f"words:pronoun:{phrase.form}:{opening}"]
    mine, its = set(phrase.key), set(other.key)
    same_head = phrase.base.lower() == other.base.lower()
    if phrase.key == other.key:
        found = [f"words:all:{opening}", f"words:all:{phrase.form}:{other.form}:{min(3, len(phrase.key))}"]
    elif same_head:
        more = "less" if mine < its else "more" if mine > its else "other"
        found = [f"words:head:{opening}:{more}", f"words:head:{phrase.form}:{other.form}"]
    elif phrase.form == "name" and other.form == "name":
        found = [f"words:name:{_names(phrase, other)}"]
    else:
        known = phrase.base in chain.bases
        found = [f"words:{'chain' if known else 'none'}:{phrase.form}:{other.form}:{opening}"]
        if mine & its:
            found.append(f"words:some:{phrase.form}:{other.form}")
    found.append(f"opens:{opening}:{other.opening if other.form == 'nominal' else other.form}")
    return found


def _names(phrase: Phrase, other: Phrase) -> str:
    """Say how two names with different last words are alike."""
    mine, its = phrase.key, other.key
    for short, long in ((mine, its), (its, mine)):
        letters = "".join(word[0] for word in long if word not in ("of", "the", "and", "for", "&", "'s"))
        if len(short) == 1 and len(letters) > 1 and short[0].replace(".", "") == letters:
            return "letters"
        if len(short) == 1 and short[0] in long:
            return "first" if long[0] == short[0] else "part"
    return "some" if set(mine) & set(its) else "none"


def _inside(phrase: Phrase, other: Phrase) -> list[str]:
    if phrase.role == "appos" and phrase.verb == other.head:
        return ["appos"]
    if other.first <= phrase.head < other.last:
        return ["holds"]
    return ["same"]


def telling(phrases: Sequence[Phrase]) -> list[frozenset[str]]:
    """Give for each phrase the words by which later ones may take it up."""
    return [frozenset((*phrase.key, phrase.base.lower())) for phrase in phrases]

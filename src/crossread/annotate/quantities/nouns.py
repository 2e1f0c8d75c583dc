"""The noun a number counts, found without a parser."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.annotate.lang.en_counts import HYPHEN_NOUNS, IRREGULAR_PLURALS, NOT_PLURAL, STOP
from crossread.annotate.lang.en_measures import VERBS
from crossread.annotate.lang.en_numbers import ONES, SCALES, TENS
from crossread.annotate.quantities.tokens import Token

# Noun phrases after a number are short; six words reach "surface-to-air missile launch vehicles".
_REACH = 7
# "a 12 page report" is written with small numbers; "a 2000 book" is a book of that year.
_SHORT_NUMBER = 3


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun phrase: tokens ``start`` to ``end`` with the head last, and the head's singular."""

    start: int
    end: int
    lemma: str


def is_plural(token: Token) -> bool:
    """Say whether a word looks like a plural noun."""
    word = token.lower
    if token.kind != "word" or word in NOT_PLURAL:
        return False
    if word in IRREGULAR_PLURALS or _compound_plural(word) is not None:
        return True
    plain = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s")) and len(word) > 3
    return plain and not word.endswith("ous")


def _compound_plural(word: str) -> str | None:
    """Give the singular of "gunmen", "policewomen", "schoolchildren", "townspeople"; None for any other word."""
    for plural, single in (("men", "man"), ("children", "child"), ("people", "people")):
        if word.endswith(plural) and len(word) > len(plural) + 2 and word not in NOT_PLURAL:
            return word[: -len(plural)] + single
    return None


def singular(word: str) -> str:
    """Give the singular of a plural noun in lower case; a word that is none comes back unchanged."""
    if word in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[word]
    compound = _compound_plural(word)
    if compound is not None:
        return compound
    if word in NOT_PLURAL or not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]


def counted_noun(tokens: list[Token], at: int, one: bool = False) -> Noun | None:
    """Find the noun phrase that a number counts.

    Args:
        tokens: the sentence's tokens.
        at: the position after the number.
        one: whether the number is one, so that a singular noun follows.

    Returns:
        The phrase with its head; None if no noun seems to be counted.
    """
    start = _skip_partitive(tokens, at)
    if start < len(tokens) and tokens[start].text == "-" and tokens[start].glued:
        return _hyphenated(tokens, start)
    run, plural = _run(tokens, start)
    if one and run and start == at:
        return _single_noun(tokens, run)
    if plural is not None:
        return Noun(start, plural + 1, singular(tokens[plural].lower))
    short = at > 0 and len(tokens[at - 1].text) <= _SHORT_NUMBER
    if run and short and tokens[run[0]].lower in HYPHEN_NOUNS:
        return Noun(start, run[0] + 1, tokens[run[0]].lower)
    return None


def _single_noun(tokens: list[Token], run: list[int]) -> Noun:
    """Give the noun after "one": the words before what looks like a verb in the third person."""
    length = next((k for k, position in enumerate(run) if k and is_plural(tokens[position])), len(run))
    head = run[length - 1]
    return Noun(run[0], head + 1, singular(tokens[head].lower))


def _skip_partitive(tokens: list[Token], at: int) -> int:
    """Step over "of", "of the", "of his" after the number."""
    if at < len(tokens) and tokens[at].lower == "of":
        at += 1
        if at < len(tokens) and tokens[at].lower in (
            "the",
            "its",
            "their",
            "his",
            "her",
            "our",
            "these",
            "those",
            "all",
        ):
            at += 1
        if at < len(tokens) and is_number_word(tokens[at]):
            at += 1  # "41 of 50 drones"
    return at


def _hyphenated(tokens: list[Token], at: int) -> Noun | None:
    """Read "12-page": the noun that a hyphen ties to the number."""
    if at + 1 >= len(tokens) or not tokens[at + 1].glued:
        return None
    word = tokens[at + 1].lower
    return Noun(at + 1, at + 2, singular(word)) if word in HYPHEN_NOUNS or singular(word) in HYPHEN_NOUNS else None


def _run(tokens: list[Token], at: int) -> tuple[list[int], int | None]:
    """Collect the words that may belong to the phrase and the position of its plural head, if there is one."""
    run: list[int] = []
    plural: int | None = None
    for position in range(at, min(len(tokens), at + _REACH)):
        token = tokens[position]
        hyphen = token.text in "-‐‑" and token.glued and position + 1 < len(tokens) and tokens[position + 1].glued
        if hyphen and run and plural is None:
            continue
        tied = bool(run) and token.glued and tokens[position - 1].text in "-‐‑"
        if token.kind != "word" or is_number_word(token) or (not tied and is_function_word(token)):
            break
        if plural is not None and not _continues(tokens, position):
            break
        if plural is None and run and _is_verb_after_noun(tokens, position):
            break
        if token.lower.endswith(("'s", "’s")) and plural is not None:
            break
        run.append(position)
        if is_plural(token):
            plural = position
    return run, plural


def is_function_word(token: Token) -> bool:
    """Say whether a word cannot stand in a noun phrase: articles, prepositions, auxiliaries, "don't", "they've"."""
    return token.lower in STOP or token.lower.endswith(
        ("n't", "n’t", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d")
    )


def _continues(tokens: list[Token], at: int) -> bool:
    """Say whether a word after a plural is the head of a compound ("sports cars", "arms dealers")."""
    token = tokens[at]
    glued = tokens[at - 1].text in "-‐‑"
    return (is_plural(token) and token.lower not in VERBS) or glued


def _is_verb_after_noun(tokens: list[Token], at: int) -> bool:
    """Say whether a word ends the phrase because it is a verb: no plural follows it within two words."""
    word = tokens[at].lower
    if is_plural(tokens[at]):
        return False
    if word not in VERBS and not word.endswith(("ed", "ly")):
        return False
    return not any(is_plural(token) for token in tokens[at + 1 : at + 3])


def is_number_word(token: Token) -> bool:
    """Say whether a token is a number word, or digits."""
    word = token.lower
    return token.kind == "num" or word in ONES or word in TENS or word in SCALES

"""Ordinals that count events: "fourth face-to-face meeting", "third visit", "their second in less than a month"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from crossread.annotate.lang.en_counts import NUMBERED, ORDINAL_NAMES
from crossread.annotate.lang.en_function import POSSESSIVES, SPAN_NOUNS
from crossread.annotate.lang.en_numbers import ONES, ORDINAL_SUFFIXES, ORDINALS, TENS
from crossread.annotate.quantities.nouns import Noun, is_function_word, singular
from crossread.annotate.quantities.number import Number
from crossread.annotate.quantities.tokens import Token

# How many words may stand between the ordinal and its noun ("fourth face-to-face White House meeting").
_REACH = 8
# No event is numbered with more digits.
_MOST_DIGITS = 6


def read_ordinal(tokens: list[Token], at: int, earlier: Sequence[Noun]) -> tuple[Number, Noun | None, int] | None:
    """Read an ordinal and the event noun it counts.

    Args:
        tokens: the sentence's tokens.
        at: the position of the ordinal's first word.
        earlier: nouns that ordinals before it in the sentence count, for "and their second in a month".

    Returns:
        The number, the noun (None where the ordinal counts no event) and the position after the ordinal; None if
        no ordinal starts there.
    """
    value, end = _ordinal(tokens, at)
    if value is None:
        return None
    number = Number(at, end, Fraction(value), None, None, "words")
    return number, _event(tokens, at, end, value, earlier), end


def _ordinal(tokens: list[Token], at: int) -> tuple[int | None, int]:
    token = tokens[at]
    if token.kind == "num":
        suffix = tokens[at + 1] if at + 1 < len(tokens) else None
        touching = suffix is not None and suffix.glued and suffix.lower in ORDINAL_SUFFIXES
        plain = token.text.replace(",", "")
        return (int(plain), at + 2) if touching and plain.isdecimal() and len(plain) <= _MOST_DIGITS else (None, at)
    if token.lower in ORDINALS:
        return ORDINALS[token.lower], at + 1
    if token.lower in TENS and at + 1 < len(tokens):
        step = at + 2 if tokens[at + 1].text == "-" else at + 1
        ones = ORDINALS.get(tokens[step].lower) if step < len(tokens) else None
        if ones is not None and ones < 10:
            return TENS[token.lower] + ones, step + 1
    return None, at


def _event(tokens: list[Token], at: int, end: int, value: int, earlier: Sequence[Noun]) -> Noun | None:
    """Find the noun of an event within a few words after the ordinal."""
    before = tokens[at - 1].lower if at else ""
    if before in ONES or before == "-" or (at and tokens[at - 1].text in "-–"):
        return None
    for position in range(end, min(len(tokens), end + _REACH)):
        token = tokens[position]
        if token.text == "-" and token.glued:
            if position == end:
                return None
            continue
        if token.kind != "word" or token.lower.endswith("est") or token.lower in ("most", "best", "worst", "least"):
            break
        if position == end and token.lower in ORDINAL_NAMES:
            return None
        lemma = singular(token.lower)
        if lemma != token.lower and lemma in NUMBERED:
            return None
        if lemma in NUMBERED and not _compound(tokens, position):
            common = value == 1 and lemma in SPAN_NOUNS
            return None if common else Noun(end, position + 1, lemma)
        tied = token.glued and tokens[position - 1].text == "-"
        if is_function_word(token) and not tied:
            break
    follows = tokens[end].lower if end < len(tokens) else "."
    if earlier and before in POSSESSIVES and follows in ("in", "since", "this", "of", "within", ".", ","):
        return earlier[-1]
    return None


def _compound(tokens: list[Token], at: int) -> bool:
    """Say whether another noun of the list follows, so that this one only qualifies it ("missile attack")."""
    return any(
        singular(token.lower) in NUMBERED and token.kind == "word" and token.lower not in ("strike", "delay")
        for token in tokens[at + 1 : at + 2]
    )

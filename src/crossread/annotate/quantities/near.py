"""What stands right before and after a number."""

from __future__ import annotations

from crossread.annotate.lang.en_numbers import LEFT_BOUNDS
from crossread.annotate.quantities.nouns import counted_noun
from crossread.annotate.quantities.number import Number
from crossread.annotate.quantities.tokens import Token


def token_before(tokens: list[Token], at: int, back: int = 1) -> Token | None:
    """Give the token ``back`` places before a position, None before the sentence's start."""
    return tokens[at - back] if at - back >= 0 else None


def token_after(tokens: list[Token], at: int) -> Token | None:
    """Give the token at a position, None past the sentence's end."""
    return tokens[at] if at < len(tokens) else None


def counts_plural(tokens: list[Token], number: Number) -> bool:
    """Say whether a plural noun close behind shows that the number counts something."""
    noun = counted_noun(tokens, number.end)
    return noun is not None and noun.end - number.end <= 4


def bounded(tokens: list[Token], at: int) -> bool:
    """Say whether a word that bounds numbers, not dates, stands right before."""
    pair = tuple(token.lower for token in tokens[max(0, at - 2) : at])
    single = pair[-1:] if pair[-1:] not in (("around",), ("over",), ("circa",), ("about",), ("near",)) else ()
    return pair in LEFT_BOUNDS or (single in LEFT_BOUNDS and bool(single))

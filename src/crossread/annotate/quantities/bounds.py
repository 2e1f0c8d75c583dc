"""Words beside a number that bound it: "at least", "up to", "or more", "between"."""

from __future__ import annotations

from crossread.annotate.lang.en_function import GIVING_VERBS, PLACE_VERBS, PLACES
from crossread.annotate.lang.en_numbers import (
    ABOUT_A_TOPIC,
    FILLERS,
    LEFT_BOUNDS,
    LONGEST_LEFT_BOUND,
    RIGHT_BOUNDS,
    BoundWord,
)
from crossread.annotate.quantities.tokens import Token


def left_bound(tokens: list[Token], at: int, number_word: str) -> tuple[BoundWord | None, int]:
    """Read the longest bound that ends right before a number.

    Args:
        tokens: the sentence's tokens.
        at: the position of the number or its currency sign.
        number_word: the number's first word in lower case.

    Returns:
        The bound (None if there is none) and the position where it starts.
    """
    reach = at
    while reach > 0 and tokens[reach - 1].lower in FILLERS and at - reach < 2:
        reach -= 1
    for end in (at, reach) if reach != at else (at,):
        for size in range(min(LONGEST_LEFT_BOUND, end), 0, -1):
            phrase = tuple(token.lower for token in tokens[end - size : end])
            bound = LEFT_BOUNDS.get(phrase)
            if bound is not None and _fits(tokens, end - size, phrase, number_word):
                compared = phrase[-1] == "than" and any(token.lower == "the" for token in tokens[end:at])
                return (None, at) if compared else (bound, end - size)  # "fewer than the 2,400 it had announced"
    return None, at


def _fits(tokens: list[Token], start: int, phrase: tuple[str, ...], number_word: str) -> bool:
    """Turn down bounds that mean something else where they stand."""
    before = tokens[start - 1].lower if start else ""
    if phrase == ("about",) and before in ABOUT_A_TOPIC and not number_word[0].isdigit():
        return False
    if number_word == "one" and len(phrase) == 1 and phrase[0] in PLACES:
        return False
    if phrase == ("some",):
        return number_word not in ("of", "one") and before not in ("only",)
    if len(phrase) == 1 and phrase[0] in PLACES:
        return before not in PLACE_VERBS and not (phrase == ("over",) and before in GIVING_VERBS)
    if phrase in (("minimum",), ("a", "maximum")):
        return False
    return phrase not in (("c", "."), ("probably",), ("perhaps",), ("maybe",)) or before != "."


def right_bound(tokens: list[Token], at: int) -> tuple[BoundWord | None, int]:
    """Read a bound right after a number ("or more", "+", "-odd").

    Args:
        tokens: the sentence's tokens.
        at: the position after the number (or its unit).

    Returns:
        The bound (None if there is none) and the position after it.
    """
    for size in (4, 3, 2, 1):
        phrase = tuple(token.lower for token in tokens[at : at + size])
        bound = RIGHT_BOUNDS.get(phrase) if len(phrase) == size else None
        if bound is not None:
            ties = phrase[0] in ("-", "+")
            if phrase == ("plus",) or (ties and not tokens[at].glued):
                continue
            if phrase == ("at", "least") or phrase == ("at", "most"):
                follower = tokens[at + 2] if at + 2 < len(tokens) else None
                if follower is not None and follower.kind != "sign":
                    continue
            return bound, at + size
    return None, at


def limits(value: float, bound: BoundWord | None) -> tuple[float | None, float | None]:
    """Give the low and the high end that a bound leaves; the open side is None."""
    if bound in ("at_least", "more_than"):
        return value, None
    if bound in ("at_most", "less_than"):
        return None, value
    return value, value

"""Reads bare numbers that stand against another of their sentence: "43 people, not 52", "fewer than the 2,400"."""

from __future__ import annotations

from dataclasses import replace

from crossread.annotate.lang.en_counts import BEFORE_CONTRAST, CONTRASTS, LONGEST_CONTRAST
from crossread.annotate.quantities.found import Found
from crossread.annotate.quantities.reading import Reading
from crossread.annotate.quantities.tokens import Token

# A number that is set against another stands within so many words of it.
_REACH = 12


def contrasted(tokens: list[Token], found: list[Found], readings: list[Reading | None]) -> list[Reading | None]:
    """Give bare numbers that are set against the figure before them what that figure measures.

    Args:
        tokens: the sentence's tokens.
        found: its quantities in order.
        readings: what each measures as far as is known.

    Returns:
        The readings, with those of contrasted numbers filled in.
    """
    result = list(readings)
    for at in range(1, len(found)):
        one, other, reading = found[at], found[at - 1], result[at - 1]
        bare = one.noun is None and one.unit is None and not one.fraction and not one.ordinal
        if not bare or reading is None or (result[at] is not None and result[at].sure):  # type: ignore[union-attr]
            continue
        if other.unit is None and not other.ordinal and one.left - other.right <= _REACH and _set_against(tokens, one):
            result[at] = replace(reading, sure=True)
    return result


def _set_against(tokens: list[Token], one: Found) -> bool:
    """Say whether words of contrast stand right before a number, an article aside."""
    at = one.left
    while at > 0 and tokens[at - 1].lower in BEFORE_CONTRAST:
        at -= 1
    return any(
        tuple(token.lower for token in tokens[max(0, at - size) : at]) in CONTRASTS
        for size in range(1, LONGEST_CONTRAST + 1)
    )

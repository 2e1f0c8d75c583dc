"""Reads how a value changed and the level it reached: "fell 5%", "rose to $7.2 billion"."""

from __future__ import annotations

from crossread.annotate.lang.en_function import BEFORE_CHANGE
from crossread.annotate.lang.en_measures import CHANGES
from crossread.annotate.quantities.found import Found
from crossread.annotate.quantities.nouns import is_function_word, singular
from crossread.annotate.quantities.phrases import head_of, phrase_after, phrase_before
from crossread.annotate.quantities.reading import Reading
from crossread.annotate.quantities.tokens import Token
from crossread.annotate.quantities.units import named_unit


def read_change(tokens: list[Token], found: Found) -> Reading | None:
    """Read "shares fell 5%", "a 5% increase in prices", "rose to $7.2 billion"."""
    points = found.noun is not None and found.noun.lemma == "point"
    kind = found.unit.kind if found.unit is not None else ""
    by = found.left > 0 and tokens[found.left - 1].lower == "by"
    after = tokens[found.right] if found.right < len(tokens) else None
    if after is not None and after.lower in CHANGES and kind == "percent" and after.lower not in ("up", "down"):
        return _changed_noun(tokens, found.right)
    second = tokens[found.right + 1] if found.right + 1 < len(tokens) else None
    qualified = after is not None and after.kind == "word" and not is_function_word(after) and kind == "percent"
    if qualified and second is not None and second.lower in CHANGES and second.lower not in ("up", "down"):
        return Reading(CHANGES[second.lower], (found.right + 1, found.right + 2), (found.right, found.right + 1))
    if not (points or by or kind in ("percent", "money", "temperature")):
        return None
    at = found.left - 1
    while at >= 0 and tokens[at].lower in BEFORE_CHANGE:
        at -= 1
    if at >= 0 and tokens[at].lower in ("up", "down") and after is not None and after.lower == "of":
        return None
    if at >= 0 and tokens[at].lower in CHANGES:
        if (
            tokens[at].lower in ("lost", "gain", "gaining", "raised", "raise", "cut", "added", "lose", "shed")
            and kind == "money"
        ):
            return None
        if after is not None and after.lower == "of":
            return Reading(CHANGES[tokens[at].lower], (at, at + 1), phrase_after(tokens, found.right + 1))
        subject = phrase_before(tokens, at)
        stated = subject is not None and named_unit(tokens, subject[0]) is None
        return Reading(CHANGES[tokens[at].lower], (at, at + 1), subject if stated else None)
    return _changed_object(tokens, at) if by else None


def _changed_object(tokens: list[Token], end: int) -> Reading | None:
    """Read "raised rates by 25 basis points": the verb stands before its object, which ends at a token."""
    for at in range(end, max(-1, end - 5), -1):
        if tokens[at].lower in CHANGES:
            return Reading(CHANGES[tokens[at].lower], (at, at + 1), phrase_after(tokens, at + 1))
        if tokens[at].kind != "word":
            return None
    return None


def _changed_noun(tokens: list[Token], at: int) -> Reading:
    entity = None
    if at + 1 < len(tokens) and tokens[at + 1].lower in ("in", "of", "for", "from"):
        entity = phrase_after(tokens, at + 2)
    return Reading(CHANGES[tokens[at].lower], (at, at + 1), entity)


def read_level(tokens: list[Token], found: Found) -> Reading | None:
    """Read "revenue rose 5% to $7.2 billion": the level of what changed."""
    if not found.left or tokens[found.left - 1].lower not in ("to", "at", "from") or found.unit is None:
        return None
    for at in range(found.left - 2, max(-1, found.left - 9), -1):
        if tokens[at].kind == "sign" and tokens[at].text not in "%.-":
            return None
        if tokens[at].lower in CHANGES:
            changed = phrase_after(tokens, at + 1)
            subject = changed if changed is not None and changed[1] <= found.left else phrase_before(tokens, at)
            return _headed(tokens, subject) if subject is not None else None
    return None


def _headed(tokens: list[Token], phrase: tuple[int, int]) -> Reading:
    """Take a phrase's head as attribute, the rest of it as entity ("shares of Veltrix", "core inflation")."""
    head = head_of(tokens, phrase)
    rest = (head + 2, phrase[1]) if head + 2 < phrase[1] else (phrase[0], head)
    return Reading(singular(tokens[head].lower), (head, head + 1), rest if rest[0] < rest[1] else None)

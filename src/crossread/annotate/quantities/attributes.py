"""Reads properties named by a noun: "a range of about 995 miles", "the death toll rose to 12"."""

from __future__ import annotations

from crossread.annotate.lang.en_counts import STOP
from crossread.annotate.lang.en_function import NO_VERB, OF_COUNTS, TALLIES
from crossread.annotate.lang.en_measures import (
    ATTRIBUTES,
    BETWEEN_ATTRIBUTE,
    CHANGES,
    COUNTED_AS,
    DIRECT_ATTRIBUTES,
    VALUE_VERBS,
    VERBS,
)
from crossread.annotate.quantities.found import Found
from crossread.annotate.quantities.nouns import singular
from crossread.annotate.quantities.phrases import phrase_after, phrase_before
from crossread.annotate.quantities.reading import Reading
from crossread.annotate.quantities.tokens import Token

# How far before the number its attribute may stand ("range that officials put at about 995 miles" is out of reach).
_REACH = 8
_OF_PHRASE = 6


def read_attribute(tokens: list[Token], found: Found) -> Reading | None:
    """Read "a range of about 995 miles", "the death toll rose to 12", "the range of the missile is 300 km"."""
    at = found.left - 1
    steps = 0
    while at >= 0 and steps < _REACH and tokens[at].lower in BETWEEN_ATTRIBUTE and not _is_attribute(tokens[at]):
        at -= 1
        steps += 1
    if at < 0:
        return None
    if steps == 0 and tokens[at].lower in VALUE_VERBS:
        return None
    direct = steps == 0 and singular(tokens[at].lower) not in DIRECT_ATTRIBUTES
    if direct or (found.noun is not None and found.noun.lemma in COUNTED_AS):
        return None
    if not _is_attribute(tokens[at]) or (steps == 0 and found.noun is not None):
        stated = any(token.lower not in NO_VERB for token in tokens[at + 1 : found.left])
        return _of_attribute(tokens, at) if stated and found.noun is None else None
    if found.noun is not None and singular(tokens[at].lower) not in OF_COUNTS:
        return None
    if found.unit is None and singular(tokens[at].lower) == "toll":
        return Reading("killed", (at - 1 if at and tokens[at - 1].lower == "death" else at, at + 1))
    return _attribute_at(tokens, at)


def _is_attribute(token: Token) -> bool:
    return token.kind == "word" and (token.lower in ATTRIBUTES or singular(token.lower) in ATTRIBUTES)


def _of_attribute(tokens: list[Token], at: int) -> Reading | None:
    """Read the attribute in "the range of the missile is": it stands before an "of" phrase."""
    for position in range(at, max(0, at - _OF_PHRASE), -1):
        if tokens[position].lower == "of" and _is_attribute(tokens[position - 1]):
            head = position - 1
            phrase = phrase_after(tokens, position + 1)
            if tokens[head].lower in TALLIES and phrase is not None:
                after = tokens[phrase[1]].lower if phrase[1] < len(tokens) else ""
                if after in VERBS:
                    return Reading(VERBS[after], (head, phrase[1] + 1), phrase)
                lemma = singular(tokens[phrase[1] - 1].lower)
                return Reading(COUNTED_AS.get(lemma, lemma), (head, phrase[1]), phrase)
            return Reading(singular(tokens[head].lower), (head, head + 1), phrase)
        if tokens[position].kind == "sign" and tokens[position].text not in "-'":
            return None
    return None


def _attribute_at(tokens: list[Token], at: int) -> Reading:
    """Give the reading for an attribute noun: "toll" of deaths is "killed"; words before it name the entity."""
    attribute = singular(tokens[at].lower)
    start = at
    while start > 0 and at - start < 3 and tokens[start - 1].kind == "word" and tokens[start - 1].lower not in STOP:
        if tokens[start - 1].lower in CHANGES or tokens[start - 1].lower in VALUE_VERBS:
            break
        start -= 1
    attribute = COUNTED_AS.get(attribute, attribute)
    entity: tuple[int, int] | None = (start, at) if start < at else _holder(tokens, start)
    return Reading(attribute, (at, at + 1), entity)


def _holder(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Find who has the attribute: "missiles, which have a range", "a city with a population"."""
    while at > 0 and tokens[at - 1].lower in ("a", "an", "the", "maximum", "estimated"):
        at -= 1
    if at > 0 and tokens[at - 1].lower in ("have", "has", "had", "with", "boasts", "having"):
        phrase = phrase_before(tokens, at - 1)
        if phrase is None:
            return None
        near = max((p + 1 for p in range(*phrase) if tokens[p].lower == "of"), default=phrase[0])
        return near, phrase[1]
    return None

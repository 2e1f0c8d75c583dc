"""Says what a quantity measures: attribute, the words that say so, and the entity where the sentence names it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crossread.annotate.lang.en_counts import STOP
from crossread.annotate.lang.en_measures import (
    ATTRIBUTES,
    BETWEEN_ATTRIBUTE,
    BETWEEN_VERB,
    CHANGES,
    COUNTED_AS,
    DIMENSION_WORDS,
    LENGTH_OF,
    REACHING_VERBS,
    VALUE_VERBS,
)
from crossread.annotate.quantities.grammar import Found
from crossread.annotate.quantities.nouns import is_function_word, singular
from crossread.annotate.quantities.phrases import head_of, phrase_after, phrase_before, verb_after, verb_before
from crossread.annotate.quantities.tokens import Token
from crossread.annotate.quantities.units import named_unit

# How far before the number its attribute may stand ("range that officials put at about 995 miles" is out of reach).
_REACH = 8
_OF_PHRASE = 6
# Nouns that say only that something is counted; what is counted stands after "of".
_TALLIES = frozenset({"number", "total", "count", "sum", "amount", "tally"})
# Attributes that can be a count of something, so that "a majority of 12 seats" has one and "a deal to free 12" none.
_OF_COUNTS = _TALLIES | {"toll", "majority", "audience", "crowd", "workforce", "membership", "capacity", "population"}
_NO_VERB = frozenset({"a", "an", "the", "of", "that", "which", "only", "from", "between", "up", "just", "than", "more"})
_KIND_ATTRIBUTES = {
    "mass": "weight",
    "money": "amount",
    "percent": "share",
    "data": "size",
    "data rate": "speed",
    "loudness": "level",
    "angle": "angle",
    "rotation": "speed",
    "time": "duration",
}
_BEFORE_CHANGE = frozenset({"by", "another", "a", "further", "of", "sharply", "slightly"})
# Verbs whose subject has the value; of the others ("paid", "pledged") the subject only gives it.
_STATIVE = frozenset({"cost", "worth", "value", "weight", "price", "distance", "range", "length", "age"})
_PHYSICAL = frozenset({"length", "area", "volume", "mass", "speed", "power", "energy", "magnitude", "pressure", "data"})
_BEFORE_VALUE = frozenset({"at", "a", "an", "for", "the", "him", "her", "them", "out"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What is measured, as tokens: attribute, the words that say so, the entity; ``sure`` unless it is a fallback."""

    attribute: str
    span: tuple[int, int]
    entity: tuple[int, int] | None = None
    sure: bool = True


Rule = Callable[[list[Token], Found], Reading | None]


def read_measure(tokens: list[Token], found: Found) -> Reading | None:
    """Find what a quantity measures.

    Args:
        tokens: the sentence's tokens.
        found: the quantity.

    Returns:
        The reading of the first rule that applies; None where nothing says what is measured.
    """
    for rule in _RULES:
        reading = rule(tokens, found)
        if reading is not None:
            return reading
    return None


def _ordinal(tokens: list[Token], found: Found) -> Reading | None:
    if not found.ordinal or found.noun is None:
        return None
    entity = None
    before = tokens[found.left - 1] if found.left else None
    if before is not None and before.lower.endswith(("'s", "’s")):
        entity = phrase_before(tokens, found.left)
    elif found.noun.end < len(tokens) and tokens[found.noun.end].lower == "of":
        entity = phrase_after(tokens, found.noun.end + 1)
    return Reading(found.noun.lemma, (found.noun.start, found.noun.end), entity)


def _age(tokens: list[Token], found: Found) -> Reading | None:
    if not found.age:
        return None
    span = (found.left, found.right)
    if found.left and tokens[found.left - 1].text == ",":
        return Reading("age", span, phrase_before(tokens, found.left))
    plural = tokens[found.right - 1].lower == "olds"
    entity = None if plural else phrase_after(tokens, found.right)
    if found.left and tokens[found.left].lower in ("aged", "age", "ages"):
        entity = phrase_before(tokens, found.left)
    return Reading("age", span, entity)


def _change(tokens: list[Token], found: Found) -> Reading | None:
    """Read "shares fell 5%", "a 5% increase in prices", "rose to $7.2 billion"."""
    points = found.noun is not None and found.noun.lemma == "point"
    kind = found.unit.kind if found.unit is not None else ""
    by = found.left > 0 and tokens[found.left - 1].lower == "by"
    after = tokens[found.right] if found.right < len(tokens) else None
    if after is not None and after.lower in CHANGES and kind == "percent" and after.lower not in ("up", "down"):
        return _changed_noun(tokens, found.right)
    if not (points or by or kind in ("percent", "money", "temperature")):
        return None
    at = found.left - 1
    while at >= 0 and tokens[at].lower in _BEFORE_CHANGE:
        at -= 1
    if at >= 0 and tokens[at].lower in ("up", "down") and after is not None and after.lower == "of":
        return None
    if at >= 0 and tokens[at].lower in CHANGES:
        if tokens[at].lower in ("lost", "raised", "raise", "cut", "added", "lose", "shed") and kind == "money":
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


def _level(tokens: list[Token], found: Found) -> Reading | None:
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


def _attribute(tokens: list[Token], found: Found) -> Reading | None:
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
    if not _is_attribute(tokens[at]) or (steps == 0 and found.noun is not None):
        stated = any(token.lower not in _NO_VERB for token in tokens[at + 1 : found.left])
        return _of_attribute(tokens, at) if stated and found.noun is None else None
    if found.noun is not None and singular(tokens[at].lower) not in _OF_COUNTS:
        return None
    return _attribute_at(tokens, at)


def _is_attribute(token: Token) -> bool:
    return token.kind == "word" and (token.lower in ATTRIBUTES or singular(token.lower) in ATTRIBUTES)


def _of_attribute(tokens: list[Token], at: int) -> Reading | None:
    """Read the attribute in "the range of the missile is": it stands before an "of" phrase."""
    for position in range(at, max(0, at - _OF_PHRASE), -1):
        if tokens[position].lower == "of" and _is_attribute(tokens[position - 1]):
            head = position - 1
            phrase = phrase_after(tokens, position + 1)
            if tokens[head].lower in _TALLIES and phrase is not None:
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
    if attribute == "toll" and start < at and tokens[at - 1].lower == "death":
        return Reading("killed", (at - 1, at + 1))
    attribute = COUNTED_AS.get(attribute, attribute)
    entity: tuple[int, int] | None = (start, at) if start < at else _holder(tokens, start)
    return Reading(attribute, (at, at + 1), entity)


def _holder(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Find who has the attribute: "missiles, which have a range", "a city with a population"."""
    while at > 0 and tokens[at - 1].lower in ("a", "an", "the", "maximum", "estimated"):
        at -= 1
    if at > 0 and tokens[at - 1].lower in ("have", "has", "had", "with", "boasts", "having"):
        return phrase_before(tokens, at - 1)
    return None


def _happened(tokens: list[Token], found: Found) -> Reading | None:
    """Read "killed at least 12 people", "12 planes were destroyed", "taken control of nine villages"."""
    if found.unit is not None or (found.bound == "exact" and found.fraction):
        return None
    entity = (found.noun.start, found.noun.end) if found.noun is not None else None
    if found.noun is not None and found.noun.lemma in COUNTED_AS:
        return Reading(COUNTED_AS[found.noun.lemma], entity or (found.left, found.right))
    after = verb_after(tokens, found.noun.end if found.noun is not None else found.right)
    verb = after or verb_before(tokens, found.left, BETWEEN_VERB)
    if verb is None:
        return _reached(tokens, found)
    attribute, start, end = verb
    return Reading(attribute, (start, end), entity)


def _reached(tokens: list[Token], found: Found) -> Reading | None:
    """Read "casualties could exceed 500": a bare number that a verb gives as the value of its subject."""
    at = found.left - 1
    if found.noun is not None or at < 1 or tokens[at].lower not in REACHING_VERBS:
        return None
    at -= 1
    while at > 0 and (tokens[at].lower in BETWEEN_ATTRIBUTE or tokens[at].lower.endswith("ly")):
        at -= 1
    subject = phrase_before(tokens, at + 1)
    if subject is None:
        return None
    head = head_of(tokens, subject)
    lemma = singular(tokens[head].lower)
    return Reading(COUNTED_AS.get(lemma, lemma), (head, head + 1), subject)


def _valued(tokens: list[Token], found: Found) -> Reading | None:
    """Read "costs $5", "worth $3 billion", "weighs 5 kilograms", "traveled 300 km"."""
    if found.unit is None or found.unit.kind == "time":
        return None
    at = found.left - 1
    while (
        at >= 0
        and found.left - at < 4
        and tokens[at].lower in ("at", "a", "an", "for", "the", "him", "her", "them", "out")
    ):
        at -= 1
    if at < 0 or tokens[at].lower not in VALUE_VERBS:
        return None
    attribute = VALUE_VERBS[tokens[at].lower]
    fits = {"weight": "mass", "distance": "length", "length": "length"}.get(attribute)
    if fits is not None and fits != found.unit.kind:
        return None
    if attribute in _STATIVE:
        return Reading(attribute, (at, at + 1), phrase_before(tokens, at))
    after = tokens[found.right] if found.right < len(tokens) else None
    if after is not None and after.kind == "word" and not is_function_word(after):
        return None
    entity = phrase_after(tokens, found.right + 1) if after is not None and after.lower in ("in", "of", "for") else None
    return Reading(attribute, (at, at + 1), entity)


def _dimension(tokens: list[Token], found: Found) -> Reading | None:
    """Read "90 miles wide", "300 km from the border", "a roughly 620-mile front line"."""
    if found.unit is None or found.unit.kind not in _PHYSICAL:
        return None
    after = tokens[found.right] if found.right < len(tokens) else None
    if after is not None and after.text == "-" and found.right + 1 < len(tokens):
        word = tokens[found.right + 1].lower
        if word in DIMENSION_WORDS:
            entity = phrase_after(tokens, found.right + 2)
            return Reading(DIMENSION_WORDS[word], (found.left, found.right + 2), entity)
    if after is not None and after.lower in DIMENSION_WORDS and found.unit.kind == "length":
        return Reading(DIMENSION_WORDS[after.lower], (found.right, found.right + 1))
    attribute = _KIND_ATTRIBUTES.get(found.unit.kind, found.unit.kind)
    if after is not None and after.lower == "of":
        entity = phrase_after(tokens, found.right + 1)
        verb = verb_before(tokens, found.left, BETWEEN_VERB)
        if verb is not None:
            return Reading(verb[0], (verb[1], verb[2]), entity)
        return Reading("length" if found.unit.kind == "length" else "amount", (found.left, found.right), entity)
    entity = phrase_after(tokens, found.right) if after is not None and after.lower not in STOP else None
    if found.unit.kind == "length":
        attribute = LENGTH_OF.get(tokens[entity[1] - 1].lower, "length") if entity is not None else "distance"
    return Reading(attribute, (found.left, found.right), entity, sure=False)


def _of_what(tokens: list[Token], found: Found) -> Reading | None:
    """Read "$3 billion deal", "$5 million in aid", "60% of its revenue", "a 25% tax"."""
    percent = found.unit is not None and found.unit.kind == "percent"
    money = found.unit is not None and found.unit.kind == "money"
    if not (percent or money or found.fraction) or found.right >= len(tokens):
        return None
    at = found.right
    word = tokens[at].lower
    if word == "of" or (word in ("in", "worth") and money):
        step = at + 2 if word == "worth" and at + 1 < len(tokens) else at + 1
        phrase = phrase_after(tokens, step)
        if phrase is None:
            return None
        if money:
            return Reading(singular(tokens[phrase[1] - 1].lower), (phrase[1] - 1, phrase[1]), phrase)
        return Reading("share", (found.start, found.end), phrase)
    direct = phrase_after(tokens, at) if word not in STOP and tokens[at].kind == "word" else None
    if direct is None:
        return None
    if found.fraction:
        return Reading("share", (found.start, found.end), direct)
    head = direct[1] - 1
    rest = (direct[0], head) if head > direct[0] else None
    return Reading(singular(tokens[head].lower), (head, head + 1), rest)


def _fallback(tokens: list[Token], found: Found) -> Reading | None:
    """Take the counted noun, or the kind of unit, where nothing else says what is measured."""
    if found.noun is not None and found.fraction:
        return Reading("share", (found.start, found.end), (found.noun.start, found.noun.end))
    if found.noun is not None and tokens[found.noun.start - 1].text == "-":
        head = found.noun
        return Reading(head.lemma, (head.start, head.end), phrase_after(tokens, head.end), sure=False)
    if found.noun is not None:
        noun = found.noun
        return Reading(noun.lemma, (noun.end - 1, noun.end), (noun.start, noun.end), sure=False)
    if found.unit is None:
        return None
    attribute = _KIND_ATTRIBUTES.get(found.unit.kind, found.unit.kind)
    return Reading(attribute, (found.left, found.right), sure=False)


_RULES: tuple[Rule, ...] = (
    _ordinal,
    _age,
    _change,
    _attribute,
    _level,
    _valued,
    _happened,
    _dimension,
    _of_what,
    _fallback,
)

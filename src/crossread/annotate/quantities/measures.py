"""Says what a quantity measures: attribute, the words that say so, and the entity where the sentence names it."""

from __future__ import annotations

from collections.abc import Callable

from crossread.annotate.lang.en_counts import STOP
from crossread.annotate.lang.en_function import BEFORE_REACHING, DETERMINERS, STATIVE
from crossread.annotate.lang.en_measures import (
    BETWEEN_VERB,
    BODIES_FOUND,
    CARRIED,
    CLAIMING,
    COUNTED_AS,
    DIMENSION_WORDS,
    HOSPITALS,
    LENGTH_OF,
    REACHING_VERBS,
    STATES,
    VALUE_VERBS,
    VERBS,
)
from crossread.annotate.quantities.attributes import read_attribute
from crossread.annotate.quantities.changes import read_change, read_level
from crossread.annotate.quantities.found import Found
from crossread.annotate.quantities.nouns import is_function_word, singular
from crossread.annotate.quantities.phrases import head_of, phrase_after, phrase_before, verb_after, verb_before
from crossread.annotate.quantities.reading import Reading
from crossread.annotate.quantities.tokens import Token

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
# Within so many words after the verb "to hospital" says where people were taken.
HOSPITAL_WITHIN = 6
_PHYSICAL = frozenset({"length", "area", "volume", "mass", "speed", "power", "energy", "magnitude", "pressure", "data"})


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


def _happened(tokens: list[Token], found: Found) -> Reading | None:
    """Read "killed at least 12 people", "12 planes were destroyed", "taken control of nine villages"."""
    if found.unit is not None or (found.bound == "exact" and found.fraction):
        return None
    entity = (found.noun.start, found.noun.end) if found.noun is not None else None
    owned = found.noun is not None and tokens[found.noun.start - 1].lower in ("their", "its", "his", "our")
    if found.noun is not None and found.noun.lemma in COUNTED_AS and not owned and not _others(tokens, found):
        return Reading(COUNTED_AS[found.noun.lemma], entity or (found.left, found.right))
    if found.noun is not None and found.noun.lemma == "body" and _found_dead(tokens, found):
        return Reading("killed", (found.noun.start, found.noun.end), entity)
    if (
        found.noun is not None
        and found.noun.lemma == "life"
        and found.left
        and tokens[found.left - 1].lower in CLAIMING
    ):
        return Reading("killed", (found.left - 1, found.noun.end), entity)
    if found.noun is None and [t.lower for t in tokens[found.right : found.right + 2]] in (
        ["of", "those"],
        ["of", "the"],
    ):
        result = tokens[found.right + 2].lower if found.right + 2 < len(tokens) else ""
        if result in VERBS:
            return Reading(VERBS[result], (found.right, found.right + 3))
    after = verb_after(tokens, found.noun.end if found.noun is not None else found.right)
    verb = after or verb_before(tokens, found.left, BETWEEN_VERB)
    if verb is None:
        return _reached(tokens, found)
    attribute, start, end = verb
    housed = found.noun is not None and tokens[found.noun.end - 1].lower in HOSPITALS
    if (
        attribute in CARRIED
        and not housed
        and {token.lower for token in tokens[end : end + HOSPITAL_WITHIN]} & HOSPITALS
    ):
        attribute = "hospitalized"
    if found.noun is None and found.right < len(tokens) and tokens[found.right].lower == "of":
        entity = phrase_after(tokens, found.right + 1)
    return Reading(attribute, (start, end), entity)


def _others(tokens: list[Token], found: Found) -> bool:
    """True for "four others", which are what their own verb says, not what was counted before them."""
    return found.noun is not None and tokens[found.noun.end - 1].lower in ("other", "others")


def _found_dead(tokens: list[Token], found: Found) -> bool:
    """True for "two dead bodies", "three bodies were found in a home", not for "two bodies of water"."""
    assert found.noun is not None, "a body is counted"
    inside = {token.lower for token in tokens[found.noun.start : found.noun.end]}
    after = {token.lower for token in tokens[found.noun.end : found.noun.end + 4]}
    before = tokens[found.left - 1].lower if found.left else ""
    return "dead" in inside or bool(after & BODIES_FOUND) or before in BODIES_FOUND


def _reached(tokens: list[Token], found: Found) -> Reading | None:
    """Read "casualties could exceed 500": a bare number that a verb gives as the value of its subject."""
    at = found.left - 1
    if found.noun is not None or at < 1 or tokens[at].lower not in REACHING_VERBS:
        return None
    at -= 1
    while at > 0 and (tokens[at].lower in BEFORE_REACHING or tokens[at].lower.endswith("ly")):
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
    if attribute in STATIVE:
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
        if word == "in" and at + 1 < len(tokens) and tokens[at + 1].lower in DETERMINERS:
            return None  # "$20 million in the bank"
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
        for at in range(noun.start, noun.end - 1):
            if VERBS.get(tokens[at].lower) in STATES:
                return Reading(VERBS[tokens[at].lower], (at, at + 1), (noun.start, noun.end))
        return Reading(noun.lemma, (noun.end - 1, noun.end), (noun.start, noun.end), sure=False)
    if found.unit is None:
        return None
    attribute = _KIND_ATTRIBUTES.get(found.unit.kind, found.unit.kind)
    return Reading(attribute, (found.left, found.right), sure=False)


_RULES: tuple[Rule, ...] = (
    _ordinal,
    _age,
    read_change,
    read_attribute,
    read_level,
    _valued,
    _happened,
    _reached,
    _dimension,
    _of_what,
    _fallback,
)

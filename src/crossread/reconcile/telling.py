"""Decides whether two figures of the same value are one figure told twice, or equal by chance.

The more a value tells by itself, the less the words around it must: that two reports print 28,156 dollars is no
accident, that both print "two" says nothing.
"""

from __future__ import annotations

import math
from enum import IntEnum

from crossread.reconcile import matter_en as en
from crossread.reconcile.figures import Stated
from crossread.reconcile.likeness import Likeness
from crossread.reconcile.values import SHARES
from crossread.reconcile.words_en import kin, same_noun


class Telling(IntEnum):
    """How much a value tells by itself."""

    LITTLE = 0  # "two"
    SOME = 1  # "19", "7 million", "50 percent"
    MUCH = 2  # "2.5 million", "$22"
    ALL = 3  # "145.5 million", "425 kg"


# How alike the clauses of equal figures must be, by how much the value tells: where they count the same things or are
# of one entity, and where nothing but the words says so. Read on the equal figures of twenty stories of
# bench stories/news_cluster.
RELATED = {Telling.LITTLE: 0.3, Telling.SOME: 0.1, Telling.MUCH: 0.05, Telling.ALL: 0.0}
UNRELATED = {Telling.LITTLE: 0.7, Telling.SOME: 0.18, Telling.MUCH: 0.08, Telling.ALL: 0.03}
# What is added where both figures are of named things that are not the same, and where they speak of other days: a
# day beside a figure is often that of something else.
OTHER_ENTITY, OTHER_DAYS = 0.1, 0.2
# Many people have one age: without a name, the words must show that it is the same one.
AGE = 0.25
# Small values need so many words in common.
SHARED_WORDS = 2
LARGE = 1000


def telling(stated: Stated) -> Telling:
    """Say how much a value tells by itself: its significant digits, its size, its unit."""
    value = stated.value
    size = _size(stated)
    digits = 1
    if value.step and size:
        digits = 1 + max(0, math.floor(math.log10(size / value.step) + 1e-9))
    measured = value.base_unit != "1" or value.unit in SHARES
    if digits >= 3:
        return Telling.ALL
    if digits == 2 and (size >= LARGE or measured):
        return Telling.MUCH
    return Telling.SOME if digits == 2 or size >= LARGE or measured else Telling.LITTLE


def _size(stated: Stated) -> float:
    value = stated.value
    return abs(value.low if value.low is not None else value.high or 0.0)


def one_figure(a: Stated, b: Stated, likeness: Likeness) -> bool:
    """Say whether two figures of equal value are one figure told in two places.

    Args:
        a: one figure.
        b: another of the same value.
        likeness: compares their clauses.

    Returns:
        True where value, thing and words together make chance unlikely.
    """
    level = min(telling(a), telling(b))
    if not math.isclose(_size(a), _size(b), rel_tol=1e-9):
        small = a.value.base_unit == "1" and min(_size(a), _size(b)) < LARGE
        least = Telling.LITTLE if small else Telling.SOME
        level = max(least, Telling(max(0, level - 1)))  # equal only when rounded
    if not _fit(a, b, level):
        return False
    alike, shared = likeness.of(a, b)
    if level is Telling.LITTLE and shared < SHARED_WORDS:
        return False
    if a.attribute == "age":
        return _same_entity(a, b) or alike >= AGE
    needed = (RELATED if related(a, b) else UNRELATED)[level]
    if (level >= Telling.MUCH and a.context & b.context) or (level and _one_property(a, b)):
        needed = 0.0  # the same parties are named beside it, or a story has no two weights of 8.5 tonnes
    return alike >= needed + OTHER_ENTITY * _entities_apart(a, b) + OTHER_DAYS * _days_apart(a, b)


def related(a: Stated, b: Stated) -> bool:
    """Say whether two figures count things of one name, measure one property or are of one entity."""
    if _same_entity(a, b):
        return True
    if kin(same_noun(a.attribute), same_noun(b.attribute)) and a.attribute not in en.WEAK:
        return True
    return kin(a.noun, b.noun) and a.noun not in en.ANYBODY


def _fit(a: Stated, b: Stated, level: Telling) -> bool:
    """Turn down what cannot be one figure: another toll, an age beside a length of time, a small part of another."""
    if level is Telling.LITTLE and (a.partial != b.partial or _days_apart(a, b)):
        return False
    if (a.value.bound == "vague") != (b.value.bound == "vague") or (a.attribute == "age") != (b.attribute == "age"):
        return False
    if a.attribute == "age":
        return not _entities_apart(a, b)
    if a.attribute in en.TOLLS and b.attribute in en.TOLLS and a.attribute != b.attribute:
        return False
    nouns = a.noun not in en.ANYBODY and b.noun not in en.ANYBODY and a.value.base_unit == "1"
    return not nouns or kin(a.noun, b.noun) or level >= Telling.MUCH


def _one_property(a: Stated, b: Stated) -> bool:
    """True for weights, speeds, heights: a story gives few of each; it gives many lengths, counts and sums."""
    points = a.value.is_point and b.value.is_point
    alike = points or math.isclose(_size(a), _size(b), rel_tol=1e-9)
    return alike and a.attribute == b.attribute and a.attribute in en.FEW_OF_A_KIND


def _days_apart(a: Stated, b: Stated) -> bool:
    return bool(a.days and b.days and (a.days[1] < b.days[0] or b.days[1] < a.days[0]))


def _same_entity(a: Stated, b: Stated) -> bool:
    return a.figure.measures.entity is not None and a.figure.measures.entity == b.figure.measures.entity


def _entities_apart(a: Stated, b: Stated) -> bool:
    left, right = a.figure.measures.entity, b.figure.measures.entity
    return left is not None and right is not None and left != right

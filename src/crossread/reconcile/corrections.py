"""Finds where a report itself says that one figure took another's place, or that two units do not fit."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossread.reconcile import matter_en as en
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.figures import Stated
from crossread.reconcile.values import compare
from crossread.reconcile.words_en import GROWING, kin

# Two units that stand for one value and are farther apart than this share of the larger one are not rounded but wrong.
MISCONVERTED = 0.05
# Two figures of which one replaces the other stand no farther apart, and the words before them reach no farther back.
REACH = 120


def replaced(facts: StoryFacts, stated: Sequence[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """Give pairs of figures of one sentence of which the first took the second's place.

    "cut 2,150 jobs, fewer than the 2,400 it had announced", "43 people, not 52", "raised its offer to 82 crowns from
    70 crowns".

    Args:
        facts: the story.
        stated: its figures, by report and position.

    Yields:
        The figure that stands and the one that no longer does.
    """
    for a, b in pairwise(stated):
        if a.figure.report != b.figure.report or a.sentence != b.sentence or not _of_a_kind(a, b):
            continue
        if compare(a.value, b.value) not in ("differ", "within"):
            continue
        text = facts.by_id[a.figure.report].text
        between = text[a.figure.span.end : b.figure.span.start]
        before = text[max(a.sentence.start, a.figure.span.start - REACH) : a.figure.span.start]
        if len(between) > REACH or (a.attribute not in GROWING and en.MOVED.search(before + between)):
            continue
        if en.NEW_THEN_OLD.search(between):
            yield a, b
        elif en.OLD_THEN_NEW.search(between) and en.FROM.search(before):
            yield b, a


def added_up(facts: StoryFacts, stated: Sequence[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """Give pairs of figures of which a report says that the first is the second and what came to it.

    "an additional 2.5 million people, bringing the total to 145.5 million" makes 143 million of other reports the
    earlier state.

    Args:
        facts: the story.
        stated: its figures, by report and position.

    Yields:
        The new total and an earlier figure of another report.
    """
    for a, b in pairwise(stated):
        if a.figure.report != b.figure.report or a.sentence != b.sentence or not _of_a_kind(a, b):
            continue
        text = facts.by_id[a.figure.report].text
        before = text[max(a.sentence.start, a.figure.span.start - REACH) : a.figure.span.start]
        between = text[a.figure.span.end : b.figure.span.start]
        if len(between) > 2 * REACH or not (en.ADDED.search(before) and en.TOTAL.search(between)):
            continue
        sizes = (a.value.low, b.value.low)
        if None in sizes or not a.value.is_point or not b.value.is_point:
            continue
        earlier = (sizes[1] or 0.0) - (sizes[0] or 0.0)
        for old in stated:
            told = old.value.base_unit == b.value.base_unit and old.value.is_point and not old.partial
            if (
                told
                and old.figure.report != b.figure.report
                and math.isclose(old.value.low or 0.0, earlier, rel_tol=1e-9)
            ):
                yield b, old
                break


def misconverted(stated: Sequence[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """Give pairs of figures that a report prints as one value in two units, and that are not one value."""
    by_id = {item.figure.id: item for item in stated}
    for item in stated:
        first = by_id.get(item.figure.same_as or "")
        if first is None or compare(first.value, item.value) != "differ":
            continue
        sizes = [abs(v.low if v.low is not None else v.high or 0.0) for v in (first.value, item.value)]
        if abs(sizes[0] - sizes[1]) > MISCONVERTED * max(sizes):
            yield first, item


def _of_a_kind(a: Stated, b: Stated) -> bool:
    if a.value.base_unit != b.value.base_unit or a.figure.ordinal or b.figure.ordinal:
        return False
    if a.value.base_unit != "1":
        return True
    return kin(a.noun, b.noun) or bool({a.noun, b.noun} & en.ANYBODY)

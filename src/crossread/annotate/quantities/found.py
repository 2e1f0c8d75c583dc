"""A quantity as the grammar finds it, in tokens."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.annotate.quantities.nouns import Noun
from crossread.annotate.quantities.units import Unit
from crossread.model.annotations import Bound


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity as tokens: ``left`` to ``right`` with its bounds, ``start`` to ``end`` number and unit alone.

    ``core`` covers the number alone. ``low``/``high`` are in the stated unit.
    """

    left: int
    start: int
    end: int
    right: int
    core: tuple[int, int]
    low: float | None
    high: float | None
    bound: Bound
    digits: int | None
    step: float | None
    unit: Unit | None = None
    noun: Noun | None = None
    ordinal: bool = False
    age: bool = False
    fraction: bool = False

"""A number as stated, with its precision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

Form = Literal["digits", "words", "fraction", "vague"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as stated: tokens ``start`` to ``end``, exact value, significant digits and rounding step.

    ``value`` is None where the words say no number ("several"); for the form ``vague`` it is the order of magnitude.
    ``scale`` is the scale word's factor ("million"), by which the value is already multiplied.
    """

    start: int
    end: int
    value: Fraction | None
    digits: int | None
    step: Fraction | None
    form: Form
    scale: int = 1

    def scaled(self, factor: int, end: int) -> Number:
        """Multiply by a scale word that ends before the token ``end``."""
        value = None if self.value is None else self.value * factor
        step = None if self.step is None else self.step * factor
        return replace(self, value=value, step=step, end=end, scale=self.scale * factor)

    def negated(self, start: int) -> Number:
        """Turn the number's sign, for a minus that stands at the token ``start``."""
        return replace(self, value=None if self.value is None else -self.value, start=start)


def precision(value: Fraction, decimals: int) -> tuple[int, Fraction]:
    """Give the number of significant digits and the rounding step of a number as written.

    Args:
        value: the number, not negative.
        decimals: how many digits stand after the decimal point.

    Returns:
        Significant digits, at least 1, and the step: 995 has 3 and 1, 1,600 has 2 and 100, 14.0 has 3 and 1/10.
    """
    whole = int(value * 10**decimals)
    if whole == 0:
        return 1, Fraction(1, 10**decimals)
    zeros = 0
    if decimals == 0:
        while whole % 10 == 0:
            whole //= 10
            zeros += 1
    return len(str(whole)), Fraction(10) ** (zeros - decimals)

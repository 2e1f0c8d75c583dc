"""Numbers before units, and durations written from them."""

from __future__ import annotations

from fractions import Fraction

from crossread.annotate.times.grammar import Match

_PARTS = {"1/2": Fraction(1, 2), "½": Fraction(1, 2), "1/4": Fraction(1, 4), "¼": Fraction(1, 4)} | {
    "3/4": Fraction(3, 4),
    "¾": Fraction(3, 4),
}
# A larger unit's half or quarter in the smaller unit: half a year is six months.
_SMALLER = {"Y": ("M", 12), "M": ("W", 4), "W": ("D", 7), "D": ("H", 24), "H": ("m", 60), "m": ("S", 60)} | {
    "DE": ("Y", 10),
    "CE": ("Y", 100),
    "Q": ("M", 3),
}
# Decades and centuries are written in years, as ISO 8601 has no letter for them.
_IN_YEARS = {"DE": 10, "CE": 100}
# How many of a "couple" and a "dozen".
COUPLE, DOZEN = 2, 12


def amount(match: Match) -> Fraction | None:
    """Read the number before a unit: "two", "3½", "a", "half a", "two and a half", "twenty-four".

    Args:
        match: a match of a pattern with the COUNT macro.

    Returns:
        The number, None for vague ones ("a few").
    """
    if match.has("num"):
        return spelled(match, "num")
    if match.has("half"):
        return Fraction(1, 2)
    if match.has("few"):
        words = match.words("few")
        if "couple" in words or "pair" in words:
            return Fraction(COUPLE)
        return Fraction(DOZEN) if words.endswith("dozen") else None
    return Fraction(1)


def spelled(match: Match, group: str) -> Fraction | None:
    """Add up the tokens of a number.

    Args:
        match: the match.
        group: the group that holds the number.

    Returns:
        The number, None where it cannot be read.
    """
    total, current = Fraction(0), Fraction(0)
    for index in match.range(group):
        meaning, word = match.tokens.meanings.get(index, ""), match.tokens.lower(index)
        if word in _PARTS:
            current += _PARTS[word]
        elif word == "half":
            current += Fraction(1, 2)
        elif isinstance(meaning, int):
            if word in ("thousand", "million"):
                total, current = total + max(current, Fraction(1)) * meaning, Fraction(0)
            elif word == "hundred":
                current = max(current, Fraction(1)) * 100
            else:
                current += meaning
        elif word[:1].isdigit():
            current += Fraction(word.replace(",", "")[:12])
    return total + current


def duration(number: Fraction | None, unit: str) -> str:
    """Write a duration as TIMEX3.

    Args:
        number: how many; None for vague.
        unit: unit letter of the word list.

    Returns:
        Such as ``P3Y``, ``PT24H``, ``P2Y6M``, ``PXW``.
    """
    if number is None:
        return _letters("X", unit, vague=True)
    if unit == "WE":
        return f"P{int(number)}WE"
    whole, rest = divmod(number, 1)
    if rest and unit in _SMALLER:
        small, size = _SMALLER[unit]
        part = rest * size
        if part.denominator == 1:
            return _join(_letters(str(whole), unit) if whole else "", _letters(str(part), small))
    text = str(number.numerator) if number.denominator == 1 else f"{float(number):g}"
    return _letters(text, unit)


def _letters(count: str, unit: str, *, vague: bool = False) -> str:
    if unit in _IN_YEARS and count.isdigit():
        return f"P{int(count) * _IN_YEARS[unit]}Y"
    if unit in ("H", "m", "S"):
        return f"PT{count}{unit.upper()}"
    return f"P{count}{unit}" if not vague or unit not in _IN_YEARS else f"PX{unit}"


def _join(first: str, second: str) -> str:
    """Put two durations together: P2Y and P6M → P2Y6M, P1D and PT12H → P1DT12H."""
    if not first:
        return second
    if first.startswith("PT"):
        return first + second[2:]
    return first + second[1:]

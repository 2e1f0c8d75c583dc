"""What a number is measured in: finds units in text and turns their values into base units."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from crossread.annotate.lang.en_money import CURRENCIES, CURRENCY_SIGNS, PRICED, SIGN_ONLY_NAMES
from crossread.annotate.lang.en_units import (
    CUBED,
    GLUED_SYMBOLS,
    LENGTHS,
    NOT_A_RATE,
    PER_WORDS,
    PLAIN_AFTER,
    SPACED_SYMBOLS,
    SQUARED,
    UNIT_ROWS,
)
from crossread.annotate.quantities.tokens import Token

# The unit each kind of quantity is turned into, as pint writes it.
BASE_BY_KIND: Mapping[str, str] = {
    "length": "meter",
    "area": "meter ** 2",
    "volume": "meter ** 3",
    "mass": "kilogram",
    "speed": "meter / second",
    "time": "second",
    "power": "watt",
    "energy": "joule",
    "force": "newton",
    "torque": "newton * meter",
    "temperature": "kelvin",
    "pressure": "pascal",
    "voltage": "volt",
    "current": "ampere",
    "frequency": "hertz",
    "data": "bit",
    "data rate": "bit / second",
    "radiation": "sievert",
    "ratio": "1",
    "percent": "1",
}
# Twelve digits are kept: enough for any stated figure, few enough to hide binary noise.
_KEPT = ".12g"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its plain name, pint's expression for it ("" if none), its kind, and the factor for money."""

    name: str
    pint: str
    kind: str
    factor: float = 1.0

    @property
    def base(self) -> str:
        """The name of the base unit: pint's, an ISO currency code, or the unit's own name."""
        if self.kind == "money":
            return self.pint
        return BASE_BY_KIND.get(self.kind, self.name) if self.pint else self.name

    def to_base(self, value: float) -> float:
        """Turn a value in this unit into base units."""
        if self.kind == "money" or not self.pint:
            return float(format(value * self.factor, _KEPT))
        offset, factor = _conversion(self.pint, BASE_BY_KIND[self.kind])
        return float(format(offset + value * factor, _KEPT))


@lru_cache(maxsize=1)
def _registry() -> Any:
    import pint

    return pint.UnitRegistry()


@lru_cache(maxsize=512)
def _conversion(expression: str, base: str) -> tuple[float, float]:
    """Give offset and factor that turn a unit into its base unit, asked of pint once per unit."""
    registry = _registry()
    target = "dimensionless" if base == "1" else base
    if expression in ("degC", "degF"):
        zero = registry.Quantity(0.0, expression).to(target).magnitude
        one = registry.Quantity(1.0, expression).to(target).magnitude
        return float(zero), float(one - zero)
    unit = registry(expression)
    factor = unit if isinstance(unit, (int, float)) else unit.to(target).magnitude
    return 0.0, float(factor)


def _name_table() -> dict[str, tuple[tuple[tuple[str, ...], Unit], ...]]:
    """Give every unit's names by first word, longest first."""
    rows: list[tuple[tuple[str, ...], Unit]] = []
    for name, expression, kind, names, _ in UNIT_ROWS:
        rows += [(tuple(phrase.split()), Unit(name, expression, kind)) for phrase in names.split("|") if phrase]
    for name, expression, _, names, _ in LENGTHS:
        for prefixes, word, power, kind in ((SQUARED, "square", 2, "area"), (CUBED, "cubic", 3, "volume")):
            unit = Unit(f"{word} {name}", f"({expression})**{power}", kind)
            rows += [((prefix, *phrase.split()), unit) for prefix in prefixes for phrase in names.split("|")]
            rows += [((prefix, "-", *phrase.split()), unit) for prefix in prefixes for phrase in names.split("|")]
    for code, name, words, factor in CURRENCIES:
        rows += [(tuple(phrase.split()), Unit(name, code, "money", factor)) for phrase in words.split("|")]
    table: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
    for words_of, unit in rows:
        table.setdefault(words_of[0], []).append((words_of, unit))
    return {first: tuple(sorted(found, key=lambda row: -len(row[0]))) for first, found in table.items()}


def _symbol_table() -> dict[str, Unit]:
    return {
        symbol: Unit(name, expression, kind)
        for name, expression, kind, _, symbols in UNIT_ROWS
        for symbol in symbols.split("|")
        if symbol
    }


def _sign_table() -> dict[str, Unit]:
    main = {code: name for code, name, _, factor in reversed(CURRENCIES) if factor == 1} | dict(SIGN_ONLY_NAMES)
    return {sign: Unit(main[code], code, "money") for sign, code in CURRENCY_SIGNS}


_NAMES = _name_table()
_SYMBOLS = _symbol_table()
_SIGNS = _sign_table()
_SYMBOL = re.compile(
    "(?:" + "|".join(re.escape(s) for s in sorted(_SYMBOLS, key=lambda s: (-len(s), s))) + r")(?![^\W_])"
)
_PENCE = Unit("penny", "GBP", "money", 0.01)
MAIN_POUND = Unit("pound sterling", "GBP", "money")


def currency_sign(token: Token) -> Unit | None:
    """Give the currency that a sign or code means ("US$", "€", "Rs"), None if it means none."""
    if token.kind == "cur":
        return _SIGNS.get(token.lower.replace(" ", "").replace("u.s$", "us$"))
    if token.kind == "word" and (token.text[:1].isupper()):
        return _SIGNS.get(token.lower)
    return None


def named_unit(tokens: list[Token], at: int) -> tuple[Unit, int] | None:
    """Read a unit's name.

    Args:
        tokens: the sentence's tokens.
        at: where the name would start.

    Returns:
        The unit and the position after it; None if no unit's name starts there.
    """
    if at >= len(tokens):
        return None
    for words, unit in _NAMES.get(tokens[at].lower, ()):
        end = at + len(words)
        if end <= len(tokens) and all(tokens[at + k].lower == words[k] for k in range(1, len(words))):
            return unit, end
    return None


def symbol_unit(text: str, tokens: list[Token], at: int) -> tuple[Unit, int] | None:
    """Read a unit's symbol after digits.

    Args:
        text: the page's text.
        tokens: the sentence's tokens.
        at: the position after the number.

    Returns:
        The unit and the position of the first token after it; None if no symbol stands there.
    """
    if at >= len(tokens) or at == 0:
        return None
    first = tokens[at]
    touched = at + 1 < len(tokens) and tokens[at + 1].glued and tokens[at + 1].kind != "sign"
    if first.glued and first.text == "p" and not touched:
        return _PENCE, at + 1
    match = _SYMBOL.match(text, first.start)
    if match is None or (match.group() in GLUED_SYMBOLS and not (first.glued or _stands_alone(tokens, at))):
        return None
    end = at
    while end < len(tokens) and tokens[end].start < match.end():
        end += 1
    return (_SYMBOLS[match.group()], end) if tokens[end - 1].end == match.end() else None


def _stands_alone(tokens: list[Token], at: int) -> bool:
    """Say whether a letter after a space is a unit ("12 m"): it belongs to the commonest and no word follows it."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return tokens[at].text in SPACED_SYMBOLS and (after is None or after.kind != "word" or after.lower in PLAIN_AFTER)


def per_unit(tokens: list[Token], at: int, unit: Unit) -> tuple[Unit, int]:
    """Extend a unit by what it is counted for ("per hour", "a barrel", "/month").

    Args:
        tokens: the sentence's tokens.
        at: the position after the unit.
        unit: the unit read so far.

    Returns:
        The whole unit and the position after it; the unit itself where nothing follows.
    """
    if at + 1 >= len(tokens) or (tokens[at].lower not in PER_WORDS and tokens[at].text != "/"):
        return unit, at
    divisor = named_unit(tokens, at + 1)
    if divisor is not None and divisor[1] < len(tokens) and tokens[divisor[1]].lower in NOT_A_RATE:
        return unit, at
    explicit = tokens[at].lower == "per" or tokens[at].text == "/"
    if divisor is None:
        word = tokens[at + 1]
        plain = word.kind == "word" and (explicit or (unit.kind == "money" and word.lower in PRICED))
        if not plain or unit.kind not in ("money", "percent", "time", "volume", "mass", "energy"):
            return unit, at
        return Unit(f"{unit.name} per {word.lower}", _per_base(unit, word.lower), unit.kind, unit.factor), at + 2
    other, end = divisor
    if other.kind == "money" or (not explicit and other.kind not in ("time", "volume", "mass", "energy", "area")):
        return unit, at
    name = f"{unit.name} per {other.name}"
    if unit.kind == "length" and other.kind == "time":
        return Unit(name, f"({unit.pint}) / ({other.pint})", "speed"), end
    if unit.kind == "money":
        return Unit(name, _per_base(unit, other.name), "money", unit.factor), end
    return Unit(name, "", f"{unit.kind} rate"), end


def _per_base(unit: Unit, divisor: str) -> str:
    return f"{unit.pint} per {divisor}" if unit.kind == "money" else ""

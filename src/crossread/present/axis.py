"""Draws compared figures on one axis: a row per side, a dot for a value, a bar for a range, an arrow for a bound."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from crossread.model.dossier import Comparison, Figure, Side
from crossread.present.index import Index
from crossread.present.wording import amount, number

# Values this many times apart are drawn on a logarithmic axis: on a linear one the smaller would lie on zero.
LOG_RATIO = 50
# At most this many tick labels: they stand beside each other on a telephone 360 pixels wide.
TICKS = 4
# What base units are shown in, from the size given on (in base units).
_SHOWN: Final[Mapping[str, tuple[tuple[str, float], ...]]] = {
    "meter": (("kilometres", 1_000.0), ("metres", 1.0)),
    "metre": (("kilometres", 1_000.0), ("metres", 1.0)),
    "kilogram": (("tonnes", 1_000.0), ("kilograms", 1.0)),
    "second": (("days", 86_400.0), ("hours", 3_600.0), ("minutes", 60.0), ("seconds", 1.0)),
    "meter ** 2": (("square kilometres", 1e6), ("square metres", 1.0)),
    "meter / second": (("kilometres per hour", 1 / 3.6),),
    "watt": (("megawatts", 1e6), ("watts", 1.0)),
    "joule": (("megajoules", 1e6), ("joules", 1.0)),
}


@dataclass(frozen=True, slots=True)
class Bar:
    """Where one figure lies on the axis, in percent of its width; an open end has an arrow.

    ``words`` is the value with its unit, ``short`` without.
    """

    low: float
    high: float
    open_low: bool
    open_high: bool
    words: str
    short: str
    near: tuple[float, float] | None = None  # what "about" may mean: half a rounding step to either side


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis with a drawn row for each side of a comparison, and the scale under them."""

    rows: tuple[Markup, ...]
    scale: Markup
    unit: str


@dataclass(frozen=True, slots=True)
class _Scale:
    low: float
    high: float
    log: bool

    def place(self, value: float) -> float:
        """Give a value's place in percent of the width, inside the margins."""
        if self.log:
            share = math.log10(value / self.low) / math.log10(self.high / self.low)
        else:
            share = (value - self.low) / (self.high - self.low)
        return 4 + 92 * share

    def ticks(self) -> list[float]:
        """Give round values to label."""
        if self.log:
            powers = range(math.ceil(math.log10(self.low)), math.floor(math.log10(self.high)) + 1)
            every = max(1, math.ceil(len(powers) / TICKS))
            return [10.0**power for power in powers[::every]]
        step = _round_step((self.high - self.low) / TICKS)
        first = math.ceil(self.low / step - 1e-9)
        return [step * n for n in range(first, math.floor(self.high / step + 1e-9) + 1)]


def draw_axis(index: Index, comparison: Comparison) -> Axis | None:
    """Draw the figures of a comparison.

    Args:
        index: the dossier.
        comparison: any comparison.

    Returns:
        The drawing; None where fewer than two sides have a figure in one common base unit.
    """
    figures = [index.figures[item] for item in comparison.items if item in index.figures]
    sides = [_of_side(side, figures) for side in comparison.sides]
    drawn = [figure for side in sides for figure in side]
    units = {figure.base.unit for figure in drawn}
    if len(units) != 1 or sum(bool(side) for side in sides) < 2 or any(figure.ordinal for figure in drawn):
        return None
    unit, factor = _unit(drawn[0].base.unit, max(_values(drawn), default=0.0))
    scale = _scale([value / factor for value in _values(drawn)])
    if scale is None:
        return None
    rows = tuple(_row(scale, [_bar(scale, figure, unit, factor) for figure in side]) for side in sides)
    return Axis(rows, _scale_row(scale), unit)


def _of_side(side: Side, figures: Sequence[Figure]) -> list[Figure]:
    """The figures whose words one side quotes; each value once."""
    found: dict[object, Figure] = {}
    for figure in figures:
        here = figure.span
        if any(s.page == here.page and s.start < here.end and here.start < s.end for s in side.spans):
            found.setdefault((figure.base.low, figure.base.high, figure.bound), figure)
    return list(found.values())


def _values(figures: Sequence[Figure]) -> list[float]:
    ends = (end for figure in figures for end in (figure.base.low, figure.base.high))
    return [end for end in ends if end is not None and math.isfinite(end)]


def _unit(base: str, largest: float) -> tuple[str, float]:
    for name, factor in _SHOWN.get(base, ()):
        if largest >= factor or factor == _SHOWN[base][-1][1]:
            return name, factor
    return ("" if base == "1" else base), 1.0


def _scale(values: Sequence[float]) -> _Scale | None:
    if not values:
        return None
    low, high = min(values), max(values)
    if low > 0 and high / low >= LOG_RATIO:
        return _Scale(low / 2, high * 2, True)
    pad = (high - low) * 0.15 or abs(high) * 0.1 or 1.0
    start = 0.0 if 0 <= low < 0.5 * high else low - pad
    return _Scale(start, high + pad, False)


def _round_step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= rough * 0.999)


def _bar(scale: _Scale, figure: Figure, unit: str, factor: float) -> Bar:
    low = None if figure.base.low is None else figure.base.low / factor
    high = None if figure.base.high is None else figure.base.high / factor
    words = amount(low, high, unit)
    left = 0.0 if low is None else scale.place(low)
    right = 100.0 if high is None else scale.place(high)
    return Bar(left, right, low is None, high is None, words, amount(low, high, ""), _near(scale, figure, factor))


def _near(scale: _Scale, figure: Figure, factor: float) -> tuple[float, float] | None:
    low, step, value = figure.base.low, figure.step, figure.low
    if figure.bound != "about" or not low or not step or not value or low != figure.base.high:
        return None
    half = abs(low / value * step) / 2 / factor
    ends = (low / factor - half, low / factor + half)
    return None if scale.log and ends[0] <= 0 else (scale.place(ends[0]), scale.place(ends[1]))


def _row(scale: _Scale, bars: Sequence[Bar]) -> Markup:
    lines = Markup("").join(
        Markup('<line class="grid" x1="{0}%" x2="{0}%" y1="14" y2="100%"/>').format(f"{scale.place(tick):.2f}")
        for tick in scale.ticks()
    )
    label = "; ".join(bar.words for bar in bars) or "no number"
    shapes = Markup("").join(_shape(bar) for bar in bars) + (_value(bars[0]) if bars else "")
    return Markup('<svg class="track" width="100%" height="38" role="img" aria-label="{}">{}{}</svg>').format(
        label, lines, shapes
    )


def _shape(bar: Bar) -> Markup:
    shapes = Markup("")
    if bar.near:
        shapes += Markup('<rect class="near" x="{:.2f}%" y="17" width="{:.2f}%" height="16"/>').format(
            bar.near[0], bar.near[1] - bar.near[0]
        )
    if bar.high > bar.low:
        shapes += Markup('<rect class="bar" x="{:.2f}%" y="21" width="{:.2f}%" height="8"/>').format(
            bar.low, bar.high - bar.low
        )
    if not bar.open_low:
        shapes += Markup('<circle class="dot" cx="{:.2f}%" cy="25" r="6"/>').format(bar.low)
    if not bar.open_high and bar.high > bar.low:
        shapes += Markup('<circle class="dot" cx="{:.2f}%" cy="25" r="6"/>').format(bar.high)
    if bar.open_low:
        shapes += Markup('<svg x="0" y="25" overflow="visible"><path class="dot" d="M0 0l12 -8v16z"/></svg>')
    if bar.open_high:
        shapes += Markup('<svg x="100%" y="25" overflow="visible"><path class="dot" d="M0 0l-12 -8v16z"/></svg>')
    return shapes


def _value(bar: Bar) -> Markup:
    """Write the value above its dot, or in the middle of its bar."""
    ends = [end for end, is_open in ((bar.low, bar.open_low), (bar.high, bar.open_high)) if not is_open]
    if not ends:
        return Markup("")
    return Markup('<text x="{:.2f}%" y="10" text-anchor="middle">{}</text>').format(sum(ends) / len(ends), bar.short)


def _scale_row(scale: _Scale) -> Markup:
    ticks = Markup("").join(
        Markup('<text x="{:.2f}%" y="14" text-anchor="middle">{}</text>').format(scale.place(tick), number(tick))
        for tick in scale.ticks()
    )
    return Markup('<svg class="scale" width="100%" height="20" aria-hidden="true">{}</svg>').format(ticks)

"""Draws the dated events of a story on one line of time: a dot for a day, a bar for a range."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from crossread.model.dossier import Event
from crossread.present.dates import covered, day, in_words
from crossread.present.index import SHORT_CHARS, Index, flat, ident
from crossread.present.wording import MONTHS

# Days around the story's reports in which events are drawn to scale; what lies further off would squeeze them, and
# is drawn at the edge under "earlier" or "later".
DAYS_BEFORE, DAYS_AFTER = 60, 120
# Above this many events the marks are small dots without numbers.
NUMBERED_EVENTS = 60
# Room a numbered mark and a small dot take, in percent of a drawing 320 pixels wide.
_ROOM, _SMALL_ROOM = 8.5, 3.0
_LANE, _SMALL_LANE = 30, 14  # heights in pixels
# Marks are stacked this high at most, so that the drawing stays on one screen; what comes on top shares a place.
LANES = 12
_STEPS = (1, 2, 7, 14)  # days between labels, before months are used
_LABELS = 4  # labels that stand beside each other on a telephone


@dataclass(frozen=True, slots=True)
class _Placed:
    number: int
    event: Event
    low: float
    high: float
    lane: int


@dataclass(frozen=True, slots=True)
class _Window:
    first: date
    last: date
    earlier: bool
    later: bool

    def place(self, value: date) -> float:
        """Give a day's place in percent of the width; days outside lie in the margins."""
        left, right = (16.0 if self.earlier else 5.0), (84.0 if self.later else 95.0)
        if value < self.first:
            return 5.0
        if value > self.last:
            return 95.0
        days = (self.last - self.first).days
        return left + (right - left) * ((value - self.first).days / days if days else 0.5)


def draw_chronology(
    index: Index, numbers: Sequence[tuple[int, Event]], weighty: Collection[str] | None = None
) -> Markup | None:
    """Draw the dated events of a story.

    Args:
        index: the dossier.
        numbers: events with the number each has in the list below the drawing.
        weighty: ids of the events whose number is drawn, the others are small dots; None for all.

    Returns:
        An SVG that fits any width and whose marks link to the list; None where no event has a date.
    """
    dated = [(n, event, days) for n, event in numbers if (days := _days(event)) is not None]
    if not dated:
        return None
    published = [d for r in index.dossier.reports if r.published and (d := _first(r.published.edtf))]
    window = _window([days for _, _, days in dated], published)
    big = {event.id for _, event, _ in dated if weighty is None or event.id in weighty}
    if len(big) > NUMBERED_EVENTS:
        big = set()
    placed = _lanes(window, dated, big)
    lane = _LANE if big else _SMALL_LANE
    floor = 10 + lane * (1 + max(mark.lane for mark in placed))
    marks = Markup("").join(
        _mark(mark, floor - lane * (mark.lane + 0.5) - 4, mark.event.id not in big) for mark in placed
    )
    ticks = Markup("").join(_tick(window, tick, words, floor) for tick, words in _ticks(window))
    papers = Markup("").join(
        Markup('<rect class="paper" x="{:.2f}%" y="{}" width="3" height="9"/>').format(window.place(d), floor + 1)
        for d in sorted(set(published))
    )
    return Markup(
        '<svg class="chronology" width="100%" height="{h}" role="group" aria-label="{label}">{edges}'
        '<line class="ground" x1="0" x2="100%" y1="{y}" y2="{y}"/>{ticks}{papers}{marks}</svg>'
    ).format(
        h=floor + 36, y=floor, label=_label(dated), edges=_edges(window, floor), ticks=ticks, papers=papers, marks=marks
    )


def _first(edtf: str) -> date | None:
    dated = covered(edtf)
    return dated.first if dated else None


def _days(event: Event) -> tuple[date, date] | None:
    """The days an event may have happened on; an open end is drawn as the known one."""
    dated = covered(event.when.edtf) if event.when else None
    if dated is None or (dated.first is None and dated.last is None):
        return None
    first, last = dated.first or dated.last, dated.last or dated.first
    return (first, last) if first and last else None


def _window(spans: Iterable[tuple[date, date]], published: Sequence[date]) -> _Window:
    spans = list(spans)
    if published:
        low = _shift(min(published), -DAYS_BEFORE)
        high = _shift(max(published), DAYS_AFTER)
    else:
        low, high = date.min, date.max
    inside = [(a, b) for a, b in spans if low <= a and b <= high] or spans
    first = min([a for a, _ in inside] + [d for d in published if d >= low])
    last = max([b for _, b in inside] + list(published))
    return _Window(first, last, any(a < first for a, _ in spans), any(b > last for _, b in spans))


def _shift(day_: date, days: int) -> date:
    try:
        return day_ + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max


def _lanes(
    window: _Window, dated: Sequence[tuple[int, Event, tuple[date, date]]], big: Collection[str]
) -> list[_Placed]:
    """Stack the marks so that none covers another: each takes the lowest lane that is free."""
    ends: list[float] = []
    placed = []
    for number, event, (first, last) in sorted(dated, key=lambda d: (d[2], d[0])):
        low, high = window.place(first), window.place(last)
        middle, room = (low + high) / 2, _ROOM if event.id in big else _SMALL_ROOM
        left, right = min(low, middle - room / 2), max(high, middle + room / 2)
        lane = next((n for n, end in enumerate(ends) if end <= left + 1e-6), min(len(ends), LANES - 1))
        ends[lane : lane + 1] = [max([right, *ends[lane : lane + 1]])]
        placed.append(_Placed(number, event, low, high, lane))
    return placed


def _mark(mark: _Placed, y: float, small: bool) -> Markup:
    when = in_words(mark.event.when.edtf) if mark.event.when else ""
    title = f"{when}: {flat(mark.event.summary.text, SHORT_CHARS)}"
    middle = (mark.low + mark.high) / 2
    bar = Markup("")
    if mark.high - mark.low > 0.01:
        bar = Markup('<rect class="bar" x="{:.2f}%" y="{:.0f}" width="{:.2f}%" height="8"/>').format(
            mark.low, y - 4, mark.high - mark.low
        )
    number = (
        Markup("") if small else Markup('<text x="{:.2f}%" y="{:.0f}">{}</text>').format(middle, y + 4, mark.number)
    )
    return Markup(
        '<a href="#{}" aria-label="{}"><title>{}</title>{}<circle cx="{:.2f}%" cy="{:.0f}" r="{}"/>{}</a>'
    ).format(ident(mark.event.id), f"{mark.number}. {title}", title, bar, middle, y, 5 if small else 11, number)


def _ticks(window: _Window) -> list[tuple[date, str]]:
    days = (window.last - window.first).days
    step = next((s for s in _STEPS if days / s <= _LABELS), None)
    if step is not None:
        marks = [window.first + timedelta(days=n) for n in range(0, days + 1, step)]
        return [(d, f"{d.day} {MONTHS[d.month - 1][:3]}") for d in marks]
    months = (window.last.year - window.first.year) * 12 + window.last.month - window.first.month
    if months <= 24:
        return [(d, f"{MONTHS[d.month - 1][:3]} {d.year}") for d in _firsts(window, max(1, -(-months // _LABELS)))]
    years = range(window.first.year + 1, window.last.year + 1)
    return [(date(year, 1, 1), str(year)) for year in years[:: max(1, -(-len(years) // _LABELS))]]


def _firsts(window: _Window, step: int) -> list[date]:
    found: list[date] = []
    year, month = window.first.year, window.first.month
    while True:
        month += 1
        year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
        if year > 9999 or date(year, month, 1) > window.last:
            return found[::step]
        found.append(date(year, month, 1))


def _tick(window: _Window, value: date, words: str, floor: int) -> Markup:
    place = window.place(value)
    return Markup(
        '<line class="tick" x1="{0:.2f}%" x2="{0:.2f}%" y1="0" y2="{1}"/>'
        '<text class="label" x="{0:.2f}%" y="{2}">{3}</text>'
    ).format(place, floor, floor + 28, words)


def _edges(window: _Window, floor: int) -> Markup:
    edges = Markup("")
    for there, x, middle, words in ((window.earlier, 0, 5.5, "earlier"), (window.later, 89, 94.5, "later")):
        if there:
            edges += Markup(
                '<rect class="edge" x="{}%" y="0" width="11%" height="{}"/><text class="label" x="{}%" y="{}">{}</text>'
            ).format(x, floor, middle, floor + 28, words)
    return edges


def _label(dated: Sequence[tuple[int, Event, tuple[date, date]]]) -> str:
    first, last = min(days[0] for _, _, days in dated), max(days[1] for _, _, days in dated)
    return f"{len(dated)} dated events between {day(first)} and {day(last)}; the same events are listed below."

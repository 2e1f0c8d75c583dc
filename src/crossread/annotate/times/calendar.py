"""Whole units of the calendar: days, weeks, months, quarters, seasons, years, decades, centuries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_YEARS = {"Y": 1, "DE": 10, "CE": 100}
_MONTHS = {"M": 1, "Q": 3, "HALF": 6}
_DAYS = {"D": 1, "W": 7, "WE": 7}


@dataclass(frozen=True, slots=True)
class Point:
    """One whole unit of the calendar by its first day.

    ``unit`` is D, W, WE (weekend), M, Q, HALF, SP/SU/FA/WI (a season), Y, DE (decade) or CE (century).
    """

    unit: str
    first: date

    @property
    def last(self) -> date:
        """The last day."""
        if self.unit in _DAYS:
            return _moved(self.first, {"D": 0, "W": 6, "WE": 1}[self.unit])
        step = shifted(Point("Q", self.first) if self.unit in SEASON_MONTHS else self, 1)
        return _moved(step.first, -1) if step else date.max

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        day, unit = self.first, self.unit
        if unit == "D":
            return day.isoformat()
        if unit in ("W", "WE"):
            year, week, _ = day.isocalendar()
            return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "WE" else "")
        year_text = f"{day.year:04d}"
        if unit == "M":
            return f"{year_text}-{day.month:02d}"
        if unit == "Q":
            return f"{year_text}-Q{(day.month + 2) // 3}"
        if unit == "HALF":
            return f"{year_text}-H{(day.month + 5) // 6}"
        if unit in SEASON_MONTHS:
            return f"{year_text}-{unit}"
        return {"Y": year_text, "DE": year_text[:3], "CE": year_text[:2]}[unit]


def containing(unit: str, day: date) -> Point:
    """Give the unit that holds a day.

    Args:
        unit: a unit of ``Point``; for a season the latest one that has begun by the day.
        day: any day.

    Returns:
        That unit.
    """
    if unit == "D":
        return Point(unit, day)
    if unit == "W":
        return Point(unit, _moved(day, -day.weekday()))
    if unit == "WE":
        return Point(unit, _moved(day, 5 - day.weekday()))
    if unit in _MONTHS:
        size = _MONTHS[unit]
        return Point(unit, date(day.year, (day.month - 1) // size * size + 1, 1))
    if unit in SEASON_MONTHS:
        first = date(day.year, SEASON_MONTHS[unit], 1)
        return Point(unit, first if first <= day or day.year == MINYEAR else _years_on(first, -1))
    size = _YEARS[unit]
    return Point(unit, date(max(MINYEAR, day.year // size * size), 1, 1))


def shifted(point: Point, amount: int) -> Point | None:
    """Give the unit so many units later.

    Args:
        point: where to start.
        amount: how many units later; negative for earlier.

    Returns:
        That unit, None where it lies outside the years 1 to 9999.
    """
    try:
        if point.unit in _DAYS:
            return Point(point.unit, point.first + timedelta(days=_DAYS[point.unit] * amount))
        if point.unit in _MONTHS:
            months = point.first.year * 12 + point.first.month - 1 + _MONTHS[point.unit] * amount
            return Point(point.unit, date(months // 12, months % 12 + 1, 1))
        return Point(point.unit, _years_on(point.first, _YEARS.get(point.unit, 1) * amount))
    except (OverflowError, ValueError):
        return None


def feast(rule: str, year: int) -> date | None:
    """Give the day of a holiday in a year.

    Args:
        rule: ``MM-DD``; ``easter±DAYS`` (Gregorian, Meeus/Jones/Butcher); ``MM-N-WEEKDAY[+DAYS]``, the N-th weekday of
            a month (N may be ``last``); ``election``, the Tuesday after the first Monday of November.
        year: 1 to 9999.

    Returns:
        The day, None where it does not exist.
    """
    if rule.startswith("easter"):
        return _moved(_easter(year), int(rule[6:]))
    if rule == "election":
        return _moved(_nth_weekday(year, 11, "1", 1), 1)
    body, _, days = rule.partition("+")
    parts = body.split("-")
    if len(parts) == 3:
        return _moved(_nth_weekday(year, int(parts[0]), parts[1], int(parts[2])), int(days or 0))
    return day_or_none(year, int(parts[0]), int(parts[1]))


def day_or_none(year: int, month: int, day: int) -> date | None:
    """Give the day if it exists."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _easter(year: int) -> date:
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114, 31)
    return date(year, month, day + 1)


def _nth_weekday(year: int, month: int, nth: str, weekday: int) -> date:
    """Give the n-th weekday (1 Monday to 7 Sunday) of a month; ``last`` for its last."""
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7)
    if nth != "last":
        return day + timedelta(days=7 * (int(nth) - 1))
    later = [day + timedelta(days=7 * weeks) for weeks in (3, 4)]
    return max(candidate for candidate in later if candidate.month == month)


def _years_on(day: date, years: int) -> date:
    if not MINYEAR <= day.year + years <= MAXYEAR:
        raise OverflowError
    return day.replace(year=day.year + years, day=1)


def _moved(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day

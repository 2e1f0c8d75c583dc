"""Dates of any precision as strings: EDTF (ISO 8601-2:2019), levels 0 and 1 and the parts of 2 that news needs.

What is read::

    2025-10-17              a day             2025-10   2025            a month, a year
    2025-10-17T15:00:00Z    a time of day     2025-21 … 2025-24         spring, summer, autumn, winter
    2025-10-17/2025-10-20   an interval       ../2025-10-01  2025-10/   open or unknown at one end
    2025-10~  2025?  2025%  about, uncertain, both
    195X  19XX  2025-10-XX  XXXX-12-25        digits that are not known (X anywhere is level 2)
    2025-33 … 2025-36       quarters          2025-40  2025-41          half years (level 2)

Source: Library of Congress, Extended Date/Time Format specification, February 2019. Seasons are the meteorological
ones of the northern hemisphere (spring is March to May); the winter of a year begins in its December. Only the years
1 to 9999 have calendar days; ``0000`` and years before it are read, but cover no known days.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

from crossread.base.errors import InputError

Precision = Literal["time", "day", "week", "month", "season", "year", "range", "unknown"]

# Groupings of months by their EDTF code: first month and number of months.
_GROUPS = {
    21: (3, 3),
    22: (6, 3),
    23: (9, 3),
    24: (12, 3),
    33: (1, 3),
    34: (4, 3),
    35: (7, 3),
    36: (10, 3),
    40: (1, 6),
    41: (7, 6),
}
_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "AU": 23, "WI": 24}
_OPEN = ("", "..")

_DAY = re.compile(r"(-?[0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?")
_TIME = re.compile(
    r"(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?", re.ASCII
)
_TIMEX_DAY = re.compile(r"[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?")
_TIMEX_TIME = re.compile(
    r"(\d{4}-\d{2}-\d{2})T(?:(\d{2})(?::(\d{2})(?::(\d{2}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?|[A-Z]{2})", re.ASCII
)
_TIMEX_WEEK = re.compile(r"(\d{4})-W(\d{2})(?:-(WE|[1-7])(?:T.*)?)?", re.ASCII)
_TIMEX_PART = re.compile(r"(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|AU|WI))", re.ASCII)
_TIMEX_BC = re.compile(r"BC(\d{4})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Dated:
    """What an EDTF string says: the first and last day it covers (None where not known or open) and how exactly.

    ``about`` is true for ``~`` and ``%``, ``uncertain`` for ``?`` and ``%``; they do not widen the days.
    """

    first: date | None
    last: date | None
    precision: Precision
    about: bool = False
    uncertain: bool = False


def parse(edtf: str) -> Dated:
    """Read an EDTF string.

    Args:
        edtf: such as ``2025-10``, ``2025-10-17/2025-10-20`` or ``195X~``.

    Returns:
        The days covered and the precision.

    Raises:
        InputError: if the string is not EDTF of a supported form, names a day that does not exist, or is an interval
            that ends before it begins.
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _parse_date(edtf)
    if start in _OPEN and end in _OPEN:
        raise InputError(f"an interval needs one known end, found {edtf!r}; write it as 2025-10-17/.. or leave it out")
    low = Dated(None, None, "unknown") if start in _OPEN else _parse_date(start)
    high = Dated(None, None, "unknown") if end in _OPEN else _parse_date(end)
    if low.first and high.last and low.first > high.last:
        raise InputError(f"the interval {edtf!r} ends before it begins; exchange its ends")
    return Dated(low.first, high.last, "range", low.about or high.about, low.uncertain or high.uncertain)


def is_edtf(text: str) -> bool:
    """Say whether a string is EDTF of a form this module reads.

    Args:
        text: any string.

    Returns:
        True if ``parse`` accepts it.
    """
    try:
        parse(text)
    except InputError:
        return False
    return True


def days_covered(edtf: str) -> tuple[date | None, date | None]:
    """Give the first and last calendar day an EDTF string covers.

    Args:
        edtf: an EDTF string.

    Returns:
        Both days, inclusive; None for an end that is open or not known.

    Raises:
        InputError: as ``parse``.
    """
    dated = parse(edtf)
    return dated.first, dated.last


def overlap(a: str, b: str) -> bool | None:
    """Say whether two dates can mean a common day.

    Args:
        a: an EDTF string.
        b: an EDTF string.

    Returns:
        True or False; None where neither end of one of them is known. An open end reaches for ever.

    Raises:
        InputError: as ``parse``.
    """
    one, other = parse(a), parse(b)
    if (one.first or one.last) is None or (other.first or other.last) is None:
        return None
    return (one.first or date.min) <= (other.last or date.max) and (other.first or date.min) <= (one.last or date.max)


def from_days(first: date | None, last: date | None) -> str:
    """Write the days from one to another in the shortest way: a day, a month, a year, a decade or an interval.

    Args:
        first: the first day, None for an open beginning.
        last: the last day, None for an open end.

    Returns:
        EDTF that covers exactly these days.

    Raises:
        InputError: if both are None, or the last day lies before the first.
    """
    if first is None and last is None:
        raise InputError("days to write as EDTF: neither the first nor the last is known; leave the date out")
    if first is None or last is None:
        return f"{first.isoformat() if first else '..'}/{last.isoformat() if last else '..'}"
    if last < first:
        raise InputError(f"the last day {last} lies before the first, {first}; exchange them")
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        if first.year == last.year:
            return f"{first.year:04d}"
        if first.year % 10 == 0 and last.year == first.year + 9:
            return f"{first.year // 10:03d}X"
    if (first.year, first.month, first.day) == (last.year, last.month, 1) and last.day == _month_length(last):
        return f"{first.year:04d}-{first.month:02d}"
    return f"{first.isoformat()}/{last.isoformat()}"


def from_timex(value: str) -> str | None:
    """Turn a TIMEX3 value into EDTF.

    Weeks and weekends become intervals of days, quarters and halves intervals of months, parts of a day the day.

    Args:
        value: such as ``2025-W42``, ``2025-Q3``, ``2025-SU``, ``195`` or ``2025-10-17TEV``.

    Returns:
        EDTF, or None where the value names no date: durations, repetitions, ``PAST_REF``, fiscal years (``FY2025``),
        weekdays of an unknown week, days that do not exist.
    """
    edtf = _timex_plain(value) or _timex_week(value) or _timex_part(value)
    return edtf if edtf is not None and is_edtf(edtf) else None


def _parse_date(text: str) -> Dated:
    about, uncertain = text.endswith(("~", "%")), text.endswith(("?", "%"))
    bare = text[:-1] if about or uncertain else text
    time = _TIME.fullmatch(bare)
    if time:
        day = _parse_date(time[1])
        return Dated(day.first, day.last, "time", about, uncertain)
    match = _DAY.fullmatch(bare)
    if not match:
        raise InputError(
            f"not a date in EDTF: {text!r}; write it as 2025-10-17, 2025-10, 2025 or 2025-10-17/2025-10-20"
        )
    first, last, precision = _cover(*match.groups(), text=text)
    return Dated(first, last, precision, about, uncertain)


def _cover(year: str, month: str | None, day: str | None, *, text: str) -> tuple[date | None, date | None, Precision]:
    """Give the days and the precision of year, month and day, any digit of which may be X."""
    if month and month.isdigit() and int(month) > 12:
        return _cover_group(year, int(month), day, text)
    months = _matching(month, 1, 12)
    days = _matching(day, 1, 31)
    low, high = (int(year.replace("X", digit)) for digit in "09")
    low, high = max(MINYEAR, low), min(MAXYEAR, high)
    if not months or not days or not any(d <= _longest_month(m) for m in months for d in days):
        raise InputError(f"no such day: {text!r}; check month and day")
    precision = _precision(year, month, day)
    if year == "XXXX" or high < low or "-" in year:
        return None, None, precision
    first = _first_valid(range(low, high + 1), months, days)
    last = _first_valid(range(high, low - 1, -1), months[::-1], days[::-1])
    if first is None or last is None:
        raise InputError(f"no such day: {text!r}; check month and day")
    return first, last, precision


def _cover_group(year: str, code: int, day: str | None, text: str) -> tuple[date | None, date | None, Precision]:
    """Give the days of a season, quarter or half year."""
    if code not in _GROUPS or day is not None:
        raise InputError(f"no such month or season: {text!r}; months are 01 to 12, seasons 21 to 24")
    precision: Precision = "season" if code < 30 else "range"
    if not year.isdigit() or not MINYEAR <= int(year) < MAXYEAR:
        return None, None, "unknown"
    month, length = _GROUPS[code]
    end = month + length - 1
    last_month = date(int(year) + (end > 12), end - 12 * (end > 12), 1)
    return date(int(year), month, 1), last_month.replace(day=_month_length(last_month)), precision


def _precision(year: str, month: str | None, day: str | None) -> Precision:
    if "X" in year:
        return "range" if year != "XXXX" and month is None else "unknown"
    if month is None or "X" in month:
        return "year"
    return "month" if day is None or "X" in day else "day"


def _matching(mask: str | None, low: int, high: int) -> list[int]:
    """List the numbers a two-digit mask may stand for; all of them where there is no mask."""
    numbers = range(low, high + 1)
    if mask is None or mask == "XX":
        return list(numbers)
    if mask.isdigit():
        return [int(mask)] if int(mask) in numbers else []
    return [n for n in numbers if all(m in ("X", digit) for m, digit in zip(mask, f"{n:02d}", strict=True))]


def _longest_month(month: int) -> int:
    return calendar.monthrange(2000, month)[1]


def _month_length(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]


def _first_valid(years: range, months: list[int], days: list[int]) -> date | None:
    """Give the first existing day in the order of the candidates; a 29 February needs at most eight years."""
    for year in years[:8]:
        for month in months:
            for day in days:
                if day <= calendar.monthrange(year, month)[1]:
                    return date(year, month, day)
    return None


def _timex_plain(value: str) -> str | None:
    """Dates, times of day, decades, centuries and years before Christ."""
    if _TIMEX_DAY.fullmatch(value):
        return value
    if value.isdigit() and len(value) in (2, 3):
        return value.ljust(4, "X")
    before = _TIMEX_BC.fullmatch(value)
    if before:
        year = int(before[1]) - 1
        return f"-{year:04d}" if year else "0000"
    time = _TIMEX_TIME.fullmatch(value)
    if not time:
        return None
    day, hour, minute, second, zone = time.groups()
    if hour is None:
        return str(day)
    if hour == "24":
        return _next_midnight(day)
    zone = zone or ""
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{day}T{hour}:{minute or '00'}:{second or '00'}{zone}"


def _next_midnight(day: str) -> str | None:
    if not is_edtf(day) or day.startswith("9999-12-31"):
        return None
    first = parse(day).first
    return f"{first + timedelta(days=1)}T00:00:00" if first else None


def _timex_week(value: str) -> str | None:
    match = _TIMEX_WEEK.fullmatch(value)
    if not match:
        return None
    year, week, part = int(match[1]), int(match[2]), match[3]
    try:
        monday = date.fromisocalendar(year, week, 1)
        if part is None:
            return f"{monday}/{monday + timedelta(days=6)}"
        if part == "WE":
            return f"{monday + timedelta(days=5)}/{monday + timedelta(days=6)}"
        return (monday + timedelta(days=int(part) - 1)).isoformat()
    except (ValueError, OverflowError):
        return None


def _timex_part(value: str) -> str | None:
    match = _TIMEX_PART.fullmatch(value)
    if not match:
        return None
    year, quarter, half, season = match.groups()
    if season:
        return f"{year}-{_SEASONS[season]}"
    if quarter:
        return f"{year}-{int(quarter) * 3 - 2:02d}/{year}-{int(quarter) * 3:02d}"
    return f"{year}-{int(half) * 6 - 5:02d}/{year}-{int(half) * 6:02d}"

"""Dates of publication as they are stated: in a record, a feed, a page's metadata or a line of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from crossread.clean.lang.load import english

# The longest line that can be a date line: "Published at 5:30 p.m. EDT on Monday, March 3, 2024 | Updated …".
LONGEST_LINE = 140
# Years in which a report on the web can have been published; "1823" beside a month is history, not a date line.
FIRST_YEAR = 1980
LAST_YEAR = 2099

_CLOCK = (
    r"(?P<hour>[012]?\d)(?:[:.](?P<minute>[0-5]\d))(?::(?P<second>[0-5]\d)(?:\.\d{1,9})?)?(?!\d)\s?(?P<half>[ap]\.?m\b\.?)?"
    r"(?:\s?\(?(?P<zone>[A-Za-z]{1,4})\b\)?|\s?(?P<offset>[+-][01]\d:?[0-5]\d))?"
)
_AFTER = re.compile(rf"(?:T|,?\s*(?:at|[-–|•·]|@)?\s*){_CLOCK}", re.IGNORECASE | re.ASCII)
_BEFORE = re.compile(rf"(?<!\d){_CLOCK}\s*,?\s*(?:on\s+)?(?:\w+day,?\s+)?$", re.IGNORECASE | re.ASCII)
_ISO = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?:[T ](?P<H>\d{2}):?(?P<M>\d{2})(?::?(?P<S>\d{2})(?:[.,]\d{1,9})?)?"
    r"\s?(?P<z>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?",
    re.IGNORECASE | re.ASCII,
)
_COMPACT = re.compile(
    r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:T?(?P<H>\d{2})(?P<M>\d{2})(?P<S>\d{2})(?P<z>Z)?)?", re.ASCII
)
_WORD = re.compile(r"[^\W\d_][\w.]*")


@cache
def _month() -> str:
    return "|".join(sorted(english().months, key=lambda name: (-len(name), name)))


@cache
def _date() -> re.Pattern[str]:
    month = _month()
    return re.compile(
        rf"\b(?:(?P<m1>{month})\.?\s+(?P<d1>[0-3]?\d)(?:st|nd|rd|th)?,?\s+(?P<y1>\d{{4}})|"
        rf"(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?(?:\s+|-)(?:of\s+)?(?P<m2>{month})\.?,?(?:\s+|-)(?P<y2>\d{{4}})|"
        r"(?P<y3>\d{4})[-/.](?P<m3>[01]?\d)[-/.](?P<d3>[0-3]?\d)|"
        r"(?P<a>[0-3]?\d)(?P<sep>[-/.])(?P<b>[0-3]?\d)(?P=sep)(?P<y4>\d{4}))(?!\d)",
        re.IGNORECASE | re.ASCII,
    )


@cache
def _month_only() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<n>\d{{4}})-(?P<k>[01]\d)|(?P<m>{_month()})\.?,?\s+(?P<y>\d{{4}}))", re.IGNORECASE | re.ASCII
    )


@cache
def _key() -> re.Pattern[str]:
    return re.compile(rf"\b{english().date_key}\b", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stated date: EDTF, its precision, and where it stands in the string it was read from (code points)."""

    edtf: str
    precision: Literal["time", "day", "month"]
    start: int
    end: int

    @property
    def day(self) -> str:
        """The calendar day (or month) alone."""
        return self.edtf.partition("T")[0]


def _day(year: int, month: int, day: int) -> str | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _groups_day(match: re.Match[str]) -> str | None:
    """Read the day of a found date; a date such as 03/04/2024 that has two readings has none."""
    if match["y1"]:
        return _day(int(match["y1"]), english().months[match["m1"].lower()], int(match["d1"]))
    if match["y2"]:
        return _day(int(match["y2"]), english().months[match["m2"].lower()], int(match["d2"]))
    if match["y3"]:
        return _day(int(match["y3"]), int(match["m3"]), int(match["d3"]))
    first, second, year = int(match["a"]), int(match["b"]), int(match["y4"])
    if match["sep"] == "." or first > 12 or first == second:  # with dots the day always comes first
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else None


def _offset(text: str | None) -> str:
    if not text:
        return ""
    if text.upper() in ("Z", "UTC", "GMT"):
        return "Z"
    digits = text.replace(":", "")
    if int(digits[1:3]) > 14 or (len(digits) > 3 and int(digits[3:5]) > 59):
        return ""
    return "Z" if digits.strip("+-0") == "" else f"{digits[:3]}:{digits[3:5] or '00'}"


def _clock(match: re.Match[str]) -> str | None:
    """Read a time of day with its zone, where the zone is known."""
    hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    half = (match["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 23:
        return None
    zone = english().zones.get((match["zone"] or "").lower(), "") if match["zone"] else _offset(match["offset"])
    return f"T{hour:02d}:{minute:02d}:{second:02d}{zone}"


def find(text: str) -> Iterator[Stamp]:
    """Find the full dates, with day, month and year, that a line states.

    Args:
        text: a short text; a date with two readings (03/04/2024) is passed over.

    Yields:
        The dates in order.
    """
    for match in _date().finditer(text):
        day = _groups_day(match)
        if day is None:
            continue
        after = _AFTER.match(text, match.end())
        before = None if after else _BEFORE.search(text[max(0, match.start() - 40) : match.start()])
        clock = _clock(after or before) if after or before else None  # type: ignore[arg-type]
        if clock is None:
            yield Stamp(day, "day", match.start(), match.end())
        elif after:
            yield Stamp(day + clock, "time", match.start(), after.end())
        else:
            assert before is not None
            yield Stamp(day + clock, "time", max(0, match.start() - 40) + before.start(), match.end())


def parse(value: str) -> Stamp | None:
    """Read a date as a record, a feed or a page's metadata states it.

    ISO 8601, RFC 822, "17 Oct 2025", "October 17, 2025 at 3:30 pm", "2025-10" are read. A time of exactly midnight
    stands for the day alone: that is how systems write a date without a time.

    Args:
        value: the stated date.

    Returns:
        The date, or None where it cannot be read or has two readings.
    """
    value = value.strip()[:120]
    match = _ISO.fullmatch(value) or _COMPACT.fullmatch(value)
    if match:
        day = _day(int(match["y"]), int(match["m"]), int(match["d"]))
        if day is None or not match["H"]:
            return Stamp(day, "day", 0, len(value)) if day else None
        clock = f"{match['H']}:{match['M']}:{match['S'] or '00'}"
        return _stamp(day, clock, _offset(match["z"]), len(value))
    found = next(find(value), None)
    if found:
        day, _, clock = found.edtf.partition("T")
        return _stamp(day, clock[:8], clock[8:], len(value)) if clock else Stamp(day, "day", 0, len(value))
    month = _month_only().fullmatch(value)
    if month:
        year, number = (
            (month["n"], int(month["k"])) if month["n"] else (month["y"], english().months[month["m"].lower()])
        )
        if 1 <= number <= 12 and FIRST_YEAR <= int(year) <= LAST_YEAR:
            return Stamp(f"{year}-{number:02d}", "month", 0, len(value))
    return None


def _stamp(day: str, clock: str, zone: str, length: int) -> Stamp:
    if clock == "00:00:00" or not ("00:00:00" <= clock <= "23:59:59" and clock[3] < "6" and clock[6] < "6"):
        return Stamp(day, "day", 0, length)
    return Stamp(f"{day}T{clock}{zone}", "time", 0, length)


def is_date_line(text: str) -> bool:
    """Say whether a line states a date and hardly anything else: "Published March 3, 2024 at 5:30 pm".

    Args:
        text: the line.

    Returns:
        True if, apart from dates, times and words such as "updated", nothing is left.
    """
    if len(text) > LONGEST_LINE or not any("0" <= c <= "9" for c in text):
        return False
    stamps = list(find(text))
    if not stamps:
        return False
    rest = text
    for stamp in reversed(stamps):
        rest = rest[: stamp.start] + " " + rest[stamp.end :]
    fillers = english().words["date_fillers"]
    return all(word.lower().rstrip(".") in fillers for word in _WORD.findall(rest))


def dated_parts(text: str) -> list[tuple[Stamp, bool, bool]]:
    """Give the dates of a date line or byline and what it says of them.

    Args:
        text: the line.

    Returns:
        For each date in order: the date, True for "updated", and True if a word such as "published" or "updated" says
        what it is.
    """
    parts: list[tuple[Stamp, bool, bool]] = []
    last = 0
    updated = keyed = False
    for stamp in find(text):
        keys = _key().findall(text[last : stamp.start])
        if keys:
            words = keys[-1].lower().split()
            updated, keyed = any(word in english().words["updated"] for word in words), True
        parts.append((stamp, updated, keyed))
        last = stamp.end
    return parts

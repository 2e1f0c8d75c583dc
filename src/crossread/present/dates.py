"""Dates in words: what an EDTF string means to a reader, and which days it covers."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from crossread.base.edtf import Dated, from_timex, parse
from crossread.base.errors import InputError
from crossread.model.reports import When
from crossread.present.wording import LENGTHS, MONTHS, SEASONS, VAGUE_TIMES, count

_PART = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?:T(\d{2}):(\d{2})\S*)?", re.ASCII)
_LENGTH = re.compile(r"(PT?)(X|\d{1,9}(?:\.\d{1,9})?)(DE|CE|ML|[YMWDHS])", re.ASCII)


@lru_cache(maxsize=1 << 12)
def covered(edtf: str) -> Dated | None:
    """Give the days a date covers.

    Args:
        edtf: an EDTF string.

    Returns:
        The first and last day with the precision; None where the string cannot be read.
    """
    try:
        return parse(edtf)
    except InputError:
        return None


@lru_cache(maxsize=1 << 12)
def in_words(edtf: str) -> str:
    """Write a date the way a newspaper does.

    Args:
        edtf: an EDTF string.

    Returns:
        Such as "4 March 2025", "4–7 March 2025", "spring 2025" or "before 8 March 2025"; the string itself where it
        cannot be read.
    """
    dated = covered(edtf)
    if dated is None:
        return edtf
    start, slash, end = edtf.rstrip("~?%").partition("/")
    if not slash:
        return _marked(_one(start), dated)
    if start in ("", ".."):
        return f"until {in_words(end)}"
    if end in ("", ".."):
        return f"from {in_words(start)}"
    return _marked(_range(start.rstrip("~?%"), end), dated)


def when_in_words(when: When | None) -> str:
    """Write a date, or say that there is none.

    Args:
        when: a date or None.

    Returns:
        The date in words; "date unknown" where there is none.
    """
    if when is None or when.precision == "unknown" or not when.edtf:
        return "date unknown"
    return in_words(when.edtf)


def timex_in_words(value: str) -> str:
    """Write what a time expression was read as.

    Args:
        value: a TIMEX3 value.

    Returns:
        The date or the length of time in words; the value itself where it is neither.
    """
    edtf = from_timex(value)
    if edtf is not None:
        return in_words(edtf)
    if value in VAGUE_TIMES:
        return VAGUE_TIMES[value]
    length = _LENGTH.fullmatch(value)
    if length is None:
        return value
    date_part, number_, unit = length.groups()
    one = LENGTHS.get(unit if date_part == "P" else f"T{unit}")
    if one is None:
        return value
    return f"some {one}s" if number_ == "X" else count(int(number_), one) if number_.isdigit() else f"{number_} {one}s"


def day(value: date) -> str:
    """Write one calendar day.

    Args:
        value: the day.

    Returns:
        Such as "4 March 2025".
    """
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def _marked(words: str, dated: Dated) -> str:
    about = "about " if dated.about else ""
    return f"{about}{words}{' (uncertain)' if dated.uncertain else ''}"


def _one(text: str) -> str:
    match = _PART.fullmatch(text)
    if match is None:
        return _unspecified(text)
    year, month, day_of_month, hour, minute = match.groups()
    if day_of_month is None and month in SEASONS:
        return f"{SEASONS[month]} {year}"
    words = f"{MONTHS[int(month) - 1]} {year}"
    if day_of_month:
        words = f"{int(day_of_month)} {words}"
    return f"{words}, {hour}:{minute}{' UTC' if text.endswith('Z') else ''}" if hour else words


def _unspecified(text: str) -> str:
    if re.fullmatch(r"\d{3}X", text):
        return f"the {text[:3]}0s"
    if re.fullmatch(r"\d{4}-\d{2}-XX", text):
        return f"a day in {_one(text[:7])}"
    if re.fullmatch(r"\d{4}(-XX)+", text):
        return f"some time in {text[:4]}"
    return text


def _range(start: str, end: str) -> str:
    """Write an interval once where both ends share month or year: "4–7 March 2025"."""
    low, high = _one(start), _one(end)
    if low == high:
        return low
    if "T" not in start and len(start) == len(end) == 10:
        if start[:7] == end[:7]:
            return f"{int(start[8:])}–{high}"
        if start[:4] == end[:4]:
            return f"{low.rsplit(' ', 1)[0]} – {high}"
    return f"{low} – {high}"

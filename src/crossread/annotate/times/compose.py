"""Put neighbouring readings together and take in the words before them that belong to the expression."""

from __future__ import annotations

import re
from dataclasses import replace

from crossread.annotate.lang.en_times_rules import BEFORE_EXPRESSION
from crossread.annotate.times.reading import Found, Reading

# Characters between two readings that may form one expression: " of the ".
LONGEST_GAP = 10
# The longest run of words taken in before an expression.
_PREFIX_REACH = 40
_PREFIXES = tuple(
    (kind, re.compile(rf"(?:^|(?<=[^\w’'])){words}$", re.IGNORECASE), mod) for kind, words, mod in BEFORE_EXPRESSION
)
_RANGE = re.compile(r"\s?[-–—]\s?| (?:to|and|until|or) ")
_TAIL = re.compile(r"(?:\s?[-–—]\s?| (?:to|and|or) |, )(\d{1,2})(?![\d:.,]*\d|[%\w]|\s?(?:percent|million))")
_HEAD = re.compile(r"(?<![\d:.,$/])(\d{1,2})(?:st|nd|rd|th)?(?:\s?[-–—]\s?| (?:to|and|or) )(?:the )?$")


def compose(text: str, found: list[Found], start: int, end: int) -> list[Found]:
    """Join what forms one expression: "Friday" + "Oct. 17", "3 p.m." + "Friday", "June" + "last year".

    Args:
        text: the whole text.
        found: readings in order.
        start: where the stretch they stand in begins, in code points.
        end: where it ends.

    Returns:
        Fewer, longer ones with the words before them that belong to them, and the short ends of ranges.
    """
    joined: list[Found] = []
    for item in found:
        while joined:
            merged = _merge(text, joined[-1], item)
            if merged is None:
                break
            joined.pop()
            item = merged
        joined.append(item)
    joined = [item for item in _share_years(text, joined) if not _is_half_of_anything(item.reading)]
    floor = start
    result: list[Found] = []
    for index, item in enumerate(joined):
        ceiling = joined[index + 1].start if index + 1 < len(joined) else end
        wide = _extended(text, item, floor)
        head, tail = _head(text, wide, floor), _tail(text, wide, ceiling)
        result.extend(part for part in (head, wide, tail) if part is not None)
        floor = result[-1].end
    return result


def _merge(text: str, a: Found, b: Found) -> Found | None:
    between = text[a.end : b.start]
    if len(between) > LONGEST_GAP or between.count("\n") > 1:
        return None
    gap = between.replace("\n", " ").lower()
    reading = _merged(a.reading, b.reading, gap)
    return Found(a.start, b.end, reading) if reading else None


def _merged(a: Reading, b: Reading, gap: str) -> Reading | None:
    plain = gap.strip() in ("", ",")
    if a.kind == "calendar" and b.kind == "calendar" and plain and a.weekday and not b.weekday and b.day:
        return replace(b, weekday=None, beside=a.weekday, part=b.part or a.part, clock=b.clock or a.clock, type=a.type)
    timed = a.kind == "clock" or (a.kind == "unit" and a.part and a.base == "context")
    if timed and b.is_day and not b.clock and (plain or gap.strip() == "of"):
        return replace(b, type="TIME", clock=a.clock, zone=a.zone, part=a.part or b.part)
    if b.kind == "clock" and a.is_day and not a.clock and gap == " ":
        return replace(a, type="TIME", clock=b.clock, zone=b.zone)
    return _nested(a, b, gap)


def _nested(a: Reading, b: Reading, gap: str) -> Reading | None:
    """Join a part and its whole: "June last year", "the third quarter of 1984", "last year's third quarter"."""
    if gap.strip() in ("'s", "’s"):
        a, b = b, a
    elif gap not in (" ", " of ", " in "):
        return None
    if a.kind == "unit" and a.base == "period" and a.unit == "W" and a.amount == 0 and gap == " of " and b.is_day:
        return replace(a, within=b)
    if gap == " of " and a.type == "DURATION" and _is_stretch(b) and not a.zone:
        return a
    part = a.kind == "calendar" and a.year is None and a.turn is None and not (a.is_day and not a.month)
    part = part and bool(a.month or a.season or a.quarter or a.half)
    whole = (b.kind == "unit" and b.unit == "Y") or (b.kind == "calendar" and bool(b.year) and not b.month)
    if not part or not whole or (gap == " in " and not b.amount):
        return None
    return replace(a, year=b.year, bc=b.bc) if b.kind == "calendar" else replace(a, within=b)


def _is_half_of_anything(reading: Reading) -> bool:
    """Say whether a half has no year: "the first half" may be of a match."""
    return reading.half is not None and reading.year is None and reading.within is None


def _is_stretch(reading: Reading) -> bool:
    """Say whether a reading is a year or a month, which "the first weeks" may be a part of."""
    if reading.kind == "unit":
        return reading.unit in ("Y", "M")
    return reading.kind == "calendar" and bool(reading.year or reading.month) and reading.day is None


def _share_years(text: str, found: list[Found]) -> list[Found]:
    """Give the year of the second end of a range to the first: "October to November 2025"."""
    for index in range(len(found) - 2, -1, -1):
        a, b = found[index], found[index + 1]
        one, two = a.reading, b.reading
        if one.kind != "calendar" or two.kind != "calendar" or one.year or not one.month or not two.month:
            continue
        if two.year and _RANGE.fullmatch(text, a.end, b.start):
            year = two.year - (1 if (one.month, one.day or 0) > (two.month, two.day or 31) else 0)
            found[index] = replace(a, reading=replace(one, year=year))
    return found


def _is_counted(words: str) -> bool:
    """Say whether a duration begins with its number: "three weeks", not "the past three weeks"."""
    first = words.lower().split(" ")[0]
    return first not in ("the", "this", "these", "those", "last", "past", "next", "recent", "coming", "several", "many")


def _kinds(text: str, item: Found) -> set[str]:
    reading = item.reading
    if reading.kind == "value":
        if reading.type != "DURATION":
            return set()
        return {"amount", "counted"} if _is_counted(text[item.start : item.start + 12]) else {"amount"}
    if reading.kind == "shift":
        return {"amount", "counted"}
    if reading.year or reading.day or reading.kind == "clock":
        return {"date", "numbered"}
    return {"date", "decade"} if reading.decade is not None or reading.century is not None else {"date"}


def _extended(text: str, item: Found, floor: int) -> Found:
    """Take in the words before an expression, again and again."""
    for _ in range(3):
        kinds = _kinds(text, item)
        window = text[max(floor, item.start - _PREFIX_REACH) : item.start]
        if not kinds or not window:
            return item
        hit = next(
            ((match, mod) for kind, pattern, mod in _PREFIXES if kind in kinds and (match := pattern.search(window))),
            None,
        )
        if hit is None:
            return item
        match, mod = hit
        start = item.start - (len(window) - match.start())
        item = Found(start, item.end, replace(item.reading, mod=item.reading.mod or mod))
    return item


def _tail(text: str, item: Found, ceiling: int) -> Found | None:
    """Find the short second end of a range: "June 3-5", "1914-18"."""
    reading = item.reading
    if reading.kind != "calendar" or reading.bc:
        return None
    match = _TAIL.match(text, item.end, ceiling)
    if not match or (match.group().startswith(",") and not reading.day):
        return None
    number = int(match[1])
    if reading.month and reading.day and reading.day < number <= 31 and text[item.end - 1].isdigit():
        if text[item.start].isdigit() or (reading.year and text[item.end - 4 : item.end] == str(reading.year)):
            return None
        return Found(match.start(1), match.end(1), replace(reading, day=number, mod=None))
    dashed = match.group().strip()[0] in "-–—"
    if reading.year and not reading.month and dashed and number > reading.year % 100 and len(match[1]) == 2:
        return Found(match.start(1), match.end(1), Reading("calendar", year=reading.year // 100 * 100 + number))
    return None


def _head(text: str, item: Found, floor: int) -> Found | None:
    """Find the short first end of a range: "12-14 July"."""
    reading = item.reading
    if reading.kind != "calendar" or not reading.day or not reading.month or not text[item.start].isdigit():
        return None
    match = _HEAD.search(text, max(floor, item.start - 16), item.start)
    if not match or not 1 <= int(match[1]) < reading.day:
        return None
    end = match.end(1)
    return Found(match.start(1), end, replace(reading, day=int(match[1]), mod=None))

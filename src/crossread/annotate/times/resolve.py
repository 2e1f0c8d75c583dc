"""Count a reading out against the report's date or the date last named."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, timedelta

from crossread.annotate.times.calendar import Point, containing, day_or_none, feast, shifted
from crossread.annotate.times.reading import Reading
from crossread.annotate.times.tense import Tense


@dataclass(frozen=True, slots=True)
class Context:
    """What a reading is counted from.

    ``anchor`` is the report's date or the date quoted words were spoken; ``last`` the date last named nearby,
    ``quarter`` the quarter last named;
    ``narrative`` is true where the text tells history, so that ``last`` comes before the anchor.
    """

    anchor: date | None
    last: Point | None
    narrative: bool
    tense: Tense
    spoken: bool = False
    quarter: Point | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A resolved value with how it was found; ``point`` is None where no unit of the calendar is known."""

    value: str
    point: Point | None
    base: date | None
    why: str


def resolve(reading: Reading, context: Context) -> Outcome:
    """Give the TIMEX3 value of a reading.

    Args:
        reading: what the expression says.
        context: what it is counted from.

    Returns:
        The value, the unit of the calendar it names, the date it was counted from and why.
    """
    if reading.kind == "value":
        return Outcome(reading.value, None, None, _VALUE_WHY.get(reading.value, "a length of time or a repetition"))
    if reading.kind == "calendar":
        outcome = _calendar(reading, context)
    elif reading.kind == "clock":
        named = context.last if context.last and context.last.unit == "D" else None
        day = named or (Point("D", context.anchor) if context.anchor else None)
        which = (
            f"the day named nearest, {named.value}" if named else "the report's own day" if day else "an unknown day"
        )
        outcome = _outcome(day, "XXXX-XX-XX", None, f"a time of {which}")
    else:
        outcome = _counted(reading, context)
    return _within_day(outcome, reading)


_VALUE_WHY = {
    "PRESENT_REF": "the time of writing, without a date",
    "PAST_REF": "some time before the report, without a date",
    "FUTURE_REF": "some time after the report, without a date",
    "XXXX-XX-XX": "a day counted from something that happened, whose date the words do not give",
}


def _within_day(outcome: Outcome, reading: Reading) -> Outcome:
    suffix = f"T{reading.clock}{reading.zone}" if reading.clock else f"T{reading.part}" if reading.part else ""
    dated = outcome.point is not None and outcome.point.unit == "D"
    if not suffix or not (dated or outcome.value.startswith("XXXX")):
        return outcome
    return replace(outcome, value=outcome.value + suffix)


def _outcome(point: Point | None, unknown: str, base: date | None, why: str) -> Outcome:
    return Outcome(point.value if point else unknown, point, base, why)


def _calendar(reading: Reading, context: Context) -> Outcome:
    if reading.century is not None or reading.decade is not None or reading.bc:
        return _long_ago(reading)
    year = reading.year
    base = None
    if reading.within is not None:
        outer = resolve(reading.within, context)
        if outer.point is None:
            return Outcome(_unknown(reading), None, None, "the year it belongs to is not known")
        year, base = outer.point.first.year, outer.base
        if outer.point.unit in ("M", "Q") and reading.day is None and reading.month is None:
            return Outcome(outer.value, outer.point, base, outer.why)
    if year is not None:
        point = _in_year(reading, year)
        why = "the words give the whole date" if reading.within is None else f"within {year}"
        if reading.fiscal:
            return Outcome(f"{year:04d}", None, None, "a fiscal year, whose first day differs between bodies")
        return _outcome(point, _unknown(reading), base, why)
    return _nearby(reading, context)


def _long_ago(reading: Reading) -> Outcome:
    """Centuries, decades and years before Christ."""
    digits, number = "04d", reading.year
    unit = "Y"
    if reading.century is not None:
        digits, number, unit = "02d", reading.century, "CE"
    elif reading.decade is not None:
        digits, number, unit = "03d", reading.decade, "DE"
    text = f"{number or 0:{digits}}"
    if reading.bc:
        text += f"-{reading.month:02d}" if reading.month else f"-{reading.season}" if reading.season else ""
        return Outcome(f"BC{text}", None, None, "the words give the date")
    first = day_or_none(int(text.ljust(4, "0")), 1, 1)
    point = Point(unit, first) if first else None
    return Outcome(text, point, None, "the words give the date")


def _in_year(reading: Reading, year: int) -> Point | None:
    """Give what a reading without a year names in one year."""
    if not 1 <= year <= 9999:
        return None
    if reading.feast:
        return _point("D", feast(reading.feast, year))
    if reading.month and reading.day:
        return _point("D", day_or_none(year, reading.month, reading.day))
    if reading.month:
        return Point("M", date(year, reading.month, 1))
    if reading.season:
        return containing(reading.season, date(year, 12, 31))
    if reading.quarter:
        return Point("Q", date(year, reading.quarter * 3 - 2, 1))
    if reading.half:
        return Point("HALF", date(year, reading.half * 6 - 5, 1))
    return Point("Y", date(year, 1, 1))


def _point(unit: str, first: date | None) -> Point | None:
    return Point(unit, first) if first else None


def _unknown(reading: Reading) -> str:
    """Write what is known of a date whose year or week is not."""
    if reading.month:
        return f"XXXX-{reading.month:02d}" + (f"-{reading.day:02d}" if reading.day else "")
    if reading.weekday:
        return f"XXXX-WXX-{reading.weekday}"
    if reading.season:
        return f"XXXX-{reading.season}"
    if reading.quarter:
        return f"XXXX-Q{reading.quarter}"
    if reading.weekend:
        return "XXXX-WXX-WE"
    if reading.feast and reading.feast[:2].isdigit() and len(reading.feast) == 5:
        return f"XXXX-{reading.feast}"
    return "XXXX-XX-XX"


def _nearby(reading: Reading, context: Context) -> Outcome:
    """Choose the year or week of a date that does not give it."""
    loose = context.narrative or (context.anchor is None and reading.month is not None)
    follow = reading.base == "context" or (loose and reading.turn is None)
    last = context.last
    if reading.day and not reading.month:
        if last is None or last.unit not in ("D", "M"):
            return Outcome(f"XXXX-XX-{reading.day:02d}", None, None, "the month is not known")
        point = _point("D", day_or_none(last.first.year, last.first.month, reading.day))
        return _outcome(point, "XXXX-XX-XX", last.first, "in the month last named")
    if follow and last is not None and not (reading.weekday and last.unit not in ("D", "W")):
        base, why = last.first, f"nearest to the date last named, {last.value}"
        inside = next((p for p in _candidates(reading, base) if last.first <= p.first <= last.last), None)
        turned = reading.weekday and reading.turn and inside is not None and last.unit == "D"
        point = _pick(reading, base, "unknown") if turned else inside or _pick(reading, base, "narrative")
        return _outcome(point, _unknown(reading), base, why)
    anchor = context.anchor
    if anchor is None:
        return Outcome(_unknown(reading), None, None, "the report's date is not known")
    point = _pick(reading, anchor, context.tense)
    return _outcome(point, _unknown(reading), anchor, _direction(point, anchor, reading, context))


def _candidates(reading: Reading, base: date) -> list[Point]:
    """List the readings' units around a day, in order."""
    if reading.weekday:
        monday = base - timedelta(days=min(base.weekday(), base.toordinal() - 8))
        days = [monday + timedelta(days=7 * week + reading.weekday - 1) for week in (-1, 0, 1) if _room(monday)]
        return [Point("D", day) for day in days]
    if reading.weekend:
        here = containing("WE", base)
        return [point for point in (shifted(here, step) for step in (-1, 0, 1)) if point]
    reach = 8 if reading.month == 2 and reading.day == 29 else 1
    years = range(max(1, base.year - reach), min(MAXYEAR, base.year + reach) + 1)
    points = [point for point in (_in_year(reading, year) for year in years) if point is not None]
    fitting = [point for point in points if point.first.isoweekday() == reading.beside]
    return fitting or points


def _room(day: date) -> bool:
    return date.min.toordinal() + 14 < day.toordinal() < date.max.toordinal() - 21


def _pick(reading: Reading, base: date, tense: Tense | str) -> Point | None:
    """Choose among the candidates by the word before the name ("last", "this", "next") and the tense."""
    points = _candidates(reading, base)
    before = [p for p in points if p.last < base]
    after = [p for p in points if p.first > base]
    current = [p for p in points if p.first <= base <= p.last]
    if reading.turn == -1 and tense != "narrative":
        return before[-1] if before else None
    if reading.turn == 1 and tense != "narrative":
        return after[0] if after else None
    if reading.turn is not None and reading.turn != 0 and reading.weekday and base in [p.first for p in current]:
        return (before[-1] if reading.turn < 0 else after[0]) if before and after else None
    if tense == "narrative":
        return min(points, key=lambda p: (abs((p.first - base).days), p.first < base), default=None)
    if reading.turn == 0:
        return _this(reading, points, base, tense)
    if current:
        return current[0]
    if not before or not after:
        return before[-1] if before else after[0] if after else None
    if reading.weekday or reading.weekend:
        return after[0] if tense == "future" else before[-1]
    return _nearer(before[-1], after[0], base, tense)


def _nearer(before: Point, after: Point, base: date, tense: Tense | str) -> Point:
    """Choose between last year's and next year's by the tense, unless the other is much nearer."""
    back, ahead = (base - before.last).days, (after.first - base).days
    if tense == "past":
        return after if back > FAR_DAYS and ahead < NEAR_DAYS else before
    if tense == "future":
        return before if ahead > FAR_AHEAD_DAYS and back < NEAR_BACK_DAYS else after
    return after if ahead * 2 < back else before


# A date without a year so far from the report is not meant if the other one is so near: news writes "last December"
# for eleven months ago. Set on MEANTIME and WikiWars.
FAR_DAYS = 300
NEAR_DAYS = 45
# The other way round the signs are weaker: a clause that looks ahead may still name a month gone by.
FAR_AHEAD_DAYS = 215
NEAR_BACK_DAYS = 150


def _this(reading: Reading, points: list[Point], base: date, tense: Tense | str) -> Point | None:
    """Choose for "this Friday", "this summer"."""
    if reading.weekday or reading.weekend:
        wanted = [p for p in points if (p.first >= base if tense != "past" else p.first <= base)]
        if not wanted:
            return None
        return wanted[-1] if tense == "past" else wanted[0]
    same_year = [p for p in points if p.first.year == base.year]
    return same_year[0] if same_year else None


def _direction(point: Point | None, anchor: date, reading: Reading, context: Context) -> str:
    """Say how a name was counted out from a date."""
    of = "the day the words were spoken" if context.spoken else "the report's date"
    named = f"{of}, {anchor:%a} {anchor.day} {anchor:%b} {anchor.year}"
    if point is None:
        return f"cannot be counted from {named}"
    if reading.turn is not None:
        word = {-1: "last", 0: "this", 1: "next"}[reading.turn]
        return f"counted from {named}: “{word}” gives {point.value}"
    because = {
        "past": "because the clause is in the past tense",
        "future": "because the clause looks ahead",
        "unknown": "as the tense of the clause does not tell",
    }[context.tense]
    if point.first <= anchor <= point.last:
        same = {"D": "the same day", "M": "the same month"}.get(point.unit, "the one it lies in")
        return f"counted from {named}: {same}, {because}"
    way = "back" if point.first < anchor else "ahead"
    return f"counted {way} from {named}, {because}"


def _counted(reading: Reading, context: Context) -> Outcome:
    """Count units from the report's date or the date last named."""
    base = _base_point(reading, context)
    if base is None:
        return Outcome(_unknown_unit(reading), None, None, "the date it is counted from is not known")
    amount = reading.amount or 0
    why = _why_counted(reading, context, base)
    if reading.unit in ("H", "m", "S"):
        hours = {"H": amount, "m": amount / 60, "S": amount / 3600}[reading.unit]
        point = shifted(Point("D", base.first), int(hours / 24))
        return _outcome(point, "XXXX-XX-XX", base.first, why)
    last = context.quarter or context.last
    if reading.kind == "shift" and reading.unit == "Y" and amount in (-1, 0) and last and last.unit in ("M", "Q"):
        months = shifted(last, (12 if last.unit == "M" else 4) * int(amount))
        return _outcome(months, "XXXX", base.first, why)
    if reading.unit == "D" and reading.kind == "unit" and base.unit != "D":
        known = f"{base.value}-XX" if base.unit == "M" else "XXXX-XX-XX"
        return Outcome(known, None, base.first, why)
    if reading.kind == "unit" and reading.unit in ("W", "WE") and _SIZES.index(base.unit) > _SIZES.index("W"):
        return Outcome(_unknown_unit(reading), None, base.first, "the date last named is too broad to count weeks from")
    start = containing(reading.unit, base.first)
    if reading.unit == "Q" and reading.base == "period" and base.unit == "D" and base.first == context.anchor:
        amount = -1
    return _outcome(shifted(start, amount), _unknown_unit(reading), base.first, why)


_SIZES = ("D", "WE", "W", "M", "Q", "SP", "SU", "FA", "WI", "HALF", "Y", "DE", "CE")


def _base_point(reading: Reading, context: Context) -> Point | None:
    anchor = Point("D", context.anchor) if context.anchor else None
    if reading.within is not None:
        return resolve(reading.within, context).point
    if reading.base == "period" and not context.narrative:
        if reading.unit == "Q" and context.quarter is not None:
            return context.quarter
        if reading.unit != "Q" or context.last is None or _SIZES.index(context.last.unit) > _SIZES.index("Q"):
            return anchor
    told_now = reading.base == "report" and context.anchor is not None and reading.unit in ("W", "WE")
    stepping = context.narrative and reading.kind == "unit" and reading.unit != "D" and not told_now
    if reading.base in ("context", "period") or stepping or (context.narrative and reading.base != "report"):
        if context.last is not None:
            return context.last
        return None if context.narrative and reading.amount else anchor
    return anchor


def _why_counted(reading: Reading, context: Context, base: Point) -> str:
    if context.last is not None and base is context.last:
        return f"counted from the date last named, {base.value}: {_steps(reading)}"
    of = "the day the words were spoken" if context.spoken else "the report's date"
    day = base.first
    return f"counted from {of}, {day:%a} {day.day} {day:%b} {day.year}: {_steps(reading)}"


_NAMES = {
    "D": "day",
    "W": "week",
    "WE": "weekend",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "H": "hour",
    "m": "minute",
} | {
    "DE": "decade",
    "CE": "century",
    "S": "second",
}


def _steps(reading: Reading) -> str:
    """Say how far and which way: "one week back", "the same day"."""
    amount, name = reading.amount or 0, _NAMES.get(reading.unit, "unit")
    if amount == 0:
        return f"the same {name}"
    number = "one" if abs(amount) == 1 else str(abs(amount))
    many = name if abs(amount) == 1 else name.replace("century", "centurie") + "s"
    return f"{number} {many} {'back' if amount < 0 else 'ahead'}"


def _unknown_unit(reading: Reading) -> str:
    return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "WE": "XXXX-WXX-WE"}.get(
        reading.unit, "XXXX"
    )

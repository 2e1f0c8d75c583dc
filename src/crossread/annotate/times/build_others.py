"""Read matches that count: units beside a date, distances, durations, repetitions, clock times."""

from __future__ import annotations

from fractions import Fraction

from crossread.annotate.lang.en_times import ADVERB_VALUES, DEICTIC_DAYS, REPEAT_VALUES, ZONE_OFFSETS
from crossread.annotate.lang.en_times_context import BEFORE_BARE_PLURAL, BEFORE_RATE
from crossread.annotate.times.amounts import amount, duration, spelled
from crossread.annotate.times.build_dates import NOON_CLOCK, ends_a_name, is_in_a_name, turn_of
from crossread.annotate.times.grammar import Builder, Match
from crossread.annotate.times.reading import Base, Reading
from crossread.annotate.times.tokens import CODE_OF

_PUNCTUATION = {"", ".", ",", ";", ":", ")", "?", "!", "”", '"', "’", "—", "–"}


def _build_deictic(match: Match) -> Reading | None:
    """today, yesterday morning, tonight."""
    word = match.words("deictic")
    if ends_a_name(match):
        return None
    amount_of_days = DEICTIC_DAYS[word]
    part = "NI" if word == "tonight" else None
    if match.has("part"):
        noon = NOON_CLOCK.get(match.words("part"))
        if noon:
            return Reading("unit", "TIME", unit="D", amount=amount_of_days, clock=noon)
        part = str(match.meaning("part"))
    return Reading("unit", "TIME" if part else "DATE", unit="D", amount=amount_of_days, part=part)


def _build_overnight(match: Match) -> Reading | None:
    """Overnight."""
    if match.tokens.lower(match.start - 1) == "to" or is_in_a_name(match):
        return None
    return Reading("unit", "TIME", unit="D", amount=-1, part="NI", into_next_day=True)


def _build_relpart(match: Match) -> Reading | None:
    """Last night, this morning, that evening, the next morning."""
    turn, base = _stepping(match)
    noon = NOON_CLOCK.get(match.words("part"))
    part = None if noon else str(match.meaning("part"))
    return Reading("unit", "TIME", base, unit="D", amount=turn, part=part, clock=noon)


def _build_bare_part(match: Match) -> Reading | None:
    """The morning (of the day last named)."""
    if match.end - match.start < 2 or match.tokens.lower(match.start) != "the":
        return None
    if match.tokens.lower(match.start - 1) not in ("in", "during", "of", "on", "through", "by", "for"):
        return None
    return Reading("unit", "TIME", "context", unit="D", amount=0, part=str(match.meaning("part")))


# Which half of the day a part belongs to.
_HALVES = {"MO": "a", "AF": "p", "EV": "p", "NI": "p"}


def _build_clock(match: Match) -> Reading | None:
    """3 p.m. ET, 14:30 GMT, noon, 3 o'clock."""
    zone = ZONE_OFFSETS.get(match.words("zone").upper(), "")
    if match.has("noon"):
        return Reading("clock", "TIME", clock=NOON_CLOCK[match.words("noon")])
    part = str(match.meaning("daypart") or match.meaning("daypart2"))
    half = _HALVES.get(part) or (match.words("ampm") or match.words("ampm2"))[:1]
    if match.has("hour") and not (half or match.has("oclock")):
        return None
    if match.has("clock"):
        parts = [int(part) for part in match.words("clock").split(":")]
    else:
        parts = [match.number("hour") or 0, 0]
    hour = parts[0] % 12 + (12 if half == "p" else 0) if half else parts[0]
    if hour > 24 or parts[1] > 59 or (half and parts[0] > 12):
        return None
    seconds = f":{parts[2]:02d}" if len(parts) > 2 else ""
    return Reading("clock", "TIME", clock=f"{hour:02d}:{parts[1]:02d}{seconds}", zone=zone)


def _build_clock_digits(match: Match) -> Reading | None:
    """0800 GMT, 1930 UTC."""
    digits = match.words("digits")
    if len(digits) != 4 or not digits.isdigit() or int(digits[:2]) > 23 or int(digits[2:]) > 59:
        return None
    zone = ZONE_OFFSETS.get(match.words("zone").upper(), "")
    return Reading("clock", "TIME", clock=f"{digits[:2]}:{digits[2:]}", zone=zone)


def _stepping(match: Match) -> tuple[int, Base]:
    """Give amount and base of "last", "next"…; "the next" steps on from the date last named."""
    turn, base = turn_of(match)
    if match.words("rel") == "next" and match.tokens.lower(match.start) == "the":
        base = "context"
    return turn or 0, base


def _build_year_ago(match: Match) -> Reading | None:
    """The year-ago quarter, year-earlier (profit): as long as the period the text is about, a year before it."""
    if match.tokens.meanings.get(match.start, "") != "Y" and match.meaning("unit") is None:
        return None
    words = [match.tokens.meanings.get(index, "") for index in range(match.start, match.end)]
    if "Y" not in words:
        return None
    if match.has("ord") and match.meaning("unit") == "Q":
        within = Reading("unit", unit="Y", amount=-1)
        return Reading("calendar", quarter=match.number("ord"), within=within)
    if match.has("unit") and match.meaning("unit") not in ("Q", "period"):
        return None
    return Reading("shift", base="context", unit="Y", amount=-1)


def _build_latest_period(match: Match) -> Reading:
    """The latest period, in accounts: the one the text is about."""
    return Reading("shift", base="context", unit="Y", amount=0)


def _build_unit_end(match: Match) -> Reading | None:
    """Year-end, the month's end."""
    unit = str(match.meaning("unit"))
    if unit not in ("Y", "M", "W", "Q", "DE", "CE") or match.words("edge") != "end":
        return None
    return Reading("unit", base="period", unit=unit, amount=0, mod="END")


def _build_age(match: Match) -> Reading | None:
    """(a) 27-year-old: an age, not a time. TimeBank leaves ages unmarked."""
    return Reading("none")


def _build_relunit(match: Match) -> Reading | None:
    """Last week, this year, the following day, the same day."""
    unit, word = str(match.meaning("unit")), match.words("rel")
    titled = match.end - match.start == 2 and match.tokens.is_capital(match.start + 1)
    if word == "very" or (titled and match.tokens.is_capital(match.start)):  # "This Week", a programme
        return None
    step, base = _stepping(match)
    if match.class_at(match.range("unit")[0]) == CODE_OF["DAYPART"]:
        return Reading("unit", "TIME", base, unit="D", amount=step, part=unit)
    if match.class_at(match.range("unit")[0]) == CODE_OF["SEASON"]:
        return Reading("calendar", season=unit, turn=0, base="context")
    stretch = unit in ("m", "H", "S") or (unit in _YEARS_IN and word in ("last", "next"))
    if word == "past" or stretch:
        return (
            Reading("value", "DURATION", value=duration(Fraction(1), unit))
            if word in ("past", "last", "next")
            else None
        )
    if unit == "D" and word in ("last", "past", "latest", "current"):
        return None
    if base == "context" and word == "next" and unit != "D":
        base = "report"
    if word == "latest":
        step = -1
    return Reading("unit", base=base, unit=unit, amount=step)


def _build_theunit(match: Match) -> Reading | None:
    """The year, the quarter, the month: the one the text is about."""
    unit = str(match.meaning("unit"))
    tokens = match.tokens
    if unit not in ("Y", "Q", "M", "W") or (tokens.lower(match.end) == "of" and unit != "W"):
        return None
    if tokens.lower(match.end) in ("'", "’", "-", "when", "that", "before", "after", "since"):
        return None
    if tokens.lower(match.start - 1) == "of" and tokens.text[tokens.starts[match.start - 2]].isupper():
        return None
    if unit == "Y" and tokens.lower(match.end) in ("ended", "ending"):
        return Reading("value", "DURATION", value="P1Y")
    return Reading("unit", base="period", unit=unit, amount=0)


def _ends_here(match: Match) -> bool:
    """Say whether a stop, or "that" and a stop, follows: "the day before that." counts from a date, not an event."""
    following = match.tokens.lower(match.end)
    return following in _PUNCTUATION or (following == "that" and match.tokens.lower(match.end + 1) in _PUNCTUATION)


def _build_unit_rel(match: Match) -> Reading | None:
    """The day before, a week later, the night before."""
    unit = str(match.meaning("unit"))
    direction = match.words("dir")
    step = -1 if direction in ("before", "earlier") else 1
    part = None
    if match.class_at(match.range("unit")[0]) == CODE_OF["DAYPART"]:
        unit, part = "D", unit
    if direction in ("before", "after") and not _ends_here(match):
        if match.tokens.lower(match.start) != "the" or unit != "D":
            return None
        return Reading("value", "DATE", value="XXXX-XX-XX")
    if unit in ("m", "H", "S") or (match.end - match.start < 3 and direction != "before"):
        return None
    return Reading("shift", "TIME" if part else "DATE", "context", unit=unit, amount=step, part=part)


def _build_unit_rel_last(match: Match) -> Reading | None:
    """The day before yesterday, the day after tomorrow."""
    days = DEICTIC_DAYS.get(match.words("deictic"))
    if days is None or "day" not in (match.tokens.lower(match.start), match.tokens.lower(match.start + 1)):
        return None
    return Reading("unit", unit="D", amount=days + (-1 if match.words("dir") == "before" else 1))


def _build_at_time(match: Match) -> Reading | None:
    """(at) the time, that time."""
    if match.tokens.lower(match.start - 1) != "at" or match.tokens.lower(match.end) in ("of", "when"):
        return None
    return Reading("value", "DATE", value="PAST_REF")


_YEARS_IN = {"DE": 10, "CE": 100}


def _build_shift(match: Match) -> Reading | None:
    """Two months ago, three days later, a year earlier, weeks ago."""
    direction = match.words("dir")
    if direction in ("before", "back") and not _ends_here(match):
        return None
    forward = direction in ("later", "hence", "from now")
    base: Base = "report" if direction in ("ago", "back", "hence", "from now") else "context"
    mod = "APPROX" if match.has("orso") else None
    if match.has("vague"):
        number, unit = None, str(match.meaning("vague"))
    else:
        number, unit = amount(match), str(match.meaning("unit"))
    if match.has("plus") and number is not None:
        number += Fraction(1, 2)
    if unit in _YEARS_IN and number is not None:
        number, unit = number * _YEARS_IN[unit], "Y"
    if number is None or (number.denominator != 1 and unit not in ("Y", "DE", "CE")):
        return Reading("value", "DATE", value="FUTURE_REF" if forward else "PAST_REF")
    count = int(number) if number.denominator == 1 else int(number * 12)
    if number.denominator != 1:
        unit = "M"
    return Reading("shift", "DATE", base, unit=unit, amount=count if forward else -count, mod=mod)


def _build_window(match: Match) -> Reading | None:
    """The past three years, the next few days, recent weeks, the first nine months."""
    word, unit = match.words("wrel"), str(match.meaning("unit"))
    counted = any(match.has(group) for group in ("num", "few", "half", "one"))
    first = match.meaning("wrel")
    if isinstance(first, int) and (first != 1 or not counted):
        return None
    if word == "same" or (
        not counted and word not in ("recent", "past", "coming", "upcoming", "previous", "last", "next")
    ):
        return None
    if match.has("one") and not match.has("num"):
        return None
    if not counted and word in _OPEN_WINDOWS:
        return Reading("value", "DATE", value=_OPEN_WINDOWS[word])
    number = amount(match) if counted else None
    mod = "APPROX" if match.has("orso") or (match.has("few") and number is not None) else None
    return Reading("value", "DURATION", value=duration(number, unit), mod=mod)


# "Past years" and "coming months" have no length: they are some time before or after the report.
_OPEN_WINDOWS = {"past": "PAST_REF", "coming": "FUTURE_REF", "upcoming": "FUTURE_REF"}


def _build_duration(match: Match) -> Reading | None:
    """Two weeks, a year and a half, three-day, 27-year-old, half an hour."""
    unit = str(match.meaning("unit"))
    units = match.range("unit")[0]
    singular = match.class_at(units) == CODE_OF["UNIT"]
    if unit == "Q" and (match.has("one") or match.class_at(units - 1) == CODE_OF["HYPHEN"]):
        return None
    number = amount(match) if any(match.has(group) for group in ("num", "few", "half", "one")) else Fraction(1)
    year = match.has("num") and match.class_at(match.range("num")[0]) == CODE_OF["YEAR"]
    if (year and (singular or match.has("num2"))) or (unit == "Q" and match.words("few") == "some"):
        return None
    if match.has("one"):
        if not singular or match.class_at(match.end) == CODE_OF["HYPHEN"]:
            return None
        if match.words("one") in ("a", "an") and _is_rate(match):
            return Reading("value", "SET", value=duration(Fraction(1), unit))
        if match.words("one") in ("the", "more") and not match.has("num2"):
            return None
    if match.has("plus"):
        number = (number or Fraction(0)) + Fraction(1, 2)
    mod = "APPROX" if match.has("orso") or (match.has("few") and number is not None) else None
    return Reading("value", "DURATION", value=duration(number, unit), mod=mod)


def _is_rate(match: Match) -> bool:
    """Tell "$3 million a year" from "for a year" by a number, unit or "once" before the article."""
    index = match.start - 1
    before = match.class_at(index)
    counted = {CODE_OF[name] for name in ("INT", "DAYNUM", "YEAR", "NUMWORD", "UNITS", "ONCE", "TIMES")}
    return before in counted or match.tokens.lower(index) in BEFORE_RATE


def _build_long(match: Match) -> Reading | None:
    """year-long, decades-long."""
    unit = str(match.meaning("unit"))
    singular = match.class_at(match.range("unit")[0]) == CODE_OF["UNIT"]
    return Reading("value", "DURATION", value=duration(Fraction(1) if singular else None, unit))


def _build_plural(match: Match) -> Reading | None:
    """(for) weeks, (within) days."""
    if match.tokens.lower(match.start - 1) not in BEFORE_BARE_PLURAL:
        return None
    return Reading("value", "DURATION", value=duration(None, str(match.meaning("unit"))))


def _build_every(match: Match) -> Reading | None:
    """Every day, each Thursday, every two weeks, every other month."""
    index = match.range("unit")[0]
    code, meaning = match.class_at(index), match.meaning("unit")
    if code in (CODE_OF["UNIT"], CODE_OF["UNITS"]):
        number = spelled(match, "num") if match.has("num") else Fraction(2 if match.has("other") else 1)
        return Reading("value", "SET", value=duration(number, str(meaning)))
    patterns = {
        "WEEKDAY": f"XXXX-WXX-{meaning}",
        "MONTH": f"XXXX-{meaning:02d}" if isinstance(meaning, int) else "",
        "SEASON": f"XXXX-{meaning}",
        "DAYPART": f"XXXX-XX-XXT{meaning}",
        "WEEKEND": "XXXX-WXX-WE",
    }
    name = next(name for name in patterns if CODE_OF[name] == code)
    return Reading("value", "SET", value=patterns[name])


def _build_repeat(match: Match) -> Reading | None:
    """daily, weekly, annually."""
    value = REPEAT_VALUES.get(match.words("repeat"))
    return Reading("value", "SET", value=value) if value and not is_in_a_name(match) else None


def _build_rate(match: Match) -> Reading | None:
    """Per day."""
    if match.tokens.lower(match.start) != "per":
        return None
    return Reading("value", "SET", value=duration(Fraction(1), str(match.meaning("unit"))))


def _build_weekdays(match: Match) -> Reading | None:
    """Mondays, Tuesday nights."""
    part = f"T{match.meaning('part')}" if match.has("part") else ""
    return Reading("value", "SET", value=f"XXXX-WXX-{match.meaning('weekday')}{part}")


def _build_adverb(match: Match) -> Reading | None:
    """now, currently, recently, soon."""
    word = match.words("adverb")
    return Reading("value", "DATE", value=ADVERB_VALUES[word])


def _build_these_days(match: Match) -> Reading | None:
    """These days."""
    return Reading("value", "DATE", value="PRESENT_REF") if match.meaning("unit") == "D" else None


def _build_adjective(match: Match) -> Reading | None:
    """current, recent."""
    values = {"current": "PRESENT_REF", "recent": "PAST_REF"}
    value = values.get(match.words("adjective"))
    return Reading("value", "DATE", value=value) if value else None


def _build_future(match: Match) -> Reading | None:
    """The future, the near future."""
    first = match.tokens.lower(match.start)
    if match.end - match.start == 1 and match.tokens.lower(match.start - 1) not in ("in", "near", "for"):
        return None
    if match.tokens.lower(match.end) == "of" and first != "near":
        return None
    return Reading("value", "DATE", value="FUTURE_REF")


def _build_thepast(match: Match) -> Reading | None:
    """(in) the past."""
    following = match.tokens.lower(match.end)
    if match.tokens.lower(match.start - 1) not in ("in", "from", "of", "with", "to", "about") or following == "-":
        return None
    return Reading("value", "DATE", value="PAST_REF")


OTHERS: dict[str, Builder] = {
    "deictic": _build_deictic,
    "overnight": _build_overnight,
    "relpart": _build_relpart,
    "bare_part": _build_bare_part,
    "clock": _build_clock,
    "clock_digits": _build_clock_digits,
    "year_ago": _build_year_ago,
    "latest_period": _build_latest_period,
    "unit_end": _build_unit_end,
    "age": _build_age,
    "relunit": _build_relunit,
    "theunit": _build_theunit,
    "unit_rel": _build_unit_rel,
    "unit_rel_last": _build_unit_rel_last,
    "at_time": _build_at_time,
    "shift": _build_shift,
    "window": _build_window,
    "duration": _build_duration,
    "long": _build_long,
    "plural": _build_plural,
    "every": _build_every,
    "repeat": _build_repeat,
    "rate": _build_rate,
    "weekdays": _build_weekdays,
    "adverb": _build_adverb,
    "these_days": _build_these_days,
    "adjective": _build_adjective,
    "future": _build_future,
    "thepast": _build_thepast,
}

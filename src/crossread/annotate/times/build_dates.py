"""Read matches that name places in the calendar: dates, weekdays, seasons, quarters, decades."""

from __future__ import annotations

from dataclasses import replace

from crossread.annotate.lang.en_times import HOLIDAYS
from crossread.annotate.lang.en_times_context import (
    BEFORE_BARE_SEASON,
    BEFORE_DAY_NUMBER,
    BEFORE_NAMED_DAY,
    BEFORE_YEAR,
    COUNTED_AFTER_YEAR,
    DOUBTFUL_SEASONS,
    MONEY_OR_NUMBER,
    NAMED_AFTER_FEAST,
    ROUNDS_A_COUNT,
)
from crossread.annotate.times.calendar import day_or_none
from crossread.annotate.times.grammar import Builder, Match
from crossread.annotate.times.reading import Base, Reading
from crossread.annotate.times.tokens import CODE_OF
from crossread.model.annotations import TimexType

# Years before this one need a word such as "in" before them: "1250 soldiers" is more common than the year.
FIRST_PLAIN_YEAR = 1700
# A two-digit year up to this number belongs to the 21st century.
LAST_SHORT_YEAR = 35

# Where a word such as "next" points: turn and base.
_TURNS: dict[str, tuple[int, Base]] = {
    "last": (-1, "report"),
    "past": (-1, "report"),
    "next": (1, "report"),
    "coming": (1, "report"),
    "upcoming": (1, "report"),
    "this": (0, "report"),
    "current": (0, "report"),
    "present": (0, "report"),
    "latest": (0, "report"),
    "that": (0, "context"),
    "same": (0, "context"),
    "previous": (-1, "context"),
    "preceding": (-1, "context"),
    "prior": (-1, "context"),
    "following": (1, "context"),
    "subsequent": (1, "context"),
    "ensuing": (1, "context"),
}
NOON_CLOCK = {"noon": "12:00", "midday": "12:00", "noontime": "12:00", "midnight": "24:00"}


def turn_of(match: Match) -> tuple[int | None, Base]:
    """Give where a word such as "last" or "following" points, (None, report) where there is none."""
    if not match.has("rel"):
        return None, "report"
    return _TURNS[match.words("rel")]


# These point only after an article: "following Thursday's call" has a preposition.
_NEED_ARTICLE = {"following", "previous", "preceding", "prior", "subsequent", "ensuing", "same"}


def lacks_article(match: Match) -> bool:
    """Say whether a word such as "following" stands without the article it needs to point."""
    return match.words("rel") in _NEED_ARTICLE and match.words("rel") == match.tokens.lower(match.start)


def ends_a_name(match: Match) -> bool:
    """Say whether a word ends a name: "USA Today"."""
    return match.tokens.is_capital(match.start) and match.tokens.is_capital(match.start - 1)


def is_in_a_name(match: Match) -> bool:
    """Say whether a word is part of a name: "Daily Courier"."""
    tokens, last = match.tokens, match.end
    if not tokens.is_capital(match.start):
        return False
    return ends_a_name(match) or (tokens.is_capital(last) and not tokens.has_class(last))


def year_of(match: Match) -> int | None:
    """Give the year of a match, short ones completed."""
    meaning = match.meaning("year")
    if isinstance(meaning, int):
        return meaning
    if not meaning:
        return None
    short = int(str(meaning)[1:])
    return short + (2000 if short <= LAST_SHORT_YEAR else 1900)


def day_of(match: Match) -> int | None:
    """Give the day of the month of a match, None where it cannot be one."""
    meaning = match.meaning("day")
    number = meaning if isinstance(meaning, int) else int(str(meaning)[:-2])
    return number if 1 <= number <= 31 else None


def _with_part(reading: Reading, match: Match) -> Reading:
    """Add "morning" or "noon" to a reading of a day."""
    part = match.words("part")
    if not part:
        return reading
    if part in NOON_CLOCK:
        return replace(reading, clock=NOON_CLOCK[part], type="TIME")
    return replace(reading, part=str(match.meaning("part")), type="TIME")


def _build_iso(match: Match) -> Reading | None:
    """2025-10-17, 2025-10-17T14:30Z."""
    text = str(match.meaning("iso"))
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    if day_or_none(year, month, day) is None:
        return None
    clock, zone = text[11:16] or None, "Z" if text.endswith("Z") else ""
    kind: TimexType = "TIME" if clock else "DATE"
    return Reading("calendar", kind, year=year, month=month, day=day, clock=clock, zone=zone, stated=True)


def _build_slash(match: Match) -> Reading | None:
    """10/17/2025 (month first, as American news write; day first where only that exists), 9/11."""
    text = str(match.meaning("slash"))
    if text == "9/11":
        return Reading("calendar", year=2001, month=9, day=11, stated=True)
    first, second, third = (int(part) for part in text.split("/"))
    year = third if third > 99 else third + (2000 if third <= LAST_SHORT_YEAR else 1900)
    month, day = (first, second) if first <= 12 else (second, first)
    if day_or_none(year, month, day) is None:
        return None
    return Reading("calendar", year=year, month=month, day=day, stated=True)


def _build_known(match: Match) -> Reading | None:
    """Christmas, Good Friday, D-Day; not the Christmas Market, a Christmas tree."""
    following = match.tokens.lower(match.end)
    if following in NAMED_AFTER_FEAST or (match.tokens.is_capital(match.end) and not match.tokens.has_class(match.end)):
        return None
    rule = HOLIDAYS[" ".join(str(match.meaning("known")).lower().split())]
    if rule[:4].isdigit():
        year, month, day = (int(part) for part in rule.split("-"))
        return Reading("calendar", year=year, month=month, day=day, stated=True)
    return _with_part(Reading("calendar", feast=rule, year=year_of(match), stated=match.has("year")), match)


def _build_date(match: Match) -> Reading | None:
    """July 4, 17 October 2025, June 2025, October."""
    year, day = year_of(match), day_of(match) if match.has("day") else None
    if match.has("day"):
        if day is None:
            return None
        if not match.has("month") and match.tokens.lower(match.start - 1) not in BEFORE_DAY_NUMBER:
            return None
    month = match.number("month")
    if month and day and day_or_none(year or 2000, month, day) is None:
        return None
    return Reading("calendar", year=year, month=month, day=day, stated=bool(year and month and day))


def _build_year(match: Match) -> Reading | None:
    """2025, the year 2000, 241 BC, AD 842."""
    if match.has("era"):
        before = match.words("era").startswith("b")
        year = year_of(match) or match.number("anyyear")
        return Reading("calendar", year=year, bc=before, stated=True) if year and year < 2200 else None
    year = year_of(match)
    indexes = match.range("year")
    if year is None or (len(match.range("year")) != match.end - match.start and not _after_word_year(match)):
        return None
    if match.end - match.start == 1 and not _is_year(match, indexes[0], year):
        return None
    return Reading("calendar", year=year, stated=True)


def _after_word_year(match: Match) -> bool:
    return match.tokens.meanings.get(match.range("year")[0] - 1, "") == "Y"


_EDGES = {CODE_OF[name] for name in ("EARLY", "LATE", "MID")}


def _is_year(match: Match, index: int, year: int) -> bool:
    """Tell a year from a count, an amount of money or a model number by its neighbours."""
    tokens = match.tokens
    before, after = tokens.lower(index - 1), tokens.lower(index + 1)
    start, end = tokens.starts[index], tokens.ends[index]
    if before in MONEY_OR_NUMBER or after in COUNTED_AFTER_YEAR or tokens.text[end : end + 1] == "%":
        return False
    glued = tokens.text[start - 1 : start] if start else ""
    if glued and (glued.isalnum() or (glued in "-–" and not tokens.text[start - 2 : start - 1].isdigit())):
        named = glued in "-–" and match.class_at(index - 2) in (CODE_OF["MONTH"], CODE_OF["YEAR"])
        edge = glued == "-" and match.class_at(index - 2) in _EDGES
        ranged = named or edge or before == "–"
        if not ranged:
            return False
    # "2000 boats", "about 1200 boats": a lower-case plural right after a number without "the" or "in" is counted.
    counted = after.endswith("s") and len(after) > 3
    if before in BEFORE_YEAR:
        return not (counted and before in ROUNDS_A_COUNT)
    if year < FIRST_PLAIN_YEAR:
        return False
    return not (counted and before not in ("the", "'s", "s", "its", "their", "his", "her"))


def _build_spoken_year(match: Match) -> Reading | None:
    """Nineteen ninety-six, the year two thousand."""
    head, tail = match.number("head") or 0, [match.tokens.meanings.get(index, "") for index in match.range("tail")]
    numbers = [number for number in tail if isinstance(number, int)]
    named = match.tokens.lower(match.start) == "the"
    if numbers == [1000] and head == 2 and named:
        return Reading("calendar", year=2000, stated=True)
    if head not in (18, 19, 20) or sum(numbers) > 99 or (len(numbers) == 2 and numbers[0] < 20):
        return None
    if sum(numbers) < 10 or (head == 20 and not named and sum(numbers) < 20):
        return None
    return Reading("calendar", year=head * 100 + sum(numbers), stated=True)


def _build_decade(match: Match) -> Reading | None:
    """The 1990s, the '80s, the nineties."""
    meaning = match.meaning("decade")
    if isinstance(meaning, int):
        named = match.tokens.lower(match.start) == "the"
        return Reading("calendar", decade=190 + meaning // 10) if named else None
    digits = "".join(character for character in str(meaning) if character.isdigit())
    decade = int(digits) // 10
    if len(digits) == 2:
        decade += 200 if decade <= 2 else 190
    return Reading("calendar", decade=decade, bc=match.has("era"), stated=True)


def _build_century(match: Match) -> Reading | None:
    """The 20th century, the twenty-first century, the 4th century BC."""
    if match.meaning("cent") != "CE":
        return None
    number = 0
    for index in match.range("ord"):
        meaning = match.tokens.meanings.get(index, "")
        if isinstance(meaning, int):
            number += meaning
        elif meaning[:1].isdigit():
            number += int(meaning[:-2])
    return Reading("calendar", century=number - 1, bc=match.has("era"), stated=True) if 1 <= number <= 22 else None


def _build_fiscal(match: Match) -> Reading | None:
    """Fiscal 2025, the fiscal year 2025, FY2025."""
    return Reading("calendar", year=year_of(match), fiscal=True)


def _build_quarter(match: Match) -> Reading | None:
    """The third quarter, fourth-quarter, the first half of 2025."""
    meaning = match.meaning("ord")
    number = meaning if isinstance(meaning, int) else int(str(meaning)[:-2])
    year, (turn, base) = year_of(match), turn_of(match)
    if match.meaning("unit") == "Q" and number <= 4:
        return Reading("calendar", quarter=number, year=year, turn=turn, base=base)
    if match.words("unit") == "half" and number <= 2:
        return Reading("calendar", half=number, year=year, turn=turn, base=base)
    return None


def _build_last_half(match: Match) -> Reading | None:
    """The latter half (of 2029)."""
    return Reading("calendar", half=2)


def _build_quarter_code(match: Match) -> Reading | None:
    """Q3 2025, H1 2025."""
    text = str(match.meaning("q"))
    number, year = int(text[1]), year_of(match)
    if text[0] == "Q":
        return Reading("calendar", quarter=number, year=year)
    return Reading("calendar", half=number, year=year) if number <= 2 and year else None


def _build_season(match: Match) -> Reading | None:
    """This summer, the winter of 1944, last fall, spring 2025."""
    word = match.words("season")
    season, year = str(match.meaning("season")), year_of(match)
    turn, base = turn_of(match)
    if year is None and turn is None and word in DOUBTFUL_SEASONS:
        before, first = match.tokens.lower(match.start - 1), match.tokens.lower(match.start)
        introduced = before in BEFORE_BARE_SEASON or (
            first == "the" and before in ("in", "by", "until", "since", "during")
        )
        if not introduced or match.tokens.lower(match.end) == "of":
            return None
    if match.tokens.text[match.tokens.starts[match.range("season")[0]]].isupper() and year is None and turn is None:
        following = match.tokens.starts[match.end : match.end + 1]
        if following and match.tokens.text[following[0]].isupper():
            return None
    return Reading("calendar", season=season, year=year, turn=turn, base=base)


def _build_weekday(match: Match) -> Reading | None:
    """Friday, last Friday, Wednesday afternoon."""
    if lacks_article(match) or match.tokens.lower(match.start - 1) in BEFORE_NAMED_DAY:
        return None
    turn, base = turn_of(match)
    reading = Reading("calendar", weekday=match.number("weekday"), turn=turn, base=base)
    return _with_part(reading, match)


def _build_relmonth(match: Match) -> Reading | None:
    """Last November, next May 5."""
    if lacks_article(match):
        return None
    turn, base = turn_of(match)
    day = day_of(match) if match.has("day") else None
    return Reading("calendar", month=match.number("month"), day=day, turn=turn, base=base)


def _build_weekend(match: Match) -> Reading | None:
    """The weekend, this weekend, last weekend."""
    if match.end - match.start == 1 or lacks_article(match):
        return None
    turn, base = turn_of(match)
    return Reading("calendar", weekend=True, turn=turn, base=base)


DATES: dict[str, Builder] = {
    "iso": _build_iso,
    "slash": _build_slash,
    "known": _build_known,
    "date": _build_date,
    "year": _build_year,
    "spoken_year": _build_spoken_year,
    "decade": _build_decade,
    "century": _build_century,
    "fiscal": _build_fiscal,
    "quarter": _build_quarter,
    "last_half": _build_last_half,
    "quarter_code": _build_quarter_code,
    "season": _build_season,
    "weekday": _build_weekday,
    "relmonth": _build_relmonth,
    "relmonth_day": _build_relmonth,
    "weekend": _build_weekend,
}

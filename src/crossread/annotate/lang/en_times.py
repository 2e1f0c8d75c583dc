"""English words of time expressions.

``WORDS`` gives every word its class and meaning; ``en_times_rules`` the patterns over classes; ``en_times_context`` the
words that decide beside an expression what it is.
"""

from __future__ import annotations

import re
from typing import Final

Word = tuple[str, int | str]

_MONTHS = {
    1: "january jan",
    2: "february feb",
    3: "march mar",
    4: "april apr",
    5: "may",
    6: "june jun",
    7: "july jul",
    8: "august aug",
    9: "september sept sep",
    10: "october oct",
    11: "november nov",
    12: "december dec",
}
_WEEKDAYS = {
    1: "monday mon",
    2: "tuesday tue tues",
    3: "wednesday wed weds",
    4: "thursday thu thur thurs",
    5: "friday fri",
    6: "saturday sat",
    7: "sunday sun",
}
# Unit letters: S second, m minute, H hour, D day, WE weekend, W week, M month, Q quarter, Y year, DE decade,
# CE century.
_UNITS = {
    "S": ("", "seconds"),
    "m": ("minute min", "minutes mins"),
    "H": ("hour hr", "hours hrs"),
    "D": ("day", "days"),
    "W": ("week fortnight", "weeks fortnights"),
    "M": ("month", "months"),
    "Q": ("quarter", "quarters"),
    "Y": ("year", "years yrs"),
    "DE": ("decade", "decades"),
    "CE": ("century", "centuries"),
}
_PARTS = {
    "MO": "morning dawn daybreak sunrise",
    "AF": "afternoon",
    "EV": "evening dusk sunset",
    "NI": "night nighttime",
    "DT": "daytime",
}
_SEASONS = {"SP": "spring springtime", "SU": "summer summertime", "FA": "fall autumn", "WI": "winter wintertime"}
_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_TENS = {30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_DECADES = {20: "twenties", 30: "thirties", 40: "forties", 50: "fifties", 60: "sixties", 70: "seventies"} | {
    80: "eighties",
    90: "nineties",
}
# Words that stand alone in their class; the class name is the key.
_PLAIN = {
    "A": "a an",
    "THE": "the",
    "THIS": "this",
    "THESE": "these",
    "THAT": "that",
    "THOSE": "those",
    "LAST": "last",
    "PAST": "past",
    "NEXT": "next",
    "COMING": "coming upcoming",
    "PREVIOUS": "previous preceding prior",
    "FOLLOWING": "following subsequent ensuing",
    "SAME": "same",
    "VERY": "very",
    "CURRENT": "current present",
    "LATEST": "latest",
    "RECENT": "recent",
    "FINAL": "final closing opening initial",
    "FEW": "few",
    "COUPLE": "couple pair",
    "SEVERAL": "several many some numerous",
    "DOZEN": "dozen",
    "DOZENS": "dozens scores hundreds thousands tens",
    "OTHER": "other",
    "ANOTHER": "another",
    "MORE": "more additional further extra",
    "EACH": "each every",
    "PER": "per",
    "AGO": "ago",
    "BACK": "back",
    "EARLIER": "earlier",
    "LATER": "later",
    "BEFORE": "before",
    "AFTER": "after",
    "HENCE": "hence",
    "FROM": "from",
    "NOW": "now",
    "AND": "and",
    "OR": "or",
    "SO": "so",
    "TO": "to",
    "OF": "of",
    "IN": "in",
    "ON": "on",
    "AT": "at",
    "EARLY": "early",
    "LATE": "late",
    "MID": "mid",
    "MIDDLE": "middle",
    "END": "end close conclusion",
    "START": "start beginning outset onset",
    "HALF": "half",
    "TIME": "time moment",
    "TIMES": "times",
    "PERIOD": "period",
    "TERM": "term",
    "OLD": "old",
    "LONG": "long",
    "FISCAL": "fiscal financial",
    "FY": "fy",
    "BC": "bc bce b.c",
    "AD": "ad ce a.d",
    "OCLOCK": "o'clock o’clock",
    "AMPM": "am pm a.m p.m",
    "WHOLE": "whole entire full",
    "ALL": "all",
    "WEEKEND": "weekend",
    "WEEKENDS": "weekends",
    "EVE": "eve",
    "RIGHT": "right",
    "NEAR": "near foreseeable distant immediate",
    "PASTNOUN": "",
    "FUTURE": "future",
    "LATTER": "latter",
    "PART": "part",
    "TRADING": "trading working business calendar consecutive straight",
    "ONCE": "once twice",
    "WHILE": "while",
    "S": "s",
    "YEARWORD": "",
    "COMPARABLE": "comparable corresponding",
    "YET": "yet",
    "INTO": "into",
    "MODERN": "",
}
_FIXED = {
    "DEICTIC": "today yesterday tomorrow tonight",
    "ADVERB": "currently recently nowadays presently",
    "REPEAT": "daily weekly monthly yearly annually hourly nightly biweekly fortnightly",
    "OVERNIGHT": "overnight",
    "NOON": "noon midday midnight noontime",
}
_ZONES = "gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt cet cest bst ist msk eet eest jst kst hkt sgt aest aedt"


def _words() -> dict[str, Word]:
    """Build the table word → (class, meaning)."""
    table: dict[str, Word] = {}
    for name, words in (_PLAIN | _FIXED).items():
        table.update({word: (name, word) for word in words.split()})
    table.update({zone: ("ZONE", zone.upper()) for zone in _ZONES.split()})
    for tables, name in ((_MONTHS, "MONTH"), (_WEEKDAYS, "WEEKDAY")):
        table.update({word: (name, number) for number, words in tables.items() for word in words.split()})
    table.update({f"{words.split()[0]}s": ("WEEKDAYS", number) for number, words in _WEEKDAYS.items()})
    for unit, (one, many) in _UNITS.items():
        table.update(dict.fromkeys(one.split(), ("UNIT", unit)))
        table.update(dict.fromkeys(many.split(), ("UNITS", unit)))
    for words_of, name in ((_PARTS, "DAYPART"), (_SEASONS, "SEASON")):
        table.update({word: (name, value) for value, words in words_of.items() for word in words.split()})
        table.update({f"{words.split()[0]}s": (f"{name}S", value) for value, words in words_of.items()})
    table.update({word: ("NUMWORD", number) for number, word in enumerate(_NUMBERS.split())})
    table.update({word: ("NUMWORD", number) for number, word in _TENS.items()})
    table |= {"hundred": ("HUNDRED", 100), "thousand": ("HUNDRED", 1000), "million": ("HUNDRED", 10**6)}
    table.update({word: ("ORDWORD", number) for number, word in enumerate(_ORDINALS.split(), 1)})
    table.update({word: ("DECADEWORD", number) for number, word in _DECADES.items()})
    return table


WORDS: Final[dict[str, Word]] = _words()

# Feast days and such by name: a month and day, a rule of ``calendar.feast`` or a full date.
HOLIDAYS: Final[dict[str, str]] = {
    "christmas": "12-25",
    "christmas day": "12-25",
    "christmas eve": "12-24",
    "boxing day": "12-26",
    "new year's day": "01-01",
    "new year’s day": "01-01",
    "new year's eve": "12-31",
    "new year’s eve": "12-31",
    "valentine's day": "02-14",
    "valentine’s day": "02-14",
    "st. patrick's day": "03-17",
    "st. patrick’s day": "03-17",
    "april fools' day": "04-01",
    "may day": "05-01",
    "juneteenth": "06-19",
    "independence day": "07-04",
    "halloween": "10-31",
    "armistice day": "11-11",
    "veterans day": "11-11",
    "easter": "easter+0",
    "easter sunday": "easter+0",
    "easter monday": "easter+1",
    "good friday": "easter-2",
    "palm sunday": "easter-7",
    "ash wednesday": "easter-46",
    "thanksgiving": "11-4-4",
    "thanksgiving day": "11-4-4",
    "black friday": "11-4-4+1",
    "labor day": "09-1-1",
    "memorial day": "05-last-1",
    "martin luther king day": "01-3-1",
    "election day": "election",
    "d-day": "1944-06-06",
}
HOLIDAY_PATTERN: Final = "|".join(
    sorted(
        ("(?i:" + re.escape(name).replace("\\ ", r"\s") + ")" for name in HOLIDAYS),
        key=lambda pattern: (-len(pattern), pattern),
    )
)

ZONE_OFFSETS: Final = {"GMT": "Z", "UTC": "Z"}
DEICTIC_DAYS: Final = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
REPEAT_VALUES: Final = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
    "nightly": "P1D",
    "biweekly": "P2W",
    "fortnightly": "P2W",
}
ADVERB_VALUES: Final = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "recently": "PAST_REF",
}

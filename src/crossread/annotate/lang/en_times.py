"""English words and patterns for time expressions.

``WORDS`` gives every word its class and meaning; ``MACROS`` name groups of classes; ``RULES`` are patterns over classes
(upper case) with named groups, tried longest first at every place where a class of the pattern's beginning stands.
Extents follow the TimeML 1.2.1 annotation guidelines: determiners and modifiers belong to the expression, prepositions
and the possessive 's do not.
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
# Unit letters: S second, m minute, H hour, D day, WE weekend, W week, M month, Q quarter, Y year, DE decade, CE century.
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
    "ADVERB": "currently recently previously soon nowadays presently formerly",
    "REPEAT": "daily weekly monthly quarterly yearly annually hourly nightly biweekly fortnightly annual",
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
    table |= {"hundred": ("NUMWORD", 100), "thousand": ("NUMWORD", 1000), "million": ("NUMWORD", 10**6)}
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

# Words of two readings, checked against what stands beside them.
SHORT_WEEKDAYS: Final = frozenset(["mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"])
SHORT_MONTHS: Final = frozenset(["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"])
MONTH_OR_WORD: Final = frozenset({"may", "march", "august"})
# A month that is also a verb or an adjective is a month after one of these words.
BEFORE_MONTH: Final = frozenset(
    [
        "in",
        "last",
        "next",
        "this",
        "early",
        "late",
        "mid",
        "since",
        "until",
        "till",
        "by",
        "from",
        "to",
        "through",
        "during",
        "before",
        "after",
        "between",
        "of",
        "for",
        "and",
        "every",
        "each",
        "late",
        "following",
        "previous",
        "end",
        "since",
        "around",
        "about",
        "first",
        "second",
        "third",
        "fourth",
        "weekend",
        "on",
    ]
)
# Newspapers and such that begin with a weekday.
AFTER_WEEKDAY_NAME: Final = frozenset(
    ["times", "mirror", "mail", "express", "telegraph", "herald", "mass", "post", "school", "agreement"]
)

ZONE_OFFSETS: Final = {"GMT": "Z", "UTC": "Z"}

# What the pieces of patterns are called. A macro may use macros above it.
MACROS: Final[dict[str, str]] = {
    "NUM": r"(?:NUMWORD(?:HYPHEN?NUMWORD|AND NUMWORD)*|DAYNUM|INT|YEAR)",
    "FEWS": r"(?:FEW|SEVERAL|(?:A COUPLE|COUPLE)(?: OF)?|DOZENS OF)",
    "HALFS": r"(?:HALF A|A HALF|A HALF HYPHEN|HALF AN)",
    "COUNT": (
        r"(?:(?P<num>NUM(?: FRACTION| AND A HALF| AND FRACTION)?)(?:(?:HYPHEN|TO|OR) (?P<num2>NUM))?"
        r"|(?P<few>A FEW|FEW|SEVERAL|A? COUPLE OF?|DOZENS OF|A? DOZEN)|(?P<half>HALF A|A HALF HYPHEN?)|(?P<one>A))"
    ),
    "UNITX": r"(?P<unit>UNIT|UNITS)",
    "DAY": r"(?P<day>DAYNUM|ORDNUM|ORDWORD)",
    "YEARX": r"(?P<year>YEAR|SHORTYEAR)",
    "MON": r"(?P<month>MONTH) DOT?",
    "RELDET": r"(?P<rel>LAST|PAST|NEXT|COMING|PREVIOUS|FOLLOWING|SAME|CURRENT|LATEST|THAT|THIS)",
    "DET": r"(?:THE|THIS|THAT|THESE|THOSE)",
    "CLOCKX": r"(?:(?P<clock>CLOCK)(?: (?P<ampm>AMPM) DOT?)?|(?P<hour>DAYNUM)(?: (?P<ampm2>AMPM) DOT?| (?P<oclock>OCLOCK)))",
}

# name of the builder, pattern. At one place the longest match wins, then the earlier row.
RULES: Final[tuple[tuple[str, str], ...]] = (
    ("iso", r"(?P<iso>ISO)"),
    ("slash", r"(?P<slash>SLASHDATE)"),
    ("known", r"(?P<known>HOLIDAY)(?: OF? YEARX)?"),
    # Full and partial dates
    ("date", r"MON DAY(?: COMMA? YEARX)?"),
    ("date", r"THE? DAY OF? MON(?: COMMA? YEARX)?"),
    ("date", r"MON(?:COMMA|OF)? YEARX"),
    ("date", r"MON"),
    ("date", r"THE (?P<day>ORDNUM)"),
    ("year", r"THE? UNIT YEARX"),
    ("year", r"YEARX(?: (?P<era>BC|AD) DOT?)?"),
    ("year", r"(?P<anyyear>INT|DAYNUM) (?P<era>BC|AD) DOT?"),
    ("year", r"(?P<era>AD) (?P<anyyear>INT|YEAR)"),
    ("decade", r"THE? (?P<decade>DECADE|DECADEWORD)(?: (?P<era>BC))?"),
    ("century", r"THE? (?P<ord>ORDNUM|ORDWORD|NUMWORD HYPHEN ORDWORD) HYPHEN? (?P<cent>UNIT)(?: (?P<era>BC) DOT?)?"),
    ("fiscal", r"THE? FISCAL UNIT? YEARX"),
    ("fiscal", r"FY HYPHEN? YEARX"),
    # Quarters and halves
    ("quarter", r"(?:DET|RELDET)? YEARX? FISCAL? HYPHEN? (?P<ord>ORDWORD|ORDNUM) HYPHEN? (?P<unit>UNIT|HALF)"),
    ("quarter_code", r"(?P<q>QUARTERCODE)(?: OF? YEARX)?"),
    # Seasons
    ("season", r"(?:THE|A)? (?:(?:THIS|THE)? RELDET)? (?P<season>SEASON)(?: COMMA?(?: OF)? YEARX)?"),
    ("season", r"YEARX (?P<season>SEASON)"),
    # Weekdays and parts of the day
    ("weekday", r"(?:(?:THE|THIS)? RELDET)? (?P<weekday>WEEKDAY) DOT?(?: (?P<part>DAYPART|NOON))?"),
    ("relmonth", r"(?:THE|THIS)? RELDET (?P<month>MONTH) DOT?"),
    ("relmonth_day", r"(?:THE|THIS)? RELDET (?P<month>MONTH) DOT? DAY"),
    ("weekend", r"(?:THE|THIS)? RELDET? (?P<weekend>WEEKEND)"),
    ("deictic", r"(?P<deictic>DEICTIC)(?: (?P<part>DAYPART|NOON))?"),
    ("overnight", r"OVERNIGHT"),
    ("relpart", r"(?:THE|THAT|THIS)? RELDET (?P<part>DAYPART|NOON)"),
    ("bare_part", r"(?:THE|A)? (?P<part>DAYPART)"),
    ("clock", r"CLOCKX(?: LPAREN? (?P<zone>ZONE) RPAREN?)?"),
    ("clock", r"(?P<clock>CLOCK) (?P<zone>ZONE)"),
    ("clock", r"(?P<noon>NOON)"),
    # last week, this year, the following day
    ("relunit", r"(?:THE|THIS)? RELDET VERY? FISCAL? (?P<unit>UNIT)"),
    ("relunit", r"(?:THAT|THIS) (?P<rel>SAME|VERY) (?P<unit>UNIT|DAYPART|SEASON)"),
    ("theunit", r"THE (?P<whole>WHOLE)? (?P<fiscal>FISCAL)? (?P<unit>UNIT)"),
    ("unit_rel", r"THE? (?P<unit>UNIT|DAYPART) (?P<dir>BEFORE|AFTER|EARLIER|LATER)"),
    ("unit_rel_last", r"THE? UNIT (?P<dir>BEFORE|AFTER) (?P<deictic>DEICTIC|LAST|NEXT)"),
    ("at_time", r"(?:THE|THAT) SAME? TIME"),
    # two months ago, three days later
    (
        "shift",
        r"(?:THE)? COUNT MORE? TRADING? UNITX (?:(?P<orso>OR SO) )?(?P<dir>AGO|EARLIER|LATER|BEFORE|BACK|HENCE|FROM NOW)",
    ),
    ("shift", r"(?P<vague>UNITS) (?P<dir>AGO|EARLIER|LATER)"),
    # the past three years, the next few days, recent weeks
    (
        "window",
        r"(?:THE|THESE|THOSE|THIS)? (?P<wrel>LAST|PAST|NEXT|COMING|PREVIOUS|FOLLOWING|FINAL|LATEST|RECENT|ORDWORD|SAME)"
        r" (?:COUNT )?MORE? TRADING? (?P<unit>UNITS)(?: (?P<orso>OR SO))?",
    ),
    # Durations
    (
        "duration",
        r"(?:THE|THESE|THOSE|ANOTHER)? COUNT MORE? TRADING? UNITX(?: AND (?P<plus>A HALF))?(?: (?P<orso>OR SO))?",
    ),
    ("duration", r"COUNT HYPHEN? UNITX(?:HYPHEN? (?:OLD|LONG))?"),
    ("duration", r"(?P<one>A) (?P<unit>UNIT) OR (?P<num2>NUM)"),
    ("duration", r"(?P<one>ANOTHER|MORE|THE) MORE? (?P<unit>UNIT)"),
    ("long", r"(?P<unit>UNIT|UNITS) HYPHEN (?:LONG|OLD)"),
    ("plural", r"(?P<unit>UNITS)"),
    # Repetitions
    ("every", r"EACH (?:(?P<num>NUM) |(?P<other>OTHER) )?(?P<unit>UNIT|UNITS|WEEKDAY|MONTH|SEASON|DAYPART|WEEKEND)"),
    ("repeat", r"(?P<repeat>REPEAT)"),
    ("rate", r"(?:A|PER) (?P<unit>UNIT)"),
    ("weekdays", r"(?P<weekday>WEEKDAYS)(?: (?P<part>DAYPART|DAYPARTS))?"),
    ("weekdays", r"(?P<weekday>WEEKDAY) (?P<part>DAYPARTS)"),
    # Present, past and future
    ("adverb", r"RIGHT? (?P<adverb>ADVERB|NOW)"),
    ("these_days", r"THESE (?P<unit>UNITS)"),
    ("adjective", r"(?P<adjective>CURRENT|RECENT)"),
    ("future", r"(?:THE|THIS)? (?:NEAR )?(?P<future>FUTURE)"),
    ("thepast", r"THE (?P<past>PAST)"),
)

# What stands around a number tells a year from a count.
BEFORE_YEAR: Final = frozenset(
    [
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "to",
        "of",
        "between",
        "during",
        "after",
        "before",
        "late",
        "early",
        "mid",
        "around",
        "about",
        "and",
        "or",
        "through",
        "(",
        "and",
        "winter",
        "spring",
        "summer",
        "autumn",
        "fall",
        "circa",
        "year",
        "into",
        "than",
    ]
)
MONEY_OR_NUMBER: Final = frozenset(
    ["$", "£", "€", "#", "no", "number", "nos", "line", "flight", "route", "boeing", "windows", "million", "hundred"]
)
COUNTED_AFTER_YEAR: Final = frozenset(
    [
        "percent",
        "per",
        "people",
        "men",
        "women",
        "soldiers",
        "troops",
        "km",
        "kilometers",
        "kilometres",
        "miles",
        "feet",
        "metres",
        "meters",
        "m",
        "kg",
        "tons",
        "tonnes",
        "million",
        "billion",
        "thousand",
        "hundred",
        "dollars",
        "euros",
        "pounds",
        "rubles",
        "hp",
        "mph",
        "kph",
        "mw",
        "words",
        "copies",
        "hours",
        "days",
        "weeks",
        "months",
        "years",
        "minutes",
        "seconds",
        "other",
        "more",
    ]
)
BEFORE_DAY_NUMBER: Final = frozenset(["on", "by", "until", "till", "since", "from", "to"])
DOUBTFUL_SEASONS: Final = frozenset({"fall", "spring", "springtime"})
BEFORE_BARE_SEASON: Final = frozenset(
    ["this", "last", "next", "every", "each", "early", "late", "mid", "-", "since", "until", "by"]
)
BEFORE_BARE_PLURAL: Final = frozenset(
    [
        "for",
        "in",
        "within",
        "after",
        "over",
        "of",
        "or",
        "and",
        "took",
        "takes",
        "take",
        "lasted",
        "last",
        "lasting",
        "spent",
        "spend",
        "through",
        "several",
    ]
)
BEFORE_RATE: Final = frozenset(
    ["million", "billion", "thousand", "percent", "%", "dollars", "euros", "pounds", "people", "tons", "tonnes"]
)
DEICTIC_DAYS: Final = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
REPEAT_VALUES: Final = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P1Q",
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
    "previously": "PAST_REF",
    "formerly": "PAST_REF",
    "soon": "FUTURE_REF",
}
# What may stand before an expression and belong to it, with the TIMEX3 modifier it adds. Tried again and again at the
# left edge of the expression; "?" in the kind column stands for any.
BEFORE_EXPRESSION: Final[tuple[tuple[str, str, str | None], ...]] = (
    # kinds of reading, words, modifier
    ("date", r"(?:the )?very (?:early|beginning of|start of) ", "START"),
    ("date", r"(?:the )?early(?: part of(?: the)?| in(?: the)?)? ", "START"),
    ("date", r"(?:the )?(?:late|later|latter part of)(?: in(?: the)?)? ", "END"),
    ("date", r"earlier(?: in(?: the)?)? ", "START"),
    ("date", r"(?:the )?mid[- ]", "MID"),
    ("date", r"(?:the )?(?:very )?(?:end|close|conclusion|latter half|last part) of ", "END"),
    ("date", r"(?:the )?(?:very )?(?:start|beginning|outset|onset|first part) of ", "START"),
    ("date", r"(?:the )?(?:middle) of ", "MID"),
    ("date", r"sometime(?: in)? ", None),
    ("decade", r"the ", None),
    ("amount", r"(?:at least) ", "EQUAL_OR_MORE"),
    ("amount", r"(?:at most|up to|no more than|as (?:many|much|long) as) ", "EQUAL_OR_LESS"),
    ("amount", r"(?:just |slightly |well )?(?:more than|over) ", "MORE_THAN"),
    ("amount", r"(?:just |slightly |well )?(?:less than|under|nearly|almost|not quite) ", "LESS_THAN"),
    ("amount", r"(?:just )?(?:about|around|approximately|roughly|some) ", "APPROX"),
    ("date", r"(?:about|around|circa) ", "APPROX"),
)

# Signs of the tense of a clause. Regular past forms are told by their -ed.
PAST_SIGNS: Final = frozenset(
    [
        "was",
        "were",
        "had",
        "did",
        "said",
        "told",
        "went",
        "came",
        "took",
        "made",
        "gave",
        "got",
        "knew",
        "saw",
        "met",
        "spoke",
        "wrote",
        "began",
        "left",
        "found",
        "held",
        "sent",
        "led",
        "won",
        "lost",
        "fell",
        "rose",
        "drove",
        "flew",
        "fought",
        "shot",
        "broke",
        "brought",
        "bought",
        "built",
        "caught",
        "chose",
        "cut",
        "felt",
        "heard",
        "kept",
        "laid",
        "lay",
        "meant",
        "paid",
        "put",
        "ran",
        "read",
        "sat",
        "set",
        "shut",
        "showed",
        "spent",
        "stood",
        "struck",
        "swore",
        "taught",
        "thought",
        "threw",
        "understood",
        "wore",
        "hit",
        "has",
        "have",
        "been",
        "hurt",
        "ago",
        "became",
        "grew",
        "drew",
        "quit",
        "sank",
        "stole",
        "sold",
        "sought",
        "slept",
        "fled",
        "bore",
        "bound",
        "bred",
        "dealt",
        "dug",
        "fed",
        "forgot",
        "forgave",
        "froze",
        "hung",
        "hid",
        "lent",
        "lit",
        "rang",
        "rode",
        "shook",
        "shone",
        "sprang",
        "stuck",
        "swam",
        "swung",
        "tore",
        "woke",
        "wound",
    ]
)
FUTURE_SIGNS: Final = frozenset(
    [
        "will",
        "won'll",
        "shall",
        "ll",
        "scheduled",
        "expected",
        "planned",
        "due",
        "slated",
        "upcoming",
        "planning",
        "plans",
        "plan",
        "hopes",
        "hope",
        "expects",
        "expect",
        "going",
        "intends",
        "aims",
        "ahead",
        "until",
        "tomorrow",
        "unless",
        "should",
        "must",
        "may",
        "might",
        "could",
        "can",
        "ready",
        "looming",
        "awaits",
    ]
)
# "to" and a verb looks ahead ("wants to meet") unless one of these stands before it.
BACKWARD_BEFORE_TO: Final = frozenset(
    [
        "used",
        "had",
        "forced",
        "able",
        "managed",
        "came",
        "went",
        "began",
        "started",
        "continued",
        "failed",
        "refused",
        "according",
        "thanks",
        "due",
        "failed",
        "compelled",
        "spoke",
        "talked",
        "said",
        "told",
        "wrote",
        "returned",
        "travelled",
        "traveled",
        "flew",
        "headed",
        "close",
        "led",
        "prior",
        "addition",
        "response",
        "moved",
        "rose",
        "fell",
        "brought",
        "as",
        "from",
        "up",
    ]
)
NO_VERB_AFTER_TO: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "this",
        "that",
        "these",
        "those",
        "him",
        "them",
        "us",
        "me",
        "it",
        "reporters",
        "date",
        "end",
    ]
)
CLAUSE_EDGES: Final = frozenset(
    [
        "who",
        "which",
        "that",
        "after",
        "before",
        "because",
        "while",
        "when",
        "but",
        "although",
        "though",
        "whereas",
        "if",
    ]
)
NOT_PAST: Final = frozenset(
    [
        "united",
        "need",
        "speed",
        "indeed",
        "hundred",
        "red",
        "bed",
        "feed",
        "seed",
        "aid",
        "based",
        "called",
        "named",
        "so-called",
        "led",
    ]
)

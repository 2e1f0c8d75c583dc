"""English patterns of time expressions, written over the word classes of ``en_times``.

``MACROS`` name groups of classes; ``RULES`` are patterns over classes (upper case) with named groups, tried longest
first at every place where a class of the pattern's beginning stands. Extents follow the TimeML 1.2.1 annotation
guidelines: determiners and modifiers belong to the expression, prepositions and the possessive 's do not.
"""

from __future__ import annotations

from typing import Final

# What the pieces of patterns are called. A macro may use macros above it.
MACROS: Final[dict[str, str]] = {
    "NUM": (
        r"(?:(?:NUMWORD|A? HUNDRED)(?:HYPHEN?NUMWORD|HYPHEN? HUNDRED|AND NUMWORD){0,5}"
        r"|(?:DAYNUM|INT) HUNDRED?|YEAR)"
    ),
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
    "CLOCKX": r"(?:(?P<clock>CLOCK)(?: (?P<ampm>AMPM) DOT?)?|(?P<hour>DAYNUM) (?P<ampm2>AMPM) DOT?)",
}

# name of the builder, pattern. At one place the longest match wins, then the earlier row.
RULES: Final[tuple[tuple[str, str], ...]] = (
    ("iso", r"(?P<iso>ISO)"),
    ("slash", r"(?P<slash>SLASHDATE)"),
    ("known", r"(?P<known>HOLIDAY)(?: OF? YEARX| (?P<part>DAYPART))?"),
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
    ("spoken_year", r"(?:THE UNIT)? (?P<head>NUMWORD) (?P<tail>NUMWORD(?:HYPHEN? NUMWORD)?|HUNDRED)"),
    ("decade", r"THE? (?P<decade>DECADE|DECADEWORD)(?: (?P<era>BC))?"),
    ("century", r"THE? (?P<ord>ORDNUM|ORDWORD|NUMWORD HYPHEN ORDWORD) HYPHEN? (?P<cent>UNIT)(?: (?P<era>BC) DOT?)?"),
    ("fiscal", r"THE? FISCAL UNIT? YEARX"),
    ("fiscal", r"FY HYPHEN? YEARX"),
    # Quarters and halves
    ("quarter", r"(?:THE|THIS|RELDET)? YEARX? FISCAL? (?P<ord>ORDWORD|ORDNUM) (?P<unit>UNIT|HALF)"),
    ("quarter", r"FISCAL? (?P<ord>ORDWORD|ORDNUM) HYPHEN (?P<unit>UNIT|HALF)"),
    ("year_ago", r"THE? COMPARABLE? UNIT HYPHEN (?P<dir>AGO|EARLIER) (?P<ord>ORDWORD)? (?P<unit>UNIT|PERIOD)"),
    ("year_ago", r"UNIT HYPHEN (?P<dir>AGO|EARLIER)"),
    ("latest_period", r"THE (?P<latest>LATEST) PERIOD"),
    ("unit_end", r"THE? (?P<unit>UNIT) (?:HYPHEN|APOS S)? (?P<edge>END)"),
    ("last_half", r"THE (?:LAST|LATTER) HALF"),
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
    ("clock_digits", r"(?P<digits>YEAR|INT) (?P<zone>ZONE)"),
    ("clock", r"(?P<noon>NOON)"),
    (
        "clock",
        r"(?P<hour>DAYNUM|NUMWORD) (?P<oclock>OCLOCK)?(?: IN THE (?P<daypart>DAYPART)| AT (?P<daypart2>DAYPART))?",
    ),
    # last week, this year, the following day
    ("relunit", r"(?:THE|THIS)? RELDET VERY? FISCAL? (?P<unit>UNIT)"),
    ("relunit", r"(?:THAT|THIS) (?P<rel>SAME|VERY) (?P<unit>UNIT|DAYPART|SEASON)"),
    ("theunit", r"THE (?P<whole>WHOLE)? (?P<fiscal>FISCAL)? (?P<unit>UNIT)"),
    ("unit_rel", r"THE? (?P<unit>UNIT|DAYPART) (?P<dir>BEFORE|AFTER|EARLIER|LATER)"),
    ("unit_rel_last", r"THE? UNIT (?P<dir>BEFORE|AFTER) (?P<deictic>DEICTIC|LAST|NEXT)"),
    ("at_time", r"(?:THE|THAT) TIME"),
    # two months ago, three days later
    (
        "shift",
        r"THE? COUNT MORE? TRADING? UNITX (?: AND (?P<plus>A HALF))?(?:(?P<orso>OR SO) )?"
        r"(?P<dir>AGO|EARLIER|LATER|BEFORE|BACK|HENCE|FROM NOW)",
    ),
    ("shift", r"(?P<vague>UNITS) (?P<dir>AGO|EARLIER|LATER)"),
    # the past three years, the next few days, recent weeks
    (
        "window",
        r"(?:THE|THESE|THOSE|THIS)? (?P<wrel>LAST|PAST|NEXT|COMING|PREVIOUS|FOLLOWING|FINAL|LATEST|RECENT|ORDWORD|SAME)"
        r" (?:COUNT )?MORE? TRADING? (?P<unit>UNITS)(?: (?P<orso>OR SO))?",
    ),
    # Durations
    ("duration", r"(?:THE|THESE|THOSE) COUNT MORE? TRADING? (?P<unit>UNITS)"),
    ("duration", r"ANOTHER? COUNT MORE? TRADING? UNITX(?: AND (?P<plus>A HALF))?(?: (?P<orso>OR SO))?"),
    ("duration", r"COUNT HYPHEN UNITX"),
    ("duration", r"(?:A|THE) (?P<num>NUM) HYPHEN UNITX PERIOD"),
    ("age", r"COUNT HYPHEN? UNITX HYPHEN? OLD"),
    ("duration", r"COUNT HYPHEN UNITX HYPHEN? LONG"),
    ("duration", r"(?P<one>A) (?P<unit>UNIT) OR (?P<num2>NUM)"),
    ("duration", r"(?P<one>ANOTHER|MORE|THE) MORE? (?P<unit>UNIT)"),
    ("long", r"(?P<unit>UNIT|UNITS) HYPHEN (?:LONG|OLD)"),
    ("plural", r"(?P<unit>UNITS)(?:(?:OR|AND) UNITS)?"),
    # Repetitions
    ("every", r"EACH (?:(?P<num>NUM) |(?P<other>OTHER) )?(?P<unit>UNIT|UNITS|WEEKDAY|MONTH|SEASON|DAYPART|WEEKEND)"),
    ("repeat", r"(?P<repeat>REPEAT)"),
    ("rate", r"(?:A|PER) (?P<unit>UNIT)"),
    ("weekdays", r"(?P<weekday>WEEKDAYS)(?: (?P<part>DAYPART|DAYPARTS))?"),
    ("weekdays", r"(?P<weekday>WEEKDAY) (?P<part>DAYPARTS)"),
    # Present, past and future
    ("adverb", r"MORE? (?P<adverb>ADVERB|NOW)"),
    ("these_days", r"THESE (?P<unit>UNITS)"),
    ("adjective", r"(?P<adjective>CURRENT|RECENT)"),
    ("future", r"(?:THE|THIS)? (?:NEAR )?(?P<future>FUTURE)"),
    ("thepast", r"THE (?P<past>PAST)"),
)

# What may stand before an expression and belong to it, with the TIMEX3 modifier it adds. Tried again and again at the
# left edge of the expression; "?" in the kind column stands for any.
BEFORE_EXPRESSION: Final[tuple[tuple[str, str, str | None], ...]] = (
    # kinds of reading, words, modifier
    ("date", r"(?:the )?very (?:early|beginning of|start of) ", "START"),
    ("date", r"(?:the )?early(?: part of(?: the)?| in(?: the)?| on)? ", "START"),
    ("date", r"the (?:early|small|wee) (?:morning )?hours of (?:the )?", "START"),
    ("date", r"the late (?:evening |night )?hours of (?:the )?", "END"),
    ("date", r"early-", "START"),
    ("date", r"late-", "END"),
    ("date", r"(?:the )?(?:late|later|latter part of)(?: in(?: the)?| on)? ", "END"),
    ("date", r"earlier(?: in(?: the)?| on)? ", "START"),
    ("date", r"(?:the )?mid[- ]", "MID"),
    ("date", r"(?:the )?(?:very )?(?:end|close|conclusion|latter half|last part) of ", "END"),
    ("date", r"(?:the )?(?:very )?(?:start|beginning|outset|onset|first part) of ", "START"),
    ("date", r"(?:the )?(?:middle) of ", "MID"),
    ("date", r"sometime(?: in)? ", None),
    ("decade", r"the ", None),
    ("amount", r"(?:at least) ", "EQUAL_OR_MORE"),
    ("amount", r"(?:at most|up to|no more than|as (?:many|much|long) as) ", "EQUAL_OR_LESS"),
    ("counted", r"(?:just |slightly |well |a little )?(?:more than|over) ", "MORE_THAN"),
    ("counted", r"(?:just |slightly |well |a little )?(?:less than|under) ", "LESS_THAN"),
    ("amount", r"(?:nearly|almost|not quite) ", "LESS_THAN"),
    ("counted", r"(?:just )?(?:about|around|approximately|roughly|some) ", "APPROX"),
    ("numbered", r"(?:about|around|circa) ", "APPROX"),
)

"""English words that say how many days lie between two events, or that an event is a second of its kind."""

from __future__ import annotations

import re

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b")

_NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen"),
)
# "two days after", "the day before", "a week later than"; not "more than two weeks after", which leaves it open.
GAP = re.compile(
    r"(?<!than )(?<!least )(?<!about )(?<!nearly )(?<!almost )(?<!over )(?<!within )(?<!around )"
    rf"\b(?P<number>the|a|one|{'|'.join(_NUMBERS[2:])}|\d{{1,2}}) (?P<unit>day|week|fortnight)s? "
    r"(?P<way>after|before|ahead of|following)\b",
    re.IGNORECASE,
)
UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14}
# How far such counts may be out, in days: "two days after" is counted with or without the first day, "three weeks
# after" is a round number.
UNIT_SLACK = {"day": 1, "week": 3, "fortnight": 3}
# A second event of the kind is meant: another day is no contradiction.
ANOTHER = re.compile(
    r"\b(?:another|second|third|fourth|fifth|new|fresh|latest|further|again|more|next|previous|earlier|first)\b",
    re.IGNORECASE,
)
# These count from the day of printing, which may be a day off between places.
FROM_PRINTING = re.compile(r"\b(?:today|tonight|yesterday|tomorrow|overnight|this|last night|ago|now)\b", re.IGNORECASE)
# Acts that somebody does every day: a different day is a different act.
DAILY = frozenset(
    re.findall(
        r"\w+",
        """say tell speak talk call ask add write note report announce claim warn describe show take make get go
    come have give see know think want try play work use hold post tweet confirm deny urge appear issue publish
    release""",
    )
)
# Before a day they say no more than that something was so by or from it: "as of Wednesday", "since Monday".
EDGE_OF_TIME = re.compile(
    r"\b(?:as of|as late as|by|since|until|till|through|before|after|from|prior to) (?:(?:early|late) |on )?\Z",
    re.IGNORECASE,
)
# Acts of saying: people say many things in a day, so that a shared day shows nothing.
SAYING = frozenset(
    re.findall(
        r"\w+", "say tell speak talk call ask add write note tweet post comment state reply respond declare warn"
    )
)


def number_of(word: str) -> int:
    """Give the value of a small number as GAP finds it: "two", "14", "the"."""
    lowered = word.casefold()
    if lowered.isdigit():
        return int(lowered)
    return _NUMBERS.index(lowered) if lowered in _NUMBERS else 1

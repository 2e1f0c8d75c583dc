"""English wordings that tie a report's date to other days."""

from __future__ import annotations

import re

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"Sept": 9}
_WEEKDAY = "|".join(WEEKDAYS)
_MONTH = "|".join([*MONTHS, *(f"{short}\\." for short in _SHORT)])

# "on Friday", "Thursday's call", "Friday meeting"; not "last Friday", "Friday prayers", "every Friday".
WEEKDAY = re.compile(
    rf"(?<!last )(?<!next )(?<!every )(?<!each )(?<!Last )(?<!a )(?<!Good )(?<!Black )\b(?P<day>{_WEEKDAY})\b(?!s\b)"
    r"(?! (?:prayers|Times|Mail|Night Live))"
)
# The day of the report itself: "earlier Wednesday", "later on Friday", "today".
DEICTIC = re.compile(rf"\b(?:earlier|later)(?: on)? (?P<day>{_WEEKDAY})\b")
# A day named from the day of printing.
DAY_WORD = re.compile(r"\b(?:yesterday|today|tonight|tomorrow)\b", re.IGNORECASE)
MONTH_DAY = re.compile(
    rf"\b(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH}))\b"
    r"(?!,? \d{4})(?!\d)(?!\w)"
)
FUTURE = re.compile(
    r"\b(?:will|would|shall|scheduled|expected|expects?|planned|plans?|planning|upcoming|due|set to|ahead of|is to|"
    r"are to|slated|intends?|later this|coming|next)\b",
    re.IGNORECASE,
)
PAST = re.compile(r"\b(?:was|were|had|did|became|began|took|since|\w{2,}ed)\b", re.IGNORECASE)
PRESENT = re.compile(r"\b(?:is|are)(?: \w+ly)? \w+ing\b")
DAY_AFTER = re.compile(r"\b(?:a|one|the) day (?P<way>after|before|ahead of)\b", re.IGNORECASE)
# "nearly 3½ years", "for more than two years"
LASTED = re.compile(
    r"\b(?:dragged on|lasted|raged|been going on|gone on|continued|been running|run) for "
    r"(?P<how>nearly|almost|more than|over|about|some)? ?(?P<number>\d+(?:\.\d+)?½?|½|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve)(?P<half> and a half)? (?P<unit>day|week|month|year)s?\b",
    re.IGNORECASE,
)
BEGAN = re.compile(r"\b(?:began|begun|started|broke out|launched|since|opened)\b", re.IGNORECASE)
# "their second meeting in just over two weeks" … "the first meeting on May 16"
SECOND_IN = re.compile(
    r"\bsecond (?:round of )?(?P<noun>\w+) in (?P<how>just over|little more than|more than|less than|about|nearly)?"
    r" ?(?P<number>a|one|two|three|four|five|six|\d+) (?P<unit>day|week|month)s?\b",
    re.IGNORECASE,
)
FIRST_ON = re.compile(
    rf"\bfirst (?:round of )?(?P<noun>\w+)(?: \w+){{0,4}}? on (?P<month>{_MONTH}) (?P<day>\d{{1,2}})\b(?!,? \d{{4}})",
    re.IGNORECASE,
)
NUMBERS = {
    word: number
    for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
} | {"a": 1}
UNIT_DAYS = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}

# Occasions that reports name in different words.
OCCASIONS = {
    **dict.fromkeys(
        ("meeting", "meet", "meets", "met", "talks", "hosting", "hosts", "host", "hosted", "visit", "visits", "summit"),
        "meeting",
    ),
    **dict.fromkeys(("came", "comes", "arrived", "arrives", "visited", "visiting", "toured"), "meeting"),
    **dict.fromkeys(("resigned", "resigns", "resignation", "quit", "quits", "stepped"), "resignation"),
    **dict.fromkeys(("opened", "opens", "open", "opening", "reopened", "inaugurated"), "opening"),
    **dict.fromkeys(("arrested", "arrest", "arrests", "detained"), "arrest"),
    **dict.fromkeys(("died", "dies", "death", "killed"), "death"),
    **dict.fromkeys(("call", "conversation", "phone", "speaking", "spoke", "telephone", "phoned"), "call"),
    **dict.fromkeys(("vote", "election", "referendum", "ballot", "polls"), "vote"),
    **dict.fromkeys(("hearing", "trial", "court", "ruling", "verdict", "sentencing"), "court"),
    **dict.fromkeys(("match", "game", "final", "semifinal", "race"), "match"),
    **dict.fromkeys(("strike", "attack", "explosion", "blast", "bombing", "shooting", "raid"), "attack"),
    **dict.fromkeys(("launch", "launched", "unveiled", "release", "released"), "launch"),
    **dict.fromkeys(("earthquake", "quake", "storm", "flood", "fire", "crash", "collapse", "eruption"), "disaster"),
}


def month_number(name: str) -> int:
    """Give 1 to 12 for a month's name, full or short."""
    plain = name.rstrip(".").capitalize()
    return MONTHS.index(plain) + 1 if plain in MONTHS else _SHORT[plain]


def steps_from_today(words: str) -> int:
    """Say how many days after its own day a report puts something: −1 for "yesterday"."""
    return {"yesterday": -1, "tomorrow": 1}.get(words.casefold(), 0)


def number_of(words: str) -> float:
    """Give the value of a small number: "two", "3½", "a"."""
    lowered = words.casefold()
    if lowered in NUMBERS:
        return float(NUMBERS[lowered])
    half = 0.5 if lowered.endswith("½") else 0.0
    digits = lowered.removesuffix("½")
    return (float(digits) if digits else 0.0) + half

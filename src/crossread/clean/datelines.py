"""Datelines: where, and often by which agency, a report was filed ("KYIV, Ukraine (AP) —")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crossread.clean.lang.load import agencies, english
from crossread.data.names import country_names, places

# A dateline is found in the first characters of a paragraph only.
REACH = 110
# Before a colon a place has at most so many words; more are the heading of a paragraph.
COLON_WORDS = 2

_CAPS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'-]+(?:[ -][A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'-]*){0,4}"
_CITY = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*(?:[ -](?:[A-ZÀ-ÖØ-Þ][\w.’'-]*|de|of|the|la|el|al)){0,4}"
_REGION = rf"(?:\s?[,/]\s?{_CITY}){{0,3}}"
_ANY = r"\s?(?P<agency>[A-Z][\w’'&-]{1,24}(?: [A-Z][\w’'&-]{1,24}){0,3})(?:\s?[/,–-]\s?[\w .]{2,40})?\s?"
_DASH = r"\s?(?:—|–|--|-|―)\s?"


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the head of a text: its end, where the prose begins, and the agency's own name if it has one.

    Offsets are code points from the start of the text.
    """

    end: int
    prose: int
    agency: str | None
    agency_start: int = 0
    agency_end: int = 0


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = "|".join(sorted(english().months, key=lambda name: (-len(name), name)))
    dated = rf",?\s(?i:(?:{month})\.?\s\d{{1,2}}|\d{{1,2}}\s(?:{month})\.?)(?:,?\s\d{{4}})?,?"
    date = rf"(?:{dated})?"
    names = "|".join(re.escape(name) for name in sorted(agencies(), key=lambda n: (-len(n), n)))
    agency = rf"\(\s?(?:[A-Z][\w ]{{1,30}}[/,–-]\s?)?(?P<agency>{names})(?:\s?[/,–-]\s?[\w .]{{2,40}})?\s?\)"
    return (
        # PLACE (AGENCY) — with any kind of capitals.
        re.compile(rf"(?P<line>(?:{_CITY}{_REGION})?{date}\s?{agency})(?:{_DASH}|\s?:\s|\s(?=[A-Z“\"‘])|$)"),
        # PLACE, Date, Agency — without brackets.
        re.compile(rf"(?P<line>{_CITY}{_REGION}{date}[,.]?\s(?P<agency>{names}))(?:\s?(?:—|–|--|―)\s?|\s[-:]\s)"),
        # PLACE (Any Agency) — ; an agency on no list needs a town in capitals or a date before it.
        re.compile(rf"(?P<line>(?:{_CAPS}{_REGION}{date}|{_CITY}{_REGION}{dated})\s?\({_ANY}\))(?:{_DASH}|\s-\s)"),
        # CAPITALS, Region — ; the region may have small letters, the town may not.
        re.compile(rf"(?P<line>{_CAPS}{_REGION}{date})(?:\s?(?:—|–|--|―)\s?|\s-\s|:\s)"),
    )  # fmt: skip


def find_dateline(text: str, colon: bool = True) -> Dateline | None:
    """Find the dateline a paragraph begins with.

    Args:
        text: the paragraph.
        colon: whether a colon may end it ("NEW DELHI: "); in a printed conversation it follows the speakers.

    Returns:
        The dateline; None where there is none or nothing but it would be left of a headline.
    """
    head = text[:REACH]
    for pattern in _patterns():
        match = pattern.match(head)
        if match and (colon or _mark(match, text) != ":") and _is_place(match, text):
            named = match.groupdict().get("agency")
            where = match.span("agency") if named else (0, 0)
            canonical = agencies().get(named, named) if named else None
            return Dateline(match.end("line"), match.end(), canonical, *where)
    return None


def _mark(match: re.Match[str], text: str) -> str:
    """Give the character after a dateline, "" at the end of the text."""
    return text[match.end("line") : match.end("line") + 1]


def _is_place(match: re.Match[str], text: str) -> bool:
    """Say whether what was found names a town or an agency, and a sentence follows."""
    named = match.groupdict().get("agency")
    capitals = [word.strip(".:’'-") for word in re.split(r"[\s/]", match["line"].partition(",")[0])]
    if named and named not in agencies() and not _may_sign(named, match["line"]):
        return False
    if not named and (set(capitals) <= english().words["no_town"] or len(max(capitals, key=len)) < 4):
        return False
    if _mark(match, text) == ":" and len(capitals) > COLON_WORDS and not named:
        return False
    rest = text[match.end() : match.end() + 40]
    return bool(named and not rest) or (rest.count(" ") >= 3 and not rest[0].islower())


def _may_sign(name: str, line: str) -> bool:
    """Say whether a name in a dateline's brackets may be an agency's: no place, and not one thing's long and short."""
    town = line.partition("(")[0]
    if any(form in country_names() or form in places() for form in (name, name.title())):
        return False
    return name not in (_initials(town), *english().words["no_town"]) and _initials(name) != town.strip(" ,")


def _initials(text: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", text))

"""Datelines: where, and often by which agency, a report was filed ("KYIV, Ukraine (AP) —")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crossread.clean.lang.agencies import AGENCIES
from crossread.clean.lang.en_dates import MONTHS, NO_TOWN

# A dateline is found in the first characters of a paragraph only.
REACH = 110

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_CAPS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'-]+(?:[ -][A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'-]*){0,4}"
_CITY = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*(?:[ -](?:[A-ZÀ-ÖØ-Þ][\w.’'-]*|de|of|the|la|el|al)){0,4}"
_REGION = rf"(?:\s?[,/]\s?{_CITY}){{0,3}}"
_DATE = rf"(?:,?\s(?:(?:{_MONTH})\.?\s\d{{1,2}}|\d{{1,2}}\s(?:{_MONTH})\.?)(?:,?\s\d{{4}})?,?)?"
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
def agency_names() -> dict[str, str]:
    """Give every way an agency signs, mapped to its canonical name."""
    return {name: canonical for canonical, others in AGENCIES.items() for name in (canonical, *others)}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = "|".join(re.escape(name) for name in sorted(agency_names(), key=lambda n: (-len(n), n)))
    agency = rf"\(\s?(?:[A-Z][\w ]{{1,30}}[/,–-]\s?)?(?P<agency>{names})(?:\s?[/,–-]\s?[\w .]{{2,40}})?\s?\)"
    return (
        # PLACE (AGENCY) — with any kind of capitals.
        re.compile(rf"(?P<line>(?:{_CITY}{_REGION})?{_DATE}\s?{agency})(?:{_DASH}|\s?:\s|\s(?=[A-Z“\"‘])|$)"),
        # PLACE, Date, Agency — without brackets.
        re.compile(rf"(?P<line>{_CITY}{_REGION}{_DATE}[,.]?\s(?P<agency>{names}))(?:\s?(?:—|–|--|―)\s?|\s[-:]\s)"),
        # CAPITALS, Region — ; the region may have small letters, the town may not.
        re.compile(rf"(?P<line>{_CAPS}{_REGION}{_DATE})(?:\s?(?:—|–|--|―)\s?|\s-\s|:\s)"),
    )  # fmt: skip


def find_dateline(text: str) -> Dateline | None:
    """Find the dateline a paragraph begins with.

    Args:
        text: the paragraph.

    Returns:
        The dateline; None where there is none or nothing but it would be left of a headline.
    """
    head = text[:REACH]
    for pattern in _patterns():
        match = pattern.match(head)
        if match and _is_place(match, text):
            named = match.groupdict().get("agency")
            where = match.span("agency") if named else (0, 0)
            canonical = agency_names()[named] if named else None
            return Dateline(match.end("line"), match.end(), canonical, *where)
    return None


def _is_place(match: re.Match[str], text: str) -> bool:
    """Say whether what was found names a town or an agency, and a sentence follows."""
    named = match.groupdict().get("agency")
    first = re.split(r"[\s,/]", match["line"], maxsplit=1)[0]
    if not named and (first.strip(".:’'-") in NO_TOWN or len(first.replace(".", "")) < 3 or first.endswith(".")):
        return False
    rest = text[match.end() : match.end() + 40]
    return bool(named and not rest) or (rest.count(" ") >= 3 and not rest[0].islower())

"""The English words the pages and exports use; every text a reader sees that no source wrote."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

VERDICTS: Final[Mapping[str, str]] = {
    "agree": "They agree",
    "rounding": "Same within rounding",
    "differ": "They differ",
    "apparent": "Only seems to differ",
    "developed": "Changed over time",
    "disputed": "Disputed",
}
VERDICT_MEANINGS: Final[Mapping[str, str]] = {
    "agree": "the same value, possibly in other units",
    "rounding": "equal within the precision stated",
    "differ": "they cannot both be right",
    "apparent": "it looks like a clash, but different things are counted or meant",
    "developed": "the later account supersedes the earlier one",
    "disputed": "one party claims what another denies",
}
COMPARED: Final[Mapping[str, str]] = {
    "figure": "figure",
    "count": "count",
    "date": "date",
    "place": "place",
    "participant": "who took part",
    "status": "whether it happened",
    "claim_denial": "claim and denial",
    "wording": "wording",
}
BOUNDS: Final[Mapping[str, str]] = {
    "exact": "as stated",
    "about": "about",
    "at_least": "at least",
    "more_than": "more than",
    "at_most": "at most",
    "less_than": "less than",
    "range": "a range",
    "vague": "a vague number",
}
STATUSES: Final[Mapping[str, str]] = {
    "happened": "told as done",
    "ongoing": "told as going on",
    "planned": "told as planned",
    "expected": "told as expected",
    "possible": "told as possible",
    "conditional": "told as depending on something else",
    "denied": "denied",
    "asked": "asked",
}
BASES: Final[Mapping[str, str]] = {
    "stated": "stated in the report",
    "resolved": "worked out from the words",
    "metadata": "from the page’s own data",
    "carried": "carried over from earlier in the report",
    "story": "fixed through other reports of the story",
}
QUOTE_KINDS: Final[Mapping[str, str]] = {
    "direct": "in quotation marks",
    "mixed": "partly in quotation marks",
    "indirect": "in the reporter’s words",
}
DIFFERENCES: Final[Mapping[str, str]] = {
    "truncation": "Shortened",
    "wording": "Other words",
    "punctuation": "Other punctuation",
    "spelling": "Other spelling",
    "translation": "Another translation",
    "context": "Another context",
}
ENTITY_KINDS: Final[Mapping[str, str]] = {
    "person": "People",
    "organisation": "Organisations",
    "group": "Groups",
    "place": "Places",
    "facility": "Facilities",
    "product": "Things and vehicles",
    "event": "Named events",
    "work": "Works and documents",
    "anonymous": "Sources without a name",
    "other": "Others",
}
SOURCE_KINDS: Final[Mapping[str, str]] = {
    "agency": "agency",
    "outlet": "outlet",
    "named": "named source",
    "anonymous": "source without a name",
    "document": "document",
    "platform": "platform",
}
COPY_KINDS: Final[Mapping[str, str]] = {
    "same_agency": "same agency text",
    "republished": "one republishes the other",
    "shared_statement": "same statement",
    "quoted_source": "same quotation",
    "boilerplate": "standing text",
    "unknown": "origin of the shared words unknown",
}
OUTCOMES: Final[Mapping[str, str]] = {
    "open": "Open",
    "happened": "Came about",
    "changed": "Changed",
    "late": "Came late",
    "cancelled": "Cancelled",
    "overdue": "Overdue: no word of it",
}
CHANGES: Final[Mapping[str, str]] = {
    "new_report": "New report",
    "new_event": "New event",
    "new_quote": "New quote",
    "changed_figure": "Changed figure",
    "new_confirmation": "New confirmation",
    "new_dispute": "New dispute",
    "resolved": "Resolved",
    "edited": "Edited",
    "withdrawn": "Withdrawn",
}
ROLES: Final[Mapping[str, str]] = {
    "agent": "who did it",
    "patient": "whom or what it was done to",
    "recipient": "to whom",
    "instrument": "with what",
    "with": "together with",
}
ITEM_KINDS: Final[Mapping[str, str]] = {
    "page": "Page",
    "report": "Report",
    "entity": "Name",
    "quote": "Quote",
    "utterance": "Said",
    "time": "Date",
    "event": "Event",
    "figure": "Figure",
    "comparison": "Compared",
    "copy": "Shared words",
    "chain": "Source",
    "outlook": "Announced",
}
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# TIMEX3 values that name no date, and the units of its lengths of time.
VAGUE_TIMES: Final[Mapping[str, str]] = {
    "PAST_REF": "some time before",
    "PRESENT_REF": "about then",
    "FUTURE_REF": "some time later",
}
LENGTHS: Final[Mapping[str, str]] = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "D": "day",
    "DE": "decade",
    "TH": "hour",
    "TM": "minute",
    "TS": "second",
}
SEASONS: Final[Mapping[str, str]] = {
    "21": "spring",
    "22": "summer",
    "23": "autumn",
    "24": "winter",
    "33": "first quarter of",
    "34": "second quarter of",
    "35": "third quarter of",
    "36": "fourth quarter of",
    "40": "first half of",
    "41": "second half of",
}


def count(number: int, one: str, many: str | None = None) -> str:
    """Say how many there are of something.

    Args:
        number: how many.
        one: the word for one.
        many: the word for several; by default ``one`` with an s.

    Returns:
        Such as "1 report" or "1,200 reports".
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(names: Iterable[str]) -> str:
    """Join names the way a sentence does.

    Args:
        names: the names in the order wanted.

    Returns:
        Such as "A", "A and B" or "A, B and C"; "" for none.
    """
    every = list(names)
    return " and ".join([", ".join(every[:-1]), every[-1]] if len(every) > 1 else every)


def sentence(text: str) -> str:
    """Begin with a capital letter.

    Args:
        text: a phrase.

    Returns:
        The phrase with its first letter in upper case.
    """
    return text[:1].upper() + text[1:]


def about(words: str) -> str:
    """Name what a comparison is about the way a heading does.

    Args:
        words: property and thing as the dossier has them ("held: fertiliser", "day: visited (Saltmere)").

    Returns:
        Such as "Held (fertiliser)", "Day of “visited” (Saltmere)" or "Killed".
    """
    first, colon, rest = words.partition(": ")
    if not colon:
        return sentence(words)
    if first != "day":
        return sentence(f"{first} ({rest})")
    told, _, who = rest.partition(" (")
    return f"Day of “{told}”" + (f" ({who}" if who else "")


def closed(text: str) -> str:
    """Make a sentence of a reason: a capital letter first, a full stop last.

    Args:
        text: a phrase or sentence; may be empty.

    Returns:
        The sentence; "" for "".
    """
    bare = text.strip()
    return sentence(bare) + ("" if not bare or bare[-1] in '.!?…”"' else ".")


def number(value: float) -> str:
    """Write a number for people.

    Args:
        value: any number.

    Returns:
        Such as "1,600", "4.83" or "12"; at most four significant digits below a thousand.
    """
    if abs(value) >= 1000 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.4g}"


def amount(low: float | None, high: float | None, unit: str) -> str:
    """Write a value or a range with its unit for people.

    Args:
        low: the low end, None where it is open.
        high: the high end, None where it is open.
        unit: the unit's plain name; "1" and "" for a bare number.

    Returns:
        Such as "90", "3 to 5 miles", "12 or more"; "no number" where both ends are open.
    """
    if low is None and high is None:
        return "no number"
    if high is None:
        words = f"{number(low or 0.0)} or more"
    elif low is None:
        words = f"{number(high)} or less"
    else:
        words = number(low) if low == high else f"{number(low)} to {number(high)}"
    return words if unit in ("", "1") else f"{words} {unit}"

"""What an expression says before it is counted out against a date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.model.annotations import TimexType

Kind = Literal["calendar", "unit", "shift", "value", "clock", "none"]
# Which date a reading is counted from: the report's date, the last date named in the text, or ("the year") the report's
# date in news and the last date named in history.
Base = Literal["report", "context", "period"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of an expression.

    ``calendar`` names fields of the calendar (year, month, day, weekday, season…), ``unit`` a whole unit beside the
    base ("last week": −1 W), ``shift`` a distance ("two months ago": −2 M), ``value`` is complete (durations,
    repetitions, ``PAST_REF``), ``clock`` is a time of a day that is not named,
    ``none`` covers words that only look like a time ("27-year-old").
    """

    kind: Kind
    type: TimexType = "DATE"
    base: Base = "report"
    # calendar
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    # the weekday printed beside a full date: it tells the year
    beside: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    bc: bool = False
    fiscal: bool = False
    weekend: bool = False
    feast: str | None = None
    # -1 for "last", 0 for "this", +1 for "next" before a named month, weekday or season; None for none of them
    turn: int | None = None
    # unit and shift
    unit: str = ""
    amount: int | None = None
    # within the day
    part: str | None = None
    clock: str | None = None
    zone: str = ""
    value: str = ""
    mod: str | None = None
    stated: bool = False
    # "overnight" begins on one day and ends on the next
    into_next_day: bool = False
    # what it is a part of: "June" within "last year"
    within: Reading | None = None

    @property
    def is_day(self) -> bool:
        """Say whether it names one day."""
        if self.kind == "calendar":
            return self.day is not None or self.weekday is not None or self.feast is not None
        return self.kind in ("unit", "shift") and self.unit == "D"


@dataclass(frozen=True, slots=True)
class Found:
    """A reading with the characters it covers (code points)."""

    start: int
    end: int
    reading: Reading

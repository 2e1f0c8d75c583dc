"""What a person decided about names: that two are the same, or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.model.annotations import EntityKind

Verdict = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision about two names or mentions; it outlives every re-reading.

    ``left`` and ``right`` are either a name as it is printed ("Ana Lund") or the key of one mention,
    ``PAGE:START:END`` (offsets are Unicode code points). ``because`` is the reason given, ``by`` who decided.
    ``unsure`` is kept for the record and changes nothing.
    """

    verdict: Verdict
    left: str
    right: str
    because: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """One of the two a decision is about, told by what the pages print and not by what the program made of it.

    ``name`` is the name as printed, ``kind`` what it was taken for, and ``page``, ``start``, ``end`` (Unicode code
    points) one place where it stands. ``alone`` is true where only that place is meant and not the name at large,
    because several things bear it or because a person pointed there.
    """

    name: str
    kind: EntityKind
    page: str
    start: int
    end: int
    alone: bool = False

    @property
    def label(self) -> str:
        """The name for messages, with its place where the name alone does not say which is meant."""
        where = f" (page {self.page[:12]}, characters {self.start}–{self.end})" if self.alone else ""
        return f"{self.name}{where}"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person decided about two parties, why, and who it was; the store numbers it."""

    verdict: Verdict
    left: Party
    right: Party
    because: str
    by: str = ""

    @property
    def said(self) -> str:
        """The decision as a clause: what about whom."""
        what = {"same": "are one", "different": "are kept apart", "unsure": "may be one or not"}[self.verdict]
        return f"“{self.left.label}” and “{self.right.label}” {what}"

    @property
    def sentence(self) -> str:
        """The decision as one sentence a reporter could read: what about whom, why, and who decided."""
        text = self.because.strip().rstrip(".")
        because = f": {text}" if text else ""
        return f"{self.said} because a person decided so{because}{f' ({self.by})' if self.by else ''}"

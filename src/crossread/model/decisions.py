"""What a person decided about names: that two are the same, or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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

"""Which expressions stand in somebody's quoted words, and when those were spoken."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from crossread.annotate.times.reading import Found
from crossread.model.spans import Extent

# An open mark reaches to the end of its line.
_MARKS = re.compile(r"“[^“”\n]*(?:”|$)|\"[^\"\n]*\"", re.MULTILINE)
# Quotes may lie inside each other this deep.
_DEPTH = 3


class Quotes:
    """Looks up whether an expression is quoted and when the words were spoken.

    Args:
        text: the whole text.
        found: the expressions, in order.
        spoken: quoted words with the day they were spoken, None where it is not known.
    """

    def __init__(self, text: str, found: Sequence[Found], spoken: Sequence[tuple[Extent, date | None]]) -> None:
        marked = [(extent, None) for extent in _between_marks(text, found)] if found else []
        self._quotes = sorted([*spoken, *marked], key=lambda quote: (quote[0], quote[1] or date.min))
        self._starts = [extent.start for extent, _ in self._quotes]

    def around(self, item: Found) -> tuple[bool, date | None]:
        """Say whether an expression is quoted, and the day its words were spoken if that is known."""
        last = bisect_right(self._starts, item.start) - 1
        near = self._quotes[max(0, last - _DEPTH) : last + 1]
        days = [day for extent, day in reversed(near) if item.end <= extent.end]
        return bool(days), next((day for day in days if day is not None), None)


def _between_marks(text: str, found: Sequence[Found]) -> list[Extent]:
    """Give the stretches between quotation marks in the lines that hold expressions."""
    start = text.rfind("\n", 0, found[0].start) + 1
    end = text.find("\n", found[-1].end)
    return [Extent(*match.span()) for match in _MARKS.finditer(text, start, end if end >= 0 else len(text))]

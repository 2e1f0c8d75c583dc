"""Pairs the quotation marks of a paragraph, whatever marks its writer used.

Curly, straight, low-high, angled and corner marks, single and double, nested, mixed ("...”) and doubled. Apostrophes,
feet and inches are none. Unlike a grammar of pairs, every mark is first read by what stands on both sides of it, so
that one lost mark does not turn the rest of a page inside out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from crossread.annotate.lang.en_speech import ELISIONS
from crossread.model.spans import Extent

_MARK = re.compile(r"''|``|[\"“”„‟＂«»‹›「」『』'‘’‚‛]")
_DOUBLE = frozenset({"''", "``", '"', "“", "”", "„", "‟", "＂"})
_SINGLE = frozenset({"'", "‘", "’", "‚", "‛"})
_FIXED = {"«": "»", "»": "«", "‹": "›", "›": "‹", "「": "」", "『": "』"}
_CORNER = frozenset("「」『』")
ALL_MARKS = "\"“”„‟＂«»‹›「」『』'‘’‚‛`"
_BEFORE_OPEN = frozenset(" \t\n\u00a0\u2009\u202f([{<—–-―‒/:;…") | frozenset(ALL_MARKS)
_AFTER_CLOSE = frozenset(" \t\n\u00a0\u2009\u202f)]}>—–-―‒/.,;:?!…*") | frozenset(ALL_MARKS)
# Deeper nesting is noise: it would make hostile pages slow to read, and no news prose has it.
_DEEPEST = 8
# A straight single mark left open at the head of a paragraph is a quotation only if this much follows it: shorter
# ones are elisions and slips of the pen (set by reading invented and annotated news).
_LEAST_UNCLOSED_SINGLE = 40


@dataclass(frozen=True, slots=True)
class Passage:
    """Words between quotation marks: ``start``/``end`` with the marks, ``content`` without them and their blanks.

    ``depth`` is 0 for an outer passage, 1 for one inside it. ``closed`` is false where no closing mark was found: the
    passage then ends with its paragraph.
    """

    start: int
    end: int
    content: Extent
    depth: int
    closed: bool
    mark: str


def marked_passages(text: str, start: int, end: int) -> tuple[Passage, ...]:
    """Find the words that stand between quotation marks in one paragraph.

    Args:
        text: the whole text.
        start: first character of the paragraph.
        end: one past its last character.

    Returns:
        Passages sorted by start, an outer one before those inside it; offsets in ``text``. Empty ones are left out.
    """
    pairs = _Pairing(text, start, end).pairs()
    pairs.sort(key=lambda pair: (pair[0], -pair[1]))
    passages: list[Passage] = []
    open_ends: list[int] = []
    for left, right, mark, closed in pairs:
        inner_start, inner_end = left + len(mark), right - _closing_length(text, right, mark, closed=closed)
        content = _strip(text, inner_start, inner_end)
        if content is None:
            continue
        while open_ends and open_ends[-1] <= left:
            open_ends.pop()
        if not (passages and open_ends and passages[-1].content == content):  # a doubled mark counts once
            passages.append(Passage(left, right, content, len(open_ends), closed, mark))
            open_ends.append(right)
    return tuple(passages)


def _closing_length(text: str, right: int, mark: str, *, closed: bool) -> int:
    """Give how many characters the closing mark of a pair has."""
    if not closed:
        return 0
    return 2 if mark in ("''", "``") and text[right - 2 : right] == "''" else 1


def _strip(text: str, start: int, end: int) -> Extent | None:
    """Cut white space and doubled marks off both ends; None where nothing is left."""
    while start < end and (text[start].isspace() or (text[start] in '"“”„«' and text[end - 1] in '"”“»')):
        if not text[start].isspace():
            end -= 1
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Extent(start, end) if any(c.isalnum() for c in text[start:end]) else None


class _Pairing:
    """Reads one paragraph from left to right with a stack of open marks."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.marks = [(m.start(), m.group()) for m in _MARK.finditer(text, start, end)]
        self.stack: list[tuple[int, str]] = []
        self.found: list[tuple[int, int, str, bool]] = []

    def pairs(self) -> list[tuple[int, int, str, bool]]:
        """Give (start, end, opening mark, closed) of every pair."""
        for number, (position, mark) in enumerate(self.marks):
            before = self.text[position - 1] if position > self.start else " "
            after_at = position + len(mark)
            after = self.text[after_at] if after_at < self.end else " "
            may_open = (not after.isspace() and before in _BEFORE_OPEN) or (position == self.start and mark in _DOUBLE)
            may_close = not before.isspace() or (after in _AFTER_CLOSE and not may_open)
            if mark in _CORNER:
                self._fixed(position, mark, opens=mark in "「『")
            elif mark in _FIXED:
                self._angled(position, mark, may_open=may_open)
            elif mark in _DOUBLE:
                self._double(number, before, after, may_open, may_close)
            else:
                self._single(number, before, after)
        for position, mark in self.stack:
            if mark in _DOUBLE or mark in "«「『" or self._long_single(position, mark):
                self.found.append((position, self.end, mark, False))
        return self.found

    def _push(self, position: int, mark: str) -> None:
        if len(self.stack) < _DEEPEST:
            self.stack.append((position, mark))

    def _close(self, depth: int, end: int) -> None:
        """Close the open mark at a depth of the stack; what was opened after it and not closed was no mark."""
        position, mark = self.stack[depth]
        del self.stack[depth:]
        self.found.append((position, end, mark, True))

    def _top(self, family: frozenset[str]) -> int | None:
        """Give the depth of the innermost open mark of a family; unclosed single marks above it do not count."""
        for depth in range(len(self.stack) - 1, max(-1, len(self.stack) - 6), -1):
            if self.stack[depth][1] in family:
                return depth
            if self.stack[depth][1] not in _SINGLE:
                return None
        return None

    def _fixed(self, position: int, mark: str, *, opens: bool) -> None:
        if opens:
            self._push(position, mark)
        elif self.stack and _FIXED.get(self.stack[-1][1]) == mark:
            self._close(len(self.stack) - 1, position + 1)

    def _angled(self, position: int, mark: str, *, may_open: bool) -> None:
        if self.stack and self.stack[-1][1] == _FIXED[mark]:
            self._close(len(self.stack) - 1, position + 1)
        elif mark in "«‹" or may_open:
            self._push(position, mark)

    def _double(self, number: int, before: str, after: str, may_open: bool, may_close: bool) -> None:
        position, mark = self.marks[number]
        top = self._top(_DOUBLE)
        if mark == '"' and before.isdigit() and (top is None or self._is_inch(number, after)):
            return
        opens = mark in ("“", "„", "``", "‟") or may_open or (top is None and not after.isspace())
        if top is not None and may_close and (not opens or self._closes_anyway(mark, before, after, top)):
            self._close(top, position + len(mark))
        elif opens and (mark != "”" or top is None) and not (mark == '"' and after.isspace()):
            self._push(position, mark)

    def _closes_anyway(self, mark: str, before: str, after: str, top: int) -> bool:
        """Decide a mark that could open and could close while one is open ("—" or another mark stands before it)."""
        if mark in ("„", "``"):
            return False
        if mark == "“":
            return self.stack[top][1] in ("„", "”") or (after in _AFTER_CLOSE and before not in " \n")
        return before not in " \t\n\u00a0([{" and (after in _AFTER_CLOSE or before in "—–-…")

    def _is_inch(self, number: int, after: str) -> bool:
        """Say whether a straight mark behind a digit is an inch mark inside a quotation that is closed later."""
        if number + 1 >= len(self.marks) or not (after.isspace() or after in ",."):
            return False
        position, mark = self.marks[number + 1]
        return mark == '"' and not self.text[position - 1].isspace()

    def _single(self, number: int, before: str, after: str) -> None:
        position, mark = self.marks[number]
        if before.isalnum() and after.isalnum():
            return
        top = self._top(_SINGLE)
        if mark == "‚" or (mark != "’" and not after.isspace() and before in _BEFORE_OPEN):
            if not self._is_elision(position + 1) and (after.isalnum() or after in "[(…." or after in ALL_MARKS):
                self._push(position, mark)
        elif top is not None and top == len(self.stack) - 1 and not before.isspace():
            if not (before in "sS" and self._closes_later(number)):
                self._close(top, position + 1)
        elif mark == "’" and top is None and before in " \n(" and self._is_swedish(number):
            self._push(position, mark)

    def _is_elision(self, position: int) -> bool:
        """Say whether an apostrophe stands for letters left out: '90s, 'em, 'til."""
        match = re.compile(r"\d0s\b|\d\d\b|\w+").match(self.text, position, min(self.end, position + 12))
        return match is not None and (match.group()[0].isdigit() or match.group().lower() in ELISIONS)

    def _closes_later(self, number: int) -> bool:
        """Say whether a mark behind an "s" is a possessive because a surer closing mark follows."""
        position = self.marks[number][0]
        if not (position + 2 < self.end and self.text[position + 1] == " " and self.text[position + 2].isalpha()):
            return False
        for later, mark in self.marks[number + 1 : number + 6]:
            before, after = self.text[later - 1], self.text[later + 1] if later + 1 < self.end else " "
            if before.isspace():
                return False
            if mark in _SINGLE and not after.isalnum():
                return before in ",.?!" or (after in _AFTER_CLOSE and before not in "sS")
        return False

    def _is_swedish(self, number: int) -> bool:
        """Say whether ’words’ is quoted with two closing marks: a surer closing mark follows at once."""
        following = self.marks[number + 1 : number + 2]
        return bool(following) and following[0][1] == "’" and self.text[following[0][0] - 1] in ",.?!"

    def _long_single(self, position: int, mark: str) -> bool:
        """Say whether a single mark nobody closed opens a paragraph of a longer quotation."""
        lead = self.text[self.start : position].rstrip()
        if lead and lead[-1] != ":":
            return False
        long = mark == "‘" or self.end - position >= _LEAST_UNCLOSED_SINGLE
        return long and self.text[position + 1 : position + 2].isupper()

"""Looks again at where sentences end in text that nobody edited: mail, comments, posts, lines run into each other.

The rules of ``sentences.py`` trust stops and capitals. Where a paragraph shows that its writer did not, a logistic
regression over the words on both sides (as in Gillick 2009, "Sentence boundary detection and the problem with the
U.S.") decides, with what the rules say as one of its features. It must be the surer the more its answer would harm an
edited text, where the rules are right. Its weights are fitted by ``training/sentences.py``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import inf
from typing import Final

from crossread.annotate.boundary_features import STOPS, Stretch, Word, features
from crossread.annotate.lang.en_sentences import ABBREVIATIONS, BEFORE_NUMBERS, SIGNS, TITLES, UNEDITED

# Weights are stored as whole hundredths, so that sums are the same on every machine.
UNIT: Final = 100
# How much surer than even the weights must be to overrule the rules, in hundredths of log-odds, where an edited text
# would suffer: a little, and very. Set on EWT and GUM dev, MEANTIME dev and by eye on raw news: F1 of EWT's sentences
# is .890 with and without them, ends without a stop in news fall to a quarter.
_SURE, _VERY_SURE = UNIT // 2, UNIT
# No sentence of an edited text is so long, as a rule.
_LONG = 280
_STOP = re.compile(f"[{STOPS}]")
_CLEAN_END = re.compile(rf"[{STOPS}:][\"'”’»)\]]*\Z")
_LOW = re.compile(r"[.!?]\s+[a-z]")
_HIGH = re.compile(r"[.!?][\"”)]?\s+[\"“(]?[A-Z]")
_LIST_MARK = re.compile(r"\(?\w{1,2}[.)]+\Z")
_LETTERS = re.compile(r"(?:.*[—–-])?(?:\w\.)*\w\Z")
_NEVER_LAST = (TITLES | BEFORE_NUMBERS | ABBREVIATIONS) - {"etc"}
_DASHES = "—–―"
_DOTS = ("...", "…", "[...]", "[…]", ". . .", "....")
_ALONE = ('"', "”")


@cache
def weights() -> Mapping[str, int]:
    """Give the weight of every feature in hundredths; those that are not listed weigh nothing."""
    text = (files("crossread.data") / "sentences" / "weights_en.json").read_text(encoding="utf-8")
    table: Mapping[str, int] = json.loads(text)
    return table


def unedited(paragraph: str) -> bool:
    """Say whether a paragraph shows that stops and capitals cannot be trusted in it.

    Args:
        paragraph: its text, without white space around it.

    Returns:
        True where it ends without a stop, begins small, goes on long without a stop, goes on in small letters behind
        one, or holds faces, addresses, rules of dashes and the like.
    """
    if not _CLEAN_END.search(paragraph[-9:]) or paragraph[:1].islower():
        return True
    if any(sign in paragraph for sign in SIGNS) or any(sign.search(paragraph) for sign in UNEDITED):
        return True
    return len(paragraph) > _LONG and max(map(len, _STOP.split(paragraph))) > _LONG


def habit_of(text: str) -> str:
    """Say in a word how a text treats the letter behind a stop, and the word "I".

    Args:
        text: all of a report's prose.

    Returns:
        A digit from 0 (always a capital) to 4 (hardly ever), with "i" behind it where most "I" are small.
    """
    low, high = len(_LOW.findall(text)), len(_HIGH.findall(text))
    share = low / (low + high) if low else 0.0
    step = sum(share > bound for bound in (0, 0.1, 0.4, 0.8))
    small, large = (text.count(f" {i} ") + text.count(f" {i}'") for i in "iI")
    return f"{step}{'i' * (small > large)}"


class Review:
    """Decides anew where the sentences of a report's unedited paragraphs end.

    Args:
        prose: all of the report's prose.
    """

    def __init__(self, prose: str) -> None:
        self._habit = habit_of(prose)
        self._words: dict[str, Word] = {}

    def split(self, text: str, start: int, end: int, pieces: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Split a paragraph into sentences.

        Args:
            text: the page's text.
            start: where the paragraph begins.
            end: where it ends.
            pieces: its sentences by the rules; an end that is followed by no white space or by a new line stays.

        Returns:
            (start, end) pairs in order, in offsets of ``text``.
        """
        ends = {last for _, last in pieces}
        stretch = Stretch(text, start, end, ends, self._habit, self._words)
        table = weights()
        for i in stretch.candidates():
            place, ruled = stretch.ends[i], stretch.ruled[i]
            needed = inf if ruled and "\n" in text[place : stretch.starts[i + 1]] else _needed(stretch, i)
            if needed == inf:
                continue
            score = table["bias"] + sum(table.get(name, 0) for name in features(stretch, i))
            if ruled and score <= -needed:
                ends.discard(place)
            elif not ruled and score > needed:
                ends.add(place)
        return _cut(text, start, end, sorted(ends))


def _needed(of: Stretch, i: int) -> float:
    """Give how sure the weights must be to overrule the rules behind a word: ``inf`` never, ``-inf`` always."""
    if of[i + 1].head[0] in _DASHES or of.words[i] in _DOTS or of.words[i + 1] in _DOTS:
        return inf  # who said it, or what was left out, follows
    return _to_join(of, i) if of.ruled[i] else _to_cut(of, i)


def _to_join(of: Stretch, i: int) -> float:
    if _closes_alone(of, i + 1):
        return -inf
    head = of[i + 1].head
    if len(head) > 1 and head[1] == "U" and head[0] in "\"'“‘":
        return inf
    return _SURE if head == "U" and not _LIST_MARK.match(of.words[i]) else 0


def _to_cut(of: Stretch, i: int) -> float:
    last, after = of[i], of[i + 1]
    if after.head == "U" and _closes_alone(of, i) and of[i - 1].tail == ".":
        return -inf
    small, trusted = after.head == "l", of.habit in ("0", "1")
    if last.tail[0] in ":—–―" or _LIST_MARK.match(of.words[i]) or (last.tail in ('!"', '?"') and after.head == "U"):
        return inf  # what is announced, counted, or said by whom follows
    if last.tail[0] == "." and (last.core in _NEVER_LAST or _LETTERS.match(last.core)):
        return inf if small else _VERY_SURE
    if small:
        return _VERY_SURE if trusted else 0
    if last.tail[0] in STOPS:
        return 0
    if of.opened[i][:1] == "(":
        return inf  # without a stop nothing ends inside a bracket
    edited = trusted and of.closed
    if edited and (last.shape == "p-" or (after.shape in "TUI" and not after.listed.strip("g"))):
        return inf  # a dateline, or a name
    return _VERY_SURE * (edited + (last.shape in "TIU" and after.shape == "T"))


def _closes_alone(of: Stretch, i: int) -> bool:
    """Say whether a word is a quotation mark set apart that closes a quotation."""
    return of.words[i] in _ALONE and "q" in of.opened[i - 1] and "q" not in of.opened[i]


def _cut(text: str, start: int, end: int, ends: Sequence[int]) -> list[tuple[int, int]]:
    """Cut a stretch behind some places, white space left out."""
    pieces, at = [], start
    for last in [*ends, end]:
        piece = text[at:last]
        first, behind = at + len(piece) - len(piece.lstrip()), at + len(piece.rstrip())
        if first < behind:
            pieces.append((first, behind))
        at = last
    return pieces

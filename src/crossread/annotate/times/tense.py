"""Guess whether the clause around an expression looks back or ahead."""

from __future__ import annotations

import re
from typing import Literal

from crossread.annotate.lang.en_times_context import (
    BACKWARD_BEFORE_TO,
    CLAUSE_EDGES,
    FUTURE_SIGNS,
    NO_VERB_AFTER_TO,
    NOT_AHEAD,
    NOT_PAST,
    PAST_SIGNS,
    PROSPECTIVE,
    PROSPECTIVE_GERUNDS,
    PUT_OFF,
    TOWARDS,
    UNTIL,
)

Tense = Literal["past", "future", "unknown"]

_WORD = re.compile(r"[^\W\d_]+|\d[\d.,]*|[$€£,;:—–()“”\"]")
# Signs are looked for so many words to each side.
REACH = 14
# So many characters hold them.
REACH_CHARACTERS = 120


# An expression with at most so many words before it opens its sentence.
LEADING_WORDS = 2
# Two lower-case words show that a sentence is no headline in capitals.
PLAIN_WORDS = 2
NAME = "name"


def tense_at(text: str, start: int, end: int, sentence: tuple[int, int]) -> Tense:
    """Tell from the nearest verb forms of its clause whether an expression lies behind or ahead.

    Args:
        text: the whole text.
        start: where the expression begins, in code points.
        end: where it ends.
        sentence: where its sentence begins and ends.

    Returns:
        ``past``, ``future``, or ``unknown`` where no sign is found.
    """
    left = _WORD.findall(text, max(sentence[0], start - REACH_CHARACTERS), start)[-REACH:]
    right = _WORD.findall(text, end, min(sentence[1], end + REACH_CHARACTERS))[:REACH]
    opens = start - sentence[0] <= REACH_CHARACTERS and len(left) < REACH
    left, right = _without_names(left, right, opens=opens)
    left_words = [word.lower() for word in reversed(left)]
    right_words = [word.lower() for word in right]
    if left_words[:1] == ["since"]:
        return "past"
    if left_words[:1] and left_words[0] in UNTIL and not PUT_OFF.isdisjoint(left_words):
        return "future"
    near_left, far_left = _split(left_words)
    # "On Monday, the envoy will…": the clause follows the comma.
    leading = len(near_left) <= LEADING_WORDS and not far_left
    skip = 1 if right_words[:1] == [","] and leading else 0
    near_right, far_right = _split(right_words[skip:], 0)
    for words, backward, near in ((near_left, True, True), (near_right, False, True), (far_left, True, False)):
        found = _first_sign(words, backward, near)
        if found != "unknown":
            return found
    if _first_sign(far_right, backward=False, near=False) == "past":
        return "past"
    if left_words[:1] and left_words[0] in TOWARDS:
        return "future"
    return "unknown"


def _without_names(left: list[str], right: list[str], *, opens: bool) -> tuple[list[str], list[str]]:
    """Take capitalised words for names, which are no verbs ("told Deadline"), unless all words have capitals.

    Args:
        left: the words before the expression, in order.
        right: the words after it.
        opens: whether ``left`` begins with the first word of the sentence, whose capital says nothing.

    Returns:
        The same lists with names written as one plain word.
    """
    plain = sum(word.islower() and len(word) > 2 for word in (*left, *right))
    if plain < PLAIN_WORDS:
        return left, right
    first = 1 if opens else 0
    named = [word if n < first or not word[0].isupper() else NAME for n, word in enumerate(left)]
    return named, [NAME if word[0].isupper() else word for word in right]


def _split(words: list[str], first: int = 1) -> tuple[list[str], list[str]]:
    """Cut a run of words where the clause ends."""
    for index, word in enumerate(words):
        if (not word.isalnum() and word not in "$€£" and not word[0].isdigit()) or (
            word in CLAUSE_EDGES and index >= first
        ):
            return words[:index], words[index + 1 :]
    return words, []


def _first_sign(words: list[str], backward: bool, near: bool) -> Tense:
    """Give the tense of the first sign in words ordered outward; "to" and a verb counts only in the same clause."""
    pending: Tense = "unknown"
    for index, word in enumerate(words):
        inner = words[index - 1] if index else ""
        outer = words[index + 1] if index + 1 < len(words) else ""
        before, after = (outer, inner) if backward else (inner, outer)
        if backward and word in FUTURE_SIGNS and words[index + 1 : index + 3] == ["been", "had"]:
            return "past"  # "had been due to expire on Friday"
        if word in FUTURE_SIGNS or (word == "would" and near and after not in NOT_AHEAD):
            return "future"
        if near and pending == "unknown" and word == "to" and _looks_ahead(before, after):
            pending = "future"
        elif _is_past(word) and before not in ("be", "to") and not (outer in FUTURE_SIGNS and backward):
            return "future" if pending == "future" and word in PROSPECTIVE else "past"
    return pending


def _is_past(word: str) -> bool:
    return word in PAST_SIGNS or (word.endswith("ed") and len(word) > 3 and word not in NOT_PAST)


def _looks_ahead(before: str, after: str) -> bool:
    """Say whether "to" and what follows is a verb in prospect: "wants to meet", not "spoke to him"."""
    verb = after.isalpha() and len(after) > 1 and not after.endswith("ing") and after not in NO_VERB_AFTER_TO
    if before.endswith("ing"):
        return verb and before in PROSPECTIVE_GERUNDS
    return verb and before not in BACKWARD_BEFORE_TO

"""Finds sources that a report does not name: "two people familiar with the call", "a senior official"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.annotate.lang import en_names as en
from crossread.annotate.lang.wordlist import words
from crossread.annotate.names.tokens import Tokens

# What shows that somebody unnamed knows the matter.
KNOWING = re.compile(
    r",? (?:(?:who|that) (?:is|are|was|were) )?(?:directly |closely |personally |also )?(?:"
    r"familiar with|briefed (?:on|about)|close to|involved in|privy to|aware of|knowledgeable about|"
    r"informed (?:of|about)|present at|in the room|"
    r"not authori[sz]ed to|with (?:\w{1,20} )?(?:knowledge of|ties to|insight into)|speaking on (?:the )?condition|"
    r"speaking anonymously|who (?:spoke|talked) on (?:the )?condition|who (?:requested|asked for) anonymity|"
    r"who (?:declined|asked not|did not want|wished not) to be (?:named|identified)|granted anonymity|"
    r"who (?:was|were|is|are) not authori[sz]ed)\b"
)
_SAID = (
    r"(?:said|says|say|told|added|confirmed|described|warned|noted|claimed|suggested|believe|believes|insisted|denied|"
    r"acknowledged|reported|cautioned|indicated|argued|stressed|estimated)"
)
_SPEAKERS = (
    r"(?:officials?|sources?|diplomats?|insiders?|aides?|lawmakers|executives|witnesses|analysts|experts|authorities|"
    r"investigators|residents|people|persons?|advisers|advisors|commanders?)"
)
SPEAKING = re.compile(rf"\b{_SPEAKERS}(?= (?:also |have |has |later |earlier )?{_SAID}\b)", re.IGNORECASE)
ACCORDING = re.compile(rf"\b[Aa]ccording to (?P<who>(?:[\w.’'-]{{1,40}} ){{0,4}}?{_SPEAKERS})\b")
_TAIL_WORDS = 12
_TAIL_END = words(
    """said says told have has had was were is are added confirmed described who as but while when because after if
    noted warned and,"""
)
_LEFT_WORDS = 5
# Words that cannot stand inside the description, to the left of its noun.
_STOPPERS = words(
    """said says told by to and but that with from as in on for because when while also after before if or is was are
    were than though although whereas since about had has have one's meanwhile however"""
)


def find_anonymous(tokens: Tokens) -> list[tuple[int, int]]:
    """Give the unnamed sources of a report as character ranges.

    Args:
        tokens: the report's tokens.

    Returns:
        Ranges from the number or article to the end of the description, without overlaps, by position.
    """
    found: list[tuple[int, int]] = []
    for segment in tokens.segments:
        if segment.headline:
            continue
        start, end = tokens.starts[segment.first], tokens.ends[segment.last - 1]
        taken: list[tuple[int, int]] = []
        for one in _in_sentence(tokens.text, start, end):
            if not any(one[0] < b and a < one[1] for a, b in taken):
                taken.append(one)
        found.extend(sorted(taken))
    return found


def _in_sentence(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in KNOWING.finditer(text, start, end):
        noun = text.rfind(" ", start, match.start()) + 1 or start
        if text[noun : match.start()].lower() in en.ANONYMOUS_HEADS:
            first = _left(text, noun, start)
            yield first, _tail(text, match.end(), end)
    for match in SPEAKING.finditer(text, start, end):
        first = _left(text, match.start(), start)
        if _is_source(text[first : match.end()]):
            yield first, match.end()
    for match in ACCORDING.finditer(text, start, end):
        if text[match.start("who") :][:1].islower() or match["who"].split()[-1].islower():
            yield match.start("who"), match.end("who")


def _left(text: str, noun: int, floor: int) -> int:
    """Give where the noun phrase begins: its article, number and adjectives, "two of the" included."""
    at = noun
    for _ in range(_LEFT_WORDS):
        if at - 1 <= floor or text[at - 1] != " ":
            break
        before = text.rfind(" ", floor, at - 1) + 1 or floor
        word = text[before : at - 1].strip("“\"'‘(").lower()
        if not word or not word[-1].isalnum() or word in _STOPPERS or word.endswith(("'s", "’s")):
            break
        if word == "of" and not _counts(text, before, floor):
            break
        at = before
    while at < noun and not text[at].isalnum():
        at += 1
    return at


def _counts(text: str, before: int, floor: int) -> bool:
    """Say whether a number stands before "of the" ("two of the people")."""
    return text[max(floor, before - 9) : before].lower().strip().rsplit(" ", 1)[-1] in _NUMBERS


_NUMBERS = words("one two three four five six seven eight nine ten several some many most both each another")


def _tail(text: str, at: int, end: int) -> int:
    """Give where the object of "familiar with" ends."""
    last = at
    for _ in range(_TAIL_WORDS):
        if last >= end or text[last] != " ":
            break
        after = last + 1
        while after < end and text[after] not in ' ,;:!?“”"()—\n':
            after += 1
        word = text[last + 1 : after]
        if not word or word.lower() in _TAIL_END or word in en.SAYING:
            break
        last = after
    return last - 1 if text[last - 1 : last] == "." else last


def _is_source(phrase: str) -> bool:
    """Say whether a bare noun phrase is somebody who is not named ("officials", "a Turkish diplomat")."""
    parts = phrase.split()
    return len(parts) > 1 or parts[0].lower() not in ("people", "person", "persons", "experts", "analysts", "residents")

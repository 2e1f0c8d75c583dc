"""Finds sources that a report does not name: "two people familiar with the call", "a senior official"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crossread.annotate.lang import en_names as en
from crossread.annotate.names.tokens import Tokens

_HEADS = "|".join(sorted(en.ANONYMOUS_HEADS, key=lambda w: (-len(w), w)))
_KNOWING = (
    r"(?:(?:who (?:is|are|was|were) )?(?:directly |closely |personally )?(?:familiar with|briefed on|close to|"
    r"involved in|privy to|aware of|knowledgeable about|informed of|present at|in the room|not authorized to|"
    r"not authorised to|with (?:\w+ )?knowledge of|with (?:\w+ )?ties to|speaking on (?:the )?condition|"
    r"who spoke on (?:the )?condition|who requested anonymity|who declined to be (?:named|identified)|"
    r"who asked not to be (?:named|identified)|who was not authorized|who were not authorized))"
)
_COUNT = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|some|many|most|other|another|a|an|one|the|both|"
    r"these|those|\d{1,3})"
)
# "two (of the) senior Western officials briefed on the talks"
DESCRIBED = re.compile(
    rf"\b(?:(?:at least )?{_COUNT} )?(?:of the )?(?:other )?(?:[\w.’'-]{1, 40} ){{0,4}}?(?:{_HEADS})(?:, )? ?{_KNOWING}"
    r"(?: [^\s,.;:!?“”\"()]+(?:[.'’][^\s,.;:!?“”\"()]+)*){0,12}",
    re.IGNORECASE,
)
# What ends the object of "familiar with …".
_TAIL_END = re.compile(
    r" (?:said|says|told|have|has|had|was|were|is|are|added|confirmed|described|who|and said|but|as)\b"
)
_VERBS = (
    r"(?:said|says|say|told|added|confirmed|described|warned|noted|claimed|suggested|believe|believes|insisted|denied|"
    r"acknowledged|reported|cautioned)"
)
_BEFORE = rf"(?:{_COUNT} )?(?:[\w.’'-]{{1,40}} ){{0,3}}?"
BARE = re.compile(
    rf"\b{_BEFORE}(?P<head>officials?|sources?|diplomats?|insiders?|aides?|lawmakers|executives|witnesses|analysts|"
    rf"experts|authorities|investigators|residents)(?= (?:also |have |has |later |earlier )?{_VERBS}\b)"
)
ACCORDING = re.compile(
    rf"\baccording to (?P<who>{_BEFORE}(?:officials?|sources?|people|diplomats?|insiders?|aides?|authorities|"
    r"witnesses))\b"
)
_STOP_BEFORE = re.compile(
    r".*\b(?:said|says|told|by|to|and|but|that|with|from|as|of|in|on|for|because|when|while|also|after|before|if|or|is|"
    r"was|are|were) "
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
    low = text[start:end].lower()
    if not any(stem in low for stem in _STEMS):
        return
    for match in DESCRIBED.finditer(text, start, end):
        first = _trim_left(text, match.start(), match.end())
        tail = _TAIL_END.search(text, first, match.end())
        last = tail.start() if tail else match.end()
        if last - first > 6:
            yield first, last
    for match in BARE.finditer(text, start, end):
        first = _trim_left(text, match.start(), match.end("head"))
        if _is_source(text[first : match.end("head")].split()):
            yield first, match.end("head")
    for match in ACCORDING.finditer(text, start, end):
        yield match.start("who"), match.end("who")


_STEMS: Sequence[str] = (
    "official", "source", "people", "person", "diplomat", "aide", "advis", "lawmaker", "executive", "insider",
    "witness", "resident", "analyst", "expert", "authorit", "investigator", "staffer", "officer", "employee",
    "individual", "man ", "woman", "critic", "lawyer", "allies", "ally ", "negotiator",
)  # fmt: skip


def _trim_left(text: str, start: int, end: int) -> int:
    """Cut off what stands before the noun phrase itself."""
    match = _STOP_BEFORE.match(text, start, end)
    if match is None or " of the " in text[start : match.end() + 4]:
        return start
    cut = match.end()
    return cut if _HEAD_WORD.search(text, cut, end) else start


_HEAD_WORD = re.compile(rf"\b(?:{_HEADS})\b", re.IGNORECASE)


def _is_source(words: Sequence[str]) -> bool:
    """Say whether a bare noun phrase is somebody who is not named ("officials", "a Turkish diplomat")."""
    return not any(word.lower() in ("the", "his", "her", "their", "my", "our") for word in words[:1]) or len(words) > 1

"""Finds the capitalised phrases of a report that may be names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from crossread.annotate.lang import en_names as en
from crossread.annotate.names.tokens import Segment, Tokens
from crossread.data.names import adjectives, country_names, given_names, peoples, places
from crossread.model.annotations import EntityKind

MODEL_NAME = re.compile(r"(?:[A-Z][A-Za-z]{0,5}[-/]?\d{1,4}[A-Za-z]{0,3}|\d{1,2}[A-Z]\d{1,4})s?\Z")
_MIXED_CASE = re.compile(r"(?:[a-z]{1,2}[A-Z][a-z]+|al-[A-Z]\w+|el-[A-Z]\w+|ul-[A-Z]\w+)\Z")
_CONTRACTION = re.compile(r"[’'](?:ll|ve|re|d|m|t)\Z")
_MAX_WORDS = 12


@dataclass(slots=True)
class Candidate:
    """A phrase that may be a name: tokens ``first`` up to ``last``, with what speaks for each kind."""

    first: int
    last: int
    words: tuple[str, ...]
    headline: bool
    segment: int
    title: tuple[int, int] | None = None  # character range
    scores: dict[EntityKind, float] = field(default_factory=dict)
    kind: EntityKind | None = None

    @property
    def key(self) -> str:
        """The phrase as one string, for comparing within the report."""
        return " ".join(self.words).replace(" ,", ",")


_LEGAL = frozenset(("Inc.", "Ltd.", "Corp.", "Co.", "Bros."))
_DISTRICT = (["DC"], ["D.C."], ["D.C"])


def name_like(tokens: Tokens, index: int) -> bool:
    """Say whether a token can stand in a name by its letters alone."""
    word = tokens.words[index]
    if word[0].isupper():
        if _CONTRACTION.search(word):
            return False
        return word not in en.NEVER or (word in _NUMBERS and not tokens.initial[index])
    if word.islower():
        return word in tokens.small_places
    return bool(_MIXED_CASE.match(word)) or (word[0].isdigit() and bool(MODEL_NAME.match(word)))


_NUMBERS = frozenset(("One", "Two", "First", "II", "III", "IV", "VI", "VII"))


def find_runs(tokens: Tokens) -> list[tuple[int, int, int]]:
    """Give the runs of capitalised tokens as (segment, first token, token after the last)."""
    runs = []
    for number, segment in enumerate(tokens.segments):
        index = segment.first
        while index < segment.last:
            word = tokens.words[index]
            if word.islower() and word not in tokens.small_places:
                index += 1
            elif word not in _NUMBERS and name_like(tokens, index) and _may_begin(tokens, index, segment):
                end = _extend(tokens, index, segment)
                runs.append((number, index, end))
                index = end
            else:
                index += 1
    return runs


def known(word: str) -> bool:
    """Say whether a word is on one of the lists of names."""
    return (
        word in given_names()
        or word in country_names()
        or word in places()
        or word in en.KNOWN_ORGS
        or word in peoples()
        or word in adjectives()
        or word in en.PHRASE_KINDS
    )


def _may_begin(tokens: Tokens, index: int, segment: Segment) -> bool:
    word = tokens.words[index]
    if word in en.CALENDAR and not _calendar_is_name(tokens, index):
        return False
    if segment.headline:
        return not _plain_in_headline(tokens, index)
    return True


def _calendar_is_name(tokens: Tokens, index: int) -> bool:
    """Tell "June Miller" and "Prime Minister May" from a month."""
    if tokens.words[index] not in ("April", "May", "June", "August", "March", "Jan", "Sun", "Summer", "Autumn"):
        return False
    after = index + 1 < len(tokens.words) and tokens.adjacent(index + 1) and tokens.words[index + 1][0].isupper()
    before = index > 0 and tokens.adjacent(index) and tokens.words[index - 1].lower() in en.TITLE_HEADS
    follows = tokens.words[index + 1] if index + 1 < len(tokens.words) else ""
    return before or (
        after and follows not in en.NEVER and follows not in en.CALENDAR and not tokens.is_common(follows)
    )


def _plain_in_headline(tokens: Tokens, index: int) -> bool:
    """Say whether a capital in a headline is only the headline's."""
    word = tokens.words[index]
    spelled = word.capitalize() if word.isupper() and len(word) > 4 else word
    if tokens.capital.get(spelled, 0) and not tokens.lower.get(word.lower(), 0):
        return False
    if word.lower() in en.TITLE_HEADS or word in en.PHRASE_KINDS or word in en.KNOWN_ORGS or word in country_names():
        return False
    return tokens.is_common(word)


def _extend(tokens: Tokens, index: int, segment: Segment) -> int:
    """Follow a name from its first token as far as it goes; give the token after its last."""
    end = index + 1
    while end < segment.last and end - index < _MAX_WORDS:
        word = tokens.words[end]
        if not tokens.adjacent(end) and not (word == "'s" or word == "’s"):
            if word == "," and tokens.words[end - 1] == "Washington" and tokens.words[end + 1 :][:1] in _DISTRICT:
                end += 2
            break
        if (name_like(tokens, end) or word in _LEGAL) and not _breaks(tokens, end, segment):
            end += 1
            continue
        step = _joined(tokens, index, end, segment)
        if step == end:
            break
        end = step
    return end


def _breaks(tokens: Tokens, index: int, segment: Segment) -> bool:
    word = tokens.words[index]
    if word in en.CALENDAR and not (word == "May" and tokens.words[index - 1] in given_names()):
        return not (word in ("March", "August") and tokens.words[index - 1] in given_names())
    if tokens.words[index - 1] in ("Jr.", "Sr.", "Inc.", "Corp.", "Ltd.") or tokens.words[index - 1] == "U.S.-":
        return True
    return segment.headline and _plain_in_headline(tokens, index)


def _joined(tokens: Tokens, first: int, at: int, segment: Segment) -> int:
    """Step over a small word inside a name ("Bank of England", "Osama bin Laden"); the same index if it is none."""
    word = tokens.words[at]
    nxt = _next_name(tokens, at + 1, segment)
    if nxt is None:
        return at
    before = tokens.words[at - 1]
    if word in ("'s", "’s"):
        plural = before.lower() in ("people", "children", "women", "men", "prosecutor", "veterans", "workers", "world")
        return at + 1 if plural and tokens.gap(at) == "" and tokens.adjacent(at + 1) else at
    if word == "&":
        return at + 1
    if word in en.PARTICLES and word not in ("y", "e", "the", "al", "do") and nxt == at + 1:
        return at + 1
    if word in ("al", "el", "y") and nxt == at + 1 and not tokens.is_common(tokens.words[nxt]):
        return at + 1
    if word in ("of", "for", "on", "in") and _has_head(tokens, first, at):
        return nxt if word in ("of", "for") or before.lower() in en.ORG_HEADS else at
    if word == "and" and _list_inside_org(tokens, first, at, nxt):
        return nxt
    return at


def _next_name(tokens: Tokens, at: int, segment: Segment) -> int | None:
    """Give the next capitalised token, at most one small word further ("of the Interior")."""
    for index in (at, at + 1):
        if index >= segment.last or not tokens.adjacent(index):
            return None
        if name_like(tokens, index) and tokens.words[index] not in en.CALENDAR:
            return index
        if tokens.words[index] not in ("the", "la", "las", "los", "le", "les"):
            return None
    return None


def _has_head(tokens: Tokens, first: int, at: int) -> bool:
    """Say whether the word before "of" can govern a name ("Ministry of", "Gulf of", "Battle of")."""
    word = tokens.words[at - 1].lower()
    if word in en.TITLE_HEADS or word in ("statue", "house", "isle", "chief", "people", "department", "prime"):
        return True
    heads = (
        word in en.ORG_HEADS
        or word in en.PLACE_HEADS
        or word in en.FACILITY_HEADS
        or word in en.EVENT_HEADS
        or word in en.WORK_HEADS
    )
    return heads or (at - first >= 1 and word in ("states", "arts", "sciences", "nations", "law", "friends", "ways"))


def _list_inside_org(tokens: Tokens, first: int, at: int, nxt: int) -> bool:
    """Tell "Ministry of Food and Drugs" from "Germany and France"."""
    words = tokens.words[first:at]
    governed = any(w in ("of", "for", "on") for w in words) and (
        words[0].lower() in en.ORG_HEADS or words[0] == "Secretary"
    )
    governed = governed or any(w in ("of", "for") and words[i - 1].lower() in en.ORG_HEADS for i, w in enumerate(words))
    before, after = tokens.words[at - 1], tokens.words[nxt]
    if governed:
        return before.lower() in en.TITLE_MODIFIERS or tokens.is_common(after) or after.lower() in en.TITLE_MODIFIERS
    end = nxt + 1
    while end < len(tokens.words) and tokens.adjacent(end) and tokens.words[end][0].isupper():
        end += 1
    closes = tokens.words[end - 1].lower() in en.ORG_HEADS and end - nxt <= 4 and end - 1 > nxt
    return closes and len(words) == 1 and all(map(tokens.is_common, (before, after))) and not known(before)

"""Tells verbs from nouns and adjectives by what stands beside them, and reads the verb groups."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.annotate.events.forms import VerbForm
from crossread.annotate.events.frame import Frame
from crossread.annotate.lang.en_events import (
    AT_DISTANCE,
    ATTRIBUTIVE,
    BEFORE_TO,
    DONE_OF,
    FUTURE,
    NEGATED,
    PRESENT_BE,
    WOULD,
)
from crossread.model.annotations import EventStatus

# Words left of a verb that belong to its group: auxiliaries, "to", negation, adverbs.
_GROUP = "BHOMTNA"
_LONGEST_GROUP = 8
# How many words left of "to" the verb may stand that asks somebody to do something.
_GOVERNOR_REACH = 14


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb with the words that belong to it: ``first`` the first of its group, ``at`` the verb itself."""

    at: int
    first: int
    lemma: str
    event: bool
    form: str  # b, 3, d, n or g
    passive: bool
    status: EventStatus
    negated: bool
    finite: bool


def verb_at(frame: Frame, i: int) -> Verb | None:
    """Read the verb at a word, or None where the word is no verb there.

    Args:
        frame: the sentence.
        i: position of the word.

    Returns:
        The verb with tense, voice and certainty.
    """
    entry = frame.verbs[i]
    if entry is None or frame.named(i) or (frame.capital(i) and frame.inside_name_case(i)):
        return None
    first = _group_start(frame, i)
    form = _form_at(frame, i, entry, first)
    return _read(frame, i, first, entry, form) if form else None


def _group_start(frame: Frame, i: int) -> int:
    first = i
    while first > 0 and i - first < _LONGEST_GROUP and frame.tag[first - 1] in _GROUP and frame.tag[first - 1]:
        first -= 1
    while first < i and frame.tag[first] == "A":
        first += 1
    return first


def _form_at(frame: Frame, i: int, entry: VerbForm, first: int) -> str:
    """Say which form a word is at its place, "" where it is no verb there."""
    before = _before(frame, i)
    left = frame.tag[before] if before >= 0 else "^"
    if "g" in entry.forms:
        return _gerund(frame, i, left)
    if left == "B" or (left == "H" and "n" in entry.forms):
        return "n" if "n" in entry.forms else ""
    if left in ("M", "O") or (left == "T" and "b" in entry.forms):
        return "b" if "b" in entry.forms else ""
    if "d" in entry.forms or "n" in entry.forms:
        return _past(frame, i, entry, before)
    return _present(frame, i, entry, before)


def _before(frame: Frame, i: int) -> int:
    """Give the position of the word left of a word, adverbs and negation passed over; -1 at the start."""
    before = i - 1
    while before >= 0 and frame.tag[before] in ("A", "N"):
        before -= 1
    return before


def _adjectival(frame: Frame, i: int) -> bool:
    """Say whether a participle stands before the noun it describes."""
    left = frame.tag[i - 1] if i else "^"
    if left not in ("D", "'", "P", "#"):
        return False
    return i + 1 < len(frame) and frame.tag[i + 1] not in ("P", "T", "D", "C", ".", "S")


def _gerund(frame: Frame, i: int, left: str) -> str:
    if left == "B":
        return "" if frame.nouns[i] and frame.tag[i - 1] == "D" else "g"
    if left in ("D", "'", "#") or frame.low[i] in ATTRIBUTIVE:
        return ""
    after = frame.tag[i + 1] if i + 1 < len(frame) else "."
    plain = after == "" and not frame.capital(i + 1)
    if frame.nouns[i] and (left in ("P", "", "^") or plain) and after not in ("D", "'"):
        return ""
    if plain and left in ("P", "") and not frame.low[i + 1].endswith("s"):
        return ""
    return "g"


def _past(frame: Frame, i: int, entry: VerbForm, before: int) -> str:
    left = frame.tag[before] if before >= 0 else "^"
    if _adjectival(frame, i):
        return ""
    if "b" in entry.forms:  # "cut", "hit": as good as any noun
        form = _present(frame, i, entry, before)
        return "d" if form else ""
    if left in ("D", "'", "#") and before == i - 1:
        return ""
    only_participle = "d" not in entry.forms
    after = frame.low[i + 1] if i + 1 < len(frame) else ""
    if only_participle or after == "by" or (left == "P" and frame.low[before] not in ("by", "of")):
        return "n"
    return "d"


def _present(frame: Frame, i: int, entry: VerbForm, before: int) -> str:
    letter = "3" if "3" in entry.forms and "b" not in entry.forms else "b"
    left = frame.tag[before] if before >= 0 else "^"
    if left in ("D", "P", "'", "#", "B", "H", "T"):
        return ""
    noun = frame.nouns[i] is not None or entry.nouny
    if left in ("S", "R"):
        return letter if not (noun and frame.low[before] == "that") else ""
    if not noun:
        return letter
    return letter if _verb_between(frame, i, before, letter) else ""


def _verb_between(frame: Frame, i: int, before: int, letter: str) -> bool:
    """Say whether a word that may be a noun has a subject on its left and an object on its right."""
    if before < 0 or i + 1 >= len(frame):
        return False
    after = frame.tag[i + 1]
    opens = after in ("D", "'", "S", "T", "#") or frame.named(i + 1)
    if not opens and frame.title:
        opens = after in ("P", "A", "") and frame.verbs[i + 1] is None
    subject = frame.named(before)
    if letter == "b":
        subject = subject or (frame.tag[before] == "" and frame.low[before].endswith("s"))
    return opens and subject


def _read(frame: Frame, i: int, first: int, entry: VerbForm, form: str) -> Verb:
    group = range(first, i)
    low, tags = frame.low, frame.tag
    has = {tags[j] for j in group}
    passive = form == "n" and ("B" in has or "H" not in has) and not (form == "n" and "H" in has and "B" not in has)
    negated = any(low[j] in NEGATED for j in group)
    finite = form in ("d", "3", "b") or bool(has & set("MBHO"))
    if "T" in has and not has & set("M"):
        finite = False
    status = _status(frame, i, first, form)
    if negated:
        status = "denied"
    return Verb(i, first, entry.lemma, entry.event, form, passive, status, negated, finite)


def _status(frame: Frame, i: int, first: int, form: str) -> EventStatus:
    """Say whether what a verb tells has come about, by its auxiliaries and by what governs it."""
    low, tags = frame.low, frame.tag
    group = [low[j] for j in range(first, i)]
    to = next((j for j in range(i - 1, first - 1, -1) if tags[j] == "T"), None)
    if to is not None:
        return _governed(frame, to)
    for word in group:
        if word in FUTURE:
            return "planned"
        if word in WOULD:
            return "possible" if "have" in group else "planned"
    if any(tags[j] == "M" for j in range(first, i)):
        return "possible"
    if form == "g" and (any(word in PRESENT_BE for word in group) or "been" in group):
        return "ongoing"
    if form == "g" and first == i:
        return _bare_gerund(frame, i)
    return "happened"


def _bare_gerund(frame: Frame, i: int) -> EventStatus:
    """A participle tells what happens beside something else (", killing two"); a gerund names an act ("of selling")."""
    before = frame.low[i - 1] if i else "^"
    if before in ("of", "to", "for", "about", "from", "against", "without"):
        return "happened" if before in ("of", "for") and i > 1 and frame.low[i - 2] in DONE_OF else "possible"
    if before == "in" and i > 1 and frame.low[i - 2] in ("interest", "interested", "hope"):
        return "possible"
    return "possible" if before in ("that", "if", "whether", "than") else "happened"


def _calls_on(frame: Frame, k: int) -> bool:
    """Say whether a form of "call" asks for something; it may as well name a talk on the phone."""
    return frame.low[k + 1] in ("on", "for", "upon")


def _governed(frame: Frame, to: int) -> EventStatus:
    """Say how certain an act behind "to" is by the verb, noun or adjective that governs it."""
    j = to - 1
    while j >= 0 and frame.tag[j] in ("A", "N") and frame.low[j] not in BEFORE_TO:
        j -= 1
    for k in range(j, max(-1, j - _GOVERNOR_REACH), -1):
        status = BEFORE_TO.get(frame.low[k])
        if frame.nouns[k] == "call" and not _calls_on(frame, k):
            continue
        if status is not None and (k == j or frame.low[k] in AT_DISTANCE):
            if any(frame.low[n] in NEGATED for n in range(max(0, k - 3), k)):
                return "denied" if status in ("planned", "expected") else "possible"
            return status
        if frame.tag[k] == "." and frame.low[k] not in "'’-":
            break
    return "possible"

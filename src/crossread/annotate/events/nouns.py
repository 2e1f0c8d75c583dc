"""Reads event nouns: who takes part in them and whether they have come about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crossread.annotate.events.clauses import Clause
from crossread.annotate.events.frame import Frame
from crossread.annotate.events.roles import Found, behind, complete, place_before, subject_of
from crossread.annotate.events.verbs import Verb
from crossread.annotate.lang.en_events import (
    ABOUT,
    BESIDE,
    BESIDES,
    DEFINITE,
    GATHERINGS,
    GOVERNS,
    LIGHT,
    LOCATED,
    OCCURRENCE,
    STATES,
)
from crossread.model.annotations import EventStatus, Mention
from crossread.model.spans import Extent

# How far left of a noun its own words (determiner, adjectives, other nouns) may reach.
_PHRASE_REACH = 8
_INSIDE = frozenset("-'’\"“”‘")


@dataclass(frozen=True, slots=True)
class Noun:
    """An event noun: ``first`` is the first word of its phrase, ``carrier`` the verb that says it came about."""

    at: int
    first: int
    lemma: str
    status: EventStatus
    negated: bool
    carrier: Verb | None
    light: bool


def noun_at(frame: Frame, i: int, verbs: Mapping[int, Verb], clause: Clause) -> Noun | None:
    """Read the event noun at a word, or None where the word names no event there.

    Args:
        frame: the sentence.
        i: position of the word.
        verbs: the verbs of the sentence.
        clause: the clause that holds the word.

    Returns:
        The noun with its certainty.
    """
    lemma = frame.nouns[i]
    if lemma is None or i in verbs or _part_of_name(frame, i) or _attributive(frame, i, verbs):
        return None
    if frame.capital(i) and frame.inside_name_case(i) and _in_capitals(frame, i):
        return None
    if lemma == "call" and i + 1 < len(frame) and frame.low[i + 1] == "for":
        lemma = "demand"
    first = _phrase_start(frame, i, clause, verbs)
    carrier, light = _carrier(frame, i, first, verbs, clause)
    status, negated = _status(frame, i, first, carrier, verbs, clause)
    return Noun(i, first, lemma, status, negated, carrier, light)


def _part_of_name(frame: Frame, i: int) -> bool:
    mention = frame.cover.get(i)
    return mention is not None and mention.form == "name" and mention.kind not in ("event", "place")


def _in_capitals(frame: Frame, i: int) -> bool:
    """Say whether a capital noun is part of a name or a date: "Election Day", "March 4"."""
    after = i + 1
    return frame.low[i] == "march" or (after < len(frame) and frame.tag[after] == "" and frame.capital(after))


def _attributive(frame: Frame, i: int, verbs: Mapping[int, Verb]) -> bool:
    """Say whether a noun only describes the next one: "attack helicopter", "ceasefire deal"."""
    j = i + 1
    if j < len(frame) and frame.low[j] == "-":
        return True
    if j >= len(frame) or frame.tag[j] or j in verbs or frame.low[i].endswith("'s"):
        return False
    if frame.title or frame.capital(j):
        return frame.nouns[j] is not None and not frame.named(j)
    return True


def _phrase_start(frame: Frame, i: int, clause: Clause, verbs: Mapping[int, Verb]) -> int:
    first = i
    while first > clause.first and i - first < _PHRASE_REACH:
        j = first - 1
        if j in verbs or (frame.tag[j] not in ("", "D", "#", "'", "A", "N") and frame.low[j] not in _INSIDE):
            break
        first = j
    return first


def _carrier(frame: Frame, i: int, first: int, verbs: Mapping[int, Verb], clause: Clause) -> tuple[Verb | None, bool]:
    """Find the verb that says whether the noun came about: a light verb before it, or one of happening behind it."""
    before = verbs.get(first - 1)
    if before is not None and before.lemma in LIGHT:
        return before, True
    for j in range(i + 1, min(i + 14, clause.last + 1)):
        verb = verbs.get(j)
        if verb is not None:
            return (verb, False) if verb.lemma in OCCURRENCE or verb.passive else (None, False)
        if frame.tag[j] in ("R", "U"):
            break
    return (before, False) if before is not None else (None, False)


def _status(
    frame: Frame, i: int, first: int, carrier: Verb | None, verbs: Mapping[int, Verb], clause: Clause
) -> tuple[EventStatus, bool]:
    for j in range(first, i):
        status = BESIDE.get(frame.low[j])
        if status is not None and not (frame.low[j] == "any" and carrier is None):
            return status, status == "denied" and frame.low[j] == "no"
    governed = _governed(frame, first, clause)
    if governed is not None:
        return governed, False
    if carrier is not None and (carrier.at > i or carrier.lemma not in ABOUT):
        return carrier.status, carrier.negated
    lemma = frame.nouns[i]
    if frame.tag[first] == "'" or frame.low[first] in DEFINITE or _aside(frame, first):
        return "happened", False
    for j in range(first - 1, clause.first - 1, -1):
        verb = verbs.get(j)
        if verb is not None and lemma not in STATES and verb.lemma not in ABOUT:
            ahead = verb.status in ("planned", "expected", "possible", "conditional", "asked")
            return (verb.status if ahead else "happened"), False
        if verb is not None:
            break
    return "happened", False


def _aside(frame: Frame, first: int) -> bool:
    """Say whether the phrase stands behind a preposition that only names a topic or a cause: "a reply to attacks"."""
    return first > 0 and frame.tag[first - 1] in ("P", "T") and frame.low[first - 1] not in ("for", "in", "at", "into")


def _governed(frame: Frame, first: int, clause: Clause) -> EventStatus | None:
    """Look at the word that governs the noun's phrase, through one preposition at most."""
    j = first - 1
    if j >= clause.first and frame.tag[j] in ("P", "T"):
        if frame.low[j] not in ("of", "for", "on", "to", "about") and frame.low[j - 1] not in (
            "interest",
            "interested",
        ):
            return None
        j -= 1
        if frame.low[j + 1] == "for" and frame.low[j] in ("call", "called", "calling", "calls"):
            return "asked"
    return GOVERNS.get(frame.low[j]) if j >= clause.first else None


def noun_roles(
    frame: Frame, noun: Noun, clause: Clause, clauses: tuple[Clause, ...], verbs: Mapping[int, Verb]
) -> Found:
    """Find the participants and the place of an event noun.

    Args:
        frame: the sentence.
        noun: the noun.
        clause: its clause.
        clauses: all clauses of the sentence.
        verbs: its verbs by position.

    Returns:
        Possessors and compounds ("Ana's visit", "the Norland–Estria summit"), "between", "with", "of", "by", "on", and
        the subject of a light verb ("Ana held talks") or of the clause ("After a call with Ana, Ben said").
    """
    found = Found({})
    gathering = noun.lemma in GATHERINGS
    for i in range(noun.first, noun.at):
        mention = frame.cover.get(i)
        if mention is not None:
            placed = gathering or noun.lemma in LOCATED
            if mention.kind in ("place", "facility") and placed and frame.tag[i] != "'":
                found.place = found.place or Extent(mention.start, mention.end)
            else:
                found.add(mention, "agent")
    for mention, preposition in behind(frame, noun.at + 1, clause.last):
        _after(found, mention, preposition, gathering=gathering)
    carrier = noun.carrier
    if carrier is None or not noun.light or carrier.at > noun.at:
        carrier = _host(frame, noun, clause, verbs, found) if gathering else None
    if carrier is not None:
        subjects = subject_of(frame, clause, carrier, clauses)
        for mention in subjects:
            found.add(mention, "patient" if carrier.passive and noun.light else "agent")
        if not noun.light and frame.low[noun.first - 1] in ("in", "during", "on", "at"):
            for role, mention in complete(frame, clause, carrier, subjects).roles.values():
                if mention.kind == "person" and frame.starts[noun.at] > mention.start:
                    found.add(mention, role)
    found.place = found.place or place_before(frame, clause.first, noun.first - 1)
    return found


def _host(frame: Frame, noun: Noun, clause: Clause, verbs: Mapping[int, Verb], found: Found) -> Verb | None:
    """Find the verb whose subject takes part in a gathering that shows one side: "after a call with Ana, Ben …"."""
    sides = found.sides()
    if "agent" in sides or noun.first == 0 or frame.low[noun.first - 1] not in BESIDES:
        return None
    if sides - {"with", "recipient"}:
        return None
    behind_it = [verbs[j] for j in range(noun.at + 1, clause.last + 1) if j in verbs]
    before_it = [verbs[j] for j in range(clause.first, noun.first) if j in verbs]
    hosts = before_it[:1] or behind_it[:1]
    told = bool(hosts) and (hosts[0].event or hosts[0].lemma in ("tell", "ask", "say"))
    return hosts[0] if hosts and (sides or told) else None


def _after(found: Found, mention: Mention, preposition: str, *, gathering: bool) -> None:
    if preposition in ("in", "at", "near", "from", "inside", "outside") and mention.kind in ("place", "facility"):
        found.place = found.place or Extent(mention.start, mention.end)
    elif preposition in ("between", "among", "by", "from"):
        found.add(mention, "agent")
    elif preposition in ("with", "alongside"):
        found.add(mention, "with")
    elif preposition == "to" and mention.kind in ("place", "facility"):
        found.place = found.place or Extent(mention.start, mention.end)
    elif preposition == "to":
        found.add(mention, "recipient")
    elif preposition in ("of", "on", "against", "into"):
        found.add(mention, "agent" if preposition == "of" and gathering else "patient")

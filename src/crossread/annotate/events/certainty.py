"""Says from the syntax whether what a word tells has come about, is planned, asked for, possible or denied."""

from __future__ import annotations

from typing import Final

from crossread.annotate.events.graph import DEPTH, Graph
from crossread.annotate.lang.en_events import (
    ABOUT,
    BE_NOW,
    BEFORE_GERUND,
    BEFORE_TO,
    BESIDE,
    CONTENT,
    DEFINITE,
    DONE_BEFORE,
    GATHERINGS,
    GOVERNS,
    IF,
    MAY,
    NOBODY,
    NOT,
    OPEN_GERUND,
    OUGHT,
    PUT_OFF,
    RANKED,
    SHARING,
    STATES,
    WILL,
    WOULD_ONLY,
)
from crossread.model.annotations import EventStatus

Sure = tuple[EventStatus, bool]
"""A status, and whether it is denied by a negation."""

HAPPENED: Final[Sure] = ("happened", False)
_AHEAD: Final = frozenset(("planned", "expected", "possible", "conditional", "asked"))
_REAL: Final = frozenset(("happened", "ongoing"))


def of_verb(graph: Graph, verb: int, depth: int = DEPTH) -> Sure:
    """Say how certain it is that what a verb tells came about.

    Args:
        graph: the report's syntax.
        verb: the verb.
        depth: how many governing words may be asked.

    Returns:
        The status by auxiliaries, negation and mood, as changed by what governs the verb.
    """
    if depth <= 0:
        return HAPPENED
    helpers = [graph.low[c] for c in graph.children[verb] if graph.plain[c] in ("aux", "cop")]
    negated = any(graph.low[c] in NOT and graph.plain[c] in ("advmod", "aux", "det") for c in graph.children[verb])
    negated = negated or any(_nobody(graph, c) for c in graph.kids(verb, "nsubj"))
    marks = {graph.low[c] for c in graph.children[verb] if graph.plain[c] == "mark"}
    if marks & IF:
        return "conditional", negated
    status = _by_helpers(graph, verb, helpers)
    if status is None and "to" in marks:
        status, negated = _infinitive(graph, verb, helpers, negated, depth)
    elif status is None:
        status, negated = _bare(graph, verb, helpers, negated, depth)
    if status in ("planned", "expected", "possible") and _has_condition(graph, verb):
        return "conditional", negated
    status = _reported(graph, verb, status)
    if negated and status not in ("conditional",):
        return "denied", True
    return status, negated


def _nobody(graph: Graph, subject: int) -> bool:
    """Say whether a subject denies what is said of it: "nobody", "no group"."""
    beside = (graph.low[c] for c in graph.children[subject] if graph.plain[c] == "det")
    return graph.low[subject] in NOBODY or "no" in beside


def _by_helpers(graph: Graph, verb: int, helpers: list[str]) -> EventStatus | None:
    for word in helpers:
        if word in WILL:
            return "planned"
        if word in WOULD_ONLY:
            return "possible" if "have" in helpers else "planned"
        if word in OUGHT:
            return "asked" if "have" not in helpers else "possible"
        if word in MAY:
            return "possible"
    if helpers and graph.gerund(verb) and any(word in BE_NOW or word == "been" for word in helpers):
        return "ongoing"
    return None


def _has_condition(graph: Graph, verb: int) -> bool:
    """Say whether an if-clause hangs on a verb."""
    return any(graph.word_of(c, "mark") in IF for c in graph.kids(verb, "advcl"))


def _bare(graph: Graph, verb: int, helpers: list[str], negated: bool, depth: int) -> Sure:
    """A verb without auxiliary and "to": finite, a gerund, or one that shares the auxiliary of the verb before it."""
    head, relation = graph.head[verb], graph.plain[verb]
    if relation == "conj" and head >= 0 and not helpers and not graph.kids(verb, "nsubj"):
        base_only = graph.low[verb] == graph.base[verb]
        if graph.is_verb(head) and (base_only or graph.gerund(verb)):
            status, denied = of_verb(graph, head, depth - 1)
            return (status if not denied or status == "denied" else "denied"), negated
        return "happened", negated
    if graph.gerund(verb) and not helpers:
        return _gerund(graph, verb, negated, depth)
    present = graph.low[verb].rstrip("es") == graph.base[verb].rstrip("es") and not helpers
    ahead = present and relation == "advcl" and head >= 0 and graph.is_verb(head)
    if ahead and of_verb(graph, head, depth - 1)[0] in _AHEAD:
        return "planned", negated  # "will speak when he arrives"
    return "happened", negated


def _gerund(graph: Graph, verb: int, negated: bool, depth: int) -> Sure:
    head, relation = graph.head[verb], graph.plain[verb]
    before = graph.word_of(verb, "mark") or graph.case(verb)
    if head < 0:
        return "happened", negated
    if before in OPEN_GERUND:
        done = before in ("of", "for") and graph.base[head] in DONE_BEFORE
        return ("happened" if done else OPEN_GERUND[before]), negated
    if relation in ("xcomp", "ccomp", "obj") and graph.is_verb(head):
        known = BEFORE_GERUND.get(graph.base[head])
        status, denied = of_verb(graph, head, depth - 1)
        if known is None:
            return status, negated or denied
        return ("possible" if denied else known), negated
    if relation == "advcl" and graph.is_verb(head) and head < verb and not before:
        status, denied = of_verb(graph, head, depth - 1)
        return ("happened" if denied else status), negated
    return "happened", negated


def _infinitive(graph: Graph, verb: int, helpers: list[str], negated: bool, depth: int) -> Sure:
    """Say how certain an act behind "to" is by the verb, noun or adjective that governs it."""
    head = graph.head[verb]
    if any(word in BE_NOW or word in ("was", "were") for word in helpers) and graph.plain[verb] != "xcomp":
        return "planned", negated  # "is to visit"
    if head < 0:
        return "possible", negated
    if graph.plain[verb] == "conj" and graph.is_verb(head):
        return of_verb(graph, head, depth - 1)
    if graph.plain[verb] == "advcl" and graph.is_verb(head) and graph.low[head] not in BEFORE_TO:
        own, denied = of_verb(graph, head, depth - 1)
        return ("possible" if denied or own in _REAL else own), negated  # "will fly to Vask to meet"
    governs = BEFORE_TO.get(graph.low[head]) or BEFORE_TO.get(graph.base[head])
    if governs is None:
        governs = next((BEFORE_TO[graph.low[c]] for c in graph.kids(head, "obj") if graph.low[c] in BEFORE_TO), None)
    if governs is None and any(graph.low[c] in RANKED for c in graph.kids(head, "amod")):
        governs = "happened"  # "the first woman to fly"
    if governs is None or (graph.plain[verb] == "advcl" and governs == "happened"):
        return "possible", negated
    own, denied = of_verb(graph, head, depth - 1) if graph.is_verb(head) or graph.kids(head, "cop") else HAPPENED
    if denied:
        return ("denied" if governs in ("planned", "expected", "happened") else "possible"), negated
    if governs == "denied":
        return ("denied" if own in _REAL else "possible"), negated
    if own in ("possible", "conditional", "asked", "denied") or (own in _AHEAD and governs == "happened"):
        return own, negated
    return governs, negated


def _reported(graph: Graph, verb: int, status: EventStatus) -> EventStatus:
    """Let the verb of which a clause is the content say how sure it is: "hopes that", "expects that"."""
    head = graph.head[verb]
    if graph.plain[verb] not in ("ccomp", "csubj") or head < 0:
        return status
    if graph.word_of(verb, "mark") == "whether":
        return "possible"
    if graph.gerund(verb):
        return status
    known = CONTENT.get(graph.base[head])
    if known is None or status == "conditional":
        return status
    if known == "denied":
        return "denied" if status in _REAL else status
    if known == "expected":
        return "expected" if status == "planned" else status
    return known


def of_noun(graph: Graph, noun: int, carrier: int | None) -> Sure:
    """Say how certain it is that what a noun tells came about.

    Args:
        graph: the report's syntax.
        noun: the noun.
        carrier: the verb that says so ("held talks", "the talks took place"), or None.

    Returns:
        The status by the words beside the noun, by what governs it, by its carrier.
    """
    definite = False
    for child in graph.children[noun]:
        word = graph.low[child]
        beside = graph.plain[child] in ("amod", "det", "advmod", "compound") and (word != "any" or carrier is not None)
        if beside and word in BESIDE:
            return BESIDE[word], word == "no"
        if graph.relation[child] == "acl" and GOVERNS.get(word) == "planned":
            return "planned", False  # "the strike planned for Monday"
        definite |= graph.plain[child] in ("det", "nmod") and (word in DEFINITE or graph.relation[child] == "nmod:poss")
    head = graph.head[noun]
    if head < 0:
        return of_verb(graph, noun) if graph.kids(noun, "cop") else HAPPENED
    governs = _governed(graph, noun, head)
    if governs is not None:
        return governs
    if graph.kids(noun, "cop"):
        return of_verb(graph, noun)
    if carrier is not None:
        status, denied = of_verb(graph, carrier)
        return HAPPENED if denied and graph.base[carrier] in SHARING else (status, denied)
    if graph.plain[noun] == "conj" and not definite:
        return of_noun_shallow(graph, head)
    return _in_clause(graph, noun, head, definite=definite)


def of_noun_shallow(graph: Graph, noun: int) -> Sure:
    """Say how certain the first of joined nouns is, by what governs it alone."""
    head = graph.head[noun]
    return (_governed(graph, noun, head) if head >= 0 else None) or HAPPENED


def _governed(graph: Graph, noun: int, head: int) -> Sure | None:
    """Look at the word that governs a noun as its object, its passive subject, or through a preposition."""
    preposition = graph.case(noun)
    relation = graph.relation[noun]
    if relation in ("nsubj", "nsubj:outer") or preposition in ("after", "since", "during", "amid", "following", "with"):
        return None
    if graph.relation[noun] == "nsubj:pass" and graph.base[head] in PUT_OFF:
        return "planned", False
    if graph.base[head] == "call" and preposition == "for":
        return "asked", False
    status = GOVERNS.get(graph.low[head])
    if status is None or preposition not in ("", "of", "for", "on", "to", "about", "in"):
        return None
    if graph.is_verb(head):
        own, denied = of_verb(graph, head)
        if denied:
            return ("possible" if status in ("denied", "possible", "asked") else "denied"), False
        if own in ("possible", "conditional", "asked") and status != "denied":
            return own, False
    return status, False


def _in_clause(graph: Graph, noun: int, head: int, *, definite: bool) -> Sure:
    """A noun without carrier is as open as its clause, unless it is known already or only named beside."""
    if graph.base[noun] in STATES or not graph.is_verb(head) or graph.base[head] in ABOUT:
        return HAPPENED
    subject = graph.plain[noun] == "nsubj"
    if (definite and not (subject and graph.base[noun] in GATHERINGS)) or (
        graph.case(noun) not in ("", "for", "in", "at", "into", "to") and not subject
    ):
        return HAPPENED
    status, denied = of_verb(graph, head)
    if denied:
        return ("denied", True) if graph.plain[noun] == "obj" else HAPPENED
    return (status if status in _AHEAD else "happened"), False

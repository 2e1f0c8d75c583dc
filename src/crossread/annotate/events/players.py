"""Finds who takes part in an event from the syntax of its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from crossread.annotate.events.graph import DEPTH, Graph
from crossread.annotate.events.roles import Found
from crossread.annotate.lang.en_events import (
    AT,
    BEFALLING,
    BESIDES,
    COLLECTIVES,
    GATHERINGS,
    LOCATED,
    MOTION,
    NOT,
    OF_DOER,
    OFFICERS,
    OWN_ACTS,
    SHARING,
    SPOTS,
    TOLD,
    TOWARDS,
    TOWNS,
    WHERE,
)
from crossread.model.annotations import Mention
from crossread.model.spans import Extent

_WITH: Final = frozenset(("with", "alongside"))
_RELATIVE: Final = frozenset(("who", "whom", "which", "that", "whose", "where", "when"))
_SPATIAL: Final = frozenset(("place", "facility"))
_OWNING: Final = frozenset(("place", "organisation", "group", "other"))


def subjects(graph: Graph, verb: int) -> list[int]:
    """Find the words that are the subject of a verb, where need be shared with the verb that governs it.

    Args:
        graph: the report's syntax.
        verb: the verb.

    Returns:
        Head words of the subject, several where joined by "and"; empty where the sentence shows none.
    """
    for _ in range(DEPTH):
        own = graph.kids(verb, "nsubj")
        if own:
            return [word for subject in own[:1] for word in graph.listed(meant(graph, subject, verb))]
        relation, head = graph.plain[verb], graph.head[verb]
        if head < 0 or graph.kids(verb, "expl"):
            return []
        if relation == "xcomp":
            objects = graph.kids(head, "obj", "iobj")
            if objects and objects[0] < verb and graph.base[head] not in OWN_ACTS:
                return graph.listed(meant(graph, objects[0], head))
        elif relation == "acl":
            if not graph.infinitive(verb):
                return graph.listed(head)
            owner = graph.kids(head, "nmod")
            owner = [word for word in owner if graph.relation[word] == "nmod:poss"]
            if owner:
                return graph.listed(owner[0])
            head = _verb_above(graph, head)
            if head < 0:
                return []
        elif relation not in ("conj", "advcl", "ccomp", "csubj") or (relation == "ccomp" and not graph.gerund(verb)):
            return []
        verb = head
    return []


def meant(graph: Graph, word: int, verb: int) -> int:
    """Give the noun that a relative pronoun stands for, or the word itself."""
    if graph.low[word] not in _RELATIVE:
        return word
    for _ in range(DEPTH):
        if graph.relation[verb] in ("acl:relcl", "advcl:relcl"):
            return graph.head[verb]
        if graph.plain[verb] not in ("conj", "xcomp", "ccomp"):
            return word
        verb = graph.head[verb]
    return word


def _verb_above(graph: Graph, word: int) -> int:
    """Give the verb that governs a noun, directly or through other nouns; -1 for none."""
    for _ in range(DEPTH):
        word = graph.head[word]
        if word < 0 or graph.is_verb(word):
            return word
    return -1


def of_verb(graph: Graph, verb: int) -> Found:
    """Find the participants and the place of a verb.

    Args:
        graph: the report's syntax.
        verb: the verb.

    Returns:
        Participants with roles, and the place.
    """
    found = Found({})
    passive = graph.passive(verb)
    _put(graph, found, subjects(graph, verb), "patient" if passive else "agent")
    told = graph.base[verb] in TOLD
    for child in graph.kids(verb, "obj"):
        if graph.base[verb] in WHERE and (_place(graph, found, child) or _house(graph, found, child)):
            continue
        to = "recipient" if told or any(c > child for c in graph.kids(verb, "obj")) else "patient"
        _put(graph, found, graph.listed(meant(graph, child, verb)), to)
    for child in graph.kids(verb, "iobj"):
        _put(graph, found, graph.listed(child), "recipient")
    for child in sorted(graph.kids(verb, "obl"), key=lambda child: (graph.case(child) == "from", child)):
        for word in graph.listed(child):
            _oblique(graph, found, verb, word, graph.case(child), passive=passive)
    _from_governor(graph, found, verb)
    return found


def _from_governor(graph: Graph, found: Found, verb: int) -> None:
    """Take the place that hangs on the verb that governs an infinitive: "plans to meet in", "will fly to … to meet"."""
    for _ in range(DEPTH):
        governor = graph.head[verb]
        moved = governor >= 0 and graph.plain[verb] == "advcl" and graph.base[governor] in MOTION
        if found.place is not None or not (graph.plain[verb] == "xcomp" or (moved and graph.infinitive(verb))):
            return
        for child in graph.kids(governor, "obl"):
            if (child > verb or moved) and graph.case(child) in TOWARDS and graph.case(child) != "from":
                _place(graph, found, child)
        verb = governor


def _oblique(graph: Graph, found: Found, verb: int, word: int, preposition: str, *, passive: bool) -> None:
    mention = graph.mention(word)
    if mention is None:
        _put(graph, found, [word], _role_of(graph, found, verb, preposition, passive=passive))
        if preposition in AT:
            _place(graph, found, word)
        return
    if mention.kind in _SPATIAL and preposition in TOWARDS:
        _place(graph, found, word)
    elif mention.kind == "organisation" and preposition in ("at", "in"):
        found.place = found.place or Extent(mention.start, mention.end)
    else:
        _put(graph, found, [word], _role_of(graph, found, verb, preposition, passive=passive))


def _role_of(graph: Graph, found: Found, verb: int, preposition: str, *, passive: bool) -> str:
    if preposition == "by":
        return "agent" if passive else ""
    if preposition in _WITH:
        return "with"
    if preposition == "to":
        return "recipient"
    taken = bool(found.sides() & {"patient", "recipient"})
    if preposition in ("against", "at", "on", "of") and not taken and not passive:
        return "patient"
    return ""


def _put(graph: Graph, found: Found, words: Iterable[int], role: str) -> None:
    """Note those whom words name; of "Norland troops", Norland."""
    if not role:
        return
    for word in words:
        mention = graph.mention(word)
        if mention is not None:
            found.add(mention, role)
            if mention.kind == "person":
                _place_beside(graph, found, word)
        elif graph.base[word] in COLLECTIVES or (graph.base[word] in OFFICERS and graph.low[word].endswith("s")):
            for owner in _owners(graph, word):
                found.add(owner, role)


def _owners(graph: Graph, word: int, depth: int = 2) -> Iterator[Mention]:
    """Give the countries, towns and organisations that troops, ministers or heads of armies belong to."""
    for child in graph.kids(word, "nmod", "compound", "amod"):
        if graph.case(child) in ("", "'s", "'", "of"):
            for one in graph.listed(child):
                owner = graph.mention(one)
                if owner is not None and owner.kind in _OWNING:
                    yield owner
                elif owner is None and depth and graph.base[one] in COLLECTIVES:
                    yield from _owners(graph, one, depth - 1)


def _place_beside(graph: Graph, found: Found, word: int) -> None:
    """Take a place that hangs on a person for that of the event: "met Ana in Vask"."""
    for child in graph.kids(word, "nmod"):
        if graph.case(child) in ("in", "at", "near"):
            _place(graph, found, child)


def _place(graph: Graph, found: Found, word: int) -> bool:
    """Note where an event takes place, the first place named; say whether the word names a place.

    Of "in the northern city of Vask" and "at a hospital in Vask" it is Vask.
    """
    mention = graph.mention(word)
    if mention is None:
        town = graph.base[word] in TOWNS
        behind = graph.cover.get(word + 1) if town else None
        if behind is not None and behind.form == "name":
            mention = behind  # "the Norland capital Vask"
        for child in graph.kids(word, "nmod", "compound", "appos"):
            inner = graph.mention(child) if mention is None else None
            told = inner is not None and (inner.kind in _SPATIAL or (town and inner.kind == "other"))
            if inner is not None and told and graph.case(child) in ("of", "in", "near", "at", ""):
                mention = inner
                break
    elif mention.kind not in _SPATIAL:
        return False
    if mention is not None and found.place is None:
        found.place = Extent(mention.start, mention.end)
    return mention is not None


def _house(graph: Graph, found: Found, word: int) -> bool:
    """Note an organisation that is gone to as the place: "visited the White House"."""
    mention = graph.mention(word)
    if mention is None or mention.kind != "organisation":
        return False
    found.place = found.place or Extent(mention.start, mention.end)
    return True


def of_noun(graph: Graph, noun: int, carrier: int | None) -> Found:
    """Find the participants and the place of an event noun.

    Args:
        graph: the report's syntax.
        noun: the noun.
        carrier: the verb that carries it ("held talks"), or None.

    Returns:
        Possessors and compounds, "between", "with", "of", "by", "on", and what the carrying verb tells.
    """
    found = Found({})
    gathering = graph.base[noun] in GATHERINGS
    for child in graph.children[noun]:
        if graph.plain[child] in ("nmod", "compound", "amod"):
            for word in graph.listed(child):
                _beside(graph, found, noun, word, graph.case(child), gathering=gathering)
    if carrier is not None:
        _carried(graph, found, noun, carrier)
    elif gathering:
        _host(graph, found, noun)
    return found


def _beside(graph: Graph, found: Found, noun: int, word: int, preposition: str, *, gathering: bool) -> None:
    mention = graph.mention(word)
    spatial = mention is not None and mention.kind in _SPATIAL
    owner = "patient" if graph.base[noun] in BEFALLING and not _has_of(graph, noun) else "agent"
    if not preposition:
        owned = graph.relation[word] == "nmod:poss" or graph.word_of(word, "case") in ("'s", "'")
        spot = mention is not None and graph.text[mention.start : mention.end].lower().rpartition(" ")[2] in SPOTS
        if spot and gathering and not owned and mention is not None:
            found.place = found.place or Extent(mention.start, mention.end)
        elif spatial and not owned and (gathering or graph.base[noun] in LOCATED):
            _place(graph, found, word)
        else:
            _put(graph, found, [word], owner)
    elif preposition in ("'s", "'"):
        _put(graph, found, [word], owner)
    elif spatial and preposition in TOWARDS and preposition != "on":
        _place(graph, found, word)
    elif mention is None and preposition in AT and _place(graph, found, word):
        return
    elif preposition in ("between", "among", "by", "from"):
        _put(graph, found, [word], "agent")
    elif preposition in _WITH:
        _put(graph, found, [word], "with")
    elif preposition == "to":
        _put(graph, found, [word], "recipient")
    elif preposition == "of":
        doer = (gathering or graph.base[noun] in OF_DOER) and graph.base[noun] not in BEFALLING
        if spatial:
            _place(graph, found, word)
        if not (spatial and gathering):
            _put(graph, found, [word], "agent" if doer else "patient")
    elif preposition in ("on", "against", "into"):
        _put(graph, found, [word], "patient")


def _has_of(graph: Graph, noun: int) -> bool:
    """Say whether "of" names whom an act befell: "the group's abduction of Ana"."""
    return any(graph.case(child) == "of" for child in graph.kids(noun, "nmod"))


def _carried(graph: Graph, found: Found, noun: int, carrier: int) -> None:
    """Add what the carrying verb tells: "Ana held talks with Ben in Vask", "the talks took place in Vask"."""
    told = of_verb(graph, carrier)
    if graph.base[carrier] in SHARING and any(graph.low[c] in NOT for c in graph.children[carrier]):
        return  # "will not attend the summit"
    own = subjects(graph, carrier)
    for role, mention in told.roles.values():
        if noun in own and role in ("agent", "patient"):
            continue
        found.add(mention, role)
    found.place = found.place or told.place


def _host(graph: Graph, found: Found, noun: int) -> None:
    """Add the subject of the clause to a gathering that shows one side: "after a call with Ana, Ben left"."""
    sides = found.sides()
    if "agent" in sides or sides - {"with", "recipient"} or graph.case(noun) not in BESIDES:
        return
    verb = _verb_above(graph, noun)
    if verb < 0 or not (sides or graph.base[verb] in ("tell", "ask", "say")):
        return
    _put(graph, found, subjects(graph, verb), "patient" if graph.passive(verb) else "agent")
    if not sides:
        for child in graph.kids(verb, "obj", "iobj"):
            mention = graph.mention(child)
            if mention is not None and mention.kind == "person":
                found.add(mention, "recipient")

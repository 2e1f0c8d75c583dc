"""Gives every event of a sentence the time expression that dates it, by what the expression hangs on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from crossread.annotate.events.graph import DEPTH, Graph
from crossread.annotate.lang.en_events import (
    BOUNDS,
    BROUGHT_ABOUT,
    CAUSED,
    GATHERINGS,
    MOTION,
    PLAIN_SAYING,
    PUT_OFF,
    SCHEDULING,
)
from crossread.model.annotations import TimeExpression

# A sentence may open with its date ("Early on Friday morning, …"): it begins within this many words.
_OPENING_WORDS: Final = 4
# Prepositions between a thing and a time that belongs to it.
_OF_THINGS: Final = frozenset(("of", "for", "from"))
# What is told "in" or "during" a meeting took place on its day.
_WITHIN: Final = frozenset(("in", "during", "at"))


@dataclass(frozen=True, slots=True)
class Scene:
    """The triggers of one sentence.

    ``carriers`` maps event nouns to the verbs that carry them ("held talks"); ``plain`` are triggers that tell no event
    a reporter would list: states, thoughts, and words that seldom tell one.
    """

    words: range
    triggers: tuple[int, ...]
    carriers: Mapping[int, int]
    plain: frozenset[int] = frozenset()


def dated(graph: Graph, scene: Scene, times: Sequence[TimeExpression]) -> dict[int, list[TimeExpression]]:
    """Give the events of a sentence their time expressions.

    Args:
        graph: the report's syntax.
        scene: the sentence's triggers.
        times: its time expressions, sorted by start.

    Returns:
        Trigger → expressions that can date it, the best first; events without one are missing.
    """
    if not times:
        return {}
    own: dict[int, list[TimeExpression]] = {}
    carried = {verb: noun for noun, verb in scene.carriers.items()}
    kept = [(time, graph.syntax.head_of(time.start, time.end)) for time in times if not _named(graph, time)]
    hung = [(time, head) for time, head in kept if head is not None and not _bound(graph, head)]
    moved = [(time, head) for time, head in kept if head is not None and _put_off(graph, head)]
    hung += [pair for pair in moved if pair not in hung]
    for time, head in hung:
        for owner in _owners(graph, scene, head, carried):
            own.setdefault(owner, []).append(time)
    found = dict(own)
    for trigger in scene.triggers:
        if trigger not in found:
            shared = _shared(graph, scene, trigger, own, carried)
            if shared:
                found[trigger] = shared
    _opening(graph, scene, hung, found)
    last = {time.start for time, _ in moved}
    for trigger, expressions in found.items():
        at = graph.starts[trigger]
        expressions.sort(
            key=lambda time: (time.start not in last, _bare(graph, time), abs(time.start - at), time.start)
        )
    return found


def _named(graph: Graph, time: TimeExpression) -> bool:
    """Say whether an expression is part of a name that begins before it: "a Long March 4 rocket"."""
    word = graph.syntax.at(time.start)
    mention = graph.cover.get(word) if word is not None else None
    return mention is not None and mention.form == "name" and mention.start < time.start < mention.end


def _bare(graph: Graph, time: TimeExpression) -> bool:
    """Say whether an expression only gives a time of day: "in the middle of the night"."""
    words = graph.text[time.start : time.end]
    return time.type == "TIME" and words.islower() and not any(c.isdigit() for c in words)


def _bound(graph: Graph, head: int) -> bool:
    """Say whether an expression only says since or until when: "the first since 2021"."""
    if graph.relation[head] == "nmod:poss" or graph.plain[head] in ("compound", "amod", "nummod"):
        return False
    return any(graph.low[c] in BOUNDS for c in graph.children[head] if graph.plain[c] in ("case", "mark"))


def _put_off(graph: Graph, head: int) -> bool:
    """Say whether an expression gives the new day of what is put off: "postponed until Friday"."""
    verb = graph.head[head]
    return verb >= 0 and graph.base[verb] in PUT_OFF and graph.case(head) in ("until", "till", "to", "from")


def _owners(graph: Graph, scene: Scene, head: int, carried: Mapping[int, int]) -> list[int]:
    """Climb from a time expression to the event it dates."""
    beside = _right_behind(graph, scene, head)
    if beside is not None:
        return [beside]
    node = head
    for _ in range(DEPTH):
        if node != head and graph.is_verb(node) and _schedules(graph, node, head):
            planned = _passed_on(graph, scene, node, carried)
            if planned:
                return planned
        if node in scene.triggers and node != head:
            return [node]
        if node in carried and node != head:
            return [carried[node]]
        if graph.is_verb(node) or graph.kids(node, "cop"):
            return _passed_on(graph, scene, node, carried)
        if graph.head[node] < 0 or _of_thing(graph, scene, node):
            break
        node = graph.head[node]
    return []


def _schedules(graph: Graph, verb: int, head: int) -> bool:
    """Say whether a verb gives the day of another event: "is scheduled for Friday", but not "was delayed on Friday"."""
    if graph.base[verb] in PUT_OFF:
        return graph.case(head) in ("until", "till", "to", "from")
    return graph.base[verb] in SCHEDULING


def _of_thing(graph: Graph, scene: Scene, word: int) -> bool:
    """Say whether a word only describes a thing: "Friday's paper", "the 2031 report", "the data for January"."""
    thing = graph.head[word]
    if thing < 0 or graph.is_verb(thing) or thing in scene.triggers:
        return False
    if graph.relation[word] == "nmod:poss" or graph.plain[word] in ("compound", "nummod", "amod"):
        return graph.plain[thing] not in ("obl", "nmod") or graph.relation[word] == "nmod:poss"
    return graph.plain[word] == "nmod" and graph.plain[thing] in ("nsubj", "obj") and graph.case(word) in _OF_THINGS


def _right_behind(graph: Graph, scene: Scene, head: int) -> int | None:
    """Give the event noun that a day without preposition follows: "Ana said the blast late Friday killed two"."""
    before = head - 1
    while before > scene.words.start and graph.plain[before] == "advmod" and graph.head[before] == head:
        before -= 1
    said = graph.head[head] >= 0 and graph.base[graph.head[head]] in PLAIN_SAYING
    noun = before in scene.triggers and not graph.is_verb(before)
    return before if said and noun and not graph.case(head) else None


def _passed_on(graph: Graph, scene: Scene, verb: int, carried: Mapping[int, int]) -> list[int]:
    """Give what a verb that tells no event itself leads to: "is expected to arrive on Friday"."""
    for _ in range(DEPTH):
        below = graph.kids(verb, "xcomp")
        if not below:
            break
        verb = below[0]
        if verb in scene.triggers:
            return [verb]
        if verb in carried:
            return [carried[verb]]
    nouns = [c for c in graph.kids(verb, "nsubj", "obj") if c in scene.triggers]
    if not nouns and graph.plain[verb] == "acl" and graph.head[verb] in scene.triggers:
        return [graph.head[verb]]  # "the strike planned for Monday"
    return nouns[:1]


def _shared(
    graph: Graph, scene: Scene, trigger: int, own: Mapping[int, list[TimeExpression]], carried: Mapping[int, int]
) -> list[TimeExpression]:
    """Give the times of the event that this one is told together with."""
    head, relation = graph.head[trigger], graph.plain[trigger]
    carrier = scene.carriers.get(trigger)
    if carrier is not None:
        trigger, head, relation = carrier, graph.head[carrier], graph.plain[carrier]
    if graph.is_verb(trigger):
        inside = next((c for c in graph.kids(trigger, "obl") if c in own and graph.case(c) in _WITHIN), None)
        if inside is not None and graph.base[inside] in GATHERINGS:
            return list(own[inside])
        subject = next((c for c in graph.kids(trigger, "nsubj") if c in own), None)
        together = graph.base[trigger] in CAUSED or graph.passive(trigger)
        if subject is not None and together and graph.base[trigger] not in SCHEDULING:
            return list(own[subject])
    if not graph.is_verb(trigger):
        done = next((c for c in graph.kids(trigger, "acl") if c in own and graph.base[c] in BROUGHT_ABOUT), None)
        if done is not None and not graph.infinitive(done):
            return list(own[done])  # "an accord reached in May"
    other = carried.get(head, head)
    if other not in own or head < 0:
        return []
    times = own[other]
    if relation == "conj" and not graph.kids(trigger, "nsubj"):
        return [time for time in times if time.start < graph.starts[head]]
    if relation == "xcomp":
        return [time for time in times if time.start > graph.starts[trigger]]
    if relation == "advcl" and graph.infinitive(trigger) and graph.base[head] in MOTION:
        return list(times)
    if relation == "obl" and graph.case(trigger) in _WITHIN and graph.base[head] in CAUSED:
        return list(times)  # "killed in a crash on Monday"
    if relation == "obl" and graph.base[trigger] in GATHERINGS and graph.case(trigger) in _WITHIN:
        return [time for time in times if time.start > graph.starts[trigger]]
    participle = relation == "advcl" and graph.gerund(trigger) and not graph.kids(trigger, "mark", "case")
    if participle and trigger > head:
        return list(times)
    if relation in ("nsubj", "obj") and graph.base[head] in CAUSED and graph.relation[trigger] != "nsubj:outer":
        return list(times)
    return []


def _opening(
    graph: Graph,
    scene: Scene,
    hung: Sequence[tuple[TimeExpression, int]],
    found: dict[int, list[TimeExpression]],
) -> None:
    """Let the date that opens a sentence date its main clauses, where it is the only one."""
    if len(hung) != 1:
        return
    time, head = hung[0]
    limit = graph.starts[min(scene.words.start + _OPENING_WORDS, scene.words.stop) - 1]
    if time.start > limit or _of_thing(graph, scene, head):
        return
    for trigger in scene.triggers:
        if trigger not in found and graph.is_verb(trigger) and _main(graph, trigger):
            found[trigger] = [time]


def _main(graph: Graph, verb: int) -> bool:
    """Say whether a verb belongs to the main clause of its sentence, or to one joined to it."""
    for _ in range(DEPTH):
        if graph.head[verb] < 0:
            return True
        if graph.plain[verb] not in ("conj", "xcomp"):
            return False
        verb = graph.head[verb]
    return False

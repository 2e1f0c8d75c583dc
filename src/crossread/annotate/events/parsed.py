"""Builds the event mentions of a report from the syntax of its sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crossread.annotate.encoder.types import Trigger
from crossread.annotate.events import certainty, players
from crossread.annotate.events.around import Around
from crossread.annotate.events.forms import noun_forms, verb_forms
from crossread.annotate.events.frame import MAX_TOKENS
from crossread.annotate.events.graph import DEPTH, Graph
from crossread.annotate.events.moments import Scene, dated
from crossread.annotate.events.plover import code_of, is_attack
from crossread.annotate.events.roles import Found
from crossread.annotate.events.spread import clause_of
from crossread.annotate.events.trigger import LIKELY, agreed, hopeless, likelihood
from crossread.annotate.lang.en_events import ATTACKERS, GENERIC, LIGHT, OCCURRENCE, PAST_HELPERS, SCHEDULING
from crossread.model.annotations import EventMention, EventStatus, Sentence, TimeExpression
from crossread.model.spans import Extent

# A noun outside the word lists is an event that a reporter would list only where it is so likely.
UNLISTED: Final = 0.8


def parsed_events(
    graph: Graph,
    sentences: Sequence[Sentence],
    titles: frozenset[int],
    around: Around,
    triggers: Sequence[Trigger] = (),
) -> Iterator[EventMention]:
    """Build the event mentions of a report.

    Args:
        graph: the report's syntax.
        sentences: its sentences, in order.
        titles: the blocks that are headlines.
        around: its date, times and quotations.
        triggers: the words that the encoder takes for events; empty where it has no opinion.

    Yields:
        One mention per trigger word, sentence by sentence.
    """
    heard = {trigger.start: trigger.score for trigger in triggers}
    for sentence in sentences:
        words = graph.syntax.within(sentence.start, sentence.end)[:MAX_TOKENS]
        scene = scene_of(graph, words, heard)
        if scene.triggers:
            times = dated(graph, scene, around.times_in(sentence))
            for trigger in scene.triggers:
                event = _event(graph, scene, trigger, around, times.get(trigger, []), title=sentence.block in titles)
                if event is not None:
                    yield event


def scene_of(graph: Graph, words: range, heard: Mapping[int, float]) -> Scene:
    """Find the triggers of a sentence; a verb that only carries an event noun is none ("held talks").

    Args:
        graph: the report's syntax.
        words: the words of the sentence.
        heard: what the encoder says, by the start of the word; empty where it has no opinion.

    Returns:
        The triggers, in order, with their carriers.
    """
    network = {i: heard.get(graph.starts[i], 0.0) if heard else None for i in words}
    open_ = [i for i in words if not hopeless(network[i])]
    likely = {i: chance for i in open_ if (chance := agreed(likelihood(graph, i), network[i])) >= LIKELY}
    nouns = [i for i in likely if not graph.is_verb(i)]
    carriers = {noun: verb for noun in nouns if (verb := carrier_of(graph, noun)) is not None}
    light = {verb for verb in carriers.values() if graph.base[verb] in LIGHT}
    triggers = tuple(i for i in likely if i not in light)
    return Scene(words, triggers, carriers, frozenset(i for i in triggers if _plain(graph, i, likely[i])))


def _plain(graph: Graph, trigger: int, chance: float) -> bool:
    """Say whether a trigger tells a state, a thought or nothing in particular, by the word lists."""
    if graph.is_verb(trigger):
        form = verb_forms().get(graph.low[trigger])
        generic = graph.base[trigger] in GENERIC and not graph.kids(trigger, "compound")  # but "took over"
        return generic or (form is not None and not form.event)
    return graph.base[trigger] not in noun_forms() and chance < UNLISTED


def carrier_of(graph: Graph, noun: int) -> int | None:
    """Find the verb that says whether a noun came about: a light verb before it, one of happening behind it."""
    for _ in range(DEPTH):
        head = graph.head[noun]
        if graph.plain[noun] != "conj" or head < 0 or graph.is_verb(head):
            break
        noun = head
    if head < 0 or not graph.is_verb(head):
        return None
    base = graph.base[head]
    if graph.plain[noun] == "nsubj":
        happening = _happening(graph, head)
        if happening is not None:
            return happening
    if graph.relation[noun] in ("obj", "nsubj:pass") and base in LIGHT:
        return head
    if graph.relation[noun] == "nsubj:pass" and base in SCHEDULING:
        return head
    return head if base == "be" and graph.kids(head, "expl") else None  # "there were talks"


def _happening(graph: Graph, verb: int) -> int | None:
    """Follow a verb to one of happening: "the trial is set to begin"."""
    for _ in range(DEPTH):
        if graph.base[verb] in OCCURRENCE and not graph.kids(verb, "ccomp"):
            return verb
        below = graph.kids(verb, "xcomp")
        if not below:
            return None
        verb = below[0]
    return None


def _event(
    graph: Graph, scene: Scene, trigger: int, around: Around, times: Sequence[TimeExpression], *, title: bool
) -> EventMention | None:
    extent = graph.extent(trigger)
    verb = graph.is_verb(trigger)
    carrier = scene.carriers.get(trigger)
    plain = trigger in scene.plain
    found = Found({}) if plain else _found(graph, trigger, carrier)
    quotation = around.quotation_at(extent)
    roles = found.listed()
    named = any((r.mention.start, r.mention.end) in around.names for r in roles)
    if extent.start in around.direct_cues or (quotation is not None and quotation.kind != "indirect" and not named):
        return None
    times = () if plain else times
    time = next((t for t in times if quotation is None or quotation.start <= t.start < quotation.end), None)
    status, negated = certainty.of_verb(graph, trigger) if verb else certainty.of_noun(graph, trigger, carrier)
    if verb and title and status == "possible" and graph.infinitive(trigger) and graph.head[trigger] < 0:
        status = "planned"  # "Minister to visit Lisbon"
    if verb:
        status = around.reported(graph.text, quotation, status)
    status = around.ahead(status, time, past=_past(graph, trigger))
    clause = clause_of(graph, trigger, scene.words)
    lemma = _lemma(graph, trigger)
    return EventMention(
        clause.start,
        clause.end,
        extent,
        lemma,
        status,
        roles,
        found.place,
        Extent(time.start, time.end) if time else None,
        quotation.source if quotation else None,
        negated,
        _code(graph, trigger, lemma, status),
    )


def _found(graph: Graph, trigger: int, carrier: int | None) -> Found:
    """Find who takes part in an event, and where."""
    return players.of_verb(graph, trigger) if graph.is_verb(trigger) else players.of_noun(graph, trigger, carrier)


def _code(graph: Graph, trigger: int, lemma: str, status: EventStatus) -> str:
    """Give the PLOVER type of an event; of "a hunger strike" and "imposed a curfew" the whole counts."""
    head = graph.head[trigger]
    governor = graph.base[head] if head >= 0 else ""
    pairs = [f"{lemma}+{graph.base[c]}" for c in graph.kids(trigger, "obj", "compound", "amod")]
    if graph.plain[trigger] == "obj":
        pairs.append(f"{governor}+{lemma}")
    beside = {graph.base[c] for c in graph.kids(trigger, "nsubj", "obl", "compound", "nmod")} | {governor}
    attacked = not ATTACKERS.isdisjoint(beside) or any(is_attack(word) for word in beside)
    return code_of(lemma, status, pairs, governor, attacked=attacked)


def _past(graph: Graph, word: int) -> bool:
    """Say whether the clause that holds a word is told in the past; a participle alone tells no tense."""
    for _ in range(DEPTH):
        helpers = [graph.low[c] for c in graph.children[word] if graph.plain[c] in ("aux", "cop")]
        if helpers:
            return not PAST_HELPERS.isdisjoint(helpers)
        if graph.is_verb(word) and not graph.gerund(word) and not graph.infinitive(word):
            form = verb_forms().get(graph.low[word])
            if form is not None and "d" in form.forms and "b" not in form.forms:
                return not graph.passive(word)
            return form is None and graph.low[word].endswith("ed")
        if graph.head[word] < 0 or graph.plain[word] in ("parataxis", "ccomp") or graph.relation[word] == "acl:relcl":
            return False
        word = graph.head[word]
    return False


def _lemma(graph: Graph, trigger: int) -> str:
    """Give the base form of a trigger; who calls "for" something, or calls it "a crime", does not phone."""
    base = graph.base[trigger]
    if base != "call":
        return base
    behind = {graph.case(c) for c in graph.kids(trigger, "nmod", "obl")}
    behind.update(graph.low[trigger + 1 : trigger + 2])
    verb = graph.is_verb(trigger)
    if "for" in behind or (verb and "on" in behind and graph.kids(trigger, "xcomp")):
        return "demand"
    return "describe" if verb and graph.kids(trigger, "xcomp") else base

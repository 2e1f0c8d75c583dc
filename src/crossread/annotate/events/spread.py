"""Gives the clause that tells an event, without who says so and without the clauses joined to it."""

from __future__ import annotations

from typing import Final

from crossread.annotate.events.graph import DEPTH, Graph
from crossread.model.spans import Extent

_CLAUSAL: Final = frozenset(("ccomp", "advcl", "parataxis", "csubj"))
_APART: Final = ("parataxis", "conj", "punct", "cc", "discourse", "dislocated", "vocative")


def clause_of(graph: Graph, trigger: int, words: range) -> Extent:
    """Give the range of the clause that tells an event.

    Args:
        graph: the report's syntax.
        trigger: the word that names the event.
        words: the words of its sentence.

    Returns:
        From the first to the last word, unbroken, that hang on the clause's head; joined clauses and attributions are
        left out.
    """
    top = _top(graph, trigger)
    joined = _APART if _clausal(graph, top) else tuple(r for r in _APART if r != "conj")
    inside = _below(graph, top, joined, words)
    inside.add(trigger)
    first = last = trigger
    while first - 1 in words and (first - 1 in inside or _bridged(graph, first - 1, -1, inside)):
        first -= 1
    while last + 1 in words and (last + 1 in inside or _bridged(graph, last + 1, 1, inside)):
        last += 1
    while first < trigger and (graph.upos[first] in ("PUNCT", "CCONJ")):
        first += 1
    while last > trigger and graph.upos[last] == "PUNCT":
        last -= 1
    return Extent(graph.starts[first], graph.ends[last])


def _below(graph: Graph, top: int, without: tuple[str, ...], words: range) -> set[int]:
    """Give the words of a sentence that hang on one, but not by the relations left out."""
    found, waiting = {top}, [c for c in graph.children[top] if graph.plain[c] not in without]
    while waiting:
        word = waiting.pop()
        if word in words and word not in found:
            found.add(word)
            waiting.extend(graph.children[word])
    return found


def _bridged(graph: Graph, i: int, step: int, inside: set[int]) -> bool:
    """Say whether a mark stands inside the clause."""
    return graph.upos[i] == "PUNCT" and (i + step in inside)


def _top(graph: Graph, word: int) -> int:
    """Climb to the head of the clause that holds a word."""
    for _ in range(DEPTH * 2):
        if graph.head[word] < 0 or _clausal(graph, word):
            return word
        word = graph.head[word]
    return word


def _clausal(graph: Graph, word: int) -> bool:
    if graph.head[word] < 0 or graph.plain[word] in _CLAUSAL or graph.relation[word] == "acl:relcl":
        return True
    return graph.plain[word] == "conj" and (graph.is_verb(word) or bool(graph.kids(word, "cop", "nsubj")))

"""Says how likely a word is to tell an event, by what it is and what stands around it in the sentence's syntax.

A logistic regression over binary features, its weights fitted by ``training/triggers.py`` on the training parts of ECB+
and NewsReader MEANTIME.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from crossread.annotate.events.forms import noun_forms, verb_forms
from crossread.annotate.events.graph import Graph
from crossread.annotate.lang.en_events import PLAIN_SAYING

# Parts of speech that tell events.
TELLING: Final = frozenset(("VERB", "NOUN", "PROPN", "ADJ"))
# A word at least so likely tells an event. Set on the development parts of ECB+ and MEANTIME, where 0.3 to 0.6 differ
# by less than half a point of F1.
LIKELY: Final = 0.5
# How much the encoder's opinion counts beside that of the features, and what a word that it leaves out is taken for.
# Set on the development parts of ECB+ and MEANTIME: mean F1 is 0.732 without the encoder, 0.757 at 0.7, 0.760 at 0.8.
NETWORK: Final = 0.8
UNHEARD: Final = 0.05
_SHOWN: Final = frozenset(("det", "case", "aux", "mark"))


@cache
def weights() -> Mapping[str, float]:
    """Give the weight of every feature; those that are not listed weigh nothing."""
    text = (files("crossread.data") / "events" / "triggers_en.json").read_text(encoding="utf-8")
    return MappingProxyType(json.loads(text))


def likelihood(graph: Graph, i: int) -> float:
    """Give the probability that a word tells an event.

    Args:
        graph: the report's syntax.
        i: position of the word.

    Returns:
        0 to 1; 0 for words of other classes, for "be" and for plain saying, which the layer of quotations tells.
    """
    if graph.upos[i] not in TELLING or graph.base[i] in PLAIN_SAYING:
        return 0.0
    table = weights()
    score = _alone(graph.low[i], graph.base[i], graph.upos[i])
    for name in placed_features(graph, i):
        score += table.get(name, 0.0)
    return 1 / (1 + math.exp(-score))


def agreed(own: float, network: float | None) -> float:
    """Put the encoder's opinion beside that of the fitted features.

    Args:
        own: the probability by features, 0 to 1.
        network: the encoder's, None where it has no opinion.

    Returns:
        The probability on the mean of the two log-odds, the encoder's counted ``NETWORK`` times of one.
    """
    if network is None or own <= 0.0:
        return own
    return 1 / (1 + math.exp(-(_odds(own) * (1 - NETWORK) + _odds(network) * NETWORK)))


@lru_cache(maxsize=1 << 12)
def hopeless(network: float | None) -> bool:
    """Say whether the encoder's opinion is such that a word is never ``LIKELY``, whatever its features say."""
    return network is not None and agreed(1.0, network) < LIKELY


def _odds(probability: float) -> float:
    held = min(max(probability, UNHEARD), 1 - UNHEARD)
    return math.log(held / (1 - held))


@lru_cache(maxsize=1 << 15)
def _alone(low: str, base: str, upos: str) -> float:
    """Add up what a word weighs wherever it stands."""
    table = weights()
    return table["bias"] + math.fsum(table.get(name, 0.0) for name in word_features(low, base, upos))


def features(graph: Graph, i: int) -> Iterator[str]:
    """Give the names of all features that a word has at its place."""
    yield from word_features(graph.low[i], graph.base[i], graph.upos[i])
    yield from placed_features(graph, i)


def word_features(low: str, base: str, upos: str) -> Iterator[str]:
    """Give the names of the features that a word has by itself.

    Args:
        low: the word in lower case.
        base: its base form.
        upos: its part of speech.

    Yields:
        Names of features.
    """
    letter = upos[:2]
    form = verb_forms().get(low)
    yield f"u={upos}"
    yield f"l={base}|{letter}"
    yield f"3={low[-3:]}|{letter}"
    yield f"4={low[-4:]}|{letter}"
    yield f"v={form.event if form is not None else '?'}|{letter}"
    yield f"n={base in noun_forms()}|{letter}"


def placed_features(graph: Graph, i: int) -> Iterator[str]:
    """Give the names of the features that a word has by what stands around it.

    Args:
        graph: the report's syntax.
        i: position of the word.

    Yields:
        Names of features.
    """
    letter, relation = graph.upos[i][:2], graph.relation[i]
    yield f"r={relation}|{letter}"
    for child in graph.children[i]:
        yield f"c={graph.relation[child]}|{letter}"
        if graph.plain[child] in _SHOWN:
            yield f"w={graph.low[child]}|{letter}"
    head = graph.head[i]
    if head >= 0:
        yield f"h={graph.upos[head]}|{relation}|{letter}"
        yield f"b={graph.base[head]}|{relation}"
    mention = graph.cover.get(i)
    if mention is not None and mention.form == "name":
        yield f"named|{letter}"
    if graph.text[graph.starts[i]].isupper():
        yield f"capital|{letter}"

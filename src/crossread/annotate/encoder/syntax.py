"""From the network's scores to words with their syntax."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from crossread.annotate.encoder.product import product
from crossread.annotate.encoder.run import Window
from crossread.annotate.encoder.session import Network
from crossread.annotate.encoder.tree import best_tree
from crossread.annotate.encoder.types import Token
from crossread.annotate.lang.en_lemmas import lemma
from crossread.model.spans import Extent


def tokens_of(text: str, windows: Sequence[Window], network: Network) -> tuple[Token, ...]:
    """Give the words of a report with part of speech, head, relation and base form, sorted by start.

    Args:
        text: the page's text.
        windows: what the network said, in the order of the text.
        network: the network.

    Returns:
        One token per word; every sentence has one root (the later windows of a very long one hang on the first).
    """
    trees = [best_tree(window.arcs) for window in windows]
    relations = iter(_relations(windows, trees, network))
    tokens: list[Token] = []
    roots: dict[int, Extent] = {}
    for window, heads in zip(windows, trees, strict=True):
        places = [Extent(start, end) for start, end in window.spans]
        for place, number, head, relation in zip(places, window.upos.tolist(), heads, relations, strict=False):
            upos = network.upos[number]
            base = lemma(text[place.start : place.end], upos)
            if head:
                name = network.relations[relation] if network.relations[relation] != "root" else "dep"
                tokens.append(Token(place.start, place.end, upos, places[head - 1], name, base))
                continue
            root = roots.setdefault(window.sentence, place)
            above, name = (None, "root") if root is place else (root, "parataxis")
            tokens.append(Token(place.start, place.end, upos, above, name, base))
    return tuple(tokens)


def _relations(windows: Sequence[Window], trees: Sequence[Sequence[int]], network: Network) -> list[int]:
    """Give the best relation of every word to its head, from their vectors and the product of them."""
    if not windows:
        return []
    chosen = np.concatenate([window.governors[heads] for window, heads in zip(windows, trees, strict=True)])
    own = np.concatenate([window.dependents for window in windows])
    scores = product(np.concatenate([own * chosen, own, chosen], axis=1), network.weights.T) + network.bias
    best: list[int] = scores.argmax(1).tolist()
    return best

"""From the network's scores to words with their syntax."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from crossread.annotate.encoder.run import Window
from crossread.annotate.encoder.session import Network
from crossread.annotate.encoder.tree import best_tree
from crossread.annotate.encoder.types import Token
from crossread.model.spans import Extent


def tokens_of(windows: Sequence[Window], network: Network) -> tuple[Token, ...]:
    """Give the words of a report with part of speech, head and relation, sorted by start.

    Args:
        windows: what the network said, in the order of the text.
        network: the network.

    Returns:
        One token per word; every sentence has one root (the later windows of a very long one hang on the first).
    """
    tokens: list[Token] = []
    roots: dict[int, Extent] = {}
    for window in windows:
        heads = best_tree(window.arcs)
        relations = _relations(window, heads, network)
        for (start, end), upos, head, relation in zip(window.spans, window.upos, heads, relations, strict=True):
            if head:
                where, name = Extent(*window.spans[head - 1]), network.relations[relation]
                name = name if name != "root" else "dep"
                tokens.append(Token(start, end, network.upos[upos], where, name))
                continue
            root = roots.setdefault(window.sentence, Extent(start, end))
            top = root == Extent(start, end)
            tokens.append(Token(start, end, network.upos[upos], None if top else root, "root" if top else "parataxis"))
    return tuple(tokens)


def _relations(window: Window, heads: Sequence[int], network: Network) -> NDArray[np.int64]:
    """Give the best relation of every word to its head, from their vectors and the product of them."""
    chosen = window.governors[list(heads)]
    pairs = np.concatenate([window.dependents * chosen, window.dependents, chosen], axis=1)
    best: NDArray[np.int64] = (pairs @ network.weights.T + network.bias).argmax(1)
    return best

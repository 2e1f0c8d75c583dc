"""From the encoder's scores to names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossread.annotate.encoder.kinds import KINDS, TAGS
from crossread.model.annotations import Mention

Scores = NDArray[np.float32]
_NEVER = -1e9


@cache
def _steps() -> Any:
    """Say which tag may follow which: a name goes on only in its own kind. Row = tag before, column = tag."""
    steps = np.zeros((len(TAGS), len(TAGS)), dtype=np.float32)
    for kind in range(len(KINDS)):
        inside = 2 + 2 * kind
        steps[:, inside] = _NEVER
        steps[inside - 1, inside] = steps[inside, inside] = 0.0
    return steps


@cache
def _first() -> Any:
    """Say with which tags a sentence may begin: 0, or a loss no tag is worth."""
    return np.array([0.0 if tag % 2 or not tag else _NEVER for tag in range(len(TAGS))], dtype=np.float32)


def best_tags(scores: Scores) -> list[int]:
    """Give the best sequence of tags in which every name is whole (Viterbi).

    Args:
        scores: one row per word, one column per tag; sums of them are compared, so log-probabilities or logits.

    Returns:
        One tag per word.
    """
    if not len(scores):
        return []
    steps = _steps()
    likely = scores.argmax(1)
    if not _first()[likely[0]] and not steps[likely[:-1], likely[1:]].any():
        return [int(tag) for tag in likely]  # already whole, so nothing can be better
    total = scores[0] + _first()
    back = []
    for row in scores[1:]:
        paths = total[:, None] + steps
        best = paths.argmax(0)
        back.append(best)
        total = paths[best, np.arange(len(TAGS))] + row
    tags = [int(total.argmax())]
    for best in reversed(back):
        tags.append(int(best[tags[-1]]))
    return tags[::-1]


def spans_of(tags: Sequence[int]) -> list[tuple[int, int, int, int]]:
    """Give the names in a sequence of tags: first word, word behind the last, kind, tag of the first word."""
    spans: list[tuple[int, int, int, int]] = []
    for at, tag in enumerate(tags):
        if tag % 2:
            spans.append((at, at + 1, (tag - 1) // 2, tag))
        elif tag and spans and spans[-1][1] == at and spans[-1][2] == tag // 2 - 1:
            start, _, kind, mark = spans[-1]
            spans[-1] = (start, at + 1, kind, mark)
    return spans


def named(scores: Scores, spans: Sequence[tuple[int, int]]) -> list[Mention]:
    """Give the names of one sentence.

    Args:
        scores: log-probabilities of the tags, one row per word.
        spans: the words' ranges in the page's text.

    Returns:
        Names sorted by start; ``score`` is the mean probability of the tags chosen.
    """
    tags = best_tags(scores)
    mentions = []
    for first, last, kind, _ in spans_of(tags):
        chosen = scores[np.arange(first, last), tags[first:last]]
        score = round(float(np.exp(chosen.mean())), 3)
        mentions.append(Mention(spans[first][0], spans[last - 1][1], KINDS[kind], score=min(1.0, score)))
    return mentions

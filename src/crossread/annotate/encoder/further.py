"""From the network's further scores to events, speech, and which words may mean the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

import numpy as np

from crossread.annotate.encoder.decode import Scores, spans_of
from crossread.annotate.encoder.product import product
from crossread.annotate.encoder.run import Window
from crossread.annotate.encoder.session import Network
from crossread.annotate.encoder.types import Link, Referring, SpeechRole, SpeechSpan, Trigger

# Triggers less likely than this by every set's habit are left out; half of it is where readers decide.
LEAST_TRIGGER = 0.2
# Head words of phrases less likely than this are left out; the rules of coreference find phrases by syntax anyway.
LEAST_REFERRING = 0.3
# Links less likely than this are left out: there are many, and the ranking of antecedents takes them for nothing.
LEAST_LINK = 0.05


def triggers_of(windows: Sequence[Window]) -> Iterator[Trigger]:
    """Give the words that may tell an event."""
    for window in windows:
        if "triggers" in window.further:
            likely = _sigmoid(window.further["triggers"]).reshape(len(window.spans), -1)
            for place in np.flatnonzero(likely.max(1, initial=0.0) >= LEAST_TRIGGER).tolist():
                yield Trigger(*window.spans[place], tuple(round(score, 3) for score in likely[place].tolist()))


def speech_of(windows: Sequence[Window], network: Network) -> Iterator[SpeechSpan]:
    """Give the words that report speech, by the best tag of every word."""
    for window in windows:
        if "speech" not in window.further:
            continue
        scores = window.further["speech"]
        best = scores.argmax(1)
        for first, last, kind, _ in spans_of(best.tolist()):
            role = cast(SpeechRole, network.speech[1 + 2 * kind].removeprefix("B-"))
            chosen = scores[np.arange(first, last), best[first:last]]
            score = min(1.0, round(float(np.exp(chosen.mean())), 3))
            yield SpeechSpan(window.spans[first][0], window.spans[last - 1][1], role, score)


def referring_of(windows: Sequence[Window]) -> Iterator[Referring]:
    """Give the head words of phrases that refer."""
    for window in windows:
        if "mentions" in window.further:
            likely = _sigmoid(window.further["mentions"])
            for place in np.flatnonzero(likely >= LEAST_REFERRING).tolist():
                yield Referring(*window.spans[place], round(float(likely[place]), 3))


def links_of(windows: Sequence[Window]) -> Iterator[Link]:
    """Give the pairs of head words that may mean the same, as far as they were read side by side."""
    for window in windows:
        if {"anaphors", "antecedents", "mentions"} <= window.further.keys():
            yield from _links(window)


def _links(window: Window) -> Iterator[Link]:
    own = _sigmoid(window.further["mentions"]) >= LEAST_REFERRING
    before = _sigmoid(window.seen["mentions"]) >= LEAST_REFERRING
    later, earlier = np.flatnonzero(own), np.flatnonzero(np.concatenate([before, own]))
    if not len(later):
        return
    vectors = np.concatenate([window.seen["antecedents"], window.further["antecedents"]])[earlier]
    scores = product(window.further["anaphors"][later], vectors.T)
    scores[earlier[None, :] >= later[:, None] + len(before)] = -np.inf
    top = np.maximum(scores.max(1, keepdims=True), 0.0)
    likely = np.exp(scores - top)
    likely /= likely.sum(1, keepdims=True) + np.exp(-top)
    spans = [*window.before, *window.spans]
    for row, column in np.argwhere(likely >= LEAST_LINK).tolist():
        start = spans[int(earlier[column])][0]
        yield Link(window.spans[int(later[row])][0], start, round(float(likely[row, column]), 3))


def _sigmoid(logits: Scores) -> Scores:
    likely: Scores = (1.0 / (1.0 + np.exp(-logits))).astype(np.float32)
    return likely

from __future__ import annotations

import numpy as np
import pytest

from crossread.annotate.encoder.further import links_of, referring_of, speech_of, triggers_of
from crossread.annotate.encoder.run import Window
from crossread.annotate.encoder.session import Network
from crossread.annotate.encoder.types import SpeechSpan, Trigger

SPEECH = ("O", "B-cue", "I-cue", "B-source", "I-source", "B-content", "I-content")
NONE = np.zeros((0, 0), np.float32)
FEW = np.zeros((3, 1), np.float32)


def window(**further: np.ndarray) -> Window:
    spans = [(10, 13), (14, 18), (19, 25)]
    seen = {
        name: value
        for name, value in {"antecedents": np.array([[2.0, 0.0]]), "mentions": np.array([9.0])}.items()
        if name in further
    }
    return Window(0, spans, FEW, FEW.astype(np.int64), FEW, FEW, FEW, further, [(0, 5)] if seen else [], seen)


def network() -> Network:
    return Network(None, (), (), NONE, NONE, (), True, SPEECH)


def test_a_file_without_further_heads_gives_empty_layers() -> None:
    plain = [window()]
    assert not [*triggers_of(plain), *speech_of(plain, network()), *referring_of(plain), *links_of(plain)]


def test_likely_triggers_are_kept_with_the_habits_of_both_sets() -> None:
    (trigger,) = triggers_of([window(triggers=np.array([[-9.0, -9], [3, 0], [-2, -3]], np.float32))])
    assert trigger == Trigger(14, 18, (0.953, 0.5))
    assert trigger.score == pytest.approx(0.7265)


def test_words_that_report_speech_are_joined() -> None:
    scores = np.full((3, 7), -5.0, np.float32)
    scores[0, 3] = scores[1, 4] = scores[2, 1] = 0.0
    spans = list(speech_of([window(speech=scores)], network()))
    assert spans == [SpeechSpan(10, 18, "source", 1.0), SpeechSpan(19, 25, "cue", 1.0)]


def test_a_word_takes_up_only_words_before_it_and_shares_sum_to_one_with_nothing() -> None:
    links = list(
        links_of([
            window(
                anaphors=np.array([[3.0, 0], [1, 1], [-9, 0]], np.float32),
                antecedents=np.array([[0, 1.0], [1, 1], [5, 5]], np.float32),
                mentions=np.array([9.0, 9, -9], np.float32),
            )
        ])
    )  # fmt: skip
    assert all(link.earlier < link.later for link in links)
    of = {(link.later, link.earlier): link.score for link in links}
    assert of[10, 0] == pytest.approx(np.exp(6) / (1 + np.exp(6)), abs=2e-3)
    assert of[14, 0] + of[14, 10] == pytest.approx((np.exp(2) + np.exp(1)) / (1 + np.exp(2) + np.exp(1)), abs=2e-3)
    assert not [link for link in links if 19 in (link.later, link.earlier)]

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from training.examples import ANY_SPEECH, SPEECH, Syntax
from training.scores import (
    Counts,
    add_arcs,
    add_links,
    add_mentions,
    add_pronoun,
    add_speech,
    add_triggers,
    figures_of,
)

LABELS = {"upos": ["NOUN", "VERB"], "relations": ["nsubj", "obl:tmod", "root"]}


def test_arcs_are_counted_from_the_sentences_own_first_word() -> None:
    counts: Counts = Counter()
    gold = Syntax(("NOUN", "VERB"), (2, 0), ("nsubj", "root"))
    add_arcs(counts, gold, 5, (np.array([0, 1]), np.array([7, 0]), np.array([0, 2])), LABELS)
    assert figures_of(counts) == {"upos": 1.0, "uas": 1.0, "las": 1.0}
    add_arcs(counts, gold, 5, (np.array([0, 1]), np.array([2, 0]), np.array([0, 2])), LABELS)
    assert figures_of(counts) == {"upos": 1.0, "uas": 0.75, "las": 0.75}


def test_a_longer_trigger_is_found_once_however_many_of_its_words_are() -> None:
    counts: Counts = Counter()
    add_triggers(counts, (1, 0, 2, 2), np.array([1.0, -1.0, 1.0, 1.0]))
    assert (counts["triggers_hits"], counts["triggers_found"], counts["triggers_gold"]) == (2, 3, 2)


def test_links_are_counted_as_pairs_of_the_groups_they_make() -> None:
    counts: Counts = Counter()
    scores = np.full((4, 4), -1.0)
    scores[2, 0] = scores[3, 2] = 2.0
    add_links(counts, ["a", None, "a", "a"], scores)
    assert figures_of(counts)["links"] == 1.0
    add_links(counts, ["a", None, "b", "a"], scores)
    assert (counts["links_hits"], counts["links_found"], counts["links_gold"]) == (4, 6, 4)


@pytest.mark.parametrize(("score", "hits", "found"), [(2.0, 1, 1), (-2.0, 0, 0)])
def test_a_pronoun_is_linked_to_a_name_on_either_side_of_it(score: float, hits: int, found: int) -> None:
    scores = np.full((3, 3), -3.0)
    scores[2, 1] = score
    counts: Counts = Counter()
    add_pronoun(counts, ["Holm", "she", "Finch"], ["B", "Pronoun", "Pronoun"], scores)
    assert (counts["pronouns_hits"], counts["pronouns_found"], counts["pronouns_gold"]) == (hits, found, 1)


def test_mentions_and_speech_are_counted_by_words() -> None:
    counts: Counts = Counter()
    add_mentions(counts, ["a", None], np.array([1.0, 1.0]))
    assert figures_of(counts)["mentions"] == pytest.approx(2 / 3)
    answers = np.eye(len(SPEECH))[[1, 1, 3]]
    add_speech(counts, (1 << 1, ANY_SPEECH, 1), answers)
    assert figures_of(counts)["cue"] == 1.0
    assert "source" not in figures_of(counts)
    assert counts["source_found"] == 1

"""The coreference scores on cases worked out by hand."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.scorers import assignment, b_cubed, ceaf_e, clusters, conll_f1, muc

# Luo's example: two gold clusters, the system has split the first and mixed the rest in.
GOLD = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2, "f": 3, "g": 3}
SYSTEM = {"a": 1, "b": 1, "c": 2, "d": 2, "e": 2, "f": 4, "g": 5}


def test_muc_counts_links() -> None:
    score = muc(GOLD, SYSTEM)
    # gold links: 2 + 1 + 1 = 4, kept (3-2) + (2-1) + (2-2) = 2; system links: 1 + 2 = 3, kept 1 + (3-2) = 2
    assert score.recall == pytest.approx(2 / 4)
    assert score.precision == pytest.approx(2 / 3)


def test_b_cubed_counts_mentions() -> None:
    score = b_cubed(GOLD, SYSTEM)
    # precision per mention: a, b 1; c 1/3; d, e 2/3; f, g 1
    assert score.precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3 + 1 + 1) / 7)
    # recall per mention: a, b 2/3; c 1/3; d, e 1; f, g 1/2
    assert score.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1 + 1 / 2 + 1 / 2) / 7)


def test_ceaf_matches_clusters_one_to_one() -> None:
    score = ceaf_e(GOLD, SYSTEM)
    # {abc}-{ab} 4/5, {de}-{cde} 4/5, {fg}-{f} 2/3
    total = 4 / 5 + 4 / 5 + 2 / 3
    assert score.recall == pytest.approx(total / 3)
    assert score.precision == pytest.approx(total / 4)


def test_all_singletons_have_no_links() -> None:
    alone = {m: m for m in GOLD}
    assert muc(GOLD, alone).f1 == 0.0
    assert b_cubed(GOLD, alone).precision == 1.0


def test_empty_clusterings_score_nothing() -> None:
    assert conll_f1({}, {}) == 0.0


CLUSTERINGS = st.dictionaries(st.integers(0, 20), st.integers(0, 5), min_size=2, max_size=14)


@given(CLUSTERINGS)
def test_the_truth_scores_full_marks(gold: dict[int, int]) -> None:
    renamed = {mention: f"cluster {name}" for mention, name in gold.items()}
    assert b_cubed(gold, renamed).f1 == pytest.approx(1.0)
    assert ceaf_e(gold, renamed).f1 == pytest.approx(1.0)
    if len(clusters(gold)) < len(gold):
        assert conll_f1(gold, renamed) == pytest.approx(1.0)


@given(st.integers(1, 4), st.integers(1, 5), st.randoms(use_true_random=False))
def test_the_assignment_is_the_best_of_all(rows: int, columns: int, random: object) -> None:
    value = np.array([[random.random() for _ in range(columns)] for _ in range(rows)])  # type: ignore[attr-defined]
    chosen = assignment(value)
    assert len({i for i, _ in chosen}) == len({j for _, j in chosen}) == min(rows, columns)
    small, large = sorted((value, value.T), key=lambda v: v.shape[0])[0], max(rows, columns)
    best = max(sum(small[i, j] for i, j in enumerate(p)) for p in permutations(range(large), small.shape[0]))
    assert sum(value[i, j] for i, j in chosen) == pytest.approx(best)

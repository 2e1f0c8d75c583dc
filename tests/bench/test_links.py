from __future__ import annotations

import pytest

from bench.links import b_cubed, conll, muc
from bench.scorers import ceaf_e
from bench.scorers import conll_f1 as same_mentions

GOLD = {("t", c): n for c, n in zip("abcdefg", [1, 1, 1, 2, 2, 2, 2], strict=True)}
OURS = {("t", c): n for c, n in zip("abcdfghi", [1, 1, 2, 2, 3, 3, 3, 3], strict=True)}


def test_the_example_of_the_reference_scorer() -> None:
    # Pradhan et al. (2014), figure 1 and table: key {a,b,c} {d,e,f,g}, response {a,b} {c,d} {f,g,h,i}.
    assert (muc(GOLD, OURS).recall, muc(GOLD, OURS).precision) == pytest.approx((2 / 5, 2 / 5))
    b3 = b_cubed(GOLD, OURS)
    assert (b3.recall, b3.precision) == pytest.approx(
        ((1 / 7) * (4 / 3 + 1 / 3 + 1 / 4 + 4 / 4), (1 / 8) * (2 + 1 + 1))
    )
    assert conll(GOLD, OURS)["ceaf_e"] == pytest.approx(0.52, abs=0.01)


def test_with_the_same_mentions_the_figures_are_those_of_the_other_scorer() -> None:
    ours = dict(zip(GOLD, [1, 1, 2, 2, 3, 3, 4], strict=True))
    assert conll(GOLD, ours)["conll_f1"] == pytest.approx(same_mentions(GOLD, ours))
    assert conll(GOLD, ours)["ceaf_e"] == pytest.approx(ceaf_e(GOLD, ours).f1)


def test_a_perfect_answer_has_every_point_and_an_empty_one_none() -> None:
    assert conll(GOLD, GOLD)["conll_f1"] == pytest.approx(1.0)
    assert conll(GOLD, {})["conll_f1"] == 0.0

"""How the order of events in a timeline is scored, and what is said where the data is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.harness import DataMissing
from bench.jobs.semeval import Event, confirmed, semeval2015

SAILED: Event = ("1", 2, "sailed")
SANK: Event = ("1", 3, "sank")
FOUND: Event = ("2", 2, "found")
RAISED: Event = ("2", 5, "raised")


def test_a_statement_counts_where_the_other_timeline_implies_it() -> None:
    full = {SAILED: 1, SANK: 2, FOUND: 3, RAISED: 3}
    assert confirmed(full, full) == (3, 3)
    assert confirmed({SAILED: 0, RAISED: 7}, full) == (1, 1)
    assert confirmed({SAILED: 1, SANK: 1}, full) == (0, 1)
    assert confirmed({FOUND: 4, RAISED: 4, SAILED: 9}, full) == (1, 2)
    assert confirmed({SAILED: 1, ("3", 1, "burned"): 2}, full) == (0, 1)
    assert confirmed({SANK: 1}, full) == (0, 0)


def test_missing_data_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataMissing, match="SemEval-2015"):
        semeval2015(tmp_path)

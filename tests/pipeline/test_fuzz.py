"""Mutated pages through every stage that works on one page; `python -m bench.fuzz --cases 100000` runs more."""

from pathlib import Path

import pytest

from bench.fuzz import check, mutated
from tests.pipeline.pages import page_text

CASES, PARTS = 2000, 8
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def pages() -> list[bytes]:
    saved = [p.read_bytes() for p in sorted(EXAMPLES.rglob("*")) if p.suffix in (".html", ".txt")]
    return [*saved, *(page_text(number).encode() for number in range(3))]


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("part", range(PARTS))
def test_no_mutated_page_crashes_vanishes_or_lies(pages, part):
    problems = [
        f"case {number}: {problem}"
        for number in range(part, CASES, PARTS)
        if (problem := check(mutated(pages, number, seed=2031)))
    ]
    assert problems == []

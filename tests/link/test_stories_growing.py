"""Reports that come one by one, in any order, end in the stories that all of them together give."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.link.stories import StoryConfig, pieces, sort
from crossread.link.stories.shelf import Columns, MemoryShelf
from crossread.link.stories.sort import sort_in
from crossread.link.stories.terms import terms_of
from crossread.link.stories.types import StoryReport
from crossread.link.stories.vectors import products, vector_of

PLACES = ("Velmora", "Orrin", "Sarn", "Tarnholm", "Harlow", "Ember", "Lund", "Norhaven", "Quill", "Drovemoor")
MATTERS = ("dam", "railway", "chess", "fire", "harvest", "strike", "ferry", "election", "flood", "robbery", "trial")
DETAILS = tuple(
    f"{a}{b}" for a in ("oak", "grey", "wind", "salt", "iron", "mill") for b in ("gate", "hall", "sted", "by")
)


def made(source: random.Random, size: int) -> list[StoryReport]:
    """Make reports on random matters in random places; those on one matter in one place share some details."""
    reports = []
    for number in range(size):
        place, matter = source.choice(PLACES), source.choice(MATTERS)
        known = random.Random(f"{place}{matter}").sample(DETAILS, 6)
        told = source.sample(known, 4) + source.sample(DETAILS, 3)
        text = f"{matter.title()} in {place}: " + " ".join(told)
        day = f"2031-03-{source.randrange(1, 29):02}" if source.random() < 0.8 else None
        reports.append(StoryReport(f"r{number:03}", f"{place} {matter} {told[0]}", text, day))
    return reports


def grown(reports: list[StoryReport], portions: list[int]) -> set[frozenset[str]]:
    """Take reports in portion by portion, keeping only what each step says has changed."""
    documents = [terms_of(report) for report in reports]
    shelf = MemoryShelf([(r.id, d, vector_of(d)) for r, d in zip(reports, documents, strict=True)])
    columns, story_of, at = Columns.empty(0), dict[int, frozenset[int]](), 0
    for portion in (*portions, len(reports)):
        new = range(at, min(len(reports), at + portion))
        days = {number: int(sort_day(reports[number])) for number in new}
        columns, groups = sort_in(shelf, columns, days, (), StoryConfig())
        for group in groups:
            story_of.update(dict.fromkeys(group, frozenset(group)))
        at += len(new)
    assert all(number in members for number, members in story_of.items())
    return {frozenset(reports[number].id for number in members) for members in story_of.values()}


def sort_day(report: StoryReport) -> int:
    from crossread.link.stories.contrast import ordinal

    return ordinal(report.date)


@pytest.mark.parametrize("most", [300, 4])
@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10_000), size=st.integers(1, 170))
def test_stories_depend_on_the_reports_and_not_on_their_order_or_portions(most: int, seed: int, size: int) -> None:
    """Also where pieces are too large and are taken at the next level, which a limit of four brings about."""
    source = random.Random(seed)
    reports = made(source, size)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "MOST_PIECE", most)
        patch.setattr(sort, "MOST_PIECE", most)
        together = grown(reports, [])
        source.shuffle(reports)
        assert grown(reports, [source.choice((1, 2, 7, 40)) for _ in reports]) == together


def test_the_made_reports_do_form_stories() -> None:
    together = grown(made(random.Random(1), 170), [])
    assert any(len(story) > 1 for story in together)
    assert len(together) > 20


def test_reports_set_aside_leave_the_others_as_if_they_had_never_been_grouped_with_them() -> None:
    reports = made(random.Random(3), 150)
    documents = [terms_of(report) for report in reports]
    days = {number: sort_day(report) for number, report in enumerate(reports)}
    named = set(range(0, 150, 4))

    def shelf() -> MemoryShelf:
        return MemoryShelf([(r.id, d, vector_of(d)) for r, d in zip(reports, documents, strict=True)])

    _, from_the_start = sort_in(shelf(), Columns.empty(0), days, named, StoryConfig())
    later = shelf()
    columns, groups = sort_in(later, Columns.empty(0), days, (), StoryConfig())
    _, again = sort_in(later, columns, {}, named, StoryConfig())
    touched = {number for group in again for number in group}
    kept = [group for group in groups if not touched & set(group) and not named & set(group)]
    assert sorted([*kept, *again]) == from_the_start
    assert not any(named & set(group) for group in from_the_start)


@given(st.lists(st.lists(st.sampled_from(DETAILS), max_size=30), min_size=1, max_size=6))
def test_likeness_is_a_cosine(texts: list[list[str]]) -> None:
    vectors = [vector_of(terms_of(StoryReport("a", "", " ".join(words)))) for words in texts]
    alike = products([*vectors, *vectors])
    assert (alike == alike.T).all()
    for row, vector in enumerate(vectors):
        assert abs(alike[row, row] - 1_000_000) < 20_000 if vector else alike[row, row] == 0
        assert (alike[row] <= 1_000_000).all()
        for other, another in enumerate(vectors):
            expected = sum(weight * another.get(term, 0) for term, weight in vector.items())
            assert alike[row, other] == min(1_000_000, expected)

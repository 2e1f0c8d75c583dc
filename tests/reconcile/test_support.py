"""What stands behind an item: reports, and the chains of reporting they come from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossread.reconcile.independence import independence
from crossread.reconcile.support import SupportCounter, Voice
from tests.link.test_happenings_outlook import facts_of

DAY = "2031-05-16"


def counter() -> SupportCounter:
    """Three reports that share nothing, of one day."""
    facts = facts_of(
        ("Mira Solano opened the Tarn dam.", DAY), ("Rain fell on Orth all week.", DAY), ("Ana Brix left.", DAY)
    )
    return SupportCounter(facts, independence(facts))


def test_reports_that_name_no_source_count_one_by_one() -> None:
    assert counter().independent([Voice("r-0"), Voice("r-1")]) == 2


def test_one_source_in_many_reports_counts_once() -> None:
    assert counter().independent([Voice("r-0", ("e-1",)), Voice("r-1", ("e-1",)), Voice("r-2", ("e-1",))]) == 1


def test_a_report_that_says_it_in_its_own_words_too_is_no_second_chain() -> None:
    assert counter().independent([Voice("r-0", ("e-1",)), Voice("r-0")]) == 1
    assert counter().independent([Voice("r-0"), Voice("r-0", ("e-1",)), Voice("r-1")]) == 2


def test_two_sources_of_one_report_are_two() -> None:
    assert counter().independent([Voice("r-0", ("e-1",)), Voice("r-0", ("e-2",))]) == 2


@given(
    st.lists(st.tuples(st.sampled_from(["r-0", "r-1", "r-2"]), st.sampled_from([(), ("e-1",), ("e-2",)])), min_size=1)
)
def test_the_count_does_not_depend_on_order_and_is_never_none(rows: list[tuple[str, tuple[str, ...]]]) -> None:
    voices = [Voice(report, sources) for report, sources in rows]
    once = counter()
    assert once.independent(voices) == once.independent(voices[::-1]) >= 1

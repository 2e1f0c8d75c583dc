"""Drawings put things where their values are: axis, line of time, network."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from crossread.model.dossier import Base, Chain, ChainSource, Comparison, Event, Figure
from crossread.present.axis import draw_axis
from crossread.present.chronology import draw_chronology
from crossread.present.index import build_index
from crossread.present.network import draw_network
from tests.factory import A, B, C, cut, ferry, when


def centres(row: str) -> list[float]:
    return [float(x) for x in re.findall(r'<circle class="dot" cx="([\d.]+)%"', row)]


def with_bases(*bases: Base) -> tuple[Comparison, tuple[Figure, ...]]:
    """The comparison of passengers with other values."""
    dossier = ferry()
    figures = tuple(replace(f, base=b, step=None) for f, b in zip(dossier.figures, bases, strict=False))
    return dossier.comparisons[0], figures


def rows(*bases: Base) -> list[str] | None:
    comparison, figures = with_bases(*bases)
    axis = draw_axis(build_index(replace(ferry(), figures=figures)), comparison)
    return None if axis is None else [str(row) for row in axis.rows]


def test_values_lie_on_one_axis_in_order_with_their_numbers() -> None:
    axis = draw_axis(build_index(ferry()), ferry().comparisons[0])
    assert axis is not None
    low, high = (centres(str(row)) for row in axis.rows)
    assert len(low) == len(high) == 1 and 0 < low[0] < high[0] < 100
    assert ">90<" in axis.rows[0] and ">134<" in axis.rows[1] and 'class="near"' in axis.rows[0]


def test_metres_are_shown_in_kilometres() -> None:
    axis = draw_axis(build_index(ferry()), ferry().comparisons[1])
    assert axis is not None and axis.unit == "kilometres"
    assert ">4.828<" in axis.rows[0] and ">4.8<" in axis.rows[1]


def test_a_range_is_a_bar_and_an_open_end_an_arrow() -> None:
    drawn = rows(Base(10, 20, "1"), Base(15, None, "1"), Base(15, None, "1"))
    assert drawn is not None
    assert len(centres(drawn[0])) == 2 and 'class="bar"' in drawn[0]
    assert len(centres(drawn[1])) == 1 and "<path" in drawn[1] and "15 or more" in drawn[1]


def test_different_units_and_missing_numbers_are_not_drawn() -> None:
    assert rows(Base(10, 10, "1"), Base(10, 10, "meter"), Base(10, 10, "meter")) is None
    assert rows(Base(None, None, "1"), Base(None, None, "1"), Base(None, None, "1")) is None
    assert draw_axis(build_index(ferry()), ferry().comparisons[2]) is None


@given(st.lists(st.floats(-1e12, 1e12).map(lambda v: round(v, 3)), min_size=3, max_size=3))
def test_any_values_stay_inside_the_drawing_and_keep_their_order(values: list[float]) -> None:
    drawn = rows(*(Base(v, v, "1") for v in values))
    assert drawn is not None
    places = [place for row in drawn for place in centres(row)]
    assert all(0 <= place <= 100 for place in places)
    first, *others = places
    assert all((first <= o) == (values[0] <= v) for o, v in zip(others, values[1:], strict=False) if abs(o - first) > 1)


def event(ident: str, edtf: str) -> Event:
    return replace(ferry().events[0], id=ident, when=when(edtf))


def drawn(*dates: str) -> etree._Element | None:
    numbered = [(n + 1, event(f"v-{n}", edtf)) for n, edtf in enumerate(dates)]
    svg = draw_chronology(build_index(ferry()), numbered)
    return None if svg is None else etree.fromstring(str(svg).replace("#v-", "v-"))


def test_days_stand_in_order_on_the_line_and_ranges_are_bars() -> None:
    svg = drawn("2025-03-04", "2025-03-08", "2025-03-05/2025-03-07")
    assert svg is not None
    marks = {a.get("href"): float(a.find("circle").get("cx")[:-1]) for a in svg.findall("a")}
    assert marks["v-0"] < marks["v-2"] < marks["v-1"]
    assert [a.get("href") for a in svg.findall("a") if a.find("rect") is not None] == ["v-2"]


def test_events_of_one_day_do_not_cover_each_other() -> None:
    svg = drawn(*["2025-03-04"] * 7)
    assert svg is not None
    assert len({a.find("circle").get("cy") for a in svg.findall("a")}) == 7


def test_what_lies_far_off_stands_at_the_edge() -> None:
    svg = drawn("1986-04-26", "2025-03-04", "2031")
    assert svg is not None
    assert {text.text for text in svg.findall("text")} >= {"earlier", "later"}
    marks = [float(a.find("circle").get("cx")[:-1]) for a in svg.findall("a")]
    assert marks[0] < 10 < marks[1] < 90 < marks[2]


def test_without_dates_there_is_no_line() -> None:
    assert drawn() is None
    assert drawn("XXXX-12-25", "nonsense") is None


@given(st.lists(st.dates().map(str), min_size=1, max_size=80))
def test_any_dates_can_be_drawn(dates: list[str]) -> None:
    svg = drawn(*dates)
    assert svg is not None and len(svg.findall("a")) == len(dates)
    assert all(0 <= float(a.find("circle").get("cx")[:-1]) <= 100 for a in svg.findall("a"))


def test_reports_that_count_once_stand_together_under_one_letter() -> None:
    network = draw_network(build_index(ferry()))
    assert [(leaf.report, leaf.group) for leaf in network.leaves] == [("r-b", "A"), ("r-c", "A"), ("r-a", "")]
    assert {(root.label, root.reports) for root in network.roots} >= {("the coast guard", 2), ("Meridian Wire", 1)}
    assert str(network.lines).count("<line") == 5


def test_shared_sources_and_agencies_come_before_people_one_report_spoke_to() -> None:
    people = tuple(ChainSource(None, "named", cut(A, "the harbour office"), f"Person {n}") for n in range(40))
    wire = ChainSource(None, "agency", cut(B, "Meridian Wire"), "Meridian Wire")
    shared = ChainSource(None, "named", cut(C, "Two people"), "Person 7")
    dossier = replace(ferry(), chains=(Chain("r-a", people), Chain("r-b", (wire,)), Chain("r-c", (shared,))))
    network = draw_network(build_index(dossier))
    assert {root.label for root in network.roots} >= {"Meridian Wire", "Person 7"}
    assert len(network.roots) + network.more_sources == 41 and len(network.roots) < 15

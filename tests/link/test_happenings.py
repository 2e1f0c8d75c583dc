"""Event mentions of invented reports joined, kept apart, dated and shown."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.link.entities import link_entities
from crossread.link.happenings import group_mentions, link_happenings
from crossread.model.links import Happening, ReadReport
from tests.annotate.events_read import read

THURSDAY, FRIDAY, SATURDAY = "2031-05-15", "2031-05-16", "2031-05-17"


def linked(*texts: tuple[str, str | None]) -> tuple[list[ReadReport], tuple[Happening, ...]]:
    """Read texts with their dates and join their events."""
    reports = [read(text, f"r-{n}", published) for n, (text, published) in enumerate(texts)]
    return reports, link_happenings(reports, link_entities(reports))


def holding(found: tuple[Happening, ...], reports: list[ReadReport], trigger: str) -> list[set[str]]:
    """For each happening told with a trigger word: the reports that tell it."""
    by_id = {report.id: report for report in reports}
    return [
        {ref.report for ref in happening.mentions}
        for happening in found
        if any(ref.mention.trigger.of(by_id[ref.report].text) == trigger for ref in happening.mentions)
    ]


def test_one_call_in_two_words_on_one_day_is_one_happening() -> None:
    reports, found = linked(
        ("Mira Solano spoke with Petr Havel on Thursday.", FRIDAY),
        ("Thursday's phone call between Mira Solano and Petr Havel was brief.", SATURDAY),
    )
    assert holding(found, reports, "call") == [{"r-0", "r-1"}]
    call = next(h for h in found if len(h.mentions) == 2)
    assert call.when is not None and call.when.edtf == THURSDAY
    assert len(call.participants) == 2
    assert call.reasons


def test_calls_on_different_days_stay_apart() -> None:
    days = ("May 2", "May 5", "May 9", "May 12", "May 15")
    texts = [(f"Mira Solano had a phone call with Petr Havel on {day}, 2031.", FRIDAY) for day in days]
    _, found = linked(*texts)
    assert sorted(h.when.edtf for h in found if h.when) == [
        "2031-05-02",
        "2031-05-05",
        "2031-05-09",
        "2031-05-12",
        "2031-05-15",
    ]


def test_an_announced_meeting_and_the_meeting_told_are_one() -> None:
    reports, found = linked(
        ("Mira Solano will meet Petr Havel in Lisbon on Friday.", THURSDAY),
        ("Mira Solano met Petr Havel in Lisbon on Friday.", SATURDAY),
    )
    assert holding(found, reports, "met") == [{"r-0", "r-1"}]
    statuses = {ref.report: ref.mention.status for h in found for ref in h.mentions}
    assert statuses == {"r-0": "planned", "r-1": "happened"}


def test_other_partners_are_another_meeting() -> None:
    reports, found = linked(
        ("Mira Solano met Petr Havel in Lisbon on Friday.", SATURDAY),
        ("Mira Solano met Ana Brix in Lisbon on Friday.", SATURDAY),
    )
    assert sorted(map(sorted, holding(found, reports, "met"))) == [["r-0"], ["r-1"]]


def test_undated_mention_takes_the_day_of_the_one_it_joins() -> None:
    reports, found = linked(
        ("Mira Solano met Petr Havel in Lisbon on Friday.", SATURDAY),
        ("Officials praised the mood.\nMira Solano met Petr Havel in Lisbon.", SATURDAY),
    )
    assert holding(found, reports, "met") == [{"r-0", "r-1"}]
    assert [h.when.edtf for h in found if h.when] == [FRIDAY]


def test_undated_mention_of_an_old_report_does_not_join_a_later_day() -> None:
    reports, found = linked(
        ("Mira Solano met Petr Havel in Lisbon on Friday.", SATURDAY),
        ("Mira Solano met Petr Havel in Lisbon.", "2031-02-03"),
    )
    assert {"r-0", "r-1"} not in holding(found, reports, "met")


def test_a_meeting_on_friday_means_the_one_of_that_day() -> None:
    reports, found = linked(
        ("Mira Solano held a meeting with Petr Havel on Friday.", SATURDAY),
        ("The meeting on Friday lasted two hours.", SATURDAY),
    )
    assert holding(found, reports, "meeting") == [{"r-0", "r-1"}]


def test_what_anybody_does_on_any_day_is_not_pooled_across_people() -> None:
    reports, found = linked(
        ("Mira Solano walked to the pier in Lisbon.", FRIDAY),
        ("Petr Havel walked to the market in Oslo.", FRIDAY),
        ("Mira Solano walked to the pier before noon.", SATURDAY),
    )
    assert holding(found, reports, "walked") == [{"r-0", "r-2"}]


def test_a_town_and_its_country_are_no_clash_of_places() -> None:
    reports, found = linked(
        ("Mira Solano will soon meet Petr Havel in Budapest, Hungary.", FRIDAY),
        ("Mira Solano agreed to meet Petr Havel in Hungary.", FRIDAY),
    )
    assert holding(found, reports, "meet") == [{"r-0", "r-1"}]


def test_vague_states_without_names_are_not_shown() -> None:
    _, found = linked(("The war went on. The violence grew.", FRIDAY))
    assert found == ()


def test_a_date_without_a_year_is_kept_as_unknown_year() -> None:
    _, found = linked(("Mira Solano met Petr Havel on July 4.", None))
    assert [(h.when.edtf, h.when.precision) for h in found if h.when] == [("XXXX-07-04", "unknown")]


STORY = (
    ("Mira Solano spoke with Petr Havel on Thursday.\nShe will meet Ana Brix in Lisbon on Saturday.", FRIDAY),
    ("Thursday's phone call between Mira Solano and Petr Havel was brief.", FRIDAY),
    ("Mira Solano met Ana Brix in Lisbon on Saturday.\nThe talks on Saturday lasted two hours.", "2031-05-18"),
    ("Petr Havel was arrested in Oslo on May 3.\nThe arrest followed a call with Mira Solano.", "2031-05-05"),
)


@pytest.mark.parametrize("order", [(3, 2, 1, 0), (1, 3, 0, 2)])
def test_the_order_of_reports_changes_nothing(order: tuple[int, ...]) -> None:
    reports = [read(text, f"r-{n}", day) for n, (text, day) in enumerate(STORY)]
    index = link_entities(reports)
    assert link_happenings([reports[n] for n in order], index) == link_happenings(reports, index)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(list(permutations(range(4)))), st.integers(1, 4))
def test_every_mention_stands_in_exactly_one_group(order: tuple[int, ...], size: int) -> None:
    reports = [read(STORY[n][0], f"r-{n}", STORY[n][1]) for n in order[:size]]
    groups = group_mentions(reports, link_entities(reports))
    told = [(ref.report, ref.mention.trigger) for group in groups for ref in group]
    assert sorted(told) == sorted((r.id, e.trigger) for r in reports for e in r.layers.events)


def test_days_two_weeks_long_give_one_happening_each() -> None:
    texts = [(f"Norland attacked Estria on May {day}, 2031, officials said.", FRIDAY) for day in range(1, 15)]
    reports, found = linked(*texts, ("Norland attacked Estria again.", FRIDAY))
    by_id = {report.id: report for report in reports}
    for happening in found:
        stated = {ref.mention.time.of(by_id[ref.report].text) for ref in happening.mentions if ref.mention.time}
        assert len(stated) <= 1
    assert len({h.when.edtf for h in found if h.when}) == 14

"""Which mentions of a short story are put together by likeness, and which never."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from crossread.link.entities import link_entities
from crossread.link.happenings import group_mentions
from crossread.link.happenings.context import content
from crossread.link.happenings.features import FEATURES, features, sheet_of
from crossread.link.happenings.likeness import count_pairs, likeness, related_pairs
from crossread.link.happenings.told import Told, around, told_in
from crossread.link.happenings.vectors import vectors_of
from crossread.model.links import ReadReport
from tests.annotate.events_read import read

FRIDAY, SATURDAY = "2031-05-16", "2031-05-17"


def told_of(*texts: str) -> list[Told]:
    """The event mentions of texts printed on one day."""
    reports = [read(text, f"r-{n}", FRIDAY) for n, text in enumerate(texts)]
    index = link_entities(reports)
    known = around(reports, index)
    return [row for report in reports for row in told_in(report, index, known)]


def words_together(*texts: tuple[str, str]) -> list[set[tuple[str, str]]]:
    """For every group of mentions: report and printed word."""
    reports = [read(text, f"r-{n}", day) for n, (text, day) in enumerate(texts)]
    by_id: dict[str, ReadReport] = {report.id: report for report in reports}
    groups = group_mentions(reports, link_entities(reports))
    return [{(ref.report, ref.mention.trigger.of(by_id[ref.report].text)) for ref in group} for group in groups]


def test_two_words_for_one_quake_meet() -> None:
    groups = words_together(
        ("A strong earthquake shook the town of Vask and damaged dozens of houses.", FRIDAY),
        ("The quake damaged houses in Vask. Rescuers reached the town at night.", FRIDAY),
    )
    assert any({("r-0", "earthquake"), ("r-1", "quake")} <= group for group in groups)


def test_unlike_acts_of_one_story_stay_apart() -> None:
    groups = words_together(
        ("Police arrested a driver in Vask after the crash.", FRIDAY),
        ("The crash in Vask injured a cyclist. Police arrested the driver.", FRIDAY),
    )
    of = {member: number for number, group in enumerate(groups) for member in group}
    assert of["r-0", "arrested"] == of["r-1", "arrested"]
    assert of["r-1", "injured"] not in (of["r-0", "arrested"], of["r-0", "crash"])


def test_stated_days_that_differ_keep_even_equal_sentences_apart() -> None:
    groups = words_together(
        ("Masked men attacked the depot in Vask on May 9, 2031.", FRIDAY),
        ("Masked men attacked the depot in Vask on May 12, 2031.", FRIDAY),
    )
    assert not any({("r-0", "attacked"), ("r-1", "attacked")} <= group for group in groups)


def test_a_call_without_a_day_joins_none_of_several_calls() -> None:
    groups = words_together(
        ("Mira Solano had a phone call with Petr Havel on May 9, 2031.", FRIDAY),
        ("Mira Solano had a phone call with Petr Havel on May 12, 2031.", FRIDAY),
        ("Reporters asked whether the call had helped.", SATURDAY),
    )
    assert [len(group) for group in groups if ("r-2", "call") in group] == [1]


def test_likeness_is_symmetric_and_a_probability() -> None:
    sheet = sheet_of(
        told_of("Workers began a strike in Vask.", "A walkout began in Vask. The strike hit the port of Vask.")
    )
    first, second = related_pairs(sheet)
    forward, back = likeness(sheet, first, second), likeness(sheet, second, first)
    assert np.array_equal(forward, back)
    assert ((forward >= 0) & (forward <= 1)).all()
    assert features(sheet, first, second).shape == (len(first), len(FEATURES))
    assert count_pairs(sheet) == len(first)


def test_no_mentions_give_no_groups() -> None:
    assert words_together(("", FRIDAY), ("", SATURDAY)) == []


def test_words_of_one_meaning_are_nearer_than_others() -> None:
    quake, tremor, ballot = vectors_of(["earthquake", "tremor", "ballot"])
    assert quake @ tremor > quake @ ballot + 0.2
    assert not vectors_of(["zzqxv"]).any()


def test_content_words_lose_plural_and_function_words() -> None:
    assert content(("the", "houses", "and", "a", "house", "monday")) == ("house",)


def test_a_page_of_one_word_over_and_over_stays_fast() -> None:
    text = "The attack hurt people. " * 1500
    reports = [read(text, f"r-{n}", FRIDAY) for n in range(2)]
    index = link_entities(reports)
    begun = time.process_time()
    groups = group_mentions(reports, index)
    assert time.process_time() - begun < 10
    assert sum(len(group) for group in groups) == sum(len(r.layers.events) for r in reports)


def test_undated_weak_words_with_nothing_in_common_stay_apart() -> None:
    groups = words_together(
        ("Officials warned fishermen near Vask about ice.", FRIDAY),
        ("A bank warned its clients about false letters.", FRIDAY),
        ("Teachers warned of long queues at the school gates.", FRIDAY),
    )
    assert all(len({report for report, word in group if word == "warned"}) < 2 for group in groups)


def test_a_clause_with_when_tells_of_the_date_before_it() -> None:
    told = told_of("The talks stalled in March, when Mira Solano met Petr Havel in Vask.")
    assert [row.days for row in told if row.lemma == "meet"] == [("2031-03-01", "2031-03-31")]


def test_a_date_behind_those_who_meet_and_where_is_that_of_the_meeting() -> None:
    told = told_of("Nothing came of the summit between Mira Solano and Petr Havel in Vask in March.")
    assert [row.days for row in told if row.lemma == "summit"] == [("2031-03-01", "2031-03-31")]


def test_who_does_what_is_compared_by_description_too() -> None:
    rows = told_of("Rescuers saved a child.", "Rescuers saved the child on deck.", "Guards saved a horse.")
    who = [frozenset(("rescuer",)), frozenset(("rescuer",)), frozenset(("guard",))]
    sheet = sheet_of([replace(row, parts={"agent": agent}) for row, agent in zip(rows, who, strict=True)])
    found = features(sheet, np.array([0, 0]), np.array([1, 2]))
    columns = dict(zip(FEATURES, found.T.tolist(), strict=True))
    assert columns["one agent"] == [1.0, 0.0]
    assert columns["other agent"] == [0.0, 1.0]

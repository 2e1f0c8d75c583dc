"""The example story of the bridge: what its reports state about days does not fit together."""

from __future__ import annotations

from pathlib import Path

import pytest

import crossread

REPORTS = Path(__file__).parents[2] / "examples" / "bridge" / "reports.jsonl"


@pytest.fixture(scope="module")
def bridge():
    return crossread.read([REPORTS], story="Bridge", as_of="2031-09-25")


def test_every_contradiction_on_days_is_shown_once(bridge):
    found = {tuple(side.says for side in c.sides) for c in bridge.comparisons if c.kind == "date"}
    assert found == {
        ("Friday", "2031-09-06"),
        ("“Tuesday”, 2031-09-09", "“Wednesday”, 2031-09-10"),
        ("“Monday”, 2031-09-08", "“Tuesday”, 2031-09-09", "“four days after” (banned)"),
    }


def test_every_statement_leads_to_its_words(bridge):
    for comparison in bridge.comparisons:
        for side in comparison.sides:
            assert side.spans
            for span in side.spans:
                assert bridge.texts[span.page][span.start : span.end] == span.text


def test_the_diary_is_dated_by_the_day_of_the_opening(bridge):
    diary = next(r for r in bridge.reports if r.title and r.title.text == "A ferry, at last")
    assert diary.published is not None
    assert (diary.published.edtf, diary.published.basis) == ("2031-09-16", "story")
    assert "yesterday" in diary.published.reason


def test_an_announcement_that_is_moved_has_changed(bridge):
    row = next(o for o in bridge.outlook if o.expected and o.expected.edtf == "2031-09-13")
    assert row.outcome == "changed"
    assert "2031-09-15" in row.reason
    names = {e.name for e in bridge.entities if e.id in row.announced_by}
    assert names == {"Edda Vale"} or [span.text for span in row.announcers] == ["her office"]


def test_what_did_not_come_is_overdue(bridge):
    row = next(o for o in bridge.outlook if o.expected and o.expected.edtf == "2031-09-19")
    assert (row.outcome, [span.text for span in row.announcers]) == ("overdue", ["The roads office"])

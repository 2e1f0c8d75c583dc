"""Which days and events of an invented story about a broken dam matter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossread.model.dossier import Event, Support, Telling
from crossread.model.reports import When
from crossread.model.spans import Span
from crossread.reconcile.salience import ANNOUNCED, NEWS, REMEMBERED, best_sentences, rank_days, salience
from crossread.reconcile.salience import Telling as Told
from crossread.reconcile.timeline import LONG, foremost, timeline


def test_a_day_that_is_still_told_later_outweighs_one_that_fills_a_week() -> None:
    day = "2031-05-01"
    assert salience(day, ["2031-05-01", "2031-05-02"]) == 2 * NEWS
    assert salience(day, ["2031-05-01", "2031-06-20"]) == NEWS + REMEMBERED
    assert salience(day, ["2031-04-01"]) == ANNOUNCED
    assert salience(day, []) == 0.0


def test_ten_reports_of_one_day_count_once() -> None:
    assert salience("2031-05-01", ["2031-05-02"] * 10) == NEWS
    assert salience("2031-05-01", [None, None]) == NEWS


def test_days_are_ranked_and_the_earlier_comes_first_among_equals() -> None:
    rows = [
        Told("2031-05-03", "The inquiry opened on 3 May.", "2031-05-03"),
        Told("2031-05-01", "The dam broke on 1 May.", "2031-05-01"),
        Told("2031-05-01", "On 1 May the dam broke.", "2031-06-01"),
        Told("2031-05-02", "Divers came on 2 May.", "2031-05-02"),
        Told("2031-05-04", "It rained.", "2031-05-04", named=False),
    ]
    assert [day for day, _ in rank_days(rows)] == ["2031-05-01", "2031-05-02", "2031-05-03", "2031-05-04"]
    assert dict(rank_days(rows))["2031-05-04"] == 0.0


def test_the_sentence_most_reports_agree_with_is_chosen_and_not_said_twice() -> None:
    day = "2031-05-01"
    words = [
        "The Orle dam broke at dawn and flooded the mill town.",
        "The Orle dam broke at dawn and flooded the mill town, officials said.",
        "A flood followed when the Orle dam broke at dawn.",
        "A brass band played in a distant village square.",
    ]
    chosen = best_sentences([Told(day, w, day) for w in words], [day], 2)[day]
    assert len(chosen) == 2
    assert "Orle dam" in chosen[0]
    assert not (chosen[0].startswith("The Orle dam") and chosen[1].startswith("The Orle dam"))


def test_only_days_that_are_wanted_are_filled() -> None:
    rows = [Told("2031-05-01", "The dam broke.", None), Told("2031-05-02", "Divers came.", None)]
    assert best_sentences(rows, ["2031-05-02", "2031-05-09"], 3) == {
        "2031-05-02": ("Divers came.",),
        "2031-05-09": (),
    }


DAYS = st.dates().map(lambda day: day.isoformat())


@given(DAYS, st.lists(st.none() | DAYS, max_size=8), st.none() | DAYS)
def test_one_more_report_never_makes_a_day_matter_less(day: str, told: list[str | None], more: str | None) -> None:
    assert salience(day, [*told, more]) >= salience(day, told)
    assert salience(day, told) == salience(day, told[::-1])


def _event(number: int, *reports: str) -> Event:
    span = Span("p", number, number + 1, "x")
    day = f"2031-05-{number % 28 + 1:02}"
    when = When(day, "day", "stated", "The report states the day.", ())
    tellings = tuple(Telling(report, span, "happened", ()) for report in reports)
    return Event(f"v-{number:03}", span, (), None, when, tellings, Support(reports, (), len(reports), False))


def test_a_short_story_keeps_all_its_events() -> None:
    events = [_event(n, "a") for n in range(LONG)]
    assert foremost(events, {"a": "2031-05-01"}) == timeline(events)


def test_a_long_story_keeps_the_events_that_are_told_again() -> None:
    events = [_event(n, *(("a", "b") if n in (7, 50) else ("a",))) for n in range(60)]
    published = {"a": "2031-05-28", "b": "2031-08-01"}
    chosen = foremost(events, published, most=2)
    assert chosen == tuple(ident for ident in timeline(events) if ident in ("v-007", "v-050"))
    assert len(foremost(events, published)) == LONG
    assert foremost(events[::-1], published) == foremost(events, published)

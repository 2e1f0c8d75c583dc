"""What reports state about days: one event on two days, counts that do not fit, weekdays that are none."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.model.dossier import Comparison, Event
from crossread.reconcile.carried import dated_by_openings
from crossread.reconcile.clashing import LONGEST, Bounds, smallest_clash
from crossread.reconcile.counted import dated_by_counts
from crossread.reconcile.dates import compare_dates
from crossread.reconcile.events import events
from crossread.reconcile.independence import independence
from crossread.reconcile.support import SupportCounter
from tests.link.test_happenings_outlook import facts_of

FRIDAY, SATURDAY = "2031-05-16", "2031-05-17"
DAM = "The Tarn dam broke on Monday."


def compared(*texts: tuple[str, str]) -> list[Comparison]:
    """The comparisons on dates of a story."""
    facts = facts_of(*texts)
    counter = SupportCounter(facts, independence(facts))
    return compare_dates(facts, events(facts, counter), counter)


def differ(*texts: tuple[str, str]) -> list[tuple[str, ...]]:
    """The sides of every comparison that is no agreement."""
    return [tuple(side.says for side in c.sides) for c in compared(*texts) if c.verdict == "differ"]


def story_events(*texts: tuple[str, str]) -> tuple[Event, ...]:
    """The events of a story, dated by counts."""
    facts = facts_of(*texts)
    return dated_by_counts(facts, events(facts, SupportCounter(facts, independence(facts))))


def test_one_act_on_two_days_differs_and_each_side_is_traced() -> None:
    one, two = "Mayor Mira Solano resigned on Tuesday.", "Mayor Mira Solano resigned on Wednesday."
    (found,) = [c for c in compared((one, FRIDAY), (two, SATURDAY)) if c.verdict == "differ"]
    assert [side.says for side in found.sides] == ["“Tuesday”, 2031-05-13", "“Wednesday”, 2031-05-14"]
    assert [side.spans[0].text for side in found.sides] == [one, two]
    assert len(found.items) == 2


def test_the_same_day_in_other_words_agrees() -> None:
    rows = compared(
        ("Mira Solano met Petr Havel on Tuesday.", FRIDAY), ("Mira Solano met Petr Havel on May 13.", SATURDAY)
    )
    assert [c.verdict for c in rows] == ["agree"]


def test_a_report_printed_before_the_later_day_tells_another_event() -> None:
    assert not differ(
        ("Mayor Mira Solano resigned on Tuesday.", "2031-05-13"),
        ("Mayor Mira Solano resigned on Wednesday.", FRIDAY),
    )


def test_a_second_act_of_the_kind_is_no_contradiction() -> None:
    assert not differ(
        ("Police arrested Petr Havel on Tuesday.", FRIDAY), ("Police again arrested Petr Havel on Wednesday.", SATURDAY)
    )


def test_what_is_said_every_day_is_no_contradiction() -> None:
    assert not differ(
        ("Mira Solano called Petr Havel on Tuesday.", FRIDAY), ("Mira Solano called Petr Havel on Wednesday.", SATURDAY)
    )


def test_by_a_day_and_as_of_a_day_date_nothing() -> None:
    one = "Mayor Mira Solano resigned on Tuesday."
    for edge in ("As of Wednesday, Mayor Mira Solano resigned.", "Mayor Mira Solano resigned by Wednesday."):
        assert not differ((one, FRIDAY), (edge, SATURDAY))


def test_two_deaths_of_one_day_are_no_agreement() -> None:
    one = "A guard of the mint was shot dead on Tuesday while he slept."
    two = "A fisherman from Ember was shot dead on Tuesday by pirates."
    assert not [c for c in compared((one, FRIDAY), (two, SATURDAY)) if c.verdict == "agree"]


def test_yesterday_may_be_a_day_off() -> None:
    assert not differ(
        ("Mayor Mira Solano resigned yesterday.", FRIDAY), ("Mayor Mira Solano resigned on Wednesday.", SATURDAY)
    )


def test_two_days_and_a_count_make_a_smallest_clash_of_three() -> None:
    (sides,) = differ(
        (f"{DAM} Mayor Mira Solano resigned on Thursday.", FRIDAY),
        ("Mayor Mira Solano resigned a day after the Tarn dam broke.", FRIDAY),
    )
    assert sorted(sides) == ["“Monday”, 2031-05-12", "“Thursday”, 2031-05-15", "“a day after” (broke)"]


def test_a_count_that_fits_is_no_clash() -> None:
    assert not differ(
        (f"{DAM} Mayor Mira Solano resigned on Thursday.", FRIDAY),
        ("Mayor Mira Solano resigned three days after the Tarn dam broke.", FRIDAY),
    )


def test_a_weekday_that_its_date_does_not_fall_on() -> None:
    (sides,) = differ(("The Tarn dam broke on Monday, May 13, 2031, in Lisbon.", FRIDAY))
    assert sides == ("Monday", "2031-05-13")
    assert not differ(("The Tarn dam broke on Tuesday, May 13, 2031, in Lisbon.", FRIDAY))


def test_a_count_dates_an_event_through_another_report() -> None:
    found = story_events(
        (DAM, FRIDAY),
        ("Mira Solano dismissed Petr Havel two days after the Tarn dam broke.", FRIDAY),
        ("Mira Solano has dismissed Petr Havel.", FRIDAY),
    )
    when = next(e.when for e in found if "dismissed" in e.summary.text)
    assert when is not None and when.basis == "story"
    assert when.edtf == "2031-05-14"
    assert "two days after" in when.reason and len(when.evidence) == 2


def carried(*texts: tuple[str, str]) -> list[str | None]:
    """The days of the events that headlines tell; the first line of each text is its headline."""
    facts = facts_of(*texts, titles=True)
    made = events(facts, SupportCounter(facts, independence(facts)))
    return [event.when.edtf if event.when else None for event in dated_by_openings(facts, made)]


HEADLINE = "Mira Solano dismisses Petr Havel"


def test_a_headline_takes_the_only_day_of_its_opening() -> None:
    opening = "The mayor wrote to him on Tuesday.\nNobody knows more."
    again = "Mira Solano dismissed Petr Havel.\nNobody knows more."
    assert carried((f"{HEADLINE}\n{opening}", FRIDAY), (f"{HEADLINE}\n{again}", FRIDAY)) == ["2031-05-13"]


def test_two_days_in_the_opening_leave_it_open() -> None:
    opening = "The mayor wrote to him on Tuesday and again on Thursday.\nNobody knows more."
    again = "Mira Solano dismissed Petr Havel.\nNobody knows more."
    assert carried((f"{HEADLINE}\n{opening}", FRIDAY), (f"{HEADLINE}\n{again}", FRIDAY)) == [None]


statements = st.builds(
    lambda left, right, least, width: Bounds(left if left != right else None, right, least, least + width),
    st.sampled_from([None, "a", "b", "c"]),
    st.sampled_from(["a", "b", "c"]),
    st.integers(-3, 3),
    st.integers(0, 2),
)


def _possible(rows: list[Bounds]) -> bool:
    for values in product(range(-9, 10), repeat=3):
        days = dict(zip("abc", values, strict=True))
        if all(row.least <= days[row.right] - (days[row.left] if row.left else 0) <= row.most for row in rows):
            return True
    return False


@settings(max_examples=25, deadline=None)
@given(st.lists(statements, min_size=1, max_size=4))
def test_a_clash_cannot_be_true_and_is_smallest(rows: list[Bounds]) -> None:
    clash = smallest_clash(rows)
    if clash is None:
        assert _possible(rows)
        return
    assert len(clash) <= LONGEST
    assert not _possible([rows[n] for n in clash])
    for dropped in clash:
        assert _possible([rows[n] for n in clash if n != dropped])

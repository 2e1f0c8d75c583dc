"""A long line of time: what matters stands open, the rest is folded, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace

from crossread.model.dossier import Dossier
from crossread.present.index import build_index
from crossread.present.views import build_views
from crossread.reconcile.timeline import LONG
from tests.factory import ferry, when


def crowded(size: int) -> Dossier:
    """The ferry's story with many dated events that two reports tell; the first ``LONG`` are told on two days."""
    dossier = ferry()
    model = next(event for event in dossier.events if len(event.support.reports) > 1)
    events = tuple(
        replace(
            model,
            id=f"v-{number:03}",
            when=when(f"2025-0{1 + number // 28}-{1 + number % 28:02}"),
            mentions=model.mentions if number < LONG else model.mentions[:1],
        )
        for number in range(size)
    )
    return replace(dossier, events=events, timeline=tuple(event.id for event in events), comparisons=(), outlook=())


def test_of_very_many_weighty_events_the_foremost_stand_open_and_all_are_there() -> None:
    open_run, folded = build_views(build_index(crowded(70))).happened
    assert [number for number, _ in open_run.events] == list(range(1, LONG + 1))
    assert [number for number, _ in folded.events] == list(range(LONG + 1, 71))
    assert open_run.label == ""
    assert folded.label.startswith("30 more events")


def test_a_line_with_few_weighty_events_shows_them_all() -> None:
    runs = build_views(build_index(crowded(30))).happened
    assert [run.label for run in runs] == [""]

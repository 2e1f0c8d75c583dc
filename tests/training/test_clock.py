from __future__ import annotations

import pytest

from training.clock import Clock, Plan


def run(clock: Clock, steps: int) -> list[float]:
    rates = []
    while not clock.over() and len(rates) < steps:
        rates.append(clock.rate())
        clock.tick()
    return rates


def test_the_rate_rises_and_falls_to_nearly_nothing_over_the_steps_foreseen() -> None:
    clock = Clock(Plan(passes=2, warm_up=20))
    clock.expect(0, 50)
    rates = run(clock, 1000)
    assert len(rates) == 200
    assert rates[0] < 0.1 < 0.9 < max(rates) <= 1.0
    assert rates.index(max(rates)) in range(15, 30)
    assert rates[-1] < 0.05


def test_a_run_along_the_marks_of_another_has_its_rates_and_its_end() -> None:
    first = Clock(Plan(passes=1, warm_up=10))
    first.expect(0, 30)
    rates = run(first, 45)
    again = Clock(Plan(passes=9, warm_up=10, marks=tuple(first.marks)))
    again.expect(0, 1000)
    assert run(again, 45) == rates
    assert run(again, 1000)[5:] == []


def test_a_run_goes_on_with_the_steps_and_time_it_had() -> None:
    clock = Clock(Plan(passes=1, minutes=60.0))
    clock.expect(0, 100)
    run(clock, 25)
    other = Clock(Plan(passes=1, minutes=60.0))
    other.resume({**clock.state(), "seconds": 1800.0})
    assert other.step == 25
    assert other.seconds() == pytest.approx(1800.0, abs=5)
    assert not other.over(), "half of the hour is left"
    other.expect(1, 10_000)
    before = clock.rate()
    assert other.rate() <= before

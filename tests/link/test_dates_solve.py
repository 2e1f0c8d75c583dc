"""The calendar solver against brute force, and its treatment of contradictions."""

from datetime import date
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.link.dates.clues import days_since, on_weekday
from crossread.link.dates.solve import Clue, solve

NAMES = ("a", "b", "c")
days = st.frozensets(st.integers(1, 12), min_size=1, max_size=6)


@st.composite
def problems(draw):
    domains = {name: draw(days) for name in NAMES}
    clues = []
    for number in range(draw(st.integers(0, 4))):
        left, right = draw(st.permutations(NAMES))[:2]
        least = draw(st.integers(-4, 4))
        clues.append(Clue(number, left, f"clue {number}", right, least, least + draw(st.integers(0, 3))))
    return domains, clues


def solutions(domains, clues):
    for values in product(*(sorted(domains[name]) for name in NAMES)):
        chosen = dict(zip(NAMES, values, strict=True))
        if all(c.least <= chosen[c.right] - chosen[c.left] <= c.most for c in clues):
            yield chosen


@settings(max_examples=200, deadline=None)
@given(problems())
def test_no_solution_of_the_kept_clues_is_lost(problem):
    domains, clues = problem
    calendar = solve(domains, clues)
    kept = [c for c in clues if c not in calendar.refused]
    for chosen in solutions(domains, kept):
        assert all(chosen[name] in calendar.domains[name] for name in NAMES)
    assert all(calendar.domains.values())


@settings(max_examples=100, deadline=None)
@given(problems(), st.randoms())
def test_the_order_of_clues_does_not_matter(problem, order):
    domains, clues = problem
    shuffled = list(clues)
    order.shuffle(shuffled)
    assert solve(domains, clues).domains == solve(domains, shuffled).domains


def test_a_weaker_clue_that_contradicts_a_surer_one_is_refused():
    january = frozenset(range(date(2031, 1, 1).toordinal(), date(2031, 2, 1).toordinal()))
    sure = Clue(0, "a", "it says Monday", fits=on_weekday("Monday"))
    weak = Clue(5, "a", "it seems Tuesday", fits=on_weekday("Tuesday"))
    calendar = solve({"a": january}, [weak, sure])
    assert {date.fromordinal(d).weekday() for d in calendar.domains["a"]} == {0}
    assert calendar.refused == [weak]


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(0, 329))
def test_days_since_looks_back_to_the_last_such_day(today, ago):
    then = date.fromordinal(today.toordinal() - ago)
    if (then.month, then.day) != (2, 29):
        assert days_since(today.toordinal(), then.month, then.day) == ago

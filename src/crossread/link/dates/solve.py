"""A small calendar solver: days that may differ by so much, weekdays and months that must fit.

Every unknown day is a set of candidate days (proleptic ordinals). Constraints are added from the surest to the least
sure; one that would leave some day without a candidate contradicts surer ones and is left out. Source of the method:
arc consistency (Mackworth, 1977) over simple temporal constraints (Dechter, Meiri and Pearl, 1991).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from crossread.model.spans import Span


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing a report shows about days.

    ``left`` and ``right`` name unknown days: right − left lies in [least, most] days. With ``right`` None the clue
    is about ``left`` alone and ``fits`` says which days it allows. ``strength`` orders clues, 0 is the surest.
    """

    strength: int
    left: str
    reason: str
    right: str | None = None
    least: int = 0
    most: int = 0
    fits: Callable[[int], bool] | None = None
    evidence: tuple[Span, ...] = ()

    @property
    def order(self) -> tuple[int, str, str, int, int, str]:
        """A total order that does not depend on the order of reports."""
        return (self.strength, self.left, self.right or "", self.least, self.most, self.reason)


class Calendar:
    """The unknown days of a story with their candidates, and the clues that were used for each.

    ``used`` gives the clues that narrowed a day, ``refused`` those that contradict surer ones. Candidates are kept as
    the bits of one whole number, counted from the first day of all: five hundred reports share thousands of clues.
    """

    def __init__(self, variables: Mapping[str, frozenset[int]]) -> None:
        self.used: dict[str, list[Clue]] = {}
        self.refused: list[Clue] = []
        self._first = min((min(days) for days in variables.values()), default=0)
        # Most names share one set of candidates.
        packed = {days: self._packed(days) for days in set(variables.values())}
        self._bits = {name: packed[days] for name, days in variables.items()}
        self._touching: dict[str, list[Clue]] = {}

    def _packed(self, days: Iterable[int]) -> int:
        """Give days as bits."""
        places = {day - self._first for day in days}
        bits = ("1" if place in places else "0" for place in range(max(places, default=-1), -1, -1))
        return int("".join(bits) or "0", 2)

    def days(self, name: str) -> frozenset[int]:
        """Give the candidates of a day, as ordinals."""
        bits = reversed(f"{self._bits[name]:b}")
        return frozenset(self._first + place for place, bit in enumerate(bits) if bit == "1")

    @property
    def domains(self) -> dict[str, frozenset[int]]:
        """The candidates of all days."""
        return {name: self.days(name) for name in self._bits}

    def add(self, clue: Clue) -> bool:
        """Add a clue unless it contradicts what is there.

        Args:
            clue: the clue; days it names must be among the variables.

        Returns:
            False if it was refused.
        """
        before: dict[str, int] = {}
        if clue.right is None:
            assert clue.fits is not None, "a clue about one day says which days fit"
            fitting = self._packed(filter(clue.fits, self.days(clue.left)))
            waiting = self._narrow(clue.left, fitting, before)
        else:
            waiting = deque([clue])
            for name in dict.fromkeys((clue.left, clue.right)):
                self._touching.setdefault(name, []).append(clue)
        if not self._propagate(waiting, before):
            self._bits.update(before)
            for name in dict.fromkeys((clue.left, clue.right)) if clue.right is not None else ():
                self._touching[name].pop()
            self.refused.append(clue)
            return False
        for name in before:
            self.used.setdefault(name, []).append(clue)
        return True

    def _narrow(self, name: str, bits: int, before: dict[str, int]) -> deque[Clue]:
        """Leave a day fewer candidates; give the clues that must be looked at again."""
        if bits == self._bits[name]:
            return deque()
        before.setdefault(name, self._bits[name])
        self._bits[name] = bits
        return deque(self._touching.get(name, ()))

    def _propagate(self, waiting: deque[Clue], before: dict[str, int]) -> bool:
        """Narrow days until every clue about two days fits; False where some day is left without a candidate."""
        if not all(self._bits[name] for name in before):
            return False
        while waiting:
            clue = waiting.popleft()
            assert clue.right is not None, "only clues about two days are kept here"
            left, right = self._bits[clue.left], self._bits[clue.right]
            new_right = right & _reached(left, clue.least, clue.most)
            new_left = left & _reached(new_right, -clue.most, -clue.least)
            if not new_right or not new_left:
                return False
            waiting.extend(self._narrow(clue.right, new_right, before))
            waiting.extend(self._narrow(clue.left, new_left, before))
        return True


def _reached(bits: int, least: int, most: int) -> int:
    """Give the days that are reached from some days by adding least to most days."""
    width, done = most - least + 1, 1
    while done < width:
        step = min(done, width - done)
        bits |= bits << step
        done += step
    return bits << least if least >= 0 else bits >> -least


def solve(variables: Mapping[str, frozenset[int]], clues: Iterable[Clue]) -> Calendar:
    """Narrow unknown days by clues, the surest first.

    Args:
        variables: name of each unknown day → its candidates (ordinals).
        clues: what the reports show.

    Returns:
        The calendar after all clues that do not contradict surer ones.
    """
    calendar = Calendar(variables)
    for clue in sorted(clues, key=lambda c: c.order):
        calendar.add(clue)
    return calendar

"""A small calendar solver: days that may differ by so much, weekdays and months that must fit.

Every unknown day is a set of candidate days (proleptic ordinals). Constraints are added from the surest to the least
sure; one that would leave some day without a candidate contradicts surer ones and is left out. Source of the method:
arc consistency (Mackworth, 1977) over simple temporal constraints (Dechter, Meiri and Pearl, 1991).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

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


@dataclass
class Calendar:
    """The unknown days of a story with their candidates, and the clues that were used for each."""

    domains: dict[str, frozenset[int]]
    used: dict[str, list[Clue]] = field(default_factory=dict)
    refused: list[Clue] = field(default_factory=list)
    _touching: dict[str, list[Clue]] = field(default_factory=dict)

    def add(self, clue: Clue) -> bool:
        """Add a clue unless it contradicts what is there.

        Args:
            clue: the clue; days it names must be in ``domains``.

        Returns:
            False if it was refused.
        """
        before: dict[str, frozenset[int]] = {}
        if clue.right is None:
            assert clue.fits is not None, "a clue about one day says which days fit"
            fitting = frozenset(day for day in self.domains[clue.left] if clue.fits(day))
            waiting = self._narrow(clue.left, fitting, before)
        else:
            waiting = deque([clue])
            for name in dict.fromkeys((clue.left, clue.right)):
                self._touching.setdefault(name, []).append(clue)
        if not self._propagate(waiting, before):
            self.domains.update(before)
            for name in dict.fromkeys((clue.left, clue.right)) if clue.right is not None else ():
                self._touching[name].pop()
            self.refused.append(clue)
            return False
        for name in before:
            self.used.setdefault(name, []).append(clue)
        return True

    def _narrow(self, name: str, days: frozenset[int], before: dict[str, frozenset[int]]) -> deque[Clue]:
        """Leave a day fewer candidates; give the clues that must be looked at again."""
        if len(days) == len(self.domains[name]):
            return deque()
        before.setdefault(name, self.domains[name])
        self.domains[name] = days
        return deque(self._touching.get(name, ()))

    def _propagate(self, waiting: deque[Clue], before: dict[str, frozenset[int]]) -> bool:
        """Narrow days until every clue about two days fits; False where some day is left without a candidate."""
        if not all(self.domains.values()):
            return False
        while waiting:
            clue = waiting.popleft()
            assert clue.right is not None, "only clues about two days are kept here"
            left, right = self.domains[clue.left], self.domains[clue.right]
            new_right = _reachable(right, left, clue.least, clue.most)
            new_left = _reachable(left, new_right, -clue.most, -clue.least)
            if not new_right or not new_left:
                return False
            waiting.extend(self._narrow(clue.right, new_right, before))
            waiting.extend(self._narrow(clue.left, new_left, before))
        return True


def _reachable(days: frozenset[int], origin: frozenset[int], least: int, most: int) -> frozenset[int]:
    """Keep the days that some day of the origin reaches by adding least to most days."""
    if most - least < 40:
        reach = {start + step for start in origin for step in range(least, most + 1)}
        return days & reach
    return frozenset(day for day in days if any(least <= day - start <= most for start in origin))


def solve(variables: Mapping[str, frozenset[int]], clues: Iterable[Clue]) -> Calendar:
    """Narrow unknown days by clues, the surest first.

    Args:
        variables: name of each unknown day → its candidates (ordinals).
        clues: what the reports show.

    Returns:
        The calendar after all clues that do not contradict surer ones.
    """
    calendar = Calendar(dict(variables))
    for clue in sorted(clues, key=lambda c: c.order):
        calendar.add(clue)
    return calendar

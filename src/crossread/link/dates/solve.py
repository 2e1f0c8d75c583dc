"""A small calendar solver: days that may differ by so much, weekdays and months that must fit.

Every unknown day is a set of candidate days (proleptic ordinals). Constraints are added from the surest to the least
sure; one that would leave some day without a candidate contradicts surer ones and is left out. Source of the method:
arc consistency (Mackworth, 1977) over simple temporal constraints (Dechter, Meiri and Pearl, 1991).
"""

from __future__ import annotations

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
    _binary: list[Clue] = field(default_factory=list)

    def add(self, clue: Clue) -> bool:
        """Add a clue unless it contradicts what is there.

        Args:
            clue: the clue; days it names must be in ``domains``.

        Returns:
            False if it was refused.
        """
        before = dict(self.domains)
        if clue.right is None:
            assert clue.fits is not None, "a clue about one day says which days fit"
            self.domains[clue.left] = frozenset(day for day in self.domains[clue.left] if clue.fits(day))
        else:
            self._binary.append(clue)
        if not self._propagate():
            self.domains = before
            if clue.right is not None:
                self._binary.pop()
            self.refused.append(clue)
            return False
        for name, days in self.domains.items():
            if len(days) < len(before[name]):
                self.used.setdefault(name, []).append(clue)
        return True

    def _propagate(self) -> bool:
        changed = True
        while changed:
            changed = False
            if not all(self.domains.values()):
                return False
            for clue in self._binary:
                assert clue.right is not None, "only clues about two days are kept here"
                left, right = self.domains[clue.left], self.domains[clue.right]
                new_right = _reachable(right, left, clue.least, clue.most)
                new_left = _reachable(left, new_right, -clue.most, -clue.least)
                if len(new_right) < len(right) or len(new_left) < len(left):
                    self.domains[clue.right], self.domains[clue.left] = new_right, new_left
                    changed = True
        return all(self.domains.values())


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

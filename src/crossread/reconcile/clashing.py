"""Finds the smallest set of statements about days that cannot all be true.

Every statement bounds the days between two events, or between an event and the calendar. Together they form a simple
temporal network, which is contradictory exactly where it holds a cycle of negative length (Dechter, Meiri and Pearl,
1991); a negative cycle of fewest edges names a smallest set of statements that clash.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Statements in one clash that a reader can still follow.
LONGEST = 6
# A story that says more about its days comes from damaged or hostile pages.
MOST = 200


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a statement says about days: ``right`` − ``left`` lies in [``least``, ``most``] days.

    ``left`` is None for the calendar itself: then the bounds are proleptic day numbers of ``right``.
    """

    left: str | None
    right: str
    least: int
    most: int


def smallest_clash(statements: Sequence[Bounds]) -> tuple[int, ...] | None:
    """Find a smallest set of statements that cannot all be true.

    Args:
        statements: what is said about days, in a fixed order; ties go to the earlier.

    Returns:
        Their positions in rising order; None where all can be true or the clash has more than ``LONGEST``.
    """
    edges = list(_edges(statements[:MOST]))
    best: tuple[int, ...] | None = None
    for start in dict.fromkeys(edge[0] for edge in edges):
        found = _cycle(start, edges, LONGEST if best is None else len(best) - 1)
        if found is not None:
            best = found
        if best is not None and len(best) == 2:
            break
    return best


def _edges(statements: Sequence[Bounds]) -> Iterator[tuple[str | None, str | None, int, int]]:
    """Write each statement as two upper bounds: from, to, days, position."""
    for position, said in enumerate(statements):
        yield said.left, said.right, said.most, position
        yield said.right, said.left, -said.least, position


def _cycle(
    start: str | None, edges: Sequence[tuple[str | None, str | None, int, int]], longest: int
) -> tuple[int, ...] | None:
    """Find the shortest way back to a place in less than no days: layer by layer, one more edge each."""
    reached: dict[str | None, tuple[int, tuple[int, ...]]] = {start: (0, ())}
    for _ in range(longest):
        further: dict[str | None, tuple[int, tuple[int, ...]]] = {}
        for left, right, days, position in edges:
            if left not in reached:
                continue
            total = (reached[left][0] + days, (*reached[left][1], position))
            if right not in further or total < further[right]:
                further[right] = total
        if start in further and further[start][0] < 0:
            return tuple(sorted(further[start][1]))
        reached = further
    return None

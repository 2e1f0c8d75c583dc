"""Says which groups of mentions cannot tell one event, however alike their words are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.link.happenings.score import PRECISE_DAYS, TOGETHER, Group, length, overlap
from crossread.link.happenings.told import Days
from crossread.link.happenings.words import everyday_words, recurs, weak_words


@dataclass(frozen=True, slots=True)
class Apart:
    """What excludes that two groups of one story tell one event.

    ``repeated`` are the kinds of event that this story tells on different days: "the call" without a day could then
    mean any of them.
    """

    repeated: frozenset[str]

    def __call__(self, a: Group, b: Group) -> bool:
        """Say whether days or partners exclude each other, or nothing says which of several events is meant."""
        if not overlap(a.days, b.days) or not overlap(a.window, b.window):
            return True
        kinds = a.kinds & b.kinds
        if kinds & TOGETHER and a.people and b.people and not (a.people <= b.people or b.people <= a.people):
            return True
        undated = a.days is None or b.days is None
        strangers = bool(a.entities and b.entities) and not a.entities & b.entities
        words = a.lemmas | b.lemmas
        if undated and strangers and words <= everyday_words():
            return True  # anybody may have walked at any time
        if undated and words <= everyday_words() | weak_words() and not a.surroundings & b.surroundings:
            return True  # two may have warned of two things
        return bool(kinds & self.repeated) and undated


def apart_in(groups: Sequence[Group]) -> Apart:
    """Find the kinds of event that a story tells on different days.

    Args:
        groups: the groups of the story.

    Returns:
        What keeps groups of this story apart.
    """
    days: dict[str, set[Days]] = {}
    for group in groups:
        if group.days is not None and length(group.days) <= PRECISE_DAYS:
            for kind in group.kinds:
                if recurs(kind):
                    days.setdefault(kind, set()).add(group.days)
    return Apart(frozenset(kind for kind, found in days.items() if _different(found)))


def _different(days: set[Days]) -> bool:
    return max(first for first, _ in days) > min(last for _, last in days)

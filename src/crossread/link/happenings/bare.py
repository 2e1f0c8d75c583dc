"""Adds mentions that name nobody ("the crash", "the talks on Friday") to the event of the story that they must mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crossread.link.happenings.apart import apart_in
from crossread.link.happenings.pool import pooled
from crossread.link.happenings.score import Group, clash, group_of, length

# Where several events fit, the one told this many times as often as any other is meant.
DOMINANT: Final = 3
# A story of few reports within a few days tells one crash, one arrest, one verdict; a longer one tells several. Set on
# ECB+ (training part: incidents told within days) and on the long stories of Timeline17, where it must not join; three
# weeks leave room for the aftermath, as in the example stories.
FEW_REPORTS: Final = 40
SHORT_DAYS: Final = 21
# More groups than this come from damaged or hostile pages; comparing them all would cost too much time.
MOST_GROUPS: Final = 4000


def attached(groups: Sequence[Group]) -> list[Group]:
    """Add mentions without a named person to the event of the story that they must mean.

    In a story of few reports within weeks, what is most likely one event is put together. In a longer one only "the
    talks on Friday" finds its event: one of its kind on that day, told far more often than any other.

    Args:
        groups: what was joined by participants and places, in a fixed order.

    Returns:
        Groups; what fits several events or none stays by itself.
    """
    if _short(groups):
        return pooled(groups, apart_in(groups))
    bare = [group for group in groups if not group.people]
    full = [group for group in groups if group.people]
    by_kind: dict[str, list[Group]] = {}
    for group in full:
        for kind in group.kinds if group.days else ():
            by_kind.setdefault(kind, []).append(group)
    joined: dict[object, list[Group]] = {}
    for group in bare:
        alike = {other.key: other for kind in group.kinds for other in by_kind.get(kind, ())} if _points(group) else {}
        target = _meant(group, list(alike.values()))
        joined.setdefault(group.key if target is None else target.key, []).append(group)
    merged = [_merged((group, *joined.pop(group.key, ()))) for group in full]
    return merged + [_merged(alone) for alone in joined.values()]


def _short(groups: Sequence[Group]) -> bool:
    """Say whether the reports are few and close in time, so that "the crash" can only be the story's own."""
    printed = {told.ref.report: told.printed for group in groups for told in group.members}
    days = sorted(day for day in printed.values() if day is not None)
    if not 1 < len(printed) <= FEW_REPORTS or len(groups) > MOST_GROUPS:
        return False
    return not days or length((days[0], days[-1])) <= SHORT_DAYS


def _points(group: Group) -> bool:
    """Say whether mentions point to a known event of a day, and name nobody: "the meeting on Friday"."""
    single = group.days is not None and group.days[0] == group.days[1]
    return single and not group.entities and all(told.definite for told in group.members)


def _meant(bare: Group, alike: Sequence[Group]) -> Group | None:
    """Choose the event of that day that is told by far most often."""
    fitting = [group for group in alike if _fits(bare, group)]
    ranked = sorted(fitting, key=lambda group: (-len(group.members), group.key))
    if not ranked:
        return None
    return ranked[0] if len(ranked) == 1 or len(ranked[0].members) >= DOMINANT * len(ranked[1].members) else None


def _fits(bare: Group, full: Group) -> bool:
    return bare.lemmas <= full.lemmas and bare.sure == full.sure and not clash(bare, full)


def _merged(groups: Sequence[Group]) -> Group:
    return groups[0] if len(groups) == 1 else group_of(told for group in groups for told in group.members)

"""Adds mentions that name nobody ("the crash", "the talks on Friday") to the event of the story that they must mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crossread.link.happenings.score import Group, clash, group_of, length
from crossread.link.happenings.words import recurs

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
    """Add mentions without a named person to the one event of the story that they fit.

    A mention with a day fits an event of its kind on that day; one without fits an event of the same kind, if events
    of that kind do not come again and again in one story. Whatever contradicts (days, places, persons) does not fit.

    Args:
        groups: what was joined by participants and places, in a fixed order.

    Returns:
        Groups; what fits several events or none stays by itself.
    """
    short = _short(groups)
    groups = _pooled(groups) if short else groups
    bare = [group for group in groups if not group.people]
    full = [group for group in groups if group.people]
    by_kind: dict[str, list[Group]] = {}
    for group in full:
        for kind in group.kinds:
            by_kind.setdefault(kind, []).append(group)
    joined: dict[object, list[Group]] = {}
    for group in bare:
        if not short and not _points(group):
            joined.setdefault(group.key, []).append(group)
            continue
        alike = {
            other.key: other
            for kind in group.kinds
            if group.days or not recurs(kind)
            for other in by_kind.get(kind, ())
        }
        target = _meant(group, [other for other in alike.values() if short or same_day(group, other)])
        joined.setdefault(group.key if target is None else target.key, []).append(group)
    merged = [_merged((group, *joined.pop(group.key, ()))) for group in full]
    return merged + [_merged(alone) for alone in joined.values()]


def _short(groups: Sequence[Group]) -> bool:
    """Say whether the reports are few and close in time, so that "the crash" can only be the story's own."""
    reports = {report for group in groups for report in group.reports}
    printed = sorted(told.printed for group in groups for told in group.members if told.printed is not None)
    few = 1 < len(reports) <= FEW_REPORTS and len(groups) <= MOST_GROUPS
    return few and (not printed or length((printed[0], printed[-1])) <= SHORT_DAYS)


def _meant(bare: Group, alike: Sequence[Group]) -> Group | None:
    """Choose the only event that fits, if none of its kind, fitting or not, is told nearly as often."""
    ranked = sorted(alike, key=lambda group: (-len(group.members), group.key))
    fitting = [group for group in ranked if fits(bare, group)]
    if not fitting:
        return None
    rivals = [group for group in (fitting if bare.days else ranked) if group is not fitting[0]]
    return fitting[0] if not rivals or len(fitting[0].members) >= DOMINANT * len(rivals[0].members) else None


def _pooled(bare: Sequence[Group]) -> list[Group]:
    """Put together, in a short story, what is of one kind and does not contradict; the event told most often first.

    Joining only where one event fits would raise B-cubed precision on ECB+ (training part) from 0.859 to 0.872 and
    lower recall from 0.627 to 0.603: the rare second event of a kind in such a story mostly contradicts in a name.
    """
    pools: list[Group] = []
    by_kind: dict[str, list[int]] = {}
    for group in sorted(bare, key=lambda group: (-len(group.members), group.key)):
        near = sorted({n for kind in group.kinds if not recurs(kind) for n in by_kind.get(kind, ())})
        at = next((n for n in near if fits(group, pools[n])), None)
        if at is None:
            at = len(pools)
            pools.append(group)
        else:
            pools[at] = _merged((pools[at], group))
        for kind in pools[at].kinds:
            if at not in by_kind.setdefault(kind, []):
                by_kind[kind].append(at)
    return pools


def fits(bare: Group, full: Group) -> bool:
    """Say whether a mention that names nobody can mean an event.

    Args:
        bare: the mention, or several.
        full: the event.

    Returns:
        True where they are of one kind, nothing contradicts, and the day or the kind leaves no other event.
    """
    kinds = bare.kinds & full.kinds
    if not kinds or clash(bare, full) or bare.sure != full.sure:
        return False
    if same_day(bare, full):
        return not bare.entities and bare.lemmas <= full.lemmas
    if _others(bare, full):
        return False
    alone = len(bare.reports | full.reports) == 1
    if alone and not all(told.definite for told in bare.members):
        return False
    placed_in_time = bare.window is not None or full.days is None or bool(bare.reports & full.reports)
    return any(not recurs(kind) and (placed_in_time or kind.startswith("=")) for kind in kinds)


def same_day(bare: Group, full: Group) -> bool:
    """Say whether both give a date and that of the first is a single day."""
    return bare.days is not None and full.days is not None and bare.days[0] == bare.days[1]


def _points(group: Group) -> bool:
    """Say whether a mention points to a known event of a day: "the meeting on Friday"."""
    single = group.days is not None and group.days[0] == group.days[1]
    return single and all(told.definite for told in group.members)


def _others(bare: Group, full: Group) -> bool:
    """Say whether both name who did it, or to whom, and name nobody in common."""
    for role in ("agent", "patient"):
        one, two = bare.taken(role), full.taken(role)
        if one and two and not one & two and not (one & full.entities or two & bare.entities):
            return True
    return False


def _merged(groups: Sequence[Group]) -> Group:
    return groups[0] if len(groups) == 1 else group_of(told for group in groups for told in group.members)

"""Applies what people decided before anything is scored."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence

from crossread.base.errors import InputError
from crossread.data.names.folding import plain
from crossread.link.entities.clusters import Clusters
from crossread.link.entities.gather import Local
from crossread.model.decisions import Decision


def apply_decisions(decisions: Sequence[Decision], locals_: Sequence[Local], clusters: Clusters) -> None:
    """Merge what was decided to be the same and forbid what was decided to be different.

    Args:
        decisions: in any order; those about names that do not occur here change nothing.
        locals_: all local things of the story.
        clusters: where merges and bans are noted.

    Raises:
        InputError: if two things are decided to be different and, along a chain of decisions, the same.
    """
    _check(decisions)
    places = _places(locals_)
    for decision in sorted(decisions, key=lambda d: (d.verdict, d.left, d.right, d.because, d.by)):
        left, right = _find(decision.left, places), _find(decision.right, places)
        if decision.verdict == "same" and left and right:
            by = f" by {decision.by}" if decision.by else ""
            because = f": {decision.because}" if decision.because else "."
            reason = f"Decided{by} that “{decision.left}” and “{decision.right}” are the same{because}"
            for index in [*left, *right]:
                clusters.join(left[0], index, reason)
    for decision in decisions:
        if decision.verdict == "different":
            for a in _find(decision.left, places):
                for b in _find(decision.right, places):
                    if clusters.find(a) != clusters.find(b):
                        clusters.forbid(a, b)


def _key(text: str) -> str:
    return text if text.count(":") >= 2 and text.rsplit(":", 2)[1].isdigit() else plain(text)


def _places(locals_: Sequence[Local]) -> Mapping[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, local in enumerate(locals_):
        keys = {plain(name) for name in local.names}
        keys |= {f"{span.page}:{span.start}:{span.end}" for _, span in local.mentions}
        for key in keys:
            places[key].append(index)
    return places


def _find(text: str, places: Mapping[str, list[int]]) -> list[int]:
    return places.get(_key(text), [])


def _check(decisions: Sequence[Decision]) -> None:
    """Raise if a chain of "same" joins what another decision keeps apart."""
    same: dict[str, list[str]] = defaultdict(list)
    shown: dict[str, str] = {}
    for decision in sorted(decisions, key=lambda d: (d.left, d.right)):
        left, right = _key(decision.left), _key(decision.right)
        shown.setdefault(left, decision.left)
        shown.setdefault(right, decision.right)
        if decision.verdict == "same":
            same[left].append(right)
            same[right].append(left)
    for decision in sorted(decisions, key=lambda d: (d.left, d.right)):
        if decision.verdict == "different":
            path = _path(_key(decision.left), _key(decision.right), same)
            if path:
                chain = " = ".join(f"“{shown[key]}”" for key in path)
                raise InputError(
                    f"decisions contradict each other: “{decision.left}” and “{decision.right}” are decided to be "
                    f"different, but {chain}. Withdraw one of them.",
                    item=decision.left,
                )


def _path(start: str, goal: str, same: Mapping[str, Sequence[str]]) -> list[str]:
    before: dict[str, str | None] = {start: None}
    queue = deque([start])
    while queue:
        at = queue.popleft()
        if at == goal:
            path = [at]
            while (step := before[path[-1]]) is not None:
                path.append(step)
            return path[::-1]
        for follower in same.get(at, ()):
            if follower not in before:
                before[follower] = at
                queue.append(follower)
    return []

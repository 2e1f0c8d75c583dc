"""Writes groups of mentions as happenings of the story."""

from __future__ import annotations

from crossread.base.ids import content_id
from crossread.link.happenings.score import Group, length
from crossread.link.happenings.told import Told
from crossread.link.happenings.words import weak_words
from crossread.model.links import Happening
from crossread.model.reports import When

# Mentions closer together than about a sentence (characters) tell one thing once.
_APART = 200


def worth_showing(group: Group) -> bool:
    """Say whether a group tells enough: several mentions, or one with a named participant and a date."""
    dated = any(told.when is not None and told.when.precision != "year" for told in group.members)
    ahead = any(told.ref.mention.status in ("planned", "expected") for told in group.members)
    announced = ahead and group.sure and any(told.when is not None and _exact(told.when) for told in group.members)
    placed = bool(group.places) and dated
    if announced:
        return True  # what is announced for a day is worth following, whoever announced it
    if not (placed or any(told.named for told in group.members)):
        return False
    if group.lemmas <= weak_words() and len(group.reports) == 1:
        return False
    if dated:
        return group.sure or len(group.members) > 1
    several = len(group.reports) > 1 or len({told.key[1] // _APART for told in group.members}) > 1
    identified = len(group.entities) > 1 or bool(group.places)
    return group.sure and identified and (several or ahead)


def _exact(when: When) -> bool:
    return when.precision in ("day", "time")


def happening(group: Group) -> Happening:
    """Write one group.

    Args:
        group: mentions that tell one event.

    Returns:
        The happening; its id depends on what the mentions are, not on their order.
    """
    ident = content_id("v", *(part for told in group.members for part in told.key))
    return Happening(
        ident,
        tuple(told.ref for told in group.members),
        _participants(group),
        _place(group),
        _when(group),
        _reasons(group),
    )


def _participants(group: Group) -> tuple[tuple[str, str], ...]:
    votes: dict[str, dict[str, int]] = {}
    for told in group.members:
        for entity, role in told.roles:
            counts = votes.setdefault(entity, {})
            counts[role] = counts.get(role, 0) + 1
    best = {entity: min(counts, key=lambda role: (-counts[role], role)) for entity, counts in votes.items()}
    order = sorted(best, key=lambda entity: (-sum(votes[entity].values()), best[entity], entity))
    return tuple((entity, best[entity]) for entity in order)


def _place(group: Group) -> str | None:
    counts: dict[str, int] = {}
    for told in group.members:
        if told.place is not None:
            counts[told.place] = counts.get(told.place, 0) + 1
    return min(counts, key=lambda place: (-counts[place], place)) if counts else None


def _when(group: Group) -> When | None:
    dated = [told for told in group.members if told.when is not None and told.days is not None]
    if not dated:
        return next((told.when for told in group.members if told.when is not None), None)

    def rank(told: Told) -> tuple[int, bool, tuple[str, int, str]]:
        assert told.days is not None and told.when is not None
        return (length(told.days), told.when.basis != "stated", told.key)

    return min(dated, key=rank).when


def _reasons(group: Group) -> tuple[str, ...]:
    if len(group.members) < 2:
        return ()
    words = sorted({told.lemma for told in group.members})
    reasons = [
        "They use " + (f"the same word ({words[0]})." if len(words) == 1 else f"related words ({', '.join(words)}).")
    ]
    if sum(told.days is not None for told in group.members) > 1:
        reasons.append("The dates they give share a day.")
    return tuple(reasons)

"""Ties pronouns to the nearest person, group or body they can mean, where little doubt is left.

A short form of the salience scheme of Lappin and Leass (1994), "An algorithm for pronominal anaphora resolution":
recency by sentence, subjects before others, gender as a filter; nothing is tied when two readings come close.
"""

from __future__ import annotations

from collections.abc import Sequence

from crossread.annotate.lang import en_names as en
from crossread.annotate.names.refs import Group, Ref
from crossread.annotate.names.tokens import Tokens

PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
    "they": "p", "them": "p", "their": "p", "theirs": "p", "themselves": "p", "it": "n", "its": "n", "itself": "n",
}  # fmt: skip
# How far back a person may be, in sentences.
REACH = 2
# Points for standing in the same sentence, the one before, the one before that; for being a subject; for the
# pronoun's own gender; for each of the first five mentions. Set on GAP (training part), see MARGIN.
RECENCY = (4.0, 3.0, 1.0)
SUBJECT = 1.5
KNOWN_GENDER = 0.5
TOPIC = 0.2
# The best reading must lead the next by this much. Set on GAP (training part, hard by design: precision 0.53 whatever
# the points) and on the news of GUM (precision 0.82, recall 0.54).
MARGIN = 0.5


class Salience:
    """What has been mentioned up to a place in the report, sentence by sentence."""

    def __init__(self, refs: Sequence[Ref]) -> None:
        self.by_segment: dict[int, list[Ref]] = {}
        for ref in refs:
            self.note(ref)

    def note(self, ref: Ref) -> None:
        """Take a resolved reference into account."""
        self.by_segment.setdefault(ref.segment, []).append(ref)

    def before(self, ref: Ref, reach: int = REACH) -> list[Ref]:
        """Give the references to known groups before a place, in its sentence and the ones before it."""
        near: list[Ref] = []
        for segment in range(ref.segment, ref.segment - reach - 1, -1):
            near.extend(r for r in self.by_segment.get(segment, ()) if r.group is not None and r.start < ref.start)
        return near


def resolve(pronoun: Ref, tokens: Tokens, salience: Salience) -> Group | None:
    """Give the group a pronoun means, None where that is in doubt.

    Args:
        pronoun: the reference to resolve; ``gender`` says which pronoun it is.
        tokens: the report's tokens.
        salience: the references before it.

    Returns:
        The group, or None.
    """
    if pronoun.gender in ("m", "f"):
        return _person(pronoun, tokens, salience)
    if pronoun.gender == "p":
        return _several(pronoun, salience)
    return _body(pronoun, tokens, salience)


def _person(pronoun: Ref, tokens: Tokens, salience: Salience) -> Group | None:
    if _looks_ahead(pronoun, tokens):
        return None
    points: dict[int, float] = {}
    groups: dict[int, Group] = {}
    for ref in salience.before(pronoun):
        group = ref.group
        if group is None or ref.kind != "person" or group.gender not in ("u", pronoun.gender):
            continue
        if pronoun.quoted != ref.quoted and pronoun.quoted:
            continue
        if _same_clause_object(pronoun, ref, tokens):
            continue
        worth = _worth(pronoun, ref) + (KNOWN_GENDER if group.gender == pronoun.gender else 0.0)
        worth += TOPIC * sum(r.start < pronoun.start for r in group.refs[:5])
        if worth > points.get(id(group), -9.0):
            points[id(group)] = worth
            groups[id(group)] = group
    return _clear_best(points, groups)


def _looks_ahead(pronoun: Ref, tokens: Tokens) -> bool:
    """Say whether a pronoun opens its sentence after a preposition ("In his speech, Lund …")."""
    first = tokens.segments[pronoun.segment].first
    opener = tokens.words[first].lower()
    return pronoun.token - first in (1, 2, 3) and opener in _PREPOSITIONS


_PREPOSITIONS = frozenset(
    ("in", "on", "at", "during", "after", "before", "despite", "with", "for", "since", "as", "by")
)


def _worth(pronoun: Ref, ref: Ref) -> float:
    back = pronoun.segment - ref.segment
    worth = RECENCY[back]
    if ref.subject:
        worth += SUBJECT
    return worth


def _same_clause_object(pronoun: Ref, ref: Ref, tokens: Tokens) -> bool:
    """Say whether "him" stands right behind its would-be subject ("Lund told him")."""
    word = tokens.words[pronoun.token].lower()
    return word == "him" and ref.subject and ref.segment == pronoun.segment and pronoun.token - ref.token <= 5


def _clear_best(points: dict[int, float], groups: dict[int, Group]) -> Group | None:
    ranked = sorted(points.items(), key=lambda item: -item[1])
    if not ranked:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < MARGIN:
        return None
    return groups[ranked[0][0]]


def _several(pronoun: Ref, salience: Salience) -> Group | None:
    """Give the one plural source or people in reach of "they"."""
    near = [r for r in salience.before(pronoun, 1) if _is_plural(r) and not (pronoun.quoted and not r.quoted)]
    groups = list({id(r.group): r.group for r in near}.values())
    if len(groups) == 1:
        return groups[0]
    here = [r for r in near if r.segment == pronoun.segment]
    return here[0].group if len({id(r.group) for r in here}) == 1 else None


def _is_plural(ref: Ref) -> bool:
    if ref.kind == "group" or ref.gender == "p":
        return True
    return ref.kind == "anonymous" and any(w.lower().endswith("s") or w.lower() == "people" for w in ref.words[:4])


_THINGS = frozenset(("organisation", "place", "product", "facility", "event"))


def _body(pronoun: Ref, tokens: Tokens, salience: Salience) -> Group | None:
    """Give the one organisation or country "its" can mean; "it" only where it speaks."""
    word = tokens.words[pronoun.token].lower()
    if pronoun.quoted:
        return None
    things = [
        r for r in salience.before(pronoun, 1) if r.kind in ("organisation", "place", "product", "facility", "event")
    ]
    here = [r for r in things if r.segment == pronoun.segment]
    if word != "its" and not _speaks(tokens, pronoun.token):
        return None
    pool = here or [r for r in things if r.subject]
    groups = {id(r.group): r.group for r in pool}
    if len(groups) != 1:
        subjects = {id(r.group): r.group for r in pool if r.subject}
        groups = subjects if len(subjects) == 1 else {}
    one = next(iter(groups.values()), None)
    return one if one is not None and one.kind in ("organisation", "place") else None


def _speaks(tokens: Tokens, index: int) -> bool:
    following = [w.lower() for w in tokens.words[index + 1 : index + 4]]
    return any(w in en.SAYING for w in following)

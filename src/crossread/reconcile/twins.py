"""Finds events that are the same in all but the day: one act by the same people, dated differently by two reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from crossread.model.links import Happening, MentionRef
from crossread.model.when import days_of
from crossread.reconcile import days_en as en
from crossread.reconcile.events import REAL
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.statements import day_of

# Days further apart than this are told of two events rather than of one with a slip of the pen.
CLOSE_DAYS = 3
# Words before a trigger in which "another" or "second" makes it a second event, in code points.
BEFORE = 30


@dataclass(frozen=True, slots=True)
class _Dated:
    """A happening that every report tells as past, on one day, with what makes it this one."""

    happening: Happening
    day: date
    lemmas: frozenset[str]
    people: frozenset[str]
    reports: frozenset[str]


def twins(facts: StoryFacts) -> dict[str, str]:
    """Say which happenings are one event told of two days.

    Two are taken for one where the same word tells them of the same participants (or at the same place where nobody is
    named), both as past, on different days not far apart; where every report was printed after the later day, none
    tells both, and the story knows no third of the kind. The rule would rather miss a slip than invent one.

    Args:
        facts: the story.

    Returns:
        Id of a happening → id of the happening that stands for both; those without a twin are left out.
    """
    rows = [row for happening in facts.happenings if (row := _dated(facts, happening)) is not None]
    kinds: dict[tuple[str, frozenset[str], str | None], list[_Dated]] = {}
    for row in rows:
        place = None if row.people else row.happening.place
        if row.people or place:
            for lemma in sorted(row.lemmas):
                kinds.setdefault((lemma, row.people, place), []).append(row)
    found: dict[str, str] = {}
    for (lemma, _, _), group in sorted(
        kinds.items(), key=lambda item: (item[0][0], sorted(item[0][1]), item[0][2] or "")
    ):
        if len({row.day for row in group}) == 2 and lemma not in en.DAILY:
            _pair_up(facts, group, found)
    return found


def _pair_up(facts: StoryFacts, group: Sequence[_Dated], found: dict[str, str]) -> None:
    for a, b in combinations(sorted(group, key=lambda row: row.happening.id), 2):
        if a.happening.id not in found and b.happening.id not in found and _same_but_day(facts, a, b):
            found[a.happening.id] = found[b.happening.id] = a.happening.id


def _same_but_day(facts: StoryFacts, a: _Dated, b: _Dated) -> bool:
    apart = abs((a.day - b.day).days)
    if not 0 < apart <= CLOSE_DAYS or a.reports & b.reports:
        return False
    if a.happening.place and b.happening.place and a.happening.place != b.happening.place:
        return False
    if apart == 1 and (_counted_from_printing(facts, a) or _counted_from_printing(facts, b)):
        return False
    later = max(a.day, b.day).isoformat()
    return all((facts.published[report][0] or "") >= later for report in a.reports | b.reports)


def _dated(facts: StoryFacts, happening: Happening) -> _Dated | None:
    """Give a happening as compared, None where it is not past, not dated to one day, or one of a series."""
    mentions = happening.mentions
    if any(ref.mention.status not in REAL or ref.mention.negated or _another(facts, ref) for ref in mentions):
        return None
    days = {first for ref in mentions if (first := days_of(day_of(facts, ref))[0]) is not None}
    if len(days) != 1:
        return None
    return _Dated(
        happening,
        date.fromisoformat(days.pop()),
        frozenset(ref.mention.lemma for ref in mentions),
        frozenset(entity for entity, _ in happening.participants),
        frozenset(ref.report for ref in mentions),
    )


def _another(facts: StoryFacts, ref: MentionRef) -> bool:
    text, at = facts.by_id[ref.report].text, ref.mention.trigger.start
    return en.ANOTHER.search(text, max(ref.mention.start, at - BEFORE), at) is not None


def _counted_from_printing(facts: StoryFacts, row: _Dated) -> bool:
    whens = [when for ref in row.happening.mentions if (when := day_of(facts, ref)) is not None]
    return any(en.FROM_PRINTING.search(span.text) for when in whens for span in when.evidence)

"""Ordinals that count occasions: "fourth meeting" beside "third visit", with what is being counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.base.ids import content_id
from crossread.model.dossier import Comparison, Side, Verdict
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.figures import Stated
from crossread.reconcile.support import SupportCounter, Voice
from crossread.reconcile.words_en import ENCOUNTERS, OCCASIONS, same_noun

# Two countings are about one matter only if their sentences share this many parties: one shared name is often just
# the subject of the whole story.
SHARED_PARTIES = 1


def compare_counts(facts: StoryFacts, stated: Sequence[Stated], counter: SupportCounter) -> list[Comparison]:
    """Compare countings of occasions by the same parties.

    Args:
        facts: the story.
        stated: its figures.
        counter: counts the chains behind each side.

    Returns:
        One comparison per pair of countings from different reports that a reader may hold against each other.
    """
    ordinals = [s for s in stated if s.figure.ordinal and _occasion(s) in OCCASIONS and not _of_a_period(facts, s)]
    found = []
    for at, a in enumerate(ordinals):
        for b in ordinals[at + 1 :]:
            if (
                a.figure.report != b.figure.report
                and len(a.context & b.context) >= SHARED_PARTIES
                and _of_a_kind(a, b)
                and _near(facts, a, b)
            ):
                found.append(_pair(facts, a, b, counter))
    return found


# "their second in less than a month" counts within a period; it says nothing about the count as a whole.
_PERIOD = re.compile(
    r"[^.;]{0,60}?\b(?:in|within|over) (?:(?:less|more|just|little|about|only|the|as) ?)*\w*[- ]?\w+ "
    r"(?:day|week|month|year|hour)s?\b"
)


def _of_a_period(facts: StoryFacts, stated: Stated) -> bool:
    text = facts.by_id[stated.figure.report].text
    return (
        _PERIOD.match(text, stated.figure.span.end, min(stated.sentence.end, stated.figure.span.end + 90)) is not None
    )


def _occasion(stated: Stated) -> str:
    return same_noun(stated.figure.unit.split()[-1]) if stated.figure.unit.split() else ""


def _of_a_kind(a: Stated, b: Stated) -> bool:
    """Say whether a reader may hold two countings against each other.

    The same occasion of the same parties, or a visit and a meeting; "my first game" counts nobody else's games.
    """
    later = min(a.figure.low or 0, b.figure.low or 0) > 1
    if _occasion(a) == _occasion(b):
        return a.context == b.context or (later and len(a.context & b.context) > 1)
    return later and _occasion(a) in ENCOUNTERS and _occasion(b) in ENCOUNTERS


def _near(facts: StoryFacts, a: Stated, b: Stated) -> bool:
    """Countings months apart count on; only those printed within a fortnight of each other can clash."""
    from datetime import date

    days = [facts.published[s.figure.report] for s in (a, b)]
    if not all(first and last for first, last in days):
        return False
    firsts = [date.fromisoformat(first) for first, _ in days if first]
    lasts = [date.fromisoformat(last) for _, last in days if last]
    return abs((max(firsts) - min(lasts)).days) <= 14


def _pair(facts: StoryFacts, a: Stated, b: Stated, counter: SupportCounter) -> Comparison:
    what = [_occasion(a), _occasion(b)]
    same_value = a.figure.low == b.figure.low
    verdict: Verdict
    if what[0] == what[1] and same_value:
        verdict, reason = "agree", f"Both count the same {what[0]}."
    elif what[0] == what[1] and a.context == b.context:
        verdict, reason = "differ", f"Both count a {what[0]} of the same parties and come to different numbers."
    elif what[0] == what[1]:
        verdict = "apparent"
        reason = f"Both count a {what[0]}, but not of the same parties or from the same beginning."
    else:
        verdict = "apparent"
        reason = f"Different things are counted: one report counts a {what[0]}, the other a {what[1]}."
    sides = tuple(
        Side(
            _words(facts, s),
            (s.figure.span,),
            (s.figure.report,),
            s.claimed_by,
            counter.independent([Voice(s.figure.report, s.claimed_by)]),
        )
        for s in (a, b)
    )
    names = ", ".join(sorted(facts.name(e) for e in a.context & b.context)[:3])
    ids = (a.figure.id, b.figure.id)
    about = (
        f"how often: {what[0]}" + (f" and {what[1]}" if what[1] != what[0] else "") + (f" ({names})" if names else "")
    )
    return Comparison(content_id("c", "count", verdict, *sorted(ids)), "count", about, ids, sides, verdict, reason)


def _words(facts: StoryFacts, stated: Stated) -> str:
    """Quote the counting with the words that say what is counted."""
    figure, measured = stated.figure, stated.figure.measures.span
    text = facts.by_id[figure.report].text
    end = measured.end if figure.span.end <= measured.end <= figure.span.end + 60 else figure.span.end
    return text[figure.span.start : end]

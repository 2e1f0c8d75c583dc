"""Who "I" and "we" are inside quoted words: whoever speaks them, or the body that person speaks for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from crossread.annotate.events.graph import Graph
from crossread.annotate.lang.en_coreference import PRONOUNS
from crossread.model.annotations import Mention, Quotation
from crossread.model.spans import Extent

# No mention is longer than this in code points.
_LONGEST = 200
_BODIES = frozenset(("organisation", "group"))


def give_voices(graph: Graph, mentions: Sequence[Mention], quotations: Sequence[Quotation]) -> None:
    """Let "I" and "we" in quoted words stand for their speakers.

    "I" is the speaker. "We" is the one body that the attribution names ("Ana Lund, a spokeswoman for Norvik Lines");
    where it names none or several it stays open, for a single person is not what "we" did.

    Args:
        graph: the report's syntax; what its words name is added to.
        mentions: the report's names, descriptions and pronouns.
        quotations: its quotations; the words of one inside another are the inner speaker's.
    """
    spoken = [one for one in quotations if one.kind != "indirect" and one.speaker is not None]
    for quotation in sorted(spoken, key=lambda one: one.start - one.end):
        assert quotation.speaker is not None, "those without a speaker are left out"
        place = quotation.speaker.resolved or quotation.speaker.span
        one = _at(mentions, place)
        several = _body(mentions, quotation.source, one)
        for part in quotation.parts:
            for word in range(bisect_left(graph.starts, part.start), bisect_left(graph.starts, part.end)):
                person, _, number = PRONOUNS.get(graph.low[word], (3, "u", "u"))
                meant = (one if number == "s" else several) if person == 1 else None
                if meant is not None:
                    graph.cover[word] = meant


def _at(mentions: Sequence[Mention], place: Extent | None) -> Mention | None:
    """Give the mention at a place, that of the same words first, a name before a description."""
    if place is None:
        return None
    over = [m for m in _from(mentions, place) if place.start < m.end and m.kind != "place"]
    return min(
        over,
        key=lambda m: ((m.start, m.end) != (place.start, place.end), m.form != "name", m.start, m.end),
        default=None,
    )


def _from(mentions: Sequence[Mention], place: Extent) -> Sequence[Mention]:
    """Give the mentions that begin before a place ends and not long before it begins."""
    first = bisect_left(mentions, place.start - _LONGEST, key=lambda m: m.start)
    return mentions[first : bisect_left(mentions, place.end, key=lambda m: m.start)]


def _body(mentions: Sequence[Mention], source: Extent | None, speaker: Mention | None) -> Mention | None:
    if speaker is not None and speaker.kind in _BODIES:
        return speaker
    if source is None:
        return None
    found = [
        m
        for m in _from(mentions, source)
        if m.kind == "organisation" and m.form == "name" and source.start <= m.start and m.end <= source.end
    ]
    return found[0] if len(found) == 1 else None

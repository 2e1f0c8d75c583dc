"""Looks up the mentions of a report by place, for the words that name a speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from crossread.model.annotations import Mention
from crossread.model.spans import Extent

# The longest name or description that is looked up, in characters; anonymous sources are long.
_LONGEST_MENTION = 200


def people_in(text: str, mentions: Sequence[Mention]) -> frozenset[str]:
    """Give the last words of the names of people among some mentions, in lower case."""
    names = (text[m.start : m.end].split() for m in mentions if m.kind == "person" and m.form == "name")
    return frozenset(words[-1].lower() for words in names if words)


class MentionIndex:
    """The mentions of one report, sorted by place."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._sorted = sorted(mentions, key=lambda m: (m.start, m.end, m.kind, m.form))
        self._starts = [m.start for m in self._sorted]
        self._at = {(m.start, m.end): m for m in reversed(self._sorted)}
        self._chains: dict[int, list[Mention]] = {}
        for mention in self._sorted:
            if mention.chain is not None:
                self._chains.setdefault(mention.chain, []).append(mention)

    def __bool__(self) -> bool:
        return bool(self._sorted)

    def at(self, extent: Extent | None) -> Mention | None:
        """Give the mention at a place."""
        return None if extent is None else self._at.get((extent.start, extent.end))

    def inside(self, extent: Extent) -> list[Mention]:
        """Give the mentions that lie inside a place, in order."""
        first = bisect_left(self._starts, extent.start)
        found = []
        for mention in self._sorted[first:]:
            if mention.start >= extent.end:
                break
            if mention.end <= extent.end:
                found.append(mention)
        return found

    def ending_in(self, extent: Extent) -> Extent | None:
        """Give the name or pronoun that ends where a noun phrase ends: its head, not a possessor inside it."""
        found = [m for m in self.inside(extent) if m.end == extent.end and m.form != "nominal"]
        found = found or [m for m in self.inside(extent) if m.end == extent.end and m.kind == "anonymous"]
        if not found:
            return None
        best = max(found, key=lambda m: (m.form == "name", m.end - m.start))
        return Extent(best.start, best.end)

    def covering_start(self, extent: Extent) -> Extent | None:
        """Give the mention of an unnamed source or description that begins with a noun phrase and covers it."""
        first = bisect_left(self._starts, extent.start)
        for mention in self._sorted[first:]:
            if mention.start > extent.start:
                break
            if mention.end >= extent.end and mention.end - mention.start <= _LONGEST_MENTION:
                return Extent(mention.start, mention.end)
        return None

    def named_at(self, extent: Extent) -> Extent | None:
        """Give the name an addition begins with ("the minister, Ana Soto")."""
        for mention in self.inside(extent):
            title_ends = mention.title is not None and mention.title.start <= extent.start + 1
            if (
                mention.form == "name"
                and mention.kind == "person"
                and (mention.start <= extent.start + 1 or title_ends)
            ):
                return Extent(mention.start, mention.end)
        return None

    def fullest(self, mention: Mention) -> Extent | None:
        """Give the longest name of a mention's chain (the first of equals); None where the chain has no name."""
        if mention.chain is None:
            return None
        names = [m for m in self._chains[mention.chain] if m.form == "name"]
        names = names or [m for m in self._chains[mention.chain] if m.form == "nominal"]
        if not names:
            return None
        best = max(names, key=lambda m: (m.end - m.start, -m.start))
        return Extent(best.start, best.end)

    def people(self, before: int) -> list[Mention]:
        """Give the names of people that stand before a place, the last one first."""
        last = bisect_left(self._starts, before)
        return [m for m in reversed(self._sorted[:last]) if m.kind == "person" and m.form == "name"]

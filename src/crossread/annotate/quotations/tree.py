"""The syntax of one frame, by the positions of the frame's words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.annotate.syntax import Syntax

# What is added to a noun behind a comma: "Ana Soto, the mayor", "the mayor, who lost".
_ADDED = ("appos", "acl", "parataxis", "list")
# What does not belong to a source though it hangs on its noun.
_LOOSE = ("punct", "cc", "mark", "discourse", "vocative", "reparandum", "dep", "orphan", "cop", "aux", "expl")
_LONGEST_CHAIN = 12  # of verbs that share a subject


@dataclass(frozen=True, slots=True)
class Tree:
    """Looks up the syntax of one frame; ``starts`` are the offsets at which the frame's words begin."""

    syntax: Syntax
    starts: tuple[int, ...]
    end: int

    def token(self, position: int) -> int | None:
        """Give the token at the beginning of a word of the frame."""
        return self.syntax.at(self.starts[position]) if 0 <= position < len(self.starts) else None

    def position(self, token: int) -> int:
        """Give the word of the frame in which a token begins; -1 where it lies outside."""
        start = self.syntax.tokens[token].start
        if not self.starts or start >= self.end:
            return -1
        return bisect_right(self.starts, start) - 1

    def upos(self, position: int) -> str:
        """Give the part of speech of a word; empty where it is not known."""
        token = self.token(position)
        return "" if token is None else self.syntax.tokens[token].upos

    def relation(self, position: int) -> str:
        """Give how a word hangs on its head; empty where it is not known."""
        token = self.token(position)
        return "" if token is None else self.syntax.tokens[token].relation

    def span(self, tokens: Sequence[int]) -> tuple[int, int] | None:
        """Give the first and last word of some tokens of the frame."""
        places = [place for token in tokens if (place := self.position(token)) >= 0]
        return (min(places), max(places)) if places else None

    def subject(self, verb: int) -> tuple[int, bool] | None:
        """Find the head of what does the action of a verb.

        Args:
            verb: the verb's token.

        Returns:
            The token, and whether it is the subject of another verb that this one shares; None where none is known.
        """
        syntax, shared, passive = self.syntax, False, None
        for _ in range(_LONGEST_CHAIN):
            own = self._own_subject(verb)
            if own is not None:
                return own, shared
            if passive is None and syntax.children(verb, ("nsubj",)):
                return None  # a passive without "by"
            token, head = syntax.tokens[verb], syntax.head(verb)
            if head is None:
                return None
            relation = token.relation
            if relation in ("acl",):
                return head, False
            if relation not in ("conj", "xcomp", "advcl"):
                return None
            if relation == "xcomp":
                objects = syntax.children(head, ("obj", "iobj"))
                if objects and syntax.tokens[verb].upos == "VERB":
                    return objects[0], False
            verb, shared = head, True
        return None

    def _own_subject(self, verb: int) -> int | None:
        """Give the subject of a verb itself, or of a passive who acts."""
        subjects = self.syntax.children(verb, ("nsubj",))
        passive = any(self.syntax.tokens[s].relation == "nsubj:pass" for s in subjects) or bool(
            self.syntax.children(verb, ("aux:pass",))
        )
        if not passive:
            return subjects[0] if subjects else None
        agents = [
            child
            for child in self.syntax.children(verb, ("obl",))
            if any(self.syntax.word(case).lower() == "by" for case in self.syntax.children(child, ("case",)))
        ]
        return agents[0] if agents else None

    def phrase(self, head: int) -> tuple[int, int, int, int | None] | None:
        """Give the words of a noun phrase as a source.

        Args:
            head: its head token.

        Returns:
            First word, last word, last word without what is added behind a comma, and where the addition begins (None
            without one); None where the phrase lies outside the frame.
        """
        syntax = self.syntax
        heads = _heads_beside(head, syntax)
        tokens = sorted({t for one in heads for t in syntax.subtree(one, without=_LOOSE) if self.position(t) >= 0})
        if not tokens:
            return None
        case = set(syntax.children(head, ("case",)))
        tokens = _run_around([t for t in tokens if not (t in case and t < head)], head, syntax)
        while len(tokens) > 1 and syntax.tokens[tokens[-1]].upos == "PUNCT":
            tokens.pop()
        while len(tokens) > 1 and syntax.tokens[tokens[0]].upos == "PUNCT":
            tokens.pop(0)
        first, last = self.position(tokens[0]), self.position(tokens[-1])
        added = None
        for token in tokens:
            if token > head and syntax.word(token) in (",", "(", "—", "–", "-", "--"):
                before = (one for one in tokens if one < token)
                if any(c > token for one in before for c in syntax.children(one, _ADDED)):
                    added = self.position(token) + 1
                    break
        return first, last, (added - 2 if added is not None else last), added


def _heads_beside(head: int, syntax: Syntax) -> list[int]:
    """Give a subject's head and the words next to it that are taken for subjects of the same verb: "Hatter Ana Aas"."""
    above, heads = syntax.head(head), [head]
    if above is None or not syntax.is_a(head, ("nsubj",)):
        return heads
    beside = set(syntax.children(above, ("nsubj",)))
    while heads[-1] + 1 in beside:
        heads.append(heads[-1] + 1)
    while heads[0] - 1 in beside:
        heads.insert(0, heads[0] - 1)
    return heads


def _run_around(tokens: Sequence[int], head: int, syntax: Syntax) -> list[int]:
    """Keep the tokens next to each other around a head; marks that are not listed may stand between."""
    listed = set(tokens)
    low = high = head
    while low - 1 in listed or (low - 2 in listed and syntax.tokens[low - 1].upos == "PUNCT"):
        low -= 1 if low - 1 in listed else 2
    last = max(tokens)
    while high < last and (
        high + 1 in listed or (high + 2 in listed and syntax.tokens[high + 1].upos in ("PUNCT", "CCONJ"))
    ):
        high += 1 if high + 1 in listed else 2
    return list(range(low, high + 1))

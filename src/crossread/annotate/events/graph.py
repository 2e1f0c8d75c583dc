"""The syntax of a report as the event rules read it: words in base form, what hangs on them, who they name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from crossread.annotate.events.forms import base_form, noun_forms
from crossread.annotate.lang.en_events import BEFALLEN
from crossread.annotate.syntax import Syntax
from crossread.model.annotations import Mention
from crossread.model.spans import Extent

# A chain of words that hang on each other is followed no further than this.
DEPTH = 8
# Longer lists of names are damage.
_LISTED = 40
# A word on which more words hang than this stands in a damaged sentence; reading on would cost time and find little.
_CHILDREN = 100


class Graph:
    """The words of a report by position, with quick look-ups.

    ``low`` are the words in lower case, ``base`` their base forms, ``upos`` their parts of speech, ``relation`` how
    they hang on ``head`` (-1 for none) and ``plain`` the same without its subtype.
    """

    def __init__(self, syntax: Syntax, mentions: Sequence[Mention]) -> None:
        self.syntax = syntax
        self.text = syntax.text
        tokens = syntax.tokens
        self.starts = [token.start for token in tokens]
        self.ends = [token.end for token in tokens]
        self.upos = [token.upos for token in tokens]
        self.relation = [token.relation for token in tokens]
        self.plain = [relation.partition(":")[0] for relation in self.relation]
        words = [_word(self.text[token.start : token.end], token.upos) for token in tokens]
        self.low = [word[0] for word in words]
        self.base = [word[1] for word in words]
        heads = [syntax.head(i) for i in range(len(tokens))]
        self.head = [-1 if head is None else head for head in heads]
        self.children: list[list[int]] = [[] for _ in tokens]
        for i, head in enumerate(self.head):
            if head >= 0 and len(self.children[head]) < _CHILDREN:
                self.children[head].append(i)
        self._join_hyphens()
        self.cover: dict[int, Mention] = {}
        self._cover(mentions)

    def __len__(self) -> int:
        return len(self.low)

    def _join_hyphens(self) -> None:
        """Let the last word of "cease-fire" stand for the whole, which the word list knows."""
        known = noun_forms()
        self.first = list(self.starts)
        for i in range(2, len(self.low)):
            if self.low[i - 1] == "-" and self.ends[i - 2] + 1 == self.starts[i] and self.upos[i] == "NOUN":
                whole = known.get(f"{self.low[i - 2]}-{self.low[i]}")
                if whole is not None:
                    self.base[i], self.first[i] = whole, self.starts[i - 2]

    def _cover(self, mentions: Sequence[Mention]) -> None:
        """Note for every word the shortest mention that covers it."""
        for mention in mentions:
            i = bisect_right(self.ends, mention.start)
            while i < len(self.starts) and self.starts[i] < mention.end:
                known = self.cover.get(i)
                if known is None or mention.end - mention.start < known.end - known.start:
                    self.cover[i] = mention
                i += 1

    def kids(self, i: int, *relations: str) -> list[int]:
        """Give the words that hang on a word by one of these relations, subtypes included, in order."""
        return [child for child in self.children[i] if self.plain[child] in relations]

    def word_of(self, i: int, relation: str) -> str:
        """Give the first word that hangs on a word by a relation, in lower case; "" for none."""
        return next((self.low[child] for child in self.children[i] if self.plain[child] == relation), "")

    def case(self, i: int) -> str:
        """Give the preposition of a noun in lower case ("" for none); a compound one by its first word."""
        return self.word_of(i, "case")

    def is_verb(self, i: int) -> bool:
        """Say whether a word is a verb or heads a clause as one does."""
        return self.upos[i] == "VERB"

    def gerund(self, i: int) -> bool:
        """Say whether a verb ends in "-ing"."""
        return self.low[i].endswith("ing")

    def infinitive(self, i: int) -> bool:
        """Say whether "to" stands before a verb."""
        return any(self.plain[c] == "mark" and self.low[c] == "to" for c in self.children[i])

    def passive(self, i: int) -> bool:
        """Say whether a verb is told of those whom it befalls: "was arrested", "the man arrested"."""
        for _ in range(DEPTH):
            if any(self.relation[c] in ("nsubj:pass", "aux:pass", "csubj:pass") for c in self.children[i]):
                return True
            if self.base[i] in BEFALLEN and self.low[i] != self.base[i] and not self.kids(i, "obj", "ccomp"):
                return not self.gerund(i) and not self._helped(i)
            if self.gerund(i) or self.low[i] == self.base[i] or self.kids(i, "obj", "nsubj", "aux", "mark"):
                return False
            if self.relation[i] == "acl":
                return True
            if self.plain[i] == "advcl":
                return True
            if self.plain[i] != "conj" or self.head[i] < 0:
                return False
            i = self.head[i]
        return False

    def _helped(self, i: int) -> bool:
        """Say whether an auxiliary other than "be" stands before a verb: "has killed"."""
        return any(self.plain[c] == "aux" for c in self.children[i])

    def mention(self, i: int) -> Mention | None:
        """Give who or what a phrase names by its head word; a name beside a description stands for it."""
        own = self.cover.get(i)
        if own is not None and own.form == "name":
            return own
        for child in self.kids(i, "flat", "appos"):
            other = self.cover.get(child)
            if other is not None and other.form == "name" and other.kind == (own.kind if own else other.kind):
                return other
        return own

    def listed(self, i: int) -> list[int]:
        """Give a word and what is joined to it by "and", one by one or in a row."""
        found = [i]
        for word in found:
            if len(found) < _LISTED:
                found.extend(self.kids(word, "conj"))
        return found

    def extent(self, i: int) -> Extent:
        """Give the range of a word in the page's text."""
        return Extent(self.first[i], self.ends[i])


@lru_cache(maxsize=1 << 15)
def _word(printed: str, upos: str) -> tuple[str, str]:
    low = printed.lower().replace("’", "'")
    return low, base_form(low, upos)

"""Look-ups in the syntax of one report: which word hangs on which, and how."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from crossread.annotate.encoder.types import Token
from crossread.model.spans import Extent


@dataclass(frozen=True, slots=True)
class Syntax:
    """The words of a report with their parts of speech and what each hangs on (Universal Dependencies).

    A word is known by its position in ``tokens``, which are sorted by start; offsets are Unicode code points in the
    page's text. ``text`` is the page's text.
    """

    text: str
    tokens: tuple[Token, ...]
    _starts: list[int] = field(init=False, repr=False, compare=False)
    _heads: list[int] = field(init=False, repr=False, compare=False)
    _children: list[list[int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = [token.start for token in self.tokens]
        place = {start: number for number, start in enumerate(starts)}
        heads = [-1 if token.head is None else place.get(token.head.start, -1) for token in self.tokens]
        children: list[list[int]] = [[] for _ in heads]
        for number, head in enumerate(heads):
            if head >= 0:
                children[head].append(number)
        object.__setattr__(self, "_starts", starts)
        object.__setattr__(self, "_heads", heads)
        object.__setattr__(self, "_children", children)

    def at(self, offset: int) -> int | None:
        """Give the word that covers an offset, or None where none does."""
        number = bisect_right(self._starts, offset) - 1
        return number if number >= 0 and offset < self.tokens[number].end else None

    def within(self, start: int, end: int) -> range:
        """Give the words that begin in a range of the text."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def word(self, number: int) -> str:
        """Give a word as written."""
        token = self.tokens[number]
        return self.text[token.start : token.end]

    def lemma(self, number: int) -> str:
        """Give the base form of a word, or the word in lower case where that was not worked out."""
        return self.tokens[number].lemma or self.word(number).lower()

    def head(self, number: int) -> int | None:
        """Give the word that a word hangs on; None for the root of a sentence."""
        head = self._heads[number]
        return head if head >= 0 else None

    def children(self, number: int, relations: Sequence[str] = ()) -> list[int]:
        """Give the words that hang on a word, in the order of the text.

        Args:
            number: the word.
            relations: only children with one of these relations; "obl" also takes "obl:tmod", and so on.

        Returns:
            Positions of words.
        """
        found = self._children[number]
        if not relations:
            return list(found)
        return [child for child in found if self.is_a(child, relations)]

    def is_a(self, number: int, relations: Sequence[str]) -> bool:
        """Say whether a word hangs on its head by one of these relations, subtypes included."""
        relation = self.tokens[number].relation
        return relation in relations or relation.split(":", 1)[0] in relations

    def above(self, number: int) -> Iterator[int]:
        """Give what a word hangs on, what that hangs on, and so on up to the root of the sentence."""
        seen = {number}
        head = self._heads[number]
        while head >= 0 and head not in seen:
            yield head
            seen.add(head)
            head = self._heads[head]

    def subtree(self, number: int, without: Sequence[str] = ()) -> list[int]:
        """Give a word and all that hangs on it, in the order of the text.

        Args:
            number: the word.
            without: leave out the children of the word itself that hang on it by one of these relations, with all
                that hangs on them.

        Returns:
            Positions of words.
        """
        found, waiting, seen = [], [number], {number}
        while waiting:
            one = waiting.pop()
            found.append(one)
            for child in self._children[one]:
                if child not in seen and not (one == number and without and self.is_a(child, without)):
                    seen.add(child)
                    waiting.append(child)
        return sorted(found)

    def extent(self, numbers: Sequence[int]) -> Extent:
        """Give the range of the text from the first to the last of some words (at least one)."""
        return Extent(self.tokens[min(numbers)].start, self.tokens[max(numbers)].end)

    def head_of(self, start: int, end: int) -> int | None:
        """Give the head word of a phrase: the first word in a range whose own head lies outside it."""
        words = self.within(start, end)
        for number in words:
            if self._heads[number] not in words:
                return number
        return None

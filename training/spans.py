"""From annotated ranges of a text to marks on the words of one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crossread.annotate.lang.wordlist import words as listed
from training.conllu import Tree
from training.examples import ANY_SPEECH, SPEECH

Range = tuple[int, int]


def touched(spans: Sequence[Range], start: int, end: int) -> list[int]:
    """Give the words that a range covers in part or whole, by number.

    Args:
        spans: the words' ranges.
        start: where the range begins, in code points.
        end: where it ends.
    """
    return [i for i, (low, high) in enumerate(spans) if low < end and start < high]


def trigger_marks(spans: Sequence[Range], triggers: Iterable[Range]) -> tuple[int, ...]:
    """Mark the words of event triggers as ``Example.triggers`` says.

    Args:
        spans: the words' ranges.
        triggers: the triggers' ranges.
    """
    marks = [0] * len(spans)
    for number, (start, end) in enumerate(sorted(set(triggers)), start=2):
        words = touched(spans, start, end)
        for word in words:
            if len(words) == 1:
                marks[word] = 1
            elif marks[word] == 0:
                marks[word] = number
    return tuple(marks)


# Words behind which nothing of a noun phrase's head is found.
_BEHIND = listed("of in on at for from with to who which that whose where by near over , -- ( and or")


def phrase_head(words: Sequence[str], first: int, last: int) -> int:
    """Guess the head word of a noun phrase without a tree: the last word before the first preposition or clause.

    Args:
        words: the words of the sentence.
        first: the phrase's first word.
        last: the word behind its last.
    """
    stop = next((i for i in range(first + 1, last) if words[i].lower() in _BEHIND), last)
    while stop - 1 > first and words[stop - 1] in ("'s", "\u2019s", "'", "\u2019", "."):
        stop -= 1
    return stop - 1


def chain_marks(
    spans: Sequence[Range], words: Sequence[str], mentions: Iterable[tuple[int, int, str]]
) -> tuple[str | None, ...]:
    """Name the chain at the head word of each mention; where two share a head word, that of the shorter one.

    Args:
        spans: the words' ranges.
        words: the words.
        mentions: start, end and chain of each mention.
    """
    marks: list[str | None] = [None] * len(spans)
    for start, end, chain in sorted(mentions, key=lambda m: (m[0] - m[1], m)):
        inner = touched(spans, start, end)
        if inner:
            marks[phrase_head(words, inner[0], inner[-1] + 1)] = chain
    return tuple(marks)


def tree_chains(tree: Tree, phrases: Iterable[tuple[int, int, str]]) -> tuple[str | None, ...]:
    """Name the chain at the head word of each phrase of a tree; of phrases with one head word the shortest counts.

    Args:
        tree: the sentence.
        phrases: first word, word behind the last, chain.
    """
    marks: list[str | None] = [None] * len(tree.words)
    for first, last, chain in sorted(phrases, key=lambda p: (p[0] - p[1], p)):
        head = next((i for i in range(first, last) if not first < tree.syntax.heads[i] <= last), first)
        marks[head] = chain
    return tuple(marks)


def speech_marks(spans: Sequence[Range], roles: Iterable[tuple[int, int, str]]) -> tuple[int, ...]:
    """Mark cues, sources and contents; where they overlap the cue counts before the source, that before the content.

    Args:
        spans: the words' ranges, in the same text as the roles.
        roles: start, end and role ("cue", "source" or "content"); a role that began before the sentence goes on.
    """
    marks = [1] * len(spans)
    order = ("content", "source", "cue")
    for start, end, role in sorted(roles, key=lambda r: (order.index(r[2]), r[0] - r[1], r[0])):
        begin = SPEECH.index(f"B-{role}")
        for index in touched(spans, start, end):
            opens = spans[index][0] <= start
            marks[index] = 1 << (begin if opens else begin + 1)
    return tuple(marks)


def only_cues(spans: Sequence[Range], cues: Iterable[Range]) -> tuple[int, ...]:
    """Mark the cues of a set that annotates nothing else of speech: other words may have any role but the cue's."""
    rest = ANY_SPEECH & ~(1 << SPEECH.index("B-cue")) & ~(1 << SPEECH.index("I-cue"))
    marks = [rest] * len(spans)
    for start, end in cues:
        for order, index in enumerate(touched(spans, start, end)):
            marks[index] = 1 << SPEECH.index("I-cue" if order else "B-cue")
    return tuple(marks)

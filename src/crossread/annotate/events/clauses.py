"""Cuts a sentence into clauses at punctuation, subordinators, relative pronouns and coordinated verbs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from crossread.annotate.events.frame import Frame
from crossread.annotate.events.verbs import Verb

# Classes of words at which a clause may begin or end.
_OPENERS: Final = frozenset((".", "R", "U", "C"))
_QUOTES: Final = frozenset("\"“”‘’'")
# How many words a subordinator may stand before the verb of its clause.
_CLAUSE_REACH: Final = 16
_STRONG: Final = frozenset(";:—–()[]")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of words, ``first`` to ``last`` inclusive, and what opens it.

    ``opener`` is "^" for a clause of its own, "R" after a relative pronoun, "U" after a subordinator, "C" after a
    coordinator, "," after a comma.
    """

    first: int
    last: int
    opener: str


def clauses_of(frame: Frame, verbs: Mapping[int, Verb]) -> tuple[Clause, ...]:
    """Cut a sentence into clauses.

    Args:
        frame: the sentence.
        verbs: its verbs by position.

    Returns:
        The clauses in order, without the signs between them; every verb lies in exactly one.
    """
    pieces = _pieces(frame, verbs)
    merged: list[Clause] = []
    pending: Clause | None = None
    for piece in pieces:
        if pending is not None:
            piece = Clause(pending.first, piece.last, pending.opener)
            pending = None
        if any(i in verbs or frame.tag[i] in ("B", "H", "M", "O") for i in range(piece.first, piece.last + 1)):
            merged.append(piece)
        elif merged and piece.opener in (",", "C") and merged[-1].opener != "R" and _joined(frame, merged[-1], piece):
            merged[-1] = Clause(merged[-1].first, piece.last, merged[-1].opener)
        else:
            pending = piece
    if pending is not None:
        if merged and _joined(frame, merged[-1], pending):
            merged[-1] = Clause(merged[-1].first, pending.last, merged[-1].opener)
        else:
            merged.append(pending)
    return tuple(merged)


def _joined(frame: Frame, left: Clause, right: Clause) -> bool:
    """Say whether nothing stronger than a comma or a coordinator stands between two pieces."""
    return all(frame.low[i] not in _STRONG for i in range(left.last + 1, right.first))


def _pieces(frame: Frame, verbs: Mapping[int, Verb]) -> list[Clause]:
    found: list[Clause] = []
    first, opener = 0, "^"
    for i, tag in enumerate(frame.tag):
        if tag not in _OPENERS or i < first:
            continue
        word = frame.low[i]
        if tag == "." and (word == "," or word in _STRONG or (word == "-" and _spaced(frame, i))):
            _put(found, first, i - 1, opener)
            first, opener = i + 1, "," if word == "," else "^"
        elif i > first and _opens(frame, i, first, verbs):
            _put(found, first, i - 1, opener)
            first, opener = i, _opener(frame, i)
        elif i == first and frame.tag[i] in ("R", "U", "C"):
            opener = _opener(frame, i)
    _put(found, first, len(frame) - 1, opener)
    return found


def _opener(frame: Frame, i: int) -> str:
    """Say what kind of clause a word opens; "that" opens what is said or thought unless it stands for a noun."""
    return "U" if frame.low[i] == "that" else frame.tag[i]


def _put(found: list[Clause], first: int, last: int, opener: str) -> None:
    if first <= last:
        found.append(Clause(first, last, opener))


def _spaced(frame: Frame, i: int) -> bool:
    """Say whether a hyphen stands for a dash."""
    return frame.text[frame.starts[i] - 1 : frame.starts[i]].isspace()


def _opens(frame: Frame, i: int, first: int, verbs: Mapping[int, Verb]) -> bool:
    """Say whether a word without a sign before it opens a clause."""
    tag, word = frame.tag[i], frame.low[i]
    if tag == "R":
        return word != "that" or _clause_follows(frame, i, verbs)
    if tag == "U":
        return word not in ("so", "than", "as", "before", "after", "since", "until", "till", "once") or _clause_follows(
            frame, i, verbs
        )
    if tag == "C":
        return _verb_follows(frame, i, first, verbs)
    return False


def _clause_follows(frame: Frame, i: int, verbs: Mapping[int, Verb]) -> bool:
    """Say whether a verb follows before the next sign or preposition chain ends."""
    for j in range(i + 1, min(i + _CLAUSE_REACH, len(frame))):
        if frame.tag[j] == "." and frame.low[j] not in _QUOTES:
            return False
        if frame.tag[j] in ("B", "H", "M", "O"):
            return True
        verb = verbs.get(j)
        if verb is not None and (verb.finite or verb.form == "g"):
            return True
    return False


def _verb_follows(frame: Frame, i: int, first: int, verbs: Mapping[int, Verb]) -> bool:
    """Say whether a coordinator joins verbs or clauses, not names."""
    j = i + 1
    while j < len(frame) and frame.tag[j] in ("A", "N"):
        j += 1
    if j >= len(frame):
        return False
    if j in verbs or frame.tag[j] in ("B", "H", "M", "O", "T"):
        return True
    whole = any(k in verbs or frame.tag[k] in ("B", "H", "M", "O") for k in range(first, i))
    return whole and _subject_then_verb(frame, j, verbs)


def _subject_then_verb(frame: Frame, j: int, verbs: Mapping[int, Verb]) -> bool:
    """Say whether a subject with its own verb begins at a word."""
    for k in range(j + 1, min(j + 6, len(frame))):
        if frame.tag[k] in ("B", "H", "M", "O"):
            return True
        verb = verbs.get(k)
        if verb is not None and verb.finite:
            return True
        if frame.tag[k] in (".", "P", "C"):
            return False
    return False

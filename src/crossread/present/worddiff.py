"""Shows word by word how two wordings of one utterance differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from crossread.present.index import flat

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")

# Below this share of common words and signs two wordings are shown side by side without marks: more would be marked
# than not. Chosen by eye on a dozen invented sentences retold directly and indirectly.
LIKENESS_FLOOR = 0.45
# Longer wordings, in words and signs, are shown without marks: nobody reads such a comparison, and its cost grows
# with the square of the length.
LONGEST_TOKENS = 1_500


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a wording: as in the first one, only here, or only in the first one."""

    kind: Literal["same", "here", "missing"]
    text: str


def compare(base: str, other: str) -> list[Piece] | None:
    """Compare a wording with the one it is held against.

    Args:
        base: the wording held against.
        other: the wording shown.

    Returns:
        The pieces of ``other`` in order, with what only ``base`` has between them; None where the two have too
        little in common, or are too long, to be marked word by word.
    """
    a, b = flat(base), flat(other)
    left, right = _tokens(a), _tokens(b)
    if max(len(left), len(right)) > LONGEST_TOKENS:
        return None
    one, two = _keys(left), _keys(right)
    if Indel.normalized_similarity(one, two) < LIKENESS_FLOOR:
        return None
    pieces = []
    for op in Indel.opcodes(one, two):
        if op.tag == "delete":
            pieces.append(Piece("missing", _cut(a, left, op.src_start, op.src_end)))
        else:
            kind: Literal["same", "here"] = "same" if op.tag == "equal" else "here"
            pieces.append(Piece(kind, _cut(b, right, op.dest_start, op.dest_end)))
    return pieces


def choose_base(wordings: Sequence[str]) -> int:
    """Choose the wording the others are held against: the most frequent, of these the longest, of these the first.

    Args:
        wordings: at least one wording.

    Returns:
        Its position.
    """
    keys = [" ".join(_keys(_tokens(flat(words)))) for words in wordings]
    times = Counter(keys)
    return max(range(len(keys)), key=lambda n: (times[keys[n]], len(keys[n]), -n))


def _tokens(text: str) -> list[re.Match[str]]:
    """Cut into words and signs; a comma at the very end belongs to the cue that follows, not to the words."""
    tokens = list(_TOKEN.finditer(text))
    return tokens[:-1] if len(tokens) > 1 and tokens[-1].group() == "," else tokens


def _keys(tokens: Sequence[re.Match[str]]) -> list[str]:
    return [token.group().translate(_STRAIGHT) for token in tokens]


def _cut(text: str, tokens: Sequence[re.Match[str]], start: int, end: int) -> str:
    """Give the characters of some tokens with the white space after them."""
    stop = tokens[end].start() if end < len(tokens) else len(text)
    return text[tokens[start].start() : stop] if start < end else ""

"""Reads Universal Dependencies treebanks as raw text and scores a reading of it as the CoNLL 2018 shared task does.

Source: Zeman et al. (2018), "CoNLL 2018 shared task", and its script ``conll18_ud_eval.py``: F1 of sentences and words
by their characters, and of what is said of aligned words. Words of a token that stands for several ("don't") are
aligned by the longest common sequence of their forms. Subtypes of relations are left out; lemmas are compared in
lower case, which differs from the script, because Crossread's are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

Span = tuple[int, int]
_SPACE = re.compile(r"SpaceAfter=No")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its place in the text, form, part of speech, head (position in the same list, -1 the root)."""

    span: Span
    form: str
    upos: str
    head: int
    relation: str
    lemma: str
    several: bool = False  # one of the words of a token that stands for several; ``span`` is then the token's


@dataclass(slots=True)
class Text:
    """A document of a treebank: its text, the ranges of its paragraphs and sentences, its words."""

    text: str = ""
    paragraphs: list[Span] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)


def documents(path: Path) -> Iterator[Text]:
    """Read a CoNLL-U file document by document; paragraphs are parted by an empty line."""
    text: Text | None = None
    fresh = True
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        rows = [line.split("\t") for line in lines if line and line[0] != "#" and "." not in line.split("\t")[0]]
        if not rows:
            continue
        if text is None or any(line.startswith("# newdoc") for line in lines):
            if text is not None:
                yield _closed(text)
            text, fresh = Text(), True
        _add(text, rows, fresh or any(re.match(r"# newpar(?!_)", line) for line in lines))
        fresh = False
    if text is not None:
        yield _closed(text)


def _closed(text: Text) -> Text:
    text.paragraphs[-1] = (text.paragraphs[-1][0], len(text.text.rstrip()))
    return text


def _add(text: Text, rows: list[list[str]], paragraph: bool) -> None:
    """Add a sentence to a text."""
    if paragraph:
        if text.paragraphs:
            _closed(text)
        text.text = text.text.rstrip() + ("\n\n" if text.text else "")
        text.paragraphs.append((len(text.text), len(text.text)))
    base = len(text.words) - 1
    begin, token, reach = len(text.text), (0, 0), 0
    for row in rows:
        whole = "-" in row[0]
        inside = not whole and int(row[0]) <= reach
        if not inside:
            token = (len(text.text), len(text.text) + len(row[1]))
            text.text += row[1] + ("" if _SPACE.search(row[9]) else " ")
        if whole:
            reach = int(row[0].split("-")[1])
            continue
        head = base + int(row[6]) if row[6] != "0" else -1
        text.words.append(Word(token, row[1], row[3], head, row[7], row[2].lower(), inside))
    text.sentences.append((begin, token[1]))


def align(gold: Sequence[Word], ours: Sequence[Word]) -> list[tuple[int, int]]:
    """Pair the words of two readings of one text.

    Args:
        gold: as annotated.
        ours: as read; no token stands for several words.

    Returns:
        Positions in both, ascending.
    """
    pairs, g, s = [], 0, 0
    while g < len(gold) and s < len(ours):
        if gold[g].several and ours[s].span[1] > gold[g].span[0]:
            end, first_g, first_s = gold[g].span[1], g, s
            while g < len(gold) and gold[g].span[0] < end:
                g += 1
            while s < len(ours) and ours[s].span[0] < end:
                s += 1
            pairs += _common(gold, ours, range(first_g, g), range(first_s, s))
        elif gold[g].span == ours[s].span:
            pairs.append((g, s))
            g, s = g + 1, s + 1
        elif gold[g].span[0] <= ours[s].span[0]:
            g += 1
        else:
            s += 1
    return pairs


def _common(gold: Sequence[Word], ours: Sequence[Word], left: range, right: range) -> list[tuple[int, int]]:
    """Give the longest common sequence of forms."""
    best: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for i in reversed(left):
        for j in reversed(right):
            if gold[i].form.lower() == ours[j].form.lower():
                best[i, j] = [(i, j), *best.get((i + 1, j + 1), [])]
            else:
                best[i, j] = max(best.get((i + 1, j), []), best.get((i, j + 1), []), key=len)
    return best.get((left.start, right.start), [])


def count(gold: Text, sentences: Sequence[Span], ours: Sequence[Word]) -> dict[str, tuple[int, int, int]]:
    """Count what is right in one reading.

    Args:
        gold: the document as annotated.
        sentences: the ranges of the sentences found.
        ours: the words found.

    Returns:
        Per figure how many are right, found and expected.
    """
    pairs = align(gold.words, ours)
    place = {s: g for g, s in pairs}
    hits = dict.fromkeys(("words", "upos", "uas", "las", "lemmas"), 0)
    for g, s in pairs:
        one, other = gold.words[g], ours[s]
        hits["words"] += 1
        hits["upos"] += one.upos == other.upos
        hits["lemmas"] += one.lemma in ("_", other.lemma)
        head = place.get(other.head) if other.head >= 0 else -1
        hits["uas"] += head == one.head
        hits["las"] += head == one.head and one.relation.split(":")[0] == other.relation.split(":")[0]
    totals = {name: (right, len(ours), len(gold.words)) for name, right in hits.items()}
    right = len(set(gold.sentences) & set(sentences))
    return {"sentences": (right, len(sentences), len(gold.sentences)), **totals}

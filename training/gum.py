"""Reads names off GUM, which marks whole noun phrases: the name is the run of proper nouns at the phrase's head."""

from __future__ import annotations

import re

from crossread.annotate.lang.en_names import TITLE_HEADS
from crossread.data.names import peoples
from training.conllu import Tree
from training.labels import PLACE, UNKNOWN, Kinds, masks

_BRACKET = re.compile(r"\((\d+)-([a-z]+)|(\d+)\)|\)")
_KINDS: dict[str, Kinds] = {"person": ("person",), "organization": ("organisation",), "place": PLACE}
_BEFORE = frozenset(("DET", "ADJ", "PUNCT"))
Phrase = tuple[int, int, str]  # first word, word behind the last, type


def gum_tags(tree: Tree) -> tuple[int, ...]:
    """Give the name tags that may be right for each word; where a phrase leaves it open, all of them."""
    found: dict[tuple[int, int], Kinds] = {}
    for first, last, label in sorted(_phrases(tree), key=lambda p: (p[1] - p[0], p)):
        head = _head(tree, first, last)
        if label not in _KINDS or not tree.xpos[head].startswith("NNP"):
            continue
        low, high, sure = _run(tree, first, last, head)
        kinds = _KINDS[label] if sure else UNKNOWN
        if label == "person" and high - low == 1 and tree.words[low] in peoples():
            kinds = ("group",)
        elif label == "person" and tree.words[low].lower() in TITLE_HEADS:
            kinds = UNKNOWN
        found[tree.spans[low][0], tree.spans[high - 1][1]] = kinds
    named = [(start, end, kinds) for (start, end), kinds in found.items()]
    return masks(tree.spans, named, tree.text, "gum")


def _phrases(tree: Tree) -> list[Phrase]:
    """Read the brackets of the Entity notes."""
    phrases: list[Phrase] = []
    open_: list[tuple[str, int, str]] = []
    for index, note in enumerate(tree.misc):
        text = next((part[7:] for part in note.split("|") if part.startswith("Entity=")), "")
        for match in _BRACKET.finditer(text):
            if match[1]:
                open_.append((match[1], index, match[2]))
                continue
            at = len(open_) - 1
            while match[3] and at >= 0 and open_[at][0] != match[3]:
                at -= 1
            if at >= 0:
                _, first, label = open_.pop(at)
                phrases.append((first, index + 1, label))
    return phrases


def _head(tree: Tree, first: int, last: int) -> int:
    """Give the word of a phrase that depends on a word outside it."""
    return next((i for i in range(first, last) if not first < tree.syntax.heads[i] <= last), first)


def _run(tree: Tree, first: int, last: int, head: int) -> tuple[int, int, bool]:
    """Give the run of proper nouns around the head, or the whole phrase where small words may belong to the name."""
    low, high = head, head + 1
    while low > first and tree.syntax.upos[low - 1] == "PROPN":
        low -= 1
    while high < last and tree.syntax.upos[high] == "PROPN":
        high += 1
    plain = all(upos in _BEFORE for upos in tree.syntax.upos[first:low])
    cut = high == last or tree.words[high] in (",", "(", "who", "which", "\u2014", "\u2013", "'s", "\u2019s")
    if plain and cut:
        return low, high, not any(w[0].isupper() for w in tree.words[first:low])
    stop = next((i for i in range(high, last) if tree.words[i] == ","), last)
    return first, stop, False

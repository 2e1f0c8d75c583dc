"""Reads mentions and their chains off GUM's trees, and who says what off its attributions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from crossread.annotate.lang.en_names import SAYING
from training.conllu import Tree
from training.examples import ANY_SPEECH
from training.spans import speech_marks, tree_chains

_BRACKET = re.compile(r"\((\d+)-[a-z]+|(\d+)\)|\)")
# Longer contents are whole sections of a paper under one heading, nothing a reporter would call a quotation.
_LONGEST_CONTENT = 600
Phrase = tuple[int, int, str]  # first word, word behind the last, chain
Role = tuple[int, int, str]


def gum_chains(trees: Sequence[Tree]) -> list[tuple[str | None, ...]]:
    """Name for every word of a text the chain of the mention that it heads.

    Args:
        trees: the sentences of one text.
    """
    return [tree_chains(tree, _phrases(tree)) for tree in trees]


def _phrases(tree: Tree) -> list[Phrase]:
    """Read the brackets of the Entity notes."""
    phrases: list[Phrase] = []
    open_: list[tuple[str, int]] = []
    for index, note in enumerate(tree.misc):
        text = next((part[7:] for part in note.split("|") if part.startswith("Entity=")), "")
        for match in _BRACKET.finditer(text):
            if match[1]:
                open_.append((match[1], index))
                continue
            at = len(open_) - 1
            while match[2] and at >= 0 and open_[at][0] != match[2]:
                at -= 1
            if at >= 0:
                chain, first = open_.pop(at)
                phrases.append((first, index + 1, chain))
    return phrases


def gum_speech(trees: Sequence[Tree], record: Mapping[str, Any]) -> list[tuple[int, ...] | None]:
    """Move the attributions of a record to the words of the text's trees, which may be spaced in another way.

    Args:
        trees: the sentences of one text.
        record: the same text with its ``spans`` of cues, sources and contents.

    Returns:
        Masks over the tags of speech per sentence; None for all where the texts differ in more than space. A verb of
        saying that is no cue in the set may still be one: GUM leaves out inverted frames ("…", he said).
    """
    text = record["text"]
    if "".join(text.split()) != "".join("".join(tree.text.split()) for tree in trees):
        return [None] * len(trees)
    before = list(accumulate((not c.isspace() for c in text), initial=0))
    long = {s["q"] for s in record["spans"] if s["label"] == "content" and s["end"] - s["start"] > _LONGEST_CONTENT}
    roles = [
        (before[s["start"]], before[s["end"]], s["label"])
        for s in record["spans"]
        if s["q"] not in long and s["label"] in ("cue", "source", "content")
    ]
    return list(_by_sentence(trees, roles))


def _by_sentence(trees: Sequence[Tree], roles: Sequence[Role]) -> Iterator[tuple[int, ...]]:
    """Give the marks of each sentence; the roles' ranges count the letters of the text without white space."""
    begin = 0
    for tree in trees:
        order = list(accumulate((not c.isspace() for c in tree.text), initial=begin))
        spans = [(order[a], order[b]) for a, b in tree.spans]
        inner = [role for role in roles if role[0] < order[-1] and begin < role[1]]
        marks = speech_marks(spans, inner)
        yield tuple(
            ANY_SPEECH if mark in (1, 32, 64) and word.lower() in SAYING else mark
            for mark, word in zip(marks, tree.words, strict=True)
        )
        begin = order[-1]

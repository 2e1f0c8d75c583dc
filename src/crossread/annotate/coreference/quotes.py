"""Numbers the quoted stretches of a text, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crossread.annotate.syntax import Syntax
from crossread.model.annotations import Sentence


def quotes_of(syntax: Syntax, sentences: Sequence[Sentence]) -> list[int]:
    """Give for every word the number of the quoted words it stands in, 0 outside.

    A quotation may run over sentences of one block, as far as its closing mark; at a new block it ends.

    Args:
        syntax: the words.
        sentences: the sentences, in order.

    Returns:
        One number per word, from 1 in order.
    """
    breaks = {sentence.start for before, sentence in pairwise(sentences)
              if before.block != sentence.block}  # fmt: skip
    found, count, inside = [], 0, False
    for number, token in enumerate(syntax.tokens):
        mark = syntax.word(number)
        if token.start in breaks:
            inside = False
        if mark in ("“", "``") or (mark == '"' and not inside):
            count, inside = count + 1, True
        elif mark in ("”", "''", '"'):
            inside = False
        found.append(count if inside else 0)
    return found

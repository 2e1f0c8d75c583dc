"""Puts sentences of one text side by side in windows, as the encoder reads them at run time."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crossread.annotate.encoder.pieces import SEP, Pieces, pieces_of
from training.examples import Example, Text

# The most pieces of a window of several sentences; a longer sentence stands alone.
MOST, LEAST = 220, 40
# Windows of one sentence stay common, since headlines and captions are read so.
_ALONE = 0.2
# How much of a set is read in each pass; judged, not measured: fiction, science and messages are far from news, and
# of a snippet of GAP only three words are annotated; the two sets of news are small and read twice.
SHARES = {"meantime": 2.0, "ecbplus": 2.0, "gap": 0.4, "litbank": 0.2, "crossner_other": 0.34, "wnut17": 0.5}


@dataclass(frozen=True, slots=True)
class Window:
    """Consecutive sentences of a text with the numbers the encoder reads."""

    examples: Text
    pieces: Pieces

    def starts(self) -> list[int]:
        """Give the number of each sentence's first word in the window."""
        starts, at = [], 0
        for example in self.examples:
            starts.append(at)
            at += len(example.words)
        return starts


def joined(parts: Sequence[Pieces]) -> Pieces:
    """Join the pieces of sentences: one [CLS] in front, one [SEP] at the end, features as in each sentence alone."""
    whole = Pieces([parts[0].ids[0]], [0], [parts[0].flags[0]], [], [])
    for part in parts:
        shift = len(whole.ids) - 1
        whole.first.extend(at + shift for at in part.first)
        whole.last.extend(at + shift for at in part.last)
        whole.ids.extend(part.ids[1:-1])
        whole.shapes.extend(part.shapes[1:-1])
        whole.flags.extend(part.flags[1:-1])
    whole.ids.append(SEP)
    whole.shapes.append(0)
    whole.flags.append(parts[0].flags[0])
    return whole


def windows(texts: Iterable[Text], chance: random.Random | None) -> Iterator[Window]:
    """Cut texts into windows.

    Args:
        texts: texts of sentences.
        chance: draws the lengths, re-writes some sentences in capitals and withholds from some what the rules say;
            None for windows as long as they may be and everything told.

    Yields:
        Windows in order.
    """
    memory: dict[str, list[int]] = {}
    for text in texts:
        limit = _limit(chance)
        group: list[tuple[Example, Pieces]] = []
        size = 2
        for example in text:
            pieces = _pieces(example, memory, chance)
            more = len(pieces.ids) - 2
            if group and size + more > limit:
                yield _window(group)
                group, size, limit = [], 2, _limit(chance)
            group.append((example, pieces))
            size += more
        if group:
            yield _window(group)


def _window(group: Sequence[tuple[Example, Pieces]]) -> Window:
    return Window(tuple(e for e, _ in group), joined([p for _, p in group]))


def _limit(chance: random.Random | None) -> int:
    if chance is None:
        return MOST
    return 0 if chance.random() < _ALONE else chance.randint(LEAST, MOST)


def _pieces(example: Example, memory: dict[str, list[int]], chance: random.Random | None) -> Pieces:
    """Give the pieces of a sentence; in training, at times without what the rules say, so as not to lean on them."""
    if chance is None:
        return pieces_of(example.words, memory, example.ruled)
    return pieces_of(_rewritten(example.words, chance), memory, example.ruled if chance.random() > 0.1 else ())


def _rewritten(words: Sequence[str], chance: random.Random) -> Sequence[str]:
    """Write few sentences as headlines are written, so that capitals do not mean too much."""
    draw = chance.random()
    if draw < 0.04:
        return [w[:1].upper() + w[1:] if len(w) > 3 else w for w in words]
    if draw < 0.05:
        return [w.upper() for w in words]
    return words


def chosen(texts: Sequence[Text], chance: random.Random) -> list[Text]:
    """Give the texts of one pass, mixed: all of most sets, some of those far from news, news twice."""
    kept = [text for text in texts for _ in range(int(chance.random() + SHARES.get(text[0].source, 1.0)))]
    chance.shuffle(kept)
    return kept

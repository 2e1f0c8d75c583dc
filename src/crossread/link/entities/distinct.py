"""Tells two people of nearly one name apart: a sentence that prints both full names does not spell one name twice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from crossread.data.names.folding import plain
from crossread.model.annotations import Mention
from crossread.model.links import ReadReport

# What stands between two spellings of one name ("Marchenko (Martschenko)", "born", "also known as").
_OTHER_SPELLING = re.compile(r"[(\[/:]|\b(?:or|born|also|aka|alias|known|called|spelled|formerly|née)\b", re.IGNORECASE)


def distinct_names(mentions: Iterable[Mention], report: ReadReport) -> frozenset[frozenset[str]]:
    """Find the pairs of full names of as many words that stand in one sentence and differ by more than an accent.

    Args:
        mentions: the mentions that were taken for one person, in order.
        report: their report.

    Returns:
        Pairs of names as ``plain`` writes them.
    """
    starts = [sentence.start for sentence in report.layers.sentences]
    full = [m for m in mentions if m.form == "name" and m.kind == "person" and " " in report.text[m.start : m.end]]
    found = set()
    for one, two in pairwise(full):
        names = [plain(report.text[m.start : m.end]) for m in (one, two)]
        together = bisect_right(starts, one.start) == bisect_right(starts, two.start)
        if together and _two_people(names[0].split(), names[1].split(), report.text[one.end : two.start]):
            found.add(frozenset(names))
    return frozenset(found)


def _two_people(one: Sequence[str], two: Sequence[str], between: str) -> bool:
    """Say whether the names differ in one word alone and nothing between them says that one is another spelling."""
    if len(one) != len(two) or sum(a != b for a, b in zip(one, two, strict=True)) != 1:
        return False
    initial = any(a != b and 1 in (len(a), len(b)) for a, b in zip(one, two, strict=True))
    return not initial and not _OTHER_SPELLING.search(between)


def parted(mentions: Sequence[Mention], report: ReadReport, pairs: frozenset[frozenset[str]]) -> list[list[Mention]]:
    """Part the mentions of several people of nearly one name.

    Args:
        mentions: the mentions in order.
        report: their report.
        pairs: the names to keep apart.

    Returns:
        One list per name; a bare name goes to the person who bears that word, all else to the one named last.
    """
    names = sorted({name for pair in pairs for name in pair})
    parts: dict[str, list[Mention]] = {name: [] for name in names}
    last = names[0]
    for mention in mentions:
        text = plain(report.text[mention.start : mention.end])
        bearers = [name for name in names if text == name] or [name for name in names if text in name.split()]
        last = bearers[0] if len(bearers) == 1 else last
        parts[last].append(mention)
    return [part for part in parts.values() if part]

"""Who speaks: quoted and reported words with their speakers in news passages written for this purpose.

``bench/gold/speakers.jsonl`` holds passages of our own (invented people, places and outlets) with every quotation, its
speaker, and marked passages that are nobody's words. They were written, with their answers, before the program read
them; its errors on them may be read, so they are a check and no held-out test. PolNeAR dev stands beside them as real
news written by others: a quoted passage counts as right there if our source overlaps the annotated one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.harness import Result, digest, records, require
from bench.jobs.quotes import document_of, passages_with_speakers, read_quotations
from crossread.model.annotations import Quotation
from crossread.model.reports import Block, Document

_OURS = Path(__file__).resolve().parents[1] / "gold" / "speakers.jsonl"
_POLNEAR = "https://github.com/networkdynamics/PolNeAR (v1.0.0, dev articles as JSON Lines)"
_WORD = re.compile(r"[\w’'.-]*\w")
_SMALL = frozenset(
    ["a", "an", "the", "of", "for", "his", "her", "its", "their", "he", "she", "they", "it", "one", "and"]
)
# A reported clause is found if this much of both its own characters and ours are shared.
_SHARED = 0.5


def titled(text: str) -> Document:
    """Make a document whose first line is its title and whose other lines are paragraphs."""
    document = document_of(text)
    first, *others = document.report.blocks
    blocks = (Block(first.start, first.end, "title"), *others)
    return Document(text, replace(document.report, blocks=blocks))


def fits(name: str, wanted: Sequence[str]) -> bool:
    """Say whether a speaker as found is one of those wanted: every word of weight of the shorter is in the longer."""
    ours = _weighty(name)
    for other in wanted:
        theirs = _weighty(other)
        if not ours or not theirs:
            if name.strip().lower() == other.lower():
                return True
        elif ours <= theirs or (theirs <= ours and " and " not in name):
            return True
    return False


def _weighty(name: str) -> set[str]:
    words = [word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(name)]
    return {word for word in words if word not in _SMALL}


def _named(quotation: Quotation, text: str) -> str:
    """Give the speaker as found: the fuller mention where there is one."""
    if quotation.speaker is None:
        return ""
    place = quotation.speaker.resolved or quotation.speaker.span
    return place.of(text) if place is not None else ""


def _meets(wanted: dict[str, Any], ours: Quotation) -> bool:
    """Say whether a quotation of ours is the one wanted."""
    start, end = wanted["parts"][0]
    if wanted["kind"] == "indirect":
        first, last = ours.start, ours.end
        shared = min(last, wanted["parts"][-1][1]) - max(first, start)
        return bool(shared >= _SHARED * max(last - first, wanted["parts"][-1][1] - start))
    return ours.kind != "indirect" and any(bool(part.start < end and start < part.end) for part in ours.parts)


def score(record: dict[str, Any], counts: Counter[str]) -> list[str]:
    """Score one passage.

    Args:
        record: text and quotations with their speakers.
        counts: what is counted, changed here.

    Returns:
        One line per error.
    """
    text, errors = record["text"], []
    document = titled(text)
    found = read_quotations(document)
    for wanted in record["quotes"]:
        kind = wanted["kind"]
        hit = next((q for q in found if _meets(wanted, q)), None)
        counts[kind] += 1
        words = text[wanted["parts"][0][0] : wanted["parts"][-1][1]]
        if kind == "none":
            counts["none wrong"] += hit is not None
            if hit is not None:
                errors.append(f"{record['id']} no speech: {words}")
            continue
        counts[f"{kind} found"] += hit is not None
        right = hit is not None and fits(_named(hit, text), wanted["speaker"])
        counts[f"{kind} right"] += right
        if not right:
            said = "missed" if hit is None else f"given to {_named(hit, text)!r} ({hit.speaker and hit.speaker.reason})"
            errors.append(f"{record['id']} {kind} of {wanted['speaker'][0]}: {said}: {words}")
    return errors


def speakers(data: Path) -> Result:
    """Score the speakers of quoted passages of PolNeAR dev and of our own passages."""
    path = require(data / "quotes" / "polnear" / "dev.jsonl", _POLNEAR)
    counts: Counter[str] = Counter()
    for record in records(_OURS):
        score(record, counts)
    totals: Counter[str] = Counter()
    for record in records(path):
        found = read_quotations(document_of(record["text"]))
        for name, value in zip(("met", "named", "right", "gold"), passages_with_speakers(record, found), strict=True):
            totals[name] += value
    metrics = {
        "polnear_right": totals["right"] / max(1, totals["gold"]),
        "own_quoted_found": counts["quoted found"] / max(1, counts["quoted"]),
        "own_quoted_right": counts["quoted right"] / max(1, counts["quoted"]),
        "own_indirect_found": counts["indirect found"] / max(1, counts["indirect"]),
        "own_indirect_right": counts["indirect right"] / max(1, counts["indirect"]),
        "own_no_speech_left": 1 - counts["none wrong"] / max(1, counts["none"]),
    }
    note = f"{counts['quoted']} quoted, {counts['indirect']} reported, {counts['none']} that are nobody's words"
    return Result(metrics, digest(_OURS, path), notes=(note,))

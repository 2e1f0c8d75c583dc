"""Killed and injured per incident, from all reports on it, beside plain regular expressions. Figures only.

A report's toll is what Crossread's quantities count as killed or injured in its title and first sentences, else
anywhere; where it counts nobody, words of death or injury stand for one person. The incident's toll is what most of its
reports say; the latest report decides between equals.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from bench.harness import Result, digest, records, require
from crossread.annotate.quantities import find_quantities_in
from crossread.model.annotations import Quantity
from crossread.reconcile.matter_en import PART_BEFORE
from crossread.reconcile.words_en import same_attribute

GVA = "github.com/cltl/LongTailQATask, EventRegistries/GunViolenceArchive"
RIVAL = "regular expressions"
# The opening of a report in code points: its title and about three sentences.
OPENING = 700
# More people than this are counted in background, not in a local incident.
MOST = 60

Toll = tuple[int, int]  # killed, injured

_DEATH = re.compile(
    r"\b(?:killed|kills|dead|died|dies|deadly|fatal|fatally|death|homicide|slain|slaying|murder(?:ed)?|succumbed)\b",
    re.IGNORECASE,
)
_HARM = re.compile(
    r"\b(?:injur(?:ed|ing|es|ies)|wound(?:ed|ing|s)|hospitali[sz]ed|critical condition|stable condition|"
    r"serious condition|recovering|(?:is|was|are|were|been|man|woman|boy|girl|teen|toddler|child) shot)\b",
    re.IGNORECASE,
)
# Words that take a death back before it is counted.
_NO_DEATH = re.compile(
    r"\b(?:attempted|near|alleged|not|no|non-)[ -]*(?:murder|fatal|dead|death|homicide|killed|life)", re.IGNORECASE
)
_SHOT = re.compile(r"\bshot\b|gunshot", re.IGNORECASE)


def gva(data: Path) -> Result:
    """Score the tolls of the 941 incidents that have registry figures.

    Args:
        data: the folder with the annotated data.

    Returns:
        accuracy_killed and accuracy_injured: share of incidents whose figure is exactly the registry's.
    """
    path = require(data / "stories" / "gva_incidents" / "dev.jsonl", GVA)
    incidents: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in records(path):
        if not row["ambiguous"] and not row["junk_text"] and row["gold_incident"]:
            incidents[str(row["story"])].append(row)
    ours, rivals = _accuracy(incidents.values(), toll), _accuracy(incidents.values(), _plain_toll)
    metrics = {"accuracy_killed": ours[0], "accuracy_injured": ours[1]}
    rival = {"accuracy_killed": {RIVAL: rivals[0]}, "accuracy_injured": {RIVAL: rivals[1]}}
    return Result(metrics, digest(path), rival, (f"{len(incidents)} incidents",))


def _accuracy(incidents: Iterable[Sequence[dict[str, Any]]], read: Callable[[str, str], Toll]) -> tuple[float, float]:
    right, total = [0, 0], 0
    for rows in incidents:
        gold = rows[0]["gold_incident"]
        ordered = sorted(rows, key=lambda row: (row["published"] or "", row["id"]))
        tolls = [read(row["title"] or "", row["text"]) for row in ordered]
        total += 1
        for at, name in enumerate(("num_killed", "num_injured")):
            right[at] += _settled([one[at] for one in tolls]) == gold[name]
    return right[0] / total, right[1] / total


def _settled(values: Sequence[int]) -> int:
    """Give the value most reports print, the latest of equals."""
    count = Counter(values)
    return max(enumerate(values), key=lambda row: (count[row[1]], row[0]))[1]


def toll(title: str, text: str) -> Toll:
    """Read how many one report counts as killed and injured.

    Args:
        title: its title.
        text: its body.

    Returns:
        Killed and injured; 0 where the report tells of none.
    """
    whole = f"{title}\n{text}"
    found = [(q, _attribute(q)) for q in find_quantities_in(whole) if _counts(q, whole)]
    opening = whole[: len(title) + OPENING]
    killed = _most(found, "killed", len(opening))
    injured = _most(found, "injured", len(opening))
    shot = _most(found, "shot", len(opening))
    if killed is None:
        killed = int(bool(_DEATH.search(_NO_DEATH.sub(" ", opening))))
    if injured is None and shot is not None:
        injured = max(0, shot - killed)
    if injured is None:
        told = _HARM.search(title) if killed else _HARM.search(opening) or _SHOT.search(opening)
        injured = int(bool(told))
    return killed, injured


def _attribute(q: Quantity) -> str:
    return same_attribute(q.measured.attribute) if q.measured is not None else ""


def _counts(q: Quantity, text: str) -> bool:
    if q.ordinal or q.low is None or q.low != int(q.low) or not 0 < q.low <= MOST or q.base_unit != "1":
        return False
    return not PART_BEFORE.search(text[max(0, q.start - 40) : q.start])


def _most(found: Sequence[tuple[Quantity, str]], attribute: str, opening: int) -> int | None:
    """Give the largest count, from the opening if it counts any."""
    rows = [q for q, name in found if name == attribute]
    first = [q for q in rows if q.start < opening] or rows
    return max((int(q.low or 0) for q in first), default=None)


_NUMBER = r"(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_WORDS = ("zero", *_NUMBER.strip("()").split("|")[1:])
_PLAIN_KILLED = re.compile(rf"\b{_NUMBER}\b(?:\s+\w+){{0,3}}?\s+(?:killed|dead|died|dies)\b", re.IGNORECASE)
_PLAIN_INJURED = re.compile(rf"\b{_NUMBER}\b(?:\s+\w+){{0,3}}?\s+(?:injured|wounded|hurt)\b", re.IGNORECASE)


def _plain_toll(title: str, text: str) -> Toll:
    whole = f"{title}\n{text}"
    return (
        _plain(_PLAIN_KILLED, whole, bool(_DEATH.search(whole[: len(title) + OPENING]))),
        _plain(_PLAIN_INJURED, whole, bool(_HARM.search(whole[: len(title) + OPENING]))),
    )


def _plain(pattern: re.Pattern[str], text: str, told: bool) -> int:
    match = pattern.search(text)
    if match is None:
        return int(told)
    word = match[1].lower()
    return int(word) if word.isdigit() else _WORDS.index(word)

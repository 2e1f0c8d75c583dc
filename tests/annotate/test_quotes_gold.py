"""Scores quotations against invented news prose in many styles, marked by hand."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crossread.model.annotations import Quotation
from tests.annotate.quote_documents import quotations, read_quotations, said, shipped

GOLD = [json.loads(line) for line in Path(__file__).with_name("quotes_gold.jsonl").read_text("utf-8").splitlines()]

# Floors a little under what was measured when the gold was last changed.
LEAST_MARKED_F1 = 0.98
LEAST_REPORTED_F1 = 0.95
LEAST_SPEAKERS = 0.98
# The encoder takes a title into some names ("Gen. Aasen"), which this gold leaves outside.
LEAST_SPEAKERS_READ = 0.95
LEAST_DETAILS = 0.95


def words(quote: Quotation, text: str) -> tuple[str, ...]:
    return tuple(part.of(text) for part in quote.parts)


def score(reader: Callable[[str], tuple[Quotation, ...]] = quotations) -> Counter[str]:
    counts: Counter[str] = Counter()
    for record in GOLD:
        text = record["text"]
        found = reader(text)
        for family, kinds in (("marked", ("direct", "mixed")), ("reported", ("indirect",))):
            ours = {words(q, text): q for q in found if q.kind in kinds}
            gold = {tuple(g["parts"]): g for g in record["quotes"] if g["kind"] in kinds}
            counts[f"{family} gold"] += len(gold)
            counts[f"{family} found"] += len(ours)
            for parts in gold.keys() & ours.keys():
                counts[f"{family} hits"] += 1
                check(counts, ours[parts], gold[parts], text)
    return counts


def check(counts: Counter[str], quote: Quotation, gold: dict[str, Any], text: str) -> None:
    extra = gold["extra"]
    speaker = quote.speaker
    counts["speakers"] += 1
    printed = said(speaker.span, text) if speaker else None
    counts["speakers right"] += printed in (gold["speaker"], extra.get("head"))
    counts["kinds right"] += quote.kind == gold["kind"]
    details = {
        "cue": said(quote.cue, text),
        "addressee": said(quote.addressee, text),
        "medium": said(quote.medium, text),
        "source": said(quote.source, text),
        "resolved": said(speaker.resolved, text) if speaker else None,
        "via": said(speaker.via, text) if speaker else None,
        "anonymous": speaker.anonymous if speaker else None,
    }
    for name, value in details.items():
        if name in extra:
            counts["details"] += 1
            counts["details right"] += value == extra[name]


def f1(counts: Counter[str], family: str) -> float:
    return 2 * counts[f"{family} hits"] / (counts[f"{family} gold"] + counts[f"{family} found"])


@pytest.mark.parametrize(
    ("reader", "least"),
    [(quotations, LEAST_SPEAKERS), pytest.param(read_quotations, LEAST_SPEAKERS_READ, marks=shipped)],
)
def test_quotations_and_speakers_of_invented_news(reader: Callable[[str], tuple[Quotation, ...]], least: float) -> None:
    counts = score(reader)
    assert counts["marked gold"] + counts["reported gold"] >= 90
    assert f1(counts, "marked") >= LEAST_MARKED_F1, counts
    assert f1(counts, "reported") >= LEAST_REPORTED_F1, counts
    assert counts["speakers right"] / counts["speakers"] >= least, counts
    assert counts["kinds right"] / counts["speakers"] >= LEAST_SPEAKERS, counts
    assert counts["details right"] / counts["details"] >= LEAST_DETAILS, counts

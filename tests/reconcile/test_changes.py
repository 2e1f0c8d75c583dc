"""What is new since a reading: what came of an announcement, and no old background."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import crossread

BRIDGE = Path(__file__).parents[2] / "examples" / "bridge" / "reports.jsonl"


@pytest.fixture
def bridge():
    def since(day: str):
        return crossread.read([BRIDGE], story="Bridge", as_of="2031-09-25", since=day)

    return since


def test_an_announcement_moved_by_a_new_report_is_a_change(bridge):
    dossier = bridge("2031-09-11")
    (change,) = [c for c in dossier.changes if c.kind == "resolved"]
    row = next(o for o in dossier.outlook if o.id == change.items[0])
    assert row.outcome == "changed"
    assert "2031-09-15" in change.reason and "will open a ferry" in change.reason


def test_what_was_known_before_is_no_change(bridge):
    assert not [c for c in bridge("2031-09-12").changes if c.kind == "resolved"]


def test_old_background_in_new_reports_is_not_new(tmp_path):
    first = "Mira Solano opened the harbour of Gull Bay on Friday. The quay was full of people all day long."
    old = "Mira Solano met Petr Havel in Tarn on March 3, 2025. The quay of Gull Bay is still full of people."
    new = "Mira Solano met Petr Havel in Tarn on May 18, 2031. The quay of Gull Bay is still full of people."
    path = tmp_path / "reports.jsonl"

    def kinds(text: str) -> list[str]:
        rows = (("Gull", "2031-05-16", first), ("Reef", "2031-05-19", text), ("Post", "2031-05-20", text))
        path.write_text(
            "\n".join(
                json.dumps(
                    {"url": f"https://{o}.example/1", "outlet": o, "published": d, "title": f"Harbour, {o}", "text": t}
                )
                for o, d, t in rows
            ),
            encoding="utf-8",
        )
        dossier = crossread.read([path], story="Harbour", since="2031-05-17")
        return [c.kind for c in dossier.changes]

    assert "new_event" in kinds(new)
    assert "new_event" not in kinds(old)

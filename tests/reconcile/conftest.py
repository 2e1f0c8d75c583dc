"""Reads invented reports the whole way."""

from __future__ import annotations

import json

import pytest

import crossread


@pytest.fixture
def dossier_of(tmp_path):
    """Give the dossier of reports told as rows of outlet, day, title and text."""

    def read(*rows):
        path = tmp_path / "reports.jsonl"
        records = [
            {"url": f"https://{outlet}.example/1", "outlet": outlet, "published": day, "title": title, "text": text}
            for outlet, day, title, text in rows
        ]
        path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
        return crossread.read([path], story="Story")

    return read

from __future__ import annotations

import hashlib
import json
import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.ingest.config import IngestConfig
from crossread.ingest.sources import take_in
from crossread.model.pages import RawPage, Rejection, Stated

OFFLINE = IngestConfig(fetch=False)


def lay(path: Path, *lines: bytes) -> str:
    path.write_bytes(b"\n".join(lines))
    return str(path)


def test_each_record_is_a_page_of_its_own(tmp_path: Path) -> None:
    first = '{"url": "https://gazette.example/1", "outlet": "Gazette", "published": "2031-02-03"'
    first += ', "title": "Är", "text": "T"}'
    path = lay(tmp_path / "x.jsonl", first.encode() + b"\r", b"", b'{"text": "Only a text", "more": [1]}')
    one, two = take_in([path], OFFLINE)
    assert isinstance(one, RawPage) and isinstance(two, RawPage)
    assert (one.body, one.id) == (first.encode(), hashlib.sha256(first.encode()).hexdigest())
    assert (one.media_type, one.encoding, one.source) == ("application/json", "utf-8", "https://gazette.example/1")
    assert one.stated == Stated("https://gazette.example/1", "Gazette", "2031-02-03", "Är", "metadata")
    assert (two.source, two.stated) == (f"{path}#3", Stated())


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"{not json", "bad_json"),
        (b"[1, 2]", "bad_json"),
        (b'"text"', "bad_json"),
        (b'{"text": 3}', "bad_json"),
        (b'{"title": ["a"], "text": "b"}', "bad_json"),
        (b'{"body": "no text"}', "bad_json"),
        (b'{"text": "\xff"}', "bad_json"),
        (b'{"text": "  ", "title": ""}', "empty"),
        (b'{"text": null, "title": null}', "empty"),
        (b'{"text": ' + b"[" * 100_000, "bad_json"),
        (b'{"text": "' + b"x" * 3_000_000 + b'"}', "too_large"),
    ],
)
def test_a_broken_line_is_listed_and_the_others_go_on(tmp_path: Path, line: bytes, why: str) -> None:
    path = lay(tmp_path / "x.jsonl", b'{"text": "before"}', line, b'{"text": "after"}')
    before, broken, after = take_in([path], replace(OFFLINE, max_page_bytes=1_000_000))
    assert isinstance(before, RawPage) and isinstance(after, RawPage) and isinstance(broken, Rejection)
    assert (broken.item, broken.why) == (f"{path}#2", why)
    assert after.source == f"{path}#3"


def test_records_are_recognised_without_their_ending(tmp_path: Path) -> None:
    path = lay(tmp_path / "x.txt", b"\xef\xbb\xbf" + b'{"broken', b'{"text": "one"}', b'{"text": "two"}')
    assert [type(outcome) for outcome in take_in([path], OFFLINE)] == [Rejection, RawPage, RawPage]


def test_one_record_over_many_lines_is_a_page(tmp_path: Path) -> None:
    body = json.dumps({"title": "Ferry", "text": "It sank.", "outlet": "Gazette"}, indent=2).encode()
    (page,) = take_in([lay(tmp_path / "x.json", body)], OFFLINE)
    assert isinstance(page, RawPage)
    assert (page.media_type, page.body, page.stated.outlet) == ("application/json", body, "Gazette")


def test_a_mark_at_the_start_is_no_part_of_the_record(tmp_path: Path) -> None:
    (page,) = take_in([lay(tmp_path / "x.jsonl", b'\xef\xbb\xbf{"text": "one"}')], OFFLINE)
    assert isinstance(page, RawPage)
    assert page.body == b'{"text": "one"}'


def test_a_large_file_is_never_held_whole(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    with path.open("w") as out:
        for n in range(4_000):
            out.write(json.dumps({"text": f"{n} " + "word " * 1_200}) + "\n")
    tracemalloc.start()
    count = sum(isinstance(outcome, RawPage) for outcome in take_in([str(path)], OFFLINE))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 4_000
    assert peak < 3_000_000


@given(st.lists(st.dictionaries(st.sampled_from(["text", "title", "url", "n"]), st.text(max_size=20)), max_size=8))
def test_every_line_is_accounted_for(tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, str]]) -> None:
    path = tmp_path_factory.getbasetemp() / "rows.jsonl"
    path.write_text("".join(json.dumps({"id": n, **row}) + "\n" for n, row in enumerate(rows)))
    outcomes = list(take_in([str(path)], OFFLINE))
    assert len(outcomes) == max(1, len(rows))

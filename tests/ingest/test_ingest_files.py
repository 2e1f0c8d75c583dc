from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import time
import tracemalloc
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.ingest.config import IngestConfig
from crossread.ingest.rejections import REJECTIONS
from crossread.ingest.sources import take_in
from crossread.model.pages import RawPage, Rejection

OFFLINE = IngestConfig(fetch=False)


def split(outcomes: Iterable[RawPage | Rejection]) -> tuple[list[RawPage], list[tuple[str, str]]]:
    pages, left_out = [], []
    for outcome in outcomes:
        if isinstance(outcome, RawPage):
            pages.append(outcome)
        else:
            assert outcome.why in REJECTIONS
            assert outcome.stage == "ingest"
            left_out.append((outcome.item, outcome.why))
    return pages, left_out


def read(*paths: object, config: IngestConfig = OFFLINE) -> tuple[list[RawPage], list[tuple[str, str]]]:
    return split(take_in([str(path) for path in paths], config))


def write(path: Path, body: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return path


def test_a_text_file_is_taken_in_unchanged(tmp_path: Path) -> None:
    body = "\ufeffThe mayor of Quillbrook resigned.\r\n\r\n“Enough,” she said.".encode()
    (page,), left_out = read(write(tmp_path / "a.txt", body))
    assert (page.body, page.id) == (body, hashlib.sha256(body).hexdigest())
    assert (page.media_type, page.encoding, page.captured) == ("text/plain", "utf-8", None)
    assert page.source == str(tmp_path / "a.txt")
    assert left_out == []


@pytest.mark.parametrize(
    ("name", "body", "media_type"),
    [
        ("a.txt", b"<!DOCTYPE html><title>Ferry sinks</title>", "text/html"),
        ("a.txt", b"\n  <!-- saved --> <html lang=en><p>Ferry sinks", "text/html"),
        ("a", b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x' [ <!ELEMENT a> ]><html>Ferry</html>", "text/html"),
        ("a.html", b"Ferry sinks off Marrow Point. No tags at all.", "text/plain"),
        ("a.html", b"Ferry sinks <br> off Marrow Point.", "text/html"),
        ("a.txt", b"The ferry <Heron> sank; a < b and b > c.", "text/plain"),
        ("a.txt", b"<unverified> The ferry sank.", "text/plain"),
        ("a.txt", b"[Photo] The ferry sank.", "text/plain"),
        ("a.txt", b"{The ferry sank.}", "text/plain"),
        ("a.md", b"# Ferry sinks\n\nIt sank.", "text/plain"),
        ("a.txt", b"BM, the ferry company, said RIFF.", "text/plain"),
        ("a.txt", "The ferry sank.".encode("utf-16"), "text/plain"),
        ("a.txt", b"One stray \x02 control byte in a text that is long enough to bear it." * 3, "text/plain"),
    ],
)
def test_the_bytes_decide_what_a_file_is(tmp_path: Path, name: str, body: bytes, media_type: str) -> None:
    pages, left_out = read(write(tmp_path / name, body))
    assert [page.media_type for page in pages] == [media_type], left_out


@pytest.mark.parametrize(
    ("name", "body", "why"),
    [
        ("a.txt", b"%PDF-1.7\n1 0 obj", "binary"),
        ("a.html", b"PK\x03\x04\x14\x00", "binary"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        ("a.txt", b"plain at first\x00\x00\x01\x02 and then not", "binary"),
        ("a.txt", b"BM\x36\x00\x00\x00\x00\x00", "binary"),
        ("a.txt", bytes(range(1, 32)) * 40, "binary"),
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t\r\n ", "empty"),
        ("a.txt", b"\xef\xbb\xbf", "empty"),
        ("a.txt", b" " * 200_000, "empty"),
        ("a.css", b"body { color: red }", "not_a_page"),
        ("a.xml", b"<?xml version='1.0'?><invoice><sum>3</sum></invoice>", "not_a_page"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", "not_a_page"),
        ("a.json", b'{"broken": ', "bad_json"),
        ("a.json", b'{"price": 3}', "not_a_page"),
        ("a.gz", b"\x1f\x8b\x08\x00 not gzip at all", "unreadable"),
        ("a.gz", gzip.compress(b"cut off in the middle" * 50, mtime=0)[:-20], "unreadable"),
        ("a.rss", b"<rss version='2.0'><channel><title>T</title></channel></rss>", "empty"),
        ("a.jsonl", b"\n\n", "empty"),
    ],
)
def test_what_is_no_page_is_listed(tmp_path: Path, name: str, body: bytes, why: str) -> None:
    path = write(tmp_path / name, body)
    assert read(path) == ([], [(str(path), why)])


def test_missing_sources_are_listed(tmp_path: Path) -> None:
    for source in (str(tmp_path / "none.txt"), "", "a\0b", "x" * 5000, str(tmp_path / "none" / "none")):
        assert read(source) == ([], [(source, "not_found")])


def test_a_page_over_the_limit_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "big.html", b"<html>" + b"x" * 50_000_000)
    assert read(path) == ([], [(str(path), "too_large")])


def test_a_packed_page_is_unpacked(tmp_path: Path) -> None:
    body = b"<html><p>The ferry sank.</p>"
    (page,), _ = read(
        write(tmp_path / "a.html.gz", gzip.compress(body[:9], mtime=0) + gzip.compress(body[9:]) + b"\0" * 9)
    )
    assert (page.body, page.media_type) == (body, "text/html")


def test_a_bomb_is_refused_in_little_memory(tmp_path: Path) -> None:
    one = gzip.compress(b"a" * 10_000_000, mtime=0)
    bomb = write(tmp_path / "bomb.txt.gz", one * 10)
    lines = write(tmp_path / "bomb.jsonl.gz", one * 10)
    nested = write(tmp_path / "nested.gz", gzip.compress(gzip.compress(gzip.compress(gzip.compress(one), mtime=0))))
    tracemalloc.start()
    config = replace(OFFLINE, expand_free_bytes=30_000_000)
    assert read(bomb, config=config) == ([], [(str(bomb), "bomb")])
    assert read(lines, config=config) == ([], [(f"{lines}#1", "too_large"), (str(lines), "bomb")])
    assert read(nested, config=config) == ([], [(str(nested), "bomb")])
    assert tracemalloc.get_traced_memory()[1] < 120_000_000
    tracemalloc.stop()


def test_a_folder_is_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/1.txt", ".hidden.txt", ".git/x.txt", "c/z.pdf"):
        write(tmp_path / name, f"Text of {name}".encode() if not name.endswith("pdf") else b"%PDF-1.4")
    pages, left_out = read(tmp_path)
    assert [page.source for page in pages] == [str(tmp_path / name) for name in ("a/1.txt", "a/2.txt", "b.txt")]
    assert left_out == [(str(tmp_path / "c/z.pdf"), "binary")]


def test_links_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    secret = write(tmp_path / "secret.txt", b"not for the dossier")
    inside = write(tmp_path / "in/real.txt", b"for the dossier")
    (tmp_path / "in/out.txt").symlink_to(secret)
    (tmp_path / "in/up").symlink_to(tmp_path)
    (tmp_path / "in/gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / "in/same.txt").symlink_to(inside)
    (tmp_path / "in/loop").symlink_to(tmp_path / "in")
    pages, left_out = read(tmp_path / "in")
    assert [page.source for page in pages] == [str(inside)]
    place = tmp_path / "in"
    assert sorted(left_out) == [
        (str(place / "gone"), "not_found"),
        (str(place / "out.txt"), "outside"),
        (str(place / "same.txt"), "duplicate"),
        (str(place / "up"), "outside"),
    ]


def test_pipes_and_unreadable_files_in_a_folder_do_not_stop_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    write(tmp_path / "z.txt", b"The ferry sank.")
    pages, left_out = read(tmp_path)
    assert len(pages) == 1
    assert left_out == [(str(tmp_path / "pipe"), "unreadable")]


def test_a_folder_with_nothing_in_it_is_listed(tmp_path: Path) -> None:
    assert read(tmp_path) == ([], [(str(tmp_path), "empty")])
    write(tmp_path / "a.pdf", b"%PDF-1.4")
    assert read(tmp_path) == ([], [(str(tmp_path / "a.pdf"), "binary"), (str(tmp_path), "empty")])


def test_folders_are_limited(tmp_path: Path) -> None:
    for n in range(5):
        write(tmp_path / f"{n}.txt", f"Report {n}".encode())
    pages, left_out = read(tmp_path, config=replace(OFFLINE, max_files=3))
    assert (len(pages), left_out) == (3, [(str(tmp_path), "too_many")])
    write(tmp_path / "a/b/c/d.txt", b"deep down")
    pages, left_out = read(tmp_path / "a", config=replace(OFFLINE, max_depth=1))
    assert left_out[0] == (str(tmp_path / "a/b"), "too_many")


def test_ten_thousand_files_come_one_by_one(tmp_path: Path) -> None:
    for n in range(10_000):
        (tmp_path / f"{n:05}.txt").write_bytes(b"Report number %d." % n)
    begun = time.perf_counter()
    outcomes = take_in([str(tmp_path)], OFFLINE)
    assert isinstance(next(outcomes), RawPage)
    first = time.perf_counter() - begun
    assert sum(isinstance(outcome, RawPage) for outcome in outcomes) == 9_999
    assert first < (time.perf_counter() - begun) / 2


def test_the_same_bytes_are_taken_once_and_listed_once(tmp_path: Path) -> None:
    a, b = write(tmp_path / "a.txt", b"Same words."), write(tmp_path / "b.txt", b"Same words.")
    outcomes = list(take_in([str(b), str(a), str(b), str(b), str(a)], OFFLINE))
    assert [outcome.source for outcome in outcomes if isinstance(outcome, RawPage)] == [str(a)]
    listed = [outcome for outcome in outcomes if isinstance(outcome, Rejection)]
    assert [(r.item, r.why) for r in listed] == [(str(a), "duplicate"), (str(b), "duplicate")]
    assert str(a) in listed[1].detail


def test_the_order_of_sources_changes_nothing(tmp_path: Path) -> None:
    paths = [str(write(tmp_path / f"{n}.txt", b"Text %d" % (n % 3))) for n in range(6)]
    assert list(take_in(paths, OFFLINE)) == list(take_in(paths[::-1], OFFLINE))


def test_standard_input_is_a_source() -> None:
    pages, _ = split(take_in(["-"], OFFLINE, stdin=io.BytesIO(b"The ferry sank.")))
    assert [(page.source, page.media_type) for page in pages] == [("-", "text/plain")]
    rows = b"".join(
        json.dumps({"text": f"Report {n}", "url": f"https://a.example/{n}"}).encode() + b"\n" for n in (1, 2)
    )
    pages, _ = split(take_in(["-"], OFFLINE, stdin=io.BytesIO(gzip.compress(rows, mtime=0))))
    assert [page.source for page in pages] == ["https://a.example/1", "https://a.example/2"]


@given(
    st.binary(max_size=300), st.sampled_from(["a.txt", "a.html", "a.jsonl", "a.json", "a.rss", "a.warc", "a.gz", "a"])
)
@settings(max_examples=300, deadline=None)
def test_any_bytes_give_pages_or_reasons(tmp_path_factory: pytest.TempPathFactory, body: bytes, name: str) -> None:
    path = write(tmp_path_factory.getbasetemp() / "any" / name, body)
    pages, left_out = read(path)
    assert pages or left_out
    assert all(page.id == hashlib.sha256(page.body).hexdigest() for page in pages)


@given(
    st.sampled_from([b"\x1f\x8b\x08", b"WARC/1.0\r\n", b"<rss>", b"<opml>", b'{"text":', b"<?xml ", b"<!DOCTYPE ["]),
    st.binary(max_size=200),
)
@settings(max_examples=300, deadline=None)
def test_bytes_that_begin_well_give_pages_or_reasons(
    tmp_path_factory: pytest.TempPathFactory, magic: bytes, rest: bytes
) -> None:
    path = write(tmp_path_factory.getbasetemp() / "any" / "begun", magic + rest)
    pages, left_out = read(path)
    assert pages or left_out

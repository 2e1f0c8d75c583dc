from __future__ import annotations

import gzip
import io
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crossread.ingest.config import IngestConfig
from crossread.ingest.sources import take_in
from crossread.model.pages import RawPage, Rejection

OFFLINE = IngestConfig(fetch=False)
DATE = "2031-05-06T07:08:09Z"
PAGE = "<html><p>The lighthouse at Grim Ness went dark – again.</p></html>"


class Archive:
    def __init__(self, *, packed: bool) -> None:
        self.out = io.BytesIO()
        self.writer = WARCWriter(self.out, gzip=packed)

    def add(self, url: str, body: bytes, status: str = "200 OK", kind: str = "response", **headers: str) -> None:
        fields = [(name.replace("_", "-"), value) for name, value in headers.items()]
        http = StatusAndHeaders(status, fields, protocol="HTTP/1.1") if kind != "resource" else None
        record = self.writer.create_warc_record(
            url, kind, payload=io.BytesIO(body), http_headers=http, warc_headers_dict={"WARC-Date": DATE}
        )
        self.writer.write_record(record)

    def save(self, path: Path) -> str:
        path.write_bytes(self.out.getvalue())
        return str(path)


@pytest.mark.parametrize(("name", "packed"), [("x.warc", False), ("x.warc.gz", True), ("unnamed", True)])
def test_responses_are_pages(tmp_path: Path, name: str, packed: bool) -> None:
    archive = Archive(packed=packed)
    archive.add("https://ness.example/1", PAGE.encode(), Content_Type="text/html; charset=utf-8", ETag='"a"')
    archive.add("https://ness.example/1", b"", kind="request")
    archive.add("https://ness.example/2", b"Plain words.", kind="resource")
    archive.add("https://ness.example/gone", b"Not here", status="404 Not Found")
    archive.add("https://ness.example/pic", b"\x89PNG\r\n\x1a\n\0", Content_Type="image/png")
    archive.add("https://ness.example/robots.txt", b"User-agent: *\n", Content_Type="text/plain")
    one, two, gone, pic, robots = take_in([archive.save(tmp_path / name)], OFFLINE)
    assert isinstance(one, RawPage) and isinstance(two, RawPage)
    assert (one.source, one.address, one.captured) == ("https://ness.example/1", "https://ness.example/1", DATE)
    assert (one.body, one.media_type, one.declared_encoding, one.etag) == (PAGE.encode(), "text/html", "utf-8", '"a"')
    assert two.body == b"Plain words."
    assert [(r.item, r.why) for r in (gone, pic, robots) if isinstance(r, Rejection)] == [
        ("https://ness.example/gone", "http_status"),
        ("https://ness.example/pic", "binary"),
        ("https://ness.example/robots.txt", "not_a_page"),
    ]


def test_codings_are_undone(tmp_path: Path) -> None:
    archive = Archive(packed=True)
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE.encode()), PAGE.encode())
    archive.add("https://ness.example/chunked", chunked, Transfer_Encoding="chunked")
    archive.add("https://ness.example/gzip", gzip.compress(PAGE.encode() + b" ", mtime=0), Content_Encoding="gzip")
    archive.add("https://ness.example/deflate", zlib.compress(PAGE.encode() + b"  "), Content_Encoding="deflate")
    pages = list(take_in([archive.save(tmp_path / "x.warc.gz")], OFFLINE))
    assert [page.body.strip() for page in pages if isinstance(page, RawPage)] == [PAGE.encode()] * 3


def test_bombs_in_a_capture_are_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    archive = Archive(packed=True)
    archive.add("https://ness.example/bomb", gzip.compress(b"a" * 30_000_000, mtime=0), Content_Encoding="gzip")
    archive.add("https://ness.example/large", b"a" * 3_000_000)
    archive.add("https://ness.example/1", PAGE.encode())
    config = replace(OFFLINE, max_page_bytes=1_000_000)
    bomb, large, page = take_in([archive.save(tmp_path / "x.warc.gz")], config)
    assert isinstance(bomb, Rejection) and isinstance(large, Rejection) and isinstance(page, RawPage)
    assert (bomb.why, large.why) == ("bomb", "too_large")


def test_a_file_that_breaks_off_gives_what_it_has(tmp_path: Path) -> None:
    archive = Archive(packed=True)
    archive.add("https://ness.example/1", PAGE.encode())
    whole = len(archive.out.getvalue())
    archive.add("https://ness.example/2", PAGE.encode() * 50)
    path = tmp_path / "x.warc.gz"
    path.write_bytes(archive.out.getvalue()[: whole + 200])
    page, *rest = take_in([str(path)], OFFLINE)
    assert isinstance(page, RawPage)
    assert rest and all(isinstance(outcome, Rejection) for outcome in rest)


@pytest.mark.parametrize(
    "body",
    [
        b"WARC/1.0\r\n",
        b"WARC/1.0\r\nWARC-Type: response\r\n\r\n",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nabc",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\nabc",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\nnonsense\r\n" * 3,
        b"WARC/9.9 " + b"x" * 300_000,
    ],
)
def test_broken_files_give_a_reason(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "x.warc"
    path.write_bytes(body)
    assert list(take_in([str(path)], OFFLINE))

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path

import pytest
from ingest_site import NOW, Site

from crossread.ingest.config import IngestConfig
from crossread.ingest.sources import take_in
from crossread.model.pages import RawPage, Rejection, Stated

OFFLINE = IngestConfig(fetch=False)
LONG = "The harbour board of Tarn Quay voted to rebuild the pier. " * 30


def rss(*items: str, title: str = "Quay Courier") -> bytes:
    return f"<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>{title}</title>{''.join(items)}</channel></rss>".encode()  # noqa: E501


def item(link: str, title: str = "Pier &amp; quay", more: str = "<description>First lines.</description>") -> str:
    date = "<pubDate>Tue, 06 May 2031 00:30:00 +0300</pubDate>"
    return f"<item><title>{title}</title><link>{link}</link>{date}{more}</item>"


def full(text: str = LONG) -> str:
    return f"<content:encoded><![CDATA[<p onclick='x()'>{text}</p>]]></content:encoded>"


def test_entries_with_the_whole_report_are_pages(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(rss(item("https://quay.example/1", more=full())))
    (page,) = take_in([str(path)], OFFLINE)
    assert isinstance(page, RawPage)
    assert page.body == f"<p onclick='x()'>{LONG}</p>".encode()
    assert (page.source, page.address, page.media_type) == (*["https://quay.example/1"] * 2, "text/html")
    assert page.stated == Stated(
        "https://quay.example/1", "Quay Courier", "2031-05-06T00:30:00+03:00", "Pier & quay", "feed"
    )


def test_atom_is_read(tmp_path: Path) -> None:
    path = tmp_path / "feed"
    path.write_text(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Quay Courier</title><entry><title>Pier</title>"
        "<link href='https://quay.example/2'/><published>2031-05-06T10:00:00Z</published>"
        f"<content type='text'>{LONG}</content></entry></feed>"
    )
    (page,) = take_in([str(path)], OFFLINE)
    assert isinstance(page, RawPage)
    assert (page.media_type, page.stated.published) == ("text/plain", "2031-05-06T10:00:00Z")


def test_a_json_feed_is_read(tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    items = [
        {"id": "1", "url": "https://quay.example/3", "title": "Pier", "content_html": f"<p>{LONG}</p>"},
        {"id": "2", "content_text": "A note without address."},
        {"id": "3"},
        "nonsense",
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Quay Courier", "items": items}
    path.write_text(json.dumps(feed, indent=1))
    one, two, three = take_in([str(path)], OFFLINE)
    assert isinstance(one, RawPage) and isinstance(two, RawPage) and isinstance(three, Rejection)
    assert (one.media_type, one.stated.outlet, one.stated.title) == ("text/html", "Quay Courier", "Pier")
    assert (two.media_type, two.source) == ("text/plain", f"{path}#2")
    assert (three.item, three.why) == (f"{path}#3", "empty")


def test_an_aggregator_names_the_outlet(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    source = "<source url='https://inland.example/rss'>Inland Herald</source>"
    path.write_bytes(rss(item("https://inland.example/1", more=source + full()), title="All News"))
    (page,) = take_in([str(path)], OFFLINE)
    assert isinstance(page, RawPage)
    assert page.stated.outlet == "Inland Herald"


def test_entries_with_first_lines_are_fetched(tmp_path: Path, site: Site, local: IngestConfig) -> None:
    site.page("/1", b"<html><p>The pier is to be rebuilt.</p></html>", Content_Type="text/html")
    address = site.page("/feed", rss(item("/1"), item("/missing"), item("file:///etc/hostname")))
    page, missing, unsafe = take_in([address], local)
    assert isinstance(page, RawPage) and isinstance(missing, Rejection) and isinstance(unsafe, Rejection)
    assert (page.source, page.address, page.captured) == (site.base + "/1", site.base + "/1", NOW)
    assert (page.stated.outlet, page.stated.basis) == ("Quay Courier", "feed")
    assert (missing.item, missing.why) == (site.base + "/missing", "http_status")
    assert unsafe.why == "unsafe_address"


def test_nothing_is_fetched_for_a_feed_found_in_a_folder(tmp_path: Path, site: Site, local: IngestConfig) -> None:
    (tmp_path / "feed.xml").write_bytes(rss(item(site.page("/1", b"The pier."))))
    (tmp_path / "list.opml").write_bytes(b"<opml><body><outline xmlUrl='" + site.base.encode() + b"/f'/></body></opml>")
    outcomes = list(take_in([str(tmp_path)], local))
    assert [outcome.why for outcome in outcomes if isinstance(outcome, Rejection)] == ["offline", "offline", "empty"]
    assert site.asked == []
    assert [type(outcome) for outcome in take_in([str(tmp_path / "feed.xml")], local)] == [RawPage]


def test_a_list_of_feeds_is_followed(tmp_path: Path, site: Site, local: IngestConfig) -> None:
    feed = site.page("/feed", rss(item(site.page("/1", b"<html>The pier.</html>"))))
    nested = site.page("/list", f"<opml><body><outline xmlUrl='{feed}'/></body></opml>".encode())
    path = tmp_path / "list.opml"
    outlines = f"<outline text='a'><outline xmlUrl='{feed}'/></outline><outline xmlurl='{feed}'/>"
    path.write_text(f"<?xml version='1.0'?><opml><body>{outlines}<outline xmlUrl='{nested}'/></body></opml>")
    page, refused = take_in([str(path)], local)
    assert isinstance(page, RawPage) and isinstance(refused, Rejection)
    assert page.source == site.base + "/1"
    assert (refused.item, refused.why) == (nested, "offline")


def test_feeds_are_limited(tmp_path: Path, site: Site, local: IngestConfig) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(rss(*(item(f"https://quay.example/{n}", more=full(f"{n} {LONG}")) for n in range(5))))
    outcomes = list(take_in([str(path)], replace(OFFLINE, max_feed_entries=3)))
    assert [type(outcome) for outcome in outcomes] == [RawPage] * 3 + [Rejection]
    (large,) = take_in([str(path)], replace(OFFLINE, max_feed_bytes=100))
    assert isinstance(large, Rejection) and large.why == "too_large"
    opml = tmp_path / "list.opml"
    opml.write_text("<opml>" + "".join(f"<outline xmlUrl='{site.base}/{n}'/>" for n in range(4)) + "</opml>")
    whys = [
        outcome.why for outcome in take_in([str(opml)], replace(local, max_feeds=2)) if isinstance(outcome, Rejection)
    ]
    assert whys == ["http_status", "http_status", "too_many"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_entities_are_refused_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("swordfish")
    for entity in (f"<!ENTITY a SYSTEM 'file://{secret}'>", "<!ENTITY b 'ha'><!ENTITY a '&b;&b;&b;'>"):
        text = f"<?xml version='1.0'?><!DOCTYPE rss [{entity}]>" + rss(item("x", "&a;")).decode().split("?>", 1)[1]
        for name in ("feed.rss", "list.opml"):
            path = tmp_path / name
            path.write_bytes((text if name == "feed.rss" else text.replace("rss", "opml")).encode(encoding))
            (refused,) = take_in([str(path)], OFFLINE)
            assert isinstance(refused, Rejection) and refused.why == "bad_feed"


def test_a_feed_in_another_encoding_is_read(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    text = rss(item("https://quay.example/1", "Brücke", full("Über die Brücke. " * 90))).decode()
    path.write_bytes(text.replace("?>", " encoding='iso-8859-1'?>").encode("latin-1"))
    (page,) = take_in([str(path)], OFFLINE)
    assert isinstance(page, RawPage)
    assert page.stated.title == "Brücke"
    assert page.body.decode("utf-8").startswith("<p onclick='x()'>Über die")


def test_a_feed_with_mistakes_is_repaired(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(
        rss(item("https://quay.example/1?a=1&b=2", "Fish & chips&eacute;", full())).replace(b"</rss>", b"")
    )
    (page,) = take_in([str(path)], OFFLINE)
    assert isinstance(page, RawPage)
    assert (page.stated.title, page.source) == ("Fish & chipsé", "https://quay.example/1?a=1&b=2")
    assert LONG in page.body.decode()


def test_teasers_are_not_taken_for_reports(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(rss(item("https://quay.example/1", more=full(LONG + " [&#8230;]"))))
    (refused,) = take_in([str(path)], OFFLINE)
    assert isinstance(refused, Rejection) and refused.why == "offline"


@pytest.mark.parametrize(
    "body",
    [
        b"<rss>" + b"<a>" * 200_000,
        b"<rss>" + b"<" * 500_000,
        b"<rss>" + b"<a " * 120_000,
        b"<rss><channel><item><title>" + b"&lt;a " * 100_000,
        b"<rss><channel><item><title>" + b"&" * 500_000 + b"</title></item></channel></rss>",
        b"<!DOCTYPE [" * 50_000 + b"<rss>",
        b"<!--" * 100_000,
        b"<opml>" + b"<outline>" * 200_000,
        b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 100_000,
        b"<rss><channel><item><description>" + b"&lt;" * 300_000 + b"</description></item></channel></rss>",
    ],
    ids=range(10),
)
def test_hostile_feeds_end_soon(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "feed"
    path.write_bytes(body)
    begun = time.perf_counter()
    outcomes = list(take_in([str(path)], OFFLINE))
    assert outcomes
    assert time.perf_counter() - begun < 10


def test_a_feed_with_too_many_parts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "feed"
    for inside in ("<a/>" * 100_001, "<a " + " ".join(f"b{n}=''" for n in range(50_000)) + "/>"):
        path.write_text(f"<rss><channel>{inside}</channel></rss>")
        (refused,) = take_in([str(path)], OFFLINE)
        assert isinstance(refused, Rejection) and refused.why == "bad_feed"


def test_half_characters_in_a_broken_feed_are_replaced(tmp_path: Path) -> None:
    path = tmp_path / "feed"
    path.write_bytes(rss(item("https://quay.example/1", "a&#xD800;b &#60;c&#62; &", full())))
    (page,) = take_in([str(path)], OFFLINE)
    assert isinstance(page, RawPage)
    assert (page.stated.title or "").startswith("a\ufffdb")

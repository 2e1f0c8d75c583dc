from __future__ import annotations

import gzip
import itertools
import time
import zlib
from collections.abc import Callable
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest
from ingest_site import NOW, Site

from crossread.ingest import addresses
from crossread.ingest.addresses import is_public
from crossread.ingest.config import IngestConfig, Validators
from crossread.ingest.robots import fits, read_robots
from crossread.ingest.sources import take_in
from crossread.model.pages import RawPage, Rejection

PAGE = "<html><p>The weir at Low Fallow – opened in 2019 – gave way.</p></html>".encode()
CLOSED = IngestConfig(delay_seconds=0.0)


def only(address: str, config: IngestConfig, known: Validators | None = None) -> RawPage | Rejection:
    (outcome,) = take_in([address], config, validators={address: known} if known else None)
    return outcome


def why(address: str, config: IngestConfig) -> str:
    outcome = only(address, config)
    assert isinstance(outcome, Rejection), outcome
    return outcome.why


def to(target: str, status: int = 302) -> Callable[[BaseHTTPRequestHandler], None]:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Location", target)
        handler.send_header("Set-Cookie", "seen=1")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def drip(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    for _ in range(1000):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.05)


def drip_header(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for n in range(200):
        handler.wfile.write(b"X-%d: y\r\n" % n)
        handler.wfile.flush()
        time.sleep(0.05)


def test_a_page_is_fetched_with_all_that_is_known_of_it(site: Site, local: IngestConfig) -> None:
    address = site.page("/a", PAGE, Content_Type="text/html; charset=UTF-8", ETag='"v1"', Last_Modified="yesterday")
    page = only(address + "#part", local)
    assert isinstance(page, RawPage)
    assert (page.body, page.media_type, page.declared_encoding) == (PAGE, "text/html", "UTF-8")
    assert (page.source, page.address, page.captured) == (address + "#part", address, NOW)
    assert (page.etag, page.last_modified) == ('"v1"', "yesterday")
    path, headers = site.asked[-1]
    assert (path, headers["Host"]) == ("/a", f"127.0.0.1:{site.port}")
    assert headers["User-Agent"].startswith("crossread")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_without_cookies(site: Site, local: IngestConfig, status: int) -> None:
    site.page("/b", PAGE, Content_Type="text/html")
    site.routes["/a"] = to("b", status)
    page = only(site.base + "/a", local)
    assert isinstance(page, RawPage)
    assert (page.source, page.address) == (site.base + "/a", site.base + "/b")
    assert all("Cookie" not in headers for _, headers in site.asked)


def test_redirects_are_limited(site: Site, local: IngestConfig) -> None:
    for n in range(6):
        site.routes[f"/{n}"] = to(f"/{n + 1}")
    site.page("/6", PAGE)
    assert isinstance(only(site.base + "/1", local), RawPage)
    assert why(site.base + "/0", local) == "redirects"
    site.routes["/loop"] = to("/loop")
    assert why(site.base + "/loop", local) == "redirects"


@pytest.mark.parametrize(
    ("target", "reason"),
    [("file:///etc/hostname", "unsafe_address"), ("ftp://a.example/", "unsafe_address"), ("http://[", "bad_address")],
)
def test_every_redirect_is_checked(site: Site, local: IngestConfig, target: str, reason: str) -> None:
    site.routes["/a"] = to(target)
    assert why(site.base + "/a", local) == reason


def test_statuses_are_listed(site: Site, local: IngestConfig) -> None:
    for status in (401, 404, 410, 500, 503, 204):
        assert why(site.page(f"/{status}", b"" if status == 204 else b"Error page", status), local) == "http_status"


def test_an_unchanged_page_is_said_to_be_so(site: Site, local: IngestConfig) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        same = handler.headers.get("If-None-Match") == '"v1"' and handler.headers.get("If-Modified-Since") == "then"
        handler.send_response(304 if same else 200)
        handler.send_header("Content-Length", "0" if same else str(len(PAGE)))
        handler.end_headers()
        handler.wfile.write(b"" if same else PAGE)

    site.routes["/a"] = answer
    assert isinstance(only(site.base + "/a", local), RawPage)
    outcome = only(site.base + "/a", local, Validators('"v1"', "then"))
    assert isinstance(outcome, Rejection) and outcome.why == "unchanged"


@pytest.mark.parametrize("route", [drip, drip_header])
def test_slow_answers_end_in_time(
    site: Site, local: IngestConfig, route: Callable[[BaseHTTPRequestHandler], None]
) -> None:
    site.routes["/slow"] = route
    begun = time.perf_counter()
    assert why(site.base + "/slow", replace(local, total_seconds=0.5)) == "timeout"
    assert time.perf_counter() - begun < 3


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(PAGE, mtime=0)),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)[2:-4]),
        ("identity", PAGE),
    ],
)
def test_packed_answers_are_unpacked(site: Site, local: IngestConfig, coding: str, body: bytes) -> None:
    page = only(site.page("/a", body, Content_Encoding=coding), local)
    assert isinstance(page, RawPage)
    assert page.body == PAGE


@pytest.mark.parametrize(
    ("headers", "body", "reason"),
    [
        ({}, b"x" * 2_000_000, "too_large"),
        ({"Content_Encoding": "gzip"}, gzip.compress(b"x" * 20_000_000, mtime=0), "bomb"),
        ({"Content_Encoding": "deflate"}, zlib.compress(b"x" * 20_000_000), "bomb"),
        ({"Content_Encoding": "gzip, gzip"}, gzip.compress(gzip.compress(PAGE, mtime=0), mtime=0), "unreadable"),
        ({"Content_Encoding": "br"}, b"\x0b\x02\x80", "unreadable"),
        ({"Content_Encoding": "gzip"}, b"no gzip", "unreadable"),
        ({"Content_Encoding": "gzip"}, gzip.compress(PAGE, mtime=0)[:-9], "unreadable"),
        ({"X_Long": "x" * 150_000}, PAGE, "unreachable"),
        ({}, b"", "empty"),
        ({"Content_Type": "text/html"}, b"%PDF-1.4", "binary"),
    ],
)
def test_answers_beyond_the_limits_are_refused(
    site: Site, local: IngestConfig, headers: dict[str, str], body: bytes, reason: str
) -> None:
    assert why(site.page("/a", body, **headers), replace(local, max_page_bytes=1_000_000)) == reason


def test_a_wrong_charset_is_survived(site: Site, local: IngestConfig) -> None:
    page = only(site.page("/a", PAGE, Content_Type="text/html; charset=iso-8859-1"), local)
    assert isinstance(page, RawPage)
    assert (page.encoding, page.declared_encoding) == ("utf-8", "iso-8859-1")


def test_a_server_that_is_not_there_or_breaks_off_is_listed(site: Site, local: IngestConfig) -> None:
    def hang_up(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b"half")
        handler.close_connection = True

    site.routes["/a"] = hang_up
    assert why(site.base + "/a", local) == "unreachable"
    assert why("http://127.0.0.1:9/", local) == "unreachable"
    assert why("http://no-such-host.invalid/", local) == "not_found"


def test_robots_are_obeyed_and_asked_once(site: Site, local: IngestConfig) -> None:
    rules = b"User-agent: *\nDisallow: /\n\nUser-agent: Crossread\nDisallow: /closed\nAllow: /closed/open$\n"
    site.page("/robots.txt", rules)
    addresses = [site.page(path, PAGE + path.encode()) for path in ("/a", "/closed/b", "/closed/open")]
    outcomes = list(take_in(addresses, local))
    assert [getattr(outcome, "why", "page") for outcome in outcomes] == ["page", "robots", "page"]
    assert site.paths() == ["/robots.txt", "/a", "/closed/open"]


@pytest.mark.parametrize(("status", "reason"), [(404, "page"), (403, "page"), (500, "robots"), (503, "robots")])
def test_missing_robots_allow_and_failing_robots_forbid(
    site: Site, local: IngestConfig, status: int, reason: str
) -> None:
    site.page("/robots.txt", b"", status)
    assert getattr(only(site.page("/a", PAGE), local), "why", "page") == reason


def test_a_redirect_asks_the_robots_too(site: Site, local: IngestConfig) -> None:
    site.page("/robots.txt", b"User-agent: *\nDisallow: /b")
    site.page("/b", PAGE)
    site.routes["/a"] = to("/b")
    assert why(site.base + "/a", local) == "robots"


def test_one_host_is_asked_with_pauses(site: Site, local: IngestConfig) -> None:
    times: list[float] = []
    for n in range(3):
        site.page(f"/{n}", PAGE + b"%d" % n)
        site.routes[f"/{n}"] = lambda handler, then=site.routes[f"/{n}"]: (  # type: ignore[misc]
            times.append(time.perf_counter()),
            then(handler),
        )
    list(take_in([f"{site.base}/{n}" for n in range(3)], replace(local, delay_seconds=0.2)))
    assert len(times) == 3
    assert all(later - earlier >= 0.19 for earlier, later in itertools.pairwise(times))


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "localhost.",
        "LOCALHOST",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "127.1",
        "0.0.0.0",
        "0",
        "10.0.0.1",
        "192.168.1.1",
        "172.16.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[fe80::1]",
        "[fc00::1]",
        "[ff02::1]",
        "１２７.0.0.1",
    ],
)
def test_the_local_network_is_never_asked(host: str) -> None:
    assert why(f"http://{host}/", replace(CLOSED, total_seconds=2)) in ("unsafe_address", "bad_address", "not_found")


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("ftp://a.example/", "unsafe_address"),
        ("file:///etc/hostname", "unsafe_address"),
        ("gopher://a.example/", "unsafe_address"),
        ("http://a.example:22/", "unsafe_address"),
        ("https://a.example:6379/", "unsafe_address"),
        ("http://user:word@a.example/", "unsafe_address"),
        ("http://", "bad_address"),
        ("http://a b/", "bad_address"),
        ("http://a.example:99999/", "bad_address"),
        ("http://[::1/", "bad_address"),
        ("http://" + "a" * 9000, "bad_address"),
    ],
)
def test_unfit_addresses_are_refused_before_anything_is_asked(address: str, reason: str) -> None:
    assert why(address, CLOSED) == reason


def test_a_port_on_this_machine_is_not_asked_without_leave(site: Site) -> None:
    config = replace(CLOSED, ports=(site.port,))
    for host in ("127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433"):
        assert why(f"http://{host}:{site.port}/", config) == "unsafe_address"
    assert site.asked == []


@pytest.mark.parametrize("host", ["127.0.0.2", "[::1]", "2130706434", "0x7f.2", "[::ffff:7f00:2]", "10.0.0.1"])
def test_a_redirect_into_the_local_network_is_refused(
    site: Site, local: IngestConfig, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    """127.0.0.1 stands for a public server here; everything else about the requests is real."""
    rule = addresses.is_public
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1" or rule(address))
    config = replace(local, allow_private=False, ports=(site.port,))
    site.page("/b", PAGE)
    site.routes["/a"] = to(f"http://{host}:{site.port}/b")
    assert isinstance(only(site.base + "/b", config), RawPage)
    assert why(site.base + "/a", config) == "unsafe_address"


def test_switched_off_means_off(site: Site, local: IngestConfig) -> None:
    assert why(site.page("/a", PAGE), replace(local, fetch=False)) == "offline"
    assert site.asked == []


def test_public_addresses_are_public() -> None:
    for address in ("8.8.8.8", "93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::808:808"):
        assert is_public(address)
    for address in ("", "nonsense", "2001:db8::1", "192.0.2.1", "198.18.0.1", "192.88.99.1", "fec0::1"):
        assert not is_public(address)


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("/", "/a", True),
        ("/a", "/ab", True),
        ("/a$", "/ab", False),
        ("/*.pdf$", "/x/y.pdf", True),
        ("/*.pdf$", "/x.pdf?a", False),
        ("/a*b*c", "/a-b-c-d", True),
        ("/a*b*c$", "/abcbc", True),
        ("/ab*ab$", "/ab", False),
        ("*", "/anything", True),
        ("/b", "/a", False),
    ],
)
def test_robots_patterns(pattern: str, path: str, expected: bool) -> None:
    assert fits(pattern, path) is expected


def test_robots_groups_and_precedence() -> None:
    body = b"\xef\xbb\xbfuser-agent: a\nUser-Agent: crossread # us\nDisallow: /\nAllow: /x\nCrawl-delay: 2.5\n"
    body += b"\nUser-agent: *\n"
    rules = read_robots(body, "crossread")
    assert (rules.allows("/"), rules.allows("/x/y"), rules.delay) == (False, True, 2.5)
    assert read_robots(body, "other").allows("/")
    assert read_robots(b"Disallow: /\nnonsense\n:::\nUser-agent", "crossread").allows("/")
    assert not read_robots(b"User-agent: *\nDisallow: /", "crossread").allows("/a")
    assert read_robots(b"User-agent: *\nDisallow:", "crossread").allows("/a")


def test_hostile_robots_end_soon() -> None:
    body = b"User-agent: *\n" + b"Disallow: /" + b"*a" * 900 + b"b$\n" + (b"Disallow: /" + b"*a" * 900 + b"b\n") * 250
    rules = read_robots(body, "crossread")
    begun = time.perf_counter()
    assert rules.allows("/" + "a" * 7_000)
    assert time.perf_counter() - begun < 2

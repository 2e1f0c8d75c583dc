"""Fetching a page as a polite and careful reader does: robots.txt, one request at a time, checked redirects."""

from __future__ import annotations

import time
from dataclasses import dataclass

import httpx

from crossread.ingest.addresses import parse
from crossread.ingest.config import IngestConfig, Validators
from crossread.ingest.rejections import Refusal
from crossread.ingest.robots import ALLOW_ALL, DENY_ALL, Rules, read_robots
from crossread.ingest.transport import Answer, request

REDIRECTS = frozenset({301, 302, 303, 307, 308})
PRODUCT = "crossread"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as a server delivered it; ``address`` is the final one after redirects."""

    body: bytes
    address: str
    media_type: str | None
    charset: str | None
    captured: str
    etag: str | None
    last_modified: str | None


class Fetcher:
    """Fetches pages one after another; knows each host's robots.txt and when it was last asked.

    Args:
        config: limits, politeness and the clock.
    """

    def __init__(self, config: IngestConfig) -> None:
        self._config = config
        self._rules: dict[str, Rules | Refusal] = {}
        self._asked: dict[str, float] = {}

    def get(self, address: str, validators: Validators | None = None) -> Fetched:
        """Fetch one page.

        Args:
            address: http or https.
            validators: what the server said when it was last fetched.

        Returns:
            The page.

        Raises:
            Refusal: with the reason, ``unchanged`` if the server says so.
        """
        url = parse(address, self._config)
        headers = self._headers(validators or Validators())
        left = self._config.total_seconds
        for _ in range(self._config.max_redirects + 1):
            self._check_robots(url)
            self._wait(url)
            begun = time.monotonic()
            answer = request(url, headers, self._config.max_page_bytes, begun + left, self._config)
            left -= time.monotonic() - begun
            if answer.status not in REDIRECTS or "location" not in answer.headers:
                return self._fetched(url, answer)
            url = self._next(url, answer)
        raise Refusal("redirects", f"It led on more than {self._config.max_redirects} times, last to {url}.")

    def _headers(self, validators: Validators) -> dict[str, str]:
        headers = {
            "User-Agent": self._config.user_agent,
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
        }
        if validators.etag:
            headers["If-None-Match"] = validators.etag
        if validators.last_modified:
            headers["If-Modified-Since"] = validators.last_modified
        return headers

    def _next(self, url: httpx.URL, answer: Answer) -> httpx.URL:
        """Give the checked address that a redirect leads to."""
        location = answer.headers["location"]
        try:
            joined = str(url.join(location))
        except (httpx.InvalidURL, ValueError, TypeError) as error:
            raise Refusal("bad_address", f"It leads on to {location[:200]!r}, which is no address.") from error
        following: httpx.URL = parse(joined, self._config)
        return following

    def _fetched(self, url: httpx.URL, answer: Answer) -> Fetched:
        if answer.status == 304:
            raise Refusal("unchanged", f"{url} has not changed since it was last fetched.")
        if answer.status != 200:
            raise Refusal("http_status", f"{url} answered with status {answer.status}.")
        media_type, charset = content_type(answer.headers.get("content-type", ""))
        return Fetched(
            body=answer.body,
            address=str(url),
            media_type=media_type,
            charset=charset,
            captured=self._config.clock(),
            etag=answer.headers.get("etag"),
            last_modified=answer.headers.get("last-modified"),
        )

    def _check_robots(self, url: httpx.URL) -> None:
        """Refuse what the host's robots.txt asks not to fetch; it is read once per host."""
        origin = _origin(url)
        if origin not in self._rules:
            try:
                self._rules[origin] = self._read_robots(url)
            except Refusal as refusal:  # the host does not answer; its other pages need not wait for it again
                self._rules[origin] = refusal
        rules = self._rules[origin]
        if isinstance(rules, Refusal):
            raise Refusal(rules.why, rules.detail)
        path = url.raw_path.decode("ascii", "replace")
        if path != "/robots.txt" and not rules.allows(path):
            raise Refusal("robots", f"The robots.txt of {url.host} asks programs not to fetch {path[:200]}.")

    def _read_robots(self, url: httpx.URL) -> Rules:
        """Fetch the rules: none on 4xx, no permission at all on 5xx (RFC 9309, 2.3.1)."""
        place = url.join("/robots.txt")
        limit = self._config.max_page_bytes
        left = self._config.total_seconds
        for _ in range(self._config.max_redirects + 1):
            self._wait(place)
            begun = time.monotonic()
            answer = request(place, self._headers(Validators()), limit, begun + left, self._config)
            left -= time.monotonic() - begun
            if answer.status in REDIRECTS and "location" in answer.headers:
                place = self._next(place, answer)
                continue
            if answer.status == 200:
                return read_robots(answer.body[: self._config.max_robots_bytes], PRODUCT)
            return DENY_ALL if answer.status >= 500 else ALLOW_ALL
        return ALLOW_ALL

    def _wait(self, url: httpx.URL) -> None:
        """Let time pass since the last request to the same host."""
        rules = self._rules.get(_origin(url))
        asked = rules.delay if isinstance(rules, Rules) else 0.0
        pause = max(self._config.delay_seconds, min(asked, self._config.max_crawl_delay))
        due = self._asked.get(url.host, float("-inf")) + pause
        time.sleep(max(0.0, due - time.monotonic()))
        self._asked[url.host] = time.monotonic()


def content_type(header: str) -> tuple[str | None, str | None]:
    """Split a Content-Type header.

    Args:
        header: such as ``text/html; charset="utf-8"``.

    Returns:
        Media type and charset, each None where it is not given.
    """
    media_type, *parameters = header.split(";")
    pairs = (parameter.partition("=") for parameter in parameters)
    charset = next((value for key, _, value in pairs if key.strip().lower() == "charset"), "")
    return media_type.strip().lower() or None, charset.strip().strip("\"'") or None


def _origin(url: httpx.URL) -> str:
    return f"{url.scheme}://{url.netloc.decode('ascii')}"

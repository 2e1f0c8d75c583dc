"""The limits that taking in keeps, each with its unit and reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


def utc_now() -> str:
    """Give the present time for the record of a fetch, the one place where ingest looks at the clock.

    Returns:
        An ISO 8601 time in UTC, to the second.
    """
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said about a page when it was last fetched, to ask whether it has changed since."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class IngestConfig:
    """How much is taken in, how addresses are fetched, and which of them never are.

    ``fetch`` false forbids the network altogether. ``allow_private`` permits addresses inside the local network and
    any port, for tests and for archives on one's own machine. ``clock`` gives the time written on what is fetched.
    """

    max_page_bytes: int = 20_000_000  # bytes; the largest news pages with inlined pictures stay below 10 MB
    max_feed_bytes: int = 10_000_000  # bytes; podcasts' whole archives reach about 8 MB
    max_feed_entries: int = 100  # entries; feeds carry 10 to 50, and each may cost a request
    max_feeds: int = 200  # feeds in one OPML list; readers' own lists hold about 100
    max_files: int = 200_000  # files in one folder; beyond that a WARC or JSON Lines file is the better form
    max_depth: int = 64  # folders inside folders; deeper ones are loops or mistakes
    expand_free_bytes: int = 256_000_000  # bytes a compressed file may always expand to; a second's work
    expand_ratio: int = 200  # times its compressed size beyond that; text compresses 3 to 30 times, zeros 1,000
    total_seconds: float = 30.0  # seconds for one page, redirects included; what a person would wait
    connect_seconds: float = 10.0  # seconds for one connection; three lost packets
    delay_seconds: float = 1.0  # seconds between two requests to one host; polite for one reader
    max_crawl_delay: float = 10.0  # seconds; a host that asks for more gets this much
    max_redirects: int = 5  # hops; browsers allow 20, honest news addresses need up to 3
    max_robots_bytes: int = 512_000  # bytes read of robots.txt; RFC 9309 asks for at least 500 KiB
    ports: tuple[int, ...] = (80, 443, 8080, 8443)  # where web servers listen; others may be something else
    user_agent: str = "crossread (reads single pages for one person)"
    fetch: bool = True
    allow_private: bool = False
    clock: Callable[[], str] = utc_now

"""One stream of bytes to the pages in it: a page, records, captures, a feed's entries, a list's feeds."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import urljoin

from crossread.base import codec
from crossread.base.encoding import signature
from crossread.ingest import feeds
from crossread.ingest.config import IngestConfig, Validators
from crossread.ingest.pages import Origin, make_page
from crossread.ingest.records import record, records
from crossread.ingest.rejections import Refusal, reject
from crossread.ingest.sniff import Kind, binary_kind, sniff
from crossread.ingest.streams import HEAD_BYTES, Gunzip, peek, read_whole
from crossread.ingest.warcs import captures
from crossread.model.pages import RawPage, Rejection, Stated

if TYPE_CHECKING:
    from crossread.ingest.fetch import Fetcher

Outcome = RawPage | Rejection

# Packing inside packing: .warc.gz holding a gzipped page is two; more is an attack or a mistake.
MAX_LAYERS = 3
# Reasons for which a page cannot be had while its feed's own text may be used; a page that has not changed is not one.
FAILED = frozenset(
    ("http_status", "timeout", "unreachable", "unreadable", "redirects", "robots", "not_found", "offline", "too_large")
)


class Expander:
    """Turns streams and addresses into pages; holds what one run of taking in shares.

    Args:
        config: limits, network rules and the clock.
        validators: by address, what the server said when it was last fetched.
    """

    def __init__(self, config: IngestConfig, validators: Mapping[str, Validators]) -> None:
        self._config = config
        self._validators = validators
        self._fetcher: Fetcher | None = None

    def address(self, address: str, reach: str, stated: Stated | None = None) -> Iterator[Outcome]:
        """Fetch an address and take in what it holds.

        Args:
            address: http or https.
            reach: what may be fetched on behalf of what is found there, see ``Origin``.
            stated: what a feed said about the page.

        Yields:
            Pages and rejections.
        """
        try:
            if not self._config.fetch:
                raise Refusal("offline", "Fetching is switched off.")
            fetched = self._network().get(address, self._validators.get(address))
        except Refusal as refusal:
            yield refusal.of(address)
            return
        origin = Origin(
            source=address,
            name=fetched.address.partition("?")[0],
            media_type=fetched.media_type,
            charset=fetched.charset,
            captured=fetched.captured,
            address=fetched.address,
            etag=fetched.etag,
            last_modified=fetched.last_modified,
            stated=stated or Stated(),
            reach=reach,
        )
        yield from self.stream(io.BytesIO(fetched.body), origin)

    def stream(self, stream: BinaryIO, origin: Origin, layers: tuple[Gunzip | None, ...] = ()) -> Iterator[Outcome]:
        """Take in what a stream holds.

        Args:
            stream: any stream of bytes.
            origin: where it comes from.
            layers: the packings it lies in, the outermost first; None for a WARC file.

        Yields:
            Pages and rejections; at least one of them.
        """
        empty = True
        try:
            for outcome in self._parts(stream, origin, layers):
                empty = False
                yield outcome
            if empty:
                raise Refusal("empty", "It holds no pages.")
        except Refusal as refusal:
            yield refusal.of(origin.source)
        except OSError as error:
            yield reject(origin.source, "unreadable", f"It cannot be read on: {error.strerror or error}.")

    def _parts(self, stream: BinaryIO, origin: Origin, layers: tuple[Gunzip | None, ...]) -> Iterator[Outcome]:
        if len(layers) > MAX_LAYERS:
            raise Refusal("bomb", f"It is packed more than {MAX_LAYERS} times over.")
        head, stream = peek(stream)
        kind = sniff(head, origin.media_type, origin.name)
        if kind == "gzip":
            packed = Gunzip(stream, self._config)
            yield from self._parts(io.BufferedReader(packed, HEAD_BYTES), origin, (*layers, packed))
        elif kind == "warc":
            yield from self._warc(stream, origin, layers)
            _check(layers)
        elif kind == "jsonlines":
            yield from records(stream, origin, self._config)
            _check(layers)
        elif kind == "empty" and len(head) < HEAD_BYTES:
            _check(layers)
            raise Refusal("empty", f"It has {len(head)} bytes and nothing in it but white space.")
        elif kind == "binary":
            raise Refusal("binary", f"It is {binary_kind(head, signature(head))}, not a page of text.")
        elif kind in ("code", "xml"):
            raise Refusal(
                "not_a_page", "It is XML of another kind." if kind == "xml" else "It is a script or the like."
            )
        else:
            why = "bomb" if layers else "too_large"
            body = read_whole(stream, self._config.max_page_bytes, why)
            _check(layers)
            yield from self._whole(body, kind, origin)

    def _whole(self, body: bytes, kind: Kind, origin: Origin) -> Iterator[Outcome]:
        """Take in what must be read as a whole."""
        if kind in ("feed", "jsonfeed", "opml") and len(body) > self._config.max_feed_bytes:
            raise Refusal("too_large", f"The feed has more than {self._config.max_feed_bytes} bytes.")
        if kind == "feed":
            yield from self._feed(feeds.read_feed(body, origin.charset), origin)
        elif kind == "jsonfeed":
            yield from self._feed(feeds.read_json_feed(body), origin)
        elif kind == "opml":
            yield from self._opml(feeds.read_opml(body, origin.charset), origin)
        elif kind == "json":
            yield _json(body, origin)
        else:
            yield make_page(body, "html" if kind == "html" else "text", origin)

    def _warc(self, stream: BinaryIO, origin: Origin, layers: tuple[Gunzip | None, ...]) -> Iterator[Outcome]:
        for capture in captures(stream, origin, self._config):
            if isinstance(capture, Rejection):
                yield capture
            else:
                body, inner = capture
                yield from self.stream(io.BytesIO(body), inner, (None,) * (len(layers) + 1))

    def _opml(self, addresses: tuple[str, ...], origin: Origin) -> Iterator[Outcome]:
        if origin.reach != "lists":
            raise Refusal("offline", f"It lists {len(addresses)} feeds; name it as a source to fetch them.")
        most = self._config.max_feeds
        for address in addresses[:most]:
            yield from self.address(urljoin(origin.address or "", address), "pages")
        if len(addresses) > most:
            yield reject(origin.source, "too_many", f"It lists {len(addresses)} feeds; the first {most} were taken.")

    def _feed(self, feed: feeds.Feed, origin: Origin) -> Iterator[Outcome]:
        most = self._config.max_feed_entries
        for number, entry in enumerate(feed.entries[:most], 1):
            yield from self._entry(entry, number, feed, origin)
        if len(feed.entries) > most:
            detail = f"The feed has {len(feed.entries)} entries; the first {most} were taken."
            yield reject(origin.source, "too_many", detail)

    def _entry(self, entry: feeds.Entry, number: int, feed: feeds.Feed, origin: Origin) -> Iterator[Outcome]:
        """Take in one entry: from the feed itself if it carries the report, otherwise from its address.

        What fails there is listed as left out, and what the feed carries stands in for it if that is enough.
        """
        link = urljoin(origin.address or "", entry.link) if entry.link else None
        stated = Stated(link, entry.outlet or feed.title, entry.published, entry.title, "feed")
        item = link or f"{origin.source}#{number}"
        inner = Origin(item, "", charset="utf-8", captured=origin.captured, address=link, stated=stated)
        offline = origin.reach == "nothing"
        if entry.full or (entry.content and not link) or (entry.spare and offline):
            yield _carried(entry, inner)
        elif not link:
            yield reject(item, "empty", "The entry has neither a text nor an address.")
        elif offline:
            yield reject(item, "offline", f"The feed {origin.source} gives only its first lines; name it to fetch it.")
        else:
            missed = False
            for outcome in self.address(link, "nothing", stated):
                missed = isinstance(outcome, Rejection) and outcome.why in FAILED
                yield outcome
            if missed and entry.spare:
                yield _carried(entry, inner)

    def _network(self) -> Fetcher:
        if self._fetcher is None:
            from crossread.ingest.fetch import Fetcher  # loads the HTTP library

            self._fetcher = Fetcher(self._config)
        return self._fetcher


def _carried(entry: feeds.Entry, origin: Origin) -> Outcome:
    """Take in what a feed itself carries of a report."""
    try:
        return make_page(entry.content.encode("utf-8", "replace"), entry.kind, origin)
    except Refusal as refusal:
        return refusal.of(origin.source)


def _check(layers: tuple[Gunzip | None, ...]) -> None:
    """Complain if one of the packings ended before its time."""
    for layer in layers:
        if layer:
            layer.check()


def _json(body: bytes, origin: Origin) -> RawPage:
    """Take in a file with one JSON value: a record, or a text that only begins like JSON."""
    try:
        value: Any = codec.decode(body.removeprefix(b"\xef\xbb\xbf"), object)
    except (ValueError, RecursionError) as error:
        if origin.name.lower().removesuffix(".gz").endswith(".json"):
            raise Refusal("bad_json", f"The file is not JSON: {error}.") from error
        return make_page(body, "text", origin)
    if isinstance(value, dict) and ("text" in value or "title" in value):
        page = record(body.removeprefix(b"\xef\xbb\xbf"), origin.source, origin)
        return replace(page, address=origin.address, etag=origin.etag, last_modified=origin.last_modified)
    raise Refusal("not_a_page", "It is JSON, but not a record with a text; several records go one to a line.")

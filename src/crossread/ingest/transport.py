"""One HTTP request to a checked address, within its time and size limits.

The name is resolved once, every address is checked, and the connection goes to a checked one; so a name that changes
its address between check and connection (DNS rebinding) gains nothing. No proxy, cookie or kept connection is used.
"""

from __future__ import annotations

import ssl
import time
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import httpcore
import httpx

from crossread.ingest.addresses import PORTS, resolve
from crossread.ingest.config import IngestConfig
from crossread.ingest.rejections import Refusal

MAX_ATTEMPTS = 3  # addresses of one host that are tried
MAX_HEADER_BYTES = 200_000  # on the wire besides the body; h11 allows 100 kB of header and some framing
WBITS = {"gzip": 31, "x-gzip": 31, "deflate": 15}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: header names in lower case, the body unpacked."""

    status: int
    headers: dict[str, str]
    body: bytes


class _Stream(httpcore.NetworkStream):
    """A connection that ends at a point in time, however slowly its bytes drip, and after so many bytes."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: float, most: int) -> None:
        self._inner = inner
        self._deadline = deadline
        self._left = most

    def _time(self, timeout: float | None) -> float:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the time for the page is over")
        return left if timeout is None else min(left, timeout)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        piece = self._inner.read(max_bytes, self._time(timeout))
        self._left -= len(piece)
        if self._left < 0:
            raise Refusal("too_large", "The server sends more bytes than one page may have.")
        return piece

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._time(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        inner = self._inner.start_tls(ssl_context, server_hostname, self._time(timeout))
        return _Stream(inner, self._deadline, self._left)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _Backend(httpcore.NetworkBackend):
    """Opens connections to checked addresses only."""

    def __init__(self, config: IngestConfig, deadline: float, most: int) -> None:
        self._config = config
        self._deadline = deadline
        self._most = most
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        failure: Exception = httpcore.ConnectError("no address")
        for address in resolve(host, port, allow_private=self._config.allow_private)[:MAX_ATTEMPTS]:
            left = min(self._deadline - time.monotonic(), self._config.connect_seconds)
            if left <= 0:
                break
            try:
                inner = self._inner.connect_tcp(address, port, left, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
                continue
            return _Stream(inner, self._deadline, self._most)
        raise failure


def request(url: httpx.URL, headers: dict[str, str], limit: int, deadline: float, config: IngestConfig) -> Answer:
    """Ask a server for one page.

    Args:
        url: a checked address.
        headers: what to send besides Host.
        limit: the most bytes of the body, on the wire and unpacked.
        deadline: when to give up, on the monotonic clock.
        config: ``allow_private`` and ``connect_seconds``.

    Returns:
        The answer; redirects are not followed.

    Raises:
        Refusal: ``unsafe_address``, ``not_found``, ``timeout``, ``unreachable``, ``too_large``, ``bomb``,
            ``unreadable``.
    """
    sent = [(k.encode("ascii"), v.encode("ascii", "ignore")) for k, v in headers.items()]
    target = httpcore.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port or PORTS[url.scheme], target=url.raw_path
    )
    backend = _Backend(config, deadline, limit + MAX_HEADER_BYTES)
    try:
        with (
            httpcore.ConnectionPool(_tls(url), max_keepalive_connections=0, network_backend=backend) as pool,
            pool.stream("GET", target, headers=[(b"Host", url.netloc), *sent]) as response,
        ):
            found = {k.decode("latin-1").lower(): v.decode("latin-1") for k, v in response.headers}
            body = _unpack(response.iter_stream(), found.get("content-encoding", ""), limit)
            return Answer(response.status, found, body)
    except httpcore.TimeoutException as error:
        raise Refusal("timeout", f"{url.host} did not deliver within {config.total_seconds:g} seconds.") from error
    except (httpcore.NetworkError, httpcore.ProtocolError, ssl.SSLError, OSError) as error:
        raise Refusal("unreachable", f"{url.host} could not be reached or broke off: {error}.") from error


def _tls(url: httpx.URL) -> ssl.SSLContext | None:
    """Make the settings for an encrypted connection, certificates checked; 20 ms, so only where needed."""
    return httpx.create_ssl_context(trust_env=False) if url.scheme == "https" else None


def _unpack(pieces: Iterable[bytes], coding: str, limit: int) -> bytes:
    """Undo the content coding without ever holding more than the limit."""
    codings = [name.strip().lower() for name in coding.split(",") if name.strip().lower() not in ("", "identity")]
    if len(codings) > 1 or any(name not in WBITS for name in codings):
        raise Refusal("unreadable", f"The server packed the page as {coding[:60]!r}, which was not asked for.")
    body, wire = bytearray(), 0
    for piece in _expand(pieces, codings[0], limit) if codings else pieces:
        wire += len(piece)
        if wire > limit:
            raise Refusal("bomb" if codings else "too_large", f"It has more than the {limit} bytes a page may have.")
        body += piece
    return bytes(body)


def _expand(pieces: Iterable[bytes], coding: str, limit: int) -> Iterator[bytes]:
    """Unpack gzip or deflate piece by piece; some servers send deflate without its zlib header."""
    unzip: Any = None
    for piece in pieces:
        if unzip is None:
            raw = coding == "deflate" and piece[:1] and (piece[0] & 0x0F) != 8
            unzip = zlib.decompressobj(wbits=-15 if raw else WBITS[coding])
        rest = piece
        while rest and not unzip.eof:
            try:
                yield unzip.decompress(rest, min(limit + 1, 1 << 20))
            except zlib.error as error:
                raise Refusal("unreadable", f"The {coding} content is damaged: {error}.") from error
            rest = unzip.unconsumed_tail
    if unzip is not None and not unzip.eof:
        raise Refusal("unreadable", f"The {coding} content breaks off.")

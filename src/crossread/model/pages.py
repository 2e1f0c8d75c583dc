"""What was taken in: bytes unchanged, with what was known about them at the time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stated:
    """What came with the page rather than in it: a JSON Lines record, a feed entry, a WARC header."""

    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    basis: str = "metadata"  # "metadata" for a record's own fields, "feed" for a feed entry's


@dataclass(frozen=True, slots=True)
class RawPage:
    """One page as it was taken in.

    ``id`` is the SHA-256 of ``body``. ``source`` is what the user would recognise: a path, ``-``, an address, or
    ``FILE#LINE`` for a JSON Lines record without a ``url``. ``body`` holds the bytes unchanged. ``media_type`` is
    what the bytes turned out to be (``text/html``, ``text/plain``, ``application/json`` for a JSON Lines record).
    ``encoding`` is the one that decodes the bytes; ``declared_encoding`` what was claimed. ``captured`` is an ISO
    8601 time of capture in UTC where one is known (a fetch, a WARC record), never the clock of a reading.
    """

    id: str
    source: str
    body: bytes
    media_type: str
    encoding: str
    declared_encoding: str | None = None
    captured: str | None = None
    address: str | None = None  # the final address after redirects
    etag: str | None = None
    last_modified: str | None = None
    stated: Stated = Stated()


@dataclass(frozen=True, slots=True)
class Rejection:
    """Something taken in and left out, with the reason; nothing vanishes.

    ``item`` is the source, page or report id; ``stage`` the stage that refused it; ``why`` a short fixed code such
    as ``too_large``, documented in docs/reference; ``detail`` one sentence with what was found and the limit.
    """

    item: str
    stage: str
    why: str
    detail: str

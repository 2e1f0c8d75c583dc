"""Bytes to raw pages: the last step of every way in."""

from __future__ import annotations

from dataclasses import dataclass, field

from crossread.base.encoding import declared_in, decode, detect
from crossread.base.ids import sha256_hex
from crossread.ingest.rejections import Refusal
from crossread.model.pages import RawPage, Stated

MEDIA = {"html": "text/html", "text": "text/plain"}


@dataclass(frozen=True, slots=True)
class Origin:
    """What is known of some bytes besides themselves.

    ``source`` is what the user would recognise, ``name`` ends like the file or address. ``reach`` says what may be
    fetched on behalf of it: ``lists`` feeds and pages, ``pages`` pages only, ``nothing``.
    """

    source: str
    name: str
    media_type: str | None = None
    charset: str | None = None
    captured: str | None = None
    address: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    stated: Stated = field(default_factory=Stated)
    reach: str = "nothing"


def make_page(body: bytes, kind: str, origin: Origin) -> RawPage:
    """Make the raw page of some bytes of HTML or text.

    Args:
        body: the bytes, kept unchanged.
        kind: ``html`` or ``text``.
        origin: what is known besides.

    Returns:
        The page, its id the SHA-256 of the bytes.

    Raises:
        Refusal: ``empty`` if nothing but white space is in them.
    """
    declared = origin.charset or (declared_in(body) if kind == "html" else None)
    encoding = detect(body, declared)
    if not body.strip() or not decode(body, encoding).strip("\ufeff \t\r\n\0\x0b\x0c\xa0"):
        raise Refusal("empty", f"It has {len(body)} bytes and nothing in it but white space.")
    return RawPage(
        id=sha256_hex(body),
        source=origin.source,
        body=body,
        media_type=MEDIA[kind],
        encoding=encoding,
        declared_encoding=declared,
        captured=origin.captured,
        address=origin.address,
        etag=origin.etag,
        last_modified=origin.last_modified,
        stated=origin.stated,
    )

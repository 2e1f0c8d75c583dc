"""JSON Lines: each record is a page of its own."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import Any, BinaryIO

from crossread.base import codec
from crossread.base.ids import sha256_hex
from crossread.ingest.config import IngestConfig
from crossread.ingest.pages import Origin
from crossread.ingest.rejections import Refusal, reject
from crossread.ingest.streams import lines
from crossread.model.pages import RawPage, Rejection, Stated


def records(stream: BinaryIO, origin: Origin, config: IngestConfig) -> Iterator[RawPage | Rejection]:
    """Read JSON Lines one record at a time; a broken line is listed and the others go on.

    Args:
        stream: a buffered stream of bytes.
        origin: where they come from.
        config: ``max_page_bytes`` is the limit for one line.

    Yields:
        A page for each record, a rejection for each line that is none.
    """
    for number, line in lines(stream, config.max_page_bytes):
        place = f"{origin.source}#{number}"
        if line is None:
            limit = config.max_page_bytes
            yield reject(place, "too_large", f"The line has more than the {limit} bytes that one page may have.")
            continue
        body = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        if not body.strip():
            continue
        try:
            yield record(body, place, origin)
        except Refusal as refusal:
            yield refusal.of(place)


def record(body: bytes, place: str, origin: Origin) -> RawPage:
    """Make the page of one record.

    Args:
        body: the record's bytes.
        place: its name if it states no ``url``.
        origin: where it comes from.

    Returns:
        The page, with what the record states about itself.

    Raises:
        Refusal: if it is not a JSON object with a text or title, or both are empty.
    """
    try:
        value = codec.decode(body, dict[str, Any])
    except (ValueError, RecursionError) as error:
        raise Refusal("bad_json", f"The line is not a JSON object: {error}.") from error
    wrong = [key for key in ("text", "title") if not isinstance(value.get(key, ""), str | None)]
    if wrong or not ("text" in value or "title" in value):
        found = f"its {wrong[0]} is not a string" if wrong else f"it has only {sorted(value)[:8]}"
        raise Refusal("bad_json", f"A record needs a text (url, outlet, published, title, text); {found}.")
    if not (value.get("text") or "").strip() and not (value.get("title") or "").strip():
        raise Refusal("empty", "The record has neither a text nor a title.")
    url, outlet, published, title = (_words(value.get(key)) for key in ("url", "outlet", "published", "title"))
    stated = Stated(url, outlet, published, title)
    return RawPage(
        id=sha256_hex(body),
        source=stated.url or place,
        body=body,
        media_type="application/json",
        encoding="utf-8",
        captured=origin.captured,
        stated=stated,
    )


def _words(value: object) -> str | None:
    """Give a stated field if it is a string with something in it."""
    return value.strip() or None if isinstance(value, str) else None

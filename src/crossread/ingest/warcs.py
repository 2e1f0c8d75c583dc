"""WARC files (ISO 28500): the pages a crawler kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from crossread.ingest.config import IngestConfig
from crossread.ingest.pages import Origin
from crossread.ingest.rejections import Refusal, reject
from crossread.ingest.streams import read_whole
from crossread.model.pages import Rejection

PAGE_RECORDS = frozenset({"response", "resource"})


def captures(stream: BinaryIO, origin: Origin, config: IngestConfig) -> Iterator[tuple[bytes, Origin] | Rejection]:
    """Read the responses and resources of a WARC file one at a time.

    Args:
        stream: the uncompressed WARC.
        origin: where it comes from.
        config: ``max_page_bytes`` is the limit for one page.

    Yields:
        Each page's bytes with its address and time of capture; a rejection for each that is left out.
    """
    from warcio.archiveiterator import ArchiveIterator

    records = iter(ArchiveIterator(stream))
    while True:
        try:
            record = next(records, None)
        except OSError:
            raise
        except Exception as error:  # warcio lets Python's own errors through on headers that contradict themselves
            yield reject(origin.source, "bad_warc", f"The WARC file cannot be read on: {str(error)[:200]}.")
            return
        if record is None:
            return
        if record.rec_type in PAGE_RECORDS:
            yield _capture(record, origin, config)


def _capture(record: Any, origin: Origin, config: IngestConfig) -> tuple[bytes, Origin] | Rejection:
    """Give one record's page, its transfer and content codings undone."""
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    address = address.strip("<>")  # WARC 0.18 writers put it in angle brackets
    item = address or f"{origin.source}#{record.rec_headers.get_header('WARC-Record-ID') or ''}"
    http = record.http_headers
    status = http.get_statuscode() if http else "200"
    if status != "200":
        return reject(item, "http_status", f"The capture holds an answer with status {status}.")
    packed = bool(http and http.get_header("Content-Encoding"))
    try:
        body = read_whole(record.content_stream(), config.max_page_bytes, "bomb" if packed else "too_large")
    except Refusal as refusal:
        return refusal.of(item)
    except Exception as error:  # warcio lets zlib's, its own and Python's errors through
        return reject(item, "bad_warc", f"The capture cannot be unpacked: {str(error)[:200]}.")
    header = (http.get_header("Content-Type") if http else record.rec_headers.get_header("Content-Type")) or ""
    media_type, _, parameters = header.partition(";")
    _, _, charset = parameters.partition("charset=")
    return body, Origin(
        source=item,
        name=address.partition("?")[0],
        media_type=media_type.strip().lower() or None,
        charset=charset.split(";")[0].strip().strip("\"'") or None,
        captured=record.rec_headers.get_header("WARC-Date"),
        address=address or None,
        etag=http.get_header("ETag") if http else None,
        last_modified=http.get_header("Last-Modified") if http else None,
    )

"""Every reason for which something is not taken in, in one table."""

from __future__ import annotations

from crossread.base.errors import InputError
from crossread.model.pages import Rejection

STAGE = "ingest"

REJECTIONS: dict[str, str] = {
    "bad_address": "The address cannot be read as one.",
    "bad_feed": "The feed is not well formed, or it defines XML entities, which are refused.",
    "bad_json": "The line or file is not JSON, or not a record with a text.",
    "bad_warc": "The WARC file breaks off or contradicts its own lengths.",
    "binary": "The bytes are not text: a PDF, a picture, an archive, a program.",
    "bomb": "The compressed bytes expand to more than the limits allow.",
    "duplicate": "The same bytes were already taken in from another source.",
    "empty": "There is nothing in it but white space, or nothing that can be read.",
    "http_status": "The server answered with an error.",
    "not_a_page": "It is text, but of a kind that holds no report: a style sheet, a script, other XML or JSON.",
    "not_found": "There is no such file, folder or host.",
    "offline": "It would have to be fetched, and that was not asked for.",
    "outside": "A link in the folder leads out of the folder and was not followed.",
    "redirects": "The address leads on to others more often than the limit allows, or in a circle.",
    "robots": "The site's robots.txt asks programs not to fetch it.",
    "timeout": "It took longer than the limit.",
    "too_large": "It has more bytes than the limit.",
    "too_many": "There were more items than the limit; the rest was left out.",
    "unchanged": "The server says that the page has not changed since it was last fetched.",
    "unreachable": "The server could not be reached or broke off.",
    "unreadable": "It exists but cannot be read: no permission, damaged, or packed in an unknown way.",
    "unsafe_address": "The address leads into the local network, to a forbidden port, or is not http or https.",
}


class Refusal(InputError):
    """Something is not taken in, and why; it becomes a listed rejection and never leaves this package."""

    def __init__(self, why: str, detail: str) -> None:
        super().__init__(detail)
        self.why = why
        self.detail = detail

    def of(self, item: str) -> Rejection:
        """Make the rejection of a source, page or record."""
        return reject(item, self.why, self.detail)


def reject(item: str, why: str, detail: str) -> Rejection:
    """List something as left out.

    Args:
        item: the source it is about.
        why: a key of ``REJECTIONS``.
        detail: one sentence with what was found and the limit.

    Returns:
        The rejection.
    """
    assert why in REJECTIONS, f"undocumented reason: {why}"
    return Rejection(item, STAGE, why, detail)

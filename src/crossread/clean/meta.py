"""What a page states about itself outside its text: metadata of HTML, fields of a record, an address."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Claim:
    """One date that was stated outside the text: the value as it stood, and where ("its JSON-LD datePublished")."""

    value: str
    where: str


@dataclass(frozen=True, slots=True)
class Meta:
    """What is stated about a page or about one article of it.

    ``published`` and ``updated`` are in order of trust. ``basis`` is "metadata" or "feed". ``canonical`` is the
    address the page names as its original; ``bodies`` are the authors it calls organisations.
    """

    outlet: str | None = None
    basis: str = "metadata"
    authors: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    published: tuple[Claim, ...] = ()
    updated: tuple[Claim, ...] = ()
    language: str | None = None
    address: str | None = None
    canonical: str | None = None


def host_name(address: str | None) -> str | None:
    """Give the host of an address without "www.", or None where there is none.

    Args:
        address: an address such as ``https://www.example.org/a``.

    Returns:
        The host in lower case.
    """
    if not address or "://" not in address:
        return None
    try:
        host = urlsplit(address.strip()).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") or None if host else None

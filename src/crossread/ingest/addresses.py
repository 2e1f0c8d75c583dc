"""Which addresses may be fetched: nothing inside the local network, however it is written."""

from __future__ import annotations

import ipaddress
import re
import socket
from typing import Any

from crossread.ingest.config import IngestConfig
from crossread.ingest.rejections import Refusal

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

MAX_ADDRESS_CHARACTERS = 8_000  # what servers accept (RFC 9110, 4.1)
MAX_RESOLVED = 16  # network addresses of one host that are looked at; large sites have 2 to 8
PORTS = {"http": 80, "https": 443}
_HOST = re.compile(rb"[A-Za-z0-9._-]{1,255}|[0-9A-Fa-f:.]{2,50}(%[\w.-]{1,30})?")
_GLOBAL_V6 = ipaddress.ip_network("2000::/3")  # the only global unicast space (IANA)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address
_RELAY_6TO4 = ipaddress.ip_network("192.88.99.0/24")  # RFC 7526


def parse(address: str, config: IngestConfig) -> Any:
    """Read an address and check all that can be checked without the network.

    Args:
        address: as typed, or as a redirect or feed gives it.
        config: ``ports`` and ``allow_private``.

    Returns:
        The ``httpx.URL``, its host in ASCII (IDNA), without fragment.

    Raises:
        Refusal: ``bad_address`` or ``unsafe_address``.
    """
    import httpx

    if len(address) > MAX_ADDRESS_CHARACTERS:
        raise Refusal("bad_address", f"It has more than {MAX_ADDRESS_CHARACTERS} characters.")
    try:
        url = httpx.URL(address.strip()).copy_with(fragment=None)
        port = url.port or PORTS.get(url.scheme, 0)
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise Refusal("bad_address", f"It cannot be read as an address: {error}.") from error
    if url.scheme not in PORTS:
        raise Refusal("unsafe_address", f"Only http and https are fetched, not {url.scheme or 'an address without'}.")
    if not _HOST.fullmatch(url.raw_host) or port > 65_535:
        raise Refusal("bad_address", f"It names no host and port that can be: {url.netloc[:200]!r}.")
    if url.userinfo:
        raise Refusal("unsafe_address", "It carries a user name or password, which are never sent.")
    if port not in config.ports and not config.allow_private:
        raise Refusal("unsafe_address", f"Port {port} is not one of {', '.join(map(str, config.ports))}.")
    return url


def resolve(host: str, port: int, *, allow_private: bool) -> tuple[str, ...]:
    """Find the network addresses of a host and refuse it if any of them is not public.

    One private address among public ones is refused too: which of them is used would be the attacker's choice.

    Args:
        host: a name or an IP address in any notation the system reads (decimal, octal, hexadecimal).
        port: the port to connect to.
        allow_private: whether addresses that are not public are fine.

    Returns:
        IP addresses in the system's order; connect to these and do not ask for the name again.

    Raises:
        Refusal: ``unsafe_address`` or ``not_found``.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Refusal("not_found", f"The host {host} has no network address: {error}.") from error
    addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))[:MAX_RESOLVED]
    if not addresses:
        raise Refusal("not_found", f"The host {host} has no network address.")
    inside = [address for address in addresses if not allow_private and not is_public(address)]
    if inside:
        raise Refusal("unsafe_address", f"The host {host} leads to {inside[0]}, which is not a public address.")
    return addresses


def is_public(address: str) -> bool:
    """Say whether an IP address belongs to the public internet.

    Refused are private, loopback, link-local, shared, multicast and reserved ranges, and IPv6 addresses that carry
    such an IPv4 address (mapped, 6to4, Teredo, NAT64); see RFC 6890.

    Args:
        address: an IPv4 or IPv6 address in plain notation, with or without zone.

    Returns:
        False also for what is no IP address.
    """
    try:
        ip: IPAddress = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv4Address):
        return ip.is_global and not ip.is_multicast and not ip.is_reserved and ip not in _RELAY_6TO4
    if ip in _NAT64:
        return is_public(str(ipaddress.IPv4Address(ip.packed[-4:])))
    if ip.ipv4_mapped is not None:
        return is_public(str(ip.ipv4_mapped))
    if ip.sixtofour is not None or ip.teredo is not None:
        return False
    return ip in _GLOBAL_V6 and ip.is_global and not ip.is_multicast

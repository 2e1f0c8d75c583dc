"""Ids that are made from content, so that the same input gives the same id on any machine."""

from __future__ import annotations

import hashlib

# 64 bits of a SHA-256: a collision among ten million items of one kind has a probability of about 3 in a million.
ID_HEX_DIGITS = 16


def sha256_hex(data: bytes) -> str:
    """Give the SHA-256 of some bytes as 64 hexadecimal digits.

    Args:
        data: the bytes.

    Returns:
        64 lower-case hexadecimal digits.
    """
    return hashlib.sha256(data).hexdigest()


def content_id(prefix: str, *parts: object) -> str:
    """Make an id from what a thing consists of.

    Args:
        prefix: one or two letters that say what kind of thing it is, such as ``q`` for a quote.
        *parts: the texts and numbers that make the thing what it is, in a fixed order.

    Returns:
        The prefix, a hyphen and 16 hexadecimal digits.
    """
    joined = "\x1f".join(str(part) for part in parts)
    return f"{prefix}-{sha256_hex(joined.encode('utf-8', 'surrogatepass'))[:ID_HEX_DIGITS]}"

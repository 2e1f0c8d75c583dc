"""Data types to bytes and back; the only place that knows the JSON library."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def encode(value: Any) -> bytes:
    """Write a value of Crossread's data types as compact JSON.

    Args:
        value: a dataclass, or lists, dictionaries and plain values of them.

    Returns:
        UTF-8 JSON without white space; fields in the order of their declaration.
    """
    return msgspec.json.encode(value, order="deterministic")


def decode(data: bytes | str, kind: type[T]) -> T:
    """Read JSON back into a data type, checking every field.

    Args:
        data: UTF-8 JSON.
        kind: the type to build, such as ``Report`` or ``tuple[Sentence, ...]``.

    Returns:
        The value.

    Raises:
        ValueError: if the JSON does not fit the type (``msgspec.ValidationError`` is one).
    """
    return msgspec.json.decode(data, type=kind)


def pack(value: Any) -> bytes:
    """Write a value of Crossread's data types for another process of ours; bytes stay bytes (MessagePack)."""
    return msgspec.msgpack.encode(value)


def unpack(data: bytes, kind: type[T]) -> T:
    """Read what ``pack`` wrote.

    Args:
        data: the bytes.
        kind: the type to build.

    Returns:
        The value.

    Raises:
        ValueError: if the bytes do not fit the type.
    """
    return msgspec.msgpack.decode(data, type=kind)


def plain(value: Any) -> Any:
    """Turn a value of Crossread's data types into dictionaries, lists and plain values.

    Args:
        value: a dataclass, or lists of them.

    Returns:
        What ``json.dumps`` accepts.
    """
    return msgspec.to_builtins(value)


def pretty(data: bytes) -> bytes:
    """Indent JSON for people to read.

    Args:
        data: UTF-8 JSON.

    Returns:
        The same JSON, indented by two.
    """
    return msgspec.json.format(data, indent=2)

"""Bytes that come bit by bit: looked at before they are read, unpacked within limits, never held whole."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from crossread.ingest.config import IngestConfig
from crossread.ingest.rejections import Refusal

# Enough for the root element of any feed and the first records of any JSON Lines file.
HEAD_BYTES = 65_536
GZIP_MAGIC = b"\x1f\x8b\x08"


class Replay(io.RawIOBase):
    """A stream whose first bytes were already read and come again."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Fill the buffer from the kept bytes, then from the rest."""
        if self._head:
            piece: bytes | memoryview = self._head[: len(buffer)]
            self._head = self._head[len(piece) :]
        else:
            piece = self._rest.read(len(buffer)) or b""
        buffer[: len(piece)] = piece
        return len(piece)


class Gunzip(io.RawIOBase):
    """The content of a gzip stream of any number of members, ended where it expands beyond the limits or is damaged.

    Reading never fails, so that the pages before the damage are not lost; ``check`` says afterwards what was wrong.

    Args:
        packed: the compressed stream.
        config: ``expand_free_bytes`` and ``expand_ratio`` set how far it may expand.
    """

    def __init__(self, packed: BinaryIO, config: IngestConfig) -> None:
        self._packed = packed
        self._config = config
        self._unzip: Any = zlib.decompressobj(wbits=31)
        self._input = b""
        self._taken = 0
        self._given = 0
        self._failure: Refusal | None = None

    def check(self) -> None:
        """Complain if the stream ended before its time.

        Raises:
            Refusal: ``bomb`` beyond the limits, ``unreadable`` where the stream is damaged.
        """
        if self._failure:
            raise self._failure

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Fill the buffer with unpacked bytes; none at the end and after a failure."""
        piece = b""
        try:
            while not piece and not self._failure and self._fill():
                piece = self._expand(len(buffer))
        except Refusal as refusal:
            self._failure = refusal
        buffer[: len(piece)] = piece
        return len(piece)

    def _fill(self) -> bool:
        """Have compressed bytes at hand and a member begun; False at the end."""
        if not self._input:
            self._input = self._packed.read(16_384)
            self._taken += len(self._input)
        if self._input:
            if self._unzip.eof:
                self._next_member()
            return True
        if not self._unzip.eof:
            raise Refusal("unreadable", f"The gzip stream breaks off after {self._taken} bytes.")
        return False

    def _next_member(self) -> None:
        """Begin the next gzip member; zeros after a member are padding, and so is anything that is no member."""
        self._input = self._input.lstrip(b"\0")
        if self._input.startswith(GZIP_MAGIC[: len(self._input)]):
            if self._input:
                self._unzip = zlib.decompressobj(wbits=31)
        else:
            self._input = b""

    def _expand(self, most: int) -> bytes:
        if self._unzip.eof:
            return b""
        try:
            piece: bytes = self._unzip.decompress(self._input, most)
        except zlib.error as error:
            raise Refusal("unreadable", f"The gzip stream is damaged: {error}.") from error
        self._input = self._unzip.unused_data if self._unzip.eof else self._unzip.unconsumed_tail
        self._given += len(piece)
        allowed = max(self._config.expand_free_bytes, self._taken * self._config.expand_ratio)
        if self._given > allowed:
            raise Refusal("bomb", f"{self._taken} compressed bytes expand to more than {allowed} bytes.")
        return piece


def peek(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """Look at the first bytes of a stream without using them up.

    Args:
        stream: any stream of bytes.

    Returns:
        Up to ``HEAD_BYTES`` bytes, and a stream that begins with them.
    """
    parts: list[bytes] = []
    wanted = HEAD_BYTES
    while wanted > 0 and (piece := stream.read(wanted)):
        parts.append(piece)
        wanted -= len(piece)
    head = b"".join(parts)
    return head, io.BufferedReader(Replay(head, stream), HEAD_BYTES)


def read_whole(stream: BinaryIO, limit: int, why: str = "too_large") -> bytes:
    """Read a stream to its end.

    Args:
        stream: any stream of bytes.
        limit: the most bytes it may have.
        why: the code of the refusal, ``bomb`` where the bytes come out of a compressed stream.

    Returns:
        The bytes.

    Raises:
        Refusal: if there are more.
    """
    body = io.BytesIO()
    while piece := stream.read(min(1 << 20, limit + 1 - body.tell())):
        body.write(piece)
        if body.tell() > limit:
            raise Refusal(why, f"It has more than the {limit} bytes that one page may have.")
    return body.getvalue()


def lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Read lines one at a time.

    Args:
        stream: a buffered stream of bytes.
        limit: the most bytes a line may have.

    Yields:
        The line's number from 1 and its bytes without the line end; None for a line that is too long.
    """
    number = 0
    while line := stream.readline(limit + 2):
        number += 1
        ended = line.endswith(b"\n")
        line = line.removesuffix(b"\n").removesuffix(b"\r")
        if len(line) <= limit:
            yield number, line
            continue
        while not ended and (more := stream.readline(1 << 20)):
            ended = more.endswith(b"\n")
        yield number, None

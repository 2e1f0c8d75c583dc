"""A process that reads pages: takes one after the other from its input and answers on its output."""

from __future__ import annotations

import os
import signal
import struct
import sys
from dataclasses import dataclass
from typing import IO

from crossread.base.codec import pack, unpack
from crossread.base.errors import CrossreadError
from crossread.pipeline.pages import PageRead, PageTask, rare_collections, read_page
from crossread.pipeline.stages import report_stages

_LENGTH = struct.Struct(">Q")


@dataclass(frozen=True, slots=True)
class Answer:
    """What reading a page gave, or the error that ends the whole reading: its name, message and item."""

    read: PageRead | None = None
    error: str = ""
    message: str = ""
    item: str | None = None


def send(stream: IO[bytes], data: bytes) -> None:
    """Write one message.

    Args:
        stream: where to.
        data: the message.

    Raises:
        OSError: if nobody reads it.
    """
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Read one message; None where the other side ended before it was whole."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (size,) = _LENGTH.unpack(head)
    data = stream.read(size)
    return data if len(data) == size else None


def answer(task: PageTask) -> Answer:
    """Read a page.

    Args:
        task: the page.

    Returns:
        What it gave, or the error that every page would meet.
    """
    try:
        return Answer(read_page(task, report_stages(task.annotator)))
    except CrossreadError as error:
        return Answer(None, type(error).__name__, str(error), error.item)


def main() -> None:
    """Say that all is loaded, then answer until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started this process says when it ends
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not run into the answers
    try:
        send(output, b"")
        with rare_collections():
            while (data := receive(sys.stdin.buffer)) is not None:
                send(output, pack(answer(unpack(data, PageTask))))
    except BrokenPipeError:
        os._exit(0)  # nobody waits for the answers any more

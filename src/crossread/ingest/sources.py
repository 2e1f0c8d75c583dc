"""What the user typed to raw pages: the entry of this package."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from crossread.ingest.config import IngestConfig, Validators
from crossread.ingest.expand import Expander
from crossread.ingest.folders import shown, walk
from crossread.ingest.pages import Origin
from crossread.ingest.rejections import Refusal, reject
from crossread.model.pages import RawPage, Rejection

Outcome = RawPage | Rejection

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}://")


def take_in(
    sources: Sequence[str],
    config: IngestConfig,
    *,
    stdin: BinaryIO | None = None,
    validators: Mapping[str, Validators] | None = None,
) -> Iterator[RawPage | Rejection]:
    """Take in everything the user named, one page after another; what is left out is listed with the reason.

    The sources are taken in sorted order, so that the order in which they were typed changes nothing.

    Args:
        sources: files, folders, ``-`` for standard input, http(s) addresses, feeds and lists of feeds (as file or
            address), JSON Lines and WARC files; any of the files may be gzipped.
        config: limits, network rules and the clock.
        stdin: what ``-`` reads; the program's own standard input if None.
        validators: by address, what the server said when it was last fetched; an unchanged page is then a rejection
            ``unchanged``.

    Yields:
        A raw page, or a rejection whose ``why`` is a key of ``REJECTIONS``; never an exception for bad input.
    """
    expander = Expander(config, validators or {})
    yield from _once(outcome for source in sorted(sources) for outcome in _source(source, expander, config, stdin))


def _once(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Let each page through once; a repeated one is listed, once, with the source it first came from."""
    first: dict[str, str] = {}
    listed: set[tuple[str, str]] = set()
    for outcome in outcomes:
        if not isinstance(outcome, RawPage) or outcome.id not in first:
            if isinstance(outcome, RawPage):
                first[outcome.id] = outcome.source
            yield outcome
        elif (outcome.source, outcome.id) not in listed:
            listed.add((outcome.source, outcome.id))
            known = first[outcome.id]
            same = known == outcome.source
            detail = "It was named more than once." if same else f"It has the same bytes as {known}."
            yield reject(outcome.source, "duplicate", detail)


def _source(
    source: str, expander: Expander, config: IngestConfig, stdin: BinaryIO | None
) -> Iterator[RawPage | Rejection]:
    """Take in one source."""
    if source == "-":
        yield from expander.stream(stdin or sys.stdin.buffer, Origin("-", "", reach="lists"))
    elif _ADDRESS.match(source):
        yield from expander.address(source, "lists")
    elif os.path.isdir(source):  # noqa: PTH112 - says no, where Path raises, to a name that is too long
        yield from _folder(source, expander, config)
    else:
        yield from _file(source, "lists", expander)


def _folder(folder: str, expander: Expander, config: IngestConfig) -> Iterator[Outcome]:
    """Take in the files of a folder; nothing is fetched on their behalf."""
    pages = 0
    for path in walk(folder, config):
        for outcome in [path] if isinstance(path, Rejection) else _file(path, "nothing", expander):
            pages += isinstance(outcome, RawPage)
            yield outcome
    if not pages:
        yield reject(shown(folder), "empty", "The folder has no file that can be read as a page.")


def _file(path: str, reach: str, expander: Expander) -> Iterator[Outcome]:
    """Take in one file; inside a folder it must be a plain one, for a pipe or device may never end."""
    name = shown(path)
    try:
        if not path:
            raise FileNotFoundError
        mode = Path(path).stat().st_mode
        if not stat.S_ISREG(mode) and not (stat.S_ISFIFO(mode) and reach == "lists"):
            raise Refusal("unreadable", "It is neither a file nor a folder.")
        with Path(path).open("rb") as stream:
            yield from expander.stream(stream, Origin(name, name, reach=reach))
    except Refusal as refusal:
        yield refusal.of(name)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        yield reject(name, "not_found", "There is no such file or folder.")
    except OSError as error:
        why = "not_found" if error.errno == errno.ENAMETOOLONG else "unreadable"
        yield reject(name, why, f"It cannot be opened: {error.strerror}.")

"""The files of a folder, in a fixed order, without leaving it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from crossread.ingest.config import IngestConfig
from crossread.ingest.rejections import reject
from crossread.model.pages import Rejection


def walk(folder: str, config: IngestConfig) -> Iterator[str | Rejection]:
    """List the files of a folder and its folders, sorted by name; hidden ones are passed over.

    Args:
        folder: the path as the user gave it.
        config: ``max_files`` and ``max_depth`` limit how much is listed.

    Yields:
        Paths that begin with the folder's; a rejection for what cannot be read, leads out of the folder or is beyond
        the limits.
    """
    root = Path(folder).resolve()
    count = 0
    waiting = [(folder, 0)]
    while waiting:
        path, depth = waiting.pop()
        if depth >= 0:
            try:
                with os.scandir(path) as found:
                    entries = sorted((e for e in found if not e.name.startswith(".")), key=lambda e: e.name)
            except OSError as error:
                yield reject(shown(path), "unreadable", f"The folder cannot be listed: {error.strerror}.")
                continue
            below = [(e.path, depth + 1 if e.is_dir(follow_symlinks=False) else -1) for e in entries]
            waiting.extend(reversed(below))
            if depth >= config.max_depth and below:
                del waiting[-len(below) :]
                yield reject(shown(path), "too_many", f"It lies more than {config.max_depth} folders deep.")
            continue
        if count >= config.max_files:
            yield reject(shown(folder), "too_many", f"The folder has more than {config.max_files} files.")
            return
        outcome = _inside(path, root)
        if outcome is not None:
            count += 1
            yield outcome


def _inside(path: str, root: Path) -> str | Rejection | None:
    """Give a file's path, a rejection if it is a link out of the folder, None for a link to a folder inside."""
    if not Path(path).is_symlink():
        return path
    try:
        target = Path(path).resolve(strict=True)
    except (OSError, RuntimeError):
        return reject(shown(path), "not_found", "The link leads nowhere.")
    if not target.is_relative_to(root):
        return reject(shown(path), "outside", "The link leads out of the folder.")
    return None if target.is_dir() else path


def shown(path: str) -> str:
    """Give a path as text that can be written anywhere, bytes that are not UTF-8 replaced.

    Args:
        path: as the operating system gave it.

    Returns:
        Text without half characters.
    """
    return os.fsencode(path).decode("utf-8", "replace")

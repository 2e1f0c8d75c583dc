"""Every error Crossread raises on purpose.

::

    CrossreadError
    ├── InputError          a source, option or date the user gave cannot be used
    ├── StoreError          the database cannot be opened, read or written
    │   ├── StoreLocked     another process holds the write lock for too long
    │   └── StoreCorrupt    what is stored contradicts itself
    ├── NotFoundError       an id or a story that is not in the store
    ├── ContractError       a dossier that does not fit the published schema
    ├── WorkerError         the processes that read pages side by side cannot be started
    └── MissingExtra        an optional library is needed and not installed

A message says what was asked, what was found, and what to do.
"""

from __future__ import annotations


class CrossreadError(Exception):
    """The root of all errors Crossread raises on purpose.

    Args:
        message: what was asked, what was found, what to do.
        item: the path, address or id it is about, if one is known.
    """

    exit_code = 1

    def __init__(self, message: str, *, item: str | None = None) -> None:
        super().__init__(message)
        self.item = item


class InputError(CrossreadError):
    """A source, option or date the user gave cannot be used."""

    exit_code = 2


class StoreError(CrossreadError):
    """The database cannot be opened, read or written."""

    exit_code = 4


class StoreLocked(StoreError):
    """Another process holds the write lock for too long."""


class StoreCorrupt(StoreError):
    """What is stored contradicts itself."""


class NotFoundError(CrossreadError):
    """An id or a story that is not in the store."""

    exit_code = 5


class ContractError(CrossreadError):
    """A dossier that does not fit the published schema."""


class WorkerError(CrossreadError):
    """The processes that read pages side by side cannot be started."""


class MissingExtra(CrossreadError):
    """An optional library is needed and not installed."""

    exit_code = 2

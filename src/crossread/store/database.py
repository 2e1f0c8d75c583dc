"""Opens the SQLite file: pragmas, migrations, transactions, and our errors for SQLite's."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError, OperationalError, SQLAlchemyError

from crossread.base.errors import StoreCorrupt, StoreError, StoreLocked

# How long a writer waits for another writer, in milliseconds: long enough for a batch of pages to be committed on a
# slow disk, short enough that a person notices a stuck process.
BUSY_TIMEOUT_MS = 15_000

LATEST = "0003"


def connect(path: str | None, *, read_only: bool = False) -> sa.Engine:
    """Open a store and bring it to the newest shape.

    Args:
        path: the SQLite file; None for a store that lives in memory and is gone afterwards.
        read_only: open without the right to write; the file must exist.

    Returns:
        An engine whose connections are set up (WAL, foreign keys, busy timeout).

    Raises:
        StoreError: if the file cannot be opened, or is no Crossread store.
    """
    if path is not None:
        _check_place(Path(path), read_only=read_only)
    url = "sqlite://" if path is None else f"sqlite:///file:{_quoted(path)}?{'mode=ro&' if read_only else ''}uri=true"
    options: dict[str, Any] = {"poolclass": sa.pool.StaticPool} if path is None else {"poolclass": sa.pool.NullPool}
    engine = sa.create_engine(
        url, connect_args={"check_same_thread": False, "timeout": BUSY_TIMEOUT_MS / 1000}, **options
    )
    _prepare(engine, memory=path is None, read_only=read_only)
    with translated(path or "memory"):
        _migrate(engine, path, read_only=read_only)
    return engine


def _quoted(path: str) -> str:
    from urllib.parse import quote

    return quote(str(Path(path).absolute()))


def _check_place(path: Path, *, read_only: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path} is a folder; --store needs a file, such as {path / 'news.sqlite'}", item=str(path))
    if read_only and not path.exists():
        raise StoreError(
            f"there is no store at {path}; `crossread read SOURCE --store {path}` makes one", item=str(path)
        )
    parent = path.absolute().parent
    if not parent.is_dir():
        raise StoreError(
            f"{parent} is not a folder, so {path} cannot be made there; make the folder first", item=str(path)
        )
    if not read_only and not os.access(path if path.exists() else parent, os.W_OK):
        raise StoreError(f"{path} cannot be written; choose another file with --store", item=str(path))


def _prepare(engine: sa.Engine, *, memory: bool, read_only: bool) -> None:
    @sa.event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # transactions are begun by us, below
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        cursor.execute("PRAGMA foreign_keys=ON")
        if not memory and not read_only:
            cursor.execute("PRAGMA synchronous=FULL")  # a commit that was reported survives a power cut
        cursor.close()

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def _migrate(engine: sa.Engine, path: str | None, *, read_only: bool) -> None:
    with engine.connect() as connection:
        names = set(sa.inspect(connection).get_table_names())
        current = None
        if "alembic_version" in names:
            current = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
        elif names:
            raise StoreError(
                f"{path} is an SQLite file of another program; choose another file with --store", item=path
            )
    if current == LATEST:
        return
    if current is not None and current > LATEST:
        raise StoreError(
            f"{path} was written by a newer Crossread (shape {current}, this one knows {LATEST})", item=path
        )
    if read_only:
        raise StoreError(f"{path} has shape {current or 'none'}; `crossread read` brings it to {LATEST}", item=path)
    _upgrade(engine)


def _upgrade(engine: sa.Engine) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    raw = engine.raw_connection()
    raw.cursor().execute("PRAGMA journal_mode=WAL")  # readers go on while one process writes; kept in the file
    raw.close()
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


@contextmanager
def translated(path: str) -> Iterator[None]:
    """Turn SQLite's errors into ours while the block runs.

    Args:
        path: the store's file, for the message.

    Yields:
        Nothing.

    Raises:
        StoreLocked: if another process holds the write lock too long.
        StoreCorrupt: if the file is damaged.
        StoreError: for everything else SQLite reports: a full disk, a read-only file.
    """
    try:
        yield
    except OperationalError as error:
        text = str(error.orig)
        if "locked" in text or "busy" in text:
            wait = BUSY_TIMEOUT_MS // 1000
            raise StoreLocked(
                f"{path} is being written by another process (waited {wait} s); try again", item=path
            ) from error
        if "full" in text or "disk I/O" in text:
            raise StoreError(
                f"{path}: the disk is full ({text}); free some space, nothing stored is lost", item=path
            ) from error
        raise StoreError(f"{path}: {text}", item=path) from error
    except DatabaseError as error:
        text = str(error.orig)
        if "malformed" in text or "not a database" in text:
            raise StoreCorrupt(
                f"{path} is no readable SQLite file ({text}); restore it from a copy", item=path
            ) from error
        raise StoreError(f"{path}: {text}", item=path) from error
    except SQLAlchemyError as error:
        raise StoreError(f"{path}: {error}", item=path) from error

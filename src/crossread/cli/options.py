"""Options that several verbs share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crossread.base.errors import InputError

StoreOption = Annotated[
    Path | None,
    typer.Option("--store", metavar="FILE", envvar="CROSSREAD_STORE", help="SQLite file that keeps everything read."),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Judge what is overdue as of this day, such as 2025-10-20."),
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE|READING", help="List what is new since this day, or since reading number N."),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", metavar="N", help="How many processes read pages side by side (default: one per core, at most four)."
    ),
]
StoryOption = Annotated[
    str | None, typer.Option("--story", metavar="NAME", help="A story's name or id; without it, the largest.")
]


def store_path(store: Path | None) -> str:
    """Give the store's path, or say how to name one.

    Args:
        store: what ``--store`` or the environment gave.

    Returns:
        The path.

    Raises:
        InputError: if neither names a store.
    """
    if store is None:
        raise InputError(
            "which store? Give --store FILE, or set CROSSREAD_STORE; `crossread read … --store FILE` makes one"
        )
    return str(store)

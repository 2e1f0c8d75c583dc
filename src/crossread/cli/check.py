"""``crossread check``: every span, hash and id in a store verified."""

from __future__ import annotations

import sys

import typer

from crossread.cli.options import StoreOption, store_path


def check(store: StoreOption = None) -> None:
    """Verify a store: page hashes, texts, spans and ids.

    Example:

      crossread check --store news.sqlite
    """
    from crossread.pipeline.verify import verify
    from crossread.store.store import Store

    with Store(store_path(store), read_only=True) as opened:
        done = verify(opened)
    for problem in done.problems:
        print(f"wrong: {problem}", file=sys.stderr)
    typer.echo(
        f"{done.pages} pages, {done.reports} reports, {done.spans} spans, {done.dossiers} dossiers checked; "
        f"{len(done.problems)} problem{'s' if len(done.problems) != 1 else ''}"
    )
    if done.problems:
        raise typer.Exit(1)

"""The verbs of the command line and their order in ``--help``."""

from __future__ import annotations

from typing import Annotated

import typer

from crossread.base.version import VERSION
from crossread.cli.changes import changes, readings
from crossread.cli.check import check
from crossread.cli.decide import decide, decisions
from crossread.cli.export import export
from crossread.cli.look import find, show, stories, why
from crossread.cli.read import read

HELP = """Read many reports of one story side by side; get one reconciled, source-traced record.

Examples:

  crossread read pages/ --html dossier.html --open

  crossread read pages/ https://example.org/news --store news.sqlite

  crossread why c-1f00aa --store news.sqlite

Exit codes: 0 all read, 1 failure, 2 bad call or input, 3 some input rejected, 4 store, 5 not found, 130 interrupted.
"""

app = typer.Typer(help=HELP, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode="markdown")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"crossread {VERSION}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Hold the options that stand before the verb."""


root.__doc__ = HELP
for verb in (read, stories, show, changes, why, find, decide, decisions, readings, export, check):
    app.command()(verb)

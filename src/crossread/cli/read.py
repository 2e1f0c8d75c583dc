"""``crossread read``: pages in, a dossier out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crossread.base.errors import InputError
from crossread.cli.options import AsOf, Jobs, Since, StoreOption

if TYPE_CHECKING:
    from crossread.api import Dossier, Reading


def read(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...", help="File, folder, -, address, feed, JSON Lines or WARC.", show_default=False
        ),
    ],
    story: Annotated[str | None, typer.Option("--story", metavar="NAME", help="The story they all belong to.")] = None,
    store: StoreOption = None,
    as_of: AsOf = None,
    since: Since = None,
    json: Annotated[str | None, typer.Option("--json", metavar="FILE|-", help="Write the dossier as JSON.")] = None,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write the dossier as one HTML page.")
    ] = None,
    texts: Annotated[bool, typer.Option("--texts", help="Put the text of every page into the JSON.")] = False,
    open_page: Annotated[bool, typer.Option("--open", help="Open the HTML page in the browser.")] = False,
    annotator: Annotated[
        str | None,
        typer.Option(
            "--annotator", metavar="NAME", help="Who reads names and syntax: encoder (default), rules or spacy:NAME."
        ),
    ] = None,
    jobs: Jobs = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Allow addresses inside the local network.")
    ] = False,
) -> None:
    """Read reports and reconcile them into one dossier.

    Examples:

      crossread read pages/ --html dossier.html --open

      crossread read pages/*.html feed.xml --story "Harbour fire" --store news.sqlite

      cat page.txt | crossread read - --json -

    Without --story Crossread sorts the reports into stories and writes the dossier of the largest; with a store the
    others are a `crossread show` away. Exit code 3 means that some input was rejected; the summary names it.
    """
    from crossread.api import ReadOptions, read_all
    from crossread.ingest.config import IngestConfig
    from crossread.store.store import Store

    if open_page and html is None:
        html = Path("dossier.html")
    options = ReadOptions(
        story=story,
        as_of=as_of,
        since=since,
        annotator=annotator,
        jobs=jobs,
        stdin=sys.stdin.buffer,
        ingest=IngestConfig(allow_private=allow_private),
    )
    with Store(None if store is None else str(store)) as opened, progress_bar() as advance:
        reading = read_all(sources, opened, options, advance)
    if reading.dossiers:
        deliver(reading.dossiers[0], json, html, texts=texts)
    report(reading, html, quiet=json == "-")
    if open_page and html is not None and reading.dossiers:
        typer.launch(str(html.absolute()))
    if not reading.dossiers:
        raise typer.Exit(3 if reading.rejections else 2)
    if reading.refused:
        raise typer.Exit(3)


class progress_bar:  # noqa: N801 (reads as a function where it is used)
    """Shows how many pages are stored; nothing where nobody looks at a terminal."""

    def __enter__(self) -> progress_bar:
        self._live = None
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

            columns = (SpinnerColumn(), TextColumn("{task.completed} pages stored"), TimeElapsedColumn())
            self._live = Progress(*columns, console=Console(stderr=True), transient=True)
            self._live.start()
            self._task = self._live.add_task("reading", total=None)
        return self

    def __call__(self, pages: int) -> None:
        """Show the new count."""
        if self._live is not None:
            self._live.update(self._task, completed=pages)

    def __exit__(self, *_: object) -> None:
        if self._live is not None:
            self._live.stop()


def deliver(dossier: Dossier, json: str | None, html: Path | None, *, texts: bool) -> None:
    """Write the dossier where it was asked for.

    Args:
        dossier: the dossier.
        json: a file, ``-`` for standard output, or None.
        html: a file or None.
        texts: put the pages' texts into the JSON.

    Raises:
        InputError: if a file cannot be written.
    """
    if json is not None:
        data = dossier.to_json(texts=texts)
        if json == "-":
            sys.stdout.buffer.write(data + b"\n")
        else:
            write_file(Path(json), data + b"\n")
    if html is not None:
        write_file(html, dossier.to_html().encode("utf-8", "replace"))


def write_file(path: Path, data: bytes) -> None:
    """Write a file, or say why that does not go.

    Args:
        path: where to.
        data: what.

    Raises:
        InputError: if the file cannot be written.
    """
    try:
        path.write_bytes(data)
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror}; choose another place", item=str(path)) from error


def report(reading: Reading, html: Path | None, *, quiet: bool) -> None:
    """Print the summary: to standard output, or to standard error when the JSON goes to standard output.

    Args:
        reading: what was read.
        html: where the page was written, if it was.
        quiet: standard output carries the JSON.
    """
    say = sys.stderr if quiet else sys.stdout
    for dossier in reading.dossiers[:1]:
        print("\n".join(dossier.summary()), file=say)
    others = reading.stories[1:]
    if others:
        print(f"{len(others)} more {'story' if len(others) == 1 else 'stories'} in these sources:", file=say)
        for story in others[:5]:
            print(f"  {story.name or story.id}  {len(story.reports)} report{'s' * (len(story.reports) != 1)}", file=say)
    for rejection in reading.rejections[:10]:
        print(f"left out: {rejection.item}: {rejection.detail} ({rejection.why})", file=sys.stderr)
    if len(reading.rejections) > 10:
        print(f"left out: {len(reading.rejections) - 10} more; the dossier lists all of them", file=sys.stderr)
    if html is not None and reading.dossiers:
        print(f"dossier: {html}", file=say)

"""``stories``, ``show``, ``why``, ``find``: looking into a store."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from crossread.base.errors import NotFoundError
from crossread.cli.options import AsOf, Since, StoreOption, store_path


def stories(store: StoreOption = None) -> None:
    """List the stories in a store.

    Example:

      crossread stories --store news.sqlite
    """
    from crossread.store.store import Store

    with Store(store_path(store), read_only=True) as opened:
        for story in opened.stories():
            count = len(story.reports)
            typer.echo(f"{story.id}  {count:>4} report{'s' if count != 1 else ' '}  {story.name or ''}".rstrip())


def show(
    story: Annotated[str | None, typer.Argument(metavar="[STORY]", help="Name or id; without it, the largest.")] = None,
    store: StoreOption = None,
    as_of: AsOf = None,
    since: Since = None,
) -> None:
    """Show a story in short: who reports it, what agrees, what differs, what only one has.

    Example:

      crossread show "Harbour fire" --store news.sqlite
    """
    from crossread.api import ReadOptions, find_story, story_dossier
    from crossread.store.store import Store

    with Store(store_path(store)) as opened:
        dossier = story_dossier(
            opened, find_story(opened, story), ReadOptions(as_of=as_of, since=since), opened.rejections()
        )
    typer.echo("\n".join(dossier.summary()))


def why(
    item: Annotated[
        str, typer.Argument(metavar="ID", help="The id of a report, entity, quote, event, figure, comparison…")
    ],
    dossier_file: Annotated[
        Path | None, typer.Argument(metavar="[DOSSIER.json]", help="A dossier written by --json, instead of a store.")
    ] = None,
    store: StoreOption = None,
) -> None:
    """Explain an item: the chain from its id to the characters it comes from, with reasons and scores.

    Examples:

      crossread why q-3a5be80c11d2f642 --store news.sqlite

      crossread why q-3a5be80c11d2f642 dossier.json
    """
    from crossread.api import ReadOptions, find_story, story_dossier
    from crossread.present.encode import from_json
    from crossread.present.why import explain
    from crossread.store.store import Store

    if dossier_file is not None:
        if not dossier_file.is_file():
            raise NotFoundError(f"there is no file {dossier_file}", item=str(dossier_file))
        typer.echo("\n".join(explain(from_json(dossier_file.read_bytes()), item)))
        return
    with Store(store_path(store)) as opened:
        found = opened.stories_with(item)
        if not found:
            raise NotFoundError(
                f"no item has the id {item!r} in this store; `crossread show` and the dossier list ids", item=item
            )
        dossier = story_dossier(opened, find_story(opened, found[0]), ReadOptions(), opened.rejections())
    typer.echo("\n".join(dossier.why(item)))


def find(
    words: Annotated[list[str], typer.Argument(metavar="WORD...", help="Words that must all stand in a report.")],
    store: StoreOption = None,
) -> None:
    """Find reports in a store by their words.

    Example:

      crossread find harbour fire --store news.sqlite
    """
    from crossread.store.store import Store

    with Store(store_path(store), read_only=True) as opened:
        hits = opened.search(" ".join(words))
    for report, title, passage in hits:
        typer.echo(f"{report}  {title}\n    {' '.join(passage.split())}")
    if not hits:
        print(f"no report has all of: {' '.join(words)}", file=sys.stderr)
        raise typer.Exit(5)

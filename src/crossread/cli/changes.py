"""``changes`` and ``readings``: what is new in a story, and which readings a store holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crossread.cli.options import AsOf, Since, StoreOption, store_path

if TYPE_CHECKING:
    from crossread.model.dossier import Dossier


def changes(
    story: Annotated[str | None, typer.Argument(metavar="[STORY]", help="Name or id; without it, the largest.")] = None,
    store: StoreOption = None,
    since: Since = None,
    as_of: AsOf = None,
) -> None:
    """Show what is new in a story: reports, events, figures, disputes, silent edits.

    Examples:

      crossread changes --since 2031-03-04 --store news.sqlite

      crossread changes "Harbour fire" --since 2 --store news.sqlite

    Without --since, what is new since the last day before the newest report. `crossread readings` lists the numbers.
    """
    from crossread.api import ReadOptions, check_since, find_story, story_dossier
    from crossread.store.store import Store

    check_since(since)
    with Store(store_path(store)) as opened:
        options = ReadOptions(as_of=as_of, since=since)
        dossier = story_dossier(opened, find_story(opened, story), options, opened.rejections())
    typer.echo("\n".join(change_lines(dossier.record, since)))


def change_lines(record: Dossier, since: str | None) -> list[str]:
    """Say what is new, one line each, kind by kind.

    Args:
        record: a dossier.
        since: what was asked for, for the line that says that nothing is new.

    Returns:
        Lines without line breaks.
    """
    from crossread.present.index import build_index, flat
    from crossread.present.wording import CHANGES, count

    index = build_index(record)
    lines = [f"Story: {flat(record.story.title, 100) or 'untitled'}"]
    for kind, name in CHANGES.items():
        rows = [change for change in record.changes if change.kind == kind]
        if rows:
            lines.append(f"{name}: {count(len(rows), 'change')} since {_moment(rows[0].since)}")
        for change in rows:
            what = ", ".join(f"{index.title(i)} [{i}]" if index.has(i) else i for i in change.items)
            lines.append(f"  {flat(change.reason)} — {flat(what)}")
    if not record.changes:
        lines.append(f"Nothing new{f' since {_moment(since)}' if since else ''}")
    return lines


def _moment(since: str) -> str:
    return f"reading {since}" if since.isdigit() else since or "the first version"


def readings(store: StoreOption = None) -> None:
    """List the readings in a store: number, new pages, sources.

    Example:

      crossread readings --store news.sqlite
    """
    from crossread.present.wording import count
    from crossread.store.store import Store

    with Store(store_path(store), read_only=True) as opened:
        for row in opened.readings():
            broken = "" if row.finished else "  (interrupted)"
            typer.echo(f"{row.number:>3}  {count(row.new_pages, 'new page')}  {', '.join(row.sources)}{broken}")

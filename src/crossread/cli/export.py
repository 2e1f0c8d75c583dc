"""``crossread export``: a story's dossier in the format wanted."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from crossread.cli.options import AsOf, Since, StoreOption, StoryOption, store_path
from crossread.cli.read import write_file


class Format(StrEnum):
    """What a dossier can be written as."""

    json = "json"
    jsonl = "jsonl"
    html = "html"
    md = "md"
    csv = "csv"


def export(
    format_: Annotated[Format, typer.Option("--format", help="json, jsonl, html, md or csv.")] = Format.json,
    story: StoryOption = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Without it, standard output.")] = None,
    store: StoreOption = None,
    as_of: AsOf = None,
    since: Since = None,
) -> None:
    """Write a story's dossier from a store.

    Examples:

      crossread export --format md --store news.sqlite > story.md

      crossread export --format csv --story "Harbour fire" --out story.csv --store news.sqlite
    """
    from crossread.api import Dossier, ReadOptions, find_story, story_dossier
    from crossread.present.markdown import to_markdown
    from crossread.present.tables import to_csv, to_jsonl
    from crossread.store.store import Store

    with Store(store_path(store)) as opened:
        options = ReadOptions(as_of=as_of, since=since)
        dossier: Dossier = story_dossier(opened, find_story(opened, story), options, opened.rejections())
    match format_:
        case Format.json:
            data = dossier.to_json() + b"\n"
        case Format.jsonl:
            data = to_jsonl(dossier.record).encode("utf-8", "replace")
        case Format.html:
            data = dossier.to_html().encode("utf-8", "replace")
        case Format.md:
            data = to_markdown(dossier.record).encode("utf-8", "replace")
        case Format.csv:
            data = to_csv(dossier.record).encode("utf-8", "replace")
    if out is None:
        sys.stdout.buffer.write(data)
    else:
        write_file(out, data)

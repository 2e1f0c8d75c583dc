"""Pages about invented towns, and the shortest way to clean them."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from crossread.clean.config import CleanConfig
from crossread.clean.pages import clean_page
from crossread.model.pages import RawPage, Rejection, Stated
from crossread.model.reports import BlockKind, CleanPage, Report

BRIDGE = (
    "The council of Port Merrow voted on Tuesday evening to close the old bridge to cars from next spring, Mayor Adela "
    "Quist said.",
    "Engineers had warned since the summer that two of the piers were sinking, and that repairs would cost more than a "
    "new crossing.",
    "Quist, who took office last year, said the town would run a shuttle for the fishermen who live across the river.",
)
BAKERS = (
    "Bakers in the city of Tessaly stopped work on Wednesday in protest at flour prices that have doubled since the "
    "harvest failed.",
    "The guild said all but two of its ninety members had joined the strike, and that it would last until the ministry "
    "agreed to talks.",
    "“We cannot bake with promises,” said Odo Farrant, who heads the guild and runs a shop near the station.",
)
BRIDGE_TITLE = "Council of Port Merrow votes to close the old bridge"
BAKERS_TITLE = "Bakers of Tessaly strike over flour prices"


def article(title: str, paragraphs: tuple[str, ...], *, above: str = "", below: str = "") -> str:
    """Write an article as copied text: title, lines above the text, paragraphs, lines below it."""
    return "\n\n".join(part for part in (title, above, *paragraphs, below) if part)


BRIDGE_TEXT = article(BRIDGE_TITLE, BRIDGE)
BAKERS_TEXT = article(BAKERS_TITLE, BAKERS)


def raw(body: str | bytes, media_type: str = "text/plain", **fields: Any) -> RawPage:
    """Make a raw page of some text."""
    data = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    return RawPage(sha256(data).hexdigest(), fields.pop("source", "page"), data, media_type, "utf-8", **fields)


def clean(body: str | bytes, media_type: str = "text/plain", **fields: Any) -> CleanPage:
    """Clean a page that must hold an article."""
    page, rejections = clean_page(raw(body, media_type, **fields), CleanConfig())
    assert page is not None, rejections
    assert rejections == ()
    return page


def refused(body: str | bytes, media_type: str = "text/plain", config: CleanConfig | None = None) -> Rejection:
    """Clean a page that must hold none; give the one rejection."""
    page, rejections = clean_page(raw(body, media_type), config or CleanConfig())
    assert page is None
    (rejection,) = rejections
    return rejection


def one(body: str | bytes, media_type: str = "text/plain", **fields: Any) -> Report:
    """Clean a page that must hold exactly one report."""
    (report,) = clean(body, media_type, **fields).reports
    return report


def record(**fields: str) -> Report:
    """Clean a JSON Lines record that must hold one report."""
    keys = ("url", "outlet", "published", "title")
    stated = Stated(**{key: fields[key] for key in keys if key in fields})
    return one(json.dumps(fields), "application/json", stated=stated)


def blocks(report: Report, kind: BlockKind) -> list[str]:
    """Give the texts of a report's blocks of one kind."""
    offset = report.span.start
    return [report.span.text[b.start - offset : b.end - offset] for b in report.blocks if b.kind == kind]


def titles(page: CleanPage) -> list[str | None]:
    """Give the titles of a page's reports."""
    return [report.title.text if report.title else None for report in page.reports]


def loose(page: CleanPage) -> list[str]:
    """Give the furniture outside a page's reports."""
    return [span.text for span in page.furniture]

"""The dossier as one HTML file that needs nothing beside it: no network, no fonts, no script to be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from crossread.model.dossier import Dossier
from crossread.model.spans import Span
from crossread.present import views, wording
from crossread.present.check import require_sound
from crossread.present.dates import in_words, timex_in_words, when_in_words
from crossread.present.index import Index, build_index, flat, ident, spoken
from crossread.present.marks import copies_shown
from crossread.present.network import ROW_REM, draw_network, group_letter, source_label
from crossread.present.paragraphs import print_texts
from crossread.present.short import in_short
from crossread.present.traces import chain_id, time_id

# The page may use its own styles and its own few lines of script; it can fetch nothing from anywhere.
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)
# An attribute's value that HTML allows without quotation marks, with them.
_PLAIN_VALUE = re.compile(r'(?<==)"([\w.:#-]+)"(?=[ >])')
# Lines shown in each of the three columns at the top.
SHORT_LINES = 5
# Marks written in several pieces are lit up together by a style rule each; beyond this many only their first piece is.
SPLIT_RULES = 300


def render(dossier: Dossier, texts: Mapping[str, str]) -> str:
    """Write a dossier as one self-contained HTML page.

    Args:
        dossier: any dossier.
        texts: the whole text of each page by page id.

    Returns:
        HTML5 that works from a file, without a network, with script off, by keyboard, on a phone and on paper. The
        same dossier gives the same page.

    Raises:
        ContractError: if a span does not hold its page's characters or an id leads nowhere.
    """
    require_sound(dossier, texts)
    index = build_index(dossier)
    printed = print_texts(index, texts)
    page = (
        _environment()
        .get_template("dossier.html.j2")
        .render(
            d=dossier,
            x=index,
            v=views.build_views(index),
            limits=views,
            short=in_short(index),
            short_lines=SHORT_LINES,
            network=draw_network(index),
            printed=printed,
            split=printed.split[:SPLIT_RULES],
            policy=POLICY,
            copies=copies_shown(dossier),
            chained=frozenset(chain.report for chain in dossier.chains),
            places=lambda spans: _places(index, spans),
            source_label=lambda source: source_label(index, source),
        )
    )
    return _slim(page)


def _slim(page: str) -> str:
    """Leave out the quotation marks around attributes that need none: a large story has half a million of them.

    Text holds no straight quotation mark, since every piece of it was escaped; styles and script are left alone.
    """
    head, style, rest = page.partition("</style>")
    body, script, end = rest.rpartition("<script>")
    return head + style + _PLAIN_VALUE.sub(r"\1", body) + script + end


def web_address(source: str) -> str | None:
    """Give an address that is safe to link to.

    Args:
        source: where a page came from: a path, an address, anything.

    Returns:
        The address if its scheme is http or https, None otherwise.
    """
    lowered = source[:8].lower()
    safe = lowered.startswith(("https://", "http://"))
    return source if safe and not any(c.isspace() or ord(c) < 32 for c in source) else None


def _places(index: Index, spans: Iterable[Span]) -> list[tuple[str, list[str]]]:
    """Give the anchors of some spans by the report they stand in, in order."""
    found: dict[str, list[str]] = {}
    for span in spans:
        anchors = found.setdefault(index.where(span), [])
        if index.anchor(span) not in anchors:
            anchors.append(index.anchor(span))
    return list(found.items())


@cache
def _environment() -> Environment:
    """Load the templates once; they are files of the package and never change while the program runs."""
    environment = Environment(
        loader=PackageLoader("crossread.present"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    files = resources.files("crossread.present").joinpath("templates")
    environment.globals.update(
        style=Markup(files.joinpath("page.css").read_text("utf-8")),  # noqa: S704 - the package's own file
        script=Markup(files.joinpath("page.js").read_text("utf-8")),  # noqa: S704 - the package's own file
        words=wording,
        count=wording.count,
        amount=wording.amount,
        letter=group_letter,
        chain_id=chain_id,
        time_id=time_id,
        row_rem=ROW_REM,
    )
    environment.filters.update(
        flat=flat,
        ident=ident,
        spoken=spoken,
        day=in_words,
        when=when_in_words,
        timex=timex_in_words,
        address=web_address,
        sentence=wording.sentence,
        closed=wording.closed,
    )
    return environment

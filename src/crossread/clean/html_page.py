"""HTML pages: text, articles and what the page states about each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import html

from crossread.clean.articles import build
from crossread.clean.config import CleanConfig
from crossread.clean.headings import overlap
from crossread.clean.html_articles import article_elements, is_live
from crossread.clean.html_blocks import Line, extract, linked_heads
from crossread.clean.html_meta import PageMeta, by_htmldate, dates_of, read_meta
from crossread.clean.html_tree import Element, flat_text, measure, parse_html, tame_html
from crossread.clean.meta import Claim, Meta
from crossread.clean.pieces import Piece
from crossread.model.pages import RawPage
from crossread.model.reports import CleanPage

# The share of its words a headline must have in common with the headline JSON-LD gives.
SAME_HEADLINE = 0.6
# Between two blocks of a page's text.
BETWEEN = "\n\n"

_KEY = re.compile(r"\W+")
_AUTHOR = re.compile(r"\b(?:author|byline)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an HTML page is left out: a code of ``rejections.WHY`` and a sentence."""

    why: str
    detail: str


@dataclass(frozen=True, slots=True)
class Part:
    """One element with an article: its headline, lines, and what it states about itself."""

    title: str
    lines: tuple[Line, ...]
    authors: tuple[str, ...] = ()
    published: tuple[Claim, ...] = ()


def clean_html(raw: RawPage, text: str, stated: Meta, config: CleanConfig) -> CleanPage | Refusal:
    """Find the reports on an HTML page.

    Args:
        raw: the page.
        text: its decoded HTML.
        stated: what came with it.
        config: limits.

    Returns:
        The clean page, or why there is none.
    """
    text = tame_html(text)
    root = parse_html(text)
    if root is None:
        return Refusal("unreadable_html", "the HTML could not be parsed")
    count, depth = measure(root)
    if count > config.max_elements:
        return Refusal("too_large", f"the page has {count} elements; the limit is {config.max_elements}")
    page_meta = read_meta(root, text, stated, raw.captured)
    parts = _parts(root, page_meta, raw.captured)
    page_text, pieces = _lay_out(parts, page_meta.meta, linked_heads(root))
    if len(page_text) > config.max_characters:
        return Refusal("too_large", f"the text has {len(page_text)} characters; the limit is {config.max_characters}")

    def meta_of(own: list[Piece], several: bool) -> Meta:
        return _article_meta(own, several, page_meta, parts)

    page = build(raw.id, page_text, pieces, meta_of, config, page_meta.declared_one)
    if page is None and depth > config.max_depth - 10:
        return Refusal("too_deep", f"the page nests {depth} elements or more; the limit is {config.max_depth}")
    return page or Refusal("no_article", "no article was found in the HTML")


def _parts(root: Element, page_meta: PageMeta, captured: str | None) -> list[Part]:
    """Extract the articles of a page, or the page as a whole."""
    elements = (
        []
        if is_live(root, {item.kind for item in page_meta.articles})
        else article_elements(root, page_meta.declared_one)
    )
    parts = []
    for element in elements:
        head = next((text for h in element.iter("h1", "h2", "h3") if (text := flat_text(h))), "")
        lines = extract(element)
        if lines:
            times = _times(element) or by_htmldate(html.tostring(element, encoding="unicode"), None, captured, False)
            parts.append(Part(head, tuple(lines), _authors(element), times))
    if len(parts) >= 2:
        return parts
    return [Part(page_meta.title, tuple(extract(root)))]


def _authors(element: Element) -> tuple[str, ...]:
    for part in element.iter("a", "span", "p", "div", "address", "cite"):
        if part.get("rel") == "author" or _AUTHOR.search(part.get("class") or ""):
            name = re.sub(r"^\s*by:?\s+", "", flat_text(part)[:100], flags=re.IGNORECASE)
            if 2 <= len(name.split()) <= 4 and all(word[0].isupper() for word in name.split()):
                return (name,)
    return ()


def _times(element: Element) -> tuple[Claim, ...]:
    times = (t.get("datetime") for t in element.iter("time") if "updated" not in (t.get("class") or ""))
    return tuple(Claim(value, "the article's time element") for value in times if value)[:1]


def _same(one: str, other: str) -> bool:
    return _KEY.sub("", one).lower() == _KEY.sub("", other).lower()


def _lay_out(parts: list[Part], meta: Meta, linked: frozenset[str]) -> tuple[str, list[Piece]]:
    """Write the page's text, block after block, with a piece for each."""
    text: list[str] = []
    pieces: list[Piece] = []
    position = 0
    for part in parts:
        lines = list(part.lines)
        if part.title:
            lines = [line for n, line in enumerate(lines) if n > 4 or not _same(line[0], part.title)]
            authors = part.authors or (meta.authors if len(parts) == 1 else ())
            seen = " ".join(line[0] for line in lines[:4])
            bylines: list[Line] = [
                (name, "byline", True) for name in authors if name not in seen and name != meta.outlet
            ]
            lines = [(part.title, "title", True), *bylines, *lines]
        for line, label, forced in lines:
            pieces.append(Piece(position, position + len(line), line, 1, label, "", forced, line in linked))
            text.append(line)
            position += len(line) + len(BETWEEN)
    return BETWEEN.join(text), pieces


def _article_meta(own: list[Piece], several: bool, page: PageMeta, parts: list[Part]) -> Meta:
    """Give what is stated about one article; what a page of several states holds for none of them."""
    if not several:
        return page.meta
    title = next((piece.text for piece in own if piece.label == "title"), "")
    meta = replace(page.meta, published=(), updated=(), authors=(), bodies=(), canonical=None)
    item = next(
        (i for i in page.articles if title and i.headline and overlap(title, i.headline) >= SAME_HEADLINE), None
    )
    if item:
        meta = replace(
            meta,
            published=dates_of([item], "published"),
            updated=dates_of([item], "modified"),
            authors=item.authors,
            bodies=item.bodies,
        )
    part = next((p for p in parts if title and p.title == title), None) if len(parts) > 1 else None
    if part:
        meta = replace(meta, published=meta.published + part.published, authors=meta.authors or part.authors)
    return meta

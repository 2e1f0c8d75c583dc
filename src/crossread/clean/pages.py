"""Raw pages to clean pages: the entry of the cleaning stage."""

from __future__ import annotations

import json
from dataclasses import replace

from crossread.base.encoding import decode
from crossread.clean.articles import build
from crossread.clean.config import CleanConfig
from crossread.clean.meta import Claim, Meta
from crossread.clean.pieces import Piece, cut
from crossread.clean.rejections import reject
from crossread.model.pages import RawPage, Rejection
from crossread.model.reports import CleanPage

Outcome = tuple[CleanPage | None, tuple[Rejection, ...]]


def clean_page(raw: RawPage, config: CleanConfig) -> Outcome:
    """Find the reports on a page.

    Args:
        raw: the page as it was taken in.
        config: limits.

    Returns:
        The page's text with its reports, and no rejections; or None and why there is no report on it.
    """
    if len(raw.body) > config.max_bytes:
        return _refuse(raw, "too_large", f"the page has {len(raw.body)} bytes; the limit is {config.max_bytes}")
    text = decode(raw.body, raw.encoding)
    if not text.strip():
        return _refuse(raw, "empty", "the page holds no text")
    if raw.media_type == "application/json":
        return _record(raw, text, config)
    if raw.media_type == "text/plain":
        return _finish(raw, text, cut(text), stated_meta(raw), config)
    if raw.media_type == "text/html":
        return _html(raw, text, config)
    return _refuse(raw, "unsupported_type", f"the page is {raw.media_type}; text/html, text/plain and records are read")


def _refuse(raw: RawPage, why: str, detail: str) -> Outcome:
    return None, (reject(raw.source, why, detail),)


def _finish(raw: RawPage, text: str, pieces: list[Piece], meta: Meta, config: CleanConfig) -> Outcome:
    if len(text) > config.max_characters:
        detail = f"the page has {len(text)} characters; the limit is {config.max_characters}"
        return _refuse(raw, "too_large", detail)

    def meta_of(_: list[Piece], several: bool) -> Meta:
        # What is stated of a page with several articles (a tag page, a digest) holds for none of them, save the outlet.
        return replace(meta, published=()) if several else meta

    page = build(raw.id, text, pieces, meta_of, config)
    if page is None:
        return _refuse(raw, "no_article", f"no article was found in {len(text)} characters of text")
    return page, ()


def stated_meta(raw: RawPage) -> Meta:
    """Gather what came with a page rather than in it.

    Args:
        raw: the page.

    Returns:
        Its outlet, date and address as a record or feed stated them.
    """
    stated = raw.stated
    where = "the feed's entry" if stated.basis == "feed" else "the record's own date"
    return Meta(
        outlet=(stated.outlet or "").strip() or None,
        basis=stated.basis,
        published=(Claim(stated.published, where),) if stated.published else (),
        address=raw.address or stated.url or (raw.source if "://" in raw.source else None),
    )


def _html(raw: RawPage, text: str, config: CleanConfig) -> Outcome:
    # Imported here because trafilatura and htmldate take 0.2 s to load, which reading text and records need not pay.
    from crossread.clean.html_page import Refusal, clean_html

    found = clean_html(raw, text, stated_meta(raw), config)
    return _refuse(raw, found.why, found.detail) if isinstance(found, Refusal) else (found, ())


def _record(raw: RawPage, line: str, config: CleanConfig) -> Outcome:
    """Clean a JSON Lines record: its title, a blank line, its text."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return _refuse(raw, "bad_record", "the record is no JSON")
    body = record.get("text") if isinstance(record, dict) else None
    if not isinstance(body, str) or not body.strip():
        return _refuse(raw, "bad_record", "the record has no text")
    title = record.get("title")
    title = _whole(title) if isinstance(title, str) and title.strip() else ""
    head = f"{title}\n\n" if title else ""
    text = head + _whole(body)
    pieces = cut(text[len(head) :], len(head))
    if title:
        start, words = len(title) - len(title.lstrip()), title.strip()
        pieces.insert(0, Piece(start, start + len(words), words, label="title", forced=True))
    return _finish(raw, text, pieces, stated_meta(raw), config)


def _whole(text: str) -> str:
    """Replace halves of characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text

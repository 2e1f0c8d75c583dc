"""Pieces of a page to its reports: wording, headings, split, assembly."""

from __future__ import annotations

from collections.abc import Callable

from crossread.clean.assemble import assemble, loose, prose_words
from crossread.clean.config import CleanConfig
from crossread.clean.meta import Meta
from crossread.clean.pieces import Piece
from crossread.clean.split import DECLARED_ONE, THRESHOLD, mark_headings, split
from crossread.clean.wording import label
from crossread.model.reports import CleanPage, Report


def build(
    page: str,
    text: str,
    pieces: list[Piece],
    meta_of: Callable[[list[Piece], bool], Meta],
    config: CleanConfig,
    declared_one: bool = False,
) -> CleanPage | None:
    """Find the reports in a page's pieces.

    Args:
        page: the page's id.
        text: the page's text.
        pieces: the text cut into pieces; labels are written into them.
        meta_of: gives what is stated outside the text about the article that some pieces make up; its second argument
            says whether the page holds several articles.
        config: the limits.
        declared_one: whether the page calls itself one article, so that it takes more to split it.

    Returns:
        The page with at least one report; None where there is no article.
    """
    label(pieces)
    mark_headings(pieces)
    reports: list[Report] = []
    threshold = DECLARED_ONE if declared_one else THRESHOLD
    articles = [a for a in split(pieces, config.max_reports, threshold) if prose_words(a.pieces) >= config.min_words]
    for article in articles:
        report = assemble(page, text, article.pieces, meta_of(article.pieces, len(articles) > 1))
        if report:
            reports.append(report)
    if not reports:
        return None
    found = tuple(reports)
    return CleanPage(page, text, found, loose(page, text, pieces, found))

"""Enters reports into the store's list of reports, with the terms by which their stories are found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from crossread.base.codec import decode
from crossread.link.stories import StoryReport
from crossread.link.stories.contrast import ordinal
from crossread.link.stories.terms import terms_of
from crossread.link.stories.vectors import vector_of
from crossread.model.annotations import Mention
from crossread.model.reports import CleanPage, Report
from crossread.pipeline.adapters import CleanResult, day_of
from crossread.store.shelf import ReportEntry, ReportShelf
from crossread.store.store import Store


def enter_page(store: Store, page: CleanPage, given: Iterable[ReportEntry] = ()) -> None:
    """Enter the reports of a page that are not entered yet, and take out those it no longer holds.

    Args:
        store: where the page's results are.
        page: the page.
        given: entries that were made already; those that lack are made from the page's results.
    """
    shelf = ReportShelf(store)
    held = {report.id for report in page.reports}
    known = shelf.on_pages([page.page])
    if known - held:
        shelf.drop(known - held)
    made = {entry.report: entry for entry in given}
    made.update((entry.report, entry) for entry in _entries(store, page, held - known - made.keys()))
    if held - known:
        shelf.add([made[report.id] for report in page.reports if report.id in made and report.id not in known])


def enter_older(store: Store) -> None:
    """Enter the reports of every page into a store that was made before there was a list of reports."""
    if ReportShelf(store).any():
        return
    with store.writing():
        for row in store.results("clean").values():
            page = decode(row.value, CleanResult).page
            if page is not None:
                enter_page(store, page)


def entry_of(page: CleanPage, report: Report, mentions: Sequence[Mention]) -> ReportEntry:
    """Give what a report's story is told by.

    Args:
        page: its page.
        report: the report.
        mentions: whom and what it names.

    Returns:
        Its entry.
    """
    named = sorted({page.text[m.start : m.end] for m in mentions if m.form == "name"})
    body = "\n".join(page.text[b.start : b.end] for b in report.blocks if b.kind == "paragraph")
    title = report.title.text if report.title else ""
    day = day_of(report.published)
    terms = terms_of(StoryReport(report.id, title, body, day, tuple(named)))
    return ReportEntry(report.id, page.page, ordinal(day), terms, vector_of(terms))


def _entries(store: Store, page: CleanPage, wanted: set[str]) -> Iterator[ReportEntry]:
    names = store.results("names", wanted) if wanted else {}
    for report in page.reports:
        if report.id in names:
            yield entry_of(page, report, decode(names[report.id].value, tuple[Mention, ...]))

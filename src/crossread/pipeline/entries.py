"""Enters reports into the store's list of reports, with the terms by which their stories are found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crossread.base.codec import decode
from crossread.model.annotations import Mention
from crossread.model.reports import CleanPage, ReportEntry
from crossread.pipeline.adapters import CleanResult
from crossread.pipeline.pages import entry_of
from crossread.store.shelf import ReportShelf
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


def _entries(store: Store, page: CleanPage, wanted: set[str]) -> Iterator[ReportEntry]:
    names = store.results("names", wanted) if wanted else {}
    for report in page.reports:
        if report.id in names:
            yield entry_of(page, report, decode(names[report.id].value, tuple[Mention, ...]))

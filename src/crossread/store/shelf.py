"""Keeps the reports' terms, term lists, neighbourhoods and pairs in the store."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from itertools import chain
from typing import Any

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray
from sqlalchemy.dialects.sqlite import insert

from crossread.base.codec import decode, encode
from crossread.model.reports import ReportEntry
from crossread.store.store import LOOKUP_BATCH, Store
from crossread.store.tables import members, nearest, pairs, report_columns, reports, stories, term_lists

Ints = NDArray[np.int64]

# Reports whose entries in one term's list are kept in one row. A new report rewrites the last row of each of its
# terms, so rows are kept to a few pages of the file.
LIST_PART = 2048
# Reports whose columns are kept in one row; a new report changes about a hundred of them all over the store.
COLUMN_PART = 256


class ReportShelf:
    """The reports of a store by number; all writes belong to the store's transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def _open(self) -> AbstractContextManager[sa.Connection]:
        return self._store.reading()

    # -- reports ----------------------------------------------------------------------------------------------

    def add(self, entries: Sequence[ReportEntry]) -> None:
        """Keep reports; those that are there already stay as they are."""
        values = [
            {
                "report": entry.report,
                "page": entry.page,
                "day": entry.day,
                "terms": zlib.compress(encode(entry.terms)),
                "vector": encode(entry.vector),
            }
            for entry in entries
        ]
        if values:
            with self._store.writing() as connection:
                connection.execute(insert(reports).on_conflict_do_nothing(index_elements=["report"]), values)

    def drop(self, gone: Iterable[str]) -> None:
        """Take out reports that their pages no longer hold; everything is compared anew at the next reading."""
        names = sorted(gone)
        with self._store.writing() as connection:
            for piece in _portions(names):
                connection.execute(sa.delete(reports).where(reports.c.report.in_(piece)))
                connection.execute(sa.delete(members).where(members.c.report.in_(piece)))
        self.forget()

    def any(self) -> bool:
        """Say whether there are reports at all."""
        with self._open() as connection:
            return connection.execute(sa.select(reports.c.number).limit(1)).first() is not None

    def numbers(self, after: int = 0) -> dict[int, int]:
        """Give number → day of the reports with a number above the one given, in order."""
        query = sa.select(reports.c.number, reports.c.day).where(reports.c.number > after).order_by(reports.c.number)
        with self._open() as connection:
            return {row.number: row.day for row in connection.execute(query).all()}

    def named(self) -> set[int]:
        """Give the numbers of the reports that a person has put into a story."""
        living = sa.select(stories.c.id).where(stories.c.name.is_not(None), stories.c.merged_into.is_(None))
        with self._open() as connection:
            called = [row.id for row in connection.execute(living).all()]
            held = [
                row.report
                for piece in _portions(called)
                for row in connection.execute(sa.select(members.c.report).where(members.c.story.in_(piece))).all()
            ]
        return {number for _, number in self._rows("report", "number", held)}

    def pages_of(self, wanted: Iterable[str]) -> dict[str, str]:
        """Give report id → page id."""
        return dict(self._rows("report", "page", wanted))

    def on_pages(self, wanted: Iterable[str]) -> set[str]:
        """Give the ids of the reports on some pages."""
        return {report for _, report in self._rows("page", "report", wanted)}

    def _rows(self, key: str, column: str, wanted: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
        """Give (key, value) of a column of the reports that have some keys."""
        found: list[tuple[Any, Any]] = []
        with self._open() as connection:
            for piece in _portions(sorted(set(wanted))):
                query = f"SELECT {key}, {column} FROM reports WHERE {key} IN ({_marks(piece)})"  # noqa: S608
                found += connection.exec_driver_sql(query, tuple(piece)).tuples().all()
        return iter(found)

    # -- what the grouping asks for ---------------------------------------------------------------------------

    def ids(self, numbers: Iterable[int]) -> dict[int, str]:
        """Give the ids of reports by number."""
        return dict(self._rows("number", "report", numbers))

    def documents(self, numbers: Iterable[int]) -> dict[int, dict[str, float]]:
        """Give the terms of reports by number."""
        rows = self._rows("number", "terms", numbers)
        return {number: decode(zlib.decompress(terms), dict[str, float]) for number, terms in rows}

    def vectors(self, numbers: Iterable[int]) -> dict[int, dict[str, int]]:
        """Give the vectors of reports by number."""
        return {number: decode(vector, dict[str, int]) for number, vector in self._rows("number", "vector", numbers)}

    def forget(self) -> None:
        """Forget everything but the reports themselves: lists, nearest, pairs, columns."""
        with self._store.writing() as connection:
            for table in (term_lists, nearest, pairs, report_columns):
                connection.execute(sa.delete(table))

    def postings(self, terms: Iterable[str]) -> dict[str, Ints]:
        """Give, per term, an array of (number, weight) rows."""
        wanted = sorted(terms)
        found: dict[str, list[bytes]] = {}
        with self._open() as connection:
            for piece in _portions(wanted):
                query = f"SELECT term, holders FROM term_lists WHERE term IN ({_marks(piece)}) ORDER BY term, part"  # noqa: S608
                for term, holders in connection.exec_driver_sql(query, tuple(piece)).all():
                    found.setdefault(term, []).append(holders)
        return {term: _ints(b"".join(parts)).reshape(-1, 2) for term, parts in found.items()}

    def add_postings(self, rows: Mapping[int, Mapping[str, int]]) -> None:
        """Enter vectors into the lists of their terms."""
        parts: dict[int, dict[str, list[int]]] = {}
        for number, vector in rows.items():
            fresh = parts.setdefault(number // LIST_PART, {})
            for term, weight in vector.items():
                fresh.setdefault(term, []).extend((number, weight))
        with self._store.writing() as connection:
            for part, fresh in sorted(parts.items()):
                known: dict[str, bytes] = {}
                for piece in _portions(sorted(fresh)):
                    query = f"SELECT term, holders FROM term_lists WHERE term IN ({_marks(piece)}) AND part = ?"  # noqa: S608
                    known.update(connection.exec_driver_sql(query, (*piece, part)).tuples().all())
                values = [(term, part, known.get(term, b"") + _bytes(new)) for term, new in sorted(fresh.items())]
                connection.exec_driver_sql("INSERT OR REPLACE INTO term_lists VALUES (?,?,?)", values)

    def best(self, numbers: Iterable[int]) -> dict[int, Ints]:
        """Give the likeness of reports to their nearest, descending."""
        found: dict[int, Ints] = {}
        with self._open() as connection:
            for piece in _portions(sorted(set(numbers))):
                query = f"SELECT number, best FROM nearest WHERE number IN ({_marks(piece)})"  # noqa: S608
                rows = connection.exec_driver_sql(query, tuple(piece)).tuples().all()
                found.update((number, _ints(best)) for number, best in rows)
        return found

    def put_best(self, rows: Mapping[int, Ints]) -> None:
        """Keep the likeness of reports to their nearest."""
        values = [(int(number), _bytes(best)) for number, best in sorted(rows.items())]
        if values:
            with self._store.writing() as connection:
                connection.exec_driver_sql("INSERT OR REPLACE INTO nearest VALUES (?,?)", values)

    def edges(self, numbers: Iterable[int]) -> Ints:
        """Give the pairs that reports are part of: one row (report, other, likeness) per pair, sorted."""
        found = [np.zeros(0, dtype=np.int64)]
        with self._open() as connection:
            for piece in _portions(sorted(set(numbers))):
                query = f"SELECT one, other, alike FROM pairs WHERE one IN ({_marks(piece)}) ORDER BY one, other"  # noqa: S608
                rows = connection.exec_driver_sql(query, tuple(piece)).all()
                found.append(np.fromiter(chain.from_iterable(rows), dtype=np.int64, count=3 * len(rows)))
        return np.concatenate(found).reshape(-1, 3)

    def add_edges(self, rows: Sequence[tuple[int, int, int]]) -> None:
        """Keep pairs (one, other, likeness); both find each other."""
        both = sorted({pair for one, other, alike in rows for pair in ((one, other, alike), (other, one, alike))})
        if both:
            with self._store.writing() as connection:
                connection.exec_driver_sql("INSERT OR REPLACE INTO pairs VALUES (?,?,?)", both)

    # -- columns ----------------------------------------------------------------------------------------------

    def columns(self, width: int) -> Ints:
        """Give the columns, one row per report number; ``width`` is how many there are."""
        with self._open() as connection:
            query = sa.select(report_columns.c.rows).order_by(report_columns.c.part)
            held = b"".join(row.rows for row in connection.execute(query).all())
        return _ints(held).reshape(-1, width)

    def put_columns(self, rows: Ints, before: Ints) -> None:
        """Keep the columns; only what differs from what was there before is written."""
        values = []
        for part, at in enumerate(range(0, len(rows), COLUMN_PART)):
            new, old = rows[at : at + COLUMN_PART], before[at : at + COLUMN_PART]
            if new.shape != old.shape or not np.array_equal(new, old):
                values.append((part, _bytes(new)))
        if values:
            with self._store.writing() as connection:
                connection.exec_driver_sql("INSERT OR REPLACE INTO report_columns VALUES (?,?)", values)


def _bytes(values: Ints | Sequence[int]) -> bytes:
    return np.asarray(values, dtype="<i4").tobytes()


def _ints(held: bytes) -> Ints:
    return np.frombuffer(held, dtype="<i4").astype(np.int64)


def _portions(wanted: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for at in range(0, len(wanted), LOOKUP_BATCH):
        yield wanted[at : at + LOOKUP_BATCH]


def _marks(piece: Sequence[Any]) -> str:
    return ",".join("?" * len(piece))

"""Reads and writes pages, results, rejections and stories; one writer, many readers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from crossread.base.codec import decode, encode
from crossread.model.decisions import Ruling
from crossread.model.pages import RawPage, Rejection
from crossread.model.stage import StageResult
from crossread.store.database import connect, translated
from crossread.store.tables import decisions, items, members, pages, readings, rejections, results, stories

# SQLite's limit on variables in one statement is 32,766; lists are asked for in pieces well below it.
LOOKUP_BATCH = 500


@dataclass(frozen=True, slots=True)
class StoredStory:
    """A story as the store knows it."""

    id: str
    name: str | None
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoredReading:
    """One call of ``crossread read``: its number, what the user typed, and how many pages it brought.

    ``finished`` is false for a reading that was interrupted.
    """

    number: int
    sources: tuple[str, ...]
    new_pages: int
    finished: bool


@dataclass(frozen=True, slots=True)
class StoredDecision:
    """A person's decision with its number.

    ``reading`` is the number of the last reading when it was made, ``undone`` that of the last reading when it was
    withdrawn; None while it stands.
    """

    number: int
    ruling: Ruling
    reading: int
    undone: int | None = None


class Store:
    """One SQLite file. Use as a context manager, or call ``close``."""

    def __init__(self, path: str | None = None, *, read_only: bool = False) -> None:
        self.path = path
        self._engine = connect(path, read_only=read_only)
        self._writing: sa.Connection | None = None

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._engine.dispose()

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Make all writes of the block one transaction: all of them are stored, or none.

        Yields:
            The connection the writes go through.

        Raises:
            StoreError: if SQLite refuses.
        """
        if self._writing is not None:
            yield self._writing
            return
        with translated(self.path or "memory"), self._engine.begin() as connection:
            self._writing = connection
            try:
                yield connection
            finally:
                self._writing = None

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Read through one connection; within ``writing`` it is that one.

        Yields:
            The connection.
        """
        if self._writing is not None:
            yield self._writing
            return
        with translated(self.path or "memory"), self._engine.connect() as connection:
            yield connection

    # -- readings ---------------------------------------------------------------------------------------------

    def begin_reading(self, sources: Sequence[str]) -> int:
        """Note that a reading begins; give its number."""
        with self.writing() as connection:
            done = connection.execute(sa.insert(readings).values(sources=encode(list(sources)).decode(), finished=0))
            key = done.inserted_primary_key
            assert key is not None
            return int(key[0])

    def finish_reading(self, reading: int) -> None:
        """Note that a reading came to its end."""
        with self.writing() as connection:
            connection.execute(sa.update(readings).where(readings.c.id == reading).values(finished=1))

    def readings(self) -> tuple[StoredReading, ...]:
        """Give all readings in order."""
        query = (
            sa.select(readings, sa.func.count(pages.c.id).label("new"))
            .select_from(readings.outerjoin(pages, pages.c.reading == readings.c.id))
            .group_by(readings.c.id)
            .order_by(readings.c.id)
        )
        with self.reading() as connection:
            rows = connection.execute(query).all()
        return tuple(
            StoredReading(row.id, decode(row.sources, tuple[str, ...]), int(row.new), bool(row.finished))
            for row in rows
        )

    # -- decisions --------------------------------------------------------------------------------------------

    def add_decision(self, ruling: Ruling) -> StoredDecision:
        """Keep what a person decided; give it with its number."""
        with self.writing() as connection:
            at = _last_reading(connection)
            done = connection.execute(sa.insert(decisions).values(ruling=encode(ruling), at=at, undone_at=None))
            key = done.inserted_primary_key
            assert key is not None
            return StoredDecision(int(key[0]), ruling, at)

    def undo_decision(self, number: int) -> bool:
        """Withdraw a decision; it stays in the record.

        Args:
            number: the decision's number.

        Returns:
            False if no decision of that number stands.
        """
        with self.writing() as connection:
            standing = sa.update(decisions).where(decisions.c.id == number, decisions.c.undone_at.is_(None))
            return bool(connection.execute(standing.values(undone_at=_last_reading(connection))).rowcount)

    def decisions(self) -> tuple[StoredDecision, ...]:
        """Give all decisions in the order they were made, the withdrawn ones too."""
        with self.reading() as connection:
            rows = connection.execute(sa.select(decisions).order_by(decisions.c.id)).all()
        return tuple(StoredDecision(row.id, decode(row.ruling, Ruling), row.at, row.undone_at) for row in rows)

    # -- pages ------------------------------------------------------------------------------------------------

    def add_page(self, reading: int, page: RawPage) -> bool:
        """Keep a page's bytes and facts.

        Args:
            reading: the number of the reading it came in.
            page: the page.

        Returns:
            False if these bytes are already there.
        """
        facts = encode(replace(page, body=b""))
        with self.writing() as connection:
            row = {"id": page.id, "reading": reading, "source": page.source, "address": page.address}
            statement = insert(pages).values(**row, facts=facts, body=page.body).on_conflict_do_nothing()
            return bool(connection.execute(statement).rowcount)

    def page(self, page_id: str) -> RawPage | None:
        """Give a page with its bytes, or None."""
        with self.reading() as connection:
            row = connection.execute(sa.select(pages.c.facts, pages.c.body).where(pages.c.id == page_id)).one_or_none()
        return None if row is None else replace(decode(row.facts, RawPage), body=row.body)

    def page_facts(self, page_ids: Iterable[str] | None = None) -> dict[str, tuple[RawPage, int, int]]:
        """Give pages without their bytes.

        Args:
            page_ids: the pages wanted; None for all.

        Returns:
            Page id → (page without body, size of the body in bytes, number of the reading).
        """
        wanted = None if page_ids is None else sorted(set(page_ids))
        found: dict[str, tuple[RawPage, int, int]] = {}
        query = sa.select(pages.c.id, pages.c.facts, sa.func.length(pages.c.body).label("size"), pages.c.reading)
        with self.reading() as connection:
            for piece in _pieces(wanted):
                for row in connection.execute(query if piece is None else query.where(pages.c.id.in_(piece))):
                    found[row.id] = (decode(row.facts, RawPage), int(row.size), int(row.reading))
        return found

    def validators_of(self, address: str) -> tuple[str | None, str | None] | None:
        """Give (ETag, Last-Modified) of an address as last fetched, for a conditional request; None if it never was."""
        query = sa.select(pages.c.facts).where(pages.c.source == address, pages.c.address.is_not(None))
        with self.reading() as connection:
            row = connection.execute(query.order_by(pages.c.reading.desc(), pages.c.id).limit(1)).first()
        if row is None:
            return None
        facts = decode(row.facts, RawPage)
        return facts.etag, facts.last_modified

    def fetched(self) -> tuple[str, ...]:
        """Give every address that was fetched, sorted."""
        query = sa.select(pages.c.source).where(pages.c.address.is_not(None)).distinct().order_by(pages.c.source)
        with self.reading() as connection:
            return tuple(row.source for row in connection.execute(query).all())

    # -- results ----------------------------------------------------------------------------------------------

    def keys(self, stage: str, wanted: Iterable[str]) -> dict[str, str]:
        """Give the keys under which a stage's results are stored, by item."""
        found: dict[str, str] = {}
        with self.reading() as connection:
            for piece in _pieces(sorted(set(wanted))):
                query = sa.select(results.c.item, results.c.key).where(
                    results.c.stage == stage, results.c.item.in_(piece or [])
                )
                found.update({row.item: row.key for row in connection.execute(query)})
        return found

    def results(self, stage: str, wanted: Iterable[str] | None = None) -> dict[str, StageResult]:
        """Give a stage's stored results by item; all of them if no items are named."""
        found: dict[str, StageResult] = {}
        with self.reading() as connection:
            query = sa.select(results).where(results.c.stage == stage)
            for piece in _pieces(None if wanted is None else sorted(set(wanted))):
                asked = query if piece is None else query.where(results.c.item.in_(piece))
                for row in connection.execute(asked):
                    found[row.item] = StageResult(row.stage, row.item, row.key, row.value)
        return found

    def put_results(self, rows: Sequence[StageResult]) -> None:
        """Keep results, replacing older ones of the same stage and item."""
        if not rows:
            return
        values = [{"stage": r.stage, "item": r.item, "key": r.key, "value": r.value} for r in rows]
        statement = insert(results)
        update = {"key": statement.excluded.key, "value": statement.excluded.value}
        with self.writing() as connection:
            connection.execute(statement.on_conflict_do_update(index_elements=["stage", "item"], set_=update), values)

    # -- rejections -------------------------------------------------------------------------------------------

    def add_rejections(self, reading: int, rows: Sequence[Rejection]) -> None:
        """Keep what was left out, with the reasons."""
        if not rows:
            return
        values = [
            {"reading": reading, "item": r.item, "stage": r.stage, "why": r.why, "detail": r.detail} for r in rows
        ]
        with self.writing() as connection:
            connection.execute(insert(rejections).on_conflict_do_nothing(), values)

    def rejections(self, reading: int | None = None) -> tuple[Rejection, ...]:
        """Give what was left out, in one reading or in all."""
        query = sa.select(rejections).order_by(rejections.c.stage, rejections.c.item, rejections.c.why)
        if reading is not None:
            query = query.where(rejections.c.reading == reading)
        with self.reading() as connection:
            rows = [Rejection(row.item, row.stage, row.why, row.detail) for row in connection.execute(query)]
        return tuple(dict.fromkeys(rows))

    # -- stories ----------------------------------------------------------------------------------------------

    def put_stories(self, rows: Sequence[StoredStory], pages_of: Mapping[str, str], reading: int) -> None:
        """Keep which reports make up which story.

        A story left without reports becomes a tombstone that points to the story most of them went to.

        Args:
            rows: the stories, no report in two of them.
            pages_of: report id → page id.
            reading: the number of the reading.
        """
        home = {report: row.id for row in rows for report in row.reports}
        if not home:
            return
        with self.writing() as connection:
            before = _homes(connection, sorted(home))
            statement = insert(stories)
            values = [{"id": row.id, "name": row.name, "merged_into": None, "reading": reading} for row in rows]
            update = {"merged_into": None, "reading": reading, "name": statement.excluded.name}
            connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=update), values)
            into = insert(members)
            moved = [{"report": r, "story": story, "page": pages_of[r]} for r, story in home.items()]
            connection.execute(
                into.on_conflict_do_update(index_elements=["report"], set_={"story": into.excluded.story}), moved
            )
            for old in sorted(set(before.values()) - set(home.values())):
                left = connection.execute(sa.select(members.c.report).where(members.c.story == old).limit(1)).first()
                if left is None:
                    went = Counter(home[report] for report, story in before.items() if story == old)
                    heir = min(went, key=lambda story: (-went[story], story))
                    connection.execute(sa.update(stories).where(stories.c.id == old).values(merged_into=heir))

    def stories(self, wanted: Iterable[str] | None = None) -> tuple[StoredStory, ...]:
        """Give living stories with their reports, the largest first.

        Args:
            wanted: their ids; None for all.

        Returns:
            The stories; an id that is none is left out.
        """
        pieces = list(_pieces(None if wanted is None else sorted(set(wanted))))
        names: dict[str, str | None] = {}
        of: dict[str, list[str]] = {}
        with self.reading() as connection:
            for piece in pieces:
                living = sa.select(stories).where(stories.c.merged_into.is_(None))
                held = sa.select(members).order_by(members.c.report)
                if piece is not None:
                    living, held = living.where(stories.c.id.in_(piece)), held.where(members.c.story.in_(piece))
                names.update({row.id: row.name for row in connection.execute(living)})
                for row in connection.execute(held):
                    of.setdefault(row.story, []).append(row.report)
        found = [StoredStory(story, names.get(story), tuple(reports)) for story, reports in of.items()]
        return tuple(sorted(found, key=lambda s: (-len(s.reports), s.id)))

    def homes(self, reports: Iterable[str]) -> dict[str, str]:
        """Give report id → id of the story it belongs to; reports without a story are left out."""
        with self.reading() as connection:
            return _homes(connection, sorted(set(reports)))

    def pages_of(self, story: StoredStory) -> dict[str, str]:
        """Give report id → page id of the reports of a story."""
        query = sa.select(members.c.report, members.c.page).where(members.c.story == story.id)
        with self.reading() as connection:
            return {row.report: row.page for row in connection.execute(query).all()}

    def stories_on(self, page_ids: Sequence[str]) -> tuple[StoredStory, ...]:
        """Give the stories with a report on one of these pages, the largest first."""
        query = sa.select(members.c.story).where(members.c.page.in_(page_ids)).distinct()
        with self.reading() as connection:
            return self.stories(row.story for row in connection.execute(query).all())

    def stories_called(self, wanted: str) -> tuple[str, ...]:
        """Give the ids of the living stories with an id or a name; failing those, of those whose id begins so."""
        with self.reading() as connection:
            living = sa.select(stories.c.id).where(stories.c.merged_into.is_(None)).order_by(stories.c.id)
            exact = living.where((stories.c.id == wanted) | (stories.c.name == wanted))
            found = tuple(row.id for row in connection.execute(exact))
            if found or not wanted:
                return found
            begins = living.where(stories.c.id >= wanted, stories.c.id < wanted + "\U0010ffff")
            return tuple(row.id for row in connection.execute(begins))

    def largest_story(self) -> str | None:
        """Give the id of the story with most reports, None if there is no story."""
        size = sa.func.count().label("size")
        query = sa.select(members.c.story, size).group_by(members.c.story).order_by(size.desc(), members.c.story)
        with self.reading() as connection:
            row = connection.execute(query.limit(1)).first()
        return None if row is None else str(row.story)

    def forwarding(self) -> dict[str, str]:
        """Give the tombstones: id of a story that is no more → id of the story its reports went to."""
        with self.reading() as connection:
            rows = connection.execute(
                sa.select(stories.c.id, stories.c.merged_into).where(stories.c.merged_into.is_not(None))
            )
            return {row.id: row.merged_into for row in rows}

    def forwarded(self, story: str) -> str:
        """Give the id of the living story that a tombstone leads to; anything else as it is."""
        seen = {story}
        with self.reading() as connection:
            while True:
                query = sa.select(stories.c.merged_into).where(stories.c.id == story)
                heir = connection.execute(query).scalar()
                if heir is None or heir in seen:
                    return story
                seen.add(heir)
                story = heir

    def index_items(self, story: str, ids: Iterable[str]) -> None:
        """Note in which story's dossier each id is found, replacing what was noted for the story."""
        values = [{"id": item, "story": story} for item in sorted(set(ids))]
        with self.writing() as connection:
            connection.execute(sa.delete(items).where(items.c.story == story))
            if values:
                connection.execute(insert(items).on_conflict_do_nothing(), values)

    def stories_with(self, item: str) -> tuple[str, ...]:
        """Give the ids of the stories whose dossier holds an item."""
        with self.reading() as connection:
            query = sa.select(items.c.story).where(items.c.id == item).order_by(items.c.story)
            return tuple(row.story for row in connection.execute(query))

    # -- search -----------------------------------------------------------------------------------------------

    def index_text(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Make reports findable by their words; rows are (report id, title, body)."""
        with self.writing() as connection:
            values = [{"n": int(r.rsplit("-", 1)[-1][:15], 16), "r": r, "t": t, "b": b} for r, t, b in rows]
            query = sa.text("INSERT OR REPLACE INTO search (rowid, report, title, body) VALUES (:n, :r, :t, :b)")
            if values:
                connection.execute(query, values)

    def search(self, words: str, limit: int = 20) -> list[tuple[str, str, str]]:
        """Find reports by words: (report id, title, passage), the best first."""
        phrase = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
        if not phrase:
            return []
        query = sa.text(
            "SELECT report, title, snippet(search, 2, '[', ']', ' … ', 16) FROM search WHERE search MATCH :q "
            "ORDER BY rank, report LIMIT :n"
        )
        with self.reading() as connection:
            return [(row[0], row[1], row[2]) for row in connection.execute(query, {"q": phrase, "n": limit})]


def _homes(connection: sa.Connection, reports: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for piece in _pieces(reports):
        query = sa.select(members.c.report, members.c.story).where(members.c.report.in_(piece or []))
        found.update({row.report: row.story for row in connection.execute(query)})
    return found


def _last_reading(connection: sa.Connection) -> int:
    return int(connection.execute(sa.select(sa.func.max(readings.c.id))).scalar() or 0)


def _pieces(wanted: list[str] | None) -> Iterator[list[str] | None]:
    if wanted is None:
        yield None
        return
    for at in range(0, len(wanted), LOOKUP_BATCH):
        yield wanted[at : at + LOOKUP_BATCH]

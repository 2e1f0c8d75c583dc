"""Decisions are numbered, never lost, never deleted; an older store takes them in."""

import sqlite3
from importlib import resources

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.base.errors import StoreError
from crossread.base.ids import sha256_hex
from crossread.model.decisions import Party, Ruling
from crossread.model.pages import RawPage
from crossread.model.stage import StageResult
from crossread.store.store import Store, StoredDecision, StoredReading


def ruling(verdict="same", left="Ana Lund", right="Ana Brandt"):
    page = "a" * 64
    return Ruling(
        verdict, Party(left, "person", page, 0, 8), Party(right, "person", page, 20, 30), "she said so", "desk"
    )


def test_a_decision_comes_back_and_stays_when_withdrawn():
    with Store() as store:
        store.begin_reading(["a.txt"])
        first = store.add_decision(ruling())
        store.begin_reading(["b.txt"])
        second = store.add_decision(ruling("different", "Bo", "Cleo"))
        assert store.undo_decision(1)
        assert store.decisions() == (StoredDecision(1, first.ruling, 1, undone=2), second)
        assert (second.number, second.reading, second.undone) == (2, 2, None)
        assert not store.undo_decision(1), "what is withdrawn cannot be withdrawn again"
        assert not store.undo_decision(7)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(-4, 6), max_size=12))
def test_nothing_is_ever_deleted_and_no_number_given_twice(steps):
    made = standing = 0
    with Store() as store:
        store.begin_reading(["a.txt"])
        for step in steps:
            if step > 0:
                standing -= store.undo_decision(step)
            else:
                made += 1
                standing += 1
                assert store.add_decision(ruling(left=str(step))).number == made
        rows = store.decisions()
        assert [row.number for row in rows] == list(range(1, made + 1))
        assert sum(row.undone is None for row in rows) == standing


def test_readings_tell_how_many_pages_were_new():
    body = b"one page"
    page = RawPage(sha256_hex(body), "a.txt", body, "text/plain", "utf-8")
    with Store() as store:
        for sources in (["a.txt", "b.txt"], ["a.txt"]):
            store.add_page(store.begin_reading(sources), page)
        store.finish_reading(1)
        assert store.readings() == (
            StoredReading(1, ("a.txt", "b.txt"), 1, finished=True),
            StoredReading(2, ("a.txt",), 0, finished=False),
        )


@pytest.fixture
def first_shape(tmp_path):
    """A store as the first version of the program left it, with a page, a result and a story in it."""
    path = tmp_path / "old.sqlite"
    config = Config()
    config.set_main_option("script_location", str(resources.files("crossread") / "store" / "migrations"))
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()
    with sqlite3.connect(path) as old:
        old.execute("INSERT INTO readings VALUES (1, '[\"a.txt\"]', 1)")
        facts = b'{"id":"p1","source":"a.txt","body":"","media_type":"text/plain","encoding":"utf-8"}'
        old.execute("INSERT INTO pages VALUES ('p1', 1, 'a.txt', NULL, ?, ?)", (facts, b"some bytes"))
        old.execute("INSERT INTO results VALUES ('clean', 'p1', 'k-1', ?)", (b"{}",))
        old.execute("INSERT INTO stories VALUES ('s-1', 'Harbour', NULL, 1)")
        old.execute("INSERT INTO members VALUES ('r-1', 's-1', 'p1')")
    old.close()
    return str(path)


def test_an_older_store_keeps_all_it_has_and_takes_decisions(first_shape):
    with Store(first_shape) as store:
        page = store.page("p1")
        assert page is not None
        assert (page.source, page.body) == ("a.txt", b"some bytes")
        assert store.results("clean") == {"p1": StageResult("clean", "p1", "k-1", b"{}")}
        assert [(s.id, s.name, s.reports) for s in store.stories()] == [("s-1", "Harbour", ("r-1",))]
        assert store.readings() == (StoredReading(1, ("a.txt",), 1, finished=True),)
        assert store.decisions() == ()
        made = store.add_decision(ruling())
    with Store(first_shape, read_only=True) as again:
        assert again.decisions() == (made,)


def test_an_older_store_is_not_changed_by_looking(first_shape):
    with pytest.raises(StoreError, match="shape 0001"):
        Store(first_shape, read_only=True)
    with sqlite3.connect(first_shape) as old:
        assert old.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
    old.close()


def test_the_migrations_make_the_tables_the_code_describes(tmp_path):
    from crossread.store.tables import metadata

    path = str(tmp_path / "new.sqlite")
    Store(path).close()
    engine = sa.create_engine(f"sqlite:///{path}")
    found = {name: {c["name"]: c["nullable"] for c in sa.inspect(engine).get_columns(name)} for name in metadata.tables}
    described = {n: {c.name: bool(c.nullable) for c in t.columns} for n, t in metadata.tables.items()}
    engine.dispose()
    assert found == described

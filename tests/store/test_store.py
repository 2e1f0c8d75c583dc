"""The store keeps what it is given, and says clearly what it cannot do."""

import sqlite3
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.base.errors import StoreCorrupt, StoreError, StoreLocked
from crossread.base.ids import sha256_hex
from crossread.model.pages import RawPage, Rejection, Stated
from crossread.model.stage import StageResult
from crossread.store import database
from crossread.store.store import Store, StoredStory


def page(body: bytes, source: str = "a.txt") -> RawPage:
    return RawPage(sha256_hex(body), source, body, "text/plain", "utf-8", stated=Stated(outlet="The Gull"))


@pytest.fixture
def store(tmp_path):
    with Store(str(tmp_path / "news.sqlite")) as opened:
        yield opened


def test_a_page_comes_back_unchanged(store):
    raw = page(b"\xff\x00 any bytes \r\n")
    reading = store.begin_reading(["a.txt"])
    assert store.add_page(reading, raw)
    assert store.page(raw.id) == raw
    assert not store.add_page(reading, raw), "the same bytes are kept once"
    facts, size, in_reading = store.page_facts([raw.id])[raw.id]
    assert (facts.body, size, in_reading) == (b"", len(raw.body), reading)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.text(max_size=5), st.binary(max_size=20)), max_size=10))
def test_the_last_result_of_a_stage_stands(rows):
    with Store() as store:
        for item, key, value in rows:
            store.put_results([StageResult("clean", item, key, value)])
        expected = {item: StageResult("clean", item, key, value) for item, key, value in rows}
        assert store.results("clean") == expected
        assert store.keys("clean", "abc") == {item: row.key for item, row in expected.items()}


def test_a_transaction_is_all_or_nothing(store):
    with pytest.raises(RuntimeError), store.writing():
        store.put_results([StageResult("clean", "x", "k", b"1")])
        raise RuntimeError("killed half way")
    assert store.results("clean") == {}


def test_a_reader_sees_committed_work_while_a_writer_is_at_it(store):
    store.put_results([StageResult("clean", "x", "k", b"1")])
    with store.writing():
        store.put_results([StageResult("clean", "x", "k2", b"2")])
        with Store(store.path, read_only=True) as reader:
            assert reader.results("clean")["x"].key == "k"
    with Store(store.path, read_only=True) as reader:
        assert reader.results("clean")["x"].key == "k2"


def test_two_writers_take_turns(store):
    def write(name: str) -> None:
        with Store(store.path) as mine:
            for number in range(20):
                mine.put_results([StageResult("clean", f"{name}{number}", "k", b"1")])

    threads = [threading.Thread(target=write, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.results("clean")) == 40


def test_a_locked_store_says_so(store, monkeypatch):
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 50)
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreLocked, match="another process"), Store(store.path) as mine:
        mine.put_results([StageResult("clean", "x", "k", b"1")])
    other.execute("ROLLBACK")
    other.close()


def test_a_full_disk_loses_nothing(store):
    store.put_results([StageResult("clean", "x", "k", b"1")])

    def fill() -> None:
        with store.writing() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count=64")
            store.put_results([StageResult("clean", "y", "k", b"0" * 3_000_000)])

    with pytest.raises(StoreError, match="full"):
        fill()
    assert set(store.results("clean")) == {"x"}


@pytest.mark.parametrize(
    ("prepare", "error"),
    [
        (lambda p: p.mkdir(), StoreError),
        (lambda p: p.write_bytes(b"this is no database at all, but long enough to be read as one" * 20), StoreCorrupt),
        (lambda p: sqlite3.connect(p).execute("CREATE TABLE recipes (id)").connection.commit(), StoreError),
    ],
    ids=["folder", "text", "foreign"],
)
def test_what_is_no_store_is_refused(tmp_path, prepare, error):
    path = tmp_path / "thing"
    prepare(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error) as caught:
        Store(str(path))
    assert str(path) in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before, "a foreign file is left alone"


def test_reading_needs_a_store_that_is_there(tmp_path):
    with pytest.raises(StoreError, match="there is no store"):
        Store(str(tmp_path / "none.sqlite"), read_only=True)
    with pytest.raises(StoreError, match="not a folder"):
        Store(str(tmp_path / "nowhere" / "news.sqlite"))


def test_rejections_are_kept_once_per_reading(store):
    reading = store.begin_reading(["x"])
    row = Rejection("x", "ingest", "empty", "the file has 0 bytes")
    store.add_rejections(reading, [row, row])
    assert store.rejections(reading) == (row,)


def test_a_story_that_loses_all_reports_leaves_a_tombstone(store):
    reading = store.begin_reading(["x"])
    pages = {"r1": "p1", "r2": "p2"}
    store.put_stories([StoredStory("s-old", None, ("r1",))], pages, reading)
    store.put_stories([StoredStory("s-new", None, ("r1", "r2"))], pages, reading)
    assert [story.id for story in store.stories()] == ["s-new"]
    assert store.forwarding() == {"s-old": "s-new"}


def test_search_finds_reports_by_their_words(store):
    store.index_text([("r-00000000000000a1", "Ferry late", "The ferry waited for fog to lift.")])
    store.index_text([("r-00000000000000a1", "Ferry late", "The ferry waited for fog to lift.")])
    store.index_text([("r-00000000000000b2", "Bread", "A bakery opened.")])
    assert [row[0] for row in store.search("fog ferry")] == ["r-00000000000000a1"]
    assert store.search('"; DROP TABLE pages') == []


def test_ids_lead_to_their_story(store):
    store.index_items("s-1", ["q-1", "f-1"])
    store.index_items("s-1", ["q-1"])
    assert store.stories_with("q-1") == ("s-1",)
    assert store.stories_with("f-1") == ()

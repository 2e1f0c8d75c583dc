"""Stories in a store that grows: the same in any order of coming, under ids that stay or lead on."""

from __future__ import annotations

import json
import random

import pytest
import sqlalchemy as sa

from crossread.api import ReadOptions, read_all
from crossread.base.errors import NotFoundError
from crossread.base.ids import sha256_hex
from crossread.model.pages import RawPage
from crossread.pipeline import group
from crossread.pipeline.known import KnownValidators
from crossread.pipeline.lookup import find_story
from crossread.store.store import Store

MATTERS = (
    ("Velmora dam", "spillway gravel sluice engineer Tilda Voss Harlow Edge reservoir seepage"),
    ("Orrin railway", "pasture bridges Branko Lisk Steelway rails goats valley viaduct"),
    ("Sarn chess cup", "knight sacrifice Mirela Antune grandmaster harbour rook endgame"),
    ("Tarnholm carpet fire", "arson insurers Sundal warehouse blaze Quay Street embers"),
)


def rows(count: int) -> list[dict[str, str]]:
    source = random.Random(4)
    made = []
    for number in range(count):
        name, words = MATTERS[number % len(MATTERS)]
        told = source.sample(words.split(), 7)
        made.append(
            {
                "url": f"https://gull.example/{number}",
                "outlet": "The Gull",
                "published": f"2031-03-{number % 9 + 1:02}",
                "title": f"{name}: {told[0]} {told[1]}",
                "text": f"More came to light about the {name} on day {number}. " + " ".join(told) + ".",
            }
        )
    return made


def read_in(store: Store, portion: list[dict[str, str]], tmp_path, story: str | None = None) -> None:
    path = tmp_path / "portion.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in portion), encoding="utf-8")
    read_all([str(path)], store, ReadOptions(story=story))


def stories_in(store: Store) -> set[frozenset[str]]:
    urls = {}
    for page, (facts, _, _) in store.page_facts().items():
        urls[page] = facts.address or facts.source
    with store.reading() as connection:
        pages = dict(connection.execute(sa.text("SELECT report, page FROM reports")).tuples().all())
    return {frozenset(urls[pages[report]].rsplit("/", 1)[-1] for report in story.reports) for story in store.stories()}


@pytest.mark.parametrize("limit", [200, 6])
def test_one_by_one_in_any_order_or_at_once_gives_the_same_stories(tmp_path, monkeypatch, limit):
    """Below the limit as a curated reading, above it as a stream."""
    monkeypatch.setattr(group, "CURATED_REPORTS", limit)
    made = rows(16)
    with Store() as at_once:
        read_in(at_once, made, tmp_path)
        together = stories_in(at_once)
    assert 1 < len(together) < 16
    random.Random(2).shuffle(made)
    with Store() as grown:
        for at in (0, 1, 2, 7, 8):
            read_in(grown, made[at : {0: 1, 1: 2, 2: 7, 7: 8, 8: 16}[at]], tmp_path)
        assert stories_in(grown) == together


def test_a_report_a_person_names_leaves_its_old_story_and_the_old_id_leads_on(tmp_path, monkeypatch):
    monkeypatch.setattr(group, "CURATED_REPORTS", 2)
    made = rows(8)
    dam = made[::4]
    with Store() as store:
        read_in(store, made, tmp_path)
        ((old,),) = [[s.id for s in store.stories() if len(s.reports) == 2][:1]]
        read_in(store, dam, tmp_path, story="Dam")
        named = find_story(store, "Dam")
        assert len(named.reports) == 2
        assert all(not set(named.reports) & set(s.reports) for s in store.stories() if s.id != named.id)
        if old in store.forwarding():
            assert find_story(store, old).id == named.id
        read_in(store, rows(16)[8:], tmp_path)
        assert set(find_story(store, "Dam").reports) == set(named.reports)


def test_the_id_of_a_merged_story_shows_the_story_it_went_into(tmp_path):
    from crossread.store.store import StoredStory

    made = rows(5)
    with Store() as store:
        read_in(store, made[:1], tmp_path)
        (first,) = store.stories()
        store.put_stories([StoredStory("s-longago", None, first.reports)], dict.fromkeys(first.reports, "p"), 1)
        assert find_story(store, first.id).id == "s-longago"
        read_in(store, made[4:5], tmp_path)
        assert find_story(store, first.id).id == "s-longago"
        with pytest.raises(NotFoundError, match="no story is called"):
            find_story(store, "s-nothing")


def test_a_store_of_an_older_shape_is_filled_at_the_next_reading(tmp_path):
    path = str(tmp_path / "old.sqlite")
    made = rows(8)
    with Store(path) as store:
        read_in(store, made, tmp_path)
        together = stories_in(store)
        with store.writing() as connection:
            connection.exec_driver_sql("DELETE FROM reports")
    with Store(path) as store:
        read_in(store, made[:1], tmp_path)
        assert stories_in(store) == together


def test_reading_the_same_again_changes_no_story(tmp_path):
    made = rows(8)
    with Store() as store:
        read_in(store, made, tmp_path)
        before = store.stories()
        read_in(store, made[::-1], tmp_path)
        assert store.stories() == before


def test_what_a_server_said_is_found_by_address_and_the_last_word_counts():
    with Store() as store:
        for number, etag in enumerate(('"a"', '"b"')):
            body = f"page {number}".encode()
            where = "https://gull.example/ferry"
            raw = RawPage(sha256_hex(body), where, body, "text/html", "utf-8", address=where, etag=etag)
            store.add_page(store.begin_reading([where]), raw)
        known = KnownValidators(store)
        assert known[where].etag == '"b"'
        assert known.get("https://gull.example/other") is None
        assert (list(known), len(known)) == ([where], 1)

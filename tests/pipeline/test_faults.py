"""Killed, crowded out, locked out: what was reported as stored is stored, and the next reading completes the rest."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crossread.api import ReadOptions, read_all
from crossread.pipeline.verify import verify
from crossread.store.store import Store
from tests.pipeline.pages import write_pages

_CHILD = """
import sys
from crossread.api import ReadOptions, read_all
from crossread.store.store import Store
with Store(sys.argv[2]) as store:
    read_all([sys.argv[1]], store, ReadOptions(story="Harbour"), lambda pages: print(pages, flush=True))
print("done", flush=True)
"""


def start(folder: Path, store: Path) -> subprocess.Popen:
    command = [sys.executable, "-c", _CHILD, str(folder), str(store)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def reported(output: str) -> int:
    return max((int(line) for line in output.split() if line.isdigit()), default=0)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_killed_reading_loses_nothing_it_reported(tmp_path):
    folder = write_pages(tmp_path / "pages", 200)
    store = tmp_path / "news.sqlite"
    moments = random.Random(7)
    for _ in range(10):
        child = start(folder, store)
        time.sleep(moments.uniform(0.4, 2.5))
        child.kill()
        output, _err = child.communicate()
        if store.exists() and reported(output):
            with Store(str(store), read_only=True) as opened:
                assert len(opened.page_facts()) >= reported(output)
                assert verify(opened).problems == []
    child = start(folder, store)
    output, _err = child.communicate(timeout=300)
    assert output.endswith("done\n")
    with Store(str(store), read_only=True) as opened:
        assert len(opened.page_facts()) == 200
        done = verify(opened)
        assert (done.reports, done.problems) == (200, [])
        (story,) = opened.stories()
        assert len(story.reports) == 200


def test_reading_the_same_pages_again_does_nothing(tmp_path, monkeypatch):
    folder = write_pages(tmp_path / "pages", 12)
    with Store(str(tmp_path / "news.sqlite")) as store:
        first = read_all([str(folder)], store, ReadOptions(story="Harbour"))
        written = []
        put = Store.put_results
        monkeypatch.setattr(Store, "put_results", lambda self, rows: (written.extend(rows), put(self, rows)))
        second = read_all([str(folder)], store, ReadOptions(story="Harbour"))
    assert (first.new_pages, second.new_pages) == (12, 0)
    assert written == []
    assert second.dossiers[0].to_json() == first.dossiers[0].to_json()


def test_a_new_version_of_a_stage_redoes_what_lies_below_it_and_nothing_else(tmp_path, monkeypatch):
    from dataclasses import replace

    from crossread.pipeline import run, stages

    folder = write_pages(tmp_path / "pages", 3)
    with Store(str(tmp_path / "news.sqlite")) as store:
        read_all([str(folder)], store, ReadOptions(story="Harbour"))

        def newer(stage):
            return replace(stage, version=stage.version + 1) if stage.name == "quotations" else stage

        monkeypatch.setattr(run, "report_stages", lambda who: [newer(s) for s in stages.report_stages(who)])
        monkeypatch.setattr(run, "BY_NAME", {s.name: newer(s) for s in stages.STAGES})
        written = set()
        put = Store.put_results
        monkeypatch.setattr(
            Store, "put_results", lambda self, rows: (written.update(r.stage for r in rows), put(self, rows))
        )
        read_all([str(folder)], store, ReadOptions(story="Harbour"))
    assert {"quotations", "spoken", "quantities", "events", "dossier"} <= written
    assert not {"clean", "sentences", "syntax", "names", "times"} & written


def test_a_read_only_folder_is_a_clear_error(tmp_path):
    if os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0o500)
    from crossread.base.errors import StoreError

    with pytest.raises(StoreError, match="cannot be written"):
        Store(str(folder / "news.sqlite"))


def test_a_full_disk_stops_with_a_clear_error_and_keeps_what_was_reported(tmp_path):
    from crossread.base.errors import StoreError

    folder = write_pages(tmp_path / "pages", 120)
    seen = []
    with Store(str(tmp_path / "news.sqlite")) as store:
        import sqlalchemy as sa

        @sa.event.listens_for(store._engine, "connect")
        def _small(connection, _record):
            connection.execute("PRAGMA max_page_count=160")

        with pytest.raises(StoreError, match="full"):
            read_all([str(folder)], store, ReadOptions(story="Harbour"), seen.append)
    with Store(str(tmp_path / "news.sqlite")) as store:
        assert len(store.page_facts()) >= max(seen, default=0)
        again = read_all([str(folder)], store, ReadOptions(story="Harbour"))
        assert (again.pages, len(again.stories[0].reports)) == (120, 120)
        assert verify(store).problems == []


def test_a_reader_and_a_writer_at_once(tmp_path):
    folder = write_pages(tmp_path / "pages", 60)
    store = tmp_path / "news.sqlite"
    with Store(str(store)) as opened:
        read_all([str(write_pages(tmp_path / "few", 2))], opened, ReadOptions(story="Harbour"))
    child = start(folder, store)
    looks = 0
    while child.poll() is None:
        with Store(str(store), read_only=True) as reader:
            assert reader.stories()[0].name == "Harbour"
            assert verify(reader).problems == []
        looks += 1
    assert child.returncode == 0
    assert looks > 0


def test_a_page_on_which_a_stage_fails_is_named_and_the_others_are_read(tmp_path, monkeypatch):
    from dataclasses import replace

    from crossread.pipeline import run, stages

    def fails_on_seals(document, *_):
        if "seals" in document.text:
            raise ZeroDivisionError("no seals")
        return ()

    broken = {s.name: replace(s, run=fails_on_seals) if s.name == "quantities" else s for s in stages.STAGES}
    folder = write_pages(tmp_path / "pages", 15)
    with Store(str(tmp_path / "news.sqlite")) as store:
        with monkeypatch.context() as patched:
            patched.setattr(run, "report_stages", lambda who: [broken[s.name] for s in stages.report_stages(who)])
            reading = read_all([str(folder)], store, ReadOptions(story="Harbour"))
        assert [r.why for r in reading.refused] == ["failed"] * 5
        assert "no seals" in reading.refused[0].detail
        assert (reading.pages, len(reading.dossiers[0].reports)) == (15, 10)
        assert verify(store).problems == []
        again = read_all([str(folder)], store, ReadOptions(story="Harbour"))
        assert (again.refused, len(again.dossiers[0].reports)) == ((), 15)

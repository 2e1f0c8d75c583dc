"""Pages read side by side give what they give one by one, whatever becomes of the processes that read them."""

import os
import signal
from pathlib import Path

import pytest

from crossread.annotate.annotators import AnnotatorConfig
from crossread.api import ReadOptions, read_all
from crossread.base.errors import InputError, MissingExtra, WorkerError
from crossread.ingest.config import IngestConfig
from crossread.ingest.sources import take_in
from crossread.pipeline import workers
from crossread.pipeline.pages import PageTask, read_page
from crossread.pipeline.stages import STAGES, report_stages
from crossread.pipeline.verify import verify
from crossread.store.shelf import ReportShelf
from crossread.store.store import Store
from tests.pipeline.pages import write_pages

RULES = AnnotatorConfig()
PAGES = workers.WORTHWHILE + 6


def held(store: Store) -> object:
    shelf = ReportShelf(store)
    numbers = shelf.numbers()
    return (
        {stage.name: store.results(stage.name) for stage in STAGES},
        store.page_facts(),
        store.rejections(),
        store.stories(),
        (numbers, shelf.ids(numbers), shelf.documents(numbers)),
        store.search("ferry"),
    )


def tasks(folder: Path) -> list[PageTask]:
    return [PageTask(raw, RULES) for raw in take_in([str(write_pages(folder, PAGES))], IngestConfig())]


@pytest.mark.parametrize("annotator", ["rules", None])
def test_one_process_or_three_store_the_same(tmp_path, annotator):
    folder = write_pages(tmp_path / "pages", PAGES)
    (folder / "page-0003a.txt").write_bytes(b"")
    (folder / "page-0003b.txt").write_text("Der Hafen bleibt am Freitag geschlossen, sagte die Behörde. " * 9)
    seen = []
    for jobs in (1, 3):
        counts = []
        with Store(str(tmp_path / f"{jobs}.sqlite")) as store:
            options = ReadOptions(annotator=annotator, every_story=True, jobs=jobs)
            reading = read_all([str(folder)], store, options, counts.append)
            assert verify(store).problems == []
            seen.append((held(store), counts, reading.rejections, [d.to_json() for d in reading.dossiers]))
    assert seen[0] == seen[1]
    assert seen[0][1] == [15, 31]  # a batch holds 16, one of them empty


def test_pages_go_elsewhere_only_where_there_are_many(tmp_path):
    few = tasks(tmp_path)[: workers.WORTHWHILE - 1]
    with workers.Readers(2, report_stages(RULES)) as readers:
        assert [readers.submit(task).future for task in few] == [None] * len(few)
        assert readers.submit(few[0]).future is not None


def test_a_process_that_is_killed_costs_no_page(tmp_path):
    wanted = tasks(tmp_path)
    stages = report_stages(RULES)
    with workers.Readers(2, stages) as readers:
        pending = [readers.submit(task) for task in wanted]
        found = [readers.result(pending[0])]
        for worker in list(readers._workers):
            os.kill(worker._process.pid, signal.SIGKILL)
        found += [readers.result(one) for one in pending[1:]]
    assert found == [read_page(task, stages) for task in wanted]


def test_a_page_that_ends_every_process_is_named_and_kept(tmp_path, monkeypatch):
    ends = "import sys; sys.stdout.buffer.write(bytes(8)); sys.stdout.flush(); sys.stdin.buffer.read(1); sys.exit(9)"
    monkeypatch.setattr(workers, "_START", ends)
    folder = write_pages(tmp_path / "pages", PAGES)
    with Store(str(tmp_path / "news.sqlite")) as store:
        reading = read_all([str(folder)], store, ReadOptions(annotator="rules", jobs=2))
        assert [r.why for r in reading.refused] == ["failed"] * PAGES
        assert "ended 2 times (exit code 9); its bytes are kept" in reading.refused[0].detail
        assert (len(store.page_facts()), reading.dossiers) == (PAGES, ())
        monkeypatch.undo()
        again = read_all([str(folder)], store, ReadOptions(annotator="rules", jobs=2))
        assert (again.refused, again.new_pages) == ((), 0)


def test_where_no_process_can_be_started_the_message_says_what_to_do(tmp_path, monkeypatch):
    folder = write_pages(tmp_path / "pages", PAGES)
    with Store() as store:
        monkeypatch.setattr(workers, "_START", "raise SystemExit(7)")
        with pytest.raises(WorkerError, match=r"exit code 7.*--jobs 1"):
            read_all([str(folder)], store, ReadOptions(annotator="rules", jobs=2))
        monkeypatch.setattr("sys.executable", str(tmp_path / "nothing"))
        with pytest.raises(WorkerError, match=r"No such file.*--jobs 1"):
            read_all([str(folder)], store, ReadOptions(annotator="rules", jobs=2))


def test_what_every_page_lacks_ends_the_reading(tmp_path):
    wanted = [PageTask(task.raw, AnnotatorConfig("spacy:no_such_pipeline")) for task in tasks(tmp_path)]
    with workers.Readers(2, ()) as readers:
        pending = [readers.submit(task) for task in wanted]
        with pytest.raises((InputError, MissingExtra), match="no_such_pipeline"):
            readers.result(pending[0])


def test_a_folder_of_pages_is_no_place_to_load_programs_from(tmp_path, monkeypatch):
    folder = write_pages(tmp_path / "pages", PAGES)
    for name in ("msgspec.py", "crossread.py"):
        (folder / name).write_text("raise SystemExit(8)")
    monkeypatch.chdir(folder)
    with Store() as store:
        names = sorted(path.name for path in folder.glob("*.txt"))
        assert read_all(names, store, ReadOptions(annotator="rules", jobs=2)).pages == PAGES


def test_the_number_of_processes(monkeypatch):
    assert workers.choose_jobs(7) == 7
    assert 1 <= workers.choose_jobs(None) <= workers.MOST_JOBS
    with pytest.raises(InputError, match="--jobs"):
        workers.choose_jobs(0)
    monkeypatch.setattr("sys.executable", "")
    assert workers.choose_jobs(7) == 1

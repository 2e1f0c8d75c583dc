"""The command line as a reporter uses it: what it prints, what it writes, how it ends."""

import json
import sys

import pytest

from tests.pipeline.pages import page_text, write_pages


@pytest.fixture
def pages(tmp_path):
    return write_pages(tmp_path / "pages", 3)


def test_reading_a_folder_writes_json_and_html_and_a_summary(run, pages, tmp_path):
    code, out, err = run(
        "read", pages, "--story", "Harbour", "--json", tmp_path / "d.json", "--html", tmp_path / "d.html"
    )
    assert (code, err) == (0, "")
    assert "3 reports from 3 pages" in out
    dossier = json.loads((tmp_path / "d.json").read_bytes())
    assert dossier["schema"] == "crossread/dossier/1"
    assert len(dossier["reports"]) == 3
    assert "<html" in (tmp_path / "d.html").read_text(encoding="utf-8")


def test_json_to_standard_output_is_nothing_but_json(run, pages):
    code, out, err = run("read", pages, "--story", "Harbour", "--json", "-")
    assert code == 0
    assert json.loads(out)["story"]["title"]
    assert "3 reports" in err


def test_some_input_rejected_is_exit_code_3_and_is_named(run, pages):
    (pages / "empty.txt").write_bytes(b"")
    code, out, err = run("read", pages, "--story", "Harbour", "--json", "-")
    assert code == 3
    assert "empty.txt" in err
    rejected = json.loads(out)["rejections"]
    assert [row["why"] for row in rejected] == ["empty"]


def test_nothing_readable_is_exit_code_3_and_a_reason(run, tmp_path):
    code, _out, err = run("read", tmp_path / "nowhere")
    assert code == 3
    assert "nowhere" in err


def test_a_store_answers_later(run, pages, tmp_path):
    store = tmp_path / "news.sqlite"
    run("read", pages, "--story", "Harbour", "--store", store, "--json", tmp_path / "d.json")
    code, out, _ = run("stories", "--store", store)
    assert code == 0
    assert "3 reports  Harbour" in out
    code, out, _ = run("show", "Harbour", "--store", store)
    assert code == 0
    assert "3 reports" in out
    quote = json.loads((tmp_path / "d.json").read_bytes())["quotes"][0]
    for where in (("--store", store), (tmp_path / "d.json",)):
        code, out, _ = run("why", quote["id"], *where)
        assert code == 0
        assert str(quote["span"]["start"]) in out
    code, out, _ = run("find", "ferry", "line", "--store", store)
    assert code == 0
    assert "ferry" in out
    code, out, _ = run("check", "--store", store)
    assert code == 0
    assert "0 problems" in out


@pytest.mark.parametrize("form", ["json", "jsonl", "html", "md", "csv"])
def test_every_export_names_the_reports(run, pages, tmp_path, form):
    store = tmp_path / "news.sqlite"
    run("read", pages, "--story", "Harbour", "--store", store)
    code, _, _ = run("export", "--format", form, "--out", tmp_path / f"d.{form}", "--store", store)
    assert code == 0
    assert "opened a ferry line" in (tmp_path / f"d.{form}").read_text(encoding="utf-8")


def test_a_damaged_store_is_found_by_check(run, pages, tmp_path):
    import sqlite3

    store = tmp_path / "news.sqlite"
    run("read", pages, "--story", "Harbour", "--store", store)
    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE pages SET body = CAST('tampered' AS BLOB) WHERE source LIKE '%page-0001%'")
    connection.close()
    code, _, err = run("check", "--store", store)
    assert code == 1
    assert "another SHA-256" in err


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("read", "x", "--as-of", "soon"), 2, "--as-of needs a day such as"),
        (("stories",), 2, "which store?"),
        (("stories", "--store", "none.sqlite"), 4, "there is no store"),
        (("why", "q-1", "none.json"), 5, "there is no file"),
    ],
)
def test_a_bad_call_says_what_to_do(run, words, code, says, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CROSSREAD_STORE", raising=False)
    got, _, err = run(*words)
    assert got == code
    assert says in err


def test_an_unknown_id_and_an_unknown_story(run, pages, tmp_path):
    store = tmp_path / "news.sqlite"
    run("read", pages, "--story", "Harbour", "--store", store)
    code, _, err = run("why", "q-0", "--store", store)
    assert (code, "no item has the id" in err) == (5, True)
    code, _, err = run("show", "Atlantis", "--store", store)
    assert (code, "there are Harbour" in err) == (5, True)


def test_standard_input_is_a_source(run, monkeypatch):
    import io

    class Pipe:
        buffer = io.BytesIO(page_text(1).encode())

    monkeypatch.setattr(sys, "stdin", Pipe())
    code, out, _ = run("read", "-", "--json", "-")
    assert code == 0
    assert json.loads(out)["pages"][0]["source"] == "-"


def test_help_teaches_by_example(run):
    code, out, _ = run("--help")
    assert code == 0
    assert "crossread read pages/" in out
    assert "Exit codes" in out

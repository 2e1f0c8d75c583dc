"""What README and docs show is what the program does: sessions print it, Python runs."""

import re
import shutil

import pytest

from docs.sessions import ROOT, SESSION, pages, refreshed, refreshed_page

PYTHON = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def with_blocks(pattern: re.Pattern[str]) -> list[object]:
    found = [page for page in pages() if pattern.search(page.read_text(encoding="utf-8"))]
    return [pytest.param(page, id=page.name) for page in found]


@pytest.mark.parametrize("page", with_blocks(SESSION))
def test_sessions_print_what_is_shown(page):
    assert page.read_text(encoding="utf-8") == refreshed_page(page), "run `python -m docs.generate`"


@pytest.mark.parametrize("page", with_blocks(PYTHON))
def test_python_runs(page, tmp_path, monkeypatch, capsys):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for code in PYTHON.findall(page.read_text(encoding="utf-8")):
        exec(code, names)
    capsys.readouterr()


def test_a_session_keeps_its_commands_and_loses_its_old_output():
    text = "a\n```console\n$ one\nold\n$ two\n```\nb\n```sh\n$ three\n```\n"
    assert refreshed(text, lambda command: f"{command}!\n") == (
        "a\n```console\n$ one\none!\n$ two\ntwo!\n```\nb\n```sh\n$ three\n```\n"
    )

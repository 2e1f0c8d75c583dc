"""Deciding about names, and asking what is new, as a reporter does it on the command line."""

import json

import pytest

FIRST = "Minister Ana Lund opened a ferry line in Port Larkin on Tuesday. “It is a good day,” Lund told reporters."
SECOND = "Minister Anneke Brandt opened a ferry line on Tuesday. Cleo Finch of the port office stayed away."


@pytest.fixture
def store(run, tmp_path):
    path = tmp_path / "news.sqlite"
    for number, text in enumerate((FIRST, SECOND), 1):
        page = tmp_path / f"{number}.jsonl"
        row = {"url": f"https://outlet{number}.example/a", "outlet": f"Outlet {number}", "title": "Ferry", "text": text}
        page.write_text(json.dumps({**row, "published": f"2031-03-0{number + 3}"}), encoding="utf-8")
        assert run("read", page, "--story", "Ferry", "--store", path)[0] == 0
    return path


def test_deciding_listing_and_undoing(run, store):
    sides = ("Ana Lund", "Anneke Brandt")
    code, out, _ = run("decide", "same", *sides, "--because", "one minister", "--by", "desk", "--store", store)
    assert code == 0
    assert "are one because a person decided so: one minister (desk)" in out
    code, out, err = run("decide", "different", *sides, "--because", "no", "--store", store, "--story", "Ferry")
    assert (code, out) == (2, "")
    assert "“Ana Lund” = “Anneke Brandt”" in err
    code, listed, _ = run("decisions", "--store", store)
    assert (code, listed.count("\n"), "undone" in listed) == (0, 1, False)
    assert listed.split()[0] == "1"
    code, out, _ = run("decide", "undo", "1", "--store", store)
    assert (code, "undone after reading 2" in out) == (0, True)
    assert "undone after reading 2" in run("decisions", "--store", store)[1]
    assert run("check", "--store", store)[0] == 0


def test_why_tells_of_the_decision_until_it_is_undone(run, store, tmp_path):
    run("decide", "same", "Ana Lund", "Anneke Brandt", "--because", "one minister", "--store", store)
    run("export", "--out", tmp_path / "d.json", "--store", store)
    entities = json.loads((tmp_path / "d.json").read_bytes())["entities"]
    (lund,) = [e["id"] for e in entities if e["name"] == "Ana Lund"]
    assert "a person decided so: one minister" in run("why", lund, "--store", store)[1]
    run("decide", "undo", "1", "--store", store)
    code, out, _ = run("why", lund, "--store", store)
    assert (code, "a person decided" in out) == (0, False)


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("same", "Ana Lund"), 2, "needs two names"),
        (("same", "Ana Lund", "Anneke Brandt"), 2, "--because"),
        (("undo", "first"), 2, "number of one decision"),
        (("undo", "9"), 5, "there is no decision 9"),
        (("same", "Nobody", "Ana Lund", "--because", "x"), 5, "called 'Nobody'"),
    ],
)
def test_a_call_that_decides_nothing_says_why(run, store, words, code, says):
    got, out, err = run("decide", *words, "--store", store)
    assert (got, out) == (code, "")
    assert says in err
    assert run("decisions", "--store", store) == (0, "", "")


def test_readings_are_numbered(run, store):
    code, out, _ = run("readings", "--store", store)
    assert code == 0
    lines = [line.split() for line in out.splitlines()]
    assert [line[:4] for line in lines] == [["1", "1", "new", "page"], ["2", "1", "new", "page"]]
    assert lines[1][-1].endswith("2.jsonl")


def test_changes_since_a_reading_and_since_a_day(run, store):
    for since in ("1", "2031-03-04"):
        code, out, _ = run("changes", "Ferry", "--since", since, "--store", store)
        assert code == 0
        lines = out.splitlines()
        assert lines[1].startswith("New report: 1 change since")
        assert "Outlet 2" in lines[2]
        assert "Outlet 1" not in out.split("New report", 1)[1]


def test_nothing_new_is_an_answer_and_no_error(run, store):
    code, out, _ = run("changes", "--since", "2", "--store", store)
    assert (code, out.splitlines()[-1]) == (0, "Nothing new since reading 2")
    code, _, err = run("changes", "--since", "lately", "--store", store)
    assert (code, "--since needs a day" in err) == (2, True)

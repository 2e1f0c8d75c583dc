"""JSON, CSV, JSON Lines, tables, summary and explanations of a dossier."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from crossread.base.errors import ContractError, NotFoundError
from crossread.model.dossier import Comparison, Dossier, Verdict
from crossread.present.check import check_dossier
from crossread.present.encode import from_json, to_json
from crossread.present.frames import to_frames
from crossread.present.index import build_index
from crossread.present.short import in_short
from crossread.present.summary import summarise
from crossread.present.tables import to_csv, to_jsonl
from crossread.present.why import explain
from tests.factory import TEXTS, A, C, cut, ferry, one_report


def test_json_fits_the_schema_and_comes_back_the_same() -> None:
    dossier = ferry()
    assert from_json(to_json(dossier, texts=TEXTS)) == dossier
    assert from_json(to_json(dossier, pretty=True)) == dossier
    assert to_json(dossier) == to_json(ferry())
    assert "text" not in json.loads(to_json(dossier))["pages"][0]


def test_json_that_breaks_the_contract_is_refused_with_the_place() -> None:
    broken = replace(ferry(), comparisons=(replace(ferry().comparisons[0], verdict="maybe"),))  # type: ignore[arg-type]
    with pytest.raises(ContractError, match="comparisons/0/verdict"):
        to_json(broken)
    with pytest.raises(ContractError, match="not a dossier"):
        from_json(b"{")
    with pytest.raises(ContractError):
        from_json(b'{"schema": "crossread/dossier/2"}')


def test_a_sound_dossier_has_no_problems() -> None:
    assert check_dossier(ferry(), TEXTS) == []


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (replace(ferry(), timeline=("v-gone",)), "timeline[0]: 'v-gone'"),
        (replace(ferry(), figures=(replace(ferry().figures[0], report="r-x"),)), "figures[0].report"),
        (replace(ferry(), figures=(*ferry().figures, ferry().figures[0])), "used 2 times"),
        (replace(ferry(), figures=(replace(ferry().figures[0], span=replace(cut(A, "90"), text="91")),)), "says '91'"),
        (replace(ferry(), figures=(replace(ferry().figures[0], span=replace(cut(A, "90"), page="z")),)), "not there"),
        (replace(ferry(), figures=(replace(ferry().figures[0], span=replace(cut(A, "90"), end=9_999)),)), "outside"),
    ],
)
def test_each_kind_of_fault_is_named(broken: Dossier, words: str) -> None:
    assert any(words in problem for problem in check_dossier(broken, TEXTS))


def test_what_was_withdrawn_may_be_gone() -> None:
    change = replace(ferry().changes[0], kind="withdrawn", items=("q-gone",))
    assert check_dossier(replace(ferry(), changes=(change,)), TEXTS) == []


def test_csv_has_a_row_for_every_item_with_its_characters() -> None:
    dossier = ferry()
    rows = list(csv.DictReader(io.StringIO(to_csv(dossier))))
    ids = {row["id"] for row in rows}
    lists = ("reports", "entities", "quotes", "utterances", "events", "figures", "comparisons", "outlook")
    assert {item.id for name in lists for item in getattr(dossier, name)} <= ids
    traced = [row for row in rows if row["page"]]
    assert traced and all(TEXTS[r["page"]][int(r["start"]) : int(r["end"])] == r["text"] for r in traced)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "＝", "  ="])
def test_csv_cells_are_no_formulas(start: str) -> None:
    dossier, _ = one_report(f"{start}HYPERLINK(1)\n\nText.", outlet=f"{start}cmd", source=f"{start}x")
    for row in list(csv.reader(io.StringIO(to_csv(dossier))))[1:]:
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "＝")) for cell in row)


def test_json_lines_hold_each_item_with_its_kind() -> None:
    lines = [json.loads(line) for line in to_jsonl(ferry()).splitlines()]
    assert [line["item"]["id"] for line in lines if line["kind"] == "event"] == [e.id for e in ferry().events]
    assert {line["kind"] for line in lines} >= {"page", "report", "copy", "chain", "change", "rejection", "time"}


def test_frames_hold_the_same_rows_as_the_csv() -> None:
    pytest.importorskip("pandas")
    frames = to_frames(ferry())
    assert list(frames["figures"]["low"]) == [f.base.low for f in ferry().figures]
    assert sum(len(frame) for frame in frames.values()) == to_csv(ferry()).count("\r\n") - 1
    assert len(to_frames(one_report("T\n\nText")[0])["quotes"]) == 0


def test_the_summary_says_what_agrees_differs_and_stands_alone_in_few_lines() -> None:
    lines = summarise(ferry())
    assert lines[1] == "Read: 3 reports from 3 pages, 2 independent chains of reporting"
    assert any(line.startswith("Agree:") and "ran aground" in line for line in lines)
    assert any(line.startswith("Differ:") and "about 90" in line and "134" in line for line in lines)
    assert any(line.startswith("Only one has:") and line.endswith("on unnamed sources alone") for line in lines)


def test_in_short_takes_quotes_too_and_no_conversion_within_one_report() -> None:
    dossier = ferry()
    short = in_short(build_index(dossier))
    assert any(line.item in ("q-a", "q-b", "q-c") and line.note.startswith("Jonas Brel, in") for line in short.agree)
    one = dossier.comparisons[1]
    alone = replace(one, sides=tuple(replace(side, reports=("r-a",)) for side in one.sides))
    assert one.id in {line.item for line in short.agree}
    converted = in_short(build_index(replace(dossier, comparisons=(alone,))))
    assert one.id not in {line.item for line in converted.agree}


def test_an_event_all_tell_is_not_shown_as_if_all_gave_its_figures() -> None:
    dossier = ferry()
    figure = next(c for c in dossier.comparisons if c.kind == "figure")
    span = figure.sides[0].spans[0]
    event = replace(next(e for e in dossier.events if len(e.support.reports) > 1), summary=span)

    def note(verdict: Verdict) -> str:
        shown = replace(dossier, events=(event,), comparisons=(replace(figure, verdict=verdict),))
        return next(line.note for line in in_short(build_index(shown)).agree if line.item == event.id)

    assert note("differ").endswith(f"; not all say “{span.text}”")
    assert "not all" not in note("agree")


def test_a_quote_that_only_one_has_is_not_listed_again_as_an_event() -> None:
    dossier = ferry()
    single = next(e for e in dossier.events if len(e.support.reports) == 1)
    assert single.id in {line.item for line in in_short(build_index(dossier)).only}
    quotes = (replace(dossier.quotes[0], report=single.support.reports[0], span=single.summary, parts=()),)
    said = (replace(dossier.utterances[0], quotes=(quotes[0].id,), differences=()),)
    only = {line.item for line in in_short(build_index(replace(dossier, quotes=quotes, utterances=said))).only}
    assert quotes[0].id in only and single.id not in only


def test_words_around_a_cue_are_shown_without_it() -> None:
    dossier = ferry()
    words, first, second = cut(A, "had no warning and no time"), cut(A, "had no"), cut(A, "no time")
    quotes = (replace(dossier.quotes[0], span=words, parts=(first, second)),)
    said = (replace(dossier.utterances[0], quotes=("q-a",), differences=()),)
    lines = in_short(build_index(replace(dossier, quotes=quotes, utterances=said))).only
    assert [line.text for line in lines if line.item == "q-a"] == ["“had no […] no time”"]


def test_the_summary_of_a_big_story_stays_short() -> None:
    many = tuple(replace(ferry().comparisons[0], id=f"c-{n}") for n in range(90))
    agreed: tuple[Comparison, ...] = tuple(replace(c, id=f"a{c.id}", verdict="agree") for c in many)
    events = tuple(replace(ferry().events[2], id=f"v-{n}") for n in range(90))
    lines = summarise(replace(ferry(), comparisons=(*many, *agreed), events=events, timeline=()))
    assert len(lines) <= 25
    assert all("\n" not in line for line in lines)


@pytest.mark.parametrize("ident", ["r-b", "e-brel", "q-a", "u-warning", "v-towed", "f-90", "c-aboard", "o-tow", C])
def test_every_item_is_explained_down_to_its_characters(ident: str) -> None:
    lines = explain(ferry(), ident)
    assert ident in lines[0]
    assert any("characters" in line for line in lines)
    assert all("\n" not in line for line in lines)


def test_an_explanation_gives_reasons_and_offsets() -> None:
    lines = "\n".join(explain(ferry(), "o-tow"))
    span = cut(A, "Friday")
    assert f"characters {span.start}–{span.end}: “Friday”" in lines
    assert "“Friday” is the first one after 4 March 2025" in lines


def test_an_unknown_id_is_named() -> None:
    with pytest.raises(NotFoundError, match="'q-none'"):
        explain(ferry(), "q-none")

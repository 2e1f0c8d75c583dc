"""Bylines, datelines, agencies, outlets, origins, dates and language of a report."""

from __future__ import annotations

import pytest

from crossread.model.pages import Stated
from tests.clean.made import (
    BAKERS,
    BAKERS_TITLE,
    BRIDGE,
    BRIDGE_TEXT,
    BRIDGE_TITLE,
    article,
    blocks,
    clean,
    one,
    record,
)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ida Vahl", ["Ida Vahl"]),
        ("BY IDA VAHL", ["IDA VAHL"]),
        ("By Ida Vahl and Tor Maas, Merrow Gazette", ["Ida Vahl", "Tor Maas"]),
        ("By: Ida Vahl | March 3, 2024", ["Ida Vahl"]),
        ("March 3, 2024 by Ida Vahl", ["Ida Vahl"]),
        ("Posted on 3 March 2024 by Ida Vahl", ["Ida Vahl"]),
        ("Written by Ida van der Vahl", ["Ida van der Vahl"]),
        ("By Ida Vahl, Staff Writer", ["Ida Vahl"]),
    ],
)
def test_authors_are_cut_out_of_bylines(line: str, names: list[str]) -> None:
    assert [span.text for span in one(article(BRIDGE_TITLE, BRIDGE, above=line)).bylines] == names


@pytest.mark.parametrize(
    ("head", "dateline", "agency"),
    [
        ("PORT MERROW, Norvia (AP) — ", "PORT MERROW, Norvia (AP)", "Associated Press"),
        ("PORT MERROW (Reuters) - ", "PORT MERROW (Reuters)", "Reuters"),
        ("Port Merrow, March 3 (AFP) -- ", "Port Merrow, March 3 (AFP)", "AFP"),
        ("PORT MERROW — ", "PORT MERROW", None),
        ("NEW MERROW: ", "NEW MERROW", None),
    ],
)
def test_a_dateline_is_a_block_of_its_own(head: str, dateline: str, agency: str | None) -> None:
    report = one(article(BRIDGE_TITLE, (head + BRIDGE[0], *BRIDGE[1:])))
    assert report.dateline is not None
    assert report.dateline.text == dateline
    assert blocks(report, "paragraph")[0] == BRIDGE[0]
    assert (report.agency.name if report.agency else None) == agency


def test_a_dateline_may_stand_on_a_line_of_its_own() -> None:
    report = one(article(BRIDGE_TITLE, BRIDGE, above="PORT MERROW, Norvia (AP)"))
    assert report.dateline is not None and report.dateline.text == "PORT MERROW, Norvia (AP)"
    assert report.agency is not None and report.agency.name == "Associated Press"


def test_a_day_in_a_chronicle_is_a_subhead_and_no_date_of_publication() -> None:
    report = one("\n\n".join([BRIDGE_TITLE, BRIDGE[0], "March 3, 2024", BRIDGE[1], "March 4, 2024", BRIDGE[2]]))
    assert [span.text for span in report.subheads] == ["March 3, 2024", "March 4, 2024"]
    assert report.published is None


@pytest.mark.parametrize("head", ["BREAKING: ", "WATCH LIVE — ", "Q: ", "P.S. - "])
def test_capitals_that_name_no_town_are_no_dateline(head: str) -> None:
    assert one(article(BRIDGE_TITLE, (head + BRIDGE[0], *BRIDGE[1:]))).dateline is None


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Vahl writes for the Associated Press.", "Associated Press"),
        ("(Reuters)", "Reuters"),
        ("— AFP", "AFP"),
        ("AP/dpa", "Associated Press"),
        ("With inputs from PTI", "PTI"),
        ("With inputs from agencies", None),
        ("This article was generated from an automated agency feed.", None),
        ("(AP Photo/Jon Vale)", None),
    ],
)
def test_an_agency_is_named_only_where_a_credit_names_it(line: str, agency: str | None) -> None:
    found = one(f"{BRIDGE_TEXT}\n\n{line}").agency
    assert (found.name if found else None) == agency
    assert found is None or found.evidence[0].text in line


def test_an_agency_signs_the_last_paragraph() -> None:
    agency = one(article(BRIDGE_TITLE, (*BRIDGE[:-1], BRIDGE[-1] + " — Reuters"))).agency
    assert agency is not None
    assert (agency.name, agency.basis) == ("Reuters", "credit")


def test_a_credit_belongs_to_its_own_article_alone() -> None:
    second = article(BAKERS_TITLE, BAKERS)
    page = clean(f"{BRIDGE_TEXT}\n\nVahl writes for the Associated Press.\n\nSource link\n\n{second}\n\nSource link")
    assert [report.agency.name if report.agency else None for report in page.reports] == ["Associated Press", None]


@pytest.mark.parametrize(
    ("sentence", "origin"),
    [
        ("The mayor did not respond to a request for comment from the Merrow Gazette.", "Merrow Gazette"),
        ("The plan was first reported by the Coast Herald.", "Coast Herald"),
        ("This story was originally published by Harbor Weekly.", "Harbor Weekly"),
        ("He told the Merrow Gazette it was late. She told the Merrow Gazette it was early.", "Merrow Gazette"),
        ("He told the Merrow Gazette that it was late.", None),
        ("He told the Merrow Gazette one thing. He told the Merrow Gazette again. She told the Coast Herald.", None),
        ("The mayor did not respond to a request for comment.", None),
    ],
)
def test_whose_reporting_is_repeated(sentence: str, origin: str | None) -> None:
    found = one(article(BRIDGE_TITLE, (*BRIDGE, sentence))).republished_from
    assert (found.name if found else None) == origin


def test_an_outlet_does_not_repeat_itself() -> None:
    text = "\n\n".join([*BRIDGE, "The mayor did not answer a request for comment from the Merrow Gazette."])
    report = record(title=BRIDGE_TITLE, text=text, outlet="Merrow Gazette")
    assert report.republished_from is None


@pytest.mark.parametrize(
    ("below", "fields", "outlet"),
    [
        ("", {"stated": Stated(outlet="Merrow Gazette")}, ("Merrow Gazette", "metadata")),
        ("", {"stated": Stated(outlet="Merrow Gazette", basis="feed")}, ("Merrow Gazette", "feed")),
        ("© 2024 The Merrow Gazette. All rights reserved.", {}, ("Merrow Gazette", "credit")),
        ("", {"address": "https://www.merrow.example/a"}, ("merrow.example", "address")),
        ("© 2024 Merrow Gazette", {"address": "https://merrow.example/a"}, ("Merrow Gazette", "credit")),
    ],
)
def test_the_outlet_by_the_best_of_what_names_it(below: str, fields: dict, outlet: tuple[str, str]) -> None:  # type: ignore[type-arg]
    found = one(f"{BRIDGE_TEXT}\n\n{below}", **fields).outlet
    assert found is not None
    assert (found.name, found.basis) == outlet


def test_nothing_names_the_outlet() -> None:
    assert one(BRIDGE_TEXT).outlet is None


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("Published on March 3, 2024", "2024-03-03"),
        ("3 March 2024", "2024-03-03"),
        ("Posted: Sunday, 3 Mar 2024 17:30 GMT", "2024-03-03T17:30:00Z"),
        ("March 3, 2024 at 5:30 p.m. EST", "2024-03-03T17:30:00-05:00"),
        ("By Ida Vahl | 2024-03-03", "2024-03-03"),
        ("03.04.2024", "2024-04-03"),
    ],
)
def test_a_date_line_states_the_date_of_publication(line: str, edtf: str) -> None:
    when = one(article(BRIDGE_TITLE, BRIDGE, above=line)).published
    assert when is not None
    assert (when.edtf, when.basis) == (edtf, "stated")
    assert when.evidence[0].text in line


def test_updated_is_another_date_than_published() -> None:
    report = one(article(BRIDGE_TITLE, BRIDGE, above="Published March 3, 2024 | Updated March 5, 2024"))
    assert report.published is not None and report.published.edtf == "2024-03-03"
    assert report.updated is not None and report.updated.edtf == "2024-03-05"


def test_dates_beside_links_below_an_article_are_not_its_own() -> None:
    links = f"More to read\n\n{BAKERS_TITLE}\n\nMarch 1, 2024\n\nFerry crews back to work\n\nFeb. 28, 2024"
    report = one(f"{BRIDGE_TEXT}\n\n{links}")
    assert report.published is None
    assert report.span.text == BRIDGE_TEXT


@pytest.mark.parametrize(
    "body",
    [
        article(BRIDGE_TITLE, (*BRIDGE, "The bridge was opened on March 3, 1924, by the queen.")),
        article(BRIDGE_TITLE, BRIDGE, below="© 2024 Merrow Gazette. All rights reserved."),
        article(BRIDGE_TITLE, BRIDGE, above="03/04/2024"),
        article(BRIDGE_TITLE, BRIDGE, above="4 hours ago"),
    ],
)
def test_no_date_is_invented(body: str) -> None:
    assert one(body, source="2024-03-03_bridge.txt").published is None


def test_a_date_stated_of_a_page_with_several_articles_holds_for_none() -> None:
    body = f"{BRIDGE_TEXT}\n\nSource link\n\n" + article(BAKERS_TITLE, BAKERS, above="March 3, 2024")
    first, second = clean(body, stated=Stated(published="2024-05-01")).reports
    assert first.published is None
    assert second.published is not None and second.published.edtf == "2024-03-03"


def test_dates_that_disagree_are_named() -> None:
    body = article(BRIDGE_TITLE, BRIDGE, above="March 3, 2024")
    when = one(body, stated=Stated(published="2024-03-05")).published
    assert when is not None and when.edtf == "2024-03-05"
    assert "2024-03-03" in when.reason


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BRIDGE_TEXT, "en"),
        (
            "Der Rat der Stadt hat am Dienstag beschlossen, die alte Brücke zu schließen, und das ist nicht gut. " * 3,
            "de",
        ),
        (
            "Le conseil de la ville a décidé de fermer le vieux pont dans les mois qui viennent, et il est triste. "
            * 3,
            "fr",
        ),
        ("Рада міста вирішила закрити старий міст, і це не подобається тим, що живуть на іншому березі. " * 3, "uk"),
    ],
)
def test_the_language_is_told_by_its_commonest_words(text: str, language: str) -> None:
    assert one(text).language == language


def test_a_language_nobody_knows_is_undetermined() -> None:
    assert one("Lorvan deskit molpa ruvend sartok bilnu. " * 12).language == "und"

"""Agencies on no list, sites named by their pages alone, and papers that a text says it follows."""

from __future__ import annotations

import json

import pytest

from tests.clean.made import BRIDGE, BRIDGE_TEXT, BRIDGE_TITLE, article, blocks, one, record


def page(body: str, head: str = "") -> str:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in BRIDGE)
    return f'<html lang="en"><head>{head}</head><body>{body}<div>{text}</div></body></html>'


@pytest.mark.parametrize(
    ("head", "agency"),
    [
        ("PORT MERROW (Fenwire) — ", "Fenwire"),
        ("PORT MERROW, Norvia, March 3 (Norvian Telegraph) - ", "Norvian Telegraph"),
        ("Port Merrow, March 3 (Fenwire) -- ", "Fenwire"),
        ("Port Merrow (Fenwire) — ", None),
        ("NEWPORT (Wales) — ", None),
        ("WORLD FISH BODY (WFB) — ", None),
        ("PORT MERROW (Fenwire) ", None),
    ],
)
def test_a_name_in_the_brackets_of_a_dateline_is_an_agency(head: str, agency: str | None) -> None:
    report = one(article(BRIDGE_TITLE, (head + BRIDGE[0], *BRIDGE[1:])))
    assert (report.agency.name if report.agency else None) == agency
    if agency:
        assert report.dateline is not None and report.dateline.text == head.rstrip(" —-")
        assert report.agency is not None and report.agency.evidence[0].text == agency
        assert blocks(report, "paragraph")[0] == BRIDGE[0]


def test_an_agency_that_prints_its_own_text_is_outlet_and_agency() -> None:
    text = "\n\n".join(["PORT MERROW (Fenwire) - " + BRIDGE[0], *BRIDGE[1:]])
    report = record(title=BRIDGE_TITLE, text=text, outlet="Fenwire")
    assert (report.outlet and report.outlet.name, report.agency and report.agency.name) == ("Fenwire", "Fenwire")


@pytest.mark.parametrize("line", ["By Fenwire | March 3, 2024", "Source: Norvian News Agency", "(Fenwire)"])
def test_a_name_that_says_it_is_an_agency_is_one_in_a_credit(line: str) -> None:
    above, below = (line, "") if line.startswith("By") else ("", line)
    agency = one(article(BRIDGE_TITLE, BRIDGE, above=above, below=below)).agency
    assert agency is not None and agency.name in line


@pytest.mark.parametrize(
    ("author", "outlet", "agency"),
    [
        ({"@type": "Organization", "name": "Norvian Dispatch"}, "Merrow Gazette", "Norvian Dispatch"),
        ({"@type": "Organization", "name": "Gazette Staff"}, "Merrow Gazette", None),
        ({"@type": "Organization", "name": "News Desk"}, "Merrow Gazette", None),
        ({"@type": "NewsMediaOrganization", "name": "Merrow Gazette"}, "merrowgazette.example", None),
        ({"@type": "Person", "name": "Ida Vahl"}, "Merrow Gazette", None),
    ],
)
def test_an_organisation_as_author_is_an_agency_unless_it_is_the_house(
    author: dict[str, str], outlet: str, agency: str | None
) -> None:
    item = {"@type": "NewsArticle", "headline": BRIDGE_TITLE, "author": author, "publisher": {"name": outlet}}
    head = f'<script type="application/ld+json">{json.dumps(item)}</script>'
    found = one(page(f"<h1>{BRIDGE_TITLE}</h1>", head), "text/html").agency
    assert (found.name if found else None) == agency


def test_an_author_of_one_word_is_an_agency_only_by_its_name() -> None:
    for name, agency in (("Fenwire", "Fenwire"), ("Reuters", "Reuters"), ("gullwatcher", None), ("Marten", None)):
        head = f'<meta name="author" content="{name}"><meta property="og:site_name" content="Merrow Gazette">'
        found = one(page(f"<h1>{BRIDGE_TITLE}</h1>", head), "text/html").agency
        assert (found.name if found else None) == agency


@pytest.mark.parametrize("title", [f"{BRIDGE_TITLE} – Piers and Poles", f"Piers and Poles | {BRIDGE_TITLE}"])
@pytest.mark.parametrize("home", ["/", "index.html", "https://piers.example/"])
def test_a_heading_that_names_the_site_is_no_headline(title: str, home: str) -> None:
    body = f"<h1><a href='{home}'>Piers and Poles</a></h1><h2>{BRIDGE_TITLE}</h2>"
    report = one(page(body, f"<title>{title}</title>"), "text/html")
    assert report.title is not None and report.title.text == BRIDGE_TITLE
    assert report.outlet is not None and report.outlet.name == "Piers and Poles"


def test_a_link_home_that_the_title_does_not_repeat_names_no_site() -> None:
    body = f"<a href='/'>Start here</a><h1>{BRIDGE_TITLE}</h1>"
    assert one(page(body, f"<title>{BRIDGE_TITLE} - Piers and Poles</title>"), "text/html").outlet is None


@pytest.mark.parametrize(
    ("lede", "origin"),
    [
        (
            "The old bridge closes in spring, writes the newspaper Merrow Post with reference to the council.",
            "Merrow Post",
        ),
        ("As the Norvian daily “Varde Folk” reports, the old bridge closes in spring.", "Varde Folk"),
        ("The old bridge closes in spring, the mayor told the newspaper of her party on Tuesday at noon.", None),
    ],
)
def test_a_lede_that_names_the_paper_it_follows(lede: str, origin: str | None) -> None:
    found = one(article(BRIDGE_TITLE, (lede, *BRIDGE))).republished_from
    assert (found.name if found else None) == origin
    later = one(article(BRIDGE_TITLE, (*BRIDGE, lede))).republished_from
    assert later is None


@pytest.mark.parametrize(
    ("sentence", "origin"),
    [
        ("This story first appeared in the Merrow Post.", "Merrow Post"),
        ("This story was first reported by the Harbor Sun.", "Harbor Sun"),
        ("The mayor declined to speak to CNN Monday.", "CNN"),
        ("The mayor declined to speak to CNN Sunday.", "CNN"),
    ],
)
def test_an_outlets_name_is_kept_whole_and_without_the_day(sentence: str, origin: str) -> None:
    found = one(article(BRIDGE_TITLE, (*BRIDGE, sentence))).republished_from
    assert found is not None and found.name == origin


@pytest.mark.parametrize(
    "line", ["Full text at source", "Read the full story on the site", "Complete article at the original"]
)
def test_a_pointer_to_the_full_text_is_no_paragraph(line: str) -> None:
    assert line not in blocks(one(f"{BRIDGE_TEXT}\n\n{line}"), "paragraph")

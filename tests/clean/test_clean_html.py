"""HTML pages: one article or several, and what the page states about them."""

from __future__ import annotations

import json

import pytest

from tests.clean.made import BAKERS, BAKERS_TITLE, BRIDGE, BRIDGE_TITLE, blocks, clean, one, refused, titles

ADDRESS = "https://www.merrow.example/2024/03/05/bridge"


def html(body: str, head: str = "", language: str = "en") -> str:
    return f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def paragraphs(texts: tuple[str, ...]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def described(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li></ul></nav>"
PLAIN = html(MENU + f"<main><article><h1>{BRIDGE_TITLE}</h1>{paragraphs(BRIDGE)}</article></main>")


def post(title: str, texts: tuple[str, ...], tag: str = "article", more: str = "") -> str:
    return f"<{tag} class='post'><h2><a href='/x'>{title}</a></h2>{more}{paragraphs(texts)}</{tag}>"


def test_the_text_of_an_html_page_is_its_blocks_with_an_empty_line_between() -> None:
    page = clean(PLAIN, "text/html")
    assert page.text == "\n\n".join([BRIDGE_TITLE, *BRIDGE])


def test_subheads_of_one_article_stay_inside_it() -> None:
    body = f"<article><h1>{BRIDGE_TITLE}</h1>{paragraphs(BRIDGE)}<h2>What comes next</h2>{paragraphs(BAKERS)}</article>"
    report = one(html(body), "text/html")
    assert blocks(report, "subhead") == ["What comes next"]
    assert blocks(report, "paragraph") == [*BRIDGE, *BAKERS]


@pytest.mark.parametrize("tag", ["article", "div", "section", "li"])
def test_several_articles_on_a_page_are_several_reports(tag: str) -> None:
    body = post(BRIDGE_TITLE, BRIDGE, tag) + post(BAKERS_TITLE, BAKERS, tag)
    page = clean(html(f"<h1>Tag: coast</h1><div>{body}</div>"), "text/html")
    assert titles(page) == [BRIDGE_TITLE, BAKERS_TITLE]
    assert [blocks(report, "paragraph") for report in page.reports] == [list(BRIDGE), list(BAKERS)]


def test_articles_that_follow_each_other_in_one_element_are_split() -> None:
    body = "".join(
        f"<h2><a href='/a'>{t}</a></h2>{paragraphs(p)}" for t, p in ((BRIDGE_TITLE, BRIDGE), (BAKERS_TITLE, BAKERS))
    )
    assert titles(clean(html(f"<div>{body}</div>"), "text/html")) == [BRIDGE_TITLE, BAKERS_TITLE]


def test_teasers_beside_an_article_are_no_reports() -> None:
    teasers = "".join(f"<article><h3>Other story {n}</h3><p>A few words about it.</p></article>" for n in range(5))
    body = f"<article><h1>{BRIDGE_TITLE}</h1>{paragraphs(BRIDGE)}</article><aside>{teasers}</aside>{teasers}"
    assert titles(clean(html(body), "text/html")) == [BRIDGE_TITLE]


def test_a_live_blog_is_one_report() -> None:
    body = f"<h1>Bridge vote: live</h1>{post('Vote under way', BRIDGE)}{post('Bakers on strike', BAKERS)}"
    head = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Bridge vote: live"}</script>'
    assert titles(clean(html(body, head), "text/html")) == ["Bridge vote: live"]


def test_comments_stay_outside() -> None:
    comments = (
        "<section id='comments'><h3>Comments</h3><p>Ole says: what a shame this is for all of us here.</p></section>"
    )
    page = clean(PLAIN.replace("</main>", f"</main>{comments}"), "text/html")
    assert "shame" not in page.reports[0].span.text


def test_json_ld_states_outlet_authors_and_dates() -> None:
    head = described(
        headline=BRIDGE_TITLE,
        datePublished="2024-03-05T18:30:00+01:00",
        dateModified="2024-03-06",
        author=[{"@type": "Person", "name": "Ida Vahl"}, {"@type": "Person", "name": "Tor Maas"}],
        publisher={"name": "Merrow Gazette"},
    )
    report = one(PLAIN.replace("</head>", f"{head}</head>"), "text/html", address=ADDRESS)
    assert report.outlet is not None and (report.outlet.name, report.outlet.basis) == ("Merrow Gazette", "metadata")
    assert [span.text for span in report.bylines] == ["Ida Vahl", "Tor Maas"]
    assert report.published is not None and report.published.edtf == "2024-03-05T18:30:00+01:00"
    assert report.updated is not None and report.updated.edtf == "2024-03-06"


def test_json_ld_comes_before_meta_and_a_conflict_is_named() -> None:
    meta = '<meta property="article:published_time" content="2024-03-09">'
    head = described(headline=BRIDGE_TITLE, datePublished="2024-03-05") + meta
    when = one(PLAIN.replace("</head>", f"{head}</head>"), "text/html").published
    assert when is not None and when.edtf == "2024-03-05"
    assert "2024-03-09" in when.reason


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-03-05T10:00:00Z">',
        '<meta name="pubdate" content="5 March 2024">',
        described(datePublished="2024-03-05"),
        '<script type="application/ld+json">{broken "datePublished": "2024-03-05", }</script>',
    ],
)
def test_dates_of_publication_in_metadata(head: str) -> None:
    when = one(PLAIN.replace("</head>", f"{head}</head>"), "text/html").published
    assert when is not None and when.edtf.startswith("2024-03-05")
    assert when.basis == "metadata"


def test_a_time_in_utc_is_the_evening_before_if_the_address_says_so() -> None:
    head = described(headline=BRIDGE_TITLE, datePublished="2024-03-06T01:30:00Z")
    when = one(PLAIN.replace("</head>", f"{head}</head>"), "text/html", address=ADDRESS).published
    assert when is not None and when.edtf == "2024-03-05"
    assert "2024-03-06" in when.reason


def test_each_article_of_a_page_has_its_own_date_and_author() -> None:
    first = post(
        BRIDGE_TITLE, BRIDGE, more="<time datetime='2024-03-05'>5 March</time><span class='author'>Ida Vahl</span>"
    )
    second = post(BAKERS_TITLE, BAKERS, more="<time datetime='2024-02-01'>1 February</time>")
    meta = '<meta property="article:published_time" content="2024-06-01">'
    one_, other = clean(html(f"<div>{first}{second}</div>", meta), "text/html").reports
    assert one_.published is not None and one_.published.edtf == "2024-03-05"
    assert other.published is not None and other.published.edtf == "2024-02-01"
    assert [span.text for span in one_.bylines] == ["Ida Vahl"]
    assert other.bylines == ()


def test_a_canonical_address_elsewhere_names_the_origin() -> None:
    head = '<link rel="canonical" href="https://www.herald.example/story">'
    report = one(PLAIN.replace("</head>", f"{head}</head>"), "text/html", address="https://merrow.test/copy")
    assert report.republished_from is not None
    assert report.republished_from.name == "herald.example"


def test_the_headline_is_without_the_name_of_the_site() -> None:
    head = f"<title>{BRIDGE_TITLE} | Merrow Gazette</title>"
    page = html(f"<div class='head'>Merrow</div><div>{paragraphs(BRIDGE)}</div>", head)
    assert titles(clean(page, "text/html")) == [BRIDGE_TITLE]


def test_an_agency_as_author() -> None:
    head = described(headline=BRIDGE_TITLE, author={"@type": "Organization", "name": "Reuters"})
    agency = one(PLAIN.replace("</head>", f"{head}</head>"), "text/html").agency
    assert agency is not None and agency.name == "Reuters"


@pytest.mark.parametrize("body", ["", "<html></html>", html(MENU), html("<h1>Tags</h1>" + MENU * 3)])
def test_pages_without_an_article_are_refused(body: str) -> None:
    assert refused(body, "text/html").why in {"empty", "no_article"}

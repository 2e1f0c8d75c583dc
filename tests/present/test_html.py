"""The HTML page: self-contained, traced both ways, safe with hostile text."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html as lxml_html

from crossread.base.errors import ContractError
from crossread.model.dossier import Chain, Dossier, Group, Independence, Side, Support
from crossread.model.reports import Block
from crossread.model.spans import Span
from crossread.present.html import render, web_address
from crossread.present.index import build_index
from crossread.present.markdown import to_markdown
from crossread.present.marks import COPIES_SHOWN
from crossread.present.summary import summarise
from crossread.present.traces import traces
from crossread.present.why import explain
from tests.factory import TEXTS, A, B, cut, ferry, one_report

HOSTILE = """<script>alert("1")</script> & “ends” here

<img src=x onerror=alert(2)> said </style></script></title> <a href="javascript:alert(3)">x</a> {{ 7 * 7 }} {% raw %}
"""
NO_SUPPORT = Support((), (), 0, False)


def tree(page: str) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(page)


@pytest.fixture(scope="module")
def page() -> str:
    return render(ferry(), TEXTS)


@pytest.fixture(scope="module")
def root(page: str) -> lxml_html.HtmlElement:
    return tree(page)


def test_nothing_is_fetched_from_anywhere(root: lxml_html.HtmlElement, page: str) -> None:
    policy = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'")
    assert not root.xpath("//link | //img | //iframe | //object | //embed | //form | //base | //*[@src or @srcset]")
    assert "url(" not in page.lower() and "@import" not in page.lower() and "fetch(" not in page
    outward = [a for a in root.xpath("//@href") if not a.startswith("#")]
    assert outward == ["https://courier.example/ferry"]


def check_links(root: lxml_html.HtmlElement) -> None:
    ids = Counter(root.xpath("//@id"))
    assert [name for name, times in ids.items() if times > 1] == []
    dead = {a[1:] for a in root.xpath("//@href") if a.startswith("#")} - ids.keys()
    assert dead == set()


def test_every_link_within_the_page_arrives_somewhere_and_ids_are_unique(root: lxml_html.HtmlElement) -> None:
    check_links(root)


def test_items_that_lack_what_they_may_lack_are_shown_too() -> None:
    base = ferry()
    side = Side("nobody knows", (), (), (), 0)
    comparison = replace(base.comparisons[2], sides=(side, base.comparisons[2].sides[0]), items=("v-aground",))
    event = replace(base.events[0], mentions=(), when=None, participants=(), place="off the shore", support=NO_SUPPORT)
    quote = replace(base.quotes[0], speaker=None, said=None, medium="on the radio", parts=())
    dossier = replace(
        base,
        as_of=None,
        story=replace(base.story, title="", first=None, last=None),
        entities=tuple(replace(e, mentions=(), variants=(), titles=()) for e in base.entities),
        quotes=(quote, *base.quotes[1:]),
        utterances=(replace(base.utterances[0], speaker=None, said=None), *base.utterances[1:]),
        events=(event, *base.events[1:]),
        timeline=base.timeline[2:],
        comparisons=(comparison, *base.comparisons[:2]),
        chains=(Chain("r-a", ()),),
        independence=Independence((Group(("r-a",), ""), Group(("r-b", "r-c"), "")), 2),
        outlook=(replace(base.outlook[0], announced=None, expected=None, evidence=(), announced_by=(), reason=""),),
        changes=(replace(base.changes[0], kind="withdrawn", items=("q-gone",)),),
        reports=(replace(base.reports[0], title=None, outlet=None, published=None, blocks=()), *base.reports[1:]),
    )
    root = tree(render(dossier, TEXTS))
    check_links(root)
    assert root.xpath("//h1")[0].text == "Untitled story"
    assert summarise(dossier)[0] == "Story: untitled" and to_markdown(dossier).startswith("# Untitled story")
    assert all(explain(dossier, ident) for ident in ("c-alert", "v-aground", "q-a", "u-warning", "o-tow", "r-a"))


def test_reports_that_overlap_or_have_odd_blocks_lose_no_text() -> None:
    base = ferry()
    first = base.reports[0]
    inner = cut(A, "The rock lies about 3 miles from the shore.")
    odd = (Block(0, 33, "title"), Block(20, 120, "paragraph"), Block(100, 9_999, "paragraph"))
    reports = (replace(first, blocks=odd), replace(first, id="r-in", span=inner, blocks=()), *base.reports[1:])
    root = tree(render(replace(base, reports=reports), TEXTS))
    check_links(root)
    shown = "".join(p.text_content() for p in root.xpath("//div[contains(@class, 'para')]/p"))
    assert all(word in shown for word in TEXTS[A].split())


def test_every_span_of_the_dossier_is_marked_with_its_own_words(root: lxml_html.HtmlElement) -> None:
    index = build_index(ferry())
    wanted = {index.anchor(t.span): t.span.text for t in traces(ferry()) if t.part != "whole"}
    found = {name: root.get_element_by_id(name).text_content() for name in wanted}
    assert found == wanted


def test_every_item_has_a_link_to_marked_words_and_they_lead_back(root: lxml_html.HtmlElement) -> None:
    dossier = ferry()
    kinds = (dossier.comparisons, dossier.events, dossier.quotes, dossier.figures, dossier.outlook, dossier.entities)
    for item in (item for items in kinds for item in items):
        block = root.get_element_by_id(item.id)
        targets = [root.get_element_by_id(a[1:]) for a in block.xpath(".//a/@href") if a.startswith("#p")]
        assert targets, f"{item.id} leads to no words"
        back = {
            a for t in targets for a in t.xpath("ancestor-or-self::div[contains(@class, 'para')]//@href") if a[0] == "#"
        }
        assert f"#{item.id}" in back, f"no way back to {item.id}"


def test_headings_go_down_one_step_at_a_time_and_there_is_one_title(root: lxml_html.HtmlElement) -> None:
    levels = [int(h.tag[1]) for h in root.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_sections_stand_in_the_documented_order_each_with_a_sentence(root: lxml_html.HtmlElement) -> None:
    titles = [h.text_content() for h in root.xpath("//main//h2")]
    assert titles == [
        "What differs",
        "What happened",
        "Who said what",
        "Who is who",
        "How the reports depend on each other",
        "What was announced",
        "What is new",
        "The reports",
        "What was left out",
    ]
    assert all(lead.text_content().endswith(".") for lead in root.xpath("//main//section/p[@class='lead']"))
    assert len(root.xpath("//main/section/p[@class='lead']")) == len(titles)


def test_tables_have_captions_and_header_cells_and_drawings_have_names(root: lxml_html.HtmlElement) -> None:
    assert all(table.xpath("caption") and table.xpath(".//th[@scope='col']") for table in root.xpath("//table"))
    drawings = root.xpath("//*[local-name()='svg'][@role='img']")
    assert len(drawings) >= 3 and all(svg.get("aria-label") for svg in drawings)


def test_differences_of_wording_are_named_in_words_not_by_colour_alone(root: lxml_html.HtmlElement) -> None:
    said = root.get_element_by_id("u-warning")
    assert [ins.text_content() for ins in said.xpath(".//ins")] == ["only here:,"]
    assert {gone.text_content() for gone in said.xpath(".//del")} == {"not here:around"}


def test_hostile_text_stays_text() -> None:
    dossier, texts = one_report(HOSTILE, outlet="<b>Evil</b>", source="javascript:alert(4)")
    root = tree(render(dossier, texts))
    assert len(root.xpath("//script")) == 1 and len(root.xpath("//style")) == 1
    assert not root.xpath("//img | //b[text()='Evil'] | //@onerror")
    assert not [a for a in root.xpath("//@href") if not a.startswith("#")]
    text = root.text_content()
    assert "<script>alert" in text and "{{ 7 * 7 }}" in text and "<b>Evil</b>" in text
    assert root.xpath("//h1")[0].text_content() == '<script>alert("1")</script> & “ends” here'


def test_hostile_ids_cannot_break_out_of_attributes() -> None:
    bad = 'e" onclick="alert(1)'
    dossier = ferry()
    renamed = tuple(replace(e, id=bad) if e.id == "e-bay" else e for e in dossier.entities)
    events = tuple(replace(e, place=bad if e.place == "e-bay" else e.place) for e in dossier.events)
    root = tree(render(replace(dossier, entities=renamed, events=events), TEXTS))
    assert not root.xpath("//@onclick")


@pytest.mark.parametrize(
    ("source", "linked"),
    [
        ("https://a.example/x?y=1&z=2", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://a.example/\nx", False),
        ("ftp://a.example", False),
        ("pages/a.html", False),
        ("", False),
    ],
)
def test_only_plain_web_addresses_are_linked(source: str, linked: bool) -> None:
    assert (web_address(source) == source) is linked


def test_same_dossier_same_page(page: str) -> None:
    assert render(ferry(), dict(sorted(TEXTS.items(), reverse=True))) == page


def test_words_that_are_not_on_the_page_are_refused() -> None:
    dossier = ferry()
    with pytest.raises(ContractError, match="untraced or dangling"):
        render(dossier, {**TEXTS, B: TEXTS[B].replace("134", "143")})


def test_an_empty_story_is_a_page_too() -> None:
    dossier, texts = one_report("A title\n\nOne line of text.\n")
    root = tree(render(dossier, texts))
    assert "No difference was found" in root.text_content()
    assert "One line of text." in root.get_element_by_id("r-d").text_content()


def test_text_beside_the_reports_is_shown_and_can_be_arrived_at() -> None:
    dossier, texts = one_report("A title\n\nOne line of text.\n")
    report, text = dossier.reports[0], "Top of the page\n" + texts["d" * 64]

    def moved(span: Span) -> Span:
        return replace(span, start=span.start + 16, end=span.end + 16)

    blocks = tuple(replace(b, start=b.start + 16, end=b.end + 16) for b in report.blocks)
    furniture = Span("d" * 64, 0, 15, "Top of the page")
    changed = replace(
        dossier,
        reports=(replace(report, span=moved(report.span), title=moved(report.title or report.span), blocks=blocks),),
        pages=(replace(dossier.pages[0], furniture=(furniture,)),),
    )
    root = tree(render(changed, {"d" * 64: text}))
    assert root.get_element_by_id("p1-0-15").text_content() == "Top of the page"
    assert "Top of the page" not in root.get_element_by_id("r-d").text_content()


def test_a_page_address_with_quotes_is_escaped() -> None:
    dossier = ferry()
    odd = replace(dossier.pages[0], source='https://a.example/"><script>alert(1)</script>')
    root = tree(render(replace(dossier, pages=(odd, *dossier.pages[1:])), TEXTS))
    assert len(root.xpath("//script")) == 1
    assert odd.source in root.xpath("//@href")


def _many(copies: int) -> tuple[Dossier, dict[str, str]]:
    dossier, texts = one_report(TEXTS[A])
    report, record = dossier.reports[0], dossier.pages[0]
    ids = [f"{n:064x}" for n in range(copies)]

    def at(page: str) -> Span:
        return replace(report.span, page=page)

    reports = tuple(
        replace(
            report,
            id=f"r-{n}",
            page=p,
            span=at(p),
            title=cut(p, "Ferry runs aground", texts={p: TEXTS[A]}),
            furniture=(),
        )
        for n, p in enumerate(ids)
    )
    pages = tuple(replace(record, id=p, source=f"{n}.html") for n, p in enumerate(ids))
    return replace(dossier, reports=reports, pages=pages), dict.fromkeys(ids, texts["d" * 64])


def test_many_reports_of_one_outlet_are_numbered_and_folded() -> None:
    dossier, texts = _many(500)
    root = tree(render(dossier, texts))
    assert root.get_element_by_id("r-7").xpath(".//h3")[0].text == "Harrow Courier (8)"
    assert len(root.xpath("//article[contains(@class, 'report')]/details")) == 500


def test_in_a_large_story_long_lists_are_short_and_still_lead_to_the_words() -> None:
    dossier, texts = _many(30)
    base, page = ferry(), dossier.pages[0].id
    silent = Support(("r-0",), tuple(r.id for r in dossier.reports[1:]), 1, False)
    told = cut(page, "The ferry Corvane ran aground on Tuesday morning", texts=texts)
    event = replace(base.events[0], summary=told, mentions=(), when=None, participants=(), place=None, support=silent)
    words = cut(page, "about 90 passengers aboard", texts=texts)
    blank = replace(base.quotes[0], report="r-0", span=words, parts=(words,), cue=None, speaker=None, said=None)
    quotes = tuple(replace(blank, id=f"q-{n}", utterance=f"u-{n}", addressee=None) for n in range(15))
    plain = replace(base.utterances[0], speaker=None, said=None, differences=())
    said = tuple(replace(plain, id=f"u-{n}", quotes=(f"q-{n}",)) for n in range(15))
    root = tree(render(replace(dossier, events=(event,), quotes=quotes, utterances=said), texts))
    check_links(root)
    line = root.get_element_by_id(event.id).xpath(".//p[contains(@class, 'silent')]")[0]
    assert len(line.xpath(".//a")) == 20 and line.text_content().endswith("and 9 more.")
    for n in range(15):
        link = root.get_element_by_id(f"q-{n}").xpath(".//a[starts-with(@href, '#p')]/@href")[0]
        assert root.get_element_by_id(link[1:]).text_content() == words.text
    assert len(root.xpath("//ul[@class='brief']/li")) == 3


def test_events_that_share_a_sentence_are_told_apart_by_their_clause() -> None:
    base = ferry()
    whole = cut(
        A, "The ferry Corvane ran aground on Tuesday morning with about 90 passengers aboard, the harbour office said."
    )
    root = tree(render(replace(base, events=(replace(base.events[0], summary=whole), *base.events[1:])), TEXTS))
    shown = root.get_element_by_id("v-aground").xpath(".//q")[0]
    assert shown.text_content() == whole.text
    assert shown.xpath(".//strong")[0].text == "The ferry Corvane ran aground on Tuesday morning"


def test_in_a_long_line_of_time_what_one_report_tells_is_folded_and_numbered_on() -> None:
    base = ferry()
    both, single = base.events[0], base.events[2]
    line = [replace(single if n % 6 else both, id=f"v-{n}") for n in range(48)]
    dossier = replace(base, events=(*base.events, *line), timeline=tuple(e.id for e in line))
    root = tree(render(dossier, TEXTS))
    check_links(root)
    folds = root.xpath("//details[contains(@class, 'run')]")
    assert [len(fold.xpath(".//li[@class='event']")) for fold in folds] == [5] * 8
    assert folds[0].xpath("summary")[0].text == "5 events told by one report only, 8 March 2025"
    numbers = [b.text for b in root.xpath("//section[@id='happened']//b[@class='num']")]
    assert numbers == [str(n + 1) for n in range(48)]
    drawn = root.xpath("//section[@id='happened']//*[local-name()='svg']//*[local-name()='a']/*[local-name()='text']")
    assert len(drawn) == 8


def test_of_very_many_shared_passages_the_longest_are_shown() -> None:
    base = ferry()
    one = base.copies[0]
    copies = (*(replace(one, words=n) for n in range(COPIES_SHOWN)), replace(one, words=9_999))
    root = tree(render(replace(base, copies=copies), TEXTS))
    check_links(root)
    rows = root.xpath("//tr[starts-with(@id, 'copy-')]/@id")
    assert len(rows) == COPIES_SHOWN and rows[-1] == f"copy-{len(copies)}" and "copy-1" not in rows


@pytest.mark.parametrize("seed", ["1", "77"])
def test_the_page_does_not_depend_on_the_order_of_hashing(page: str, seed: str) -> None:
    code = (
        "from tests.factory import *; from crossread.present.html import render; print(render(ferry(), TEXTS), end='')"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    root = Path(__file__).parents[2]
    run = subprocess.run([sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, check=True)
    assert run.stdout.decode("utf-8") == page

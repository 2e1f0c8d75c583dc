"""Pages made to break a reader: size, depth, bytes, repetition; and mutated honest ones."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.clean.config import CleanConfig
from crossread.clean.pages import clean_page
from crossread.clean.rejections import WHY
from crossread.model.reports import CleanPage
from crossread.model.spans import Span
from tests.clean.made import BAKERS, BAKERS_TEXT, BRIDGE, BRIDGE_TEXT, BRIDGE_TITLE, raw, refused
from tests.clean.test_clean_html import PLAIN, html, paragraphs

# No page of these sizes may cost more; the slowest takes a tenth of it here.
PATIENCE_S = 15.0

LINES = [
    "Source link", "By Ida Vahl", "March 3, 2024", "Leave a Reply", "Read more: this", "Advertisement", "WORLD",
    "(Reuters)",     "PORT MERROW (AP) —", "PORT MERROW (AP)", "1 January 2020",
    "What comes next", "___", "© 2024 Gazette", BRIDGE_TITLE, *BRIDGE, *BAKERS,
]  # fmt: skip


def check(page: CleanPage) -> None:
    """Assert what holds for every clean page."""

    def exact(span: Span) -> None:
        assert span.page == page.page
        assert page.text[span.start : span.end] == span.text
        assert span.text.strip()

    last = 0
    for report in page.reports:
        exact(report.span)
        assert report.span.start >= last, "reports overlap or are not sorted"
        last = report.span.end
        end = report.span.start
        for block in report.blocks:
            assert end <= block.start < block.end, "blocks overlap or are not sorted"
            end = block.end
        assert (report.blocks[0].start, report.blocks[-1].end) == (report.span.start, report.span.end)
        assert any(block.kind == "paragraph" for block in report.blocks)
        for span in (*report.furniture, *report.subheads, *report.bylines):
            exact(span)
            assert report.span.start <= span.start and span.end <= report.span.end
        for source in (report.outlet, report.agency, report.republished_from):
            for span in source.evidence if source else ():
                exact(span)
        for when in (report.published, report.updated):
            for span in when.evidence if when else ():
                exact(span)
    inside = [(report.span.start, report.span.end) for report in page.reports]
    for span in page.furniture:
        exact(span)
        assert not any(start < span.end and span.start < end for start, end in inside)
    covered = sum(end - start for start, end in inside) + sum(len(span.text) for span in page.furniture)
    assert covered <= len(page.text)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=600))
def test_any_text_is_cleaned_or_refused(text: str) -> None:
    page, rejections = clean_page(raw(text.encode("utf-8", "replace")), CleanConfig(min_words=1))
    assert (page is None) == bool(rejections)
    if page:
        check(page)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=25), st.sampled_from(["\n", "\n\n", "\r\n", "\n \n\n"]))
def test_any_order_of_lines_keeps_offsets_exact(lines: list[str], end: str) -> None:
    page, rejections = clean_page(raw(end.join(lines)), CleanConfig())
    assert (page is None) == bool(rejections)
    if page:
        check(page)
        words = {word for line in lines for word in line.split()}
        assert {word for report in page.reports for word in report.span.text.split()} <= words


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["text/plain", "text/html", "application/json", "image/png"]))
def test_any_bytes_are_cleaned_or_refused(body: bytes, media_type: str) -> None:
    page, rejections = clean_page(raw(body, media_type), CleanConfig(min_words=1))
    assert (page is None) == bool(rejections)
    assert all(rejection.why in WHY and rejection.stage == "clean" for rejection in rejections)


@pytest.mark.parametrize("seed", range(150))
def test_mutated_pages_are_cleaned_or_refused(seed: int) -> None:
    dice = random.Random(seed)
    media_type = dice.choice(["text/plain", "text/html"])
    body = bytearray(
        (PLAIN if media_type == "text/html" else f"{BRIDGE_TEXT}\n\nSource link\n\n{BAKERS_TEXT}").encode()
    )
    for _ in range(dice.randint(1, 30)):
        at = dice.randrange(len(body))
        length = dice.randint(0, 40)
        match dice.randrange(4):
            case 0:
                del body[at : at + length]
            case 1:
                body[at:at] = bytes(dice.randrange(256) for _ in range(length))
            case 2:
                body[at:at] = body[at : at + length] * 3
            case _:
                body[at : at + 1] = dice.choice([b"\x00", b"<", b"\n", b"</p><div>", "\u2028".encode(), b"\xff"])
        body = body or bytearray(b"x")
    page, rejections = clean_page(raw(bytes(body), media_type), CleanConfig())
    assert (page is None) == bool(rejections)
    if page:
        check(page)


@pytest.mark.parametrize(
    "body",
    [
        "<html><body>" + "<div>" * 100_000 + paragraphs(BRIDGE),
        "<html><body><article><p>" + "<b>" * 50_000 + BRIDGE[0],
        "<html><body><p " + "a" * 2_000_000 + "='x'>" + BRIDGE[0] + "</p>" + paragraphs(BRIDGE),
        "<html><body><p "
        + " ".join(f"a{n}='x'" for n in range(60_000))
        + ">"
        + BRIDGE[0]
        + "</p>"
        + paragraphs(BRIDGE),
        "<html>\x00<body>\x00" + paragraphs(BRIDGE).replace("the", "t\x00he"),
        "<table>" * 5_000 + paragraphs(BRIDGE),
        "<!--" * 50_000 + paragraphs(BRIDGE),
        html("<article><h2><a href='x'>Short</a></h2></article>" * 10_000 + paragraphs(BRIDGE)),
        html(paragraphs(BRIDGE), '<script type="application/ld+json">' + "[" * 100_000 + "</script>"),
        html(paragraphs(BRIDGE), '<meta name="date" content="2024-99-99">' * 2_000),
        "<" * 200_000,
    ],
    ids=[
        "divs",
        "bold",
        "long name",
        "attributes",
        "nulls",
        "tables",
        "comments",
        "teasers",
        "json",
        "metas",
        "angles",
    ],
)
def test_hostile_html_neither_hangs_nor_crashes(body: str) -> None:
    began = time.monotonic()
    page, rejections = clean_page(raw(body, "text/html"), CleanConfig())
    assert time.monotonic() - began < PATIENCE_S
    assert (page is None) == bool(rejections)
    if page:
        check(page)


@pytest.mark.parametrize(
    "body",
    [
        "A" * 1_000_000,
        "A " * 500_000,
        "Source link\n" * 50_000,
        "What comes next\n\n" * 30_000,
        (BRIDGE_TEXT + "\n\nSource link\n\n") * 500,
        "By Ida Vahl " * 50_000,
        "\n".join("(" * 400 for _ in range(2_000)),
        "\n".join("Ida Vahl, " * 30 for _ in range(3_000)),
        "\n".join("photo " * 45 for _ in range(3_000)),
        "\n".join("Share / " * 36 for _ in range(3_000)),
        "\n".join(".-" * 140 for _ in range(3_000)),
        "\n".join("1 2 3 4 5 6 7 8 9 10 " * 6 for _ in range(3_000)),
        "\n" * 1_000_000 + BRIDGE_TEXT,
    ],
)
def test_hostile_text_neither_hangs_nor_crashes(body: str) -> None:
    began = time.monotonic()
    page, rejections = clean_page(raw(body), CleanConfig())
    assert time.monotonic() - began < PATIENCE_S
    assert (page is None) == bool(rejections)
    if page:
        check(page)


def test_limits_are_named_in_the_rejection() -> None:
    assert refused(BRIDGE_TEXT, config=CleanConfig(max_bytes=100)).why == "too_large"
    assert refused(BRIDGE_TEXT, config=CleanConfig(max_characters=100)).why == "too_large"
    rejection = refused(PLAIN, "text/html", CleanConfig(max_elements=5))
    assert rejection.why == "too_large" and "5" in rejection.detail
    assert refused(" \n ").why == "empty"
    assert refused("Home\nNews\nSport").why == "no_article"
    assert refused("x", "image/png").why == "unsupported_type"


def test_no_more_reports_than_the_limit() -> None:
    page, _ = clean_page(raw((BRIDGE_TEXT + "\n\nSource link\n\n") * 6), CleanConfig(max_reports=3))
    assert page is not None and len(page.reports) == 3


def test_the_same_bytes_give_the_same_page() -> None:
    body = f"{BRIDGE_TEXT}\n\nSource link\n\n{BAKERS_TEXT}"
    first, second = (clean_page(raw(body), CleanConfig())[0] for _ in range(2))
    assert first == second
    assert first is not None
    assert len({report.id for report in first.reports}) == 2

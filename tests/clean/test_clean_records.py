"""JSON Lines records: title, blank line, text."""

from __future__ import annotations

import json

import pytest

from crossread.model.pages import Stated
from tests.clean.made import BRIDGE, BRIDGE_TITLE, blocks, clean, record, refused

TEXT = "\n".join(BRIDGE)


def test_the_text_of_a_record_is_title_blank_line_text() -> None:
    page = clean(json.dumps({"title": BRIDGE_TITLE, "text": TEXT}), "application/json")
    assert page.text == f"{BRIDGE_TITLE}\n\n{TEXT}"


def test_a_record_without_title_is_its_text() -> None:
    page = clean(json.dumps({"text": TEXT}), "application/json")
    assert page.text == TEXT
    assert page.reports[0].title is None


def test_the_stated_title_is_the_title_whatever_its_form() -> None:
    report = record(title="Closed. Gone. Over.", text=TEXT)
    assert report.title is not None and report.title.text == "Closed. Gone. Over."
    assert blocks(report, "paragraph") == list(BRIDGE)


def test_a_headline_printed_twice_is_no_subhead() -> None:
    report = record(title=BRIDGE_TITLE, text=f"{BRIDGE_TITLE}\n{TEXT}")
    assert report.subheads == ()
    assert blocks(report, "paragraph") == list(BRIDGE)


@pytest.mark.parametrize(
    ("published", "edtf", "precision"),
    [
        ("2025-10-17", "2025-10-17", "day"),
        ("2025-10-17T12:30:00Z", "2025-10-17T12:30:00Z", "time"),
        ("2025-10-17 12:30:00+02:00", "2025-10-17T12:30:00+02:00", "time"),
        ("2025-10-17T00:00:00Z", "2025-10-17", "day"),
        ("17 Oct 2025", "2025-10-17", "day"),
        ("Fri, 17 Oct 2025 12:30:00 GMT", "2025-10-17T12:30:00Z", "time"),
        ("October 17, 2025", "2025-10-17", "day"),
        ("20251017", "2025-10-17", "day"),
        ("2025-10", "2025-10", "month"),
    ],
)
def test_stated_dates_of_many_forms(published: str, edtf: str, precision: str) -> None:
    when = record(title=BRIDGE_TITLE, text=TEXT, published=published).published
    assert when is not None
    assert (when.edtf, when.precision, when.basis) == (edtf, precision, "metadata")


@pytest.mark.parametrize(
    "published", ["yesterday", "2025-13-40", "10/11/2025", "", "99999999999", "２０２５-１０-１７", "\x00"]
)
def test_a_date_that_cannot_be_read_is_unknown(published: str) -> None:
    assert record(title=BRIDGE_TITLE, text=TEXT, published=published).published is None


def test_a_feed_is_named_as_the_source_of_its_date() -> None:
    stated = Stated(published="2025-10-17", basis="feed")
    page = clean(json.dumps({"title": BRIDGE_TITLE, "text": TEXT}), "application/json", stated=stated)
    when = page.reports[0].published
    assert when is not None and "feed" in when.reason


@pytest.mark.parametrize("body", ["[1, 2]", "{", '{"title": "A"}', '{"text": 7}', '{"text": "  "}', "[" * 100_000])
def test_records_without_text_are_refused(body: str) -> None:
    assert refused(body, "application/json").why == "bad_record"


def test_half_characters_in_a_record_are_replaced() -> None:
    page = clean('{"title": "Bridge \\ud800 closed", "text": ' + json.dumps(TEXT) + "}", "application/json")
    page.text.encode("utf-8")


def test_a_title_with_white_space_around_it_shifts_no_offset():
    import json

    from crossread.base.ids import sha256_hex
    from crossread.clean.config import CleanConfig
    from crossread.clean.pages import clean_page
    from crossread.model.pages import RawPage

    title, text = "  Ferry late ", "\r\n The ferry was late on Tuesday, the office said.  \n"
    body = json.dumps({"title": title, "text": text}).encode()
    page, _ = clean_page(RawPage(sha256_hex(body), "r.jsonl#1", body, "application/json", "utf-8"), CleanConfig())
    assert page is not None
    assert page.text == f"{title}\n\n{text}"
    assert page.reports[0].title is not None
    assert page.reports[0].title.text == "Ferry late"

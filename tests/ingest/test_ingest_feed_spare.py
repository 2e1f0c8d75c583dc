"""A feed's own text stands in for a page that cannot be fetched."""

from __future__ import annotations

from pathlib import Path

import pytest
from ingest_site import Site
from test_ingest_feeds import full, item, rss

from crossread.ingest.config import IngestConfig
from crossread.ingest.sources import take_in
from crossread.model.pages import RawPage, Rejection

MIDDLE = "The ferry board of Ostrand put the old landing stage up for sale. " * 10
SHORT = "The ferry board of Ostrand put the old landing stage up for sale. " * 4


def test_a_page_that_is_gone_is_read_from_the_feed_and_listed(site: Site, local: IngestConfig) -> None:
    address = site.page("/feed", rss(item("/gone", more=full(MIDDLE))))
    missing, page = take_in([address], local)
    assert isinstance(missing, Rejection) and isinstance(page, RawPage)
    assert (missing.item, missing.why) == (site.base + "/gone", "http_status")
    assert MIDDLE in page.body.decode()
    assert (page.source, page.stated.basis, page.stated.outlet) == (site.base + "/gone", "feed", "Quay Courier")


def test_a_page_that_is_there_is_read_itself(site: Site, local: IngestConfig) -> None:
    site.page("/there", b"<html><p>The stage is sold.</p></html>", Content_Type="text/html")
    address = site.page("/feed", rss(item("/there", more=full(MIDDLE))))
    (page,) = take_in([address], local)
    assert isinstance(page, RawPage) and b"sold" in page.body


@pytest.mark.parametrize("text", [SHORT, MIDDLE + " Continue reading"])
def test_first_lines_stand_for_nothing(site: Site, local: IngestConfig, text: str) -> None:
    address = site.page("/feed", rss(item("/gone", more=full(text))))
    assert [type(outcome) for outcome in take_in([address], local)] == [Rejection]


def test_a_feed_in_a_folder_is_read_without_asking_anybody(tmp_path: Path, site: Site, local: IngestConfig) -> None:
    (tmp_path / "feed.xml").write_bytes(rss(item(site.base + "/there", more=full(MIDDLE))))
    (page,) = take_in([str(tmp_path)], local)
    assert isinstance(page, RawPage) and MIDDLE in page.body.decode()
    assert site.asked == []

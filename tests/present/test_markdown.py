"""Markdown of a dossier: complete, escaped, deterministic."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html

from crossread.present.markdown import to_markdown
from tests.factory import ferry, one_report

markdown_it = pytest.importorskip("markdown_it")


def rendered(text: str) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(markdown_it.MarkdownIt("gfm-like", {"linkify": False}).render(text))


def test_every_section_stands_in_it_with_places() -> None:
    text = to_markdown(ferry())
    root = rendered(text)
    assert len(root.xpath("//h2")) == 10
    assert len(root.xpath("//table")) == 2
    assert "“about 90” (Harrow Courier, characters 126–134)" in root.text_content()
    assert text == to_markdown(ferry())


def test_text_of_sources_stays_text() -> None:
    title = "*a* _b_ `c` [d](javascript:alert(1)) <script>x</script> | e & &lt; # f ![g](h) \\* ~~i~~"
    dossier, _ = one_report(f"{title}\n\nText.", outlet="# <b>x</b> | y")
    root = rendered(to_markdown(dossier))
    assert not root.xpath("//script | //a | //img | //em | //code | //b | //s")
    assert root.xpath("//h1")[0].text_content() == title
    cells = [cell.text_content() for cell in root.xpath("//td")]
    assert cells[:2] == ["# <b>x</b> | y", title]

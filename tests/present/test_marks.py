"""Marks that overlap in any way come out as valid HTML over the very same text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from crossread.present.marks import Mark, Painter, within

TEXT = "a <b> & “c” d\te f g h i j k l m n"


@st.composite
def marks(draw: st.DrawFn) -> list[Mark]:
    ends = st.integers(0, len(TEXT))
    ranges = draw(st.sets(st.tuples(ends, ends).map(lambda p: (min(p), max(p))), max_size=12))
    linked = draw(st.booleans())
    return [
        Mark(a, b, f"m-{a}-{b}", ("k-quote",), (), "#there" if linked and n % 2 else "", "")
        for n, (a, b) in enumerate(sorted(ranges, key=lambda r: (r[0], -r[1])))
    ]


@given(marks())
def test_text_is_unchanged_marks_cover_their_words_and_links_never_nest(found: list[Mark]) -> None:
    painter = Painter(TEXT, found, set(), set())
    root = lxml_html.fragment_fromstring(str(painter.paint(0, len(TEXT), found)), create_parent="div")
    assert root.text_content() == TEXT
    assert not root.xpath(".//a//a")
    for mark in found:
        pieces = root.xpath(f".//*[@id='{mark.anchor}' or @data-m='{mark.anchor}']")
        assert "".join(piece.text_content() for piece in pieces) == TEXT[mark.start : mark.end]
        assert sum(piece.get("id") == mark.anchor for piece in pieces) == 1
        assert (len(pieces) > 1) == (mark.anchor in painter.split)


@given(marks(), st.sets(st.integers(1, len(TEXT) - 1), max_size=4))
def test_marks_go_on_over_paragraphs(found: list[Mark], cuts: set[int]) -> None:
    bounds = [0, *sorted(cuts), len(TEXT)]
    stretches = list(pairwise(bounds))
    painter = Painter(TEXT, found, set(), set())
    parts = [str(painter.paint(a, b, here)) for (a, b), here in zip(stretches, within(found, stretches), strict=True)]
    root = lxml_html.fragment_fromstring("".join(f"<p>{part}</p>" for part in parts), create_parent="div")
    assert root.text_content() == TEXT
    for mark in found:
        pieces = root.xpath(f".//*[@id='{mark.anchor}' or @data-m='{mark.anchor}']")
        assert "".join(piece.text_content() for piece in pieces) == TEXT[mark.start : mark.end]

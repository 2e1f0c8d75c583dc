"""The text of an HTML article as pieces, by trafilatura."""

from __future__ import annotations

from contextlib import suppress
from copy import deepcopy
from itertools import islice

from lxml import html
from trafilatura import bare_extraction

from crossread.clean.html_tree import Element, flat_text, lined_text
from crossread.clean.pieces import Label

# A heading element with more characters is a paragraph in disguise.
LONGEST_HEAD = 250

# If the strict extraction leaves fewer characters, the usual one is tried.
LEAST_TEXT = 100
# Pages with more elements are tried once only.
MOST_RETRIED = 10_000

Line = tuple[str, Label, bool]  # text, label, whether the markup says so


def extract(element: Element) -> list[Line]:
    """Extract an article's headings and paragraphs, without menus, comments and captions.

    Args:
        element: the root element of a page or of one article in it; it is not changed.

    Returns:
        The lines in order; empty where trafilatura finds no text.
    """
    if element.tag != "html":
        page = html.Element("html")
        body = html.Element("body")
        page.append(body)
        copy = deepcopy(element)
        copy.tail = None
        body.append(copy)
        element = page
    retry = next(islice(element.iter(), MOST_RETRIED, None), None) is None
    for precise in (True, False) if retry else (True,):
        document = None
        with suppress(Exception):  # whatever a hostile page provokes in a library means: no text
            document = bare_extraction(element, include_comments=False, favor_precision=precise)
        body = getattr(document, "body", None)
        lines = _lines(body) if body is not None else []
        if sum(len(text) for text, *_ in lines) >= LEAST_TEXT:
            return lines
    return []


def _lines(body: Element) -> list[Line]:
    lines: list[Line] = []
    for element in body:
        if element.tag == "head":
            text = flat_text(element)
            lines.append((text, "heading" if len(text) <= LONGEST_HEAD else "prose", False))
        elif element.tag in ("list", "table"):
            lines += [(flat_text(item), "prose", True) for item in element.iter("item", "row")]
        elif element.tag == "quote":
            inner = [child for child in element if child.tag in ("p", "quote", "list")]
            for part in inner or [element]:
                lines += [(line, "prose", True) for line in lined_text(part).split("\n")]
        else:
            lines += [(line, "prose", False) for line in lined_text(element).split("\n")]
    return [line for line in lines if line[0]]


def linked_heads(root: Element) -> frozenset[str]:
    """Give the headings that are links: on a page of several articles each leads to an article's own page."""
    heads = (h for h in root.iter("h1", "h2", "h3", "h4") if next(h.iter("a"), None) is not None)
    return frozenset(flat_text(head) for head in heads)

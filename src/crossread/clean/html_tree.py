"""HTML to a tree, within limits: what a hostile page may not cost."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree, html

# A tag of more characters than this loses its attributes: libxml2 needs time quadratic in their number. Honest tags
# that are longer hold an inline picture.
LONGEST_TAG = 20_000

_LONG_TAG = re.compile(rf"<([A-Za-z][A-Za-z0-9]{{0,15}})[\s/][^<>]{{{LONGEST_TAG},}}>?")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,300}\?>")
_SPACE = re.compile(r"[ \t\r\f\v\u00a0]+")

Element = Any  # lxml has no types of its own


def tame_html(text: str) -> str:
    """Take from a page what a parser would choke on: control characters and tags of monstrous length.

    Args:
        text: the decoded page.

    Returns:
        The page with its own words unchanged.
    """
    text = _DECLARATION.sub("", _CONTROLS.sub("\ufffd", text))
    return _LONG_TAG.sub(r"<\1>", text)


def parse_html(text: str) -> Element | None:
    """Parse a page.

    Elements nested deeper than 256 are cut off by the parser.

    Args:
        text: the tamed page.

    Returns:
        The root element; None where there is nothing to parse.
    """
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, collect_ids=False, default_doctype=False)
    try:
        root = html.document_fromstring(text, parser=parser)
    except (etree.LxmlError, ValueError):
        return None
    return root if isinstance(root.tag, str) else None


def measure(root: Element) -> tuple[int, int]:
    """Count a tree's elements and its deepest nesting.

    Args:
        root: the root element.

    Returns:
        The number of elements and the depth.
    """
    count = depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            count += 1
            depth += 1
            deepest = max(deepest, depth)
        else:
            depth -= 1
    return count, deepest


def flat_text(element: Element) -> str:
    """Give an element's text on one line."""
    return " ".join("".join(element.itertext()).split())


def lined_text(element: Element) -> str:
    """Give an element's text with its line breaks, and without other white space that does not count."""
    lines = (_SPACE.sub(" ", line).strip() for line in _in_order(element).split("\n"))
    return "\n".join(line for line in lines if line)


def _in_order(element: Element) -> str:
    """Join the texts of an element in document order, ``lb`` as a line end."""
    parts: list[str] = [element.text or ""]
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if node is element:
            continue
        if event == "start":
            parts.append("\n" if node.tag in ("lb", "br") else (node.text or "").replace("\n", " "))
        else:
            parts.append((node.tail or "").replace("\n", " "))
    parts[0] = parts[0].replace("\n", " ")
    return "".join(parts)

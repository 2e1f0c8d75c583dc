"""The name of the site a page belongs to, as its title and its link to the front page give it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from crossread.clean.html_tree import Element, flat_text
from crossread.clean.lang.load import english

# No site has a longer name.
LONGEST = 60
# The paths of a front page.
FRONT = frozenset({"", "/", "./", "../", "index.html", "/index.html", "index.htm", "index.php", "/index.php"})

_PARTS = re.compile(r"\s+(?:[|–—·•»:-]|::|\|\|)\s+")


def site_name(root: Element, title: str) -> str | None:
    """Find the part of a page's title that is the name of its site.

    Args:
        root: the page's root element.
        title: the text of its ``title`` element.

    Returns:
        The first or last part of the title where a link to the front page has the same words; None where there is none.
    """
    parts = [part for part in _PARTS.split(title[:500].strip()) if part]
    if len(parts) < 2:
        return None
    linked = _front_links(root)
    for part in (parts[-1], parts[0]):
        if part.casefold() in linked and part.lower() not in english().words["sections"]:
            return part
    return None


def without_site(title: str, site: str | None) -> str:
    """Cut a site's name from either end of a page's title.

    Args:
        title: the title, such as "Bridge closes – Merrow Gazette".
        site: the site's name, if it is known.

    Returns:
        The title without the name; the title itself where nothing else would be left.
    """
    if not site:
        return title
    parts = _PARTS.split(title.strip())
    if len(parts) > 1 and parts[-1].casefold() == site.casefold():
        return title[: title.rindex(parts[-1])].rstrip(" |–—·•»:-\t")
    if len(parts) > 1 and parts[0].casefold() == site.casefold():
        return title[title.index(parts[0]) + len(parts[0]) :].lstrip(" |–—·•»:-\t")
    return title


def _front_links(root: Element) -> set[str]:
    """Give the words of the links to the front page: the logo, the site's name in the head or at the foot."""
    found = set()
    for link in root.iter("a"):
        if _is_front((link.get("href") or "").strip()):
            text = flat_text(link)
            if 1 < len(text) <= LONGEST:
                found.add(text.casefold())
    return found


def _is_front(href: str) -> bool:
    if href in FRONT:
        return bool(href)
    try:
        address = urlsplit(href)
    except ValueError:
        return False
    return bool(address.netloc) and address.path in FRONT and not address.query

"""What a page states about itself: JSON-LD first, then meta elements, then what htmldate finds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import unescape

from htmldate import find_date

from crossread.clean.agencies import is_agency
from crossread.clean.dates import parse
from crossread.clean.headings import overlap
from crossread.clean.html_tree import Element, flat_text
from crossread.clean.json_ld import Described, described
from crossread.clean.meta import Claim, Meta
from crossread.clean.site_name import site_name, without_site

# Names of meta elements, in order of trust; case does not count.
PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date.published",
    "article:published", "article.published", "publish-date", "publish_date", "publishdate", "publication_date",
    "pubdate", "pub_date", "publicationdate", "published_at", "sailthru.date", "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date",
    "dc.date.created", "dcterms.created", "date", "release_date", "originalpublicationdate", "article_date_original",
    "bt:pubdate", "rnews:datepublished", "article.created", "datecreated",
)  # fmt: skip
UPDATED = (
    "article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "article:modified",
    "article.updated",     "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revised", "modified",
)  # fmt: skip
SITE = (
    "og:site_name",
    "application-name",
    "cre",
    "publisher",
    "dc.publisher",
    "article:publisher",
    "twitter:site",
    "copyright",
)
AUTHOR = (
    "author",
    "article:author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "citation_author",
)
TITLE = ("og:title", "twitter:title", "dc.title", "parsely-title", "headline", "sailthru.title", "citation_title")

# Above this size htmldate's search of the whole page takes seconds.
HTMLDATE_BYTES = 3_000_000
# Dates after the page was captured are wrong; where nothing says when that was, this keeps the clock out of it.
LAST_DAY = "2099-12-31"
# The share of its words a headline must have in common with another form of it.
SAME_HEADLINE = 0.6

_SUFFIX = re.compile(r"\s+[|–—·•»:-]\s+[^|–—·•»]{2,60}$")
_ADDRESS_DAY = re.compile(r"/((?:19|20)\d\d)[/-]([01]\d)[/-]([0-3]\d)(?=[/-])")
_BY = re.compile(r"^\s*(?:by|von|par|por|di)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageMeta:
    """What a page states: about itself (``meta``), its headline, and each article its JSON-LD describes.

    ``declared_one`` is true where it calls itself one article.
    """

    meta: Meta
    title: str
    articles: tuple[Described, ...]
    declared_one: bool = False


def _metas(root: Element) -> dict[str, list[str]]:
    """Gather the contents of meta elements and of elements marked as dates, by lower-case name."""
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = (element.get("content") or element.get("value") or "").strip()
        for attribute in ("property", "name", "itemprop"):
            name = (element.get(attribute) or "").strip().lower()
            if name and content and len(content) < 1000:
                found.setdefault(name, []).append(content)
    for element in root.iter("time", "span", "abbr"):
        name = (element.get("itemprop") or ("datepublished" if element.get("pubdate") is not None else "")).lower()
        if name in ("datepublished", "datemodified", "datecreated"):
            value = element.get("datetime") or element.get("content") or flat_text(element)[:100]
            found.setdefault(name, []).append(value)
    return found


def _first(metas: dict[str, list[str]], names: tuple[str, ...]) -> str:
    return next((metas[name][0] for name in names if name in metas), "")


def _claims(metas: dict[str, list[str]], names: tuple[str, ...]) -> tuple[Claim, ...]:
    return tuple(Claim(metas[name][0], f"the page's metadata ({name})") for name in names if name in metas)


def _authors(metas: dict[str, list[str]]) -> tuple[str, ...]:
    values = next((metas[name] for name in AUTHOR if name in metas), [])
    names = [part for value in values[:10] for part in re.split(r"\s*(?:,|;|\band\b|&|\|)\s*", _BY.sub("", value))]
    return tuple(
        name
        for name in names
        if 2 < len(name) < 60 and "/" not in name and "@" not in name and (" " in name or is_agency(name))
    )


def _title_element(root: Element) -> str:
    return next((flat_text(element) for element in root.iter("title")), "")


def page_title(root: Element, metas: dict[str, list[str]], items: list[Described], site: str | None = None) -> str:
    """Choose a page's headline: what h1, metadata and JSON-LD agree on.

    Args:
        root: the page's root element.
        metas: its meta elements.
        items: what its JSON-LD describes.
        site: the name of the site where it is known; a heading that says no more is no headline.

    Returns:
        The headline without the site's name; "" where none is stated.
    """
    tags = [without_site(_title_element(root), site)]
    stated = [*[item.headline for item in items if item.kind][:1], _first(metas, TITLE), *tags]
    stated = [unescape(title) for title in stated if title]
    heads = [text for element in root.iter("h1") if (text := flat_text(element)) and len(text) < 300]
    heads = [head for head in heads if not site or head.casefold() != site.casefold()]
    for head in heads[:5]:
        if any(overlap(head, title) >= SAME_HEADLINE or head in title for title in stated):
            return head
    if stated:
        named = site is not None and stated[0] == tags[0] != _title_element(root)
        return stated[0] if named else _SUFFIX.sub("", without_site(stated[0], site))
    return heads[0] if len(heads) == 1 else ""


def by_htmldate(
    html_text: str, address: str | None, captured: str | None, whole_text: bool = True
) -> tuple[Claim, ...]:
    """Ask htmldate, which searches addresses, elements and texts.

    Args:
        html_text: the HTML of a page or of an article in it.
        address: where it was, if known.
        captured: when it was taken in, ISO 8601, if known; no later date is believed.
        whole_text: search all of the text too, not only elements that are marked as dates.

    Returns:
        The date found, or nothing.
    """
    if len(html_text) > HTMLDATE_BYTES:
        return ()
    latest = (captured or LAST_DAY)[:10]
    try:
        value = find_date(html_text, url=address, original_date=True, max_date=latest, extensive_search=whole_text)
    except Exception:  # noqa: BLE001  whatever a hostile page provokes in a library means: no date
        value = None
    return (Claim(value, "the page as htmldate reads it"),) if value else ()


def read_meta(root: Element, html_text: str, stated: Meta, captured: str | None) -> PageMeta:
    """Gather what a page states about itself, and what came with it.

    Args:
        root: the page's root element.
        html_text: the decoded page.
        stated: what a record or feed stated; it comes after the page's own metadata, save for the outlet's name.
        captured: when the page was taken in, ISO 8601, if known.

    Returns:
        The page's own statements with the headline.
    """
    metas = _metas(root)
    items = described(root)
    canonical = next((e.get("href") for e in root.iter("link") if (e.get("rel") or "").lower() == "canonical"), None)
    site = site_name(root, _title_element(root))
    meta = replace(
        stated,
        outlet=stated.outlet or _outlet(metas, items) or site,
        basis=stated.basis if stated.outlet else "metadata",
        authors=next((item.authors for item in items if item.authors), ()) or _authors(metas),
        bodies=next((item.bodies for item in items if item.authors), ()),
        published=dates_of(items[:1], "published") + _claims(metas, PUBLISHED) + stated.published,
        updated=dates_of(items[:1], "modified") + _claims(metas, UPDATED),
        language=root.get("lang")
        or next((i.language for i in items if i.language), None)
        or metas.get("og:locale", [None])[0],
        canonical=canonical or metas.get("og:url", [None])[0],
        address=stated.address or canonical,
    )
    if not any(parse(claim.value) for claim in meta.published):
        meta = replace(meta, published=by_htmldate(html_text, meta.address, captured))
    in_address = _ADDRESS_DAY.search(meta.address or "")
    if in_address:
        claim = Claim("-".join(in_address.groups()), "the page's address")
        meta = replace(meta, published=(*meta.published, claim))
    articles = tuple(item for item in items if item.kind)
    declared_one = len(articles) == 1 or (not articles and metas.get("og:type", [""])[0].lower() == "article")
    return PageMeta(meta, page_title(root, metas, items, site), articles, declared_one)


def dates_of(items: list[Described], kind: str) -> tuple[Claim, ...]:
    """Give the dates JSON-LD states for some articles.

    Args:
        items: the articles.
        kind: "published" or "modified".

    Returns:
        The claims that have a value.
    """
    key = {"published": "datePublished", "modified": "dateModified"}[kind]
    return tuple(Claim(value, f"the page's JSON-LD ({key})") for item in items if (value := getattr(item, kind)))


def _outlet(metas: dict[str, list[str]], items: list[Described]) -> str | None:
    name = metas.get("og:site_name", [""])[0]
    name = name or next((item.publisher for item in items if item.publisher), "") or _first(metas, SITE[1:3])
    return name.strip() or None if "://" not in name and len(name) < 80 else None

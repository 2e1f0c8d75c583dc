"""What a page states in JSON-LD (schema.org): its articles with headline, dates, authors and publisher."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from crossread.clean.html_tree import Element

# More of it than this is no description of an article.
LONGEST_SCRIPT = 1_000_000
# So many nodes of one script are looked at.
MOST_NODES = 5_000

ARTICLE_TYPES = frozenset(
    {
        "Article",
        "NewsArticle",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "BackgroundNewsArticle",
        "OpinionNewsArticle",
        "ReviewNewsArticle",
        "BlogPosting",
        "LiveBlogPosting",
        "SocialMediaPosting",
        "Report",
        "TechArticle",
        "ScholarlyArticle",
        "SatiricalArticle",
        "AdvertiserContentArticle",
        "Blog",
    }
)
_BROKEN = {
    key: re.compile(rf'"{key}"\s{{0,9}}:\s{{0,9}}"([^"]{{4,200}})"')
    for key in ("headline", "datePublished", "dateModified")
}


@dataclass(frozen=True, slots=True)
class Described:
    """One article as JSON-LD describes it; "" where a field is not stated.

    ``bodies`` are those of its authors that are organisations.
    """

    kind: str
    headline: str = ""
    published: str = ""
    modified: str = ""
    authors: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    publisher: str = ""
    language: str = ""


def _names(value: Any) -> tuple[str, ...]:
    """Read the names of a person or organisation, or of several."""
    many = value if isinstance(value, list) else [value]
    names = [item.get("name") if isinstance(item, dict) else item for item in many[:20]]
    flat = [part for name in names for part in (name if isinstance(name, list) else [name])]
    return tuple(" ".join(name.split()) for name in flat if isinstance(name, str) and 1 < len(name.strip()) < 120)


def _bodies(value: Any) -> list[Any]:
    """Keep of one or several authors those that are called organisations."""
    many = value if isinstance(value, list) else [value]
    return [item for item in many[:20] if isinstance(item, dict) and "Organization" in str(item.get("@type"))[:80]]


def _text(value: Any) -> str:
    value = value[0] if isinstance(value, list) and value else value
    return " ".join(value.split())[:500] if isinstance(value, str) else ""


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Walk through all objects of a script, outer ones first, without recursion."""
    queue = [data]
    seen = 0
    while queue and seen < MOST_NODES:
        node = queue.pop(0)
        seen += 1
        if isinstance(node, list):
            queue += node[:MOST_NODES]
        elif isinstance(node, dict):
            yield node
            queue += [
                node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement") if key in node
            ]
            queue += [node[key] for key in ("item", "blogPost", "hasPart") if key in node]


def _describe(node: dict[str, Any], kind: str) -> Described:
    return Described(
        kind=kind,
        headline=_text(node.get("headline") or node.get("name")),
        published=_text(node.get("datePublished") or node.get("dateCreated")),
        modified=_text(node.get("dateModified")),
        authors=_names(node.get("author")),
        bodies=_names(_bodies(node.get("author"))),
        publisher=next(iter(_names(node.get("publisher"))), ""),
        language=_text(node.get("inLanguage")),
    )


def described(root: Element) -> list[Described]:
    """Read what a page's JSON-LD says about articles.

    Args:
        root: the page's root element.

    Returns:
        One entry per article in the order of the page; broken JSON is searched for dates and headlines alone.
    """
    found: list[Described] = []
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = "".join(script.itertext())[:LONGEST_SCRIPT].strip()
        try:
            data = json.loads(text.strip("; \n"), strict=False)
        except (ValueError, RecursionError):
            fields = {key: match[1] for key, pattern in _BROKEN.items() if (match := pattern.search(text))}
            if fields.get("datePublished"):
                found.append(
                    Described("", fields.get("headline", ""), fields["datePublished"], fields.get("dateModified", ""))
                )
            continue
        for node in _nodes(data):
            kinds = node.get("@type")
            named = [
                k.rsplit("/", 1)[-1] for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)
            ]
            kind = next((k for k in named if k in ARTICLE_TYPES), "")
            if kind or ("WebPage" in named and node.get("datePublished")):
                found.append(_describe(node, kind))
    return sorted(found, key=lambda item: item.kind == "")

"""Which elements of a page hold whole articles, where it holds more than one."""

from __future__ import annotations

from crossread.clean.html_tree import Element, flat_text

# An element with fewer words in its paragraphs is a teaser, not an article. Teasers on tag pages have 15 to 40.
ARTICLE_WORDS = 60
# An article has at least so many paragraphs; a teaser has one.
ARTICLE_PARAGRAPHS = 2
HEADS = ("h1", "h2", "h3")
# Class names and ids of posts, where a page uses no <article>; compared with whole words of the attribute.
POST_NAMES = frozenset(
    {"post", "entry", "article", "hentry", "story", "news-item", "blog-post", "type-post", "item", "report"}
)
LIVE_WORDS = ("liveblog", "live-blog", "live_blog", "liveupdates", "live-updates")


def _words(element: Element) -> tuple[int, int]:
    """Count the paragraphs of an element that hold text, and their words."""
    counts = [len(flat_text(p).split()) for p in element.iter("p")]
    return sum(1 for count in counts if count > 5), sum(counts)


def _is_whole(element: Element) -> bool:
    paragraphs, words = _words(element)
    head = next((h for h in element.iter(*HEADS) if flat_text(h)), None)
    return head is not None and words >= ARTICLE_WORDS and paragraphs >= ARTICLE_PARAGRAPHS


def _names(element: Element) -> set[str]:
    return set(f"{element.get('class') or ''} {element.get('id') or ''}".lower().split())


def _inside(element: Element, tags: tuple[str, ...]) -> bool:
    return any(parent.tag in tags for parent in element.iterancestors())


def is_live(root: Element, kinds: set[str]) -> bool:
    """Say whether a page is a live blog: many posts that are one report.

    Args:
        root: the page's root element.
        kinds: the types its JSON-LD names.

    Returns:
        True if JSON-LD or the class names of its outer elements say so.
    """
    if "LiveBlogPosting" in kinds:
        return True
    outer = [root, *root.iter("body"), *root.iter("main"), *root.iter("article")][:6]
    return any(word in name for element in outer for name in _names(element) for word in LIVE_WORDS)


def article_elements(root: Element) -> list[Element]:
    """Find the elements that each hold a whole article with its headline.

    Args:
        root: the page's root element.

    Returns:
        Two or more elements, none inside another, in the order of the page; empty where the page holds one article
        or says nothing about where articles begin.
    """
    outer = [e for e in root.iter("article") if not _inside(e, ("article", "aside", "footer", "nav"))]
    whole = [e for e in outer if _is_whole(e)]
    if len(whole) >= 2:
        return whole
    if len(whole) == 1:
        inner = [e for e in whole[0].iter("article") if e is not whole[0] and _is_whole(e)]
        return inner if len(inner) >= 2 and _shared(inner, whole[0]) else []
    return _posts(root)


def _shared(inner: list[Element], outer: Element) -> bool:
    """Say whether inner articles make up nearly all of the outer one."""
    return sum(_words(e)[1] for e in inner) >= 0.8 * _words(outer)[1]


def _posts(root: Element) -> list[Element]:
    """Find siblings marked as posts, or siblings of one class that each begin with a headline of one level."""
    groups: dict[tuple[int, str, str], list[Element]] = {}
    order: list[Element] = list(root.iter())
    place = {id(element): number for number, element in enumerate(order)}
    for element in order:
        parent = element.getparent()
        if element.tag not in ("div", "section", "li") or parent is None:
            continue
        if element.tag == "section" or _names(element) & POST_NAMES:
            key = (place[id(parent)], element.tag, "" if element.tag == "section" else _kind(element))
            groups.setdefault(key, []).append(element)
    for key in sorted(groups):
        whole = [e for e in groups[key] if _is_whole(e)] if len(groups[key]) >= 2 else []
        levels = {next(h.tag for h in e.iter(*HEADS) if flat_text(h)) for e in whole}
        if len(whole) >= 2 and len(levels) == 1 and (key[1] != "section" or "h1" in levels):
            return whole
    return []


def _kind(element: Element) -> str:
    return " ".join(sorted(_names(element) & POST_NAMES))

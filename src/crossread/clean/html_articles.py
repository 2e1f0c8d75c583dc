"""Which elements of a page hold whole articles, where it holds more than one."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass

from lxml import html

from crossread.clean.html_tree import Element, flat_text
from crossread.clean.wording import classify

# An element with fewer words in its paragraphs is a teaser, not an article. Teasers on tag pages have 15 to 40.
ARTICLE_WORDS = 60
# An article has at least so many paragraphs; a teaser has one.
ARTICLE_PARAGRAPHS = 2
# A paragraph has more words; shorter ones are links and dates.
PARAGRAPH_WORDS = 5
# Inner articles that hold this share of the words of the outer one are all of it.
NEARLY_ALL = 0.8
# A date or byline belongs to a headline if it stands among so many elements from there.
SIGNED_WITHIN = 6
HEADS = ("h1", "h2", "h3")
# Class names of posts, where a page uses no <article>; compared with whole words of the attribute.
POST_NAMES = frozenset({"post", "entry", "article", "hentry", "story", "news-item", "blog-post", "type-post", "report"})
LIVE_WORDS = ("liveblog", "live-blog", "live_blog", "liveupdates", "live-updates")


@dataclass(slots=True)
class _Count:
    """What lies inside an element: paragraphs, their words, the first headline with text."""

    paragraphs: int = 0
    words: int = 0
    head: Element | None = None

    @property
    def whole(self) -> bool:
        return self.head is not None and self.words >= ARTICLE_WORDS and self.paragraphs >= ARTICLE_PARAGRAPHS


def _count(order: list[Element]) -> dict[Element, _Count]:
    """Count what lies inside each element, in one pass from the last element to the first."""
    counts = {element: _Count() for element in order}
    for element in reversed(order):
        own = counts[element]
        if element.tag == "p":
            words = len(flat_text(element).split())
            if words > PARAGRAPH_WORDS:
                own.paragraphs, own.words = 1, words
        elif element.tag in HEADS and flat_text(element):
            own.head = element
        above = counts.get(element.getparent())
        if above is not None:
            above.paragraphs += own.paragraphs
            above.words += own.words
            above.head = own.head if own.head is not None else above.head
    return counts


def _names(element: Element) -> set[str]:
    return set(f"{element.get('class') or ''} {element.get('id') or ''}".lower().split())


def _leads_away(head: Element) -> bool:
    """Say whether a headline is a link, as on pages that list articles."""
    parent = head.getparent()
    return next(head.iter("a"), None) is not None or (parent is not None and parent.tag == "a")


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


def article_elements(root: Element, declared_one: bool = False) -> list[Element]:
    """Find the elements that each hold a whole article with its headline.

    Args:
        root: the page's root element.
        declared_one: whether the page's metadata calls it one article; then only article elements count.

    Returns:
        Two or more elements, none inside another, in the order of the page; empty where the page holds one article
        or says nothing about where articles begin.
    """
    order = [element for element in root.iter() if isinstance(element.tag, str)]
    counts = _count(order)
    outside = ("article", "aside", "footer", "nav")
    whole = [
        e for e in order if e.tag == "article" and counts[e].whole and next(e.iterancestors(*outside), None) is None
    ]
    if len(whole) == 1:
        inner = [e for e in whole[0].iter("article") if e is not whole[0] and counts[e].whole]
        inner = [e for e in inner if next(e.iterancestors("article"), None) is whole[0]]
        all_of_it = sum(counts[e].words for e in inner) >= NEARLY_ALL * counts[whole[0]].words
        if len(inner) >= 2 and all_of_it:
            return inner
        return [] if declared_one else _flat(list(whole[0].iter()), counts)
    if whole or declared_one:
        return whole
    return _posts(order, counts) or _flat(order, counts)


def _posts(order: list[Element], counts: dict[Element, _Count]) -> list[Element]:
    """Find siblings that are posts: marked so by name, or each beneath a headline that is a link or an h1."""
    groups: dict[Element, list[Element]] = {}
    for element in order:
        if element.tag in ("div", "section", "li") and counts[element].whole and element.getparent() is not None:
            groups.setdefault(element.getparent(), []).append(element)
    for group in groups.values():
        heads = [head for element in group if (head := counts[element].head) is not None]
        named = all(_names(element) & POST_NAMES for element in group)
        listed = all(map(_leads_away, heads)) or all(_is_signed([*element.iter()]) for element in group)
        if len(group) >= 2 and len({head.tag for head in heads}) == 1 and (named or listed):
            return group
    return []


def _flat(order: list[Element], counts: dict[Element, _Count]) -> list[Element]:
    """Find articles that follow each other without elements of their own, and wrap a copy of each."""
    groups: dict[Element, list[Element]] = {}
    for element in order:
        if element.tag in ("h1", "h2") and element in counts and counts[element].head is element:
            above = _link_or_self(element).getparent()
            if above is not None:
                groups.setdefault(above, []).append(element)
    for group in groups.values():
        for tag in ("h1", "h2"):
            heads = [head for head in group if head.tag == tag]
            runs = [_run(head, tag) for head in heads] if len(heads) >= 2 else []
            apart = all(map(_leads_away, heads)) or all(map(_is_signed, runs)) or all(map(_ends, runs[:-1]))
            if runs and apart and all(_is_article(run, counts) for run in runs):
                return [_wrap(run) for run in runs]
    return []


def _link_or_self(head: Element) -> Element:
    """Give the link a headline stands in, or the headline."""
    parent = head.getparent()
    return parent if parent is not None and parent.tag == "a" else head


def _run(head: Element, tag: str) -> list[Element]:
    """Give a headline and what follows it up to the next headline of its level."""
    first = _link_or_self(head)
    run = [first]
    for element in first.itersiblings():
        if element.tag == tag or (element.tag == "a" and next(element.iter(tag), None) is not None):
            break
        run.append(element)
    return run


def _is_article(run: list[Element], counts: dict[Element, _Count]) -> bool:
    inside = [counts[element] for element in run if element in counts]
    words, paragraphs = sum(count.words for count in inside), sum(count.paragraphs for count in inside)
    return words >= ARTICLE_WORDS and paragraphs >= ARTICLE_PARAGRAPHS


def _is_signed(run: list[Element]) -> bool:
    """Say whether a date or byline stands under the headline that a run of elements begins with."""
    for element in run[:SIGNED_WITHIN]:
        if isinstance(element.tag, str) and (element.tag == "time" or next(element.iter("time"), None) is not None):
            return True
        if isinstance(element.tag, str) and classify(flat_text(element))[0] in ("date", "byline"):
            return True
    return False


def _ends(run: list[Element]) -> bool:
    """Say whether a run closes with a line that ends an article, such as "Source link"."""
    texts = [text for element in run[-3:] if isinstance(element.tag, str) and (text := flat_text(element))]
    return bool(texts) and classify(texts[-1])[1] == "end"


def _wrap(run: list[Element]) -> Element:
    article = html.Element("article")
    for element in run:
        if isinstance(element.tag, str):
            article.append(deepcopy(element))
    return article

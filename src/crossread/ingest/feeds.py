"""Feeds and lists of feeds: RSS, Atom, JSON Feed and OPML, read without following anything they name."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from html import escape, unescape
from typing import Any

from crossread.base import codec
from crossread.base.encoding import decode, detect
from crossread.ingest.rejections import Refusal

# An entry's text of at least this many characters is the report itself and not its first lines. Teasers of news feeds
# have 100 to 600; the shortest agency reports about 1,000. Set by reason, not on data.
FULL_CHARACTERS = 1_000
# A report of three paragraphs has so many; what ends whole at this length may stand for a page that cannot be had.
SPARE_CHARACTERS = 500
# feedparser needs 25 microseconds for an element and a time quadratic in an element's attributes. A feed of 100
# entries has some 2,000 elements with up to 10 attributes.
MAX_ELEMENTS = 100_000
MAX_ATTRIBUTES = 100
_ENTITY = re.compile(r"<!ENTITY", re.I)
_XML_DECLARATION = re.compile(r"\A\s{0,99}<\?xml\b[^>]{0,400}\?>")
_AMPERSAND = re.compile(r"&(#?\w{1,31};)?")
XML_ENTITIES = frozenset({"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"})
_TAGS = re.compile(r"<[^<>]{0,2000}>")
_BROKEN_OFF = re.compile(r"(…|\.\.\.|\[(…|\.\.\.)\]|read more|continue reading)\W{0,9}\Z", re.I)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed. ``content`` is what the feed itself carries of the report, ``kind`` html or text."""

    link: str | None
    title: str | None
    published: str | None
    content: str
    kind: str
    outlet: str | None = None  # where an aggregator names it

    @property
    def full(self) -> bool:
        """Whether the feed carries the report itself rather than its first lines."""
        return self._carries(FULL_CHARACTERS)

    @property
    def spare(self) -> bool:
        """Whether the feed carries enough to stand for the report when its own page cannot be had."""
        return self._carries(SPARE_CHARACTERS)

    def _carries(self, least: int) -> bool:
        text = unescape(_TAGS.sub(" ", self.content)).strip()
        return len(text) >= least and not _BROKEN_OFF.search(text[-60:])


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's name and entries, in its own order."""

    title: str | None
    entries: tuple[Entry, ...]


def read_feed(body: bytes, charset: str | None) -> Feed:
    """Read an RSS or Atom feed.

    Args:
        body: the feed's bytes.
        charset: what the server declared.

    Returns:
        The feed.

    Raises:
        Refusal: ``bad_feed`` if it is not well formed beyond repair or defines XML entities.
    """
    import feedparser  # loads a hundred modules

    # As a stream and never as a string: feedparser would open a string that looks like an address or a path.
    xml = io.BytesIO(_safe_xml(body, charset))
    try:
        parsed = feedparser.parse(
            xml,
            response_headers={"content-type": "text/xml; charset=utf-8"},
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except Exception as error:  # feedparser lets Python's own errors through on values that make no sense
        raise Refusal("bad_feed", f"The feed cannot be read: {str(error)[:200]}.") from error
    if not parsed.get("version") and not parsed.entries:
        raise Refusal("bad_feed", "It is XML, but not a feed that can be read.")
    return Feed(_words(parsed.feed.get("title")), tuple(_xml_entry(entry) for entry in parsed.entries))


def read_json_feed(body: bytes) -> Feed:
    """Read a JSON Feed (jsonfeed.org, versions 1 and 1.1).

    Args:
        body: the feed's bytes.

    Returns:
        The feed.

    Raises:
        Refusal: ``bad_feed`` if it is not one.
    """
    try:
        value = codec.decode(body.removeprefix(b"\xef\xbb\xbf"), dict[str, Any])
    except (ValueError, RecursionError) as error:
        raise Refusal("bad_feed", f"The JSON Feed is not JSON: {error}.") from error
    items = value.get("items")
    if not isinstance(items, list):
        raise Refusal("bad_feed", "The JSON Feed has no list of items.")
    return Feed(_words(value.get("title")), tuple(_json_entry(item) for item in items if isinstance(item, dict)))


def read_opml(body: bytes, charset: str | None) -> tuple[str, ...]:
    """Read the feeds that an OPML list names.

    Args:
        body: the list's bytes.
        charset: what the server declared.

    Returns:
        The addresses of the feeds, in the list's order, each once.

    Raises:
        Refusal: ``bad_feed`` if it is not well formed beyond repair or defines XML entities.
    """
    root = _safe_tree(body, charset)
    found = (_attribute(node, "xmlurl") for node in root.iter("{*}outline"))
    return tuple(dict.fromkeys(address for address in found if address))


def _attribute(node: Any, name: str) -> str | None:
    """Give an attribute whatever the case of its name; lists in the wild write xmlUrl, xmlurl and xmlURL."""
    return next((_words(value) for key, value in node.attrib.items() if str(key).lower() == name), None)


def _safe_xml(body: bytes, charset: str | None) -> bytes:
    """Give well-formed UTF-8 XML without entities of its own, so that no parser behind it can be led astray."""
    from lxml import etree

    xml: bytes = etree.tostring(_safe_tree(body, charset), encoding="utf-8", xml_declaration=True)
    return xml


def _safe_tree(body: bytes, charset: str | None) -> Any:
    """Parse XML of any encoding, refusing entities of its own and more parts than a feed has."""
    text = decode(body, detect(body, charset)).lstrip("\ufeff")
    if _ENTITY.search(text):
        raise Refusal("bad_feed", "It defines XML entities, which can expand without end or read files.")
    root = _tree(_XML_DECLARATION.sub("", text).replace("\0", "").encode("utf-8", "replace"))
    for number, node in enumerate(root.iter()):
        if number >= MAX_ELEMENTS or len(node.attrib) > MAX_ATTRIBUTES:
            limits = f"{MAX_ELEMENTS} elements with {MAX_ATTRIBUTES} attributes each"
            raise Refusal("bad_feed", f"It has more than the {limits} that a feed may have.")
    return root


def _tree(plain: bytes) -> Any:
    """Parse UTF-8 XML, repaired where it is broken, without network, external files or entities."""
    from lxml import etree

    for recover in (False, True):
        if recover:
            plain = _mend(plain.decode("utf-8")).encode("utf-8")
        parser = etree.XMLParser(
            encoding="utf-8",
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            recover=recover,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(plain.lstrip(), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            found = error
            continue
        if root is not None:
            return root
    raise Refusal("bad_feed", f"The XML is not well formed: {found}.")


def _mend(text: str) -> str:
    """Escape ampersands that begin no entity and write HTML's entities as characters, outside CDATA sections."""
    pieces: list[str] = []
    at = 0
    while at < len(text):
        start = text.find("<![CDATA[", at)
        start = start if start >= 0 else len(text)
        pieces.append(_AMPERSAND.sub(_entity, text[at:start]))
        end = text.find("]]>", start)
        at = end + 3 if end >= 0 else len(text)
        pieces.append(text[start:at])
    return "".join(pieces)


def _entity(found: re.Match[str]) -> str:
    """Give an entity's character, or the entity itself where XML needs it; half characters become U+FFFD."""
    if found.group() in XML_ENTITIES:
        return found.group()
    character = unescape(found.group())
    return escape(character, quote=True)


def _xml_entry(entry: Mapping[str, Any]) -> Entry:
    """Make an entry of what feedparser found; the longest of content and summary is the report's text."""
    pieces = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    best = max(pieces, key=lambda piece: len(piece.get("value") or ""))
    plain = best.get("type") == "text/plain" and "<" not in (best.get("value") or "")
    title = _words(entry.get("title"))
    return Entry(
        link=_words(entry.get("link")),
        title=unescape(_TAGS.sub("", title)).strip() or None if title else None,
        published=_date(entry.get("published") or entry.get("updated")),
        content=best.get("value") or "",
        kind="text" if plain else "html",
        outlet=_words((entry.get("source") or {}).get("title")),
    )


def _json_entry(item: Mapping[str, Any]) -> Entry:
    """Make an entry of an item of a JSON Feed."""
    html, text = _words(item.get("content_html")), _words(item.get("content_text"))
    return Entry(
        link=_words(item.get("url")) or _words(item.get("external_url")),
        title=_words(item.get("title")),
        published=_date(item.get("date_published") or item.get("date_modified")),
        content=html or text or _words(item.get("summary")) or "",
        kind="html" if html else "text",
    )


def _date(stated: object) -> str | None:
    """Write a feed's date in ISO 8601 with the outlet's own time zone; one in another form stays as it stands."""
    words = _words(stated)
    if not words:
        return None
    try:
        return parsedate_to_datetime(words).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return words


def _words(value: object) -> str | None:
    """Give a field if it is a string with something in it."""
    return value.strip() or None if isinstance(value, str) else None

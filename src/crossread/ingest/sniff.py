"""What some bytes turn out to be, whatever they were declared as.

The binary signatures and the rule for control bytes follow the WHATWG MIME Sniffing Standard (sections 5 to 7).
"""

from __future__ import annotations

import re
from typing import Any, Literal

from crossread.base import codec
from crossread.base.encoding import decode, signature

Kind = Literal[
    "binary", "empty", "feed", "gzip", "html", "json", "jsonfeed", "jsonlines", "opml", "text", "warc", "xml", "code"
]

BINARY = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"RIFF", "a WebP picture, a sound or a film"),
    (b"BM", "a BMP picture"),
    (b"OggS", "a sound or a film"),
    (b"ID3", "a sound"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"%!PS", "a PostScript document"),
)
# Two or three letters that also begin ordinary text count only with a byte that text does not hold.
_ALSO_TEXT = (b"BM", b"RIFF", b"OggS", b"ID3", b"BZh", b"wOFF", b"wOF2")
# Scraped text holds a stray control byte now and then; files that are not text hold 20 % and more.
CONTROL_SHARE = 0.02
_CONTROL = re.compile(rb"[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9]{0,20}(?::[A-Za-z0-9]{1,20})?)[\s/>]")
_HTML_TAGS = re.compile(
    r"a|article|aside|b|base|blockquote|body|br|center|div|em|figure|font|footer|form|h[1-6]|head|header|hr|html|i"
    r"|iframe|img|li|link|main|meta|nav|ol|p|pre|script|section|span|strong|style|table|td|title|tr|u|ul"
)
_FEED_ROOTS = {"rss": "feed", "feed": "feed", "rdf:rdf": "feed", "opml": "opml"}
_JSON_START = re.compile(r"\{\s{0,99}[\"}]|\[\s{0,99}[{\"\]]")
_RECORD_LINE = re.compile(r"\{.{0,60000}\"text\"\s{0,9}:", re.S)
_CODE_TYPES = re.compile(r"text/(css|dns)|(text|application)/(x-)?(java|ecma)script")
# So many lines are looked at for a record: the first may be broken.
_LINES_TRIED = 5


def sniff(head: bytes, declared: str | None, name: str) -> Kind:
    """Say what kind of thing some bytes are.

    Args:
        head: the first bytes; all of them if there are few.
        declared: the media type that came with them, without parameters; it decides only what the bytes leave open.
        name: the file's name or the address, for its ending.

    Returns:
        The kind.
    """
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    if head.startswith(b"WARC/"):
        return "warc"
    encoding = signature(head)
    if binary_kind(head, encoding):
        return "binary"
    text = decode(head, encoding or "latin-1").lstrip("\ufeff").lstrip("\xef\xbb\xbf").lstrip()
    if not text:
        return "empty"
    ending = name.lower().removesuffix(".gz").rpartition(".")[2]
    if ending in ("jsonl", "ndjson"):
        return "jsonlines"
    if _JSON_START.match(text):
        return _json_kind(text)
    if text.startswith("<"):
        found = _markup_kind(text)
        if found:
            return found
    return _loose_kind(text, declared or "", name.lower().removesuffix(".gz"))


def binary_kind(head: bytes, encoding: str | None) -> str | None:
    """Name the kind of file that is not text.

    Args:
        head: the first bytes.
        encoding: the Unicode encoding they show, if any; UTF-16 holds zeros and is text all the same.

    Returns:
        Such as "a PDF"; None for text.
    """
    controls = len(_CONTROL.findall(head))
    odd = (controls > 0 or b"\0" in head) and encoding is None
    for magic, what in BINARY:
        if head.startswith(magic) and (magic not in _ALSO_TEXT or odd):
            return what
    if encoding is None and (b"\0" in head or controls > len(head) * CONTROL_SHARE):
        return "a file of bytes that are not text"
    return None


def _markup_kind(text: str) -> Kind | None:
    """Find the root element behind declarations and comments, without ever looking at a character twice."""
    at = 0
    declared_xml = text.startswith("<?xml")
    while at < len(text):
        rest = text[at : at + 16].lower()
        if rest.startswith(("<!doctype html", "<html")):
            return "html"
        if rest.startswith("<!--"):
            end, width = text.find("-->", at), 3
        elif rest.startswith("<?"):
            end, width = text.find("?>", at), 2
        elif rest.startswith("<!"):
            end, width = _doctype_end(text, at), 1
        else:
            break
        if end < 0:
            return "html" if not declared_xml else "xml"
        at = end + width
        while at < len(text) and text[at].isspace():
            at += 1
    found = _TAG.match(text, at)
    if not found:
        return "xml" if declared_xml else None
    root = found.group(1).lower()
    if root in _FEED_ROOTS:
        return "feed" if _FEED_ROOTS[root] == "feed" else "opml"
    if _HTML_TAGS.fullmatch(root):
        return "html"
    return "xml" if declared_xml or "xmlns" in text[at : at + 500] else None


def _doctype_end(text: str, at: int) -> int:
    """Find the end of a document type declaration, over an internal subset if there is one."""
    end = text.find(">", at)
    subset = text.find("[", at, end if end >= 0 else None)
    if subset < 0:
        return end
    closed = text.find("]", subset)
    return text.find(">", closed) if closed >= 0 else -1


def _json_kind(text: str) -> Kind:
    """Tell JSON Lines, JSON Feed and other JSON apart."""
    if "jsonfeed.org/version/" in text[:2000] and not _record(text.split("\n", 1)[0]):
        return "jsonfeed"
    rows = text.split("\n", _LINES_TRIED)
    if len(rows) == 1:  # one line, whole or longer than the head
        return "jsonlines" if _RECORD_LINE.match(text) else "json"
    if any(_record(row) for row in rows[:_LINES_TRIED]):
        return "jsonlines"
    return "jsonlines" if len(rows[0]) > 60_000 and _RECORD_LINE.match(rows[0]) else "json"


def _record(row: str) -> bool:
    """Say whether a line is a whole JSON object with a text or a title."""
    try:
        value = codec.decode(row.encode("latin-1", "replace").decode("utf-8", "replace"), dict[str, Any])
    except (ValueError, RecursionError):
        return False
    return "text" in value or "title" in value


def _loose_kind(text: str, declared: str, name: str) -> Kind:
    """Decide what does not begin like markup or JSON by what it was declared as, if any tag bears that out."""
    ending = name.rpartition(".")[2]
    if _CODE_TYPES.fullmatch(declared) or ending in ("css", "js") or name.endswith("/robots.txt"):
        return "code"
    if "html" in declared or ending in ("html", "htm", "xhtml"):
        tags = (found.group(1).lower() for found in _TAG.finditer(text))
        return "html" if any(_HTML_TAGS.fullmatch(tag) for tag in tags) else "text"
    return "text"

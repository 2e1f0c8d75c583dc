"""Which character encoding some bytes are in, and the text they hold; nothing here ever raises on bad bytes."""

from __future__ import annotations

import codecs
import re

# How far into the bytes a declaration is looked for. Browsers read 1,024 (HTML Standard, 13.2.3.2); real pages put
# scripts before the meta element, so four times as much.
DECLARATION_BYTES = 4096
# Broken UTF-8 is still UTF-8 if at least this many whole characters stand beside each broken byte. Text in a
# single-byte encoding has next to no whole ones; a page cut off or spliced has thousands. Set by reason, not on data.
WHOLE_PER_BROKEN = 4
# A whole character of three or four bytes, such as a curly quote, is so unlikely by chance that it counts as four.
_LONG = re.compile("[\u0800-\U0010ffff]")
# A declared encoding that leaves at most this share of the non-ASCII characters undecodable is still believed.
DECLARED_BROKEN_SHARE = 0.02
# charset-normalizer is quadratic in places; this many bytes around the first non-ASCII one settle the question.
SAMPLE_BYTES = 32_768
# UTF-16 without a mark: at least this share of one byte position of English text is zero.
ZERO_SHARE = 0.4

SIGNATURES = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What a declared name means on the web (Encoding Standard, 4.2): the superset that pages really use.
WEB_MEANING = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
    "utf-32": "utf-32-le",
}
# Python codecs that turn bytes into text one way only and never into half a character pair.
TEXT_CODECS = re.compile(
    r"utf-8|utf-(16|32)-[lb]e|cp(125[0-8]|437|720|737|775|85[0-8]|86\d|874|932|949|950)|iso8859-\d{1,2}|koi8-[rut]|mac-\w+|gb18030|big5hkscs|euc_jp\w*|iso2022_jp\w*"
    r"|johab|kz1048|ptcp154|hz"
)
# What is guessed at: the legacy encodings of the Encoding Standard that pages were written in, and no EBCDIC.
GUESSED = (
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 iso8859_2 iso8859_5 iso8859_7 koi8_r cp866 cp874"
    " mac_roman mac_cyrillic cp932 euc_jp cp949 gb18030 big5"
)
# Codecs that write other letters with ASCII bytes, so that valid UTF-8 proves nothing against them.
SEVEN_BIT = re.compile(r"iso2022_jp\w*|hz")
_META = re.compile(rb"<meta\b[^>]{0,600}?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.I)
_XML = re.compile(rb"\A\s{0,99}<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})", re.I)
# What no Western European word holds: a sign between two letters, or five accented letters in a row. Text in another
# encoding that is read as Windows-1252 shows itself by them.
_NOT_WESTERN = re.compile(r"[^\W\d_][\x80-\x9f¡-¬®-¶¸-¿×÷ƒ†‡ˆ‰‹›™][^\W\d_]|[À-ÿ]{5}")


def canonical(label: str | None) -> str | None:
    """Give the name under which Python knows a declared encoding, read as browsers read it.

    Args:
        label: what a header or a page declares, such as ``ISO-8859-1``.

    Returns:
        A codec's name, such as ``cp1252``; None where no text codec has that name.
    """
    if not label:
        return None
    label = label.strip().lower()
    for spelling in (label, label.removeprefix("x-")):
        try:
            name = codecs.lookup(spelling).name
            break
        except (LookupError, ValueError):
            continue
    else:
        return None
    name = WEB_MEANING.get(name, name)
    return name if TEXT_CODECS.fullmatch(name) else None


def signature(body: bytes) -> str | None:
    """Give the Unicode encoding that the first bytes show by a byte order mark or by zeros between letters.

    Args:
        body: the bytes, or their beginning.

    Returns:
        A codec's name, or None where the bytes show nothing.
    """
    for mark, name in SIGNATURES:
        if body.startswith(mark):
            return name
    head = body[:1024]
    half = len(head) // 2
    if half < 2 or b"\0" not in head:
        return None
    even, odd = head[0::2].count(0) / half, head[1::2].count(0) / half
    if odd >= ZERO_SHARE and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even >= ZERO_SHARE and odd == 0 else None


def declared_in(body: bytes) -> str | None:
    """Give the encoding that a page declares in its own XML declaration or meta element.

    Args:
        body: the page's bytes.

    Returns:
        The label as declared, or None.
    """
    head = body[:DECLARATION_BYTES]
    found = _XML.search(head) or _META.search(head)
    return found.group(1).decode("ascii", "replace") if found else None


def detect(body: bytes, declared: str | None) -> str:
    """Find the encoding that fits the bytes best; a declaration is believed only as far as it fits.

    The order is: a byte order mark; UTF-8 where the bytes are valid or nearly valid UTF-8; what was declared; Western
    European; what charset-normalizer finds.

    Args:
        body: the bytes.
        declared: what came with them, such as the ``charset`` of an HTTP header; the page's own declaration is read
            from the bytes.

    Returns:
        A codec's name that :func:`decode` takes.
    """
    marked = signature(body)
    if marked:
        return marked
    labels = [name for name in (canonical(declared), canonical(declared_in(body))) if name]
    for name in labels:
        if SEVEN_BIT.fullmatch(name) and _broken(body, name) == 0:
            return name
    labels = [name for name in labels if not name.startswith(("utf-16", "utf-32"))]
    if _is_utf8(body, believed="utf-8" in labels):
        return "utf-8"
    legacy = [name for name in labels if name != "utf-8"]
    for name in legacy:
        if _broken(body, name) <= DECLARED_BROKEN_SHARE and _plausible(body, name):
            return name
    return _guess(_sample(body))


def decode(body: bytes, encoding: str) -> str:
    """Turn bytes into text; what cannot be read becomes U+FFFD, a byte order mark stays as U+FEFF.

    Args:
        body: the bytes.
        encoding: a codec's name, from :func:`detect`; an unknown one is read as UTF-8.

    Returns:
        The text, line ends unchanged, never half a character pair.
    """
    return body.decode(canonical(encoding) or "utf-8", "replace")


def _is_utf8(body: bytes, *, believed: bool) -> bool:
    """Say whether the bytes are UTF-8, whole or with a few broken places."""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        text = body.decode("utf-8", "replace")
        broken = text.count("�") - body.count(b"\xef\xbf\xbd")
        long = len(_LONG.findall(text)) - text.count("�")
        whole = len(text) - len(text.encode("ascii", "ignore")) - broken + long * (WHOLE_PER_BROKEN - 1)
        return whole >= broken * (1 if believed else WHOLE_PER_BROKEN)
    return True


def _broken(body: bytes, name: str) -> float:
    """Give the share of the non-ASCII characters that an encoding cannot read."""
    text = body.decode(name, "replace")
    other = len(text) - len(text.encode("ascii", "ignore"))
    return text.count("�") / other if other else 0.0


def _plausible(body: bytes, name: str) -> bool:
    """Say whether an encoding reads the bytes as words, not as control characters (U+0080 to U+009F) or gibberish."""
    text = _sample(body).decode(name, "replace")
    if name == "cp1252":  # what servers declare by default, true or not
        return not _NOT_WESTERN.search(text)
    return not re.search("[\x80-\x84\x86-\x9f]", text)


def _sample(body: bytes) -> bytes:
    """Cut the stretch that begins shortly before the first non-ASCII byte, on line ends or spaces where there are."""
    first = re.search(rb"[\x80-\xff]", body)
    start = max(0, first.start() - SAMPLE_BYTES // 8) if first else 0
    return body[start : start + SAMPLE_BYTES]


def _guess(sample: bytes) -> str:
    """Guess a single-byte or East Asian encoding from a sample that is not UTF-8 and declares nothing of use."""
    high = len(re.findall(rb"[\x80-\xff]", sample))
    if high * 8 < len(sample) and not _broken(sample, "cp1252") and _plausible(sample, "cp1252"):
        return "cp1252"
    from charset_normalizer import from_bytes  # costs 30 ms to import and few pages need it

    best = from_bytes(sample, steps=5, chunk_size=1024, cp_isolation=GUESSED.split()).best()
    return (canonical(best.encoding) if best else None) or "cp1252"

"""Splits a report's own words into sentences.

A rule-based splitter in the manner of Grefenstette and Tapanainen (1994), "What is a word, what is a sentence?": every
stop is a candidate, and the words on both sides decide. A block is never crossed. Paragraphs that nobody edited are
looked at again by ``boundaries.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.annotate.boundaries import Review, unedited
from crossread.annotate.lang.en_sentences import (
    ABBREVIATIONS,
    ASKING,
    BEFORE_NUMBERS,
    SHOUTED_NAMES,
    STARTERS,
    TITLES,
)
from crossread.model.annotations import Sentence
from crossread.model.reports import Document

_CLOSERS = "\"'”’»›“‘)\\]}」』】"
_OPENERS = "\"'“‘«‹„‚”’([{「『【¿¡—–―-"
# A run of stops (". . ." included) with what closes behind it, then white space or the end of the block.
_STOP = re.compile(
    rf"(?P<stop>(?:\.(?:[ \u00a0]?\.)+|[.!?…]+)(?:[ \u00a0]?(?:\.(?:[ \u00a0]\.)+|…))?)(?P<close>[{_CLOSERS}]*)(?=\s|$)"
)
_DASHES = "—–―"
_CJK_STOP = re.compile(r"[。！？]+(?:[」』”’）)]+(?![とっで、])|(?![」』”’）)。！？]))")
_GLUED = re.compile(rf"[a-z]{{2}}[.!?][{_CLOSERS}]?(?=[{_OPENERS}]?(?P<word>[A-Z][a-z]*)\b)")
_LIST_LINE = re.compile(r"\n[ \t]*(?=(?:[•‣▪·●*–—-]|\d{1,2}[.)])[ \t]+\S)")
_LIST_MARK = re.compile(r"[ \t]*(?:\d{1,2}|[a-zA-Z])[.]\Z")
_TOKEN_BEFORE = re.compile(r"[^\s\"“”‘«»()\[\]]*\Z")
_TOKEN_AFTER = re.compile(r"[\w'’-]+")
_ATTRIBUTION = re.compile(r"\s+(?:(?:[A-Z][\w.'’-]*|the|a|an|of|his|her)\s+){1,5}(?P<verb>[a-z]+)\b")
# The longest abbreviation with what may be glued to it; a longer token is not one and need not be read.
_LONGEST_TOKEN = 40


def split_sentences(document: Document) -> tuple[Sentence, ...]:
    """Split the title, subheads and paragraphs of a report into sentences.

    Args:
        document: the report and its page's text.

    Returns:
        Sentences in order, without white space around them; ``block`` is the position in ``report.blocks``. Every
        character of a prose block that is not white space lies in exactly one sentence.
    """
    found: list[Sentence] = []
    review: Review | None = None
    for number, block in enumerate(document.report.blocks):
        if block.kind in ("title", "subhead", "paragraph"):
            pieces = split_text(document.text, block.start, block.end)
            if block.kind == "paragraph" and unedited(document.text[block.start : block.end].strip()):
                review = review or Review(_prose(document))
                pieces = review.split(document.text, block.start, block.end, pieces)
            found.extend(Sentence(start, end, number) for start, end in pieces)
    return tuple(found)


def _prose(document: Document) -> str:
    blocks = (block for block in document.report.blocks if block.kind == "paragraph")
    return "\n".join(document.text[block.start : block.end] for block in blocks)


def split_text(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split one stretch of text into sentences.

    Args:
        text: the whole text.
        start: first character of the stretch.
        end: one past its last character.

    Returns:
        (start, end) pairs in order, in offsets of ``text``.
    """
    stretch = text[start:end]
    cuts = sorted(set(_cuts(stretch)))
    pieces = []
    for first, last in zip([0, *cuts], [*cuts, len(stretch)], strict=True):
        piece = stretch[first:last]
        left, right = len(piece) - len(piece.lstrip()), len(piece.rstrip())
        if left < right:
            pieces.append((start + first + left, start + first + right))
    return pieces


def _cuts(stretch: str) -> Iterator[int]:
    """Give the offsets behind which a new sentence begins."""
    for match in _LIST_LINE.finditer(stretch):
        yield match.start()
    for match in _CJK_STOP.finditer(stretch):
        yield match.end()
    for match in _GLUED.finditer(stretch):
        if match["word"].lower() in STARTERS and len(match["word"]) > 1:
            yield match.end()
    for match in _STOP.finditer(stretch):
        if _ends_sentence(stretch, match):
            yield match.end()


def _ends_sentence(stretch: str, match: re.Match[str]) -> bool:
    """Decide whether a stop ends its sentence."""
    after = match.end()
    while after < len(stretch) and stretch[after].isspace():
        after += 1
    if after == len(stretch):
        return True
    opened = after
    while after < len(stretch) and stretch[after] in _OPENERS:
        after += 1
    token = _TOKEN_AFTER.match(stretch, after)
    following = token.group().replace("’", "'") if token else ""
    if following[:1].islower() and not _is_brand(following):
        return False
    if match["close"] and stretch[opened] in _DASHES:
        return False  # a signature: "Never." — Ana Soto
    if match["close"] and "?" in match["stop"] + "!" and _is_attribution(stretch, match.end()):
        return False
    if match["stop"] == "." and not match["close"]:
        return _plain_stop_ends(stretch, match.start(), following, quoted=after > opened)
    if match["stop"] == "!" and not match["close"]:
        return _word_before(stretch, match.start()).lower() not in SHOUTED_NAMES or following.lower() in STARTERS
    return True


def _plain_stop_ends(stretch: str, stop: int, following: str, *, quoted: bool) -> bool:
    """Decide about a single full stop before a word that is not in lower case."""
    word = _word_before(stretch, stop)
    lower = word.lower()
    starter = following.lower() in STARTERS or quoted
    line = stretch.rfind("\n", max(0, stop - 5), stop) + 1
    if (line or stop <= 4) and _LIST_MARK.match(stretch, line, stop + 1):
        return False
    if lower in TITLES:
        return lower in ("st", "ste", "mt", "ft", "sec", "no") and starter
    if lower in BEFORE_NUMBERS and following[:1].isdigit():
        return False
    if lower in BEFORE_NUMBERS | ABBREVIATIONS or re.fullmatch(r"(?:\w\.)+\w{1,2}", word):
        return (
            starter or (lower == "no" and not following[:1].isdigit()) or lower in ("mar", "sun", "sat", "min", "max")
        )
    if len(word) == 1 and word.isalpha() and word.isupper():
        return starter and following not in ("I", "A")
    return True


def _word_before(stretch: str, stop: int) -> str:
    """Give the token that a stop is glued to."""
    match = _TOKEN_BEFORE.search(stretch, max(0, stop - _LONGEST_TOKEN), stop)
    return match.group().lstrip("'’([{—–-") if match else ""


def _is_brand(word: str) -> bool:
    """Say whether a word is written with a small first letter although it is a name ("iPhone", "eBay")."""
    return len(word) > 2 and word[1].isupper()


def _is_attribution(stretch: str, position: int) -> bool:
    """Say whether a quoted question or exclamation is followed by who asked it."""
    match = _ATTRIBUTION.match(stretch, position)
    return match is not None and match["verb"] in ASKING

"""What a headline or subhead looks like, and how it differs from a sentence."""

from __future__ import annotations

import re

from crossread.clean.lang.load import english
from crossread.clean.pieces import Piece

# Of 4,000 sampled headlines 99.8 % have at most 150 characters, and 99.9 % at most 26 words.
MAX_CHARACTERS = 150
MAX_WORDS = 26
# A headline that opens an article has at least so many words and characters; a tag or a section has fewer.
HEADLINE_WORDS = 5
HEADLINE_CHARACTERS = 28
# The shortest headline above a page's first article, where nothing else competes.
FIRST_WORDS = 4
# Below a page's headline a longer question or exclamation is a sentence of the text.
QUESTION_WORDS = 12
# A line that ends in a colon is a subhead up to so many words, and leads into a quotation beyond.
COLON_WORDS = 4

_CLOSERS = "”\"’')]»"
# A full stop after three small letters ends a sentence; after fewer it may be "U.S." or "Gov.".
_SENTENCE_END = re.compile(r"(?:[a-z]{4}|(?<!\b[A-Z])[a-z]{3})[.!?…][”\"’')\]»]*\s+(?:[—–-]\s?)?[“\"‘'(«]?[A-Z]")
_BULLET = re.compile(r"(?:[•·▪◦*‣–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")
# A turn of a printed conversation: "JANE DOE: Why?"
_SPEAKER = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{2,40}:\s")
_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"((?:[\w.]+ ){1,2})([A-ZÀ-Þ][\w’'-]+ (?:[A-ZÀ-Þ][\w.’'-]* )?[A-ZÀ-Þ][\w-]+)")


def is_bullet(text: str) -> bool:
    """Say whether a line begins with the mark of a list."""
    return bool(_BULLET.match(text))


def is_heading(text: str, first: bool = False) -> bool:
    """Say whether a line has the form of a headline or subhead: short and no finished sentence.

    Args:
        text: the line.
        first: whether it is a page's first line, where a headline of two sentences is likelier than a paragraph.

    Returns:
        True for a short line without a full stop at its end.
    """
    if (
        len(text) > MAX_CHARACTERS
        or text.count(" ") >= MAX_WORDS
        or is_bullet(text)
        or (is_speaker(text) and not first)
    ):
        return False
    bare = text.rstrip(_CLOSERS)
    if not bare or not any(c.isalpha() for c in bare):
        return False
    if bare[-1] == ":":
        words = bare[:-1].split()
        return (
            len(words) <= COLON_WORDS and bare[0].isupper() and not english().words["said"] & {w.lower() for w in words}
        )
    if bare[-1] in ".,;…。！？؟।" or (bare[-1] in "!?" and bare != text and text[0] in "“\"‘'«"):
        return bool(re.search(r"\b[A-Z]\.(?:[A-Z]\.)+$", bare))  # "… in the U.S." may end a headline
    if first:
        return True
    if bare[-1] in "!?" and text.count(" ") >= QUESTION_WORDS:
        return False
    if bare[-1] in "!?":
        return not _SENTENCE_END.search(bare)
    said = re.search(r"[,!?.…][”\"]\s+(?:\w+ ){0,4}?(?:" + "|".join(sorted(english().words["said"])) + r")\b", text)
    return not said and not _SENTENCE_END.search(text)


def is_headline(text: str) -> bool:
    """Say whether a heading is long enough to open an article rather than to name a section or a topic."""
    return text.count(" ") + 1 >= HEADLINE_WORDS and len(text) >= HEADLINE_CHARACTERS


def is_speaker(text: str) -> bool:
    """Say whether a line is a turn of a printed conversation, with the speaker in capitals before a colon."""
    match = _SPEAKER.match(text)
    return bool(match) and not set(text.partition(":")[0].split()) <= english().words["no_town"]


def is_name(text: str) -> bool:
    """Say whether a heading may be a person's name standing alone: two or three capitalised words."""
    words = text.split()
    alone = 2 <= len(words) <= 3 and all(word[0].isupper() and word.replace(".", "").isalpha() for word in words)
    return alone and not text.isupper() and words[-1].lower() not in english().words["outlets"] and not is_tag(text)


def is_tag(text: str) -> bool:
    """Say whether a heading names a section or a topic: "World", "russian leader"."""
    bare = text.strip(" :|/#").lower()
    words = bare.split()
    return (
        bare in english().words["sections"]
        or len(words) <= 1
        or (text[0].islower() and len(words) <= HEADLINE_WORDS)
        or text[0] == "#"
    )


def stems(text: str) -> set[str]:
    """Give the longer words of a text in lower case, cut to five letters."""
    return {word[:5].lower() for word in _WORD.findall(text)}


def known_share(text: str, known: set[str]) -> float:
    """Give the share (0 to 1) of a text's stems that are among the known ones; 1 where it has none."""
    own = stems(text)
    return len(own & known) / len(own) if own else 1.0


def overlap(heading: str, lede: str) -> float:
    """Give the share (0 to 1) of a heading's stems that the paragraph after it repeats."""
    own = stems(heading)
    return len(own & stems(lede[:600])) / len(own) if own else 0.0


def introduced(text: str) -> set[str]:
    """Give the full names a paragraph introduces with an office before them ("Mayor Ana Ruiz" gives "Ana Ruiz")."""
    found = set()
    for match in _NAME.finditer(text[:1500]):
        if match[1].split()[-1].lower() in english().words["offices"]:
            found.add(match[2])
        else:
            first, _, rest = match[2].partition(" ")
            if first.lower() in english().words["offices"] and " " in rest:
                found.add(rest)
    return found


def full_names(text: str) -> set[str]:
    """Give all runs of two capitalised words in a paragraph, as keys to look introduced names up in."""
    return {f"{a} {b}" for a, b in _PAIR.findall(text)}


_PAIR = re.compile(r"(?=\b([A-ZÀ-Þ][\w’'-]+) ([A-ZÀ-Þ][\w-]+))")


def median_gap(pieces: list[Piece]) -> int:
    """Give the usual number of empty lines between two pieces."""
    gaps = sorted(piece.gap for piece in pieces[1:])
    return gaps[len(gaps) // 2] if gaps else 0

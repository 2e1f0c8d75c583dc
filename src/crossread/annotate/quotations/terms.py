"""Tells speech from what else stands in quotation marks: titles, names, terms, nicknames."""

from __future__ import annotations

from crossread.annotate.lang.en_speech import DETERMINERS, PREPOSITIONS, TERMED, WORKS
from crossread.annotate.lang.en_verbs import CUE_FORMS
from crossread.annotate.quotations.frames import Frame
from crossread.model.spans import Extent

_SMALL = PREPOSITIONS | DETERMINERS | frozenset({"and", "or", "but", "is", "&"})


def is_term(frame: Frame, position: int) -> bool:
    """Say whether a marked passage is a title, a name or a term rather than somebody's words.

    Args:
        frame: a row of words.
        position: the passage's position in it.

    Returns:
        True for 'the film "Gone West"', 'dubbed "Operation Frost"', 'Bo "Bear" Ek', 'so-called "green zones"'.
    """
    before = frame.low(position - 1)
    content = frame.quotes[position].content
    if frame.low(position + 1) in WORKS and frame.is_word(position - 1):
        return True
    if before in TERMED and not (before == "called" and not _is_named(frame, position)):
        return True
    if before == "as" and frame.low(position - 2) in ("known", "labelled", "codenamed", "referred"):
        return True
    if before in ("a", "an", "the") and frame.low(position - 2) in TERMED - {"called", "word", "words", "phrase"}:
        return True
    if before in ("word", "words", "term", "phrase") or before in WORKS:
        return True
    if frame.is_capital(position - 1) and frame.is_capital(position + 1) and frame.is_word(position - 1):
        return len(content.of(frame.text).split()) <= 3
    return is_title_case(frame.text, content) and (
        before in _SMALL or before in WORKS or frame.is_capital(position - 1)
    )


def _is_named(frame: Frame, position: int) -> bool:
    """Say whether "called" names a thing ("a plan called ...") rather than judges it ("he called it ...")."""
    earlier = frame.low(position - 2)
    return earlier in ("is", "was", "were", "are", "so", "been") or (
        is_title_case(frame.text, frame.quotes[position].content) and earlier not in CUE_FORMS
    )


def is_title_case(text: str, content: Extent) -> bool:
    """Say whether every word of weight begins with a capital letter, as in the title of a book."""
    words = content.of(text).rstrip(",").split()
    if len(words) < 2 or text[content.end - 1] in ".?!":
        return False
    weighty = [w for w in words if w.lower() not in _SMALL]
    return all(w[0].isupper() or not w[0].isalpha() for w in weighty) and len(weighty) >= 2


def is_sentence_like(text: str, content: Extent) -> bool:
    """Say whether a passage can stand as a sentence: it begins like one and is not a word or two.

    Args:
        text: the whole text.
        content: the passage without its marks.

    Returns:
        True for "We will go.", "Never!", "We will"; false for "very unhappy".
    """
    words = content.of(text).split()
    first = text[content.start]
    begins = first.isupper() or first.isdigit() or first in "[(…." or (not first.isascii() and not first.islower())
    ends = text[content.end - 1] in ".,?!…—–-"
    return begins and (ends or len(words) >= 3)

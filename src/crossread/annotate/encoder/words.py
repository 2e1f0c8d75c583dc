"""Cuts text into words the way Universal Dependencies does for English: clitics, hyphens and marks stand alone."""

from __future__ import annotations

import re

# Prefixes that stay with the word behind their hyphen (UD English-EWT guidelines, checked on its training half).
_PREFIXES = "anti|bi|co|counter|cyber|de|e|ex|inter|mid|mini|multi|non|post|pre|pro|re|semi|sub|trans|ultra|un|vice"
_ABBREVIATED = (
    "Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Prof|Rev|Fr|St|Mt|Jr|Sr|Inc|Corp|Ltd|Co|Bros"
    "|No|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"
)
_APOSTROPHE = "['’]"
_WORD = re.compile(
    r"https?://[^\s<>\"“”]+|www\.[^\s<>\"“”]+"  # addresses
    r"|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+"
    r"|[@#]\w+"
    r"|(?:[^\W\d_]\.){2,}"  # U.S., p.m.
    rf"|(?:{_ABBREVIATED})\."
    r"|[A-Z]\.(?=\s?[A-Z])"  # J. Smith
    r"|\d++(?:[.,:]\d++)*+(?:(?:st|nd|rd|th|s)(?![^\W_]))?"
    rf"|[nN]{_APOSTROPHE}[tT](?!\w)"
    rf"|{_APOSTROPHE}(?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)(?!\w)"
    rf"|(?:(?:{_PREFIXES})-)(?=[^\W\d_])[^\W_]+"
    rf"|[^\W_]+?(?=[nN]{_APOSTROPHE}[tT](?!\w))"
    rf"|[^\W_]+(?:{_APOSTROPHE}(?!(?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)(?!\w))[^\W_]+)*"
    r"|\.{2,}|[!?]{2,}|([-_*=~#+])\1+"
    r"|\S"
)
_FUSED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3}


def cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the words of a stretch of text.

    Args:
        text: the whole text.
        start: where the stretch begins, in code points.
        end: where it ends.

    Returns:
        Half-open ranges in ``text``, in order; white space belongs to none.
    """
    words = []
    for match in _WORD.finditer(text, start, end):
        first, last = match.span()
        at = _FUSED.get(match.group().lower()) if last - first in (5, 6) else None
        if at is None:
            words.append((first, last))
        else:
            words.extend(((first, first + at), (first + at, last)))
    return words

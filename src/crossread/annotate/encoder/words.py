"""Cuts text into words the way Universal Dependencies does for English: clitics, hyphens and marks stand alone."""

from __future__ import annotations

import re

# Prefixes that stay with the word behind their hyphen (UD English-EWT guidelines, checked on its training half).
_PREFIXES = (
    "[Aa]nti|[Bb]i|[Cc]o|[Cc]ounter|[Cc]ross|[Cc]yber|[Dd]e|[Ee]|[Ee]x|[Ii]nter|[Mm]id|[Mm]ini|[Mm]ulti|[Nn]on|[Pp]an"
    "|[Pp]ost|[Pp]re|[Pp]ro|[Rr]e|[Ss]emi|[Ss]ub|[Tt]rans|[Uu]ltra|[Uu]n|[Vv]ice"
)
_ABBREVIATED = (
    "Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Prof|Rev|Fr|St|Mt|Ft|Jr|Sr|Inc|Corp|Ltd|Co|Bros"
    "|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thurs|Fri"
)
_APOSTROPHE = "['’]"
_CLITIC = rf"{_APOSTROPHE}(?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)(?!\w)"
# Words behind "its" where "it's" is meant.
_BE = (
    "a|an|the|not|just|so|been|going|very|really|too|also|because|like|that|what|all|always|never|still|only|already|"
    "gonna|getting|about|hard|easy|my|your|called|no|as|probably|now|only|time|like|okay|fun|good|great|nice|worth|better"
)
# Endings of addresses and files that are written without blanks ("harbour.example" is no word of its own).
_ENDINGS = (
    "com|org|net|gov|edu|mil|info|co\\.uk|org\\.uk|gov\\.uk|uk|eu|io|doc|docx|pdf|xls|xlsx|htm|html|txt|jpg|png|zip"
)
_WORD = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?'’)\]]/?"  # addresses, without the marks behind them
    r"|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})*"
    r"|[a-z]{2,64}+(?:\.[a-z-]{2,64}+){2,9}+(?![\w.])"  # alt.animals.cat
    rf"|[^\W_]{{1,64}}+(?:[.-][^\W_]{{1,64}}+){{0,4}}?\.(?:{_ENDINGS})(?![\w-])"
    r"|@\w+|\#(?=[^\W\d_])\w+"
    r"|(?:[^\W\d_]\.){2,}|[A-Z]\.[A-Z](?![\w.])|Ph\.D\."  # U.S., p.m.
    rf"|(?:{_ABBREVIATED})\.|No\.(?=\s?\d)|(?<=\bet )al\.|etc\.(?![\"”’')\]]*\Z)"
    r"|[A-Z]\.(?=\s?[A-Z])"  # J. Smith
    r"|\d{1,4}(?:/\d{1,4}){1,2}(?![\w/])|(?:1-)?\d{3}-\d{3}-\d{4}(?!\w)|\d{1,3}-\d{4}(?!\w)"  # dates, telephones
    rf"|(?:1[89]|20)?\d0{_APOSTROPHE}s(?!\w)|(?:[bB]/c|[wW]/o)(?!\w)|[wW]/(?=\s)"  # decades, short for because, with
    rf"|[iI]t(?=s\s(?:{_BE})\b)|[lL]et(?=s\s(?:go|see|say|get|do|not|all|just|be|face|hope|take|start|try)\b)"  # its a
    r"|\d++(?:[.,:]\d++)*+(?:(?:st|nd|rd|th|s)(?![^\W_]))?"
    rf"|[nN]{_APOSTROPHE}[tT](?!\w)"
    rf"|{_CLITIC}"
    rf"|(?:(?:{_PREFIXES})-)(?=[^\W\d_])[^\W_]+"
    r"|[A-Z]{1,4}&[A-Z]{1,4}(?!\w)"  # R&D
    rf"|[^\W_]+?(?=[nN]{_APOSTROPHE}[tT](?!\w))"
    rf"|[^\W_]+(?:{_APOSTROPHE}(?!(?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)(?!\w))[^\W_]+)*"
    r"|[:;=]-?[()DP](?!\w)"  # faces
    r"|\.{2,}|[!?]{2,}|<{2,}|>{2,}|''|``|([-_*=~#+$])\1+"
    r"|\S"
)
# Words written as one that are two, and how many letters the first has.
_FUSED = {
    "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "alot": 1, "dont": 2, "cant": 2, "wont": 2, "didnt": 3,
    "doesnt": 4, "isnt": 2, "arent": 3, "wasnt": 3, "werent": 4, "couldnt": 5, "wouldnt": 5, "shouldnt": 6,
    "havent": 4, "hasnt": 3, "im": 1, "ive": 1, "youre": 3, "theyre": 4, "thats": 4,
}  # fmt: skip
_LONGEST_FUSED = max(map(len, _FUSED))


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
        at = _FUSED.get(match.group().lower()) if 1 < last - first <= _LONGEST_FUSED else None
        if at is None:
            words.append((first, last))
        else:
            words.extend(((first, first + at), (first + at, last)))
    return words

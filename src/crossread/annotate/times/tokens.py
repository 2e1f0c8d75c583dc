"""Cut text into tokens and give each the class the patterns speak of, one character per token."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crossread.annotate.lang.en_times import HOLIDAY_PATTERN, HOLIDAYS, WORDS
from crossread.annotate.lang.en_times_context import (
    AFTER_WEEKDAY_NAME,
    AGENT_BEFORE_MONTH,
    BEFORE_MONTH,
    MONTH_OR_WORD,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
)

# Classes that are not words of a table.
_SHAPES = (
    "ISO SLASHDATE HOLIDAY CLOCK DECADE SHORTYEAR ORDNUM DAYNUM INT YEAR FRACTION QUARTERCODE HYPHEN COMMA DOT LPAREN "
    "RPAREN APOS OTHERWORD BREAK"
)
CLASSES = tuple(sorted({name for name, _ in WORDS.values()} | set(_SHAPES.split())))
# Private-use characters keep patterns over classes free of characters that mean something to ``re``.
CODE_OF = {name: chr(0xE000 + index) for index, name in enumerate(CLASSES)}
_OTHER, _DOT = CODE_OF["OTHERWORD"], CODE_OF["DOT"]

# Ordered by how often the kinds occur; the kinds that begin with a letter stand before the words.
_TOKEN = re.compile(
    r"(?P<dotted>[aApP]\.[mM]\b|[bB]\.[cC](?:\.[eE])?\b|A\.D\b)"
    r"|(?P<QUARTERCODE>[QH][1-4]\b)"
    r"|(?P<word>[^\W\d_½¼¾]+(?:['’](?=clock\b)clock)?)"
    r"|(?P<COMMA>,)|(?P<DOT>\.)|(?P<HYPHEN>[-–—‑])"
    r"|(?P<ISO>(?<!\d)\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-]))"
    r"|(?P<SLASHDATE>(?<![\d/])\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/])|(?<![\d/])9/11(?![\d/]))"
    r"|(?P<CLOCK>\d{1,2}:\d{2}(?::\d{2})?(?!\d))"
    r"|(?P<DECADE>(?:\d{3}|['’‘]\d)0['’]?s\b)"
    r"|(?P<SHORTYEAR>(?<!\w)['’‘]\d{2}\b)"
    r"|(?P<ORDNUM>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<FRACTION>(?:1/2|1/4|3/4)(?!\d)|[½¼¾])"
    r"|(?P<INT>\d+(?:[.,]\d+)*)"
    r"|(?P<APOS>['’])|(?P<LPAREN>\()|(?P<RPAREN>\))|(?P<BREAK>\n\s*\n)|(?P<OTHERWORD>[^\w\s]|_)",
)
_WORD = _TOKEN.groupindex["word"]
_HOLIDAY = re.compile(rf"(?:{HOLIDAY_PATTERN})\b")
_HOLIDAY_CODE = CODE_OF["HOLIDAY"]
# Word → code, meaning, and whether a holiday's name may begin with it.
_UNKNOWN: tuple[str, int | str | None, bool] = (_OTHER, None, False)
_HOLIDAY_FIRST = frozenset(re.split(r"\W", name)[0] for name in HOLIDAYS)
_CODED: dict[str, tuple[str, int | str | None, bool]] = dict.fromkeys(_HOLIDAY_FIRST, (_OTHER, None, True)) | {
    word: (CODE_OF[name], meaning, word in _HOLIDAY_FIRST) for word, (name, meaning) in WORDS.items()
}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a stretch of text: offsets, meanings of those that have one, their classes as a string of codes."""

    text: str
    starts: list[int]
    ends: list[int]
    meanings: dict[int, int | str]
    codes: str

    def lower(self, index: int) -> str:
        """Give a token in lower case, "" outside the stretch."""
        if not 0 <= index < len(self.starts):
            return ""
        return self.text[self.starts[index] : self.ends[index]].lower()

    @property
    def span(self) -> tuple[int, int]:
        """Where the first token begins and the last one ends."""
        return (self.starts[0], self.ends[-1]) if self.starts else (0, 0)

    def is_capital(self, index: int) -> bool:
        """Say whether a token begins with a capital letter; False outside the stretch."""
        return 0 <= index < len(self.starts) and self.text[self.starts[index]].isupper()

    def has_class(self, index: int) -> bool:
        """Say whether a token is a word the patterns know."""
        return 0 <= index < len(self.starts) and self.codes[index] != _OTHER


def tokenise(text: str, start: int, end: int) -> Tokens:
    """Cut a stretch of text into tokens.

    Args:
        text: the whole text.
        start: where the stretch begins, in code points.
        end: where it ends, exclusive.

    Returns:
        The tokens, their offsets in the whole text.
    """
    starts: list[int] = []
    ends: list[int] = []
    meanings: dict[int, int | str] = {}
    codes: list[str] = []
    skip_to = start
    look_up = _CODED.get
    for match in _TOKEN.finditer(text, start, end):
        begin, stop = match.span()
        if begin < skip_to:
            continue
        if match.lastindex == _WORD:
            code, meaning, perhaps_holiday = look_up(match[0].lower(), _UNKNOWN)
            if perhaps_holiday and text[begin].isupper() and (holiday := _HOLIDAY.match(text, begin, end)):
                stop = skip_to = holiday.end()
                code, meaning = _HOLIDAY_CODE, holiday.group()
            if meaning is not None:
                meanings[len(codes)] = meaning
        else:
            code, meanings[len(codes)] = _shape(match.lastgroup or "", match[0])
            if code == _DOT and not (ends and ends[-1] == begin and _is_short(text[starts[-1] : begin])):
                code = _OTHER
        starts.append(begin)
        ends.append(stop)
        codes.append(code)
    return _settle_doubtful(Tokens(text, starts, ends, meanings, "".join(codes)), codes)


def _shape(kind: str, piece: str) -> tuple[str, int | str]:
    """Give code and meaning of what is no word."""
    if kind == "INT":
        return _number(piece)
    if kind == "dotted":
        return _CODED[piece.lower()][0], piece.lower()
    return CODE_OF[kind], piece


def _is_short(piece: str) -> bool:
    """Say whether a full stop after the word belongs to it: "Oct.", "p.m."."""
    word = piece.lower()
    return word in SHORT_MONTHS or word in SHORT_WEEKDAYS or "." in word


def _number(piece: str) -> tuple[str, int | str]:
    plain = piece.replace(",", "")
    if not plain.isascii() or "." in plain:
        return CODE_OF["INT"], plain
    value = int(plain[:9])
    if len(piece) == 4 and 1000 <= value <= 2199:
        return CODE_OF["YEAR"], value
    if len(piece) <= 2 and 1 <= value <= 31:
        return CODE_OF["DAYNUM"], value
    return CODE_OF["INT"], value


def _settle_doubtful(tokens: Tokens, codes: list[str]) -> Tokens:
    """Take back the class of words such as "may", "sat" or "Sunday Times" where they are no times."""
    changed = False
    someone_may = _names_someone_may(tokens.text, *tokens.span)
    for match in _DOUBTFUL.finditer(tokens.codes):
        index = match.start()
        keep = (
            _is_month(tokens, codes, index, someone_may)
            if match.group() == _MONTH
            else _is_weekday(tokens, codes, index)
        )
        if not keep:
            codes[index] = _OTHER
            changed = True
    if not changed:
        return tokens
    return Tokens(tokens.text, tokens.starts, tokens.ends, tokens.meanings, "".join(codes))


_MONTH = CODE_OF["MONTH"]
_DOUBTFUL = re.compile(f"[{_MONTH}{CODE_OF['WEEKDAY']}]")
_DAYISH = {CODE_OF[name] for name in ("DAYNUM", "ORDNUM", "YEAR", "SHORTYEAR")}


def _is_month(tokens: Tokens, codes: list[str], index: int, someone_may: bool) -> bool:
    text, start = tokens.text, tokens.starts[index]
    if not text[start].isupper():
        return False
    word = tokens.lower(index)
    after = codes[index + 1] if index + 1 < len(codes) else ""
    before = codes[index - 1] if index else ""
    numbered = after in _DAYISH or before in _DAYISH
    if word in SHORT_MONTHS:
        dotted = after == CODE_OF["DOT"] and tokens.starts[index + 1] == tokens.ends[index]
        is_name = tokens.is_capital(index + 1) and not tokens.has_class(index + 1)  # "and Jan Rusk"
        return numbered or dotted or (tokens.lower(index - 1) in BEFORE_MONTH and not is_name)
    if numbered:
        return True
    if word not in MONTH_OR_WORD:
        return not _begins_a_name(tokens, index)
    if tokens.lower(index + 1) == "of" and index + 2 < len(codes) and codes[index + 2] in _DAYISH:
        return True
    if after == CODE_OF["COMMA"] and index + 2 < len(codes) and codes[index + 2] == CODE_OF["YEAR"]:
        return True
    previous = tokens.lower(index - 1)
    if previous in ("-", "–", "—") and index > 1:
        previous = "to" if codes[index - 2] in (CODE_OF["MONTH"], *_DAYISH) else tokens.lower(index - 2)
    if word == "may":
        if previous in AGENT_BEFORE_MONTH and someone_may:
            return False
        return previous in BEFORE_MONTH or (previous in ("and", "or", ",") and codes[index - 2] == CODE_OF["MONTH"])
    if word == "march" and (tokens.lower(index + 1) in ("on", "for", "against") or previous == "the"):
        return False
    named = index and text[tokens.starts[index - 1]].isupper() and previous not in BEFORE_MONTH
    return bool(previous) and previous not in ".!?" and not named


def _begins_a_name(tokens: Tokens, index: int) -> bool:
    """Say whether a month is somebody's first name: "April Rowe said"."""
    capital = tokens.is_capital(index + 1) and not tokens.has_class(index + 1)
    previous = tokens.lower(index - 1)
    return capital and (previous not in BEFORE_MONTH or previous == "and")


def _names_someone_may(text: str, start: int, end: int) -> bool:
    """Say whether a text names somebody called May ("Pia May"), so that "by May" speaks of that person."""
    at = text.find(" May", start, end)
    while at >= 0:
        before = text[max(start, at - 20) : at].rsplit(None, 1)[-1:]
        if before and before[0][0].isupper() and before[0].lower() not in BEFORE_MONTH and before[0][-1].isalpha():
            return True
        at = text.find(" May", at + 1, end)
    return False


def _is_weekday(tokens: Tokens, codes: list[str], index: int) -> bool:
    start, end = tokens.starts[index], tokens.ends[index]
    if not tokens.text[start].isupper():
        return False
    if tokens.lower(index) in SHORT_WEEKDAYS:
        after = codes[index + 1] if index + 1 < len(codes) else ""
        stopped = after in (_DOT, CODE_OF["COMMA"]) and tokens.starts[index + 1] == end
        return stopped and index + 2 < len(codes) and codes[index + 2] in (_MONTH, CODE_OF["DAYNUM"])
    following = tokens.lower(index + 1)
    return not (following in AFTER_WEEKDAY_NAME and tokens.text[tokens.starts[index + 1]].isupper())

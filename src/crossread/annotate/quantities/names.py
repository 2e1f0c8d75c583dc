"""Tells numbers that count nothing: model names, dates, clock times, addresses, scores, list marks."""

from __future__ import annotations

from crossread.annotate.lang.en_counts import (
    DESIGNATORS,
    FRACTION_AFTER,
    MONTHS,
    SCORE_WORDS,
    STOP,
    STREETS,
    VERSIONED,
    WEEKDAYS,
)
from crossread.annotate.lang.en_measures import VERBS
from crossread.annotate.lang.en_numbers import IDIOMS, LEFT_BOUNDS, ONE_NOT_AFTER, ONE_NOT_BEFORE, ORDINAL_SUFFIXES
from crossread.annotate.quantities.dates import is_clock, is_date, is_year
from crossread.annotate.quantities.near import bounded, counts_plural, token_after, token_before
from crossread.annotate.quantities.nouns import is_number_word, is_plural
from crossread.annotate.quantities.number import Number
from crossread.annotate.quantities.tokens import Token
from crossread.annotate.quantities.units import currency_sign, named_unit, symbol_unit

_DASHES = frozenset("-‐‑–—−")
_IDIOMS_BY_WORD: dict[str, tuple[tuple[str, ...], ...]] = {
    first: tuple(phrase for phrase in IDIOMS if phrase[0] == first) for first in {phrase[0] for phrase in IDIOMS}
}
_SCREEN_LINES = frozenset({"240", "360", "480", "720", "1080", "1440", "2160", "4320"})


def idiom_end(tokens: list[Token], at: int) -> int | None:
    """Give the position after an idiom that starts here and counts nothing ("one another"), None if there is none."""
    for phrase in _IDIOMS_BY_WORD.get(tokens[at].lower, ()):
        end = at + len(phrase)
        if end > len(tokens) or tokens[at + 1].lower != phrase[1]:
            continue
        if all(tokens[at + k].lower == word for k, word in enumerate(phrase)):
            return end
    return None


def not_a_quantity(text: str, tokens: list[Token], number: Number) -> int | None:
    """Say whether a number is part of a name, a date, an address or a score.

    Args:
        text: the page's text.
        tokens: the sentence's tokens.
        number: the number as read.

    Returns:
        The position to go on reading from; None if the number may be a quantity.
    """
    if number.form == "vague":
        return None
    if tokens[number.start].kind != "num":
        return number.end if _worded_name(tokens, number) or _loose_fraction(tokens, number) else None
    if _glued_name(text, tokens, number) or is_clock(tokens, number):
        return _chain_end(tokens, number.end)
    if is_date(tokens, number) or is_year(text, tokens, number):
        return number.end
    if _designated(text, tokens, number) or _address(tokens, number) or _mark(tokens, number):
        return number.end
    return number.end if _version(tokens, number) else None


def _version(tokens: list[Token], number: Number) -> bool:
    """Find the numbers of versions: "the 5.50 update", "a 2.1 beta"."""
    after = token_after(tokens, number.end)
    return "." in tokens[number.start].text and after is not None and after.lower in VERSIONED and number.scale == 1


def _chain_end(tokens: list[Token], at: int) -> int:
    """Give the position after everything that touches a number's right side."""
    while at < len(tokens) and tokens[at].glued and tokens[at].text not in '.,;:!?)]}"”’':
        at += 1
    while at + 1 < len(tokens) and tokens[at].glued and tokens[at + 1].glued and tokens[at + 1].kind == "num":
        at += 2
        while at < len(tokens) and tokens[at].glued and tokens[at].kind == "word":
            at += 1
    return at


def _glued_name(text: str, tokens: list[Token], number: Number) -> bool:
    """Find numbers that touch letters or signs on either side ("A-50", "B52", "9AB8", "192.168.1.2")."""
    first = tokens[number.start]
    before, further = token_before(tokens, number.start), token_before(tokens, number.start, 2)
    if first.glued and before is not None:
        if before.kind == "word" and currency_sign(before) is None:
            return True
        if before.text in _DASHES and before.glued and further is not None and further.kind == "word":
            return not (further.lower in ("to", "or") or currency_sign(further) is not None)
        if before.text in "#_@&=:*^\\/" or (before.text in ".'’," and before.glued):
            return before.text not in ":=" or before.glued
        if before.text in "'’" or (before.text == "+" and _is_dash(token_after(tokens, number.end))):
            return True
    after = token_after(tokens, number.end)
    if after is None or not after.glued or number.scale > 1 or number.form == "fraction":
        return False
    return _glued_after(text, tokens, number, after)


def _is_dash(token: Token | None) -> bool:
    return token is not None and token.glued and token.text in _DASHES


def _glued_after(text: str, tokens: list[Token], number: Number, after: Token) -> bool:
    """Judge what touches a number's right side."""
    written, follower = tokens[number.start].text, token_after(tokens, number.end + 1)
    numeric = follower is not None and follower.glued and follower.kind == "num"
    if after.kind == "word":
        if after.lower in ORDINAL_SUFFIXES or after.lower == "x":
            return False
        known = named_unit(tokens, number.end) or _symbol(text, tokens, number)
        return not known or (after.text == "p" and written in _SCREEN_LINES) or after.text == "s"
    if after.text in ":/" and numeric:
        return True
    if after.text == "." and numeric:
        return True
    if _is_dash(after) and numeric:
        third = token_after(tokens, number.end + 2)
        longer = _is_dash(third) and (tokens[number.end + 3].kind == "num" if number.end + 3 < len(tokens) else False)
        return longer or _is_score(tokens, number)
    return False


def _symbol(text: str, tokens: list[Token], number: Number) -> bool:
    token = tokens[number.end]
    return currency_sign(token) is not None or symbol_unit(text, tokens, number.end) is not None


def _is_score(tokens: list[Token], number: Number) -> bool:
    """Tell a score or a vote ("2-1", "52-48") from a range: it does not rise, or a word of sport stands by it."""
    low, high = tokens[number.start].text, tokens[number.end + 1].text
    if low.isdigit() and high.isdigit():
        if int(low) >= int(high):
            return True
        if len(low) == 4 and len(high) == 2 and low[:2] in ("18", "19", "20"):
            return True
    near = tokens[max(0, number.start - 3) : number.start] + tokens[number.end + 2 : number.end + 4]
    return any(token.lower in SCORE_WORDS for token in near)


def _designated(text: str, tokens: list[Token], number: Number) -> bool:
    """Find numbers that are names: after a designator ("Article 5", "No. 10") or a capitalised word ("Falcon 9")."""
    if number.scale > 1 or number.form == "fraction" or "," in tokens[number.start].text:
        return False
    at = number.start
    before = token_before(tokens, at)
    if before is not None and before.text == "." and before.glued:
        before = token_before(tokens, at, 2)
        if before is None or before.lower not in DESIGNATORS:
            return False
    if before is None or before.kind != "word" or currency_sign(before) is not None:
        return False
    if named_unit(tokens, number.end) or symbol_unit(text, tokens, number.end):
        return False
    if before.lower in DESIGNATORS:
        strong = before.text != before.lower and tokens[0] is not before
        return strong or not counts_plural(tokens, number)
    capital = before.text[0].isupper() and not tokens[at].glued
    if _names_next(tokens, number) and not bounded(tokens, at):
        return True
    known = before.lower in STOP or before.lower in MONTHS or before.lower in WEEKDAYS or before.lower in VERBS
    started = before is tokens[0] or (before.lower,) in LEFT_BOUNDS
    return capital and not known and not started and not counts_plural(tokens, number) and not _headed(tokens, number)


def _names_next(tokens: list[Token], number: Number) -> bool:
    """Say whether the number opens a name ("787 Dreamliner"): a capitalised word follows that nothing counts."""
    after = token_after(tokens, number.end)
    if after is None or after.kind != "word" or not after.text[0].isupper() or len(after.text) < 2:
        return False
    if len(tokens[number.start].text) > 3:
        return False
    free = after.lower not in STOP and after.lower not in MONTHS and after.lower not in WEEKDAYS
    return free and not counts_plural(tokens, number)


def _headed(tokens: list[Token], number: Number) -> bool:
    """Say whether a comma, "of" or the like shows that the number belongs to what follows, not to the name."""
    after = token_after(tokens, number.end)
    return after is not None and (after.text in _DASHES or after.text == "%")


def _address(tokens: list[Token], number: Number) -> bool:
    """Find house numbers: up to three capitalised words that end in a word for a street."""
    if not tokens[number.start].text.isdigit():
        return False
    for token in tokens[number.end : number.end + 4]:
        if token.kind != "word" or not token.text[0].isupper():
            return False
        if token.lower in STREETS and token is not tokens[number.end]:
            return True
    return False


def _mark(tokens: list[Token], number: Number) -> bool:
    """Find list marks and footnotes: "1." at the start, "[12]", "(3)"."""
    before, after = token_before(tokens, number.start), token_after(tokens, number.end)
    if not tokens[number.start].text.isdigit() or after is None:
        return False
    if before is None:
        return after.text in ".)" and after.glued and len(tokens[number.start].text) <= 2 and len(tokens) > 2
    return before.text + after.text == "[]" or (
        before.text + after.text == "()" and len(tokens[number.start].text) <= 2
    )


def _worded_name(tokens: list[Token], number: Number) -> bool:
    """Find number words that are pronouns or parts of names ("no one", "World War Two", "Air Force One")."""
    first = tokens[number.start]
    before, after = token_before(tokens, number.start), token_after(tokens, number.end)
    if first.text[0].isupper() and before is not None and before.kind == "word" and before.text[0].isupper():
        plain = before.lower in STOP or before.lower in VERBS or is_plural(before)
        if not plain and not counts_plural(tokens, number):
            return True
    if first.text[0].isupper() and before is not None and before.lower == "big":
        return True
    if before is not None and before.lower in DESIGNATORS and not counts_plural(tokens, number):
        return named_unit(tokens, number.end) is None
    if _compound_word(tokens, number):
        return True
    if first.lower == "one" and number.end == number.start + 1:
        if named_unit(tokens, number.end) is None and before is not None and before.lower in ONE_NOT_AFTER:
            return True
        if after is None or after.kind != "word":
            hyphenated = after is not None and after.text == "-" and after.glued
            return not (hyphenated and named_unit(tokens, number.end + 1))
        ranged = after.lower == "to" and number.end + 1 < len(tokens) and is_number_word(tokens[number.end + 1])
        return after.lower in ONE_NOT_BEFORE and not ranged
    return False


def _compound_word(tokens: list[Token], number: Number) -> bool:
    """Find number words inside a compound ("production-four-door")."""
    before, further = token_before(tokens, number.start), token_before(tokens, number.start, 2)
    tied = before is not None and before.text in _DASHES and before.glued and tokens[number.start].glued
    return tied and further is not None and further.kind == "word" and further.lower not in ("to", "or")


def _loose_fraction(tokens: list[Token], number: Number) -> bool:
    """Find halves, thirds and quarters that name a part or an order ("first half", "a third man", "half-staff")."""
    if number.form != "fraction":
        return False
    first, last = tokens[number.start], tokens[number.end - 1]
    before, after = token_before(tokens, number.start), token_after(tokens, number.end)
    plural = last.lower.endswith("s")
    hyphened = any(token.text == "-" for token in tokens[number.start : number.end])
    followed = after is not None and (after.lower in FRACTION_AFTER or named_unit(tokens, number.end) is not None)
    if after is not None and after.text == "-" and after.glued:
        return not named_unit(tokens, number.end + 1)
    if plural or hyphened or first.lower == "one":
        return False
    bounded = any(
        tuple(token.lower for token in tokens[max(0, number.start - size) : number.start]) in LEFT_BOUNDS
        for size in (1, 2)
    )
    if first.lower == "quarter" or (before is not None and before.lower in ("final", "first", "second", "top", "last")):
        return True
    if first.lower == "half":
        return not (followed or bounded)
    ended = after is None or after.kind != "word" or after.lower in STOP
    changed = before is not None and before.lower in ("by", "than", "only", "just", "to")
    return not (followed or bounded or (ended and changed))

"""Reads numbers in words, fractions, and the scale words that follow digits."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from crossread.annotate.lang.en_function import TOUCHING_SCALES
from crossread.annotate.lang.en_numbers import (
    DENOMINATORS,
    DOZENS,
    MONEY_SCALES,
    ONES,
    SCALES,
    SHORT_SCALES,
    TENS,
    VAGUE_PHRASES,
    VAGUE_SCALES,
    VAGUE_WORDS,
)
from crossread.annotate.quantities.number import Number, precision
from crossread.annotate.quantities.tokens import Token

# Scale words multiply no further than this ("million million"); nothing is counted beyond it.
_LARGEST_SCALE = 10**15

_VAGUE_BY_WORD: dict[str, tuple[tuple[str, ...], ...]] = {
    first: tuple(phrase for phrase in VAGUE_PHRASES if phrase[0] == first)
    for first in sorted({phrase[0] for phrase in VAGUE_PHRASES})
}


def and_fraction(tokens: list[Token], number: Number) -> Number:
    """Add "and a half" or "and two thirds" that follows a number."""
    end = number.end
    if number.value is None or end + 1 >= len(tokens) or tokens[end].lower not in ("and", "-"):
        return number
    at = end + 1 if tokens[end].lower == "and" else end + 2
    if tokens[end].lower == "-" and tokens[end + 1].lower != "and":
        return number
    while at < len(tokens) and tokens[at].text == "-":
        at += 1
    found = _fraction_words(tokens, at)
    if found is None:
        return number
    part, stop = found
    tied = number.scale >= 1000 and number.value % number.scale == 0
    whole = part * (number.scale if tied else 1)
    return replace(number, value=number.value + whole, end=stop, digits=None, step=None)


def _fraction_words(tokens: list[Token], at: int) -> tuple[Fraction, int] | None:
    """Read "a half", "two thirds", "three-quarters", "one-fifth" and give value and end."""
    if at + 1 >= len(tokens):
        return None
    first = tokens[at].lower
    over = 1 if first in ("a", "an") else ONES.get(first) or TENS.get(first)
    if tokens[at].kind == "num" and tokens[at].text.isdigit() and len(tokens[at].text) <= 2:
        over = int(tokens[at].text)
    under_at = at + 2 if tokens[at + 1].text == "-" else at + 1
    if not over or under_at >= len(tokens):
        return None
    word = tokens[under_at].lower
    under = DENOMINATORS.get(word)
    if under is None or (over == 1) == (word.endswith("s") or word == "halves"):
        return None
    if over >= under and under != 2:
        return None
    return Fraction(over, under), under_at + 1


def with_scale(tokens: list[Token], number: Number, money: bool) -> Number:
    """Multiply by the scale words that follow ("million", "-million", "bn", "k", "lakh crore", "dozen")."""
    while number.end < len(tokens):
        end = number.end
        hyphen = tokens[end].text == "-" and end + 1 < len(tokens) and tokens[end].glued and tokens[end + 1].glued
        factor = _scale_factor(tokens[end + 1] if hyphen else tokens[end], number, money)
        if factor is None or (number.scale > 1 and factor < 1000) or number.scale * factor > _LARGEST_SCALE**2:
            return number
        number = and_fraction(tokens, number.scaled(factor, end + 2 if hyphen else end + 1))
    return number


def _scale_factor(token: Token, number: Number, money: bool) -> int | None:
    """Give the factor a scale word stands for; single letters count beside money, or touching the digits."""
    word = token.lower
    capital = token.glued and (token.text in ("M", "B") or (word == "b" and _decimal(number)))
    if capital or (money and word in MONEY_SCALES and number.scale == 1):
        return MONEY_SCALES[word]
    if (word == "mm" and not money) or (word in TOUCHING_SCALES and not (token.glued or money)):
        return None
    return SCALES.get(word) or DOZENS.get(word.removesuffix("s")) or SHORT_SCALES.get(word)


def _decimal(number: Number) -> bool:
    return number.value is not None and number.value.denominator > 1


def half_first(tokens: list[Token], at: int) -> Number | None:
    """Read "half a million", "a quarter million", "half a dozen", "two thirds of a million", "a third of"."""
    first = tokens[at].lower
    start = at
    if first in ("half", "quarter"):
        part: Fraction = Fraction(1, DENOMINATORS[first])
        end = at + 1
    else:
        found = _fraction_words(tokens, at)
        if found is None:
            return None
        part, end = found
    number = Number(start, end, part, None, None, "fraction")
    after = end
    if (after < len(tokens) and tokens[after].text == "-") or (after < len(tokens) and tokens[after].lower == "of"):
        after += 1
    if after < len(tokens) and tokens[after].lower in ("a", "an"):
        after += 1
    if after < len(tokens):
        factor = SCALES.get(tokens[after].lower) or DOZENS.get(tokens[after].lower)
        if factor is not None and tokens[after].lower != "score":
            value = part * factor
            digits, step = precision(value, 0)
            return Number(start, after + 1, value, digits, step, "words", factor)
    return number


def in_words(tokens: list[Token], at: int) -> Number | None:
    """Read a number in words ("twenty-one", "a hundred and six", "a dozen", "two and a half million")."""
    first = tokens[at].lower
    end = at
    if first in ("a", "an", "another") and at + 1 < len(tokens):
        word = tokens[at + 1].lower
        if word not in SCALES and word != "dozen":
            return None
        total, current, end = 0, 1, at + 1
    elif first in SCALES or first == "dozen":
        total, current = 0, 1
    elif first in ONES or first in TENS:
        total, current = 0, 0
    else:
        return None
    total, current, end, scale = _accumulate(tokens, end, current)
    value = Fraction(total + current)
    digits, step = precision(value, 0)
    number = _point(tokens, Number(at, end, value, digits, step, "words", scale))
    number = and_fraction(tokens, number)
    if number.end < len(tokens) and tokens[number.end].lower in ("dozen", "dozens") and number.scale == 1:
        return replace(number.scaled(12, number.end + 1), digits=2, step=Fraction(12))
    if number.scale == 1:
        return with_scale(tokens, number, money=False)
    return number


def _accumulate(tokens: list[Token], at: int, current: int) -> tuple[int, int, int, int]:
    """Add up number words from a token on; gives the finished part, the open part, the end and the last scale."""
    total, scale, end = 0, 1, at
    last = ""  # what kind of word came last: "ones", "tens" or "scale"
    while at < len(tokens):
        word = tokens[at].lower
        if word in ONES and last in ("", "tens", "scale"):
            if last == "tens" and not 0 < ONES[word] < 10:
                break
            current += ONES[word]
            last = "ones"
        elif word in TENS and last in ("", "scale"):
            current += TENS[word]
            last = "tens"
        elif word in SCALES and SCALES[word] == 100 and 0 < current < 100:
            current *= 100
            last, scale = "scale", max(scale, 100)
        elif word in SCALES and SCALES[word] > 100 and total and not current and last == "scale":
            if scale * SCALES[word] > _LARGEST_SCALE:
                break
            total *= SCALES[word]  # "three lakh crore"
            scale *= SCALES[word]
        elif word in SCALES and SCALES[word] > 100 and current:
            if total and SCALES[word] >= scale > 100:
                break
            total += current * SCALES[word]
            current = 0
            last, scale = "scale", SCALES[word] if scale <= 100 else scale
        elif word == "dozen" and current and last in ("", "ones", "scale"):
            return total + current * 12, 0, at + 1, 12
        else:
            break
        end = at + 1
        at = _joined(tokens, end, last)
    return total, current, end, scale


def _joined(tokens: list[Token], at: int, last: str) -> int:
    """Skip the hyphen or "and" that ties the next number word to the last."""
    if at + 1 < len(tokens):
        follows = tokens[at + 1].lower
        is_number = follows in ONES or follows in TENS
        if tokens[at].text == "-" and (is_number or follows in SCALES):
            return at + 1
        if at + 2 < len(tokens) and tokens[at].lower == "and" and tokens[at + 2].lower in DENOMINATORS:
            return at
        # "fifty - two" is one number; "ten and six" is two: only a scale takes "and".
        if tokens[at].lower == "and" and last == "scale" and is_number and not _is_new_count(tokens, at + 1):
            return at + 1
    return at


def _is_new_count(tokens: list[Token], at: int) -> bool:
    """Say whether the words after "and" start a number of their own ("one thousand and two hundred")."""
    return at + 1 < len(tokens) and tokens[at + 1].lower in ("million", "billion", "trillion")


def _point(tokens: list[Token], number: Number) -> Number:
    """Read decimals in words ("five point nought four")."""
    at = number.end
    if number.value is None or at + 1 >= len(tokens) or tokens[at].lower != "point":
        return number
    digits = ""
    at += 1
    while at < len(tokens) and (tokens[at].lower in ONES or tokens[at].lower in TENS):
        digits += str(ONES.get(tokens[at].lower, TENS.get(tokens[at].lower, 0)))
        at += 1
    if not digits:
        return number
    value = number.value + Fraction(int(digits), 10 ** len(digits))
    significant, step = precision(value, len(digits))
    return replace(number, value=value, end=at, digits=significant, step=step)


def vague(tokens: list[Token], at: int) -> Number | None:
    """Read words that count without a number ("dozens", "hundreds of thousands", "several")."""
    word = tokens[at].lower
    for phrase in _VAGUE_BY_WORD.get(word, ()):
        end = at + len(phrase)
        if end <= len(tokens) and all(tokens[at + k].lower == w for k, w in enumerate(phrase)):
            keep_of = phrase[-1] == "of"
            return Number(at, end - 1 if keep_of else end, None, None, None, "vague")
    if word in VAGUE_WORDS:
        return Number(at, at + 1, None, None, None, "vague")
    value = 10 if word == "tens" else VAGUE_SCALES.get(word)
    if value is None:
        return None
    end = at + 1
    if end + 1 < len(tokens) and tokens[end].lower == "of" and tokens[end + 1].lower in VAGUE_SCALES:
        value *= VAGUE_SCALES[tokens[end + 1].lower]
        end += 2
    if word == "tens" and end == at + 1:
        return None
    return Number(at, end, Fraction(value), None, None, "vague", value)

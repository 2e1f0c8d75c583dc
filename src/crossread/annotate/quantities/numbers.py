"""Reads one number, in digits or in words, with its stated precision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

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
    VULGAR,
)
from crossread.annotate.quantities.tokens import Token

Form = Literal["digits", "words", "fraction", "vague"]
# No figure in a text has more digits; longer runs are keys, hashes or attacks.
_MOST_DIGITS = 30
# Scale words multiply no further than this ("million million"); nothing is counted beyond it.
_LARGEST_SCALE = 10**15
# Scales that are also other words, so that they must touch their digits or stand beside money.
_TOUCHING_SCALES = frozenset({"score", "scores", "cr", "mil", "mm", "mn", "k"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number as stated: tokens ``start`` to ``end``, exact value, significant digits and rounding step.

    ``value`` is None where the words say no number ("several"); for the form ``vague`` it is the order of magnitude.
    ``scale`` is the scale word's factor ("million"), by which the value is already multiplied.
    """

    start: int
    end: int
    value: Fraction | None
    digits: int | None
    step: Fraction | None
    form: Form
    scale: int = 1

    def scaled(self, factor: int, end: int) -> Number:
        """Multiply by a scale word that ends before the token ``end``."""
        value = None if self.value is None else self.value * factor
        step = None if self.step is None else self.step * factor
        return replace(self, value=value, step=step, end=end, scale=self.scale * factor)

    def negated(self, start: int) -> Number:
        """Turn the number's sign, for a minus that stands at the token ``start``."""
        return replace(self, value=None if self.value is None else -self.value, start=start)


def precision(value: Fraction, decimals: int) -> tuple[int, Fraction]:
    """Give the number of significant digits and the rounding step of a number as written.

    Args:
        value: the number, not negative.
        decimals: how many digits stand after the decimal point.

    Returns:
        Significant digits, at least 1, and the step: 995 has 3 and 1, 1,600 has 2 and 100, 14.0 has 3 and 1/10.
    """
    whole = int(value * 10**decimals)
    if whole == 0:
        return 1, Fraction(1, 10**decimals)
    zeros = 0
    if decimals == 0:
        while whole % 10 == 0:
            whole //= 10
            zeros += 1
    return len(str(whole)), Fraction(10) ** (zeros - decimals)


def read_number(tokens: list[Token], at: int, money: bool = False) -> Number | None:
    """Read the number that starts at a token.

    Args:
        tokens: a sentence's tokens.
        at: the position of the first token.
        money: whether a currency stands before it, so that "m" means million.

    Returns:
        The number with its scale word; None if none starts there.
    """
    token = tokens[at]
    if token.kind == "num":
        digits = _digits(tokens, at)
        return None if digits is None else _with_scale(tokens, _and_fraction(tokens, digits), money)
    if token.kind != "word":
        return None
    return _vague(tokens, at) or _half_first(tokens, at) or _words(tokens, at)


def _digits(tokens: list[Token], at: int) -> Number | None:
    """Read digits, with groups parted by spaces (2 500) and a fraction (1 1/2, 3/4, 3½)."""
    text, end = tokens[at].text, at + 1
    extra = VULGAR.get(text[-1], Fraction(0))
    plain = (text[:-1] if extra else text).replace(",", "")
    while _is_space_group(tokens, at, end):
        plain += tokens[end].text
        end += 1
    if len(plain) > _MOST_DIGITS:
        return None
    whole, _, decimals = plain.partition(".")
    value = Fraction(int(whole or "0")) + (Fraction(int(decimals), 10 ** len(decimals)) if decimals else 0)
    if extra:
        return Number(at, end, value + extra, None, None, "fraction")
    slash = _slash_fraction(tokens, at)
    if slash is not None:
        return Number(at, at + 3, slash, None, None, "fraction")
    if end < len(tokens) and not tokens[end].glued and not decimals and "," not in text:
        mixed = _slash_fraction(tokens, end)
        if mixed is not None:
            return Number(at, end + 3, value + mixed, None, None, "fraction")
    digits, step = precision(value, len(decimals))
    return Number(at, end, value, digits, step, "digits")


def _is_space_group(tokens: list[Token], first: int, at: int) -> bool:
    """Say whether the token is the next three digits of a number written with spaces."""
    if at >= len(tokens) or at == 0:
        return False
    token, before = tokens[at], tokens[at - 1]
    grouped = token.kind == "num" and len(token.text) >= 3 and token.text[:3].isdigit()
    rest = token.text[3:]
    follows = token.start - before.end == 1 and before.text.isdigit()
    fits = len(tokens[first].text) <= 3 and (at - 1 == first or len(before.text) == 3) and tokens[first].text[0] != "0"
    glued_after = at + 1 < len(tokens) and tokens[at + 1].glued and tokens[at + 1].kind == "word"
    return grouped and follows and fits and not glued_after and (not rest or rest[0] == ".")


def _slash_fraction(tokens: list[Token], at: int) -> Fraction | None:
    """Read a fraction such as 3/4 whose denominator people use."""
    if at + 2 >= len(tokens) or tokens[at + 1].text != "/" or not (tokens[at + 1].glued and tokens[at + 2].glued):
        return None
    over, under = tokens[at].text, tokens[at + 2].text
    if not (over.isdigit() and under.isdigit()) or len(over) > 2 or under not in ("2", "3", "4", "5", "8", "10", "16"):
        return None
    if at + 3 < len(tokens) and tokens[at + 3].glued and tokens[at + 3].text == "/":
        return None
    return Fraction(int(over), int(under)) if 0 < int(over) < int(under) else None


def _and_fraction(tokens: list[Token], number: Number) -> Number:
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


def _with_scale(tokens: list[Token], number: Number, money: bool) -> Number:
    """Multiply by the scale words that follow ("million", "-million", "bn", "k", "lakh crore", "dozen")."""
    while number.end < len(tokens):
        end = number.end
        hyphen = tokens[end].text == "-" and end + 1 < len(tokens) and tokens[end].glued and tokens[end + 1].glued
        factor = _scale_factor(tokens[end + 1] if hyphen else tokens[end], number, money)
        if factor is None or (number.scale > 1 and factor < 1000) or number.scale * factor > _LARGEST_SCALE**2:
            return number
        number = _and_fraction(tokens, number.scaled(factor, end + 2 if hyphen else end + 1))
    return number


def _scale_factor(token: Token, number: Number, money: bool) -> int | None:
    """Give the factor a scale word stands for; single letters count beside money, or touching the digits."""
    word = token.lower
    capital = token.glued and (token.text in ("M", "B") or (word == "b" and _decimal(number)))
    if capital or (money and word in MONEY_SCALES and number.scale == 1):
        return MONEY_SCALES[word]
    if (word == "mm" and not money) or (word in _TOUCHING_SCALES and not (token.glued or money)):
        return None
    return SCALES.get(word) or DOZENS.get(word.removesuffix("s")) or SHORT_SCALES.get(word)


def _decimal(number: Number) -> bool:
    return number.value is not None and number.value.denominator > 1


def _half_first(tokens: list[Token], at: int) -> Number | None:
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


def _words(tokens: list[Token], at: int) -> Number | None:
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
    number = _and_fraction(tokens, number)
    if number.end < len(tokens) and tokens[number.end].lower in ("dozen", "dozens") and number.scale == 1:
        return replace(number.scaled(12, number.end + 1), digits=2, step=Fraction(12))
    if number.scale == 1:
        return _with_scale(tokens, number, money=False)
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


def _vague(tokens: list[Token], at: int) -> Number | None:
    """Read words that count without a number ("dozens", "hundreds of thousands", "several")."""
    word = tokens[at].lower
    for phrase in VAGUE_PHRASES:
        end = at + len(phrase)
        if word == phrase[0] and end <= len(tokens) and all(tokens[at + k].lower == w for k, w in enumerate(phrase)):
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

"""English number words, bounds and idioms."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Literal

from crossread.annotate.lang.wordlist import words

BoundWord = Literal["about", "at_least", "more_than", "at_most", "less_than"]


def _frozen(pairs: dict[str, int]) -> Mapping[str, int]:
    return MappingProxyType(pairs)


_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_ONES += " seventeen eighteen nineteen"
ONES = _frozen({word: value for value, word in enumerate(_ONES.split())} | {"nought": 0, "naught": 0})
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = _frozen({word: value * 10 for value, word in enumerate(_TENS.split(), start=2)} | {"fourty": 40})
SCALES = _frozen(
    {
        "hundred": 100,
        "thousand": 1_000,
        "million": 10**6,
        "billion": 10**9,
        "trillion": 10**12,
        "quadrillion": 10**15,
        "lakh": 10**5,
        "lakhs": 10**5,
        "crore": 10**7,
        "crores": 10**7,
    }
)
DOZENS = _frozen({"dozen": 12, "score": 20})
# Short scales written after digits, in lower case; "m" is read as million only beside money or people.
SHORT_SCALES = _frozen(
    {
        "k": 1_000,
        "mil": 10**6,
        "mio": 10**6,
        "mln": 10**6,
        "mn": 10**6,
        "mm": 10**6,
        "bn": 10**9,
        "bln": 10**9,
        "tn": 10**12,
        "tln": 10**12,
        "trn": 10**12,
        "cr": 10**7,
    }
)
MONEY_SCALES = _frozen({"m": 10**6, "b": 10**9, "t": 10**12})
# A plural scale without a number before it ("thousands of") says no more than its order of magnitude.
VAGUE_SCALES = _frozen(
    {
        "dozens": 12,
        "scores": 20,
        "hundreds": 100,
        "thousands": 1_000,
        "millions": 10**6,
        "billions": 10**9,
        "trillions": 10**12,
        "lakhs": 10**5,
        "crores": 10**7,
    }
)
# Words that count without saying how many; the low bound is what a reader may hold the writer to: none.
VAGUE_WORDS = frozenset({"several"})
VAGUE_PHRASES: tuple[tuple[str, ...], ...] = (
    ("a", "handful", "of"),
    ("a", "string", "of"),
    ("a", "number", "of"),
    ("a", "couple", "of", "dozen"),
    ("a", "few", "dozen"),
    ("a", "few", "hundred"),
    ("a", "few", "thousand"),
    ("a", "few", "million"),
    ("several", "dozen"),
    ("several", "hundred"),
    ("several", "thousand"),
    ("several", "million"),
    ("several", "billion"),
)

_ORDINAL = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
_ORDINAL += " fifteenth sixteenth seventeenth eighteenth nineteenth"
_ORDINAL_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
ORDINALS = _frozen(
    {word: value for value, word in enumerate(_ORDINAL.split(), start=1)}
    | {word: value * 10 for value, word in enumerate(_ORDINAL_TENS.split(), start=2)}
    | {"hundredth": 100, "thousandth": 1_000, "millionth": 10**6}
)
ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})

# Denominators: "half", "third", "quarter", and every ordinal from "fourth" on, singular and plural.
DENOMINATORS = _frozen(
    {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
    | {word: value for word, value in ORDINALS.items() if value >= 3}
    | {f"{word}s": value for word, value in ORDINALS.items() if value >= 3}
)
VULGAR: Mapping[str, Fraction] = MappingProxyType(
    {
        "½": Fraction(1, 2),
        "⅓": Fraction(1, 3),
        "⅔": Fraction(2, 3),
        "¼": Fraction(1, 4),
        "¾": Fraction(3, 4),
        "⅕": Fraction(1, 5),
        "⅖": Fraction(2, 5),
        "⅗": Fraction(3, 5),
        "⅘": Fraction(4, 5),
        "⅙": Fraction(1, 6),
        "⅚": Fraction(5, 6),
        "⅛": Fraction(1, 8),
        "⅜": Fraction(3, 8),
        "⅝": Fraction(5, 8),
        "⅞": Fraction(7, 8),
    }
)

# What stands before a number and bounds it, longest first where read. "nearly" and "almost" say that the value is
# close to the number, so they are "about"; "just over" says on which side it lies.
_LEFT_BOUNDS: tuple[tuple[BoundWord, str], ...] = (
    (
        "about",
        "about|around|approximately|roughly|some|circa|approx|approx .|ca .|c .|nearly|almost|"
        "close to|an estimated|estimated|estimated at|in the region of|in the neighborhood of|"
        "somewhere around|on the order of|in the order of|near|nearing|approaching| |≈|virtually|"
        "an average of|averaging|averaged|just about|in the vicinity of|a reported|probably|maybe|"
        "perhaps|more or less|somewhere near|around about|an approximate|just short of|just shy of|"
        "the equivalent of about",
    ),
    (
        "at_least",
        "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|"
        "minimum|at the very least|at minimum|≥|> =|at a minimum|at least some|at least about|"
        "at least around|at least an estimated|starting at|greater than or equal to|"
        "more than or equal to",
    ),
    (
        "more_than",
        "more than|over|above|greater than|in excess of|upwards of|upward of|exceeding|exceeded|"
        "exceeds|exceed|surpassing|surpassed|surpass|topping|topped|tops|higher than|larger than|"
        "longer than|north of|well over|just over|slightly more than|a little over|a little more than|"
        "slightly over|well above|just above|well more than|far more than|older than|bigger than|"
        "beyond|>|better than|just more than|more than some|over some|more than about|"
        "more than an estimated",
    ),
    (
        "at_most",
        "up to|as many as|as much as|as high as|as long as|as far as|no more than|not more than|"
        "at most|a maximum of|maximum of|no greater than|no higher than|no longer than|at the most|≤|"
        "< =|up to about|up to around|up to some|up to an estimated|a maximum|capped at|limited to|"
        "less than or equal to|as deep as|as tall as|as fast as|no larger than",
    ),
    (
        "less_than",
        "less than|fewer than|under|below|lower than|smaller than|shorter than|just under|"
        "slightly less than|a little under|a little less than|slightly under|well under|well below|"
        "just below|<|younger than|short of|slightly below|south of|just less than|just fewer than",
    ),
)


def _bounds(table: tuple[tuple[BoundWord, str], ...]) -> Mapping[tuple[str, ...], BoundWord]:
    return MappingProxyType({tuple(phrase.split()): bound for bound, row in table for phrase in row.split("|")})


LEFT_BOUNDS = _bounds(_LEFT_BOUNDS)
LONGEST_LEFT_BOUND = max(len(phrase) for phrase in LEFT_BOUNDS)
# What stands after a number (and its unit) and bounds it.
_RIGHT_BOUNDS: tuple[tuple[BoundWord, str], ...] = (
    (
        "about",
        "or so|- odd|odd|- ish|- plus or minus|give or take|approximately|- or - so",
    ),
    (
        "at_least",
        "or more|or higher|or above|or greater|or older|or longer|and above|and over|and up|+|plus",
    ),
    (
        "at_least",
        "- plus|at least|and older|or over|at a minimum|or better|and more",
    ),
    (
        "at_most",
        "or less|or fewer|or under|or below|or lower|or younger|at most|and under|and below|or smaller",
    ),
)
RIGHT_BOUNDS = _bounds(_RIGHT_BOUNDS)
# Words that may stand between a bound and its number without changing either.
FILLERS = frozenset({"a", "an", "the", "whopping", "staggering", "record", "mere", "total", "further", "another"})

# After these words "about" introduces a topic, not an estimate ("questions about two men").
ABOUT_A_TOPIC = words(
    """
    all talk talks talking talked question questions asked concern concerns concerned worry worried story
    stories joke jokes book film movie lie lies lied something anything nothing everything information news
    tweet tweets tweeted complain complained complaints doubts spoke warn warned learn learned allegations
    claims facts details
    """
)
NEGATIVES = frozenset({"minus", "negative"})
# "one" is a pronoun or part of an idiom after these words ...
ONE_NOT_AFTER = words(
    """
    no any same each every this that which the some another other everyone anyone someone square number day formula
    phase version chapter channel force
    """
)
# ... and before these.
ONE_NOT_BEFORE = words(
    """
    another by day thing way such time last big another's after final who whose that which is was has can
    could should would will must might may does did needs and to in at with for on from
    """
)
# Idioms whose number counts nothing.
_IDIOMS = """
    at one point|at one time|one day|one another|one by one|one - on - one|one - to - one|
    one and only|one and the same|on the one hand|on one hand|one way or another|one way or the other|
    second to none|at first|first and foremost|nine to five|twenty - four seven|fifty - fifty|
    one in a million|six of one|cloud nine|two cents|one last|at sixes and sevens|one after another|
    one after the other|one more time|once or twice|a million miles away|a thousand times|
    a hundred times|one too many|two - way|one - way|three - way|four - way|two - faced|one - off|
    one - time|one - sided|one - stop|two - fold|one thing|ten to one|one or the other|
    one - third - party|one hundred percent sure|catch - 22|four - letter|one such|one step ahead|
    back to square one|zero - sum|zero tolerance|zero - tolerance|ground zero|zero hour|two - time|
    two wrongs|one side|all - in - one|five - star|first half|second half|million - dollar question|
    half an eye|two - state|a million and one|all four|on all fours|two birds|two minds|
    two sides of the same|on one side
"""
IDIOMS: tuple[tuple[str, ...], ...] = tuple(tuple(phrase.split()) for phrase in _IDIOMS.split("|"))

"""Whether two quotes print one act of speech. A wrong join is worse than a missed one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import Literal

from crossread.base.words_en import FUNCTION_WORDS
from crossread.link.stories.weights import TABLE_ARTICLES, UNLISTED, news_frequencies
from crossread.link.utterances.align import (
    Block,
    Stretch,
    aligned_blocks,
    best_stretch,
    content_in_order,
    words_in_order,
)
from crossread.link.utterances.prepare import Prepared, days_of

# A stretch identifies a sentence when it has so many different content words and so many words, at most a quarter of
# them changed, and makes up most of the shorter quote or a whole sentence.
MIN_CONTENT, MIN_WORDS, MIN_DENSITY, MIN_COVER = 4, 6, 0.75, 0.8
# More is asked where a speaker is not known.
CONTENT_ONE_UNKNOWN, CONTENT_BOTH_UNKNOWN = 5, 6
# A whole quote unchanged: words and content words that suffice by how many of the two speakers are known, and,
# whoever speaks, in the same clause. Read off the joined quotes of wire_copies dev and news_cluster dev.
EXACT = ((10, 4), (8, 4), (9, 2))
EXACT_SAME_CLAUSE = (5, 4)
# The same where both quotes are the very same words throughout and both speakers are known.
EXACT_EQUAL = (8, 3)
# Copies of a report print a short clause in the same words between the same words: words, content words, and content
# words around it that are the same.
EXACT_COPY = (4, 2, 6)
# A sentence with words altered or put in between in several places: equal words in runs of four or more, different
# content words among them, their share of the shorter quote, and how far apart they may lie in the longer one.
ALTERED_WORDS, ALTERED_CONTENT, ALTERED_SHARE, ALTERED_LENGTH = 12, 8, 0.8, 1.6
# Long identical words outweigh a date that is a day off (time zones, "Thursday" in a report of Friday's meeting).
CONTENT_DAY_OFF, DAY_OFF = 5, timedelta(days=1)
# Content words from which a closing sentence of two longer quotes is more than a formula.
CONTENT_CLOSING = 8
# Spokesmen repeat a sentence daily with another figure or place ("shot down 41 drones over …"): then so many equal
# content words and the same day are asked.
CONTENT_FACT_SWAPPED = 6
# Short quotes ("very productive"): content words of the clause around them that must be the same.
MIN_AROUND = 3
# A word in at most this many of 10,000 articles is rare enough to identify what one person said on one day.
RARE = 40
# Where no day of speaking is told but the reports are printed at most so many days apart, a short quote must tell as
# much by itself, in natural logarithms of the share of articles without its words ("ticking fee" 9, "safe and
# uninjured" 10, "significant" 2), and its clause share a word. Read on stories of bench raw/news_4000.
PRINTED_DAYS, TELLING, TELLING_AROUND = timedelta(days=1), 5.5, 1
# What was said longer before is no news of the day.
NEWS_DAYS = timedelta(days=3)
# The same sentence with its small words changed: all content words of the shorter quote, and so many.
CONTENT_ALL, DENSITY_ALL = 5, 0.6
# An account in reported speech, and a translation: content words in the same order, and their share of the shorter.
INDIRECT_CONTENT, INDIRECT_SHARE = 4, 0.8
# More is asked of an account where a day is not known.
UNDATED_CONTENT, UNDATED_SHARE = 6, 0.85
TRANSLATION_CONTENT, TRANSLATION_SHARE, TRANSLATION_LENGTH = 5, 0.6, 1.6
# A quote in a report that says it follows the other's outlet: words in the same order, their share of the longer quote,
# and content words among them. "No such key ever came up to us" has five of the eight words of its original.
RETOLD_WORDS, RETOLD_SHARE, RETOLD_CONTENT = 5, 0.55, 1

Kind = Literal["words", "fragment", "account", "translation", "retold"]


@dataclass(frozen=True, slots=True)
class Join:
    """Why two quotes print one act of speech.

    ``fragment`` is a short quote inside a longer one, ``retold`` a rendering in a report that says whom it follows.
    """

    kind: Kind
    content: int
    words: int


def decide(a: Prepared, b: Prepared) -> Join | None:
    """Say whether two quotes print one act of speech.

    Args:
        a: one quote.
        b: another.

    Returns:
        The reason, or None where nothing shows it.
    """
    if not speakers_fit(a, b):
        return None
    stretch = best_stretch(a, b)
    if a.report.id == b.report.id:
        return _repeated(a, b, stretch)
    if stretch is not None and (a.indirect == b.indirect):
        join = _same_words(a, b, stretch) or _same_fragment(a, b, stretch)
        if join is not None:
            return join
    if a.speaker is None or a.speaker != b.speaker:
        return None
    retold = _retold(a, b)
    if retold is not None:
        return retold
    if not (a.indirect or b.indirect) and printed_together(a, b) and days_fit(a, b) and _all_in_order(a, b):
        return Join("words", min(len(a.content), len(b.content)), min(len(a.words), len(b.words)))
    if not said_together(a, b):
        return _account(a, b, UNDATED_CONTENT, UNDATED_SHARE) if a.indirect != b.indirect and days_fit(a, b) else None
    return _account(a, b) if a.indirect or b.indirect else _translation(a, b)


def speakers_fit(a: Prepared, b: Prepared) -> bool:
    """Say whether two quotes may have one speaker: not two known ones, unless one passes on the other's words.

    Two known ones of whom one is printed with part of the other's name may be one who was not recognised.
    """
    if a.speaker is None or b.speaker is None or a.speaker == b.speaker:
        return True
    return bool(a.via & b.who or b.via & a.who) or _names_fit(a, b)


def _names_fit(a: Prepared, b: Prepared) -> bool:
    return bool(a.who and b.who) and (a.who <= b.who or b.who <= a.who)


def days_fit(a: Prepared, b: Prepared, slack: timedelta = timedelta(0)) -> bool:
    """Say whether two quotes may have been said on one day; a date that is not known contradicts nothing."""
    if a.days is None or b.days is None:
        return True
    return a.days[0] <= b.days[1] + slack and b.days[0] <= a.days[1] + slack


def said_together(a: Prepared, b: Prepared) -> bool:
    """Say whether two quotes are both known to have been said on days that fit."""
    return a.days is not None and b.days is not None and days_fit(a, b)


def _same_words(a: Prepared, b: Prepared, stretch: Stretch) -> Join | None:
    known = (a.speaker is not None) + (b.speaker is not None)
    if known == 2 and a.speaker != b.speaker and _names_fit(a, b):
        known = 0
    if _word_for_word(a, b, stretch, known) and days_fit(a, b):
        return Join("words", stretch.content, stretch.words)
    needed = (CONTENT_BOTH_UNKNOWN, CONTENT_ONE_UNKNOWN, MIN_CONTENT)[known]
    least = DENSITY_ALL if known == 2 and _all_content(a, b, stretch) else MIN_DENSITY
    if stretch.content < needed or stretch.words < MIN_WORDS or stretch.density < least:
        return None
    altered = _altered(a, b)
    if altered is not None:
        return altered
    if _cover(a, b, stretch) < MIN_COVER and (not _whole_sentence(a, b, stretch) or _closing_words(a, b, stretch)):
        return None
    if _fact_swapped(a, b, stretch) and not (stretch.content >= CONTENT_FACT_SWAPPED and said_together(a, b)):
        return None
    slack = DAY_OFF if known == 2 and stretch.content >= CONTENT_DAY_OFF else timedelta(0)
    return Join("words", stretch.content, stretch.words) if days_fit(a, b, slack) else None


def _all_content(a: Prepared, b: Prepared, stretch: Stretch) -> bool:
    """Say whether a stretch has every content word of the shorter quote, and enough of them."""
    fewest = min(len({word for _, word in side.content}) for side in (a, b))
    return stretch.content >= max(CONTENT_ALL, fewest)


def _altered(a: Prepared, b: Prepared) -> Join | None:
    """Judge two wordings of a long sentence whose equal runs are parted by more than a few changed words."""
    blocks = aligned_blocks(a, b)
    words, shorter = sum(size for _, _, size in blocks), min(len(a.words), len(b.words))
    content = {a.words.keys[i + n] for i, _, size in blocks for n in range(size)} - FUNCTION_WORDS
    if words < ALTERED_WORDS or len(content) < ALTERED_CONTENT or words < ALTERED_SHARE * shorter:
        return None
    (first_a, first_b, _), (last_a, last_b, size) = blocks[0], blocks[-1]
    if max(last_a - first_a, last_b - first_b) + size > ALTERED_LENGTH * shorter or not days_fit(a, b):
        return None
    return None if _swapped_between(a, b, blocks) else Join("words", len(content), words)


def _closing_words(a: Prepared, b: Prepared, stretch: Stretch) -> bool:
    """Say whether two longer quotes, not known to be of one day, only close with the same words: a slogan, thanks."""
    both_end = stretch.a_end == len(a.words) and stretch.b_end == len(b.words)
    return both_end and stretch.content < CONTENT_CLOSING and not said_together(a, b)


def _fact_swapped(a: Prepared, b: Prepared, stretch: Stretch) -> bool:
    """Say whether one number or name stands where the other quote has another: the same claim of another day."""
    return _swapped_between(a, b, stretch.blocks)


def _swapped_between(a: Prepared, b: Prepared, blocks: Sequence[Block]) -> bool:
    for (i, j, size), (i_next, j_next, _) in pairwise(blocks):
        left, right = _facts(a, i + size, i_next), _facts(b, j + size, j_next)
        if left and right and left != right:
            return True
    return False


def _facts(quote: Prepared, start: int, end: int) -> set[str]:
    """Give the numbers and capitalised words among some words of a quote."""
    words, text = quote.words, quote.report.text
    printed = (text[words.starts[i]] for i in range(start, end))
    keys = {words.keys[start + n] for n, first in enumerate(printed) if first.isdigit() or first.isupper()}
    return keys - FUNCTION_WORDS


def _word_for_word(a: Prepared, b: Prepared, stretch: Stretch, known: int) -> bool:
    """Say whether the whole shorter quote stands unchanged in the other and is long enough, or its clause is the same.

    Most of what this joins are quotes whose speaker is not found on one side or both.
    """
    if not _whole(a, b, stretch):
        return False
    words, content = EXACT[known]
    if stretch.words >= words and stretch.content >= content:
        return True
    equal = known == 2 and len(a.words) == len(b.words)
    around = len(a.around & b.around)
    if equal and stretch.words >= EXACT_COPY[0] and stretch.content >= EXACT_COPY[1] and around >= EXACT_COPY[2]:
        return True
    if equal and stretch.words >= EXACT_EQUAL[0] and stretch.content >= EXACT_EQUAL[1]:
        return True
    return stretch.words >= EXACT_SAME_CLAUSE[0] and stretch.content >= EXACT_SAME_CLAUSE[1] and around > MIN_AROUND


def _whole(a: Prepared, b: Prepared, stretch: Stretch) -> bool:
    return len(stretch.blocks) == 1 and stretch.words == min(len(a.words), len(b.words))


def _cover(a: Prepared, b: Prepared, stretch: Stretch) -> float:
    """Give the share of the shorter quote that a stretch makes up; of accounts by content."""
    share = stretch.words / min(len(a.words), len(b.words))
    if not (a.indirect and b.indirect):
        return share
    fewest = min(len({word for _, word in side.content}) for side in (a, b))
    return max(share, min(1.0, stretch.content / fewest)) if fewest else share


def _whole_sentence(a: Prepared, b: Prepared, stretch: Stretch) -> bool:
    """Say whether a stretch runs, give or take a word, from the start of a sentence to the end of one, on one side."""
    return any(
        (start <= 1 or start - 1 in side.ends or start - 2 in side.ends) and (end - 1 in side.ends or end in side.ends)
        for side, start, end in ((a, stretch.a, stretch.a_end), (b, stretch.b, stretch.b_end))
    )


def _same_fragment(a: Prepared, b: Prepared, stretch: Stretch) -> Join | None:
    """Judge a short quote that stands word for word in the other: same speaker, and day or clause the same."""
    if a.indirect or a.speaker is None or a.speaker != b.speaker or not days_fit(a, b):
        return None
    if not _whole(a, b, stretch) or not stretch.content:
        return None
    same_clause = len(a.around & b.around) >= MIN_AROUND
    telling = said_together(a, b) and (stretch.content >= MIN_CONTENT - 1 or _has_rare(a, stretch))
    telling = telling or (printed_together(a, b) and _tells(a, b, stretch))
    return Join("fragment", stretch.content, stretch.words) if same_clause or telling else None


def printed_together(a: Prepared, b: Prepared) -> bool:
    """Say whether two quotes are news of the same days: printed on one day or the next, and not said long before."""
    first, second = (days_of(side.report.document.report.published) for side in (a, b))
    if first is None or second is None or abs(first[0] - second[1]) > PRINTED_DAYS:
        return False
    return all(side.days is None or side.days[1] >= min(first[0], second[0]) - NEWS_DAYS for side in (a, b))


def _tells(a: Prepared, b: Prepared, stretch: Stretch) -> bool:
    """Say whether the words of a short quote are rare enough, and its clause tells of the same in both."""
    table = news_frequencies()
    words = {word for at, word in a.content if stretch.a <= at < stretch.a_end}
    told = math.fsum(math.log(TABLE_ARTICLES / (table.get(word, 0) + UNLISTED)) for word in sorted(words))
    around = (a.around | {word for _, word in a.content}) & (b.around | {word for _, word in b.content})
    return told >= TELLING and len(around - words) >= TELLING_AROUND


def _has_rare(a: Prepared, stretch: Stretch) -> bool:
    table = news_frequencies()
    return any(table.get(word, 0) <= RARE for at, word in a.content if stretch.a <= at < stretch.a_end)


def _repeated(a: Prepared, b: Prepared, stretch: Stretch | None) -> Join | None:
    """Judge two quotes of one report: a headline or caption that repeats a whole quote word for word."""
    if stretch is None or a.indirect or b.indirect or stretch.content < MIN_CONTENT or not _whole(a, b, stretch):
        return None
    return Join("words", stretch.content, stretch.words) if days_fit(a, b) else None


def _all_in_order(a: Prepared, b: Prepared) -> bool:
    """Say whether every content word of the shorter quote, and enough of them, stand in the other in their order."""
    shorter = min(len(a.content), len(b.content))
    return shorter >= CONTENT_ALL and content_in_order(a, b) == shorter and _numbers_agree(a, b)


def _account(a: Prepared, b: Prepared, least: int = INDIRECT_CONTENT, share: float = INDIRECT_SHARE) -> Join | None:
    """Judge words in reported speech beside a quote: nearly all their content words, in order, on days that fit."""
    shared, shorter = content_in_order(a, b), min(len(a.content), len(b.content))
    enough = shared >= least and shared >= share * shorter
    return Join("account", shared, shared) if enough and _numbers_agree(a, b) else None


def _translation(a: Prepared, b: Prepared) -> Join | None:
    """Judge two renderings of one sentence: content words in order, numbers alike, one speaker, one day."""
    shared, shorter, longer = content_in_order(a, b), *sorted((len(a.content), len(b.content)))
    enough = shared >= TRANSLATION_CONTENT and shared >= TRANSLATION_SHARE * longer
    alike = longer <= TRANSLATION_LENGTH * shorter and _numbers_agree(a, b) and _one_day(a) and _one_day(b)
    return Join("translation", shared, shared) if enough and alike else None


def _retold(a: Prepared, b: Prepared) -> Join | None:
    """Judge two quotes of one speaker where one report says that it follows the outlet of the other.

    Such a report is a translation or a digest; most of the words in order then show that it is the same sentence.
    """
    if a.indirect != b.indirect or not (follows(a, b) or follows(b, a)) or not days_fit(a, b):
        return None
    shared, longer = words_in_order(a, b), max(len(a.words), len(b.words))
    enough = shared >= RETOLD_WORDS and shared >= RETOLD_SHARE * longer and content_in_order(a, b) >= RETOLD_CONTENT
    return Join("retold", content_in_order(a, b), shared) if enough and _numbers_agree(a, b) else None


def follows(a: Prepared, b: Prepared) -> bool:
    """Say whether the report of one quote says that it repeats the outlet of the other's report."""
    origin, outlet = a.report.document.report.republished_from, b.report.document.report.outlet
    return origin is not None and outlet is not None and origin.name.casefold() == outlet.name.casefold()


def _numbers_agree(a: Prepared, b: Prepared) -> bool:
    left, right = ({word for _, word in side.content if word[0].isdigit()} for side in (a, b))
    return left <= right or right <= left


def _one_day(quote: Prepared) -> bool:
    return quote.days is not None and quote.days[1] - quote.days[0] <= DAY_OFF

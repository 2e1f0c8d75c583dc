"""Quotes that print one act of speech in altered words: words put in between, accounts, copies of a short clause."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crossread.link.utterances import link_utterances
from crossread.model.links import QuoteRef, ReadReport, Utterance
from tests.link.texts import quote_of, read_report

MARRO, TELL = "e-marro", "e-tell"


def join(*pairs: tuple[ReadReport, QuoteRef]) -> tuple[Utterance, ...]:
    return link_utterances([report for report, _ in pairs], [quote for _, quote in pairs])


def account(
    ident: str, words: str, speaker: str | None = MARRO, frame: str = "She said that {}."
) -> tuple[ReadReport, QuoteRef]:
    report = read_report(ident, frame.format(words))
    quote = quote_of(report, words, speaker)
    return report, replace(quote, quotation=replace(quote.quotation, kind="indirect"))


def printed(ident: str, words: str, speaker: str | None = MARRO) -> tuple[ReadReport, QuoteRef]:
    report = read_report(ident, f"“{words}” she said.")
    return report, quote_of(report, words, speaker)


LONG = (
    "Nothing we have found in this stolen crate of ledgers suggests that the brewery broke any rule of the valley, and "
    "that is in keeping with the honest name we have built over forty years of brewing"
)
ALTERED = (
    "Nothing in this stolen crate of ledgers suggests that the brewery broke any rule of the valley, and that is in "
    "keeping with the honest name we have worked very hard to build over forty years of brewing"
)


def test_a_long_sentence_with_words_put_in_between_is_one_utterance() -> None:
    assert len(join(printed("a", LONG), printed("b", ALTERED))) == 1


def test_the_same_sentence_about_another_number_stays_two() -> None:
    other = ALTERED.replace("forty years", "61 years").replace("worked very hard to build", "built through 3 wars and")
    first = LONG.replace("forty years", "40 years")
    assert len(join(printed("a", first), printed("b", other))) == 2


def test_accounts_that_change_only_small_words_are_one() -> None:
    a = account("a", "The brewer Marro & Sons will close its malt house in Sellby and sell 40 horses")
    b = account("b", "it would close the malt house in Sellby and sell 40 horses")
    assert len(join(a, b)) == 1


@pytest.mark.parametrize(
    "other", ["it would close the malt house in Orrin", "the horses of Sellby were sold in spring"]
)
def test_accounts_with_other_content_stay_apart(other: str) -> None:
    a = account("a", "The brewer Marro & Sons will close its malt house in Sellby and sell 40 horses")
    assert len(join(a, account("b", other))) == 2


def test_a_short_account_in_a_copied_paragraph_is_one() -> None:
    frame = "The cooper Ilsa Marro, who saw the barn roof fall into the mill race on Friday, said {} before she left."
    words = "this was no hay fire"
    assert len(join(account("a", words, frame=frame), account("b", words, frame=frame))) == 1


def test_a_short_account_elsewhere_stays_two() -> None:
    words = "this was no hay fire"
    one = account("a", words, frame="The cooper, who saw the barn roof fall into the mill race, said {}.")
    other = account("b", words, frame="Asked in June about the orchard by the old station, Marro said {}.")
    assert len(join(one, other)) == 2


def test_a_full_account_of_quoted_words_needs_no_day_where_nearly_all_words_are_there() -> None:
    quote = printed("a", "The malt house burned because the watchman left a lantern beside the barley sacks")
    told = account("b", "the malt house burned because the watchman had left a lantern beside barley sacks")
    assert len(join(quote, told)) == 1


def test_a_loose_account_without_a_day_stays_apart() -> None:
    quote = printed("a", "The malt house burned because the watchman left a lantern beside the barley sacks")
    told = account("b", "the watchman was to blame for the malt house")
    assert len(join(quote, told)) == 2


def test_an_account_of_another_speaker_stays_apart() -> None:
    quote = printed("a", "The malt house burned because the watchman left a lantern beside the barley sacks")
    told = account("b", "the malt house burned because the watchman had left a lantern beside barley sacks", TELL)
    assert len(join(quote, told)) == 2

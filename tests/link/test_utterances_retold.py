"""Quotes in a report that says which outlet it follows: translations and digests."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crossread.link.utterances import link_utterances
from crossread.model.links import QuoteRef, ReadReport, Utterance
from crossread.model.reports import Source
from tests.link.texts import quote_of, read_report

OREN, LISK = "e-oren", "e-lisk"
ORIGINAL = "Our well gives water to every farm, and now it is dry"
RENDERED = "Our well gives water for all the farms, and now it stands dry"


def printed(
    ident: str,
    words: str,
    speaker: str = OREN,
    outlet: str | None = None,
    origin: str | None = None,
    day: str | None = None,
) -> tuple[ReadReport, QuoteRef]:
    report = read_report(ident, f"“{words}” she said.")
    stated = replace(
        report.document.report,
        outlet=Source(outlet, "metadata") if outlet else None,
        republished_from=Source(origin, "text") if origin else None,
    )
    report = replace(report, document=replace(report.document, report=stated))
    return report, quote_of(report, words, speaker, day)


def join(*pairs: tuple[ReadReport, QuoteRef]) -> tuple[Utterance, ...]:
    return link_utterances([report for report, _ in pairs], [quote for _, quote in pairs])


def test_a_rendering_of_the_outlets_quote_is_one_utterance() -> None:
    (utterance,) = join(printed("a", ORIGINAL, outlet="Vale Post"), printed("b", RENDERED, origin="Vale Post"))
    assert {d.kind for d in utterance.differences} == {"translation"}


def test_a_longer_quote_of_a_third_report_does_not_keep_it_apart() -> None:
    longer = printed("c", ORIGINAL + ". We have asked the valley below us to share what it has", outlet="Orchard News")
    found = join(longer, printed("a", ORIGINAL, outlet="Vale Post"), printed("b", RENDERED, origin="Vale Post"))
    assert len(found) == 1


@pytest.mark.parametrize(
    "other",
    [
        printed("b", RENDERED, origin="Hill Post"),
        printed("b", RENDERED),
        printed("b", RENDERED, speaker=LISK, origin="Vale Post"),
        printed("b", "Our well is 40 years old, and now it is deep", origin="Vale Post"),
        printed("b", RENDERED, origin="Vale Post", day="2031-05-09"),
    ],
    ids=["another outlet", "no outlet", "another speaker", "other words", "another day"],
)
def test_without_outlet_speaker_words_or_day_it_stays_two(other: tuple[ReadReport, QuoteRef]) -> None:
    assert len(join(printed("a", ORIGINAL, outlet="Vale Post", day="2031-05-02"), other)) == 2


def test_eight_words_alike_throughout_are_one_only_if_both_speakers_are_known() -> None:
    words = "We have no boats that are large enough"
    assert len(join(printed("a", words), printed("b", words))) == 1
    assert len(join(printed("a", words), printed("b", f"{words} for it"))) == 2
    report, quote = printed("b", words)
    assert len(join(printed("a", words), (report, replace(quote, speaker=None)))) == 2

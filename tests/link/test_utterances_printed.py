"""Quotes of reports printed together: short ones that tell enough, small words changed, one speaker under two names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crossread.link.utterances import link_utterances
from crossread.model.links import QuoteRef, ReadReport, Utterance
from crossread.model.reports import When
from tests.link.test_happenings_outlook import facts_of
from tests.link.texts import quote_of, read_report

VOSS, BREL = "e-voss", "e-brel"
FRAME = "Minister Ada Voss called the harbour levy “{}” before the council met."
MONDAY, TUESDAY, JUNE = "2031-05-12", "2031-05-13", "2031-06-20"


def printed(
    ident: str, words: str, day: str | None, speaker: str = VOSS, frame: str = FRAME, said: str | None = None
) -> tuple[ReadReport, QuoteRef]:
    report = read_report(ident, "Levy\n" + frame.format(words))
    when = When(day, "day", "metadata", "It is stated.") if day else None
    stated = replace(report.document.report, published=when)
    report = replace(report, document=replace(report.document, report=stated))
    return report, quote_of(report, words, speaker, said, name="Ada Voss" if "Ada Voss" in frame else None)


def join(*pairs: tuple[ReadReport, QuoteRef]) -> tuple[Utterance, ...]:
    return link_utterances([report for report, _ in pairs], [quote for _, quote in pairs])


OTHER = "Voss told dockers that a levy like this is “{}” and left the hall."


@pytest.mark.parametrize(
    ("words", "day", "said", "utterances"),
    [
        ("daylight piracy", TUESDAY, None, 1),
        ("daylight piracy", JUNE, None, 2),
        ("daylight piracy", None, None, 2),
        ("daylight piracy", TUESDAY, "2031-03-02", 2),
        ("significant", TUESDAY, None, 2),
    ],
)
def test_a_few_telling_words_join_reports_of_one_day(
    words: str, day: str | None, said: str | None, utterances: int
) -> None:
    pairs = (printed("a", words, MONDAY), printed("b", words, day, frame=OTHER, said=said))
    assert len(join(*pairs)) == utterances


def test_a_sentence_with_its_small_words_changed_is_one() -> None:
    short = "in reasonably sound repair considering the storms they’ve been through"
    full = (
        "I walked the piers. They are reasonably in sound repair considering the storms which they have been through."
    )
    assert len(join(printed("a", short, MONDAY), printed("b", full, TUESDAY, frame=OTHER))) == 1


def test_a_speaker_under_part_of_a_name_says_the_same_sentence() -> None:
    words = "The levy will empty the old harbour of every honest skipper before the winter is over"
    one, two = printed("a", words, MONDAY), printed("b", words, MONDAY, speaker=BREL)
    assert len(join(one, two)) == 1
    assert len(join(one, printed("b", words, MONDAY, speaker=BREL, frame="“{}” said Bo Brel."))) == 2


def test_a_place_somebody_is_of_does_not_speak() -> None:
    text = "Lisbon is a port.\n“The levy is wrong,” the Lisbon skipper said."
    (quote,) = facts_of((text, MONDAY)).quotes
    assert quote.quotation.speaker is not None
    assert quote.speaker is None


@pytest.mark.parametrize("country", ["US", "U.S."])
def test_who_is_known_by_a_description_with_a_country_in_it_speaks(country: str) -> None:
    facts = facts_of(
        (f"{country} President Ada Voss opened the port of Lisbon on Monday.", MONDAY),
        (f"Bo Brel was in Lisbon.\n“The levy is wrong,” the {country} president said.", MONDAY),
    )
    (quote,) = facts.quotes
    assert {entity.id: entity.name for entity in facts.index.entities}[quote.speaker or ""] == "Ada Voss"

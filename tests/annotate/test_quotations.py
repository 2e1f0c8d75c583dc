"""Who says what: halves, paragraphs, relays, hidden sources, and what is nobody's speech."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crossread.model.annotations import Mention, TimeExpression
from crossread.model.spans import Extent
from tests.annotate.quote_documents import quotations, said


def mention(text: str, words: str, chain: int, form: str = "name", nth: int = 0) -> Mention:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Mention(start, start + len(words), "person", form, chain=chain)  # type: ignore[arg-type]


def test_halves_around_the_cue_are_one_quotation_with_all_its_fields() -> None:
    text = "“We wait,” Harbour Master Inge Thorsen told the Daily Lantern in an interview on Monday. “The sea decides.”"
    when = TimeExpression(text.index("Monday"), text.index("Monday") + 6, "DATE", "XXXX-WXX-1")
    (quote,) = quotations(text, times=(when,))
    assert (quote.kind, [said(p, text) for p in quote.parts]) == ("direct", ["We wait,", "The sea decides."])
    assert (quote.start, quote.end) == (1, len(text) - 1)
    assert quote.speaker is not None and said(quote.speaker.span, text) == "Inge Thorsen"
    assert said(quote.source, text) == "Harbour Master Inge Thorsen"
    assert said(quote.cue, text) == "told"
    assert said(quote.addressee, text) == "the Daily Lantern"
    assert said(quote.medium, text) == "in an interview"
    assert said(quote.time, text) == "Monday"


def test_a_quotation_of_three_paragraphs_is_one() -> None:
    text = "“One,” said Bo Ek. “Two.\n“Three.\n“Four.”\nThe end."
    (quote,) = quotations(text)
    assert [said(p, text) for p in quote.parts] == ["One,", "Two.", "Three.", "Four."]


def test_words_relayed_by_another_name_both() -> None:
    text = "President Armand Keswick warned that tariffs “would poison the harvest,” according to Edda Rolf, an aide."
    (quote,) = quotations(text)
    assert quote.kind == "mixed" and quote.speaker is not None
    assert (said(quote.speaker.span, text), said(quote.speaker.via, text)) == ("Armand Keswick", "Edda Rolf")


@pytest.mark.parametrize(
    ("source", "anonymous"),
    [
        ("two people familiar with the talks", True),
        ("a senior official", True),
        ("an official briefed on the matter", True),
        ("sources", True),
        ("these people", True),
        ("one of the diplomats", True),
        ("the ministry", False),
        ("police", False),
        ("analysts", False),
        ("Senator Olga Brisk", False),
        ("a spokeswoman, Edda Rolf", False),
    ],
)
def test_sources_kept_back_are_told_from_bodies_and_names(source: str, anonymous: bool) -> None:
    (quote,) = quotations(f"The vote will be late, according to {source}.")
    assert quote.speaker is not None and quote.speaker.anonymous is anonymous


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “Glass Line” runs along the river.",
        "Troops began what Tarsk dubbed “Operation Winter Lamp” in May.",
        "The film “Lanterns of Orsk” opened on Friday.",
        "Ed “Tank” Morrow owns the bar.",
        "The village’s “new” school is older than its church.",
        "The company did not say how many were hurt.",
        "The union would say more on Monday, if it could.",
        "Rebel claims of victory and reports of looting spread.",
        "Russia attacked the port and Ukraine holds the bridge.",
        "The United States has long range missiles.",
        "",
    ],
)
def test_what_nobody_says_is_no_quotation(text: str) -> None:
    assert quotations(text) == ()


def test_a_speaker_who_is_not_sure_is_not_named() -> None:
    text = "The square was full.\n“Never again will we wait for them.”\nThe rain went on."
    (quote,) = quotations(text)
    assert quote.kind == "direct" and quote.speaker is None and quote.source is None


def test_the_possessor_in_a_title_is_not_the_speaker() -> None:
    text = "“It was long,” said Varga’s foreign affairs adviser."
    varga = Mention(text.index("Varga"), text.index("Varga") + 5, "person", chain=0)
    (quote,) = quotations(text, (varga,))
    assert quote.speaker is not None and said(quote.speaker.span, text) == "Varga’s foreign affairs adviser"


def test_chains_of_mentions_resolve_pronouns() -> None:
    text = "Bo Ek met Ana Soto. She left. He said the talks had failed."
    marked = (mention(text, "Bo Ek", 0), mention(text, "Ana Soto", 1), mention(text, "He", 0, "pronoun"))
    (quote,) = quotations(text, marked)
    assert quote.speaker is not None
    assert (said(quote.speaker.span, text), said(quote.speaker.resolved, text)) == ("He", "Bo Ek")


def test_a_surname_two_people_share_is_not_resolved() -> None:
    text = "Bo Ek and Lars Ek arrived. “We won,” Ek said."
    (quote,) = quotations(text)
    assert quote.speaker is not None and quote.speaker.resolved is None


def test_the_title_is_no_part_of_the_name_but_of_the_source() -> None:
    text = "Energy Secretary Ida Moss said that the grid would hold."
    span = mention(text, "Ida Moss", 0)
    (quote,) = quotations(text, (span,))
    assert quote.speaker is not None and quote.speaker.span == Extent(span.start, span.end)
    assert said(quote.source, text) == "Energy Secretary Ida Moss"
    assert (quote.kind, said(quote.parts[0], text)) == ("indirect", "the grid would hold")


SCRAPS = (
    "“Go,” |he said|Ana Soto |said |that |: |according to |, |. |who |“|”|\"|told |and |The |it was |(|)|—|\n|'|claims "
)


@example(["“Go,” ", "told ", "and "])
@given(st.lists(st.sampled_from(SCRAPS.split("|")), max_size=25))
def test_any_order_of_words_gives_places_inside_the_text(words: list[str]) -> None:
    text = "".join(words)
    found = quotations(text)
    assert list(found) == sorted(found, key=lambda q: (q.start, q.end, q.kind))
    for quote in found:
        assert (quote.start, quote.end) == (quote.parts[0].start, quote.parts[-1].end)
        for part in quote.parts:
            assert 0 <= part.start < part.end <= len(text)
        for place in (quote.source, quote.cue, quote.addressee, quote.medium, quote.time):
            assert place is None or place.start < place.end <= len(text)


@pytest.mark.parametrize(
    "unit", ["he said, ", "“a,” he said ", "and said ", "Ana, said, ", "according to ", "( ", "who said "]
)
def test_hostile_repetition_is_read_in_near_linear_time(unit: str) -> None:
    begin = time.perf_counter()
    quotations(unit * 3000)
    assert time.perf_counter() - begin < 8


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("«We wrote to them», - told Wosk to the newspaper Harbour Lantern.", "Wosk"),
        ("„This port feeds the city“, - said on Monday the mayor Inge Thorsen. She left.", "Inge Thorsen"),
        ("“We are ready,” said late on Monday evening Foreign Minister Ana Soto.", "Ana Soto"),
        ("“We are ready,” said Monday the ministry.", "the ministry"),
        ("“We are ready,” said April Soto.", "April Soto"),
        ("“We are ready,” he told Soto.", "he"),
    ],
)
def test_a_translation_puts_the_speaker_behind_verb_and_day(text: str, speaker: str) -> None:
    (quote,) = quotations(text)
    assert quote.speaker is not None
    assert said(quote.speaker.span, text) == speaker

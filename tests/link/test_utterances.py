"""Quotes of several reports joined into utterances."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.base.errors import NotFoundError
from crossread.link.utterances import link_utterances
from crossread.model.links import QuoteRef, ReadReport, Utterance
from tests.link.texts import quote_of, read_report

BREL, VOSS = "e-brel", "e-voss"


def join(*pairs: tuple[ReadReport, QuoteRef]) -> tuple[Utterance, ...]:
    return link_utterances([report for report, _ in pairs], [quote for _, quote in pairs])


def said(
    ident: str,
    words: str,
    speaker: str | None = VOSS,
    day: str | None = None,
    frame: str = "“{}” she said.",
    **more: str,
) -> tuple[ReadReport, QuoteRef]:
    report = read_report(ident, frame.format(words), language=more.pop("language", "en"))
    return report, quote_of(report, words, speaker, day, **more)  # type: ignore[arg-type]


def differences(*pairs: tuple[ReadReport, QuoteRef]) -> dict[str, str]:
    (utterance,) = join(*pairs)
    return {difference.kind: difference.detail for difference in utterance.differences}


def test_a_sentence_with_and_without_a_comma_is_one_utterance_whatever_follows() -> None:
    a = said(
        "a", "We need every pump in the Orrin valley here too. We own a hundred of them, but they are old and slow."
    )
    b = said("b", "We need every pump in the Orrin valley here, too. So I cannot lend you one.")
    found = differences(a, b)
    assert found["punctuation"] == "“here, too” instead of “here too”"
    assert "So I cannot lend you one" in found["truncation"]


def test_a_closing_formula_joins_nothing() -> None:
    formula = "May the old saints of Harlow guard our brave northern valley"
    a = said("a", f"The spillway will be rebuilt in stone by autumn, whatever the council thinks. {formula}")
    b = said("b", f"I have dismissed the harbour master after the ferry ran aground twice in one week. {formula}")
    assert len(join(a, b)) == 2


def test_a_cut_quote_is_truncation() -> None:
    a = said("a", "The spillway is safe tonight and nobody in Harlow Edge needs to leave. Thank you for listening.")
    b = said("b", "The spillway is safe tonight and nobody in Harlow Edge needs to leave")
    assert set(differences(a, b)) == {"truncation"}


def test_a_changed_word_is_wording_and_is_named() -> None:
    a = said("a", "We opened the lower gate at midnight because the gravel was moving")
    b = said("b", "We closed the lower gate at midnight because the gravel was moving")
    assert set(differences(a, b).values()) <= {"“closed” instead of “opened”", "“opened” instead of “closed”"}


@pytest.mark.parametrize(("figure", "place"), [("13", "Harlow Edge"), ("41", "Sarn Harbour")])
def test_a_daily_claim_with_another_figure_or_place_is_another_utterance(figure: str, place: str) -> None:
    claim = "Our pumps moved {} tonnes of gravel away from the road near {} overnight"
    a, b = said("a", claim.format("41", "Harlow Edge")), said("b", claim.format(figure, place))
    assert len(join(a, b)) == 2
    a = said("a", claim.format("41", "Harlow Edge"), day="2031-03-04")
    b = said("b", claim.format(figure, place), day="2031-03-04")
    assert set(differences(a, b)) == {"wording"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The harbour centre must be organised anew before winter",
            "The harbor center must be organized anew before winter",
        ),
        (
            "Mayor Dmitriy Kolenskiy rang every bell before midnight",
            "Mayor Dmitry Kolensky rang every bell before midnight",
        ),
    ],
)
def test_spelling_is_told_from_wording(one: str, other: str) -> None:
    assert set(differences(said("a", one), said("b", other))) == {"spelling"}


def test_two_renderings_of_one_sentence_on_one_day_are_translation() -> None:
    a = said("a", "The engineers found wet gravel under the northern spillway and warned the board", day="2031-03-04")
    b = said(
        "b", "Engineers discovered damp gravel below the northern spillway; they warned our board", day="2031-03-04"
    )
    assert set(differences(a, b)) == {"translation"}


def test_renderings_without_a_known_day_stay_apart() -> None:
    a = said("a", "The engineers found wet gravel under the northern spillway and warned the board")
    b = said("b", "Engineers discovered damp gravel below the northern spillway; they warned our board")
    assert len(join(a, b)) == 2


def test_the_same_words_to_someone_else_are_named_as_context() -> None:
    words = "Nobody warned us that the gravel was moving under the wall"
    a = said("a", words, frame="“{}” she told the Courier.", addressee="the Courier")
    b = said("b", words, frame="“{}” she told lawmakers.", addressee="lawmakers")
    assert set(differences(a, b)) == {"context"}


def test_quotation_marks_case_and_white_space_make_no_difference() -> None:
    a = said("a", "We didn’t sleep, and we won’t sleep until the lake is down")
    b = said("b", "we didn't  sleep, and we won't sleep until the lake is down")
    (utterance,) = join(a, b)
    assert utterance.differences == ()


def test_short_quotes_of_two_speakers_stay_apart() -> None:
    a = said("a", "very productive", VOSS, "2031-03-04", "She called the talk “{}” on Tuesday.")
    b = said("b", "productive", BREL, "2031-03-04", "He called the talk “{}” on Tuesday.")
    assert len(join(a, b)) == 2


def test_short_quotes_of_one_speaker_on_two_days_stay_apart() -> None:
    a = said("a", "very productive", VOSS, "2031-03-04", "She called the long talk with the mayor “{}”.")
    b = said("b", "very productive", VOSS, "2031-06-11", "She called the long talk with the mayor “{}”.")
    assert len(join(a, b)) == 2


def test_short_quotes_in_the_same_clause_are_one() -> None:
    a = said("a", "very productive", VOSS, None, "She described her long telephone talk with the mayor as “{}”.")
    b = said("b", "very productive", VOSS, None, "Voss described a long telephone talk with the mayor as “{}”.")
    assert len(join(a, b)) == 1


def test_a_fragment_that_fits_two_sentences_stays_alone() -> None:
    a = said("a", "The spillway will not hold another week of rain", VOSS, "2031-03-04")
    b = said("b", "I promised them that the spillway will be rebuilt in stone by autumn", VOSS, "2031-03-04")
    c = said("c", "the spillway will", VOSS, "2031-03-04", "She would say only that “{}” one day.")
    assert len(join(a, b, c)) == 3


def test_a_part_of_a_sentence_joins_the_whole() -> None:
    a = said("a", "He wants to get the tunnel finished before the snow comes", VOSS, "2031-03-04")
    b = said("b", "wants to get the tunnel finished", VOSS, "2031-03-04", "Voss said that he “{}”.")
    assert set(differences(a, b)) == {"truncation"}


def test_two_known_speakers_are_joined_only_through_the_one_who_relays() -> None:
    words = "such a wall would do great damage to the friendship of our two valleys"
    frame = "“{}” Brel warned, according to Tilda Voss."
    relayed = said("a", words, BREL, None, frame, name="Brel", via="Tilda Voss")
    direct = said("b", words, VOSS, None, "“{}” Tilda Voss said.", name="Tilda Voss")
    stranger = said("c", words, "e-lisk", None, "“{}” Lisk said.", name="Lisk")
    utterances = join(relayed, direct, stranger)
    assert [u.speaker for u in utterances if len(u.quotes) == 2] == [BREL]
    assert len(utterances) == 2


def test_a_long_sentence_joins_with_a_speaker_not_found() -> None:
    words = "We rang every bell in Harlow Edge before the water reached the school"
    utterances = join(said("a", words, VOSS), said("b", words, None))
    assert [u.speaker for u in utterances] == [VOSS]


def test_words_said_in_reported_speech_need_the_same_day() -> None:
    direct = said("a", "I will rebuild the northern spillway in stone before the autumn rains", VOSS, "2031-03-04")
    frame = "Voss said {}."
    told = "she would rebuild the northern spillway in stone before the autumn rains"
    same = said("b", told, VOSS, "2031-03-04", frame, kind="indirect")
    later = said("c", told, VOSS, "2031-08-04", frame, kind="indirect")
    assert len(join(direct, same)) == 1
    assert len(join(direct, later)) == 2


def test_the_most_precise_date_stands() -> None:
    words = "Nobody warned us that the gravel was moving under the wall"
    (utterance,) = join(said("a", words, day="2031-03"), said("b", words, day="2031-03-04"), said("c", words))
    assert utterance.said is not None
    assert utterance.said.edtf == "2031-03-04"


def test_a_quote_of_a_report_not_given_is_an_error() -> None:
    _, quote = said("a", "We rang every bell")
    with pytest.raises(NotFoundError, match="not among the reports"):
        link_utterances([], [quote])


def test_a_quote_without_words_is_kept() -> None:
    assert len(join(said("a", "…"), said("b", "…"))) == 2


def test_ids_do_not_depend_on_order() -> None:
    words = "We rang every bell in Harlow Edge before the water reached the school"
    a, b = said("a", words), said("b", words)
    assert join(a, b) == join(b, a)


PIECES = [
    "we rang every bell in Harlow Edge",
    "the gravel was moving under the wall",
    "very productive",
    "nobody warned us of the water",
    "I will rebuild it in stone",
    "no",
]


@st.composite
def readings(draw: st.DrawFn) -> list[tuple[ReadReport, QuoteRef]]:
    found = []
    for i in range(draw(st.integers(1, 7))):
        words = ". ".join(draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=3)))
        speaker = draw(st.sampled_from([VOSS, BREL, None]))
        day = draw(st.sampled_from(["2031-03-04", "2031-06-11", None]))
        found.append(said(f"r{i}", words, speaker, day))
    return found


@settings(max_examples=60, deadline=None)
@given(readings(), st.randoms(use_true_random=False))
def test_every_quote_is_in_one_utterance_that_does_not_contradict_itself(
    pairs: list[tuple[ReadReport, QuoteRef]], shuffler: random.Random
) -> None:
    utterances = join(*pairs)
    quotes = {quote.id: quote for _, quote in pairs}
    assert sorted(ident for u in utterances for ident in u.quotes) == sorted(quotes)
    for utterance in utterances:
        for x, y in combinations([quotes[ident] for ident in utterance.quotes], 2):
            assert x.speaker is None or y.speaker is None or x.speaker == y.speaker
            assert x.said is None or y.said is None or x.said == y.said
    shuffled = list(pairs)
    shuffler.shuffle(shuffled)
    assert join(*shuffled) == utterances


def test_a_long_monotonous_quote_is_compared_quickly() -> None:
    pairs = [said(f"r{i}", "no and no and " * 2_000, VOSS, "2031-03-04") for i in range(6)]
    assert sum(len(u.quotes) for u in join(*pairs)) == 6

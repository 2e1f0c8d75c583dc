from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.annotate import encoder
from crossread.annotate.coreference.phrases import find_phrases
from crossread.annotate.coreference.quotes import quotes_of
from crossread.annotate.coreference.rank import Ranker
from crossread.annotate.coreference.settle import settle
from crossread.annotate.coreference.traits import gender_of_name, gender_of_noun
from crossread.annotate.encoder.types import Token
from crossread.annotate.sentences import split_text
from crossread.annotate.syntax import Syntax
from crossread.model.annotations import Mention, Sentence
from crossread.model.reports import Block, Document, Report
from crossread.model.spans import Extent, Span

shipped = pytest.mark.skipif(not encoder.available(), reason="the encoder is not shipped")


def ranker_of(text: str) -> Ranker:
    blocks = (Block(0, len(text), "paragraph"),)
    report = Report("r", "p", Span("p", 0, len(text), text), None, None, None, (), None, None, "en", (), (),
                    blocks=blocks)  # fmt: skip
    sentences = [Sentence(a, b, 0) for a, b in split_text(text, 0, len(text))]
    layers = encoder.annotate(Document(text, report), sentences)
    syntax = Syntax(text, layers.tokens)
    return Ranker(syntax, find_phrases(syntax, sentences, layers.mentions, quotes_of(syntax, sentences)))


def chains(text: str) -> list[set[str]]:
    ranker = ranker_of(text)
    found: dict[int, set[str]] = {}
    for phrase, number in zip(ranker.phrases, ranker.resolve(), strict=True):
        found.setdefault(number, set()).add(text[phrase.start : phrase.end])
    return [chain for chain in found.values() if len(chain) > 1]


@shipped
def test_a_pronoun_takes_up_the_person_and_a_description_its_thing() -> None:
    found = chains("Maria Lindqvist bought a boat on Monday. She said the boat was old, and sold it to Tomas Berg.")
    assert any({"Maria Lindqvist", "She"} <= chain for chain in found)
    assert any({"a boat", "the boat"} <= chain for chain in found)
    assert not any({"Maria Lindqvist", "Tomas Berg"} <= chain for chain in found)


@shipped
def test_he_is_no_woman() -> None:
    found = chains("Maria Lindqvist met Tomas Berg in Oslo. He thanked her.")
    assert any({"Tomas Berg", "He"} <= chain for chain in found)
    assert any({"Maria Lindqvist", "her"} <= chain for chain in found)


@shipped
def test_a_phrase_covers_what_hangs_on_its_noun_and_not_what_is_joined_to_it() -> None:
    text = "The mayor of the old port saw the ship's captain and her deputy."
    found = {text[p.start : p.end] for p in ranker_of(text).phrases}
    assert {"The mayor of the old port", "the old port", "her deputy", "her", "the ship's captain"} <= found
    assert "the ship's captain and her deputy" not in found


@shipped
@pytest.mark.parametrize("text", ["", "?", "He he he he.", '“ “ ” " it', "his " * 200])
def test_odd_texts_are_ranked_without_complaint(text: str) -> None:
    ranker = ranker_of(text)
    numbers = ranker.resolve()
    assert len(numbers) == len(ranker.phrases)
    assert sorted(set(numbers)) == list(range(len(set(numbers))))


def words(text: str) -> tuple[Syntax, list[Sentence]]:
    tokens: list[Token] = []
    at = 0
    for part in text.split(" "):
        tokens.append(Token(at, at + len(part), "X", None if not tokens else Extent(0, tokens[0].end), "dep"))
        at += len(part) + 1
    return Syntax(text, tuple(tokens)), [Sentence(0, len(text), 0)]


def test_quoted_words_are_numbered_by_their_quotation() -> None:
    assert quotes_of(*words('He said “ no ” and " yes " today')) == [0, 0, 1, 1, 0, 0, 2, 2, 0, 0]


def test_a_quotation_ends_with_its_block() -> None:
    syntax, _ = words("“ never again")
    assert quotes_of(syntax, [Sentence(0, 7, 0), Sentence(8, 13, 1)]) == [1, 1, 0]


def test_names_and_nouns_tell_women_men_and_things() -> None:
    assert gender_of_name("person", ["Maria", "Lindqvist"], "") == "f"
    assert gender_of_name("person", ["Xquv", "Lindqvist"], "Mr.") == "m"
    assert gender_of_name("person", ["Lindqvist"], "") == "a"
    assert gender_of_name("place", ["Oslo"], "") == "n"
    assert [gender_of_noun(w, b) for w, b in (("wife", "wife"), ("boat", "boat"), ("teams", "team"))] == ["f", "n", "u"]


@shipped
@settings(max_examples=10, deadline=None)
@given(st.lists(st.sampled_from(["Maria Lindqvist", "she", "the boat", "it", "sank", "he", "said", ".", "\n"]),
                max_size=25))  # fmt: skip
def test_the_same_text_gives_the_same_chains_in_order_of_first_phrases(parts: list[str]) -> None:
    text = " ".join(parts)
    first, second = ranker_of(text), ranker_of(text)
    assert first.resolve() == second.resolve()
    seen = -1
    for number in first.resolve():
        assert number <= seen + 1
        seen = max(seen, number)


def mention(text: str, words_: str, chain: int | None, form: str = "name", kind: str = "person") -> Mention:
    start = text.index(words_)
    return Mention(start, start + len(words_), kind, form, chain=chain)  # type: ignore[arg-type]


@shipped
def test_a_pronoun_gets_the_chain_it_is_surely_of_and_names_keep_theirs() -> None:
    text = "Maria Lindqvist resigned on Friday. She had led the port since March."
    ranker = ranker_of(text)
    found = settle(ranker.syntax, [Sentence(a, b, 0) for a, b in split_text(text, 0, len(text))],
                   [mention(text, "Maria Lindqvist", 4), mention(text, "She", None, "pronoun")])  # fmt: skip
    assert [(text[m.start : m.end], m.chain, m.form) for m in found] == [
        ("Maria Lindqvist", 0, "name"),
        ("She", 0, "pronoun"),
    ]


@shipped
def test_a_pronoun_that_fits_nobody_is_tied_to_nobody() -> None:
    text = "Maria Lindqvist met Anna Berg. He left."
    ranker = ranker_of(text)
    named = [mention(text, name, n) for n, name in enumerate(("Maria Lindqvist", "Anna Berg"))]
    found = settle(ranker.syntax, [Sentence(a, b, 0) for a, b in split_text(text, 0, len(text))],
                   [*named, mention(text, "He", 1, "pronoun")])  # fmt: skip
    assert [m.chain for m in found] == [0, 1, None]

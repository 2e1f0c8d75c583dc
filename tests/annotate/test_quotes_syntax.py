"""What quotations gain from syntax: sources that are no plain subject, clauses, people beside what they are called."""

from __future__ import annotations

import pytest

from crossread.annotate import encoder
from crossread.annotate.quotations.frames import frames_of
from crossread.annotate.quotations.parsed import parsed_phrase, root_subject
from crossread.annotate.quotations.tree import Tree
from crossread.annotate.sentences import split_sentences
from crossread.annotate.syntax import Syntax
from tests.annotate.quote_documents import document, quotations, read_quotations, said, shipped

pytestmark = shipped


def told(text: str) -> list[tuple[str, str | None]]:
    """Give the words of every quotation with who says them, by the fuller name where there is one."""
    found = []
    for quote in read_quotations(text):
        speaker = quote.speaker
        place = (speaker.resolved or speaker.span) if speaker else None
        found.append((quote.parts[0].of(text), said(place, text)))
    return found


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The pilot was told by the tower that the runway was closed.", "the runway was closed", "the tower"),
        (
            "The paper quoted a harbour clerk as saying that the crane “had been asleep for years”.",
            "had been asleep for years",
            "a harbour clerk",
        ),
        ("“It could sink us all,” the newspaper quoted him as saying.", "It could sink us all,", "him"),
        (
            "The court rejected the claim by Rosa Quint that the ballots had been burnt.",
            "the ballots had been burnt",
            "Rosa Quint",
        ),
        ("The prefect, who flew over the town, spoke of “roofless coasts”.", "roofless coasts", "The prefect"),
        ("“Come back in spring,” read her letter, which the clerk kept.", "Come back in spring,", "her"),
        ("As noted by Vera Lundin, the tankers leave at dawn.", "the tankers leave at dawn", "Vera Lundin"),
        ("The mayor, asked about it, said that the well was dry.", "the well was dry", "The mayor"),
        ("She also said, in answer to a question, that the bell would ring.", "the bell would ring", "She"),
    ],
)  # fmt: skip
def test_sources_that_are_no_plain_subject(text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in told(text)


def test_a_name_behind_a_description_is_the_speaker() -> None:
    text = "One of them, former roads director Bram Catteral, said that he had asked for money every year."
    assert told(text)[0] == ("he had asked for money every year", "Bram Catteral")


def test_what_hangs_on_a_noun_is_not_reported_as_said() -> None:
    assert told("The council bought pumps that the farmers say they need.") == []


def test_a_thing_that_suggests_is_no_speaker() -> None:
    assert told("The dents suggest that the barge hit the bridge twice.") == []


def test_a_meeting_that_is_called_is_nobody_s_words() -> None:
    assert told("After the storm Mayor Ana Soto called an urgent meeting of the harbour board.") == []


def test_a_request_to_stay_unnamed_is_not_what_was_said() -> None:
    text = "Two clerks said the ledger was missing. They asked not to be named because they feared for their jobs."
    assert [words for words, _ in told(text)] == ["the ledger was missing"]


def test_the_owner_of_a_comment_speaks_its_quoted_words() -> None:
    text = "Guests jeered at Pavel Drost's “row faster” remark."
    assert told(text) == [("row faster", "Pavel Drost")]


def test_two_who_talk_by_turns() -> None:
    text = (
        "“Did you ever write to him?” asked prosecutor Dana Whitlow.\n“At Christmas,” Marcus Hollin said.\n"
        "“A card?”\n“A goose.”"
    )
    assert [speaker for _, speaker in told(text)] == ["Dana Whitlow", "Marcus Hollin", "Dana Whitlow", "Marcus Hollin"]


def test_a_headline_has_the_speaker_of_the_words_below() -> None:
    text = "Library roof ‘a disgrace’\nThe roof is ‘a disgrace to the county’, the writer Philippa Dunmore said."
    assert told(text)[0] == ("a disgrace", "Philippa Dunmore")


def test_who_he_is_does_not_contradict_who_she_was() -> None:
    text = (
        "Clerk Ida Morn opened the safe.\n“It was empty,” she said. Her deputy, Jan Kell, looked in too. "
        "“As empty as my plate,” he said."
    )
    assert told(text) == [("It was empty,", "Ida Morn"), ("As empty as my plate,", "Jan Kell")]


def test_without_syntax_the_rules_decide_alone() -> None:
    text = "“We left at dawn,” said Bo Ek. He said that the boat was slow."
    assert [q.parts[0].of(text) for q in quotations(text)] == ["We left at dawn,", "the boat was slow"]


def tree_of(text: str) -> tuple[Tree, Syntax]:
    made = document(text)
    sentences = split_sentences(made)
    syntax = Syntax(text, encoder.annotate(made, sentences).tokens)
    tree = frames_of(made, sentences, syntax)[0].tree
    assert tree is not None
    return tree, syntax


def test_positions_and_tokens_of_a_frame_lead_to_each_other() -> None:
    text = "Ana Soto's report, she said, “is a long, long one”, and nobody's happy."
    tree, _ = tree_of(text)
    for position in range(len(tree.starts)):
        token = tree.token(position)
        assert token is not None
        assert tree.position(token) == position


def test_the_subject_of_a_sentence_is_found_behind_its_additions() -> None:
    text = "The mayor of Hullby, Ana Soto, who had said nothing all week, opened the gate."
    made = document(text)
    sentences = split_sentences(made)
    frame = frames_of(made, sentences, Syntax(text, encoder.annotate(made, sentences).tokens))[0]
    subject = root_subject(frame, len(frame))
    assert subject is not None
    assert frame.extent(subject.first, subject.first + 1).of(text) == "The mayor"
    phrase = parsed_phrase(frame, 0)
    assert phrase is not None
    assert phrase.first == 0


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("A statement from Norvik Lines stated that the ferries would stop.", "stated"),
        ("Ana Lund told reporters, and Ben Holt confirmed, that the ferries would stop.", "told"),
    ],
)
def test_the_same_words_are_one_quotation(text: str, cue: str) -> None:
    (quote,) = read_quotations(text)
    assert quote.cue is not None and text[quote.cue.start : quote.cue.end] == cue
    assert said(quote.parts[0], text) == "the ferries would stop"

from __future__ import annotations

from crossread.annotate.encoder.words import cut
from training.examples import SPEECH
from training.spans import chain_marks, only_cues, phrase_head, speech_marks, trigger_marks

TEXT = "The ferry broke down off Tamsel and crews checked the engine in ."
SPANS = cut(TEXT, 0, len(TEXT))
WORDS = [TEXT[a:b] for a, b in SPANS]


def at(piece: str) -> tuple[int, int]:
    start = TEXT.index(piece)
    return start, start + len(piece)


def test_a_trigger_of_one_word_is_marked_and_the_words_of_a_longer_one_share_a_number() -> None:
    marks = trigger_marks(SPANS, [at("broke down"), at("checked")])
    shared = marks[WORDS.index("broke")]
    assert shared > 1
    assert marks[WORDS.index("down")] == shared
    assert marks[WORDS.index("checked")] == 1
    assert sum(marks) == 2 * shared + 1


def test_two_longer_triggers_have_two_numbers() -> None:
    marks = trigger_marks(SPANS, [at("broke down"), at("engine in")])
    assert len({mark for mark in marks if mark > 1}) == 2


def test_the_head_of_a_phrase_stands_before_its_first_preposition_and_possessive() -> None:
    words = ["the", "old", "harbour", "master", "of", "Tamsel", "'s", "port"]
    assert words[phrase_head(words, 0, len(words))] == "master"
    assert words[phrase_head(words, 5, 7)] == "Tamsel"
    assert phrase_head(["she"], 0, 1) == 0


def test_chains_stand_at_head_words_and_the_shorter_mention_wins() -> None:
    marks = chain_marks(SPANS, WORDS, [(*at("crews"), "people"), (*at("The ferry"), "ship"), (*at("ferry"), "boat")])
    assert marks[WORDS.index("ferry")] == "boat"
    assert marks[WORDS.index("crews")] == "people"
    assert sum(mark is not None for mark in marks) == 2


def named(masks: tuple[int, ...]) -> list[str]:
    return [SPEECH[mark.bit_length() - 1] for mark in masks]


def test_a_cue_inside_a_content_stays_a_cue_and_the_content_goes_on_behind_it() -> None:
    text = "He said they said no"
    spans = cut(text, 0, len(text))
    roles = [(0, 2, "source"), (3, 7, "cue"), (8, 20, "content"), (13, 17, "cue")]
    assert named(speech_marks(spans, roles)) == ["B-source", "B-cue", "B-content", "B-cue", "I-content"]


def test_a_content_that_began_in_an_earlier_sentence_goes_on() -> None:
    assert named(speech_marks([(10, 12), (13, 15)], [(0, 15, "content")])) == ["I-content", "I-content"]


def test_where_only_cues_are_annotated_other_words_may_be_anything_but_cues() -> None:
    masks = only_cues([(0, 3), (4, 8)], [(4, 8)])
    allowed = {tag for number, tag in enumerate(SPEECH) if masks[0] >> number & 1}
    assert allowed == {"O", "B-source", "I-source", "B-content", "I-content"}
    assert masks[1] == 1 << SPEECH.index("B-cue")

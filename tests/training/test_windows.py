from __future__ import annotations

import random

from crossread.annotate.encoder.pieces import CLS, SEP, pieces_of
from training.examples import Example, Text
from training.windows import MOST, chosen, joined, windows


def text(source: str, sentences: int, words: int = 12) -> Text:
    return tuple(Example(source, tuple(f"Harbour{n} crews mended nets slowly today".split() * (words // 6)))
                 for n in range(sentences))  # fmt: skip


def test_joined_sentences_have_one_start_one_end_and_the_features_they_have_alone() -> None:
    memory: dict[str, list[int]] = {}
    parts = [pieces_of(["Ada", "rowed", "."], memory), pieces_of(["Boats", "sank", "."], memory)]
    whole = joined(parts)
    assert whole.ids.count(CLS) == whole.ids.count(SEP) == 1
    assert (whole.ids[0], whole.ids[-1]) == (CLS, SEP)
    assert len(whole.first) == len(whole.last) == 6
    for number, part in enumerate(parts):
        for word in range(3):
            place = whole.first[3 * number + word]
            assert whole.ids[place] == part.ids[part.first[word]]
            assert whole.flags[place] == part.flags[part.first[word]]
            assert whole.shapes[place] == part.shapes[part.first[word]]
    assert len(whole.ids) == len(whole.shapes) == len(whole.flags)


def test_windows_hold_every_sentence_once_in_order_and_are_not_too_long() -> None:
    given = text("gum", 40)
    for chance in (None, random.Random(3)):
        found = list(windows([given], chance))
        assert tuple(e for w in found for e in w.examples) == given
        assert all(len(w.pieces.ids) <= MOST for w in found)
        assert any(len(w.examples) > 1 for w in found)


def test_texts_never_share_a_window() -> None:
    found = list(windows([text("gum", 2), text("gap", 2)], None))
    assert [w.examples[0].source for w in found] == ["gum", "gap"]


def test_a_sentence_knows_where_its_words_begin_in_the_window() -> None:
    [window] = windows([text("gum", 3, 6)], None)
    assert window.starts() == [0, 6, 12]


def test_the_same_seed_cuts_the_same_windows() -> None:
    one, two = (list(windows([text("gum", 60)], random.Random(5))) for _ in range(2))
    assert [w.pieces.ids for w in one] == [w.pieces.ids for w in two]
    other = list(windows([text("gum", 60)], random.Random(6)))
    assert [len(w.examples) for w in other] != [len(w.examples) for w in one]


def test_sets_far_from_news_are_read_less_often_and_news_twice() -> None:
    texts = [text(source, 1) for source in ("gum", "litbank", "ecbplus") for _ in range(200)]
    count = {s: sum(t[0].source == s for t in chosen(texts, random.Random(1))) for s in ("gum", "litbank", "ecbplus")}
    assert count["gum"] == 200
    assert count["ecbplus"] == 400
    assert 0 < count["litbank"] < 100

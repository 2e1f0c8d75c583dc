from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.annotate import encoder
from crossread.annotate.encoder.decode import best_tags, named, spans_of
from crossread.annotate.encoder.features import FLAGS, LISTED, SHAPES, flags_of, shape_of
from crossread.annotate.encoder.kinds import KINDS, TAGS, begin, inside
from crossread.annotate.encoder.ruled import by_words
from crossread.annotate.encoder.tree import best_tree
from crossread.annotate.encoder.words import cut
from crossread.base.errors import InputError
from crossread.model.annotations import Sentence
from crossread.model.reports import Block, Document, Report
from crossread.model.spans import Span


def words(text: str) -> list[str]:
    return [text[a:b] for a, b in cut(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Ovrel's boats didn't sail.", ["Mr.", "Ovrel", "'s", "boats", "did", "n't", "sail", "."]),
        ("She’ll visit the U.S.-backed port", ["She", "’ll", "visit", "the", "U.S.", "-", "backed", "port"]),
        ("a non-binding vote", ["a", "non-binding", "vote"]),
        ("1,600.5 km (995 miles)...", ["1,600.5", "km", "(", "995", "miles", ")", "..."]),
        ("They cannot pay $12m", ["They", "can", "not", "pay", "$", "12", "m"]),
        ("Ask R&D at ovrel.co.uk, No. 5, etc.", ["Ask", "R&D", "at", "ovrel.co.uk", ",", "No.", "5", ",", "etc", "."]),
        ("They dont sail #5 on 3/12/2031 :)", ["They", "do", "nt", "sail", "#", "5", "on", "3/12/2031", ":)"]),
        ("See (www.orth.example/a), Ada.", ["See", "(", "www.orth.example/a", ")", ",", "Ada", "."]),
        ("Its a 1990's boat; its hull", ["It", "s", "a", "1990's", "boat", ";", "its", "hull"]),
        ("Lets go w/o Rell@ORTH...?", ["Let", "s", "go", "w/o", "Rell@ORTH", "...", "?"]),
        ("Call 5-0123 on alt.boats.sails", ["Call", "5-0123", "on", "alt.boats.sails"]),
        ("O'Harra wrote to desk@harbour.example", ["O'Harra", "wrote", "to", "desk@harbour.example"]),
    ],
)
def test_words_are_cut_as_in_universal_dependencies(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text(max_size=200))
def test_words_cover_all_but_white_space_in_order(text: str) -> None:
    spans = cut(text, 0, len(text))
    assert all(a < b for a, b in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    covered = {i for a, b in spans for i in range(a, b)}
    assert {i for i, c in enumerate(text) if not c.isspace()} <= covered


def test_a_hostile_word_is_cut_in_near_linear_time() -> None:
    text = "a" * 200_000 + "-" * 50_000 + "o'" * 50_000 + "x." * 50_000
    assert cut(text, 0, len(text))


def test_shapes_tell_capitals_apart() -> None:
    shown = [SHAPES[shape_of(w)] for w in ("port", "Port", "PORT", "A", "McPort", "12", "12m", "—", "U.S.")]
    assert shown == ["lower", "title", "upper", "initial", "mixed", "number", "with_number", "mark", "upper"]


def test_flags_mark_lists_of_several_words_and_what_the_rules_found() -> None:
    rows = flags_of(["Ada", "left", "New", "Zealand", "today"], [(0, 1, "person")])
    country, first = FLAGS.index("country"), FLAGS.index("first")
    assert [row[country] for row in rows] == [0, 0, 1, 1, 0]
    assert [row[first] for row in rows] == [1, 0, 0, 0, 0]
    assert rows[0][len(LISTED) :] == [1.0, 1.0] + [0.0] * (len(FLAGS) - len(LISTED) - 2)
    assert not any(rows[1][len(LISTED) :])


def test_ruled_names_are_told_by_words_even_where_words_are_cut_otherwise() -> None:
    spans = [(10, 12), (12, 13), (13, 18), (20, 25)]
    assert by_words([(0, 5, "place"), (10, 18, "person"), (21, 25, "work"), (30, 40, "place")], spans) == (
        (0, 3, "person"),
        (3, 4, "work"),
    )
    assert by_words([(0, 5, "place")], []) == ()


def logits(rows: list[int], strength: float = 5.0) -> np.ndarray:
    scores = np.zeros((len(rows), len(TAGS)), dtype=np.float32)
    scores[np.arange(len(rows)), rows] = strength
    return scores - np.log(np.exp(scores).sum(1, keepdims=True))


def test_names_are_read_off_tags() -> None:
    tags = [0, begin("person"), inside("person"), begin("person"), 0]
    spans = [(0, 2), (3, 6), (7, 9), (10, 12), (13, 14)]
    found = named(logits(tags), spans)
    assert [(m.start, m.end, m.kind) for m in found] == [(3, 9, "person"), (10, 12, "person")]
    assert all(0.8 < m.score <= 1.0 for m in found)


def test_a_name_never_begins_in_its_middle() -> None:
    scores = logits([inside("place"), 0, begin("person"), inside("work")])
    kinds = [KINDS[kind] for _, _, kind, _ in spans_of(best_tags(scores))]
    tags = best_tags(scores)
    for before, tag in zip([0, *tags], tags, strict=False):
        assert not (tag and tag % 2 == 0) or before in (tag, tag - 1)
    assert kinds
    assert best_tags(np.zeros((0, len(TAGS)), dtype=np.float32)) == []


@settings(max_examples=60)
@given(st.lists(st.lists(st.floats(-5, 5, width=32), min_size=17, max_size=17), min_size=1, max_size=8))
def test_the_best_tags_are_whole_names_and_as_good_as_any_single_change(rows: list[list[float]]) -> None:
    scores = np.array(rows, dtype=np.float32)

    def whole(tags: list[int]) -> bool:
        return all(not t or t % 2 or b in (t, t - 1) for b, t in zip([0, *tags], tags, strict=False))

    tags = best_tags(scores)
    assert whole(tags)
    total = sum(scores[i, t] for i, t in enumerate(tags))
    for place in range(len(tags)):
        for tag in range(len(TAGS)):
            other = [*tags[:place], tag, *tags[place + 1 :]]
            if whole(other):
                assert sum(scores[i, t] for i, t in enumerate(other)) <= total + 1e-3


@settings(max_examples=80)
@given(st.integers(1, 12), st.integers(0, 10_000))
def test_a_tree_has_one_root_and_no_circle(count: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(count, count + 1)).astype(np.float32)
    heads = best_tree(scores)
    assert heads.count(0) == 1
    for word in range(1, count + 1):
        seen = set()
        while word:
            assert word not in seen
            seen.add(word)
            word = heads[word - 1]


def test_the_best_heads_are_kept_where_they_form_a_tree() -> None:
    scores = np.full((3, 4), -3.0, dtype=np.float32)
    scores[0, 2] = scores[1, 0] = scores[2, 2] = 4.0
    assert best_tree(scores) == [2, 0, 2]
    assert best_tree(np.zeros((0, 1), dtype=np.float32)) == []


def document(text: str) -> tuple[Document, list[Sentence]]:
    blocks = (Block(0, len(text), "paragraph"),)
    report = Report("r", "p", Span("p", 0, len(text), text), None, None, None, (), None, None, "en", (), (),
                    blocks=blocks)  # fmt: skip
    return Document(text, report), [Sentence(0, len(text), 0)]


@pytest.mark.skipif(encoder.available(), reason="the encoder is shipped")
def test_without_weights_the_error_says_what_to_install() -> None:
    with pytest.raises(InputError, match="encoder"):
        encoder.annotate(*document("Nothing to see."))


shipped = pytest.mark.skipif(not encoder.available(), reason="the encoder is not shipped")
STORY = (
    "Maria Lindqvist, the mayor of Oslo, met President Tomas Berg in Geneva on Friday. "
    "Lindqvist said the Red Cross would send two ships to Kenya."
)


@shipped
def test_names_of_an_invented_report_are_found_with_their_kinds() -> None:
    found = {(STORY[m.start : m.end], m.kind) for m in encoder.annotate(*document(STORY)).mentions}
    assert ("Maria Lindqvist", "person") in found
    assert {("Oslo", "place"), ("Geneva", "place"), ("Kenya", "place")} <= found


@shipped
def test_titles_and_chains_stand_beside_the_encoders_names() -> None:
    from crossread.annotate.encoder.names import find_names

    mentions = [m for m in find_names(*document(STORY)) if m.form == "name" and m.kind == "person"]
    by_text = {STORY[m.start : m.end]: m for m in mentions}
    assert by_text["Lindqvist"].chain == by_text["Maria Lindqvist"].chain
    title = by_text["Tomas Berg"].title
    assert title is not None
    assert title.of(STORY) == "President"


@shipped
def test_a_subject_and_an_object_hang_on_their_verb() -> None:
    text = "The council rejected the plan."
    tokens = {text[t.start : t.end]: t for t in encoder.annotate(*document(text)).tokens}
    verb = tokens["rejected"]
    assert (verb.upos, verb.head, verb.relation) == ("VERB", None, "root")
    assert (tokens["council"].relation, tokens["plan"].relation) == ("nsubj", "obj")
    assert tokens["plan"].head == tokens["council"].head
    assert tokens["plan"].head is not None
    assert tokens["plan"].head.of(text) == "rejected"


@shipped
def test_the_same_report_gives_the_same_layers() -> None:
    assert encoder.annotate(*document(STORY)) == encoder.annotate(*document(STORY))


@shipped
def test_a_very_long_sentence_is_read_in_windows_under_one_root() -> None:
    text = "the harbour and " * 400 + "the boats"
    tokens = encoder.annotate(*document(text)).tokens
    assert len(tokens) == 1202
    assert sum(t.head is None for t in tokens) == 1
    assert all(a.end <= b.start for a, b in pairwise(tokens))


@shipped
@pytest.mark.parametrize("text", ["", "   ", "\u200b", "?", "\ud83d\ude80" * 3, "x" * 5000, "ＡＢＣ 東京 Ünïcödé"])
def test_odd_texts_are_read_without_complaint(text: str) -> None:
    layers = encoder.annotate(*document(text))
    assert all(0 <= t.start < t.end <= len(text) for t in layers.tokens)


@shipped
def test_the_number_of_threads_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    text = STORY * 8
    layers = []
    for count in ("1", "3"):
        monkeypatch.setenv("CROSSREAD_THREADS", count)
        layers.append(encoder.annotate(*document(text)))
    assert layers[0] == layers[1]

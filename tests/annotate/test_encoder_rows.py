from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.annotate.encoder.product import product
from crossread.annotate.encoder.rows import CONTEXT_PIECES, ROW_PIECES, TOGETHER, Part, groups, parts_of, windows
from crossread.annotate.encoder.run import inputs_of
from crossread.annotate.encoder.session import threads
from crossread.annotate.sentences import split_text
from crossread.base.errors import InputError
from crossread.model.annotations import Sentence

LENGTHS = st.lists(st.integers(1, 60), min_size=1, max_size=40)


def parts_with(lengths: list[int]) -> tuple[str, list[Part]]:
    text, sentences = "", []
    for length in lengths:
        start = len(text)
        text += "boat " * length
        sentences.append(Sentence(start, len(text) - 1, 0))
    return text, list(parts_of(text, sentences, ()))


@settings(max_examples=40)
@given(LENGTHS)
def test_every_sentence_is_read_once_beside_its_context(lengths: list[int]) -> None:
    _, parts = parts_with(lengths)
    rows = list(windows(parts))
    assert [part for row in rows for part in row.parts[row.context :]] == parts
    assert all(row.size <= ROW_PIECES for row in rows)
    for row in rows:
        first = parts.index(row.parts[0])
        assert list(row.parts) == parts[first : first + len(row.parts)]
        assert sum(part.size for part in row.parts[: row.context]) <= CONTEXT_PIECES


def test_a_window_opens_with_the_sentence_before_it() -> None:
    _, parts = parts_with([30] * 16)
    later = list(windows(parts))[1:]
    assert later
    assert all(row.context == 1 for row in later)


@settings(max_examples=40)
@given(LENGTHS)
def test_groups_hold_every_row_once_and_stay_small(lengths: list[int]) -> None:
    _, parts = parts_with(lengths)
    rows = list(windows(parts))
    chosen = groups(rows)
    assert sorted(number for group in chosen for number in group) == list(range(len(rows)))
    for group in chosen:
        assert len(group) == 1 or len(group) * max(rows[n].size for n in group) <= TOGETHER


def test_words_point_to_their_own_pieces_in_a_window() -> None:
    text = "Ovrel sailed. The unsinkable Quennby stayed."
    sentences = [Sentence(a, b, 0) for a, b in split_text(text, 0, len(text))]
    parts = list(parts_of(text, sentences, ()))
    (row,) = windows(parts)
    inputs = inputs_of([row])
    ids = inputs["ids"][0]
    assert [part.pieces.ids[0] for part in parts] == [ids[0]] * 2
    place = 0
    for part in parts:
        for first, last in zip(part.pieces.first, part.pieces.last, strict=True):
            a, b = inputs["first"][0, place], inputs["last"][0, place]
            assert list(ids[a : b + 1]) == part.pieces.ids[first : last + 1]
            place += 1
    assert inputs["words"].sum() == place
    assert inputs["mask"].sum() == len(ids)


def test_a_sentence_too_long_for_a_row_is_cut_into_parts() -> None:
    text, parts = parts_with([500])
    assert len(parts) == 3
    assert {part.sentence for part in parts} == {0}
    assert [span for part in parts for span in part.spans][-1][1] == len(text) - 1


@settings(max_examples=30)
@given(st.integers(0, 40), st.integers(1, 300), st.integers(1, 40))
def test_a_product_by_blocks_is_the_product(rows: int, width: int, columns: int) -> None:
    chance = np.random.default_rng(rows * width + columns)
    left = chance.normal(size=(rows, width)).astype(np.float32)
    right = chance.normal(size=(width, columns)).astype(np.float32)
    assert product(left, right).shape == (rows, columns)
    assert np.allclose(product(left, right), left @ right, atol=1e-3)


def test_threads_are_as_many_as_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSREAD_THREADS", "3")
    assert threads() == 3
    monkeypatch.delenv("CROSSREAD_THREADS")
    assert threads() >= 1
    monkeypatch.setenv("CROSSREAD_THREADS", "none")
    with pytest.raises(InputError, match="CROSSREAD_THREADS"):
        threads()

"""Quotation marks are paired as a reader pairs them; apostrophes, feet and inches are none."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.annotate.quotations.marks import ALL_MARKS, marked_passages


def passages(text: str) -> list[tuple[str, int]]:
    return [(p.content.of(text), p.depth) for p in marked_passages(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Go now," he said. "Run."', [("Go now,", 0), ("Run.", 0)]),
        ("“She told me ‘never’ twice,” he said.", [("She told me ‘never’ twice,", 0), ("never", 1)]),
        ("'Don't touch the Olsens' boat,' he said.", [("Don't touch the Olsens' boat,", 0)]),
        ("'It's the '80s.' She left.", [("It's the '80s.", 0)]),
        ("‘The Joneses’ dog barked, it’s ours.’", [("The Joneses’ dog barked, it’s ours.", 0)]),
        ("„Ja“, «Non», ‹si› and »Nein«", [("Ja", 0), ("Non", 0), ("si", 0), ("Nein", 0)]),
        ("「はい」 and 『いいえ』", [("はい", 0), ("いいえ", 0)]),
        ("''Not me,'' she said; ``nor me,'' he said.", [("Not me,", 0), ("nor me,", 0)]),
        ('He wrote: "It is over.”', [("It is over.", 0)]),
        ('““We saw it,”” she said.', [("We saw it,", 0)]),
        ('"I said "no" to him," she said.', [('I said "no" to him,', 0), ("no", 1)]),
        ("”Det var bra,” sa hon.", [("Det var bra,", 0)]),
        ('"Go,"he said."Now."', [("Go,", 0), ("Now.", 0)]),
        ('(“in brackets”) and a dash—“done”—too', [("in brackets", 0), ("done", 0)]),
        ('A 5" pipe and a 6\'2" man.', []),
        ('"It is a 5" pipe," he said.', [('It is a 5" pipe,', 0)]),
        ("The ‘90s, rock 'n' roll and 'em all; the workers' strike isn't over.", []),
        ("“”, \"\" and ‘ ’", []),
        ("He said “ we will see ” and left.", [("we will see", 0)]),
        ("“I told him ‘go,’” she said.", [("I told him ‘go,’", 0), ("go,", 1)]),
    ],
)  # fmt: skip
def test_marks_are_paired_as_a_reader_does(text: str, expected: list[tuple[str, int]]) -> None:
    assert passages(text) == expected


def test_a_mark_nobody_closes_ends_with_its_paragraph() -> None:
    text = "“We begin on Monday. We end in May."
    (passage,) = marked_passages(text, 0, len(text))
    assert (passage.content.of(text), passage.closed) == (text[1:], False)


def test_only_the_paragraph_is_read() -> None:
    text = '"One." and "Two."'
    assert [p.content.of(text) for p in marked_passages(text, 0, 6)] == ["One."]


@given(st.text(alphabet="ab S.,?'\"“”‘’«»„「」`5\n—", max_size=60))
def test_passages_lie_inside_each_other_or_apart(text: str) -> None:
    found = marked_passages(text, 0, len(text))
    assert list(found) == sorted(found, key=lambda p: (p.start, -p.end))
    for p in found:
        assert 0 <= p.start < p.content.start < p.content.end <= p.end <= len(text)
        assert text[p.start] in ALL_MARKS
        assert not text[p.content.start].isspace() and not text[p.content.end - 1].isspace()
        for q in found:
            assert p.end <= q.start or q.end <= p.start or (p.start <= q.start and q.end <= p.end) or (
                q.start <= p.start and p.end <= q.end
            )  # fmt: skip


@pytest.mark.parametrize("unit", ['"', "“", "'a ", " 'a", "s' ", '“"', "«", '5" ', "‘“", "''"])
def test_hostile_runs_of_marks_are_read_in_near_linear_time(unit: str) -> None:
    text = unit * 20_000
    begin = time.perf_counter()
    marked_passages(text, 0, len(text))
    assert time.perf_counter() - begin < 3

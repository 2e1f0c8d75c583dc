"""Which two printed names can be one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.data.names.folding import fold, plain
from crossread.link.entities.same_name import same_name


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("HARWICK, Tom", "Tom Harwick", "person"),
        ("Oleksandr Marchenko", "Олександр Марченко", "person"),
        ("Tomharwick", "Tom Harwick", "person"),
        ("Dr. Tom Harwick", "Tom Harwick", "person"),
        ("Norvik Holdings Limited", "Norvik Holdings Ltd", "organisation"),
        ("HSB", "Harbour Safety Board", "organisation"),
    ],
)
def test_one_name_in_two_dresses(a: str, b: str, kind: str) -> None:
    assert same_name(a, b, kind)[0]


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Tom Harwick", "Ana Harwick", "person"),
        ("Tom Harwick", "Tom Lindqvist", "person"),
        ("Norvik Shipping", "Norvik Steel", "organisation"),
        ("Harbour Fund 2", "Harbour Fund 3", "organisation"),
    ],
)
def test_two_names(a: str, b: str, kind: str) -> None:
    assert not same_name(a, b, kind)[0]


@given(st.text(max_size=30), st.text(max_size=30))
def test_the_answer_does_not_depend_on_the_order(a: str, b: str) -> None:
    assert same_name(a, b)[0] == same_name(b, a)[0]


@given(st.text(max_size=30))
def test_folding_is_stable(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert fold(text) == fold(text.strip())


@given(st.sampled_from(["Ana", "Tom", "Ida"]), st.sampled_from(["Harwick", "Lindqvist"]))
def test_a_name_is_itself(given_name: str, surname: str) -> None:
    assert same_name(f"{given_name} {surname}", f"{given_name} {surname}")[0]

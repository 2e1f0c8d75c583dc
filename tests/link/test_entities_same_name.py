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
        ("J.-P. Harwick", "Jean-Paul Harwick", "person"),
        ("Ted Harwick", "Theodore Harwick", "person"),
        ("Ben Harwick", "Benjamin Harwick", "person"),
        ("TomHarwick", "Tom Harwick", "person"),
        ("Tom Harwick", "Erik Tom van der Lund Harwick", "person"),
        ("2nd Harbour Bank", "Second Harbour Bank", "organisation"),
        ("Squadron Forty-Two", "Squadron 42", "organisation"),
        ("US Office of Harbours", "United States Office of Harbours", "organisation"),
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
        ("Harbour Fund Inc.", "Harbour Fund II Inc.", "organisation"),
        ("Norvik Stahl AG", "Norvik Stahl GmbH", "organisation"),
        ("Yusuf bin Omar al-Harw", "Omar bin Yusuf al-Harw", "person"),
        ("林小明", "林小朋", "person"),
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

"""Names that are hardly names cost no story its dossier."""

from __future__ import annotations

import pytest

from crossread.link.entities.things import thing_key
from crossread.model.annotations import EntityKind


@pytest.mark.parametrize("kind", ["organisation", "place", "product", "facility", "work"])
@pytest.mark.parametrize("name", ["", "'", "–", "the", "The '"])
def test_a_name_without_words_has_a_key(name: str, kind: EntityKind) -> None:
    assert thing_key(name, kind) == thing_key(f"{name} ", kind)


def test_a_sea_has_one_key_with_and_without_the_word() -> None:
    assert thing_key("the Baltic", "place") == thing_key("Baltic Sea", "place") != thing_key("Black Sea", "place")

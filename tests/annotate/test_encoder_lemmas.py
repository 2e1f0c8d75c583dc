from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.annotate.lang.en_lemmas import lemma

CASES = {
    "VERB": "sailed sail|sailing sail|stopped stop|making make|announces announce|carries carry|struck strike|went go"
    "|calling call|controlled control|evacuated evacuate|agreed agree|died die|lying lie|rebuilt rebuild|need need"
    "|added add|entitled entitle|focuses focus|born bear|hoping hope|watches watch|hit hit|missing miss|said say",
    "NOUN": "boats boat|women woman|policemen policeman|cities city|crises crisis|news news|churches church|wives wife"
    "|species species|bus bus|politics politics|1990s 1990s|heroes hero|boxes box|grandchildren grandchild|gas gas",
    "PROPN": "Oslo oslo|Americans american|James james|Sept. september|Paris paris|Ovrels ovrels|States state",
    "ADJ": "bigger big|largest large|happier happy|other other|better good|proper proper|honest honest|finest fine",
    "AUX": "was be|’s be|wo will|has have|can can",
    "PRON": "them they|him he|those that|it it",
    "PART": "n't not|’s 's|to to",
    "NUM": "1,600 1600|two two",
    "DET": "an a|the the",
}


@pytest.mark.parametrize(
    ("upos", "word", "base"), [(upos, *pair.split()) for upos, line in CASES.items() for pair in line.split("|")]
)
def test_the_base_form_of_a_word(upos: str, word: str, base: str) -> None:
    assert lemma(word, upos) == base


@given(st.text(max_size=30), st.sampled_from(["VERB", "NOUN", "PROPN", "ADJ", "ADV", "NUM", "PRON", "X", "PUNCT"]))
def test_any_word_has_a_base_form(word: str, upos: str) -> None:
    assert isinstance(lemma(word, upos), str)
    assert len(lemma(word, upos)) <= len(word.lower()) + 8

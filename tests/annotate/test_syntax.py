"""Look-ups in a small tree: "The mayor of Orth said the bridge, built in May, would close."."""

from hypothesis import given
from hypothesis import strategies as st

from crossread.annotate.encoder.types import Token
from crossread.annotate.syntax import Syntax
from crossread.model.spans import Extent

TEXT = "The mayor of Orth said the bridge built in May would close."
ROWS = [  # word, part of speech, head (1-based, 0 the root), relation
    ("The", "DET", 2, "det"), ("mayor", "NOUN", 5, "nsubj"), ("of", "ADP", 4, "case"), ("Orth", "PROPN", 2, "nmod"),
    ("said", "VERB", 0, "root"), ("the", "DET", 7, "det"), ("bridge", "NOUN", 12, "nsubj"),
    ("built", "VERB", 7, "acl"), ("in", "ADP", 10, "case"), ("May", "PROPN", 8, "obl:tmod"),
    ("would", "AUX", 12, "aux"), ("close", "VERB", 5, "ccomp"), (".", "PUNCT", 5, "punct"),
]  # fmt: skip


def tree(rows: list[tuple[str, str, int, str]] = ROWS, text: str = TEXT) -> Syntax:
    spans, at = [], 0
    for word, *_ in rows:
        start = text.index(word, at)
        at = start + len(word)
        spans.append(Extent(start, at))
    return Syntax(
        text,
        tuple(
            Token(span.start, span.end, upos, spans[head - 1] if head else None, relation)
            for span, (_, upos, head, relation) in zip(spans, rows, strict=True)
        ),
    )


def words(syntax: Syntax, numbers: list[int]) -> list[str]:
    return [syntax.word(number) for number in numbers]


def test_finds_the_word_at_an_offset() -> None:
    syntax = tree()
    found = syntax.at(TEXT.index("ayor"))
    assert found is not None and syntax.word(found) == "mayor"
    assert syntax.at(3) is None  # the space
    assert syntax.at(len(TEXT)) is None


def test_gives_children_by_relation_with_its_subtypes() -> None:
    syntax = tree()
    assert words(syntax, syntax.children(4)) == ["mayor", "close", "."]
    assert words(syntax, syntax.children(7, ("obl",))) == ["May"]
    assert syntax.children(7, ("nsubj",)) == []


def test_gives_the_phrase_of_a_word() -> None:
    syntax = tree()
    assert words(syntax, syntax.subtree(1)) == ["The", "mayor", "of", "Orth"]
    assert words(syntax, syntax.subtree(6, without=("acl",))) == ["the", "bridge"]
    phrase = syntax.extent(syntax.subtree(1))
    assert TEXT[phrase.start : phrase.end] == "The mayor of Orth"
    assert syntax.head_of(phrase.start, phrase.end) == 1


def test_climbs_to_the_root() -> None:
    syntax = tree()
    assert words(syntax, list(syntax.above(9))) == ["built", "bridge", "close", "said"]
    assert syntax.head(4) is None


@given(st.lists(st.integers(0, 12), min_size=13, max_size=13))
def test_ends_on_any_heads_even_on_circles(heads: list[int]) -> None:
    rows = [(word, upos, head, relation) for (word, upos, _, relation), head in zip(ROWS, heads, strict=True)]
    syntax = tree(rows)
    for number in range(len(rows)):
        assert len(list(syntax.above(number))) <= len(rows)
        assert len(set(syntax.subtree(number))) == len(syntax.subtree(number))

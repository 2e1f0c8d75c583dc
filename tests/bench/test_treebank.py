from __future__ import annotations

from pathlib import Path

from bench.treebank import Text, Word, align, count, documents

# Two paragraphs, three sentences; "can't" stands for two words and "go" is glued to the stop.
SAMPLE = """\
# newdoc id = one
# newpar
1	Ovrel	Ovrel	PROPN	_	_	3	nsubj	_	_
2-3	can't	_	_	_	_	_	_	_	_
2	ca	can	AUX	_	_	3	aux	_	_
3	n't	not	PART	_	_	0	root	_	_
4	go	go	VERB	_	_	3	xcomp	_	SpaceAfter=No
5	.	.	PUNCT	_	_	3	punct	_	_

1	Boats	boat	NOUN	_	_	2	nsubj:outer	_	_
2	wait	wait	VERB	_	_	0	root	_	_

# newpar
1	Why	why	ADV	_	_	0	root	_	SpaceAfter=No
2	?	?	PUNCT	_	_	1	punct	_	_
"""


def sample(tmp_path: Path) -> Text:
    path = tmp_path / "sample.conllu"
    path.write_text(SAMPLE, encoding="utf-8")
    (text,) = documents(path)
    return text


def cut_up(text: Text) -> list[Word]:
    """The same reading with every word of a fused token in its own place."""
    words = list(text.words)
    words[1] = Word((6, 8), "ca", *_said(words[1]))
    words[2] = Word((8, 11), "n't", *_said(words[2]))
    return words


def _said(word: Word) -> tuple[str, int, str, str]:
    return word.upos, word.head, word.relation, word.lemma


def test_text_paragraphs_and_sentences_come_out_as_printed(tmp_path: Path) -> None:
    text = sample(tmp_path)
    assert text.text.rstrip() == "Ovrel can't go. Boats wait\n\nWhy?"
    assert [text.text[a:b] for a, b in text.sentences] == ["Ovrel can't go.", "Boats wait", "Why?"]
    assert [text.text[a:b] for a, b in text.paragraphs] == ["Ovrel can't go. Boats wait", "Why?"]
    assert [word.head for word in text.words] == [2, 2, -1, 2, 2, 6, -1, -1, 7]


def test_a_perfect_reading_has_every_point(tmp_path: Path) -> None:
    text = sample(tmp_path)
    assert all(right == found == gold for right, found, gold in count(text, text.sentences, cut_up(text)).values())


def test_words_of_a_fused_token_are_paired_by_their_forms(tmp_path: Path) -> None:
    text = sample(tmp_path)
    assert align(text.words, cut_up(text)) == [(i, i) for i in range(9)]
    whole = [text.words[0], Word((6, 11), "can't", "AUX", -1, "root", "can"), *text.words[3:]]
    assert [g for g, _ in align(text.words, whole)] == [0, 3, 4, 5, 6, 7, 8]


def test_a_wrong_head_costs_the_arc_and_a_wrong_relation_only_the_label(tmp_path: Path) -> None:
    text = sample(tmp_path)
    ours = cut_up(text)
    ours[0] = Word((0, 5), "Ovrel", "NOUN", 3, "nsubj", "ovrel")
    ours[5] = Word(ours[5].span, "Boats", "NOUN", 6, "obj", "boats")
    scores = count(text, [(0, 26)], ours)
    assert {name: right for name, (right, _, _) in scores.items()} == {
        "sentences": 0,
        "words": 9,
        "upos": 8,
        "lemmas": 8,
        "uas": 8,
        "las": 7,
    }

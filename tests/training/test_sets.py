from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crossread.annotate.encoder.kinds import TAGS, begin, inside
from training.conllu import read_trees
from training.examples import ANY, ANY_SPEECH, SPEECH
from training.gum import gum_chains, gum_speech
from training.news import ecbplus_texts, meantime_texts
from training.records import of_open_licence
from training.references import gap_texts, litbank_texts

CONLLU = """# newdoc id = Net_quay
# sent_id = Net_quay-1
# text = Ilva Torn told us the nets of the quay burned.
1\tIlva\tIlva\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-nnn-cf1-1,2-sgl
2\tTorn\tTorn\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3\ttold\ttell\tVERB\tVBD\t_\t0\troot\t_\t_
4\tus\twe\tPRON\tPRP\t_\t3\tobj\t_\tEntity=(2-person-acc-nnn-cf2-1-ana)
5\tthe\tthe\tDET\tDT\t_\t6\tdet\t_\tEntity=(3-object-new-nnn-cf3-2-sgl
6\tnets\tnet\tNOUN\tNNS\t_\t10\tnsubj\t_\t_
7\tof\tof\tADP\tIN\t_\t9\tcase\t_\t_
8\tthe\tthe\tDET\tDT\t_\t9\tdet\t_\tEntity=(4-place-new-nnn-cf4-2-sgl
9\tquay\tquay\tNOUN\tNN\t_\t6\tnmod\t_\tEntity=4)3)
10\tburned\tburn\tVERB\tVBD\t_\t3\tccomp\t_\tSpaceAfter=No
11\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# sent_id = Net_quay-2
# text = She said so.
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv-nnn-cf1-1-ana)
2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
3\tso\tso\tADV\tRB\t_\t2\tadvmod\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""


def written(folder: Path, *records: dict[str, Any]) -> Path:
    path = folder / "made-up.jsonl"
    path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    return path


def span(text: str, piece: str, label: str, **more: Any) -> dict[str, Any]:
    start = text.index(piece)
    return {"start": start, "end": start + len(piece), "text": piece, "label": label, **more}


@pytest.fixture
def trees(tmp_path: Path) -> list[Any]:
    path = tmp_path / "x.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return list(read_trees(path))


def test_a_mention_of_gum_stands_at_the_head_of_its_phrase(trees: list[Any]) -> None:
    first, second = gum_chains(trees)
    heads = {trees[0].words[i]: chain for i, chain in enumerate(first) if chain is not None}
    assert heads == {"Ilva": "1", "us": "2", "nets": "3", "quay": "4"}
    assert second == ("1", None, None, None)


def test_attributions_reach_the_trees_words_over_other_spacing(trees: list[Any]) -> None:
    text = "Ilva Torn told us\n\nthe nets of the quay burned.  She said so."
    parts = (("Ilva Torn", "source"), ("told", "cue"), ("the nets of the quay burned.", "content"))
    record = {"text": text, "spans": [span(text, piece, label, q="Q0") for piece, label in parts]}
    first, second = gum_speech(trees, record)
    assert first is not None
    assert second is not None
    tags = [SPEECH[m.bit_length() - 1] for m in first]
    assert tags[:6] == ["B-source", "I-source", "B-cue", "O", "B-content", "I-content"]
    assert second[1] == ANY_SPEECH, "a verb of saying the set did not mark may still be a cue"
    assert second[0] == 1


def test_attributions_of_another_text_are_not_used(trees: list[Any]) -> None:
    assert gum_speech(trees, {"text": "Another text.", "spans": []}) == [None, None]


def test_only_records_that_say_so_are_of_open_licence() -> None:
    assert of_open_licence({"open_licence": True})
    assert not of_open_licence({"open_licence": False})
    assert not of_open_licence({})


def meantime_record() -> dict[str, Any]:
    text = "Ovrel Lines said it bought the Karst yard . Unread line ."
    event = {"label": "EVENT_MENTION"}
    return {
        "text": text,
        "sents": [[0, 43], [44, 57]],
        "annotated_sents": [0],
        "relations": [{"type": "SLINK", "src": ["1"], "tgt": ["2"]}],
        "spans": [
            span(text, "Ovrel Lines", "ENTITY_MENTION", mid="3", inst="9", ent_type="ORG", syntactic_type="NAM"),
            span(text, "it", "ENTITY_MENTION", mid="4", inst="9", ent_type="ORG", syntactic_type="PRO"),
            span(text, "said", mid="1", inst="7", **event),
            span(text, "bought", mid="2", inst="8", **event),
        ],
    }


def test_meantime_gives_names_events_chains_and_cues_of_annotated_sentences_only(tmp_path: Path) -> None:
    [[sentence]] = meantime_texts(written(tmp_path, meantime_record()))
    assert sentence.words[:3] == ("Ovrel", "Lines", "said")
    assert sentence.tags is not None
    assert sentence.tags[:2] == (1 << begin("organisation"), 1 << inside("organisation"))
    assert sentence.triggers == (0, 0, 1, 0, 1, 0, 0, 0, 0)
    assert sentence.chains is not None
    assert sentence.chains[1] == sentence.chains[3] == "9"
    assert sentence.speech is not None
    assert sentence.speech[2] == 1 << SPEECH.index("B-cue")
    assert not sentence.speech[4] & 1 << SPEECH.index("B-cue")
    assert not sentence.all_mentions


def test_ecbplus_leaves_open_what_it_does_not_annotate(tmp_path: Path) -> None:
    text = "Mr Dalo Prinn was jailed in Sarn after the fire ."
    mark = {"validated": True, "chain": "c", "sent": 0}
    record = {
        "text": text,
        "sents": [[0, len(text)]],
        "validated_sents": [0],
        "spans": [
            span(text, "Dalo Prinn", "HUMAN_PART_PER", kind="HUMAN", **mark),
            span(text, "jailed", "ACTION_OCCURRENCE", kind="EVENT", **mark),
            span(text, "fire", "ACTION_OCCURRENCE", kind="EVENT", **{**mark, "validated": False}),
        ],
    }
    empty = {"text": text, "sents": [[0, len(text)]], "validated_sents": [], "spans": []}
    [[sentence]] = ecbplus_texts(written(tmp_path, record, empty))
    tags = dict(zip(sentence.words, sentence.tags or (), strict=True))
    assert tags["Dalo"] == 1 << begin("person")
    assert tags["Sarn"] == ANY, "a place no event of the set takes part in may still be a name"
    assert tags["jailed"] == 1
    assert dict(zip(sentence.words, sentence.triggers or (), strict=True))["fire"] == 0
    assert sentence.speech is None
    assert len(TAGS) == ANY.bit_length()


def test_the_name_gap_says_is_meant_shares_the_pronouns_chain(tmp_path: Path) -> None:
    text = "Orla Finch met Brisa Holm. Later she left the pier."
    spans = [
        span(text, "she", "PRONOUN", slot="Pronoun"),
        span(text, "Orla Finch", "NAME", slot="A"),
        span(text, "Brisa Holm", "NAME", slot="B"),
    ]
    [sentences] = gap_texts(written(tmp_path, {"text": text, "spans": spans, "a_coref": True, "b_coref": False}))
    marks = {w: c for s in sentences for w, c in zip(s.words, s.chains or (), strict=True) if c is not None}
    assert marks == {"Finch": "Pronoun", "Holm": "B", "she": "Pronoun"}


def test_litbank_gives_people_line_by_line(tmp_path: Path) -> None:
    text = "The keeper of the light slept .\nHe dreamt of Sarn ."
    spans = [
        span(text, "The keeper of the light", "PER", eid="k"),
        span(text, "He", "PER", eid="k"),
        span(text, "Sarn", "GPE", eid="s"),
    ]
    [sentences] = litbank_texts(written(tmp_path, {"text": text, "spans": spans}))
    marks = [(w, c) for s in sentences for w, c in zip(s.words, s.chains or (), strict=True) if c is not None]
    assert marks == [("keeper", "k"), ("He", "k")]
    assert len(sentences) == 2

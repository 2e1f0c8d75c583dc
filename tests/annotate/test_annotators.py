"""Who may read names and syntax, and how their answer is stored."""

from pathlib import Path

import pytest

from crossread.annotate import encoder
from crossread.annotate.annotators import AnnotatorConfig, annotate, choose_annotator
from crossread.annotate.encoder.record import LayersRecord, record
from crossread.annotate.sentences import split_sentences
from crossread.api import ReadOptions, read_all
from crossread.base.codec import decode, encode
from crossread.base.errors import InputError
from crossread.store.store import Store
from tests.annotate.quote_documents import document as make_document

TEXT = "Mira Tolland praised Orth Shipping in Velden on Monday. She left."


def test_the_encoders_answer_survives_storage() -> None:
    document = make_document(TEXT)
    layers = encoder.annotate(document, split_sentences(document))
    stored = decode(encode(record("encoder", layers)), LayersRecord)
    assert stored.layers() == layers
    assert len(stored.starts) == len(layers.tokens) > 10


def test_rules_alone_store_no_findings() -> None:
    document = make_document(TEXT)
    assert annotate(document, split_sentences(document), choose_annotator("rules")) == LayersRecord("rules")


@pytest.mark.parametrize("name", ["", "robot", "spacy:", "Encoder"])
def test_an_unknown_annotator_is_refused_and_named(name: str) -> None:
    with pytest.raises(InputError, match="encoder, rules or spacy:NAME"):
        choose_annotator(name)


def test_a_pipeline_that_is_not_installed_is_refused() -> None:
    pytest.importorskip("spacy")
    with pytest.raises(InputError, match="finds no pipeline"):
        choose_annotator("spacy:xx_never_installed")


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small pipeline that knows three names by heart and hangs every word on the first."""
    spacy = pytest.importorskip("spacy")
    from spacy.language import Language

    made = spacy.blank("en")
    ruler = made.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "PERSON", "pattern": "Mira Tolland"},
            {"label": "GPE", "pattern": "Velden"},
            {"label": "DATE", "pattern": "Monday"},
        ]
    )
    if not Language.has_factory("hang_on_first"):

        @Language.component("hang_on_first")
        def hang_on_first(doc):  # type: ignore[no-untyped-def]
            for word in doc:
                word.head = doc[0]
                word.dep_ = "ROOT" if word.i == 0 else "dep"
                word.pos_ = "X"
            return doc

    made.add_pipe("hang_on_first")
    folder = tmp_path_factory.mktemp("pipeline") / "three_names"
    made.to_disk(folder)
    return folder


def test_a_spacy_pipeline_gives_names_and_words_of_the_page(pipeline: Path) -> None:
    document = make_document(TEXT)
    sentences = split_sentences(document)
    layers = annotate(document, sentences, choose_annotator(f"spacy:{pipeline}")).layers()
    assert layers is not None
    named = {(document.text[m.start : m.end], m.kind) for m in layers.mentions}
    assert named == {("Mira Tolland", "person"), ("Velden", "place")}  # times are the grammar's
    words = [document.text[t.start : t.end] for t in layers.tokens]
    assert words[:3] == ["Mira", "Tolland", "praised"] and words[-2:] == ["left", "."]
    roots = [t for t in layers.tokens if t.head is None]
    assert [document.text[t.start : t.end] for t in roots] == ["Mira", "She"]
    assert all(t.relation == "root" for t in roots)


def test_the_whole_way_reads_with_a_spacy_pipeline(pipeline: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Shipping news\n\n" + TEXT * 3, encoding="utf-8")
    with Store(None) as store:
        reading = read_all([str(page)], store, ReadOptions(annotator=f"spacy:{pipeline}"))
    names = {entity.name for entity in reading.dossiers[0].entities}
    assert {"Mira Tolland", "Velden"} <= names


def test_a_language_the_encoder_does_not_know_is_said(tmp_path: Path) -> None:
    page = tmp_path / "seite.txt"
    page.write_text(
        "Brand im Hafen\n\nDie Feuerwehr von Velden hat am Montag einen Brand im Hafen gelöscht und niemand wurde "
        "dabei verletzt. Der Schaden ist nach Angaben der Stadt noch nicht bekannt.",
        encoding="utf-8",
    )
    with Store(None) as store:
        reading = read_all([str(page)], store, ReadOptions(annotator="encoder"))
    dossier = reading.dossiers[0]
    assert [r.why for r in dossier.rejections] == ["unknown_language"]
    assert "'de'" in dossier.rejections[0].detail
    assert reading.refused == ()


def test_what_the_encoder_finds_is_asked_for_by_its_digest() -> None:
    chosen = choose_annotator("encoder")
    assert chosen.name == "encoder" and len(chosen.digest) == 16
    assert choose_annotator(None) == chosen
    assert chosen != AnnotatorConfig("encoder")

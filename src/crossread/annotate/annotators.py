"""Who reads the names and the syntax of a report: the shipped encoder, a spaCy pipeline, or the rules alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crossread.annotate import encoder
from crossread.annotate.encoder.record import LayersRecord, record
from crossread.annotate.spacy_layers import PREFIX, load_pipeline, pipeline_digest, spacy_layers
from crossread.base.errors import InputError
from crossread.base.ids import sha256_hex
from crossread.model.annotations import Sentence
from crossread.model.reports import Document

ENCODER, RULES = "encoder", "rules"
# The languages the shipped encoder was trained on. "und" are texts too short to tell, read as English by all rules.
KNOWN_LANGUAGES = frozenset({"en", "und"})


@dataclass(frozen=True, slots=True)
class AnnotatorConfig:
    """Which annotator reads, and what it is made of.

    ``name`` is ``encoder``, ``rules`` or ``spacy:NAME``; ``digest`` changes when its weights change.
    """

    name: str = RULES
    digest: str = ""


def choose_annotator(name: str | None) -> AnnotatorConfig:
    """Find an annotator by its name.

    Args:
        name: ``encoder``, ``rules`` or ``spacy:NAME`` with the name or folder of an installed spaCy pipeline; None for
            the encoder where the libraries it runs on are installed, the rules otherwise.

    Returns:
        The choice.

    Raises:
        InputError: if there is no such annotator, or it is not installed.
    """
    if name is None:
        name = ENCODER if encoder.available() else RULES
    if name == RULES:
        return AnnotatorConfig(RULES)
    if name == ENCODER:
        return AnnotatorConfig(ENCODER, _weights())
    if name.startswith(PREFIX) and len(name) > len(PREFIX):
        return AnnotatorConfig(name, pipeline_digest(load_pipeline(name)))
    raise InputError(f"--annotator {name!r} is not known; give encoder, rules or spacy:NAME", item=name)


@cache
def _weights() -> str:
    """Give a text that changes with the shipped network."""
    return sha256_hex((files("crossread.data.encoder") / "encoder.onnx").read_bytes())[:16]


def annotate(document: Document, sentences: Sequence[Sentence], config: AnnotatorConfig) -> LayersRecord:
    """Read the names and the syntax of a report.

    Args:
        document: the report and its page's text.
        sentences: its sentences.
        config: who reads.

    Returns:
        The answer; without findings where the rules read alone, or the encoder does not know the language.
    """
    if config.name.startswith(PREFIX):
        return record(config.name, spacy_layers(document, sentences, load_pipeline(config.name)))
    if config.name == ENCODER and knows(document.report.language):
        return record(ENCODER, encoder.annotate(document, sentences))
    return LayersRecord(RULES)


def knows(language: str) -> bool:
    """Say whether the shipped encoder was trained on a language (ISO 639 code)."""
    return language in KNOWN_LANGUAGES

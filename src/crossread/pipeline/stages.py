"""The one table of stages: what each reads, what it gives, and the version of its answer.

Raise a stage's version whenever it answers differently for the same input. `stages.json` in tests/arch holds the
committed table, so that a change of version is a visible line in a diff.
"""

from __future__ import annotations

from dataclasses import replace

from crossread.annotate.annotators import AnnotatorConfig, annotate
from crossread.annotate.encoder.record import LayersRecord
from crossread.annotate.sentences import split_sentences
from crossread.clean.config import CleanConfig
from crossread.model.annotations import EventMention, Mention, Quantity, Quotation, Sentence, TimeExpression
from crossread.model.dossier import Dossier
from crossread.model.links import Copy, Happening, ReportDate, Utterance
from crossread.model.stage import StageSpec
from crossread.pipeline import adapters

STAGES: tuple[StageSpec, ...] = (
    # bytes of one page → its text and reports
    StageSpec("clean", 1, "page", ("page",), adapters.CleanResult, adapters.clean, CleanConfig()),
    # one report → layers of spans
    StageSpec("sentences", 2, "report", ("clean",), tuple[Sentence, ...], split_sentences),
    StageSpec(
        "syntax",
        2,
        "report",
        ("clean", "sentences"),
        LayersRecord,
        annotate,
        AnnotatorConfig(),
        adapters.read_by_annotator,
    ),
    StageSpec("names", 3, "report", ("clean", "sentences", "syntax"), tuple[Mention, ...], adapters.names),
    StageSpec("times", 3, "report", ("clean", "sentences"), tuple[TimeExpression, ...], adapters.times),
    StageSpec(
        "quotations",
        3,
        "report",
        ("clean", "sentences", "names", "times", "syntax"),
        tuple[Quotation, ...],
        adapters.quotations,
    ),
    StageSpec(
        "spoken",
        3,
        "report",
        ("clean", "sentences", "times", "quotations"),
        tuple[TimeExpression, ...],
        adapters.spoken,
    ),
    StageSpec(
        "quantities",
        3,
        "report",
        ("clean", "sentences", "names", "spoken", "syntax"),
        tuple[Quantity, ...],
        adapters.quantities,
    ),
    StageSpec(
        "events",
        3,
        "report",
        ("clean", "sentences", "names", "spoken", "quotations", "syntax"),
        tuple[EventMention, ...],
        adapters.events,
    ),
    # all reports of one story → what they share
    StageSpec("copies", 1, "story", ("layers",), tuple[Copy, ...], adapters.copies),
    StageSpec("entities", 3, "story", ("layers",), adapters.EntityRecord, adapters.entities),
    StageSpec("dates", 2, "story", ("layers", "copies", "entities"), tuple[ReportDate, ...], adapters.dates),
    StageSpec("utterances", 3, "story", ("layers", "entities", "dates"), tuple[Utterance, ...], adapters.utterances),
    StageSpec("happenings", 3, "story", ("layers", "entities", "dates"), tuple[Happening, ...], adapters.happenings),
    # … and what they agree on, differ on and leave out
    StageSpec(
        "dossier",
        3,
        "story",
        ("layers", "copies", "entities", "dates", "utterances", "happenings"),
        Dossier,
        adapters.dossier,
    ),
)

STORY_STAGES = tuple(stage for stage in STAGES if stage.scope == "story")
BY_NAME = {stage.name: stage for stage in STAGES}


def report_stages(annotator: AnnotatorConfig) -> tuple[StageSpec, ...]:
    """Give the stages that read one report, with the annotator that was asked for."""
    stages = (stage for stage in STAGES if stage.scope == "report")
    return tuple(replace(stage, config=annotator) if stage.name == "syntax" else stage for stage in stages)

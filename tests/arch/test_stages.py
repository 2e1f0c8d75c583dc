"""The table of stages is in order, and equals the committed one: a new version is a visible line in a diff."""

import json
from pathlib import Path

from crossread.pipeline.stages import STAGES

COMMITTED = Path(__file__).with_name("stages.json")
# What a stage may read besides the results of earlier stages: the bytes, and all layers of a story's reports.
GIVEN = ("page", "layers")
SCOPES = ["page", "report", "story"]


def test_names_are_unique():
    assert len({stage.name for stage in STAGES}) == len(STAGES)


def test_every_stage_reads_what_is_there_before_it():
    known = set(GIVEN)
    for stage in STAGES:
        assert set(stage.reads) <= known, stage.name
        known.add(stage.name)


def test_scopes_only_grow():
    scopes = [SCOPES.index(stage.scope) for stage in STAGES]
    assert scopes == sorted(scopes)


def test_the_table_is_the_committed_one():
    table = [{"name": s.name, "version": s.version, "scope": s.scope, "reads": list(s.reads)} for s in STAGES]
    assert table == json.loads(COMMITTED.read_text(encoding="utf-8")), (
        "write the new table to tests/arch/stages.json, and raise the version of every stage that answers differently"
    )

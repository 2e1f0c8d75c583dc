"""The example stories, read by the program, beside the dossiers written by hand before any program had read them."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.golden import checks, layers
from tests.golden.gaps import FLOORS, GAPS
from tests.golden.golden import EXAMPLES, load
from tests.golden.matters import unexpected_clashes

STORIES = sorted(path.parent.name for path in EXAMPLES.glob("*/golden.json"))


def each(matter: str, names: Callable[[dict[str, Any]], list[str]]) -> pytest.MarkDecorator:
    """Parametrize a test over all cases of one matter in all stories; known gaps are expected to fail."""
    params = []
    for story in STORIES:
        gaps = GAPS[story].get(matter, {})
        cases = names(load(story).golden)
        assert set(gaps) <= set(cases), f"{story}: gaps that are no cases: {sorted(set(gaps) - set(cases))}"
        for case in cases:
            marks = [pytest.mark.xfail(reason=gaps[case], strict=True)] if case in gaps else []
            params.append(pytest.param(story, case, marks=marks, id=f"{story}: {case}"))
    return pytest.mark.parametrize(("story", "case"), params)


def whole(_: dict[str, Any]) -> list[str]:
    return ["all"]


def test_every_story_has_floors_and_a_list_of_gaps():
    assert set(STORIES) == set(FLOORS) == set(GAPS)
    assert len(STORIES) >= 2


@each("reports", whole)
def test_every_report_is_found_and_no_other(story, case):
    assert (load(story).missing, load(story).extra) == ((), ())


@each("report", lambda golden: list(golden["reports"]))
def test_report(story, case):
    checks.check_report(load(story), case)


@each("date", lambda golden: list(golden["reports"]))
def test_date(story, case):
    checks.check_date(load(story), case)


@each("comparison", lambda golden: [row["about"] for row in golden["comparisons"]])
def test_comparison(story, case):
    checks.check_comparison(load(story), case)


@each("clashes", whole)
def test_nothing_else_is_called_a_clash(story, case):
    assert unexpected_clashes(load(story)) == []


@each("utterance", lambda golden: [next(iter(row["quotes"].values())) for row in golden["utterances"]])
def test_one_utterance_is_joined(story, case):
    checks.check_joined(load(story), case)


@each("apart", whole)
def test_two_utterances_are_never_joined(story, case):
    checks.check_apart(load(story))


@each("outlook", lambda golden: [row["words"] for row in golden["outlook"]])
def test_outcome(story, case):
    checks.check_outlook(load(story), case)


@each("entity", lambda golden: [row["name"] for row in golden["entities"]])
def test_entity(story, case):
    checks.check_entity(load(story), case)


@each("independent", whole)
def test_what_counts_once(story, case):
    checks.check_independent(load(story))


@each("edited", whole)
def test_a_silent_edit_is_noticed_once(story, case):
    found = load(story)
    edited = [sorted(filter(None, map(found.key, c.items))) for c in found.dossier.changes if c.kind == "edited"]
    assert edited == [sorted(pair) for pair in found.golden["edited"]]


@each("furniture", whole)
def test_nothing_around_an_article_is_taken_for_its_text(story, case):
    found = load(story)
    for report in found.dossier.reports:
        text = found.dossier.texts[report.page]
        prose = [b for b in report.blocks if b.kind in ("title", "subhead", "paragraph")]
        words = "\n".join(text[b.start : b.end] for b in prose)
        assert not [f for f in found.golden["furniture"] if f in words]


@pytest.mark.parametrize("layer", [layers.quotes, layers.times, layers.figures], ids=lambda layer: layer.__name__)
@pytest.mark.parametrize("story", STORIES)
def test_layer(story, layer):
    score = layer(load(story))
    assert score.f1 >= FLOORS[story][layer.__name__], str(score)

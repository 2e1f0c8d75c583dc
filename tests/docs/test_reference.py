"""The committed reference is what the code says today."""

import re
from pathlib import Path

import pytest

from docs import figures
from docs.generate import REFERENCE, made
from docs.reference_pages import PAGES

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES_BY_HAND = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md"))]


@pytest.mark.parametrize("name", sorted(PAGES))
def test_the_reference_is_up_to_date(name):
    text = (REFERENCE / name).read_text(encoding="utf-8")
    assert text == made()[name], "run `python -m docs.generate`"


def test_the_reference_has_no_other_pages():
    assert {path.name for path in REFERENCE.iterdir()} == set(PAGES)


def test_the_readme_shows_the_recorded_figures():
    text = figures.README.read_text(encoding="utf-8")
    assert text == figures.with_figures(text, figures.current_table()), "run `python -m docs.figures`"


def test_a_table_of_figures_has_a_row_per_metric():
    row = {"measured": 0.9, "floor": 0.89, "rival": {"other": 0.5}, "data": "x", "command": "python -m bench job"}
    table = figures.figures_table({"job": {"f1": row, "recall": {**row, "rival": {}}}})
    assert table.splitlines()[2] == "| job: f1 | 0.9 | other 0.5 | 0.89 | `python -m bench job` |"
    assert len(table.splitlines()) == 4


@pytest.mark.parametrize("path", PAGES_BY_HAND, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_link_inside_the_project_leads_somewhere(path):
    for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8")):
        if not re.match(r"https?://|#", target):
            assert (path.parent / target.partition("#")[0]).exists(), target

"""What must hold for every example story; a story's test file names the cases and what is not right yet."""

from __future__ import annotations

from crossread.base.edtf import days_covered
from tests.golden.golden import Story, plain
from tests.golden.matters import announced, comparisons_of, entity_ids, judged, utterances_of


def check_report(story: Story, key: str) -> None:
    """A report has the golden title, outlet, agency, origin, byline and date."""
    golden = story.golden["reports"][key]
    report = next(r for r in story.dossier.reports if r.id == story.ids[key])
    assert report.title is not None
    assert plain(report.title.text) == plain(golden["title"])
    outlets = golden["outlet"] if isinstance(golden["outlet"], list) else [golden["outlet"]]
    assert (report.outlet.name if report.outlet else None) in outlets
    assert (report.agency.name if report.agency else None) in golden["agency"]
    if "republished_from" in golden:
        assert report.republished_from is not None
        assert report.republished_from.name == golden["republished_from"]
    if "byline" in golden:
        assert [span.text for span in report.bylines] == [golden["byline"]]


def check_date(story: Story, key: str) -> None:
    """A report has the golden date; one that has none gets none that is too early."""
    golden = story.golden["reports"][key]
    report = next(r for r in story.dossier.reports if r.id == story.ids[key])
    if golden["date"] is not None:
        assert report.published is not None
        first, last = days_covered(report.published.edtf)
        assert first is not None
        assert (first.isoformat(), last) == (golden["date"], first)
        assert golden.get("basis", report.published.basis) == report.published.basis
    elif report.published is not None:
        assert report.published.basis == "story"
        assert (days_covered(report.published.edtf)[0] or golden["not_before"]) is not None
        last_day = days_covered(report.published.edtf)[1]
        assert last_day is None or last_day.isoformat() >= golden["not_before"]


def check_comparison(story: Story, about: str) -> None:
    """A matter gets the golden verdict and no other, and the reports stand on the right sides."""
    row = next(r for r in story.golden["comparisons"] if r["about"] == about)
    assert judged(story, row) == {row["verdict"]}
    if "reports" in row:
        sides = max((c.sides for c in comparisons_of(story, row) if c.verdict == row["verdict"]), key=len)
        got = {frozenset(story.key(r) for r in side.reports) for side in sides}
        assert got == {frozenset(keys) for keys in row["reports"]}
    for role, side in (("claims", 0), ("denies", 1)):
        if role in row:
            comparison = comparisons_of(story, row)[0]
            assert row[role] in {story.name(e) for e in comparison.sides[side].claimed_by}


def check_joined(story: Story, first: str) -> None:
    """All quotes of one golden utterance are one utterance."""
    row = next(r for r in story.golden["utterances"] if next(iter(r["quotes"].values())) == first)
    found = [utterances_of(story, report, start) for report, start in row["quotes"].items()]
    assert all(found), "a quote was not found"
    assert len(set.union(*found)) == 1


def check_apart(story: Story) -> None:
    """No utterance holds quotes of two golden ones."""
    owner: dict[str, int] = {}
    for number, row in enumerate(story.golden["utterances"]):
        for report, start in row["quotes"].items():
            for utterance in utterances_of(story, report, start):
                assert owner.setdefault(utterance, number) == number, f"“{start}” was joined with another utterance"


def check_outlook(story: Story, words: str) -> None:
    """What was announced has the golden outcome and day, in every row about it."""
    row = next(r for r in story.golden["outlook"] if r["words"] == words)
    found = announced(story, words)
    assert {o.outcome for o in found} == {row["outcome"]}
    assert {o.expected.edtf for o in found if o.expected} == {row["expected"]}


def check_entity(story: Story, name: str) -> None:
    """All spellings of one golden name belong to one entity of the golden kind, and no other name to it."""
    row = next(r for r in story.golden["entities"] if r["name"] == name)
    ids = entity_ids(story, row["variants"])
    assert all(ids.values()), f"spellings not found: {[v for v, found in ids.items() if not found]}"
    assert len(set.union(*ids.values())) == 1
    entity = next(e for e in story.dossier.entities if e.id in set.union(*ids.values()))
    assert entity.kind == row["kind"]


def check_independent(story: Story) -> None:
    """The reports that count once are the golden ones, and so is their number."""
    got = {frozenset(story.key(r) for r in group.reports) for group in story.dossier.independence.groups}
    assert got == {frozenset(keys) for keys in story.golden["independent"]["groups"]}
    assert story.dossier.independence.independent == story.golden["independent"]["count"]

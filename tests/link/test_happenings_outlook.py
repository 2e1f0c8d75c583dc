"""What becomes of announced events, from happenings to the rows of the outlook."""

from __future__ import annotations

from crossread.link.entities import link_entities
from crossread.link.happenings import link_happenings
from crossread.link.quotes import quote_refs
from crossread.model.dossier import Outlook
from crossread.reconcile.events import events
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.independence import independence
from crossread.reconcile.outlook import outlook
from crossread.reconcile.support import SupportCounter
from crossread.reconcile.timeline import timeline
from tests.annotate.events_read import read

THURSDAY, SATURDAY = "2031-05-15", "2031-05-17"
ANNOUNCED = ("Mira Solano will meet Petr Havel in Lisbon on Friday.", THURSDAY)


def facts_of(*texts: tuple[str, str], as_of: str | None = None, titles: bool = False) -> StoryFacts:
    """A story of plain texts with their dates."""
    reports = tuple(read(text, f"r-{n}", published, title=titles) for n, (text, published) in enumerate(texts))
    index = link_entities(reports)
    happenings = link_happenings(reports, index)
    quotes = quote_refs(reports, index)
    return StoryFacts("s", reports, (), (), (), index, quotes, (), happenings, as_of=as_of)


def rows(*texts: tuple[str, str], as_of: str | None = None) -> tuple[Outlook, ...]:
    """The outlook of a story."""
    facts = facts_of(*texts, as_of=as_of)
    return outlook(facts, events(facts, SupportCounter(facts, independence(facts))))


def test_a_later_report_says_that_it_took_place() -> None:
    row = rows(ANNOUNCED, ("Mira Solano met Petr Havel in Lisbon on Friday.", SATURDAY))[0]
    assert row.outcome == "happened"
    assert row.expected is not None and row.expected.edtf == "2031-05-16"
    assert any("met" in span.text for span in row.evidence)


def test_nothing_later_leaves_it_open_and_then_overdue() -> None:
    assert [r.outcome for r in rows(ANNOUNCED)] == ["open"]
    assert [r.outcome for r in rows(ANNOUNCED, as_of="2031-06-20")] == ["overdue"]


def test_the_report_that_announces_is_no_evidence() -> None:
    text = "Mira Solano will meet Petr Havel in Lisbon on Friday.\nOfficials called it a meeting of equals."
    assert [r.outcome for r in rows((text, THURSDAY))] == ["open"]


def test_the_same_act_on_a_later_day_came_late() -> None:
    row = rows(ANNOUNCED, ("Mira Solano met Petr Havel in Lisbon on May 20, 2031.", "2031-05-21"))[0]
    assert row.outcome == "late"
    assert "2031-05-20" in row.reason


def test_other_people_on_a_later_day_are_no_outcome() -> None:
    row = rows(ANNOUNCED, ("Mira Solano met Ana Brix in Lisbon on May 20, 2031.", "2031-05-21"))[0]
    assert row.outcome == "open"


def test_the_timeline_is_in_order_of_days() -> None:
    facts = facts_of(
        ("Mira Solano met Petr Havel in Lisbon on May 9, 2031.\nAna Brix resigned on May 2, 2031.", THURSDAY), ANNOUNCED
    )
    made = events(facts, SupportCounter(facts, independence(facts)))
    days = {event.id: event.when.edtf for event in made if event.when}
    assert [days[ident] for ident in timeline(made)] == ["2031-05-02", "2031-05-09", "2031-05-16"]

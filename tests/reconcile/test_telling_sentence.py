"""Which sentence tells an event best."""

from __future__ import annotations

from crossread.reconcile.events import events
from crossread.reconcile.independence import independence
from crossread.reconcile.support import SupportCounter
from tests.link.test_happenings_outlook import facts_of

FRIDAY = "2031-05-16"


def test_a_sentence_that_only_dates_something_else_by_the_event_does_not_tell_it() -> None:
    beside = "Mira Solano flew home following Thursday's phone call with Petr Havel."
    told = "Mira Solano spoke with Petr Havel in a phone call on Thursday."
    facts = facts_of((beside, FRIDAY), (told, FRIDAY))
    made = events(facts, SupportCounter(facts, independence(facts)))
    (call,) = (event for event in made if len(event.support.reports) == 2)
    assert call.summary.text == told

"""The PLOVER type of an event in the dossier is the one most of its mentions have, those that tell it as done first."""

from __future__ import annotations

from crossread.reconcile.events import events
from crossread.reconcile.independence import independence
from crossread.reconcile.support import SupportCounter
from tests.link.test_happenings_outlook import facts_of

DAY = "2031-05-16"


def codes(text: str) -> set[str]:
    facts = facts_of((text, DAY))
    return {event.code for event in events(facts, SupportCounter(facts, independence(facts)))}


def test_a_meeting_is_a_consultation_and_a_rainy_day_has_no_type() -> None:
    assert codes("Mira Solano met Petr Havel in Lisbon on Friday.") == {"CONSULT"}
    assert codes("Mira Solano arrived in Lisbon on Friday.") == {""}

"""Entities across reports: who is who, with every spelling seen and the reasons for putting them together."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.link.entities.build import build_index
from crossread.link.entities.clusters import Clusters
from crossread.link.entities.decide import apply_decisions
from crossread.link.entities.gather import gather
from crossread.link.entities.people import link_people
from crossread.link.entities.sorts import settle_kinds
from crossread.link.entities.things import link_things
from crossread.model.decisions import Decision
from crossread.model.links import EntityIndex, ReadReport


def link_entities(reports: Sequence[ReadReport], decisions: Sequence[Decision] = ()) -> EntityIndex:
    """Find out who is who across the reports of one story.

    Nothing is merged on likeness of letters alone: every merge rests on a full name, a name only one person here
    bears, an office, a known other name, an acronym's letters, or a person's decision, and says so.

    Args:
        reports: the reports with their mentions, in any order.
        decisions: what people decided; they come before every rule.

    Returns:
        The entities and where each mention leads; the same for any order of the reports.

    Raises:
        InputError: if decisions contradict each other; the message names the chain.
    """
    locals_ = gather(reports)
    settle_kinds(locals_)
    clusters = Clusters(len(locals_))
    apply_decisions(decisions, locals_, clusters)
    link_people(locals_, clusters)
    link_things(locals_, clusters)
    return build_index(locals_, clusters)

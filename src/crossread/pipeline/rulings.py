"""Takes a person's decision into the store if it can stand beside the others, and withdraws one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from crossread.base.errors import InputError, NotFoundError
from crossread.link.entities import link_entities
from crossread.model.decisions import Decision, Ruling, Verdict
from crossread.model.dossier import Dossier
from crossread.model.links import ReadReport
from crossread.pipeline.decisions import link_decided
from crossread.pipeline.parties import find_parties
from crossread.pipeline.run import read_reports, rulings_on
from crossread.store.store import Store, StoredDecision, StoredStory

_REMEDY = "`crossread decisions` lists what was decided, `crossread decide undo N` withdraws decision N"


@dataclass(frozen=True, slots=True)
class Question:
    """What a person decides: the verdict, the two sides as typed, the reason, and who it is."""

    verdict: Verdict
    left: str
    right: str
    because: str
    by: str = ""


def rule(store: Store, story: StoredStory, record: Dossier, question: Question) -> StoredDecision:
    """Store a decision, unless it contradicts another or cannot be carried out.

    Args:
        store: the store, with a transaction open.
        story: the story whose names are meant.
        record: its dossier as it is.
        question: what is decided.

    Returns:
        The decision with its number.

    Raises:
        InputError: if the decision cannot stand; the message names the chain of decisions or reasons against it.
        NotFoundError: if the story has no such thing.
    """
    if question.verdict not in get_args(Verdict):
        raise InputError(f"a decision is same, different or unsure, not {question.verdict!r}", item=question.verdict)
    if not question.because.strip():
        raise InputError("why? A decision needs a reason: --because TEXT")
    left, right = find_parties(record, question.verdict, question.left, question.right)
    ruling = Ruling(question.verdict, left, right, " ".join(question.because.split()), " ".join(question.by.split()))
    if ruling.verdict != "unsure":
        loaded = read_reports(store, store.pages_of(story))
        standing = rulings_on(store, {report.page for report, _ in loaded})
        check_ruling([report for report, _ in loaded], standing, ruling)
    return store.add_decision(ruling)


def check_ruling(reports: Sequence[ReadReport], standing: Sequence[Ruling], new: Ruling) -> None:
    """Refuse a decision that contradicts those that stand, or that the reports do not allow.

    Args:
        reports: the reports of the story.
        standing: the decisions that stand.
        new: the decision to be made.

    Raises:
        InputError: naming the chain that contradicts it.
    """
    try:
        link_entities((), [Decision(r.verdict, r.left.label, r.right.label) for r in (*standing, new)])
    except InputError as error:
        raise InputError(f"{error} Nothing was stored; {_REMEDY}", item=error.item) from error
    before = set(link_decided(reports, standing).broken)
    after = link_decided(reports, (*standing, new))
    if new.verdict == "different" and new in after.idle:
        raise InputError(_refusal(new, new, ()), item=new.left.name)
    for broken in after.broken:
        if broken not in before:
            raise InputError(_refusal(new, broken, standing), item=new.left.name)


def _refusal(new: Ruling, broken: Ruling, standing: Sequence[Ruling]) -> str:
    """Say what a decision would contradict: the decisions that bind the same names, or a report's own usage."""
    what = new.said if broken == new else f"{new.said}, because then {broken.said} would not hold"
    names = {party.label for party in (new.left, new.right, broken.left, broken.right)}
    chain = [r.sentence for r in standing if r != new and names & {r.left.label, r.right.label}]
    why = f"decided before: {'; '.join(chain)}" if chain else "a report itself uses both names for one"
    return f"it cannot be carried out that {what}: {why}. Nothing was stored; {_REMEDY}"


def withdraw(store: Store, number: int) -> StoredDecision:
    """Withdraw a decision.

    Args:
        store: the store.
        number: the decision's number.

    Returns:
        The decision as it is recorded now.

    Raises:
        NotFoundError: if there is none of that number.
        InputError: if it was withdrawn before.
    """
    if not store.undo_decision(number):
        known = {row.number: row for row in store.decisions()}
        if number in known:
            raise InputError(
                f"decision {number} was withdrawn before; `crossread decisions` lists all", item=str(number)
            )
        raise NotFoundError(f"there is no decision {number}; `crossread decisions` lists all", item=str(number))
    return next(row for row in store.decisions() if row.number == number)

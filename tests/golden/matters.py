"""Looks up what the golden dossier speaks of in the program's: comparisons, utterances, announcements, entities."""

from __future__ import annotations

from typing import Any

from crossread.model.dossier import Comparison, Outlook
from tests.golden.golden import Story, plain

# Verdicts that say that reports contradict or supersede one another: one too many misleads a reporter.
CLASHES = frozenset({"differ", "disputed", "developed"})


def comparisons_of(story: Story, row: dict[str, Any]) -> list[Comparison]:
    """Give the program's comparisons on which every wording of a golden one is a side, or a word of one."""
    found = []
    for comparison in story.dossier.comparisons:
        sides = [{plain(side.says), *(plain(span.text) for span in side.spans)} for side in comparison.sides]
        hit = all(any(plain(text) in words for words in side_words(sides)) for text in row["texts"])
        if hit and (row.get("kind") is None or row["kind"] == comparison.kind):
            found.append(comparison)
    return found


def side_words(sides: list[set[str]]) -> list[str]:
    """Give all wordings of all sides, each between spaces so that whole words are compared."""
    return [f" {words} " for side in sides for words in side]


def judged(story: Story, row: dict[str, Any]) -> set[str]:
    """Give the verdicts of the program on one golden matter."""
    return {c.verdict for c in comparisons_of(story, row) if row["verdict"] not in CLASHES or len(c.sides) > 1}


def unexpected_clashes(story: Story) -> list[str]:
    """Give the clashes that the golden dossier does not know."""
    known = {
        c.id
        for row in story.golden["comparisons"]
        if row["verdict"] in CLASHES
        for c in comparisons_of(story, row)
        if c.verdict == row["verdict"]
    }
    return [
        f"{c.verdict}: {c.about}: {' / '.join(side.says for side in c.sides)}"
        for c in story.dossier.comparisons
        if c.verdict in CLASHES and c.id not in known
    ]


def utterances_of(story: Story, report: str, start: str) -> set[str]:
    """Give the utterance ids of the marked quotes of one report that begin with some words."""
    return {
        quote.utterance
        for quote in story.dossier.quotes
        if quote.report == story.ids.get(report)
        and quote.kind != "indirect"
        and plain(quote.span.text).startswith(plain(start))
    }


def announced(story: Story, words: str) -> list[Outlook]:
    """Give the outlook rows whose evidence holds some words."""
    events = {event.id: event for event in story.dossier.events}
    return [
        row
        for row in story.dossier.outlook
        if any(plain(words) in plain(span.text) for span in (*row.evidence, events[row.event].summary))
    ]


def entity_ids(story: Story, variants: list[str]) -> dict[str, set[str]]:
    """Give, for every golden spelling, the entities of the program that have it."""
    wanted = {plain(v): v for v in variants}
    found: dict[str, set[str]] = {v: set() for v in variants}
    for entity in story.dossier.entities:
        for variant in entity.variants:
            if plain(variant.text) in wanted:
                found[wanted[plain(variant.text)]].add(entity.id)
    return found

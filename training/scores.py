"""Counts of right answers and the figures made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossread.annotate.encoder.decode import best_tags, spans_of
from crossread.annotate.encoder.kinds import KINDS
from training.examples import ANY_SPEECH, SPEECH, Syntax

Counts = Counter[str]
Numbers = NDArray[Any]
Chains = Sequence[str | None]
_PRONOUNS = frozenset(("he", "him", "his", "she", "her", "hers"))
_ROLES = ("cue", "source", "content")


def figures_of(counts: Counts) -> dict[str, float]:
    """Give accuracies and F1 of what was counted."""
    figures = {}
    for key in ("names", "triggers", "mentions", "links", "pronouns", *_ROLES):
        if counts[f"{key}_gold"]:
            total = counts[f"{key}_found"] + counts[f"{key}_gold"]
            figures[key] = 2 * counts[f"{key}_hits"] / total
    if counts["words"]:
        figures |= {key: counts[key] / counts["words"] for key in ("upos", "uas", "las")}
    return figures


def _add(counts: Counts, key: str, hits: int, found: int, gold: int) -> None:
    counts.update({f"{key}_hits": hits, f"{key}_found": found, f"{key}_gold": gold})


def add_names(counts: Counts, masks: Sequence[int], tags: Numbers) -> None:
    """Count the persons, organisations and places of one sentence."""
    ours = {(a, b, _basic(k)) for a, b, k, _ in spans_of(best_tags(tags)) if _basic(k)}
    gold = _gold(masks)
    _add(counts, "names", len(ours & gold), len(ours), len(gold))


def _basic(kind: int) -> str | None:
    return {"person": "PER", "organisation": "ORG", "place": "LOC", "facility": "LOC"}.get(KINDS[kind])


def _gold(masks: Sequence[int]) -> set[tuple[int, int, str | None]]:
    """Read back the names a set marks: words whose mask leaves no doubt but of tags of one kind."""
    tags = [m.bit_length() - 1 if m & m - 1 == 0 else 0 for m in masks]
    spans: list[list[int]] = []
    for at, tag in enumerate(tags):
        if tag % 2:
            spans.append([at, at + 1, (tag - 1) // 2])
        elif tag and spans:
            spans[-1][1] = at + 1
    return {(a, b, _basic(k)) for a, b, k in spans}


def add_arcs(
    counts: Counts,
    gold: Syntax,
    start: int,
    said: tuple[Numbers, Numbers, Numbers],
    labels: Mapping[str, Sequence[str]],
) -> None:
    """Count parts of speech, heads and relations of one sentence whose first word has the number ``start``."""
    upos, heads, relations = (part.astype(int).tolist() for part in said)
    counts["words"] += len(gold.heads)
    for index, head in enumerate(gold.heads):
        arc = heads[index] == (head + start if head else 0)
        relation = labels["relations"][relations[index]].split(":")[0]
        counts["upos"] += labels["upos"][upos[index]] == gold.upos[index]
        counts["uas"] += arc
        counts["las"] += arc and relation == gold.relations[index].split(":")[0]


def add_triggers(counts: Counts, marks: Sequence[int], scores: Numbers) -> None:
    """Count triggers; one of several words is found where one of its words is, words beyond the first are wrong."""
    found = [i for i in range(len(marks)) if scores[i] > 0]
    single = {i for i, mark in enumerate(marks) if mark == 1}
    longer = {mark for mark in marks if mark > 1}
    hits = sum(i in single for i in found) + len({marks[i] for i in found} & longer)
    _add(counts, "triggers", hits, len(found), len(single) + len(longer))


def add_mentions(counts: Counts, chains: Chains, scores: Numbers) -> None:
    """Count the head words of mentions."""
    found = {i for i in range(len(chains)) if scores[i] > 0}
    gold = {i for i, chain in enumerate(chains) if chain is not None}
    _add(counts, "mentions", len(found & gold), len(found), len(gold))


def add_speech(counts: Counts, masks: Sequence[int], scores: Numbers) -> None:
    """Count the words of each role of speech; words whose role the set leaves open are left out."""
    best = scores.argmax(-1)
    for number, role in enumerate(_ROLES):
        bits = 1 << (1 + 2 * number) | 1 << (2 + 2 * number)
        known = [i for i, mask in enumerate(masks) if mask != ANY_SPEECH]
        gold = {i for i in known if masks[i] & ~bits == 0}
        if any(mask & bits and mask & ~bits for mask in (masks[i] for i in known)):
            continue  # the set does not annotate this role
        found = {i for i in known if SPEECH[best[i]].endswith(role)}
        _add(counts, role, len(found & gold), len(found), len(gold))


def add_links(counts: Counts, chains: Chains, scores: Numbers) -> None:
    """Count pairs of mentions in one window that mean the same, the mentions' head words given.

    Every mention goes with the earlier one it scores highest with, above 0; pairs follow from the groups so made.
    """
    places = [i for i, chain in enumerate(chains) if chain is not None]
    group: dict[int, int] = {}
    for order, place in enumerate(places):
        offers = scores[place, places[:order]]
        best = int(offers.argmax()) if order else 0
        group[place] = group[places[best]] if order and offers[best] > 0 else place
    ours, gold = Counter(group.values()), Counter(chains[i] for i in places)
    both = Counter((group[i], chains[i]) for i in places)
    pairs = [sum(n * (n - 1) // 2 for n in c.values()) for c in (both, ours, gold)]
    _add(counts, "links", *pairs)


def add_pronoun(counts: Counts, words: Sequence[str], chains: Chains, scores: Numbers) -> None:
    """Count the names found for the pronoun of a window of GAP: the one it scores highest with, above 0."""
    places = [i for i, chain in enumerate(chains) if chain is not None]
    pronouns = [i for i in places if words[i].lower() in _PRONOUNS]
    names = [i for i in places if i not in pronouns]
    gold = sum(chains[i] == "Pronoun" for i in names)
    if not pronouns or not names:
        _add(counts, "pronouns", 0, 0, gold)
        return
    offers = [float(scores[max(pronouns[0], i), min(pronouns[0], i)]) for i in names]
    best = int(np.argmax(offers))
    found = offers[best] > 0
    _add(counts, "pronouns", int(found and chains[names[best]] == "Pronoun"), int(found), gold)

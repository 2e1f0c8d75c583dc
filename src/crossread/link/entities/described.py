"""Puts descriptions without a name together across reports: "the climber", "a Delby warehouse", "police".

The entities of a story are made of names; descriptions that one report leaves open ("a 34-year-old man") belong to
none. Where an annotator marks them, this module groups them: with the only entity that a report calls so ("climber
Tarn Osk"), else with each other by the word at their head. Two different people may both be "the man"; grouping by
head is right for most stories and no more (it is the usual first measure on ECB+), so the dossier's entities are not
made from it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crossread.base.words import key_of
from crossread.link.entities import words_en as en
from crossread.model.annotations import Mention
from crossread.model.links import Entity, EntityIndex, ReadReport
from crossread.model.spans import Extent

Place = tuple[str, Extent]
_WORD = re.compile(r"[^\W_][\w’'-]*|[,(]")
_OWNERS = re.compile(r"['’]s?\Z")
# How many characters before a name a report calls what it names ("Norwegian climber Tarn Osk").
CALLED_REACH = 40
# A description goes to the entity that is called so this many times as often as the next. Set on ECB+ train: 2 to 4 are
# within 0.004 of each other in CoNLL F1.
CALLED_LEAD = 3.0
# How far back a pronoun is taken to look, in code points: two sentences of common length.
PRONOUN_REACH = 300
# The person a story is about is mentioned so many times as often as the next, in at least this share of the reports.
# Set on ECB+ train with the encoder's names: CoNLL F1 .767 at 1.2, .766 at 1.5 and 2, .765 at 3; a share of 0.7 costs
# .001, one of 0.3 changes nothing.
CHIEF_LEAD, CHIEF_SHARE = 1.2, 0.5
# A noun in lower case right before a name; an apposition between commas behind it.
_BEFORE_NAME = re.compile(r"\b([a-z][a-z-]{1,30}) \Z")
_BEHIND_NAME = re.compile(r"(?:, \d{1,3})?, (?:an?|the|his|her|its|their) ([^,.;:\n]{2,60})[,.;:\n]")


def core_of(words: str) -> tuple[str, ...]:
    """Give the words of a description up to its head: "in a mill town near the coast" → "mill", "town".

    Args:
        words: the description as printed, with or without a preposition in front.

    Returns:
        Keys in lower case; the head, last, is one for words of one meaning ("cops" → "police") and keeps its number.
    """
    parts: list[str] = []
    for match in _WORD.finditer(words):
        word = match.group()
        key = word if word in ",(" else key_of(_OWNERS.sub("", word))
        if key in en.AFTER and parts:
            break
        if key in en.BEFORE or key in en.AFTER:
            continue
        parts.append(key)
    return (*parts[:-1], en.head_form(parts[-1])) if parts else ()


def group_mentions(reports: Sequence[ReadReport], index: EntityIndex) -> Mapping[str, tuple[Place, ...]]:
    """Group all mentions of a story: names by entity, descriptions by what they describe, pronouns by what is near.

    Args:
        reports: the reports of one story.
        index: its entities.

    Returns:
        Key to (report id, extent) of the group's mentions, sorted; every mention is in one group. The key is the id of
        an entity, else a text that is unique in the story. The same for any order of the reports.
    """
    ordered = sorted(reports, key=lambda report: report.id)
    called, chief = _called(ordered, index), _chief(ordered, index)
    genders = {entity.id: en.gender_of(entity) for entity in index.entities if entity.kind == "person"}
    groups: defaultdict[str, list[Place]] = defaultdict(list)
    for report in ordered:
        for mention, key in _keys(report, index, called, chief, genders):
            groups[key].append((report.id, Extent(mention.start, mention.end)))
    return {key: tuple(sorted(groups[key])) for key in sorted(groups)}


def _chief(reports: Sequence[ReadReport], index: EntityIndex) -> Entity | None:
    """Give the person a story is about: in most of its reports, and named far more often than anybody else."""
    people = [entity for entity in index.entities if entity.kind == "person"][:2]
    if not people or (len(people) > 1 and len(people[0].mentions) < CHIEF_LEAD * len(people[1].mentions)):
        return None
    inside = len({span.page for span in people[0].mentions})
    return people[0] if inside >= CHIEF_SHARE * len(reports) else None


def _keys(
    report: ReadReport, index: EntityIndex, called: Mapping[str, str], chief: Entity | None, genders: Mapping[str, str]
) -> Iterator[tuple[Mention, str]]:
    """Give each mention of a report with the key of its group."""
    before: list[tuple[Mention, str]] = []
    unnamed = {entity.id for entity in index.entities if entity.kind == "anonymous"}
    for mention in sorted(report.layers.mentions, key=lambda m: (m.start, m.end)):
        words = report.text[mention.start : mention.end]
        key = index.at(report.page, Extent(mention.start, mention.end))
        if key in unnamed and mention.form != "pronoun":
            key = None
        if key is None and mention.form == "pronoun":
            key = _nearest(mention, key_of(words), before, genders)
        elif key is None:
            core = core_of(words)
            key = called.get(" ".join(core)) or called.get(core[-1]) if core else None
            if key is None and core and chief is not None and en.may_be(core[-1], chief.name):
                key = chief.id
            key = key or (f"described {core[-1]}" if core else None)
        key = key or f"alone {report.id} {mention.start} {mention.end}"
        before.append((mention, key))
        yield mention, key


def _nearest(
    pronoun: Mention, word: str, before: Sequence[tuple[Mention, str]], genders: Mapping[str, str]
) -> str | None:
    """Give the key of what a pronoun most likely means: the last mention of a kind it can stand for."""
    kinds = en.PRONOUN_KINDS.get(word)
    for mention, key in reversed(before):
        if pronoun.start - mention.end > PRONOUN_REACH:
            return None
        head = key.rpartition(" ")[2]
        fits = mention.kind in kinds if kinds else mention.kind != "place"
        fits = fits or (word in en.THINGS and mention.form == "nominal" and en.is_body(head))
        fits = fits and en.gender_fits(word, genders.get(key, "u"))
        if fits and mention.end <= pronoun.start and not en.clash(word, head):
            return key
    return None


def _called(reports: Sequence[ReadReport], index: EntityIndex) -> dict[str, str]:
    """Give what reports call one entity only: names that are common words, and heads beside its names."""
    wanted = _open_heads(reports, index)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for report in reports:
        for mention in report.layers.mentions:
            entity = index.at(report.page, Extent(mention.start, mention.end))
            if entity is not None:
                for called in _descriptions(report, mention, wanted):
                    counts[called][entity] += 1
    found = {}
    for called, keys in counts.items():
        (best, most), *others = sorted(keys.items(), key=lambda item: (-item[1], item[0]))
        if not others or most >= CALLED_LEAD * others[0][1]:
            found[called] = best
    return found


def _open_heads(reports: Sequence[ReadReport], index: EntityIndex) -> frozenset[str]:
    """Give the heads of the descriptions that lead to no entity."""
    found: set[str] = set()
    for report in reports:
        for mention in report.layers.mentions:
            if mention.form == "nominal" and index.at(report.page, Extent(mention.start, mention.end)) is None:
                found.update(core_of(report.text[mention.start : mention.end])[-1:])
    return frozenset(found)


def _descriptions(report: ReadReport, mention: Mention, wanted: frozenset[str]) -> Iterator[str]:
    """Give what a mention of an entity says it is: itself, its title, the noun before it, an apposition behind it."""
    text = report.text
    own = core_of(text[mention.start : mention.end])
    if mention.form == "name":
        yield " ".join(own)
        if len(own) > 2:
            yield " ".join(own[1:])
        if mention.kind in ("organisation", "facility", "group") and own and own[-1] in wanted:
            yield own[-1]
        if mention.kind not in ("person", "organisation", "group", "product"):
            return
        before = _BEFORE_NAME.search(text, max(0, mention.start - CALLED_REACH), mention.start)
        behind = _BEHIND_NAME.match(text, mention.end, mention.end + 2 * CALLED_REACH)
        near = [match.group(1) for match in (before, behind) if match is not None]
    else:
        near = [text[mention.start : mention.end]]
    if mention.title is not None:
        near.append(mention.title.of(text))
        yield " ".join(core_of(near[-1]))
    yield from sorted({core[-1] for core in map(core_of, near) if core and core[-1] in wanted})

"""Makes the entities of the dossier out of clusters of local things."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from crossread.base.ids import content_id
from crossread.data.names import countries
from crossread.data.names.folding import plain
from crossread.link.entities.clusters import Clusters
from crossread.link.entities.gather import Local
from crossread.model.annotations import EntityKind
from crossread.model.links import Entity, EntityIndex, Variant

# A fuller form of a name is preferred when it stands at least this often beside the most frequent one.
FULL_SHARE = 0.1


def build_index(locals_: Sequence[Local], clusters: Clusters) -> EntityIndex:
    """Give the entities, sorted by how often they are mentioned, and where each mention leads.

    Args:
        locals_: all local things of the story.
        clusters: which of them are one.

    Returns:
        The index, in which a title ("the board's lawyer") leads to its holder, too; ids depend on name, kind and,
        where two share both, on the first mention.
    """
    drafts = [_draft([locals_[i] for i in group], clusters.reasons(group[0])) for group in clusters.groups()]
    drafts = [draft for draft in drafts if draft.name]
    named: dict[str, list[Entity]] = defaultdict(list)
    for draft in drafts:
        named[draft.id].append(draft)
    entities = [_identified(draft, len(named[draft.id]) > 1) for draft in drafts]
    entities.sort(key=lambda e: (-len(e.mentions), e.name, e.id))
    by_mention = {
        (t.span.page, t.span.start, t.span.end): entity.id for entity in reversed(entities) for t in entity.titles
    }
    by_mention |= {(s.page, s.start, s.end): entity.id for entity in entities for s in entity.mentions}
    return EntityIndex(tuple(entities), by_mention)


def _identified(draft: Entity, shared: bool) -> Entity:
    if not shared and draft.kind != "anonymous":
        return draft
    first = draft.mentions[0]
    name = content_id("e", draft.kind, plain(draft.name), first.page, first.start, first.end)
    return Entity(name, draft.kind, draft.name, draft.variants, draft.titles, draft.mentions, draft.reasons)


def _draft(members: Sequence[Local], reasons: Sequence[str]) -> Entity:
    kind = _kind(members)
    counts: Counter[str] = Counter()
    reports: dict[str, set[str]] = defaultdict(set)
    for local in members:
        counts.update(local.names)
        for name in local.names:
            reports[name].add(local.report)
    spans = tuple(sorted({span for local in members for _, span in local.mentions}))
    name = best_name(counts, kind) if counts else " ".join(spans[0].text.split())
    variants = tuple(
        Variant(text, count, tuple(sorted(reports[text])))
        for text, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )
    titles = tuple(sorted((t for local in members for t in local.titles), key=lambda t: (t.span, t.text)))
    return Entity(content_id("e", kind, plain(name)), kind, name, variants, titles, spans, tuple(reasons))


def _kind(members: Sequence[Local]) -> EntityKind:
    counts: Counter[EntityKind] = Counter()
    for local in members:
        if local.names or not counts:
            counts[local.kind] += sum(local.names.values()) or 1
    return min(counts, key=lambda kind: (kind == "other", -counts[kind], kind))


def _usual(name: str) -> bool:
    """Say whether a country goes by this name first of all."""
    return any(country.names[0] == name for country in countries())


def best_name(counts: Counter[str], kind: EntityKind) -> str:
    """Give the fullest frequent form of a name.

    Args:
        counts: the forms with how often each stands.
        kind: the kind of the thing.

    Returns:
        For persons the most frequent form of two words or more; for others the most frequent form, an acronym giving
        way to a long form that is not rare.
    """

    def rank(name: str) -> tuple[bool, bool, bool, int, int, str]:
        words = name.split()
        acronym = name.replace(".", "").isupper() and len(words) == 1
        single = kind == "person" and len(words) < 2
        usual_name = kind == "place" and _usual(name)
        return (not usual_name, single, acronym and kind != "product", -counts[name], -len(words), name)

    usual = [n for n in counts if not (n.isupper() and len(n) > 5)] or list(counts)
    top = max(counts.values())
    frequent = [n for n in usual if counts[n] >= FULL_SHARE * top or len(n.split()) > 1]
    return min(frequent or usual, key=rank)

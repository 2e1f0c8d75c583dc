"""Looks up entities by where they are mentioned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crossread.model.links import Entity, EntityIndex, ReadReport
from crossread.model.spans import Extent

_POSSESSIVE = ("’s ", "'s ", "’ ", "' ")


def entity_at(report: ReadReport, extent: Extent | None, index: EntityIndex) -> str | None:
    """Find the entity of the mention at an extent.

    The same mention counts first, then an entity that alone bears these words as its title, then the mention that
    overlaps it most. A name that only owns what is meant does not count: "Putin's adviser" is not Putin.

    Args:
        report: the report.
        extent: where somebody or something is named or described; None finds nothing.
        index: which mention belongs to which entity.

    Returns:
        The entity's id, or None.
    """
    if extent is None:
        return None
    found = index.at(report.page, extent)
    if found is None:
        found = index.by_title.get(plain_title(extent.of(report.text)))
    if found is not None:
        return found
    best: tuple[int, int, str] | None = None
    for mention in report.layers.mentions:
        shared = min(mention.end, extent.end) - max(mention.start, extent.start)
        if shared <= 0 or (mention.end < extent.end and report.text.startswith(_POSSESSIVE, mention.end)):
            continue
        entity = index.at(report.page, Extent(mention.start, mention.end))
        if entity is not None and (best is None or (shared, -mention.start) > best[:2]):
            best = (shared, -mention.start, entity)
    return best[2] if best else None


def plain_title(words: str) -> str:
    """Give a title in one form: lower case, straight apostrophes, single spaces, no article."""
    lowered = " ".join(words.replace("’", "'").casefold().split())
    return lowered.removeprefix("the ")


def titles_of_one(entities: Iterable[Entity]) -> Mapping[str, str]:
    """Give the titles of three words or more that only one entity bears; shorter ones fit too many people.

    Args:
        entities: all entities of a story.

    Returns:
        Title as ``plain_title`` gives it → entity id.
    """
    bearers: dict[str, set[str]] = {}
    for entity in entities:
        for title in entity.titles:
            bearers.setdefault(plain_title(title.text), set()).add(entity.id)
    return {title: min(ids) for title, ids in bearers.items() if len(ids) == 1 and title.count(" ") >= 2}

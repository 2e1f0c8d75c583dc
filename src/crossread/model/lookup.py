"""Looks up entities by where they are mentioned."""

from __future__ import annotations

from crossread.model.links import EntityIndex, ReadReport
from crossread.model.spans import Extent


def entity_at(report: ReadReport, extent: Extent | None, index: EntityIndex) -> str | None:
    """Find the entity of the mention at an extent: the same one, or the one that overlaps it most."""
    if extent is None:
        return None
    found = index.at(report.page, extent)
    if found is not None:
        return found
    best: tuple[int, int, str] | None = None
    for mention in report.layers.mentions:
        shared = min(mention.end, extent.end) - max(mention.start, extent.start)
        entity = index.at(report.page, Extent(mention.start, mention.end)) if shared > 0 else None
        if entity is not None and (best is None or (shared, -mention.start) > best[:2]):
            best = (shared, -mention.start, entity)
    return best[2] if best else None

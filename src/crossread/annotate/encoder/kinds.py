"""The labels of the encoder's heads for names."""

from __future__ import annotations

from crossread.model.annotations import EntityKind

KINDS: tuple[EntityKind, ...] = ("person", "organisation", "place", "group", "product", "facility", "event", "work")
# Tag 0 is outside every name; kind k begins with tag 1 + 2k and goes on with 2 + 2k.
TAGS = ("O", *(f"{mark}-{kind}" for kind in KINDS for mark in "BI"))


def begin(kind: EntityKind) -> int:
    """Give the tag of a name's first word."""
    return 1 + 2 * KINDS.index(kind)


def inside(kind: EntityKind) -> int:
    """Give the tag of a name's further words."""
    return begin(kind) + 1

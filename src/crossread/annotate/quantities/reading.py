"""What a rule says a quantity measures, in tokens."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """What is measured, as tokens: attribute, the words that say so, the entity; ``sure`` unless it is a fallback."""

    attribute: str
    span: tuple[int, int]
    entity: tuple[int, int] | None = None
    sure: bool = True

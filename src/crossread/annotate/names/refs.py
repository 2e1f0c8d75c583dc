"""What the chain finders work on: one reference in the text, and what is known about a thing referred to."""

from __future__ import annotations

from dataclasses import dataclass, field

from crossread.data.names.offices import Office
from crossread.model.annotations import EntityKind, MentionForm


@dataclass(slots=True)
class Ref:
    """One name, description or pronoun with its place in the text."""

    start: int
    end: int
    kind: EntityKind
    form: MentionForm
    words: tuple[str, ...]
    token: int
    segment: int
    score: float = 1.0
    title: tuple[int, int] | None = None
    office: Office | None = None
    gender: str = "u"
    group: Group | None = None
    subject: bool = False
    quoted: bool = False


@dataclass(slots=True)
class Group:
    """The references of one report to the same person, organisation, place or thing."""

    kind: EntityKind
    words: tuple[str, ...]
    refs: list[Ref] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    country: str | None = None
    gender: str = "u"

    def add(self, ref: Ref) -> None:
        """Take a reference in, with what it adds to what is known."""
        ref.group = self
        self.refs.append(ref)
        if ref.office is not None and ref.form == "name":
            self.offices.append(ref.office)
        if self.gender == "u":
            self.gender = ref.gender

    def last_before(self, position: int) -> Ref | None:
        """Give the latest reference that starts before a position."""
        before = [ref for ref in self.refs if ref.start < position]
        return max(before, key=lambda ref: ref.start) if before else None

"""A story read by the program beside the dossier written by hand: what fits, what is missing, what is extra."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import crossread
from crossread.api import Dossier

_ARTICLES = frozenset({"the", "a", "an"})
EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True)
class Story:
    """One example story: the golden dossier, the program's, and which report of one is which of the other."""

    golden: dict[str, Any]
    dossier: Dossier
    ids: dict[str, str]  # golden key → report id
    missing: tuple[str, ...]  # golden keys without a report
    extra: tuple[str, ...]  # titles of reports that the golden dossier does not know

    def key(self, report: str) -> str | None:
        """Give the golden key of a report id."""
        return next((key for key, value in self.ids.items() if value == report), None)

    def name(self, entity: str | None) -> str:
        """Give the name of an entity id."""
        return next((e.name for e in self.dossier.entities if e.id == entity), "")


@dataclass
class Score:
    """How many were found, missed and made up, with the cases for the message."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / max(1, self.right + len(self.extra))

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return self.right / max(1, self.right + len(self.missed))

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)

    def __str__(self) -> str:
        lines = [f"precision {self.precision:.3f} recall {self.recall:.3f} F1 {self.f1:.3f}"]
        return "\n".join([*lines, *(f"  missed {m}" for m in self.missed), *(f"  extra  {e}" for e in self.extra)])


@cache
def load(name: str) -> Story:
    """Read an example story and pair its reports with the golden ones by file and title."""
    golden = json.loads((EXAMPLES / name / "golden.json").read_text(encoding="utf-8"))
    dossier = crossread.read(EXAMPLES / name / "pages", story=name, as_of=golden["as_of"])
    files = {page.id: Path(page.source).name for page in dossier.pages}
    ids: dict[str, str] = {}
    for key, row in golden["reports"].items():
        fitting = [r for r in dossier.reports if files[r.page] == row["file"]]
        titled = [r for r in fitting if r.title and plain(r.title.text) == plain(row["title"])]
        alone = sum(other["file"] == row["file"] for other in golden["reports"].values()) == 1
        if titled or (alone and len(fitting) == 1):
            ids[key] = (titled or fitting)[0].id
    missing = tuple(key for key in golden["reports"] if key not in ids)
    known = set(ids.values())
    extra = tuple(f"{files[r.page]}: {r.title and r.title.text}" for r in dossier.reports if r.id not in known)
    return Story(golden, dossier, ids, missing, extra)


def plain(text: str) -> str:
    """Give words alone, in small letters and without accents, for comparing."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return " ".join(word for word in re.findall(r"[a-z0-9]+", folded) if word not in _ARTICLES)


def fits(golden: str, found: str) -> bool:
    """Say whether found words are the golden ones; ' … ' in the golden words stands for any."""
    first, elided, last = golden.partition(" … ")
    if not elided:
        return plain(first) == plain(found)
    return plain(found).startswith(plain(first)) and plain(found).endswith(plain(last))


def overlap(golden: str, found: str) -> float:
    """Give the share of words two passages have in common, of the longer one; the ends of elided words count."""
    if " … " in golden:
        return 1.0 if fits(golden, found) else 0.0
    left, right = plain(golden).split(), plain(found).split()
    shared = sum(min(left.count(w), right.count(w)) for w in set(left))
    return shared / max(1, len(left), len(right))


def same_name(golden: str, story: Story, found: str | None, printed: str) -> bool:
    """Say whether a found speaker is the golden one, by the entity's name, its variants or the words printed."""
    variants = next((e["variants"] for e in story.golden["entities"] if e["name"] == golden), [golden])
    wanted = {plain(v) for v in variants}
    names = {plain(printed)}
    for entity in story.dossier.entities:
        if entity.id == found:
            names |= {plain(entity.name), *(plain(v.text) for v in entity.variants)}
    return any(w in n or (n and n in w) for w in wanted for n in names)

"""Counts what stands behind an item: reports, independent chains, silence, unnamed sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossread.model.dossier import Independence, Support
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.independence import group_of


@dataclass(frozen=True, slots=True)
class Voice:
    """One report carrying an item, and on whose word: entity ids, empty where the report says it itself."""

    report: str
    sources: tuple[str, ...] = ()


class SupportCounter:
    """Counts support within one story."""

    def __init__(self, facts: StoryFacts, found: Independence) -> None:
        self._facts = facts
        self._group = group_of(found)

    def independent(self, voices: Iterable[Voice]) -> int:
        """Count independent chains: one per source named, one per group of reports that name none.

        One spokesman printed by ten outlets counts once; so does one agency text. A report that names a source for it
        in one sentence and says it in its own words in the next has it from that source.
        """
        return len(self._chains(voices))

    def _chains(self, voices: Iterable[Voice]) -> set[str]:
        sources: dict[str, set[str]] = {}
        for voice in voices:
            sources.setdefault(voice.report, set()).update(voice.sources)
        chains: set[str] = set()
        for report, named in sources.items():
            chains.update({f"source {source}" for source in named} or {f"group {self._group[report]}"})
        return chains

    def silent(self, carriers: Sequence[str]) -> tuple[str, ...]:
        """Give the reports published after the first carrier that do not carry the item."""
        days = [day for day in (self._facts.published[r][0] for r in carriers) if day is not None]
        if not days:
            return ()
        first = min(days)
        later = []
        for report in self._facts.ordered:
            day = self._facts.published[report][0]
            if report not in carriers and day is not None and day >= first and not self._earlier(report, carriers):
                later.append(report)
        return tuple(later)

    def _earlier(self, report: str, carriers: Sequence[str]) -> bool:
        last = self._facts.published[report][1]
        firsts = [self._facts.published[c][0] for c in carriers]
        return last is not None and all(first is not None and last < first for first in firsts)

    def support(self, voices: Sequence[Voice]) -> Support:
        """Sum up what stands behind an item.

        Args:
            voices: the reports that carry it, each with the sources it names.

        Returns:
            The support, with one sentence that says it in words.
        """
        carriers = tuple(r for r in self._facts.ordered if r in {voice.report for voice in voices})
        chains = self._chains(voices)
        entities = self._facts.entity
        unnamed = [bool(v.sources) and all(self._anonymous(s) for s in v.sources) for v in voices]
        names = sorted({entities[s].name for v in voices for s in v.sources if s in entities})
        return Support(
            carriers,
            self.silent(carriers),
            len(chains),
            bool(unnamed) and all(unnamed),
            _words(len(carriers), len(chains), names),
        )

    def _anonymous(self, source: str) -> bool:
        entity = self._facts.entity.get(source)
        return entity is not None and entity.kind == "anonymous"


def _words(reports: int, chains: int, names: Sequence[str]) -> str:
    number = "one report" if reports == 1 else f"{reports} reports"
    chain = "one chain of reporting" if chains == 1 else f"{chains} independent chains"
    by = f", on the word of {', '.join(names[:3])}{' and others' if len(names) > 3 else ''}" if names else ""
    return f"{number}, {chain}{by}"

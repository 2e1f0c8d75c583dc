"""How far a training run is, by steps, by the clock or along the marks of an earlier run."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

# Progress is measured anew after so many steps, so that a run can be repeated along its marks.
_EVERY = 10


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train: passes over the data, learning rates (encoder and heads), pieces per batch, seed.

    ``warm_up`` is how many steps the rate rises. With ``minutes`` the rate falls by the clock and training stops
    then; ``marks`` (of an earlier run's ``rates.json``) make it fall and stop as it did there.
    """

    passes: int = 6
    rate: float = 2e-4
    head_rate: float = 1.2e-3
    pieces: int = 1024
    seed: int = 17
    warm_up: int = 200
    minutes: float | None = None
    marks: Sequence[float] = ()


@dataclass(slots=True)
class Clock:
    """Counts steps; ``marks`` are the progress, 0 to 1, at every tenth step so far."""

    plan: Plan
    total: int = 1
    step: int = 0
    marks: list[float] = field(default_factory=list)
    begun: float = field(default_factory=time.time)

    def seconds(self) -> float:
        """Give the time since the beginning in seconds."""
        return time.time() - self.begun

    def expect(self, halves: int, steps: int) -> None:
        """Foresee the number of all steps from those done in so many half passes and those of the next."""
        self.total = max(1, self.step + steps * (2 * self.plan.passes - halves))

    def tick(self) -> None:
        """Count a step."""
        self.step += 1

    def over(self) -> bool:
        """Say whether training is to stop."""
        if self.plan.marks:
            return self.step >= _EVERY * len(self.plan.marks)
        return self._progress() >= 1.0

    def rate(self) -> float:
        """Give the share of the full learning rate: half a cosine, from nothing at first."""
        if self.step % _EVERY == 0 and len(self.marks) <= self.step // _EVERY:
            self.marks.append(self._progress())
        falling = 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * self.marks[self.step // _EVERY]))
        return falling * min(1.0, (self.step + 1) / self.plan.warm_up)

    def state(self) -> dict[str, Any]:
        """Give what is needed to go on."""
        return {"step": self.step, "total": self.total, "marks": list(self.marks), "seconds": self.seconds()}

    def resume(self, state: Mapping[str, Any]) -> None:
        """Go on where a run stopped."""
        self.step, self.total, self.marks = state["step"], state["total"], list(state["marks"])
        self.begun = time.time() - state["seconds"]

    def _progress(self) -> float:
        if self.plan.marks:
            return self.plan.marks[min(self.step // _EVERY, len(self.plan.marks) - 1)]
        by_time = self.seconds() / (60 * self.plan.minutes) if self.plan.minutes else 0.0
        return round(min(1.0, max(by_time, self.step / self.total)), 4)

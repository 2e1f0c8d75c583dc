"""What a stage of the pipeline declares about itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

Scope = Literal["page", "report", "story"]


@dataclass(frozen=True, slots=True)
class StageSpec:
    """One row of the table of stages.

    ``version`` is raised whenever the stage's answer changes for the same input; results that lie below it are then
    made again, and nothing else. ``scope`` says what one result is about. ``reads`` names the stages whose results
    it is given, in the order of its arguments; ``gives`` is the type of its result, which must survive JSON.
    ``run`` is a pure function of them and, as its
    last argument, of ``config`` where that is set.
    """

    name: str
    version: int
    scope: Scope
    reads: tuple[str, ...]
    gives: Any
    run: Callable[..., Any]
    config: object | None = None

    def answer(self, *inputs: Any) -> Any:
        """Run the stage on its inputs, with its configuration where it has one."""
        return self.run(*inputs) if self.config is None else self.run(*inputs, self.config)

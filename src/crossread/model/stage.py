"""What a stage of the pipeline declares about itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from crossread.model.reports import Document

Scope = Literal["page", "report", "story"]


@dataclass(frozen=True, slots=True)
class StageResult:
    """What one stage made of one item: ``key`` says from what, ``value`` is JSON."""

    stage: str
    item: str
    key: str
    value: bytes


@dataclass(frozen=True, slots=True)
class StageSpec:
    """One row of the table of stages.

    ``version`` is raised whenever the stage's answer changes for the same input; results that lie below it are then
    made again, and nothing else. ``scope`` says what one result is about. ``reads`` names the stages whose results
    it is given, in the order of its arguments; ``gives`` is the type of its result, which must survive JSON.
    ``run`` is a pure function of them and, as its
    last argument, of ``config`` where that is set. ``view`` makes what later stages of a report read of the result,
    once for all of them; None where they read the result itself.
    """

    name: str
    version: int
    scope: Scope
    reads: tuple[str, ...]
    gives: Any
    run: Callable[..., Any]
    config: object | None = None
    view: Callable[[Document, Any], Any] | None = None

    def answer(self, *inputs: Any) -> Any:
        """Run the stage on its inputs, with its configuration where it has one."""
        return self.run(*inputs) if self.config is None else self.run(*inputs, self.config)

    def seen(self, document: Document, result: Any) -> Any:
        """Give what later stages read of a result about one report."""
        return result if self.view is None else self.view(document, result)

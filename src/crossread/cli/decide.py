"""``decide`` and ``decisions``: what a person decides about names, and the record of it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, cast

import typer

from crossread.base.errors import InputError
from crossread.cli.options import StoreOption, StoryOption, store_path

if TYPE_CHECKING:
    from crossread.model.decisions import Verdict
    from crossread.store.store import StoredDecision


class Decide(StrEnum):
    """What can be decided, and taking it back."""

    same = "same"
    different = "different"
    unsure = "unsure"
    undo = "undo"


def decide(
    what: Annotated[Decide, typer.Argument(metavar="same|different|unsure|undo", help="What you decide.")],
    sides: Annotated[
        list[str],
        typer.Argument(
            metavar="A B", help="Two ids, printed names or places PAGE:START:END; with undo, a decision's number."
        ),
    ],
    because: Annotated[str | None, typer.Option("--because", metavar="TEXT", help="The reason, in your words.")] = None,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides.")] = "",
    story: StoryOption = None,
    store: StoreOption = None,
) -> None:
    """Decide that two names are the same, different, or that you are unsure; or undo a decision.

    Examples:

      crossread decide same "Ana Lund" "A. Brandt" --because "her married name" --by desk --store news.sqlite

      crossread decide different "Tom Reed" "Thom Reed" --because "brothers" --store news.sqlite

      crossread decide undo 2 --store news.sqlite

    A decision outlives every re-reading. One that contradicts another is refused with the chain that contradicts it.
    """
    from crossread.api import Question, decide_in, find_story, undo
    from crossread.api import decide as decide_anywhere
    from crossread.store.store import Store

    path = store_path(store)
    if what is Decide.undo:
        number = _number(sides)
        with Store(path) as opened:
            typer.echo(shown(undo(opened, number)))
        return
    if len(sides) != 2:
        raise InputError(f"decide {what.value} needs two names, ids or places, got {len(sides)}")
    left, right = sides
    verdict = cast("Verdict", what.value)
    with Store(path) as opened:
        if story is None:
            made = decide_anywhere(opened, verdict, left, right, because or "", by)
        else:
            question = Question(verdict, left, right, because or "", by)
            made = decide_in(opened, find_story(opened, story), question)
    typer.echo(shown(made))


def decisions(store: StoreOption = None) -> None:
    """List what was decided, with the numbers; what was undone is marked.

    Example:

      crossread decisions --store news.sqlite
    """
    from crossread.store.store import Store

    with Store(store_path(store), read_only=True) as opened:
        for row in opened.decisions():
            typer.echo(shown(row))


def shown(row: StoredDecision) -> str:
    """Write a decision on one line.

    Args:
        row: a decision of the store.

    Returns:
        Its number, what it says and why, after which reading it was made, and whether it was undone.
    """
    undone = "" if row.undone is None else f"; undone after reading {row.undone}"
    return f"{row.number:>3}  {row.ruling.sentence}  [after reading {row.reading}{undone}]"


def _number(words: list[str]) -> int:
    if len(words) != 1 or not words[0].isdecimal():
        raise InputError(
            f"decide undo needs the number of one decision, got {' '.join(words)!r}; see crossread decisions"
        )
    return int(words[0])

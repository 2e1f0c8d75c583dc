"""Finds a story in a store, the texts of its pages, and the ids of everything in its dossier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crossread.base.codec import decode
from crossread.base.errors import NotFoundError
from crossread.model.dossier import Dossier
from crossread.pipeline.adapters import CleanResult
from crossread.store.store import Store, StoredStory

# How many stories a message lists where none, or several, fit what was asked for.
LISTED = 5


def find_story(store: Store, wanted: str | None) -> StoredStory:
    """Find a story by id, name or the beginning of its id; the largest if nothing is asked for.

    Args:
        store: the store.
        wanted: id, name or beginning of an id.

    Returns:
        The story.

    Raises:
        NotFoundError: if there is none, or several begin like that.
    """
    if wanted is None:
        largest = store.largest_story()
        if largest is None:
            raise NotFoundError("the store holds no story yet; `crossread read SOURCE --store FILE` reads one")
        return store.stories([largest])[0]
    fitting = store.stories_called(store.forwarded(wanted))
    if len(fitting) == 1:
        return store.stories(fitting)[0]
    some = store.stories(fitting[:LISTED]) if fitting else store.stories()[:LISTED]
    listed = ", ".join(story.name or story.id for story in some) or "none yet"
    what = f"{len(fitting)} stories begin with" if fitting else "no story is called"
    raise NotFoundError(f"{what} {wanted!r}; there are {listed}", item=wanted)


def page_texts(store: Store, pages: Sequence[str]) -> dict[str, str]:
    """Give the texts of some pages by page id."""
    found: dict[str, str] = {}
    for page_id, row in store.results("clean", pages).items():
        page = decode(row.value, CleanResult).page
        if page is not None:
            found[page_id] = page.text
    return found


def item_ids(record: Dossier) -> list[str]:
    """Give the ids of everything in a dossier that ``crossread why`` can explain."""
    lists: tuple[Sequence[Any], ...] = (
        record.pages,
        record.reports,
        record.entities,
        record.quotes,
        record.utterances,
        record.events,
        record.figures,
        record.comparisons,
        record.outlook,
    )
    return [record.story.id, *(item.id for items in lists for item in items)]

"""Sorts reports into stories and keeps the ids of stories steady from one reading to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import count

import numpy as np

from crossread.base.ids import content_id
from crossread.link.stories import StoryConfig
from crossread.link.stories.plain import group_plainly
from crossread.link.stories.shelf import Columns
from crossread.link.stories.sort import sort_in
from crossread.store.shelf import ReportShelf
from crossread.store.store import Store, StoredStory

# Up to this many reports a reading counts as hand-picked: somebody put them into one folder because they belong
# together, and a weaker likeness is enough to join them. Above it the strict rule of a news stream holds.
CURATED_REPORTS = 200


def assign_stories(store: Store, reading: int, taken: Sequence[str], name: str | None) -> tuple[StoredStory, ...]:
    """Sort the reports of the store into stories.

    Which reports make up a story depends only on which reports the store holds and which of them a person has named:
    up to ``CURATED_REPORTS`` they are grouped all anew, above that the pieces that the new ones touch (``sort_in``).

    Args:
        store: where the reports are; the result is written there.
        reading: the number of the reading.
        taken: the reports of this reading.
        name: the story the user says they belong to; None to find out.

    Returns:
        The stories that hold at least one of the reports of this reading, the largest first.
    """
    shelf = ReportShelf(store)
    with store.writing():
        if name is not None and taken:
            _name(store, shelf, reading, taken, name)
        _sort(store, shelf, reading)
    return store.stories(store.homes(taken).values())


def _name(store: Store, shelf: ReportShelf, reading: int, taken: Sequence[str], name: str) -> None:
    known = next((s for s in store.stories(store.stories_called(name)) if s.name == name), None)
    reports = tuple(sorted({*taken, *(known.reports if known else ())}))
    story = known.id if known else content_id("s", "named", name)
    store.put_stories([StoredStory(story, name, reports)], shelf.pages_of(reports), reading)


def _sort(store: Store, shelf: ReportShelf, reading: int) -> None:
    """Sort the reports that no person has named."""
    before = shelf.columns(Columns.WIDTH)
    columns = Columns.of(before)
    named, waiting = shelf.named(), shelf.numbers(len(before) - 1)
    if np.count_nonzero(columns.there) + len(waiting) - len(named) <= CURATED_REPORTS:
        if len(before):
            shelf.forget()  # other rules hold now; should there be more reports again, all are compared anew
            waiting = shelf.numbers()
        groups = _curated(shelf, set(waiting) - set(named))
    else:
        columns, groups = sort_in(shelf, columns, waiting, named, StoryConfig())
        shelf.put_columns(columns.rows(), before)
    ids = shelf.ids(number for group in groups for number in group)
    _keep(store, shelf, reading, [tuple(sorted(ids[number] for number in group)) for group in groups])


def _curated(shelf: ReportShelf, free: set[int]) -> list[list[int]]:
    ids, documents = shelf.ids(free), shelf.documents(free)
    ordered = sorted(free, key=ids.__getitem__)
    groups = group_plainly([documents[number] for number in ordered], StoryConfig().curated_threshold)
    return [[ordered[position] for position in group] for group in groups]


def _keep(store: Store, shelf: ReportShelf, reading: int, groups: Sequence[tuple[str, ...]]) -> None:
    """Write the stories that have changed; each goes on under the id that most of its reports had."""
    before = store.homes(report for group in groups for report in group)
    there = {story.id: story.reports for story in store.stories(before.values())}
    ordered = sorted(groups, key=lambda group: (-len(group), group))
    used: set[str] = set()
    names: dict[tuple[str, ...], str] = {}
    for group in ordered:
        votes = Counter(before[report] for report in group if report in before)
        kept = (story for story in sorted(votes, key=lambda story: (-votes[story], story)) if story not in used)
        found = next(kept, None)
        if found is not None:
            used.add(found)
            names[group] = found
    fresh = [group for group in ordered if group not in names]
    living = {story.id for story in store.stories(content_id("s", group[0]) for group in fresh)}
    for group in fresh:
        names[group] = _new_id(group, used | living)
        used.add(names[group])
    changed = [StoredStory(names[group], None, group) for group in ordered if there.get(names[group]) != group]
    store.put_stories(changed, shelf.pages_of(report for story in changed for report in story.reports), reading)


def _new_id(group: tuple[str, ...], used: set[str]) -> str:
    tries = (content_id("s", group[0], *([number] if number else [])) for number in count())
    return next(story for story in tries if story not in used)

"""Sorts reports into stories and keeps the ids of stories steady from one reading to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from crossread.base.codec import decode
from crossread.base.ids import content_id
from crossread.link.stories import StoryConfig, StoryReport, group_stories
from crossread.model.annotations import Mention
from crossread.pipeline.adapters import CleanResult, day_of
from crossread.store.store import Store, StoredStory

# Up to this many reports a reading counts as hand-picked: somebody put them into one folder because they belong
# together, and a weaker likeness is enough to join them. Above it the strict rule of a news stream holds.
CURATED_REPORTS = 200


def all_reports(store: Store) -> dict[str, str]:
    """Give every report in the store with the id of its page."""
    found: dict[str, str] = {}
    for row in store.results("clean").values():
        page = decode(row.value, CleanResult).page
        if page is not None:
            found.update({report.id: page.page for report in page.reports})
    return found


def assign_stories(store: Store, reading: int, taken: Sequence[str], name: str | None) -> tuple[StoredStory, ...]:
    """Sort the reports of the store into stories.

    Args:
        store: where the reports are; the result is written there.
        reading: the number of the reading.
        taken: the reports of this reading.
        name: the story the user says they belong to; None to find out.

    Returns:
        The stories that hold at least one of the reports of this reading, the largest first.
    """
    pages_of = all_reports(store)
    if name is not None:
        known = next((s for s in store.stories() if s.name == name), None)
        reports = tuple(sorted({*taken, *(known.reports if known else ())}))
        if reports:
            story = StoredStory(content_id("s", "named", name), name, reports)
            store.put_story(story, pages_of, reading)
    else:
        _group(store, reading, pages_of)
    wanted = set(taken)
    return tuple(story for story in store.stories() if wanted.intersection(story.reports))


def _group(store: Store, reading: int, pages_of: Mapping[str, str]) -> None:
    stories = store.stories()
    settled = {report for story in stories if story.name is not None for report in story.reports}
    free = [report for report in pages_of if report not in settled]
    before = {report: story.id for story in stories if story.name is None for report in story.reports}
    config = StoryConfig(curated=len(free) <= CURATED_REPORTS)
    used: set[str] = set()
    groups = group_stories(story_reports(store, {report: pages_of[report] for report in free}), config=config)
    unchanged = {story.id: story.reports for story in stories}
    for group in sorted(groups, key=lambda g: (-len(g), min(g))):
        story = _steady_id(group, before, used)
        used.add(story)
        reports = tuple(sorted(group))
        if unchanged.get(story) != reports:
            store.put_story(StoredStory(story, None, reports), pages_of, reading)


def _steady_id(group: Sequence[str], before: Mapping[str, str], used: set[str]) -> str:
    votes = Counter(before[report] for report in group if report in before)
    for story, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if story not in used:
            return story
    return content_id("s", min(group))


def story_reports(store: Store, wanted: Mapping[str, str]) -> list[StoryReport]:
    """Give the reports in the form the grouping reads: title, text, date, names.

    Args:
        store: where they are.
        wanted: report id → page id.

    Returns:
        One row per report, sorted by id.
    """
    rows: list[StoryReport] = []
    names = store.results("names", wanted)
    for cleaned in store.results("clean", wanted.values()).values():
        page = decode(cleaned.value, CleanResult).page
        for report in page.reports if page is not None else ():
            if page is None or report.id not in wanted:
                continue
            mentions = decode(names[report.id].value, tuple[Mention, ...])
            named = sorted({page.text[m.start : m.end] for m in mentions if m.form == "name"})
            body = "\n".join(page.text[b.start : b.end] for b in report.blocks if b.kind == "paragraph")
            title = report.title.text if report.title else ""
            rows.append(StoryReport(report.id, title, body, day_of(report.published), tuple(named)))
    return sorted(rows, key=lambda row: row.id)

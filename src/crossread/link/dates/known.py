"""Dates an undated report by days the story knows: "came yesterday", where a dated report tells Thursday's visit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from crossread.link.dates import words_en as en
from crossread.link.dates.clues import KNOWN_DAY, kinds_of, on_day, people_in
from crossread.link.dates.solve import Clue
from crossread.model.annotations import Sentence
from crossread.model.links import EntityIndex, ReadReport
from crossread.model.spans import Extent, Span

# What happened to whom on which day: the kind of occasion, the people, the day.
Known = dict[tuple[str, str], set[int]]


def known_days(reports: Sequence[ReadReport], index: EntityIndex, dated: Mapping[str, int]) -> Iterator[Clue]:
    """Tie "yesterday", "today" and "tomorrow" in undated reports to days that dated reports give.

    Args:
        reports: all reports of the story.
        index: who is who across them.
        dated: report id → day of publication, for the dated ones.

    Yields:
        A clue for every occasion that an undated report tells of such a day, of a person for whom the dated reports
        know one day of the kind and no other. (Weekdays were tried: in bench stories/news_cluster, dev, they dated
        one more of 177 reports rightly and two wrongly.)
    """
    known = _known([report for report in reports if report.id in dated], index)
    for report in reports:
        if report.id not in dated:
            yield from _clues(report, index, known)


def _known(reports: Sequence[ReadReport], index: EntityIndex) -> Known:
    found: Known = {}
    ahead: Known = {}
    for report in reports:
        days = [t for t in report.layers.times if t.type in ("DATE", "TIME") and t.first and t.first == t.last]
        for sentence in report.layers.sentences:
            inside = {t.first for t in days if sentence.start <= t.start < sentence.end}
            if len(inside) != 1:
                continue
            day = date.fromisoformat(str(inside.pop())).toordinal()
            announced = en.FUTURE.search(report.text, sentence.start, sentence.end) is not None
            for key in _occasions(report, sentence, index):
                (ahead if announced else found).setdefault(key, set()).add(day)
    return ahead | found  # what came about counts before what was announced


def _occasions(report: ReadReport, sentence: Sentence, index: EntityIndex) -> Iterator[tuple[str, str]]:
    extent = Extent(sentence.start, sentence.end)
    people = people_in(report, extent, index)
    for kind in kinds_of(extent.of(report.text)) if people else ():
        yield from ((kind, person) for person in people)


def _clues(report: ReadReport, index: EntityIndex, known: Known) -> Iterator[Clue]:
    quoted = [q for q in report.layers.quotations if q.kind == "direct"]
    for sentence in report.layers.sentences:
        words = list(en.DAY_WORD.finditer(report.text, sentence.start, sentence.end))
        if len(words) != 1 or any(q.start <= words[0].start() < q.end for q in quoted):
            continue
        span = report.span(Extent(*words[0].span()))
        for key in _occasions(report, sentence, index):
            days = known.get(key, set())
            if len(days) == 1:
                yield _clue(report, sentence, span, min(days))


def _clue(report: ReadReport, sentence: Sentence, span: Span, day: int) -> Clue:
    told = report.span(Extent(sentence.start, sentence.end))
    reason = f"it puts “{span.text}” what other reports tell of {date.fromordinal(day).isoformat()}"
    printed = day - en.steps_from_today(span.text)
    return Clue(KNOWN_DAY, report.id, reason, fits=on_day(printed), evidence=(told,))

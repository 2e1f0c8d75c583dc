"""Dates undated reports through the other reports of their story, by clues over the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from crossread.base import edtf
from crossread.link.dates import words_en as en
from crossread.link.dates.clues import (
    RECENT,
    SAME_YEAR,
    SHARED,
    days_since,
    event_clues,
    month_days,
    on_weekday,
    report_clues,
    within_days,
)
from crossread.link.dates.solve import Calendar, Clue, solve
from crossread.model.links import Copy, EntityIndex, ReadReport
from crossread.model.reports import When
from crossread.model.spans import Extent, Span

# A report that gives only months and weekdays is taken to be less than half a year from the nearest dated report of
# its story: that is what makes the year unambiguous.
SAME_YEAR_DAYS = 183
# A day that could be in several weeks is taken to be in the week after the last day the report names.
RECENT_DAYS = 7
# Ranges longer than this say nothing a reader could use; the date is then left open.
LONGEST_RANGE_DAYS = 100
# Words that two quotes must share to be one act of speech for dating.
QUOTE_WORDS = 8
# Reports that print one act of speech as news are at most this many days apart.
SHARED_QUOTE_DAYS = 6
# How far before and after all known days an undated report may lie, in days.
MARGIN_DAYS = 400


def date_reports(reports: Sequence[ReadReport], copies: Sequence[Copy], index: EntityIndex) -> dict[str, When]:
    """Date the undated reports of a story through what they say and what they share with the others.

    Args:
        reports: all reports of the story, with their layers.
        copies: the passages they share.
        index: which mention belongs to which entity.

    Returns:
        Report id → date, for the undated reports that could be dated to a day, a month or a range of up to 100 days.
        The rest is honestly unknown and left out.
    """
    open_reports = {r.id: r for r in reports if r.document.report.published is None}
    if not open_reports:
        return {}
    ordered = sorted(reports, key=lambda r: r.id)
    clues = [clue for report in ordered if report.id in open_reports for clue in report_clues(report)]
    known = {r.id: day for r in ordered if (day := _known_day(r)) is not None}
    window = _window(ordered, known)
    if window is None:
        return {}
    clues.extend(_shared(ordered, copies))
    occasions = list(_occasions(ordered, index, _linked(clues)))
    clues.extend(occasions)
    every = frozenset(window)
    names = {r.id for r in ordered} | {c.right for c in clues if c.right is not None}
    variables = {name: frozenset([known[name]]) if name in known else every for name in sorted(names)}
    calendar = solve(variables, clues)
    _same_year(calendar, sorted(open_reports), set(known))
    _recent(calendar, [open_reports[name] for name in sorted(open_reports)])
    found = {}
    for name in sorted(open_reports):
        when = _when(calendar, name, window)
        if when is not None:
            found[name] = when
    return found


def _known_day(report: ReadReport) -> int | None:
    when = report.document.report.published
    if when is None:
        return None
    first, last = edtf.days_covered(when.edtf)
    return first.toordinal() if first is not None and first == last else None


def _window(reports: Sequence[ReadReport], known: dict[str, int]) -> range | None:
    """Give the days an undated report may lie on: around all days that any report of the story states."""
    days = list(known.values())
    for report in reports:
        for time in report.layers.times:
            if time.stated and time.first and time.last and not time.quoted:
                days.append(date.fromisoformat(time.first).toordinal())
    latest = max(days, default=None)
    if latest is None:
        return None
    earliest = min(known.values(), default=latest)
    span = range(min(earliest, latest) - MARGIN_DAYS, latest + 4 * MARGIN_DAYS)
    return span if span.start > 0 else None


def _shared(reports: Sequence[ReadReport], copies: Sequence[Copy]) -> Iterator[Clue]:
    """Reports that print the same words of the same speaker as news lie close together."""
    quotes: dict[str, list[tuple[ReadReport, Span, str | None]]] = {}
    for report in reports:
        for quotation in report.layers.quotations:
            for part in quotation.parts if quotation.kind == "direct" else ():
                words = re.findall(r"\w+", part.of(report.text).casefold())
                if len(words) >= QUOTE_WORDS:
                    weekday = _weekday_at(report, quotation.time)
                    quotes.setdefault(" ".join(words[:QUOTE_WORDS]), []).append((report, report.span(part), weekday))
    for key, rows in sorted(quotes.items()):
        if len({report.id for report, _, _ in rows}) < 2:
            continue
        day = f"quote {key}"
        named = sorted({weekday for _, _, weekday in rows if weekday is not None})
        for report, span, _ in rows:
            reason = f"it prints the same words as another report: “{' '.join(span.text.split()[:8])}…”"
            yield Clue(SHARED, report.id, reason, day, -SHARED_QUOTE_DAYS, 0, evidence=(span,))
        if len(named) == 1:
            yield Clue(SHARED, day, f"the words were said on {named[0]}", fits=on_weekday(named[0]))


def _weekday_at(report: ReadReport, extent: Extent | None) -> str | None:
    found = en.WEEKDAY.search(report.text, extent.start, extent.end) if extent is not None else None
    return found["day"] if found else None


def _linked(clues: Sequence[Clue]) -> dict[str, str]:
    """Give each report the first report (by id) it shares words with, itself if none."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for clue in clues:
        if clue.right is not None:
            a, b = sorted((root(clue.left), root(clue.right)))
            parent[b] = a
    return {name: root(name) for name in parent}


def _occasions(reports: Sequence[ReadReport], index: EntityIndex, linked: dict[str, str]) -> Iterator[Clue]:
    """Join occasions of the same people: named on the same weekday, or told by reports that share words."""
    rows = [
        (key, clue, weekday, linked.get(r.id, r.id)) for r in reports for key, clue, weekday in event_clues(r, index)
    ]
    weekdays: dict[tuple[str, str], set[str]] = {}
    for key, _, weekday, group in rows:
        if weekday is not None:
            weekdays.setdefault((key, group), set()).add(weekday)
    for key, clue, weekday, group in rows:
        of_group = weekdays.get((key, group), set())
        name = weekday or (next(iter(of_group)) if len(of_group) == 1 else None)
        day = f"{key} on {name}" if name else f"{key} in {group}"
        yield Clue(clue.strength, clue.left, clue.reason, day, clue.least, clue.most, evidence=clue.evidence)
        if name is not None:
            yield Clue(clue.strength, day, f"it is on {name}", fits=on_weekday(name))


def _same_year(calendar: Calendar, undated: Sequence[str], known: set[str]) -> None:
    """Choose the year that lies nearest to the dated reports of the story."""
    settled = sorted(
        min(days) for name, days in calendar.domains.items() if len(days) == 1 and (name in known or name in undated)
    )
    if not settled:
        return
    for name in undated:
        days = calendar.domains[name]
        if len(days) > 1:
            near = frozenset(d for d in days if min(abs(d - s) for s in settled) <= SAME_YEAR_DAYS)
            reason = f"it is taken to be less than half a year from the story's dated reports ({_iso(settled[0])})"
            calendar.add(Clue(SAME_YEAR, name, reason, fits=near.__contains__))


def _recent(calendar: Calendar, undated: Sequence[ReadReport]) -> None:
    """Choose the week after the last day a report names where only the week is open."""
    for report in undated:
        days = calendar.domains[report.id]
        named = [(month, day, span) for _, month, day, span in month_days(report) if days]
        if len(days) < 2 or not named or len({date.fromordinal(d).weekday() for d in days}) > 6:
            continue
        month, day, span = min(named, key=lambda row: (days_since(min(days), row[0], row[1]), row[2]))
        reason = f"the last day it names is {span.text}, and it is taken to be of the week after it"
        fits = within_days(month, day, RECENT_DAYS)
        calendar.add(Clue(RECENT, report.id, reason, fits=fits, evidence=(span,)))


def _iso(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


def _when(calendar: Calendar, name: str, window: range) -> When | None:
    days = sorted(calendar.domains[name])
    first, last = date.fromordinal(days[0]), date.fromordinal(days[-1])
    used = calendar.used.get(name, [])
    if not used or last.toordinal() == window[-1] or (last - first).days > LONGEST_RANGE_DAYS:
        return None
    reasons = list(dict.fromkeys(clue.reason for clue in used))
    evidence = tuple(dict.fromkeys(span for clue in used for span in clue.evidence))
    reason = "Undated; dated through the story: " + "; ".join(reasons[:6]) + "."
    if first == last:
        return When(first.isoformat(), "day", "story", reason, evidence)
    if (first.year, first.month) == (last.year, last.month):
        return When(f"{first:%Y-%m}", "month", "story", reason, evidence)
    return When(f"{first.isoformat()}/{last.isoformat()}", "range", "story", reason, evidence)

"""Reads from one report what it shows about its own date and about the days of what it tells."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from crossread.link.dates import words_en as en
from crossread.link.dates.solve import Clue
from crossread.model.annotations import Sentence
from crossread.model.links import EntityIndex, ReadReport
from crossread.model.spans import Extent, Span

# Strengths, the surest first.
STATED, MONTHS_AGO, LASTED, TODAY_IS, SHARED, KNOWN_DAY, SAME_EVENT, LEDE, SAME_YEAR, RECENT = range(10)

# A month and day without a year lies in the past year: reporters add the year to what is older. In bench
# raw/news_4000 9 of 10 such days lie less than 330 days before the report.
YEARLESS_DAYS = 330
# How many sentences make the lede for the weekday rule.
LEDE_SENTENCES = 4


def on_weekday(name: str) -> Callable[[int], bool]:
    """Make the test for days that fall on a weekday."""
    wanted = en.WEEKDAYS.index(name)
    return lambda day: date.fromordinal(day).weekday() == wanted


def on_day(wanted: int) -> Callable[[int], bool]:
    """Make the test for one day."""
    return lambda day: day == wanted


def not_before(first: int) -> Callable[[int], bool]:
    """Make the test for days that are not before a day."""
    return lambda day: day >= first


def within_days(month: int, day_of_month: int, most: int) -> Callable[[int], bool]:
    """Make the test for days at most so many days after such a day of the year."""
    return lambda day: days_since(day, month, day_of_month) <= most


def report_clues(report: ReadReport) -> Iterator[Clue]:
    """Give what a report shows about its own date.

    Args:
        report: an undated report with its sentences and time expressions.

    Yields:
        Clues about the day named by the report's id.
    """
    yield from _stated(report)
    yield from _month_days(report)
    yield from _lasted(report)
    yield from _second_in(report)
    yield from _today(report)
    yield from _lede(report)


def _stated(report: ReadReport) -> Iterator[Clue]:
    """A day or year written out in full and told in the past: the report is not older."""
    for time in report.layers.times:
        whole_year = time.type == "DATE" and len(time.value) == 4 and time.value.isdigit()
        first = f"{time.value}-01-01" if whole_year else time.first
        if first is None or not (time.stated or whole_year) or time.quoted:
            continue
        clause = _clause(report, time.start)
        if en.FUTURE.search(clause) or (whole_year and not en.PAST.search(clause)):
            continue
        day = date.fromisoformat(first).toordinal()
        span = report.span(Extent(time.start, time.end))
        reason = f"it looks back on {span.text}"
        yield Clue(STATED, report.id, reason, fits=not_before(day), evidence=(span,))


def _month_days(report: ReadReport) -> Iterator[Clue]:
    for sentence, month, day, span in month_days(report):
        ahead = bool(en.FUTURE.search(_clause(report, span.start)))
        reason = f"it {'looks ahead to' if ahead else 'looks back on'} {span.text}"

        def fits(d: int, month: int = month, day: int = day, ahead: bool = ahead) -> bool:
            gap = days_since(d, month, day)
            return gap <= YEARLESS_DAYS if not ahead else gap >= 366 - YEARLESS_DAYS or gap == 0

        if not _quoted(report, sentence, span):
            yield Clue(MONTHS_AGO, report.id, reason, fits=fits, evidence=(span,))


def month_days(report: ReadReport) -> Iterator[tuple[Sentence, int, int, Span]]:
    """Give the days named without a year: sentence, month, day, span."""
    for sentence in report.layers.sentences:
        for match in en.MONTH_DAY.finditer(report.text, sentence.start, sentence.end):
            month = en.month_number(match["month"] or match["month2"])
            day = int(match["day"] or match["day2"])
            if 1 <= day <= calendar.monthrange(2024, month)[1]:
                yield sentence, month, day, report.span(Extent(match.start(), match.end()))


def days_since(ordinal: int, month: int, day: int) -> int:
    """Count the days from the last such day of the year to a date (0 on the day itself)."""
    today = date.fromordinal(ordinal)
    for year in (today.year, today.year - 1, today.year - 2, today.year - 3, today.year - 4):
        if year >= 1 and day <= calendar.monthrange(year, month)[1] and date(year, month, day) <= today:
            return (today - date(year, month, day)).days
    return YEARLESS_DAYS + 1


def _lasted(report: ReadReport) -> Iterator[Clue]:
    """What began on a stated day and "has dragged on for nearly three years" dates the report roughly."""
    starts = [t for t in report.layers.times if t.stated and t.first and t.first == t.last]
    starts = [t for t in starts if en.BEGAN.search(report.text[max(0, t.start - 60) : t.start])]
    if len(starts) != 1 or starts[0].first is None:
        return
    began = date.fromisoformat(starts[0].first)
    for match in en.LASTED.finditer(report.text, report.document.report.span.start, report.document.report.span.end):
        number = en.number_of(match["number"]) + (0.5 if match["half"] else 0)
        unit = en.UNIT_DAYS[match["unit"].casefold()]
        least, most = _width(match["how"], number * unit, unit)
        low, high = began + timedelta(days=least), began + timedelta(days=most)
        span = report.span(Extent(match.start(), match.end()))
        evidence = (report.span(Extent(starts[0].start, starts[0].end)), span)
        reason = f"what began {evidence[0].text} had lasted “{span.text}”"
        between = range(low.toordinal(), high.toordinal() + 1)
        yield Clue(LASTED, report.id, reason, fits=between.__contains__, evidence=evidence)


def _width(how: str | None, days: float, unit: float) -> tuple[float, float]:
    """Turn "nearly", "just over"… into least and most days; half a unit is what such words round away."""
    word = (how or "").casefold()
    if word in ("nearly", "almost", "less than", "under"):
        return days - unit / 2, days
    if word in ("more than", "over", "just over", "little more than"):
        return days, days + unit / 2
    return days - unit / 2, days + unit / 2


def _second_in(report: ReadReport) -> Iterator[Clue]:
    """Read "Monday's talks, the second in just over two weeks" together with "the first talks on May 16"."""
    body = report.document.report.span
    first = next(en.FIRST_ON.finditer(report.text, body.start, body.end), None)
    second = next(en.SECOND_IN.finditer(report.text, body.start, body.end), None)
    if first is None or second is None:
        return
    sentence = next((s for s in report.layers.sentences if s.start <= second.start() < s.end), None)
    weekday = en.WEEKDAY.search(report.text, sentence.start, second.start()) if sentence else None
    if weekday is None:
        return
    unit = en.UNIT_DAYS[second["unit"].casefold()]
    least, most = _width(second["how"], en.number_of(second["number"]) * unit, unit)
    month, day = en.month_number(first["month"]), int(first["day"])
    wanted = en.WEEKDAYS.index(weekday["day"])

    def fits(d: int) -> bool:
        event = d - (date.fromordinal(d).weekday() - wanted) % 7
        return least <= days_since(event, month, day) <= most

    spans = tuple(report.span(Extent(m.start(), m.end())) for m in (first, weekday, second))
    reason = f"{weekday['day']} was “{spans[2].text}” after “{spans[0].text}”"
    yield Clue(LASTED, report.id, reason, fits=fits, evidence=spans)


def _today(report: ReadReport) -> Iterator[Clue]:
    """Read "earlier Wednesday" or "later on Friday" as the report's own weekday."""
    found: dict[str, Span] = {}
    for sentence in report.layers.sentences:
        for match in en.DEICTIC.finditer(report.text, sentence.start, sentence.end):
            found.setdefault(match["day"], report.span(Extent(match.start(), match.end())))
    if len(found) == 1:
        ((name, span),) = found.items()
        yield weekday_clue(TODAY_IS, report, name, span, f"it says “{span.text}” of its own day")


def _lede(report: ReadReport) -> Iterator[Clue]:
    """The last weekday that the lede tells as past or present is the report's own day.

    In bench raw/news_4000 it is in 56 % of 1,727 reports, and the day before in another 24 %; so this clue gives way
    to every other.
    """
    for day, span in present_weekdays(report):
        yield weekday_clue(LEDE, report, day, span, f"its opening tells “{span.text}” as the day itself")
        return


def present_weekdays(report: ReadReport) -> Iterator[tuple[str, Span]]:
    """Give the weekdays of the lede that are not ahead: those told as present first, then by position."""
    rows = []
    body = [s for s in report.layers.sentences if report.document.report.blocks[s.block].kind == "paragraph"]
    for number, sentence in enumerate(body[:LEDE_SENTENCES]):
        text = report.text[sentence.start : sentence.end]
        for match in en.WEEKDAY.finditer(report.text, sentence.start, sentence.end):
            before = report.text[max(sentence.start, match.start() - 40) : min(sentence.end, match.end() + 12)]
            if en.FUTURE.search(before):
                continue
            present = bool(en.PRESENT.search(text))
            rows.append((not present, number, match.start(), match["day"], match.end()))
    for _, _, start, day, end in sorted(rows):
        yield day, report.span(Extent(start, end))


def weekday_clue(strength: int, report: ReadReport, name: str, span: Span, reason: str) -> Clue:
    """Make the clue that a report's date falls on a weekday."""
    return Clue(strength, report.id, reason, fits=on_weekday(name), evidence=(span,))


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a report shows about the day of an occasion: which kind, of whom, how far from the report's own day."""

    report: str
    kind: str
    people: frozenset[str]
    least: int
    most: int
    weekday: str | None
    reason: str
    span: Span


def occasions(report: ReadReport, index: EntityIndex) -> Iterator[Occasion]:
    """Give the occasions a report ties to its own day: who meets or calls whom, on which weekday.

    Args:
        report: the report.
        index: which mention belongs to which entity.

    Yields:
        One row per occasion; a sentence with "a day before" is read as two: what goes on, and what is a day ahead.
    """
    for sentence in report.layers.sentences:
        after = en.DAY_AFTER.search(report.text, sentence.start, sentence.end)
        if after is not None and after["way"].casefold() != "after":
            head = Extent(sentence.start, after.start())
            if en.PRESENT.search(head.of(report.text)):
                yield from _told(report, index, head)
                yield from _ahead(report, index, Extent(after.end(), sentence.end), after[0])
        else:
            yield from _told(report, index, Extent(sentence.start, sentence.end))


def _told(report: ReadReport, index: EntityIndex, extent: Extent) -> Iterator[Occasion]:
    text = extent.of(report.text)
    people = people_in(report, extent, index)
    days = _day_offset(text)
    if days is None or not 2 <= len(people) <= 3:
        return
    least, most, weekday = days
    reason = f"it tells of {weekday}: “{_short(text)}”" if weekday else f"it goes on as it is written: “{_short(text)}”"
    for kind in kinds_of(text):
        for pair in sorted({tuple(sorted(p)) for p in pairwise(people)}):
            yield Occasion(report.id, kind, frozenset(pair), least, most, weekday, reason, report.span(extent))


def _ahead(report: ReadReport, index: EntityIndex, extent: Extent, words: str) -> Iterator[Occasion]:
    people = frozenset(people_in(report, extent, index))
    text = extent.of(report.text)
    for kind in kinds_of(text)[:1] if people else ():
        reason = f"it is written “{words}”: “{_short(text.strip())}”"
        yield Occasion(report.id, kind, people, 1, 1, None, reason, report.span(extent))


def _day_offset(text: str) -> tuple[int, int, str | None] | None:
    """Say how far the day of a clause can lie from the report's: least and most days, and the weekday it names."""
    weekdays = list(en.WEEKDAY.finditer(text))
    if len(weekdays) == 1:
        match = weekdays[0]
        near = text[max(0, match.start() - 40) : match.end() + 12]
        if en.FUTURE.search(near):
            return 0, 6, match["day"]
        return (0, 0, match["day"]) if en.PRESENT.search(text) else (-6, 0, match["day"])
    if not weekdays and en.PRESENT.search(text) and not en.FUTURE.search(text):
        return 0, 0, None
    return None


def kinds_of(text: str) -> list[str]:
    """Give the kinds of occasion that words of a text name."""
    words = (word.strip(".,;:’'\"“”").casefold() for word in text.split())
    return sorted({en.OCCASIONS[word] for word in words if word in en.OCCASIONS})


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:12]) + ("…" if len(words) > 12 else "")


def people_in(report: ReadReport, extent: Extent, index: EntityIndex) -> list[str]:
    """Give the persons named in a stretch of a report, in order."""
    found: list[str] = []
    for mention in report.layers.mentions:
        if mention.kind == "person" and mention.form == "name" and extent.start <= mention.start < extent.end:
            entity = index.at(report.page, Extent(mention.start, mention.end))
            if entity is not None and entity not in found:
                found.append(entity)
    return found


def _clause(report: ReadReport, at: int) -> str:
    """Give the 60 characters before and 20 after a place: where the words that turn it into a plan stand."""
    return report.text[max(report.document.report.span.start, at - 60) : at + 20]


def _quoted(report: ReadReport, sentence: Sentence, span: Span) -> bool:
    inside = (q for q in report.layers.quotations if q.kind == "direct")
    return any(q.start <= span.start and span.end <= q.end for q in inside) and sentence.start <= span.start

"""A dossier as Markdown (CommonMark with GitHub's tables), for notes, wikis and version control."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from crossread.model.dossier import Comparison, Dossier, Event, Outlook
from crossread.model.links import Entity, Utterance
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.present import wording
from crossread.present.dates import when_in_words
from crossread.present.index import Index, build_index, flat
from crossread.present.network import source_label
from crossread.present.short import ORDER, Line, chains_note, in_short
from crossread.present.summary import dates, read

# Lines of each list under "In short".
SHORT_LINES = 10
# Every sign that can mean something to Markdown inside a line.
_SIGNS = re.compile(r"([\\`*_\[\]<>#|~&!$])")


def to_markdown(dossier: Dossier) -> str:
    """Write a dossier as Markdown, every item with the report and the characters it rests on.

    Args:
        dossier: any dossier.

    Returns:
        CommonMark; text of the sources is escaped so that it stays text.
    """
    index = build_index(dossier)
    sections = (
        ("In short", _short(index)),
        ("What differs", _differs(index)),
        ("What happened", _happened(index)),
        ("Who said what", _said(index)),
        ("Who is who", _people(index)),
        ("How the reports depend on each other", _depend(index)),
        ("What was announced", _ahead(index)),
        ("What is new", _new(index)),
        ("The reports", _reports(index)),
        ("What was left out", _left_out(index)),
    )
    lines = [f"# {esc(dossier.story.title) or 'Untitled story'}", "", f"{read(index)}. {dates(dossier)}."]
    for title, body in sections:
        lines += ["", f"## {title}", "", *(list(body) or ["Nothing found."])]
    return "\n".join(lines) + "\n"


def esc(text: str, limit: int | None = None) -> str:
    """Put text of a source on one line in which no sign means anything to Markdown.

    Args:
        text: any text.
        limit: the longest text wanted before escaping, in characters.

    Returns:
        The escaped line.
    """
    return _SIGNS.sub(r"\\\1", flat(text, limit))


def _place(index: Index, span: Span) -> str:
    return f"{esc(index.where(span))}, characters {span.start:,}–{span.end:,}"


def _quoted(index: Index, span: Span) -> str:
    return f"“{esc(span.text, 400)}” ({_place(index, span)})"


def _short(index: Index) -> Iterator[str]:
    short = in_short(index)
    for title, lines in (("Agree", short.agree), ("Differ", short.differ), ("Only one has", short.only)):
        yield f"**{title}**"
        yield ""
        yield from _lines(lines)
        yield ""


def _lines(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines[:SHORT_LINES]:
        yield f"- {esc(line.text)} – {esc(line.note)}"
    if len(lines) > SHORT_LINES:
        yield f"- and {len(lines) - SHORT_LINES:,} more"
    if not lines:
        yield "- nothing found"


def _differs(index: Index) -> Iterator[str]:
    for comparison in sorted(index.dossier.comparisons, key=lambda c: ORDER.index(c.verdict)):
        yield from _comparison(index, comparison)


def _comparison(index: Index, comparison: Comparison) -> Iterator[str]:
    yield f"### {esc(wording.about(comparison.about))}"
    yield ""
    yield f"**{wording.VERDICTS[comparison.verdict]}.** {esc(comparison.reason)}"
    yield ""
    for side in comparison.sides:
        by = f", on the word of {esc(index.names(side.claimed_by))}" if side.claimed_by else ""
        yield f"- **{esc(side.says)}**{by}; {chains_note(side.independent)}"
        for span in side.spans:
            yield f"  - {_quoted(index, span)}"
    yield ""


def _happened(index: Index) -> Iterator[str]:
    in_line = set(index.dossier.timeline)
    timed = [index.events[event] for event in index.dossier.timeline if event in index.events]
    for event in (*timed, *(e for e in index.dossier.events if e.id not in in_line)):
        yield from _event(index, event)


def _event(index: Index, event: Event) -> Iterator[str]:
    ahead = "" if any(m.status in ("happened", "ongoing") for m in event.mentions) else " (not told as done)"
    yield f"- **{esc(when_in_words(event.when))}**{ahead}: {_quoted(index, event.summary)}"
    if event.when and event.when.reason:
        yield f"  - Date {wording.BASES[event.when.basis]}: {esc(event.when.reason)}"
    support = event.support
    why = wording.closed(support.why or chains_note(support.independent))
    yield f"  - Told by {esc(index.label_list(support.reports))}. {esc(why)}"
    if support.silent:
        yield f"  - Not in later reports: {esc(index.label_list(support.silent))}"


def _said(index: Index) -> Iterator[str]:
    for said in index.dossier.utterances:
        yield from _utterance(index, said)


def _utterance(index: Index, said: Utterance) -> Iterator[str]:
    yield f"- **{esc(index.name(said.speaker))}**, {esc(when_in_words(said.said))}"
    for quote in (index.quotes[q] for q in said.quotes if q in index.quotes):
        yield f"  - {_quoted(index, quote.span)}, {wording.QUOTE_KINDS[quote.kind]}"
    for difference in said.differences:
        yield f"  - {wording.DIFFERENCES[difference.kind]}: {esc(difference.detail)}"


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    body = [f"| {' | '.join(cells)} |" for cells in rows]
    if body:
        yield f"| {' | '.join(heads)} |"
        yield f"|{' --- |' * len(heads)}"
        yield from body


def _people(index: Index) -> Iterator[str]:
    def row(entity: Entity) -> tuple[str, ...]:
        variants = ", ".join(f"{esc(v.text)} ×{v.count}" for v in entity.variants)
        titles = ", ".join(dict.fromkeys(esc(t.text) for t in entity.titles))
        where = dict.fromkeys(index.where(span) for span in entity.mentions)
        return esc(entity.name), wording.ENTITY_KINDS[entity.kind], variants, titles, esc(", ".join(where))

    yield from _table(("Name", "Kind", "Written", "Described as", "Named in"), map(row, index.dossier.entities))


def _depend(index: Index) -> Iterator[str]:
    for group in index.dossier.independence.groups:
        if len(group.reports) > 1:
            yield f"- {esc(index.label_list(group.reports))} count once. {esc(group.why)}"
    for chain in index.dossier.chains:
        sources = (f"{esc(source_label(index, s))} ({wording.SOURCE_KINDS[s.kind]})" for s in chain.sources)
        yield f"- {esc(index.label(chain.report))} rests on {', '.join(sources) or 'no source it shows'}"
    for copy in index.dossier.copies:
        places = f"{_place(index, copy.a)}; {_place(index, copy.b)}"
        yield f"- {wording.count(copy.words, 'word')} stand in both: {places} ({wording.COPY_KINDS[copy.kind]})"


def _ahead(index: Index) -> Iterator[str]:
    for outlook in index.dossier.outlook:
        yield from _outlook(index, outlook)


def _outlook(index: Index, outlook: Outlook) -> Iterator[str]:
    event = index.events.get(outlook.event)
    words = _quoted(index, event.summary) if event else esc(outlook.event)
    yield f"- **{wording.OUTCOMES[outlook.outcome]}**: {words}"
    who = index.who_announced(outlook)
    by = f" Announced by {esc(who)}." if who else " The reports name nobody who announced it."
    yield f"  - Expected: {esc(when_in_words(outlook.expected))}.{by} {esc(outlook.reason)}".rstrip()
    for span in outlook.evidence:
        yield f"  - {_quoted(index, span)}"


def _new(index: Index) -> Iterator[str]:
    for change in index.dossier.changes:
        items = ", ".join(esc(index.title(i)) if index.has(i) else esc(i) for i in change.items)
        yield f"- **{wording.CHANGES[change.kind]}** since {esc(change.since)}: {esc(change.reason)} {items}".rstrip()


def _reports(index: Index) -> Iterator[str]:
    def row(report: Report) -> tuple[str, ...]:
        title = esc(report.title.text, 160) if report.title else ""
        source = index.pages[report.page].source if report.page in index.pages else report.page
        return esc(index.label(report.id)), title, esc(when_in_words(report.published)), esc(source)

    yield from _table(("Report", "Title", "Published", "Page"), map(row, index.dossier.reports))


def _left_out(index: Index) -> Iterator[str]:
    for out in index.dossier.rejections:
        yield f"- {esc(out.item)}: {esc(out.detail)} ({esc(out.stage)}, {esc(out.why)})"

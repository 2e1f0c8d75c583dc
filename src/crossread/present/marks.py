"""Marks the words of a page that items rest on, as valid HTML however the marks overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup, escape

from crossread.model.dossier import Dossier
from crossread.model.links import Copy
from crossread.present.dates import timex_in_words
from crossread.present.index import Index, flat, ident
from crossread.present.traces import Trace, copy_id, copy_position, traces

# Pairs of reports that share words grow with the square of the reports; beyond this many the shortest passages stand
# in the JSON alone. Four hundred fill about twenty screens.
COPIES_SHOWN = 400

# Style classes of the marks, by kind of item and part; the first that fits wins. "" is an anchor without a look.
STYLES: Final[Mapping[tuple[str, str], str]] = {
    ("comparison", ""): "k-compared",
    ("quote", "words"): "k-quote",
    ("quote", "piece"): "",
    ("figure", "words"): "k-figure",
    ("time", ""): "k-time",
    ("entity", "mention"): "k-name",
    ("event", "telling"): "k-event",
    ("event", "summary"): "k-event",
    ("outlook", "outcome"): "k-event",
    ("chain", ""): "k-source",
    ("report", "furniture"): "k-furniture",
    ("page", "furniture"): "k-furniture",
}
# Parts that lead back to their item from the margin; names and dates lead back by themselves.
NOTED: Final[Mapping[str, tuple[str, ...]]] = {
    "quote": ("words",),
    "event": ("telling", "summary"),
    "figure": ("words",),
    "comparison": (),
    "outlook": (),
    "copy": (),
    "chain": (),
}


@dataclass(frozen=True, slots=True)
class Note:
    """A way back from marked words to an item that rests on them; ``words`` tells it from others of its name."""

    kind: str
    href: str
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a page that at least one item rests on; ``own`` is the address the words themselves link to."""

    start: int
    end: int
    anchor: str
    styles: tuple[str, ...]
    notes: tuple[Note, ...]
    own: str
    tip: str


def copies_shown(dossier: Dossier) -> dict[str, Copy]:
    """Choose the shared passages the page shows: the longest.

    Args:
        dossier: any dossier.

    Returns:
        The passages by the name under which the page shows them, in the order of the dossier.
    """
    numbered = list(enumerate(dossier.copies))
    longest = sorted(numbered, key=lambda pair: (-pair[1].words, pair[0]))[:COPIES_SHOWN]
    return {copy_id(n): copy for n, copy in sorted(longest, key=lambda pair: pair[0])}


def marks_by_page(index: Index) -> dict[str, list[Mark]]:
    """Collect what is to be marked on each page.

    Args:
        index: the dossier.

    Returns:
        The marks of each page by page id, sorted by start, longer ones first; one mark per distinct range.
    """
    times = {(t.span.page, t.span.start, t.span.end): t for t in index.dossier.times}
    copies = copies_shown(index.dossier)
    found: dict[tuple[str, int, int], list[Trace]] = {}
    for trace in traces(index.dossier):
        if trace.part != "whole" and (trace.kind != "copy" or trace.id in copies):
            found.setdefault((trace.span.page, trace.span.start, trace.span.end), []).append(trace)
    pages: dict[str, list[Mark]] = {}
    for place in sorted(found, key=lambda p: (p[0], p[1], -p[2])):
        page, start, end = place
        here, time = found[place], times.get(place)
        tip = f"{flat(time.span.text)}: {timex_in_words(time.value)}. {time.reason}".strip() if time else ""
        pages.setdefault(page, []).append(
            Mark(start, end, index.anchor(here[0].span), _styles(here), _notes(index, here), _own(here), tip)
        )
    return pages


def _styles(found: Sequence[Trace]) -> tuple[str, ...]:
    styles = (STYLES.get((t.kind, t.part), STYLES.get((t.kind, ""), "")) for t in found)
    return tuple(dict.fromkeys(style for style in styles if style))


def _notes(index: Index, found: Sequence[Trace]) -> tuple[Note, ...]:
    notes = []
    for trace in found:
        if trace.kind in NOTED and (not NOTED[trace.kind] or trace.part in NOTED[trace.kind]):
            notes.append(Note(trace.kind, f"#{ident(trace.id)}", _label(index, trace), flat(trace.span.text, 24)))
    return tuple(dict.fromkeys(notes))


def _label(index: Index, trace: Trace) -> str:
    if trace.kind == "copy":
        copy = index.dossier.copies[copy_position(trace.id)]
        return index.where(copy.b if trace.part == "first" else copy.a)
    if trace.kind == "chain":
        return flat(trace.span.text, 40)
    return flat(index.title(trace.id).partition(": ")[2], 60)


def _own(found: Sequence[Trace]) -> str:
    """Names link to who it is, dates to how they were read."""
    for kind, part in (("entity", "mention"), ("time", "words")):
        for trace in found:
            if (trace.kind, trace.part) == (kind, part):
                return f"#{ident(trace.id)}"
    return ""


@dataclass(slots=True)
class Painter:
    """Writes stretches of one page's text with their marks.

    Each mark carries its anchor once, on its first piece; ``split`` collects the anchors of marks that had to be
    written in several pieces.
    """

    text: str
    marks: Sequence[Mark]
    painted: set[str]
    split: set[str]

    def paint(self, start: int, end: int, marks: Iterable[Mark]) -> Markup:
        """Write a stretch of text.

        Args:
            start: where it begins, in code points.
            end: where it stops.
            marks: the marks that overlap it, sorted by start, longer ones first.

        Returns:
            HTML in which every mark is closed inside the mark it was opened in.
        """
        out: list[str] = []
        stack: list[Mark] = []
        position = start
        for mark in marks:
            position = self._close(out, stack, position, max(mark.start, start))
            out.append(self._escaped(position, max(mark.start, start)))
            position = max(position, mark.start, start)
            self._open(out, stack, mark)
        position = self._close(out, stack, position, end)
        out.append(self._escaped(position, end))
        while stack:
            self.split.add(stack[-1].anchor)  # it goes on in the next stretch
            out.append(self._end(stack, len(stack) - 1))
            stack.pop()
        return Markup("".join(out))  # noqa: S704 - every piece was escaped when it was written

    def _escaped(self, start: int, end: int) -> str:
        return str(escape(self.text[start:end]))

    def _close(self, out: list[str], stack: list[Mark], position: int, until: int) -> int:
        """Close the marks that end up to a position; those opened after one of them are split."""
        while stack:
            first = min(mark.end for mark in stack)
            if first > until:
                return position
            out.append(self._escaped(position, first))
            position = max(position, first)
            lowest = next(n for n, mark in enumerate(stack) if mark.end == first)
            again = [mark for mark in stack[lowest:] if mark.end != first]
            while len(stack) > lowest:
                out.append(self._end(stack, len(stack) - 1))
                stack.pop()
            for mark in again:
                self._open(out, stack, mark)
        return position

    def _open(self, out: list[str], stack: list[Mark], mark: Mark) -> None:
        classes = f' class="{" ".join(("m", *mark.styles))}"' if mark.styles else ""
        if mark.anchor in self.painted:
            self.split.add(mark.anchor)
            place = f'data-m="{mark.anchor}"'
            classes = classes or ' class="m"'
        else:
            self.painted.add(mark.anchor)
            place = f'id="{mark.anchor}"'
        tip = f' title="{escape(mark.tip)}"' if mark.tip else ""
        linked = mark.own and not any(other.own for other in stack)
        link = f' href="{escape(mark.own)}"' if linked else ""
        out.append(f"<{'a' if linked else 'span'} {place}{classes}{link}{tip}>")
        stack.append(mark)

    def _end(self, stack: Sequence[Mark], position: int) -> str:
        linked = stack[position].own and not any(other.own for other in stack[:position])
        return "</a>" if linked else "</span>"


def within(marks: Sequence[Mark], stretches: Iterable[tuple[int, int]]) -> Iterator[list[Mark]]:
    """Give the marks of each stretch in one pass.

    Args:
        marks: sorted by start, longer ones first.
        stretches: half-open ranges, sorted, not overlapping.

    Yields:
        For each stretch the marks that share a character with it (or, if empty, stand in it).
    """
    following, open_marks = 0, list[Mark]()
    for start, end in stretches:
        while following < len(marks) and marks[following].start < end:
            open_marks.append(marks[following])
            following += 1
        open_marks = [mark for mark in open_marks if mark.end > start or mark.start >= start]
        yield [mark for mark in open_marks if mark.end > start or mark.start == mark.end >= start]

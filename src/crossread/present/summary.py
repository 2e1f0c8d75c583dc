"""A dossier in a few lines for the terminal."""

from __future__ import annotations

from crossread.model.dossier import Dossier
from crossread.present.dates import in_words, when_in_words
from crossread.present.index import Index, build_index, flat
from crossread.present.short import Line, chains_note, in_short
from crossread.present.wording import count

# Three lists of at most this many lines, one line each for what was left out, and four lines on top: 25 at most.
LINES_EACH = 6


def summarise(dossier: Dossier) -> list[str]:
    """Say in a few lines what a dossier holds.

    Args:
        dossier: any dossier.

    Returns:
        At most 25 lines without line breaks: what was read, what agrees, what differs, what only one report has.
    """
    index = build_index(dossier)
    short = in_short(index)
    lines = [f"Story: {flat(dossier.story.title, 100) or 'untitled'}", read(index)]
    lines.append(f"Dates covered: {dates(dossier)}")
    if dossier.rejections:
        lines.append(f"Left out: {count(len(dossier.rejections), 'item')}, each with its reason")
    lines += _block("Agree", short.agree)
    lines += _block("Differ", short.differ)
    lines += _block("Only one has", short.only)
    return lines


def read(index: Index) -> str:
    """Say how much was read and how much of it is independent."""
    dossier = index.dossier
    reports, pages = count(len(dossier.reports), "report"), count(len(dossier.pages), "page")
    return f"Read: {reports} from {pages}, {chains_note(dossier.independence.independent)} of reporting"


def dates(dossier: Dossier) -> str:
    """Say which dates a story covers and up to when it was read."""
    first, last = when_in_words(dossier.story.first), when_in_words(dossier.story.last)
    span = first if first == last else f"{first} to {last}"
    return span + (f"; as of {in_words(dossier.as_of)}" if dossier.as_of else "")


def _block(name: str, lines: tuple[Line, ...]) -> list[str]:
    if not lines:
        return [f"{name}: nothing found"]
    shown = [f"{name}: {line.text} — {line.note}" for line in lines[:LINES_EACH]]
    more = len(lines) - LINES_EACH
    return [*shown, f"{name}: and {more:,} more in the dossier"] if more > 0 else shown

"""A dossier as CSV for spreadsheets and as JSON Lines for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from typing import Final

from crossread.base import codec
from crossread.model.dossier import Dossier
from crossread.present.index import build_index
from crossread.present.rows import COLUMNS, rows

# A cell that begins with one of these is taken for a formula by spreadsheets (OWASP, "CSV Injection"; the wide forms
# are what East Asian editions of them accept).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

# The lists of a dossier and the word that names one of their items.
_LISTS: Final[Mapping[str, str]] = {
    "pages": "page",
    "reports": "report",
    "entities": "entity",
    "quotes": "quote",
    "utterances": "utterance",
    "times": "time",
    "events": "event",
    "figures": "figure",
    "comparisons": "comparison",
    "copies": "copy",
    "chains": "chain",
    "outlook": "outlook",
    "changes": "change",
    "rejections": "rejection",
}


@dataclass(frozen=True, slots=True)
class _Line:
    kind: str
    item: object


def to_csv(dossier: Dossier) -> str:
    """Write a dossier as one table: a row per item with the characters it rests on.

    Args:
        dossier: any dossier.

    Returns:
        CSV (RFC 4180) with a header row. Text that a spreadsheet would take for a formula begins with an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([_guard(cell) for cell in astuple(row)] for row in rows(build_index(dossier)))
    return out.getvalue()


def to_jsonl(dossier: Dossier) -> str:
    """Write every item of a dossier on a line of its own.

    Args:
        dossier: any dossier.

    Returns:
        JSON Lines; each line is ``{"kind": …, "item": …}`` with the item as the dossier's JSON has it.
    """
    lines = [
        codec.encode(_Line(kind, item)).decode() for name, kind in _LISTS.items() for item in getattr(dossier, name)
    ]
    return "".join(f"{line}\n" for line in lines)


def _guard(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell

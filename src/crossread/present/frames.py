"""A dossier as pandas tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from crossread.base.errors import MissingExtra
from crossread.model.dossier import Dossier
from crossread.present.index import build_index
from crossread.present.rows import COLUMNS, rows

if TYPE_CHECKING:
    import pandas

# The kinds of row and the name of their table.
TABLES: Final[Mapping[str, str]] = {
    "report": "reports",
    "entity": "entities",
    "quote": "quotes",
    "utterance": "utterances",
    "time": "times",
    "event": "events",
    "figure": "figures",
    "comparison": "comparisons",
    "copy": "copies",
    "chain": "chains",
    "outlook": "outlook",
    "change": "changes",
    "rejection": "rejections",
}


def to_frames(dossier: Dossier) -> dict[str, pandas.DataFrame]:
    """Give a dossier as one pandas table per kind of item.

    Args:
        dossier: any dossier.

    Returns:
        Tables by name ("reports", "quotes", …), each with the columns of the CSV export; empty ones included.

    Raises:
        MissingExtra: if pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise MissingExtra(
            "tables need pandas, which is not installed; install it with: pip install 'crossread[frames]'"
        ) from error
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES.values()}
    for row in rows(build_index(dossier)):
        found[TABLES[row.kind]].append(asdict(row))
    return {name: pd.DataFrame(records, columns=list(COLUMNS)) for name, records in found.items()}

"""The table of measured figures in README.md, made from bench/floors.json so that it stays true."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
FLOORS = ROOT / "bench" / "floors.json"
START = "<!-- figures: made by `python -m docs.figures` from bench/floors.json -->"
END = "<!-- end of figures -->"


def figures_table(floors: dict[str, dict[str, dict[str, Any]]]) -> str:
    """Write the measured figures as a Markdown table.

    Args:
        floors: job → metric → row, as in bench/floors.json.

    Returns:
        The table, or a sentence that says that nothing has been measured.
    """
    if not floors:
        return "No figures have been recorded yet; `python -m bench all` measures them.\n"
    lines = ["| what | Crossread | others in the same run | floor | command |", "|---|---|---|---|---|"]
    for job in sorted(floors):
        for metric, row in sorted(floors[job].items()):
            rivals = ", ".join(f"{name} {value:g}" for name, value in sorted(row["rival"].items()))
            lines.append(
                f"| {job}: {metric} | {row['measured']:g} | {rivals} | {row['floor']:g} | `{row['command']}` |"
            )
    return "\n".join(lines) + "\n"


def with_figures(readme: str, table: str) -> str:
    """Put the table between its marks.

    Args:
        readme: the text of README.md.
        table: the table.

    Returns:
        The new text.
    """
    before, _, rest = readme.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n\n{table}\n{END}{after}"


def current_table() -> str:
    """Give the table of the committed floors."""
    return figures_table(json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {})


def main() -> None:
    """Write the table into README.md."""
    README.write_text(with_figures(README.read_text(encoding="utf-8"), current_table()), encoding="utf-8")


if __name__ == "__main__":
    main()

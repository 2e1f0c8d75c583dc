"""Write docs/reference, the figures of README.md and all shown output anew: ``python -m docs.generate``."""

from __future__ import annotations

from pathlib import Path

from docs import figures, sessions
from docs.reference_pages import PAGES

REFERENCE = Path(__file__).with_name("reference")


def made() -> dict[str, str]:
    """Give every page of the reference: file name → text."""
    return {name: page().rstrip() + "\n" for name, page in PAGES.items()}


def main() -> None:
    """Write the pages."""
    REFERENCE.mkdir(exist_ok=True)
    for name, text in made().items():
        (REFERENCE / name).write_text(text, encoding="utf-8")
    figures.main()
    sessions.main()


if __name__ == "__main__":
    main()

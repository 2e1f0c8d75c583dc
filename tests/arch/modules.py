"""The package's own files as syntax trees: which packages they import, how long they and their functions are."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "crossread"

# From the top down; an import may only point to a lower row.
ROWS = (
    {"__main__"},
    {"cli"},
    {"api"},
    {"pipeline", "present"},
    {"ingest", "clean", "annotate", "link", "reconcile", "store"},
    {"model"},
    {"data"},  # word lists and how to look into them
    {"base"},
)
RANK = {name: depth for depth, row in enumerate(ROWS) for name in row}


@cache
def trees() -> dict[str, ast.Module]:
    """Give every module of the package: path below the package → tree."""
    return {
        path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def owner(path: str) -> str:
    """Give the package, or the top module, a file belongs to."""
    return path.split("/")[0].removesuffix(".py")


def imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Give the line and the dotted name of every import, those inside functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            dots = "." * node.level
            if node.module == "crossread":
                yield from ((node.lineno, f"crossread.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, dots + (node.module or "")


def wrong_import(path: str, name: str) -> str | None:
    """Say what is wrong with an import, or None if nothing is."""
    if name.startswith("."):
        return "relative"
    parts = name.split(".")
    if parts[0] != "crossread":
        return None
    if len(parts) == 1:
        return "imports the package root"
    here, there = owner(path), parts[1]
    if here == there or here == "__init__":
        return None
    if there not in RANK:
        return f"imports {there} of the package root"
    if RANK[there] <= RANK[here]:
        return f"{here} may not import {there}"
    return None


def functions() -> Iterator[tuple[str, str, int]]:
    """Give every function: path, name, number of lines without its docstring."""
    for path, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                first = node.body[0]
                if ast.get_docstring(node) is not None:
                    lines -= (first.end_lineno or first.lineno) - first.lineno + 1
                yield path, node.name, lines

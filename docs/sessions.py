"""Runs the shell sessions shown in README.md and docs, and writes what they print: ``python -m docs.sessions``.

A session is a block of kind ``console``; its commands stand behind ``$ ``. Only ``crossread`` is run; ``| head -n N``
shortens what it prints. All sessions of one page run in one folder that holds nothing but ``examples``.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
SESSION = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
_PROGRAM = "import sys; from crossread.cli import main; sys.argv[0] = 'crossread'; main()"
_HEAD = re.compile(r"(.*) \| head -n (\d+)")


def pages() -> list[Path]:
    """Give the pages whose sessions are kept true."""
    return [ROOT / "README.md", ROOT / "docs" / "tutorial.md", *sorted((ROOT / "docs" / "how-to").glob("*.md"))]


def output(command: str, folder: Path) -> str:
    """Run one command and give what it prints.

    Args:
        command: ``crossread …``, perhaps with ``| head -n N`` behind it.
        folder: where it runs.

    Returns:
        Its standard output, shortened; with its last line feed.

    Raises:
        RuntimeError: if it is another command, or fails.
    """
    head = _HEAD.fullmatch(command)
    words = shlex.split(head[1] if head else command)
    if words[0] != "crossread":
        raise RuntimeError(f"only crossread is run, not {words[0]}")
    env = {**os.environ, "COLUMNS": "120"}
    call = [sys.executable, "-c", _PROGRAM, *words[1:]]
    done = subprocess.run(call, cwd=folder, env=env, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise RuntimeError(f"{command}\n{done.stderr}")
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    return "".join(f"{line}\n" for line in (lines[: int(head[2])] if head else lines))


def refreshed(text: str, run: Callable[[str], str]) -> str:
    """Give a page's text with what its sessions print today.

    Args:
        text: Markdown.
        run: command → what it prints.

    Returns:
        The text with the new output.
    """

    def again(block: re.Match[str]) -> str:
        commands = [line for line in block[1].splitlines() if line.startswith("$ ")]
        return "```console\n" + "".join(f"{line}\n{run(line[2:])}" for line in commands) + "```"

    return SESSION.sub(again, text)


def refreshed_page(path: Path) -> str:
    """Give a page's text with what its sessions print today, run in a folder of their own."""
    with tempfile.TemporaryDirectory() as name:
        shutil.copytree(ROOT / "examples", Path(name) / "examples")
        return refreshed(path.read_text(encoding="utf-8"), lambda command: output(command, Path(name)))


def main() -> None:
    """Write all pages anew."""
    for path in pages():
        path.write_text(refreshed_page(path), encoding="utf-8")


if __name__ == "__main__":
    main()

"""What the tests of the command line share."""

import sys

import pytest

from crossread.cli import main


@pytest.fixture
def run(monkeypatch, capsys):
    """Run the command line in this process: its words in, its exit code, output and messages out."""

    def call(*words: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["crossread", *map(str, words)])
        try:
            main()
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return call

"""Files and functions stay small enough to be read in one go; nothing large lies in the repository."""

import statistics
import subprocess

import pytest

from tests.arch.modules import PACKAGE, ROOT, functions

MEDIAN_FILE_LINES = 120
FILE_LINES = 500
FUNCTION_LINES = 60
FILE_BYTES = 1_000_000
# The encoder's weights may be larger.
LARGE = ("src/crossread/data/models/", "src/crossread/data/encoder/")


def test_no_file_is_long():
    lines = {
        str(p.relative_to(PACKAGE)): len(p.read_text(encoding="utf-8").splitlines()) for p in PACKAGE.rglob("*.py")
    }
    assert {path: count for path, count in lines.items() if count > FILE_LINES} == {}
    assert statistics.median(lines.values()) <= MEDIAN_FILE_LINES


def test_no_function_is_long():
    assert [f for f in functions() if f[2] > FUNCTION_LINES] == []


def test_nothing_large_is_in_the_repository():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    paths = [path for path in listed.stdout.decode().split("\0") if path and not path.startswith(LARGE)]
    assert len(paths) > 100
    assert {p for p in paths if (ROOT / p).is_file() and (ROOT / p).stat().st_size > FILE_BYTES} == set()

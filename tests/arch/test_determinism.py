"""Same sources, any order, any hash seed: same bytes."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

PAGES = Path(__file__).parents[2] / "examples" / "harbour" / "pages"

READ = """
import hashlib, sys
import crossread
dossier = crossread.read(sys.argv[1:], as_of="2031-04-20")
print(hashlib.sha256(dossier.to_json()).hexdigest(), hashlib.sha256(dossier.to_html().encode()).hexdigest())
"""


def digest(sources: list[str], seed: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", READ, *sources],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
        cwd=PAGES,
    )
    return done.stdout


def test_order_and_hash_seed_change_no_byte():
    names = sorted(path.name for path in PAGES.iterdir())
    shuffled = sorted(names, key=lambda name: hashlib.sha256(name.encode()).hexdigest())
    assert shuffled != names
    assert digest(names, "0") == digest(shuffled, "1") == digest(names[::-1], "2")

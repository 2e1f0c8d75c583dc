"""Imports point down, and importing the package is cheap."""

import subprocess
import sys

import pytest

from tests.arch.modules import imported, trees, wrong_import

# Nothing of this is needed to write `import crossread` and ask for its version.
HEAVY = ("onnxruntime", "trafilatura", "httpx", "jinja2", "sqlalchemy", "numpy", "lxml", "pandas", "typer")


def test_every_import_points_down():
    wrong = [
        f"{path}:{line}: {name}: {why}"
        for path, tree in trees().items()
        for line, name in imported(tree)
        if (why := wrong_import(path, name)) is not None
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("path", "name", "allowed"),
    [
        ("link/quotes.py", "crossread.model.links", True),
        ("link/quotes.py", "crossread.link.copies", True),
        ("link/quotes.py", "crossread.annotate.names", False),
        ("base/ids.py", "crossread.model.spans", False),
        ("present/html.py", "crossread.pipeline.run", False),
        ("cli/read.py", "crossread.api", True),
        ("cli/read.py", "crossread", False),
        ("cli/read.py", ".options", False),
        ("store/store.py", "crossread.__version__", False),
        ("__init__.py", "crossread.api", True),
        ("clean/pages.py", "trafilatura", True),
    ],
)
def test_the_check_itself_knows_up_from_down(path, name, allowed):
    assert (wrong_import(path, name) is None) is allowed


def test_importing_crossread_loads_nothing_heavy():
    code = f"import crossread, sys; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_public_names_are_these():
    import crossread

    assert sorted(crossread.__all__) == ["CrossreadError", "Dossier", "__version__", "read"]
    assert all(getattr(crossread, name) is not None for name in crossread.__all__)

"""Read many reports of one story side by side and get one reconciled, source-traced record.

>>> import crossread
>>> dossier = crossread.read(["pages/"])        # doctest: +SKIP
>>> for quote in dossier.quotes:                # doctest: +SKIP
...     print(quote.span.text)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crossread.base.errors import CrossreadError
from crossread.base.version import VERSION as __version__  # noqa: N811 (the name Python expects)

if TYPE_CHECKING:
    from crossread.api import Dossier, read

__all__ = ["CrossreadError", "Dossier", "__version__", "read"]


def __getattr__(name: str) -> Any:
    """Load the library on first use, so that ``import crossread`` stays cheap."""
    if name in ("Dossier", "read"):
        from crossread import api

        return getattr(api, name)
    raise AttributeError(f"module 'crossread' has no attribute {name!r}; it has {', '.join(__all__)}")

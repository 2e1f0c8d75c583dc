"""What servers said about the pages in a store when they were last fetched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crossread.ingest.config import Validators
from crossread.store.store import Store


class KnownValidators(Mapping[str, Validators]):
    """Looks an address up in the store when it is about to be fetched, however many pages there are."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getitem__(self, address: str) -> Validators:
        found = self._store.validators_of(address)
        if found is None:
            raise KeyError(address)
        return Validators(*found)

    def __iter__(self) -> Iterator[str]:
        return iter(self._store.fetched())

    def __len__(self) -> int:
        return len(self._store.fetched())

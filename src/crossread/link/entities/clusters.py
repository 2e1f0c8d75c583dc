"""Puts things together with reasons and keeps apart what must not meet."""

from __future__ import annotations


class Clusters:
    """A union-find whose merges carry reasons and respect forbidden pairs."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self._reasons: list[set[str]] = [set() for _ in range(size)]
        self._enemies: list[set[int]] = [set() for _ in range(size)]

    def find(self, item: int) -> int:
        """Give the representative of an item's cluster."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def forbid(self, a: int, b: int) -> None:
        """Keep the clusters of two items apart from now on."""
        a, b = self.find(a), self.find(b)
        self._enemies[a].add(b)
        self._enemies[b].add(a)

    def apart(self, a: int, b: int) -> bool:
        """Say whether two items may not meet."""
        a, b = self.find(a), self.find(b)
        return b in self._enemies[a]

    def join(self, a: int, b: int, reason: str = "") -> bool:
        """Merge the clusters of two items unless that is forbidden.

        Args:
            a: an item.
            b: another.
            reason: one sentence a reporter could read, empty for none.

        Returns:
            Whether the two are in one cluster now.
        """
        a, b = sorted((self.find(a), self.find(b)))
        if a == b:
            if reason:
                self._reasons[a].add(reason)
            return True
        if b in self._enemies[a]:
            return False
        self._parent[b] = a
        self._reasons[a] |= self._reasons[b]
        if reason:
            self._reasons[a].add(reason)
        for enemy in self._enemies[b]:
            self._enemies[enemy].discard(b)
            self._enemies[enemy].add(a)
        self._enemies[a] |= self._enemies[b]
        return True

    def reasons(self, item: int) -> tuple[str, ...]:
        """Give the reasons for an item's cluster, sorted."""
        return tuple(sorted(self._reasons[self.find(item)]))

    def groups(self) -> list[list[int]]:
        """Give the clusters, each in order, by their first items."""
        found: dict[int, list[int]] = {}
        for item in range(len(self._parent)):
            found.setdefault(self.find(item), []).append(item)
        return list(found.values())

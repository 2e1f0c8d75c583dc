"""What a site's robots.txt asks of programs (RFC 9309)."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.base.encoding import decode

# Rules and groups beyond these are left out; the longest honest files have some thousand lines.
MAX_RULES = 10_000
MAX_PATTERN = 2_000


@dataclass(frozen=True, slots=True)
class Rules:
    """What one program may fetch: pairs of pattern and permission, and the seconds asked for between requests."""

    patterns: tuple[tuple[str, bool], ...] = ()
    delay: float = 0.0

    def allows(self, path: str) -> bool:
        """Say whether a path may be fetched: the longest pattern that fits decides, permission on a tie.

        Args:
            path: path and query of an address, percent-encoded.

        Returns:
            True where no pattern fits.
        """
        best, allowed = -1, True
        for pattern, permission in self.patterns:
            longer = len(pattern) > best or (len(pattern) == best and permission)
            if longer and fits(pattern, path):
                best, allowed = len(pattern), permission
        return allowed


ALLOW_ALL = Rules()
DENY_ALL = Rules((("/", False),))


def fits(pattern: str, path: str) -> bool:
    """Say whether a path begins as a pattern says; ``*`` stands for anything, ``$`` at the end for the path's end.

    Args:
        pattern: from an Allow or Disallow line.
        path: path and query of an address.

    Returns:
        Whether it fits; each part is looked for once, from left to right, so the work is linear in both.
    """
    anchored = pattern.endswith("$")
    parts = pattern.removesuffix("$").split("*")
    if not path.startswith(parts[0]):
        return False
    at = len(parts[0])
    for part in parts[1:-1]:
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    if len(parts) == 1:
        return not anchored or at == len(path)
    if anchored:
        return path.endswith(parts[-1]) and len(path) - len(parts[-1]) >= at
    return path.find(parts[-1], at) >= 0


def read_robots(body: bytes, product: str) -> Rules:
    """Read the rules that a robots.txt has for one program.

    Args:
        body: the file's bytes, cut at the limit.
        product: the program's name, as its User-Agent begins.

    Returns:
        The rules of the groups that name it, otherwise those for ``*``, otherwise none.
    """
    groups: dict[str, list[tuple[str, bool]]] = {}
    delays: dict[str, float] = {}
    agents: list[str] = []
    in_rules = False
    for line in decode(body, "utf-8").lstrip("\ufeff").splitlines():
        key, colon, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        key = key.lower()
        if not colon:
            continue
        if key == "user-agent":
            agents = [value.lower()] if in_rules else [*agents, value.lower()][:100]
            in_rules = False
            groups.setdefault(value.lower(), [])
            continue
        if key not in ("allow", "disallow", "crawl-delay"):
            continue
        in_rules = True
        for agent in agents:
            if key == "crawl-delay":
                delays[agent] = _seconds(value)
            elif value.startswith(("/", "*")) and len(groups[agent]) < MAX_RULES:
                groups[agent].append((value[:MAX_PATTERN], key == "allow"))
    name = product.lower() if product.lower() in groups else "*"
    return Rules(tuple(groups.get(name, ())), delays.get(name, 0.0))


def _seconds(value: str) -> float:
    """Read a Crawl-delay; what is no positive number asks for nothing."""
    digits = value[:8].replace(".", "", 1)
    return float(value[:8]) if digits.isascii() and digits.isdigit() else 0.0

"""Names the PLOVER type of a political event: AGREE, CONSULT, SUPPORT … ASSAULT.

PLOVER is the event ontology that followed CAMEO (Halterman, Bagozzi, Beger, Schrodt and Scarborough 2023). An act that
is only promised is AGREE, one that is asked for REQUEST, a hostile one that is announced THREATEN, a refused one
REJECT, whatever the act itself would be.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from crossread.model.annotations import EventStatus

TYPES: Final = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
# What is promised of these is an agreement, what is announced of the others is a threat.
_FRIENDLY: Final = frozenset(("CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "AGREE"))
_HOSTILE: Final = frozenset(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "REJECT"))
_REFUSING: Final = frozenset(("refuse", "decline", "reject", "oppose"))


def is_attack(lemma: str) -> bool:
    """Say whether a word by itself tells of violence."""
    return _table().get(lemma) == "ASSAULT"


@cache
def _table() -> Mapping[str, str]:
    found: dict[str, str] = {}
    text = (files("crossread.data") / "events" / "plover_en.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        name, colon, words = line.partition(":")
        if colon and not line.startswith("#"):
            for word in words.split():
                found.setdefault(word, name)
    return MappingProxyType(found)


def code_of(
    lemma: str, status: EventStatus, pairs: Iterable[str] = (), governor: str = "", *, attacked: bool = False
) -> str:
    """Give the PLOVER type of an event, "" where it is of none.

    Args:
        lemma: the base form of the word that tells it.
        status: whether it came about.
        pairs: the word with what belongs to it ("impose+curfew", "strike+hunger"), which tells more than the word.
        attacked: whether the sentence tells of an attacker or an attack, so that "killed" is no accident.
        governor: the base form of the verb that governs it ("refused to meet"), "" for none.

    Returns:
        One of ``TYPES``, or "".
    """
    table = _table()
    plain = next((table[pair] for pair in pairs if pair in table), table.get(lemma, ""))
    if plain == "VICTIMS":
        plain = "ASSAULT" if attacked else ""
    if not plain or status in ("happened", "ongoing"):
        return plain
    if status == "asked":
        return "REQUEST"
    if status == "denied":
        return "REJECT" if governor in _REFUSING else ""
    if governor == "threaten" or (plain in _HOSTILE and status in ("planned", "conditional")):
        return "THREATEN"
    return "AGREE" if plain in _FRIENDLY and status in ("planned", "expected") else ""
